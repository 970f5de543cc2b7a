"""Ways out of a clash of whole locations: each of them has a plan, none is cheaper, and they differ."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from optimiser.distribution.repaired import repaired
from optimiser.errors import InfeasibleError
from optimiser.jobs.case import CaseInput, build_case
from optimiser.jobs.location_repairs import location_repairs
from optimiser.jobs.plan import Request, run
from optimiser.locations.plan import plan_locations
from optimiser.problem.case import Case
from optimiser.problem.repair_settings import RepairPrices
from tests.support.dossiers import KINDS, TOWNS, bid, limit, scenario, tables, write

A = sorted(t for t in TOWNS if t.startswith("A"))
RULES = {"meet_requirement": {}, "respect_limits": {}, "keep_bids": {}}
LOCATED = {"max_gap": 0.9, "time_limit": 20.0}


def crowded(*more: tuple) -> Case:
    """300 places are asked of nine municipalities of at most 20 each; two of them said 30 at least."""
    rows = {"limits": tuple(limit(m, "maximum", 20) for m in A), "bids": more}
    return build_case(CaseInput(scenario(rules=RULES, locations=LOCATED), tables(kinds=KINDS, **rows)))


def test_the_cheapest_raises_limits_by_what_is_lacking_and_the_next_has_another_cause() -> None:
    case = crowded()
    first, *others = location_repairs(case, RepairPrices())
    assert first.cost == 300 - 20 * len(A), "a place above a limit costs 1"
    assert {c.cause for c in first.changes} == {"limit"}
    assert all(c.after - c.before == c.places > 0 for c in first.changes)
    assert {c.cause for r in others for c in r.changes} >= {"open"}
    costs = [r.cost for r in (first, *others)]
    assert costs == sorted(costs)
    assert len(costs) == 3


def test_each_way_gives_an_audited_plan_of_whole_locations() -> None:
    case = crowded()
    for repair in location_repairs(case, RepairPrices())[:2]:
        changed = replace(case, instance=repaired(case.instance, repair))
        assert plan_locations(changed).as_plan().new_in("PA", "regular", "t") == changed.instance.requirement[
            "PA", "regular", "t"
        ]  # fmt: skip


def test_what_the_planner_keeps_never_gives_way_and_prices_choose() -> None:
    kept = location_repairs(crowded(), RepairPrices(keep=["limit"]))
    assert {c.cause for r in kept for c in r.changes} == {"open"}
    dear = location_repairs(crowded(), RepairPrices(limit=10.0))
    assert {c.cause for c in dear[0].changes} == {"open"}
    assert not location_repairs(crowded(), RepairPrices(keep=["limit", "open", "more", "minimum", "bid"]))


def test_a_hard_bid_above_a_limit_gives_way_by_what_is_too_much() -> None:
    case = crowded()
    limits = tuple(x for x in case.instance.limits if x.municipality == A[0])
    few = build_case(CaseInput(case.scenario, replace(case.tables, limits=(), bids=(bid(A[0], 30),))))
    clash = replace(few, instance=replace(few.instance, limits=limits))
    first = location_repairs(clash, RepairPrices())[0]
    assert (first.cost, [(c.cause, c.places) for c in first.changes]) == (10, [("limit", 10)])
    kept = location_repairs(clash, RepairPrices(keep=["limit"]))[0]
    assert (kept.cost, [(c.cause, c.places) for c in kept.changes]) == (30, [("bid", 10)])


def test_a_requirement_that_no_table_states_never_gives_way() -> None:
    case = crowded()
    stated = set(case.instance.requirement)
    changes = [c for r in location_repairs(case, RepairPrices(limit=100.0)) for c in r.changes]
    assert {c.index for c in changes if c.rule == "meet_requirement"} <= stated


def test_no_time_gives_no_way_and_no_wrong_one() -> None:
    assert location_repairs(crowded(), RepairPrices(), seconds=0.0) == ()


def test_the_command_tells_the_ways_and_leaves_the_papers_and_the_map(tmp_path: Path) -> None:
    case = crowded()
    path = write(case.tables, tmp_path / "d", case.scenario)
    with pytest.raises(InfeasibleError) as caught:
        run(Request(path, tmp_path / "out", audience="prt"), lambda _: None)
    assert caught.value.exit_code == 4
    assert [r.cost for r in caught.value.repairs] == [r.cost for r in location_repairs(case, RepairPrices())]
    told = json.loads((tmp_path / "out" / "clash.json").read_text(encoding="utf-8"))
    assert len(told["repairs"]) == 3
    assert {p.suffix for p in (tmp_path / "out").glob("clash.*")} >= {".docx", ".pdf", ".xlsx", ".png", ".svg"}
