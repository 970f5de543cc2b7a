"""The peers of the benchmarks solve our question: all its sets, its goals, and every plan recounted."""

import math

import pytest

from tests.benchmarks.report import section
from tests.benchmarks.strong_peers import Outcome, ours, strong_highs, strong_scip
from tests.support.location_cases import goals_case, limited_case, small_case
from tests.support.location_enumeration import optimum


@pytest.mark.parametrize("made", [small_case, limited_case, goals_case])
@pytest.mark.parametrize("seed", range(5))
def test_the_strong_form_has_every_set_and_its_solver_finds_the_best_plan(made, seed: int) -> None:
    case = made(seed)
    found = strong_highs(case, 10.0)
    assert found.value == pytest.approx(optimum(case))
    assert found.bound <= found.value + 1e-6


@pytest.mark.parametrize("seed", range(3))
def test_scip_reads_the_same_question(seed: int) -> None:
    pytest.importorskip("pyscipopt", reason="the extra peers is not installed")
    case = goals_case(seed)
    assert strong_scip(case, 10.0).value == pytest.approx(optimum(case))


def test_our_outcome_is_what_the_search_says() -> None:
    assert ours(small_case(1), 5.0).value == pytest.approx(optimum(small_case(1)))


def test_gaps_are_told_without_a_plan_too() -> None:
    assert Outcome(math.inf, 3.0, 1.0).gap() == math.inf
    assert Outcome(200.0, 100.0, 1.0).gap() == 50.0
    assert Outcome(200.0, 100.0, 1.0).gap(150.0) == 25.0


def _row(who: str, value: float, proven: float, bound: float = 90.0) -> dict[str, object]:
    case = {"value": value, "bound": bound, "seconds": 10.2, "off": proven, "proven": proven}
    figures = dict.fromkeys(("off", "off_worst", "proven", "proven_worst"), proven)
    return {"who": who, **figures, "missed": ["Z"], "cases": {"Z": case}}


def test_the_page_says_where_ours_loses() -> None:
    peers = [_row("ours", 100.0, 10.0), _row("better", 99.0, 8.1, 91.0), _row("worse", math.inf, math.inf)]
    *_, ours_line, better, worse, skipped = section({"some": {"strong": peers, "skipped": "SCIP is skipped"}})
    assert ours_line == "| some | 1 | ours | 10.000 % | 10.000 % | 10 s | Z | – | – |"
    assert better == "| some | 1 | better | 8.100 % | 8.100 % | 10 s | Z | Z | Z |"
    assert worse == "| some | 1 | worse | no plan | no plan | 10 s | Z | – | – |"
    assert skipped == "\nSCIP is skipped."
