"""All that outputs of a case are made of, as text; and what of it is there before any plan is made."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from data.schema.visibility import Visibility
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from optimiser.explaining.unknown_ranges import ranges_of
from optimiser.jobs.solve import plan_places
from optimiser.locations.build import build
from optimiser.locations.plan import location_facts
from optimiser.problem.case import Case
from optimiser.problem.plan import Plan
from optimiser.publishing.areas import areas
from optimiser.publishing.contents import asked, bounds, sites, spans
from optimiser.publishing.given_rows import given_rows
from optimiser.publishing.publish import publish
from optimiser.publishing.visible_plan import View, view

Made = Callable[[Case, Visibility], str]
"""Something that a case gives."""


def outcome(case: Case, audience: Visibility = "prt") -> str:
    """All that outputs are made of; for whole locations all that the search and its outputs are made of."""
    if not case.scenario.locations:
        plan = plan_places(case)
        return repr(_bare(publish(plan, audience=audience, ranges=ranges_of(case.tables, case.scenario, plan))))
    facts = sorted((str(k), str(v)) for k, v in location_facts(case.tables).items())
    edition = _bare(publish(_nothing_new(case), audience=audience))
    return repr((build(case.tables, case.instance, case.scenario), facts, edition))


def _areas(seen: View) -> Iterator[Area]:
    return areas(seen.territory, seen.withheld)


def given(case: Case, audience: Visibility = "prt") -> str:
    """The sections of the edition that are the same whatever is planned; nothing for readers with hidden rows.

    If these differ the edition does, and no plan is needed to see it.
    """
    if audience != "prt":
        return ""
    seen = view(_nothing_new(case), audience)
    return repr([list(f(seen)) for f in (spans, _areas, asked, sites, bounds, given_rows)])


def differ(case: Case, made: Made, reference: Callable[[Made, Visibility], str], audience: Visibility) -> bool:
    """Whether what a case gives is another thing than the reference gives."""
    return made(case, audience) != reference(made, audience)


def _nothing_new(case: Case) -> Plan:
    return Plan(instance=case.instance, new=dict.fromkeys(case.instance.cells, 0), case=case)


def _bare(edition: Edition) -> Edition:
    """An edition without fingerprints of files."""
    return replace(edition, inputs={}, versions={})
