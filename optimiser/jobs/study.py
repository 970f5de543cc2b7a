"""What commands that make several plans share: the case they start from, and plans written for one audience."""

from pathlib import Path

from maps.outputs.plan_csv import write_table
from optimiser.auditing.audit import audit, require
from optimiser.editions.edition import Edition
from optimiser.editions.file import write_edition
from optimiser.jobs.case import Case
from optimiser.jobs.fingerprints import versions
from optimiser.problem.plan import Plan
from optimiser.publishing.publish import Origin, publish


def edition_of(plan: Plan, case: Case) -> Edition:
    """The edition of an audited plan for the audience of the case.

    Raises:
        AuditError: a rule is broken.

    """
    found = audit(plan)
    require(found)
    return publish(plan, audience=case.audience, origin=Origin(case.inputs, versions(), found))


def write_plan(edition: Edition, folder: Path) -> None:
    """``plan.csv`` and ``edition.json``, from which papers and comparisons are made."""
    folder.mkdir(parents=True)
    write_table(edition, folder)
    write_edition(edition, folder)
