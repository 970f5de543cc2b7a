"""The page of whole locations says what the engine finds."""

import numpy as np
import pulp
import pytest

from optimiser.auditing.scores import score
from optimiser.locations.case.case import PLACES, Block, LinkingRow, LinkingTerm, LocationCase, LocationOption
from optimiser.locations.case.life import new_life
from optimiser.locations.cutting.cutting_planes import AreaRelaxation
from optimiser.locations.pricing.best_column import best_columns
from optimiser.locations.pricing.column_generation import generate_columns
from optimiser.locations.pricing.family import families
from optimiser.locations.pricing.lagrangian_bound import feature_prices, lagrangian_bound, linking_matrix
from optimiser.locations.pricing.reduced_costs import set_extras, sets_within
from optimiser.locations.result import LocationPlan
from optimiser.locations.search.records import StopRule
from optimiser.locations.search.search import search
from tests.locations_page import PAGE, TEXT, runoff, table
from tests.support.breadth import LONG


def two_towns(periods: int = 1) -> LocationCase:
    life = new_life(periods, earliest=0, term=1, opening=5.0)
    blocks = tuple(
        Block(
            code,
            (LocationOption(f"{code}1", "azc", ("regular",), 40, 60, life),),
            (share,) * periods,
            (None,) * periods,
        )
        for code, share in (("A", 30.0), ("B", 20.0))
    )
    rows = tuple(
        LinkingRow("meet", (str(t),), 50, 50, tuple(LinkingTerm(b, PLACES, "regular", t) for b in (0, 1)))
        for t in range(periods)
    )
    return LocationCase(("regular",), tuple(map(str, range(periods))), blocks, rows)


def test_two_towns_cost_what_the_page_says() -> None:
    found = search(two_towns(), StopRule(gap=0.0))
    assert found.value == 45
    master = generate_columns(two_towns(), families(two_towns()), elastic=1e3, stop=lambda: False)
    assert master.bound == pytest.approx(36.25, abs=1e-6)
    assert abs(master.dual[0]) == pytest.approx(0.125)


def test_two_towns_option_by_option_have_a_bound_that_says_nothing() -> None:
    problem, cost, places = pulp.LpProblem("plain", pulp.LpMinimize), [], []
    for share in (30, 20):
        opened, here, off = (problem.add_variable(f"{n}{share}", 0, m) for n, m in (("o", 1), ("x", None), ("d", None)))
        problem.addConstraint(here >= 40 * opened)
        problem.addConstraint(here <= 60 * opened)
        problem.addConstraint(off >= here - share)
        problem.addConstraint(off >= share - here)
        places.append(here)
        cost += [off, 5 * opened]
    problem.addConstraint(pulp.lpSum(places) == 50)
    problem.setObjective(pulp.lpSum(cost))
    problem.solve(pulp.HiGHS(msg=False))
    assert problem.objective is not None
    assert problem.objective.value() == pytest.approx(5 * (1 / 2 + 1 / 3))


@pytest.mark.parametrize(("price", "bound"), [(0.125, 36.25), (0.1, 36.0)])
def test_two_towns_have_the_bound_of_the_page_at_each_price(price: float, bound: float) -> None:
    case, dual = two_towns(), np.array([price])
    priced = best_columns(families(case), feature_prices(case, linking_matrix(case), dual), 2)
    assert lagrangian_bound(case, dual, priced.value) == pytest.approx(bound, abs=1e-6)


def test_one_cut_proves_the_plan_of_two_towns() -> None:
    case = two_towns(periods=2)  # cuts are made in several periods; two equal ones cost twice a distance, one opening
    price = np.zeros((2, len(case.features), 2))
    every = sets_within(set_extras(families(case), price, 2), float("inf"))
    relaxation = AreaRelaxation(case, every, price)
    relaxation.add_cuts(lambda: False)
    assert relaxation.bound == pytest.approx(2 * 40 + 5, abs=1e-5)


def test_the_page_is_the_text_with_a_table() -> None:
    before, after = TEXT.read_text(encoding="utf-8").split("{runoff}")
    page = PAGE.read_text(encoding="utf-8")
    assert page.startswith(before)
    assert page.endswith(after)


@pytest.mark.slow
def test_the_run_off_relieves_and_its_table_is_what_is_planned() -> None:
    """The plan with the old aim, which takes as long, is made by ``make long``; else its figure on the page is read."""
    new = runoff(with_aims=True)
    old = runoff(with_aims=False) if LONG else None
    _table_is_current(old or new, new)
    _provinces_are_relieved(old, new)


def _table_is_current(old: LocationPlan, new: LocationPlan) -> None:
    """What was there and what is relieved are the same everywhere; the rest may differ within the gap asked for."""
    shown, now = (
        [line.split("|") for line in t.splitlines() if line.startswith("|")] for t in (page_table(), table(old, new))
    )
    assert [row[1:3] for row in shown] == [row[1:3] for row in now]
    relieved = [(a[4], b[4]) for a, b in zip(shown, now, strict=True) if a[2] == a[4] and "-" not in a[2]]
    assert len(relieved) == 6
    assert all(a == b for a, b in relieved)


def page_table() -> str:
    return PAGE.read_text(encoding="utf-8").split("## The run-off")[1]


def _provinces_are_relieved(before: LocationPlan | None, after: LocationPlan) -> None:
    plan = after.as_plan()
    territory = plan.instance.territory
    people = {
        a: sum(territory.population[m] for m in territory.scopes[a]) for a in (*territory.areas("province"), "NL")
    }

    def rate(area: str, t: str, new: int) -> float:
        return (territory.existing_in(area, "total", t) + new) / people[area]

    for t in territory.periods:
        mean_before, mean_after = rate("NL", t, 0), rate("NL", t, plan.new_in("NL", "total", t))
        for p in territory.areas("province"):
            if rate(p, t, 0) > mean_before:
                assert plan.new_in(p, "total", t) == 0, (p, t)
            else:
                assert rate(p, t, plan.new_in(p, "total", t)) <= mean_after + 1 / people[p]
    found = score(plan)
    (row,) = [line.split("|") for line in page_table().splitlines() if line.startswith("| Theil between provinces")]
    old = score(before.as_plan())["after"]["theil_between"] if before else float(row[3])
    assert found["before"]["theil_between"] > old > found["after"]["theil_between"]
