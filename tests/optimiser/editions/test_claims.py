"""Every sentence of an edition is derived again from the figures of that edition, on random and bundled cases."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from data import BUNDLED, load
from optimiser.editions.edition import Edition
from optimiser.jobs.solve import solve
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import read_scenario
from optimiser.publishing import explained
from optimiser.publishing.publish import publish
from optimiser.publishing.visible_plan import view
from tests.support.breadth import of
from tests.support.bundled import CASES
from tests.support.claims import CLAIMS, told
from tests.support.claims.causes import CAUSES
from tests.support.dossiers import APART, TOWNS, limit, location, scenario, tables
from tests.support.location_plans import aimed, edition_of, planned
from tests.support.location_plans import edition as of_locations
from tests.support.odd_plans import odd_plans
from tests.support.random_cases import published
from tests.support.sentences import all_sentences
from tests.support.streams import RATES, stream
from tests.support.told_codes import told_codes

SEEDS = of(80, 160)
RARE = (261, 41, 37, 146, 45, 137, 33, 24, 34, 46, 67, 277, 282, 13, 16)
"""Random cases in which seldom sentences stand."""

Pair = tuple[Edition, Plan]


def random_editions(seeds: range | tuple[int, ...], folder: Path) -> Iterator[Pair]:
    for seed in seeds:
        if (found := published(seed, folder)) is not None:
            yield found.edition, found.seen


def bundled(name: str) -> Iterator[Pair]:
    path = CASES[name]
    scenario = read_scenario(path)
    plan = solve(load(path.parent / scenario.dossier, country=scenario.country), path)
    for audience in ("public", "prt"):
        yield publish(plan, audience=audience), view(plan, audience).plan


def located() -> Iterator[Pair]:
    for hidden in (False, True):
        for audience in ("public", "council", "prt"):
            yield of_locations(audience, hidden=hidden), planned(hidden=hidden).as_plan()
    for located in (aimed(), replace(aimed(), own_bound=aimed().bound / 2)):
        for audience in ("public", "prt"):
            yield edition_of(located, audience), located.as_plan()


def joined() -> Iterator[Pair]:
    """Joint plans: the bundled one, one that adds where nothing is known, and one that levels what is not known."""
    added = {"stream": "flow_through", "additional": 60, "most": 7}
    rates = {"reception": 1, "amv": 2, "flow_through": 0.5}
    asked = scenario(streams={"rates": rates}, joint={"streams": [added]})
    rows = (*(stream(m, "housing_task", 8) for m in TOWNS), stream(next(iter(TOWNS)), "ukraine_municipal", 30))
    level = {"streams": [{"stream": "housing_task", "within": 0.5}], "unknown": "level"}
    blind = solve(tables(streams=rows), scenario(streams={"rates": RATES}, joint=level))
    for plan in (solve(BUNDLED / "zeeland", BUNDLED / "zeeland" / "joint.toml"), solve(tables(), asked), blind):
        for audience in ("public", "council", "prt"):
            yield publish(plan, audience=audience), view(plan, audience).plan


def fixed() -> Iterator[Pair]:
    """A plan with ranges in which one municipality has a number that may not move, and no stricter rows are counted."""
    town = next(iter(TOWNS))
    plan = solve(
        tables(limits=(limit(town, "fixed", 12, "public"),)), scenario(near_optimal=0.05, visible_rows_only=True)
    )
    yield publish(plan, audience="prt"), view(plan, "prt").plan


def chained() -> Iterator[Pair]:
    """A plan that levels provinces and then, inside each of them, municipalities."""
    aims = [{"aim": "leximax_load", "level": level} for level in ("province", "municipality")]
    asked = tuple(row.model_copy(update={"scope_code": "NL"}) for row in APART if row.scope_code == "PA")
    here = (location(next(iter(TOWNS)), 60, "public"),)
    plan = solve(tables(requirement=asked, locations=here), scenario(stages=[*aims, {"aim": "lots"}]))
    yield publish(plan), plan


def test_after_provinces_are_levelled_the_level_of_each_is_told() -> None:
    assert {"why-level"} <= check(chained()).keys()


def of_many() -> Iterator[Pair]:
    """A plan of more municipalities than an edition explains."""
    plan = solve(tables(), scenario())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(explained, "MOST_EXPLAINED", len(TOWNS) - 1)
        yield publish(plan), plan


def test_every_sentence_of_a_joint_plan_is_true_of_its_figures() -> None:
    assert {"why-stream-moved", "why-stream-same", "why-stream-added", "joint-stream"} <= check(joined()).keys()


def check(pairs: Iterator[Pair]) -> Counter[str]:
    """Check every claim, and count how often each sentence stands somewhere."""
    seen: Counter[str] = Counter()
    for edition, plan in pairs:
        for at in told(edition, plan):
            CLAIMS[at.fact.code](at)
            all_sentences(edition, at.fact)
            seen[at.fact.code] += 1
    return seen


def test_every_sentence_that_the_code_can_tell_has_a_claim_and_every_claim_a_sentence() -> None:
    assert told_codes() == CLAIMS.keys() | CAUSES.keys()


@pytest.mark.parametrize("first", range(0, SEEDS, SEEDS // 2))
def test_every_sentence_of_a_random_edition_is_true_of_its_figures(first: int, tmp_path: Path) -> None:
    assert len(check(random_editions(range(first, first + SEEDS // 2), tmp_path))) > 40


@pytest.mark.parametrize("name", CASES)
def test_every_sentence_of_a_bundled_case_is_true_of_its_figures(name: str) -> None:
    assert check(bundled(name))


def test_every_sentence_is_told_somewhere_so_that_none_is_dead(tmp_path: Path) -> None:
    seen = check(random_editions(RARE, tmp_path)) + check(located()) + check(odd_plans()) + check(joined())
    seen += check(bundled("working day")) + check(fixed()) + check(of_many())
    assert CLAIMS.keys() - seen.keys() == set()
