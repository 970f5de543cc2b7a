"""What jobs that make several plans share: a case with nothing hidden, and plans written for one audience."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from data.schema.visibility import Visibility
from maps.outputs.plan_csv import write_table
from optimiser.auditing.audit import audit, require
from optimiser.editions.edition import Edition
from optimiser.editions.file import write_edition
from optimiser.errors import UsageError
from optimiser.jobs.case import build_case, read_input
from optimiser.jobs.fingerprints import versions
from optimiser.problem.case import Case
from optimiser.problem.plan import Plan
from optimiser.publishing.publish import Origin, publish
from optimiser.publishing.visible_plan import hides_input
from optimiser.words import Words


def open_case(path: Path, audience: Visibility) -> Case:
    """A case of which the audience may see every row.

    Raises:
        InvalidInputError: files that cannot be used.
        UsageError: a dossier with rows that the audience may not see; which of many plans can be made, and
            where one plan gives way to another, would betray them.

    """
    given = read_input(path)
    if hides_input(given.tables, given.scenario, audience):
        raise UsageError("study-withheld", audience=audience)
    # another plan than the one that the minister decided is a proposal, whatever its scenario says
    return build_case(replace(given, scenario=given.scenario.model_copy(update={"standing": "indicative"})))


def edition_of(plan: Plan, case: Case, audience: Visibility) -> Edition:
    """The edition of an audited plan of a case.

    Raises:
        AuditError: a rule is broken.

    """
    findings = audit(plan)
    require(findings)
    origin = Origin(case.inputs_for(audience), versions(), findings)
    return publish(replace(plan, case=case), audience=audience, origin=origin)


def write_plan(edition: Edition, folder: Path) -> None:
    """``plan.csv`` and ``edition.json``, from which papers and comparisons are made."""
    folder.mkdir(parents=True)
    write_table(edition, folder)
    write_edition(edition, folder)


def progress_to(notify: Callable[[str], None], words: Words, *, each: int) -> Callable[[int, int], None]:
    """Tell of progress as sentences: after every so many steps (``each``), and after the last."""

    def progress(done: int, count: int) -> None:
        if done == count or not done % each:
            notify(words("study-progress", done=done, count=count))

    return progress
