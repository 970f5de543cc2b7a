"""Plans made for sentences that random cases seldom have."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from data.schema.official_lists import Official
from optimiser.editions.edition import Edition
from optimiser.jobs.case import CaseInput, build_case
from optimiser.jobs.solve import solve
from optimiser.locations.plan import plan_locations
from optimiser.problem.plan import Plan
from optimiser.publishing.locations import with_locations
from optimiser.publishing.publish import publish
from tests.support.dossiers import APART, KINDS, bid, candidate, limit, location, scenario, tables
from tests.support.location_plans import towns


def odd_plans() -> Iterator[tuple[Edition, Plan]]:
    """Editions with the plans of the rows that their readers may see."""
    high = solve(tables(requirement=APART, bids=(bid("A10", 90, "public"),)), scenario())
    yield publish(high), high
    yield from with_smallest_numbers()
    yield with_a_ceiling()
    yield closing()
    yield with_official_numbers()
    yield from with_unused_candidates()


def with_official_numbers() -> tuple[Edition, Plan]:
    """A dossier of one group, in which a province has an official number."""
    official = Official(
        scope_code="PA", places=350, status="decision", reference_date=date(2026, 1, 1), source="verzonnen"
    )
    asked = tuple(row for row in APART if row.group == "regular")
    keys = {"regular": {"name": "population"}}
    plan = solve(
        tables(requirement=asked, official=(official,)),
        scenario(groups=["regular"], keys=keys, stages=[{"aim": "leximax_load"}, {"aim": "lots"}]),
    )
    return publish(plan), plan


def with_smallest_numbers() -> Iterator[tuple[Edition, Plan]]:
    """Few towns open, one has no room for the smallest number; once without a proof that no other plan is better."""
    rules = {**scenario().rules, "smallest_number": {"regular": 60.0, "amv": 4.0}}
    plan = solve(tables(requirement=APART, limits=(limit("A12", "maximum", 30, "public"),)), scenario(rules=rules))
    yield publish(plan), plan
    unproven = replace(plan, gap=0.02)
    yield publish(unproven), unproven


def with_a_ceiling() -> tuple[Edition, Plan]:
    """Towns that host as many as the ceiling allows, or come to it, and one that is too small for a single place."""
    rules = {**scenario().rules, "ceiling_per_1000": {"per_1000": 3.0}}
    towns = [m.model_copy(update={"population": 300}) if m.gm_code == "B20" else m for m in tables().municipalities]
    asked = tables(requirement=APART, locations=(location("A22", 60, "public"),), municipalities=tuple(towns))
    plan = solve(asked, scenario(rules=rules))
    return publish(plan), plan


def closing() -> tuple[Edition, Plan]:
    """A large location closes before its end, and one on a site that is to be had for half a year."""
    stock = location("A20", 200, "public", name="openbaar").model_copy(update={"closable_from": date(2026, 4, 1)})
    site = candidate("B20", "public").model_copy(update={"available_until": date(2026, 5, 31)})
    asked = scenario(
        rules={"meet_requirement": {}},
        locations={"max_gap": 0.3, "time_limit": 10.0, "surplus": 300, "opening": 0.0, "closing": 0.0},
    )
    with TemporaryDirectory() as folder:
        found = towns(locations=(stock,), extensions=(), candidates=(site,))
        plan = plan_locations(build_case(CaseInput(asked, replace(found, folder=Path(folder)))))
    return with_locations(publish(plan.as_plan(), audience="prt"), plan), plan.as_plan()


def with_unused_candidates() -> Iterator[tuple[Edition, Plan]]:
    """Opening is dear, so that few sites open: three named ones do not: too large, beyond a limit, small."""
    sizes = {"A12": (250, 300), "A13": (250, 300), "A11": (10, 20)}
    sites = tuple(
        candidate(m, "public").model_copy(update={"minimum": low, "maximum": high}) for m, (low, high) in sizes.items()
    )
    asked = scenario(
        rules={"meet_requirement": {}, "respect_limits": {}},
        locations={"max_gap": 0.3, "time_limit": 10.0, "opening": 1000.0},
    )
    with TemporaryDirectory() as folder:
        found = tables(kinds=KINDS, candidates=sites, limits=(limit("A13", "maximum", 120, "public"),))
        plan = plan_locations(build_case(CaseInput(asked, replace(found, folder=Path(folder)))))
    for unused in (plan.unused, {}):  # a plan with a site is not always found
        located = replace(plan, unused=unused)
        yield with_locations(publish(located.as_plan(), audience="prt"), located), located.as_plan()
