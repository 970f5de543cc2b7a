"""The cheapest repairs: what they cost is least by enumeration, and each of them, applied, gives an audited plan."""

import random
from collections.abc import Callable
from itertools import product

import pytest

from optimiser.auditing.audit import audit
from optimiser.distribution.repaired import repaired
from optimiser.errors import InfeasibleError
from optimiser.problem.instance import Instance
from optimiser.problem.repair import Repair
from optimiser.problem.repair_settings import RepairPrices
from optimiser.solving.plan import plan
from optimiser.solving.repairs import repairs
from optimiser.words import LANGUAGES, Words
from optimiser.words.clashes import clash_lines
from optimiser.words.repairs import MOST_CHANGES, repair_lines
from tests.optimiser.solving.test_bottleneck import GROUPS, random_question
from tests.support.breadth import of
from tests.support.towns import CHAIN, RULES, bid, limit, towns

USUAL = RepairPrices()


def price_of(repair: Repair, prices: RepairPrices) -> float:
    """What the changes cost, worked out from the changes alone."""
    return sum(
        prices.exception if c.cause == "exception" else c.places * prices.of(c.cause, c.index[1])
        for c in repair.changes
    )


def kinds(repair: Repair, key: Callable[..., object]) -> set[object]:
    return {key(c) for c in repair.changes}


def has_plan(question: Instance) -> bool:
    try:
        plan(question, CHAIN[:1])
    except InfeasibleError:
        return False
    return True


def test_every_repair_applied_gives_an_audited_plan_and_costs_what_its_changes_cost() -> None:
    dice, found = random.Random(29), 0
    for number in range(of(40, 90)):
        question = random_question(dice)
        if has_plan(question):
            continue
        names = ("open", "more", "limit", "minimum", "bid", "exception")
        prices = RepairPrices(**{name: float(dice.randint(0, 6)) for name in names})
        ways = repairs(question, prices)
        assert ways, number
        for way in ways:
            found += 1
            made = plan(repaired(question, way), CHAIN[:1])
            assert not any(audit(made).values()), number
            assert way.cost == pytest.approx(price_of(way, prices), abs=1e-5), number
            assert all(c.places > 0 or c.cause == "exception" for c in way.changes)
        assert [w.cost for w in ways] == sorted(w.cost for w in ways)
        single = [kinds(w, lambda c: (c.rule, c.index, c.cause)) for w in ways]
        assert all(not a >= b for n, a in enumerate(single) for b in single[:n]), number
    assert found > of(50, 120)


def least_by_enumeration(required: int, most: list[int], promised: int, prices: RepairPrices) -> float:
    """Towns with a maximum each, of which the first has promised: every way to change these numbers is tried."""
    best = float("inf")
    ranges = [range(required + 1), range(promised + required + 1), range(promised + 1)]
    for less, more, lapsed in product(*ranges):
        asked, least = required - less + more, promised - lapsed
        above = max(0, least - most[0])  # the first town's own promise must fit its own maximum
        above += max(0, asked - (max(most[0], least) + sum(most[1:])))
        if least <= asked:
            cost = less * prices.open + more * prices.more + lapsed * prices.bid + above * prices.limit
            best = min(best, cost)
    return best


def test_no_repair_is_cheaper_than_the_first_one_by_enumeration() -> None:
    dice, found = random.Random(3), 0
    for _ in range(60):
        required, promised = dice.randint(1, 8), dice.randint(1, 8)
        most = [dice.randint(0, 5) for _ in range(2)]
        limits = [limit(f"T{i:03d}", "maximum", n) for i, n in enumerate(most)]
        question = towns(
            [1, 1],
            required={("NL", "regular"): required},
            limits=limits,
            bids=[bid("T000", promised)],
            rules={**RULES, "keep_bids": {}},
        )
        prices = RepairPrices(**{p: float(dice.randint(1, 6)) for p in ("open", "more", "limit", "bid")})
        if has_plan(question):
            continue
        found += 1
        assert repairs(question, prices)[0].cost == least_by_enumeration(required, most, promised, prices)
    assert found > 25


def two_provinces() -> Instance:
    """Each of two provinces asks 40 and has room for 20."""
    homes = ["P1", "P1", "P2", "P2"]
    caps = [limit(f"T{i:03d}", "maximum", 10) for i in range(4)]
    required = {("P1", "regular"): 40, ("P2", "regular"): 40}
    return towns([1, 3, 1, 1], provinces=homes, required=required, limits=caps)


def test_repairs_differ_by_cause_first_then_by_province() -> None:
    ways = repairs(two_provinces(), USUAL)
    found = [kinds(w, lambda c: (c.area, c.cause)) for w in ways]
    assert found[0] == {("P1", "limit"), ("P2", "limit")}
    assert found[1] in ({("P1", "open"), ("P2", "limit")}, {("P1", "limit"), ("P2", "open")})
    assert found[2] == {("P1", "open"), ("P2", "open")}
    assert [w.cost for w in ways] == [40, 120, 200]


def test_what_costs_the_same_is_divided_by_the_shares() -> None:
    first = repairs(two_provinces(), USUAL)[0]
    assert {c.index[0]: (c.before, c.after) for c in first.changes} == {
        "T000": (10, 15), "T001": (10, 25), "T002": (10, 20), "T003": (10, 20),
    }  # fmt: skip


def test_what_a_planner_keeps_never_gives_way() -> None:
    ways = repairs(two_provinces(), RepairPrices(keep=["limit"]))
    assert {c.cause for w in ways for c in w.changes} == {"open"}
    assert not repairs(two_provinces(), RepairPrices(keep=["limit", "open"]))


def test_an_exception_is_one_decision_and_has_one_price() -> None:
    question = towns(
        [1, 1], required={("NL", "regular"): 10, ("NL", "amv"): 30}, ineligible=[("T000", "amv"), ("T001", "amv")],
        groups=GROUPS,
    )  # fmt: skip
    (first, *_) = repairs(question, RepairPrices(open=5.0, exception=12.0))
    assert [(c.cause, c.rule) for c in first.changes] == [("exception", "eligible_groups")]
    assert first.cost == 12.0
    assert repairs(question, RepairPrices(open=0.1, exception=12.0))[0].changes[0].cause == "open"


def test_a_price_of_one_group_leaves_the_others_open_first() -> None:
    question = towns(
        [1], required={("NL", "regular"): 30, ("NL", "amv"): 30}, limits=[limit("T000", "capacity", 40)], groups=GROUPS
    )
    ways = repairs(question, RepairPrices(open=1.0, open_group={"amv": 100.0}, keep=["limit"]))
    assert [(c.index[1], c.places) for c in ways[0].changes] == [("regular", 20)]


def test_a_capacity_below_what_exists_is_raised_from_what_exists() -> None:
    question = towns([1], existing=[70], limits=[limit("T000", "capacity", 50)])
    way = repairs(question, RepairPrices(keep=["open"]))[0]
    assert [(c.before, c.after, c.places) for c in way.changes] == [(50, 130, 60)]


def test_a_smallest_number_that_a_repair_would_bring_into_force_makes_it_no_repair() -> None:
    rules = {**RULES, "smallest_number": {"regular": 15.0}}
    caps = [limit("T000", "maximum", 18), limit("T001", "maximum", 18)]
    question = towns([1, 1], required={("NL", "regular"): 20}, limits=caps, rules=rules)
    for way in repairs(question, USUAL):
        made = plan(repaired(question, way), CHAIN[:1])
        assert not any(audit(made).values())


def test_the_lines_tell_the_price_the_places_and_the_numbers_in_both_languages() -> None:
    ways = repairs(two_provinces(), USUAL)
    for language, rest in (
        ("nl", "P1: verhoog 2 grenzen, samen 20 plaatsen"),
        ("en", "P1: raise 2 limits, together by 20 places"),
    ):
        lines = repair_lines(ways, Words(language), lambda code: code)
        assert any(rest in line for line in lines)
        assert [line for line in lines if "120" in line]
        assert len([line for line in lines if line.startswith("  ") and not line.startswith("     ")]) == len(ways)


def test_a_long_list_of_changes_is_cut_off() -> None:
    caps = [limit(f"T{i:03d}", "maximum", 1) for i in range(9)]
    ways = repairs(towns([1] * 9, limits=caps), USUAL)
    for language, mark in (("nl", "en nog 4"), ("en", "and 4 more")):
        told = repair_lines(ways[:1], Words(language), lambda code: code)[2]
        assert mark in told
        assert told.count("T00") == MOST_CHANGES


def test_a_clash_tells_its_repairs_before_the_remedy() -> None:
    with pytest.raises(InfeasibleError) as caught:
        plan(two_provinces(), CHAIN[:1])
    told = caught.value.with_repairs(repairs(two_provinces(), USUAL))
    for language in LANGUAGES:
        words = Words(language)
        lines = clash_lines(told, words, lambda code: code)
        assert lines.index(words("repair-head")) < lines.index(words("infeasible-remedy"))
        assert told.bottlenecks == caught.value.bottlenecks
