"""Where more is asked than can be: one flow finds it, and the rows that are told are irreducible."""

import random
from collections.abc import Collection, Sequence

import pytest

from optimiser.errors import InfeasibleError
from optimiser.model.variables import Expression, label
from optimiser.problem.instance import Instance
from optimiser.problem.limit import Limit
from optimiser.solving.bottleneck import bottleneck, cut_parts, irreducible
from optimiser.solving.infeasible import shortfall
from optimiser.solving.plan import plan
from optimiser.solving.programme import build
from optimiser.solving.solver_session import Session
from optimiser.words import LANGUAGES, Words
from optimiser.words.clashes import MOST_ROWS, clash_lines
from tests.support.towns import CHAIN, RULES, bid, limit, towns

GROUPS = ("regular", "amv")
BIDS = {**RULES, "keep_bids": {}}


def holds(instance: Instance, names: Collection[str] | None = None) -> bool:
    """Whether a point obeys these rows alone, by HiGHS; of all rows if none are given."""
    session = Session(build(instance).problem)
    for name in list(session.rows):
        if names is not None and name not in names:
            session.free(name)
    return session.minimise(Expression()) is not None


def refusal(instance: Instance) -> InfeasibleError:
    with pytest.raises(InfeasibleError) as caught:
        plan(instance, CHAIN[:1])
    return caught.value


def names_of(error: InfeasibleError) -> list[str]:
    return [label(rule, *index) for rule, at in error.clash.items() for index in at]


def random_question(dice: random.Random) -> Instance:
    """A few towns in two provinces with limits, bids and exemptions: every row bounds an arc of one network."""
    count = dice.randint(2, 5)
    home = [dice.choice(["P1", "P2"]) for _ in range(count)]
    scopes: Sequence[str] = dice.choice([["NL"], sorted(set(home)), ["NL", "P1" if "P1" in home else "P2"]])
    required = {(s, g): dice.randint(0, 40) for s in scopes for g in GROUPS}
    codes = [f"T{i:03d}" for i in range(count)]
    kinds = ("maximum", "maximum", "capacity", "minimum", "fixed")
    chosen = [
        (c, dice.choice(kinds), dice.choice([*GROUPS, "total"])) for c in codes for _ in range(dice.randint(0, 2))
    ]
    limits = [limit(c, kind, dice.randint(0, 15), group) for c, kind, group in dict.fromkeys(chosen)]
    bids = [bid(c, dice.randint(1, 12), dice.choice(GROUPS)) for c in codes if dice.random() < 0.3]
    closed = [(c, "amv") for c in codes if dice.random() < 0.3]
    return towns(
        [dice.randint(1, 9) for _ in codes],
        required=required,
        limits=limits,
        bids=bids,
        ineligible=closed,
        provinces=home,
        groups=GROUPS,
        rules=BIDS,
    )


def test_one_flow_tells_whether_there_is_a_plan_and_rows_of_which_none_can_be_missed() -> None:
    dice = random.Random(17)
    clashes = 0
    for number in range(250):
        question = random_question(dice)
        v = build(question)
        parts = cut_parts(question, v, v.live)
        assert bool(parts) != holds(question), number
        for part in parts:
            names = irreducible(part)
            clashes += 1
            assert not holds(question, names), number
            assert all(holds(question, set(names) - {name}) for name in names), number
            told = bottleneck(question, part)
            assert told.short > 0
            assert all(label(*(rule, *index)) in v.live for rule, index in (*told.demands, *told.bounds))
    assert clashes > 150


def test_what_is_lacking_is_the_least_that_must_stay_open() -> None:
    dice, found = random.Random(5), 0
    homes = ["P1", "P1", "P2", "P2", "P2"]
    for _ in range(80):
        caps = [limit(f"T{i:03d}", "maximum", dice.randint(0, 15), dice.choice(GROUPS)) for i in range(5)]
        caps += [limit(f"T{i:03d}", "capacity", dice.randint(0, 20)) for i in range(5) if dice.random() < 0.8]
        required = {(p, g): dice.randint(0, 40) for p in ("P1", "P2") for g in GROUPS}
        question = towns([1] * 5, required=required, limits=caps, provinces=homes, groups=GROUPS)
        v = build(question)
        parts = [bottleneck(question, p) for p in cut_parts(question, v, v.live)]
        found += bool(parts)
        assert sum(b.short for b in parts) == sum(shortfall(question).values())
    assert found > 30


def test_a_shortage_of_one_province_names_its_own_municipalities_and_limits_only() -> None:
    tight = [limit("T000", "maximum", 10), limit("T001", "maximum", 12), limit("T002", "maximum", 500)]
    question = towns(
        [1, 1, 1, 1],
        provinces=["P1", "P1", "P2", "P2"],
        required={("P1", "regular"): 40, ("P2", "regular"): 40},
        limits=tight,
    )
    (told,) = refusal(question).bottlenecks
    assert (told.asked, told.possible, told.short) == (40, 22, 18)
    assert told.municipalities == ("T000", "T001")
    assert told.bounds == {
        ("respect_limits", ("T000", "total", "t", "maximum")): 10,
        ("respect_limits", ("T001", "total", "t", "maximum")): 12,
    }


def test_provinces_that_clash_apart_are_told_apart_the_larger_shortage_first() -> None:
    question = towns(
        [1, 1],
        provinces=["P1", "P2"],
        required={("P1", "regular"): 40, ("P2", "regular"): 90},
        limits=[limit("T000", "maximum", 10), limit("T001", "maximum", 12)],
    )
    error = refusal(question)
    assert [(b.asked, b.possible, b.unit) for b in error.bottlenecks] == [(90, 12, "province"), (40, 10, "province")]
    assert set(names_of(error)) == {"meet_requirement(P2,regular,t)", "respect_limits(T001,total,t,maximum)"}


def test_commitments_above_the_requirement_are_told_as_too_many() -> None:
    question = towns([1, 1], bids=[bid("T000", 45)], limits=[limit("T001", "minimum", 22)], rules=BIDS)
    error = refusal(question)
    (told,) = error.bottlenecks
    assert (told.asked, told.possible) == (67, 60)
    lines = clash_lines(error, Words("nl"), lambda code: code)
    assert lines[1].startswith("Minima, vaste getallen en toezeggingen samen 67, mogelijk 60, 7 te veel: 2 gemeenten")


def test_the_first_sentence_has_the_numbers_the_names_and_how_many_limits() -> None:
    limits = [limit(f"T{i:03d}", "maximum", 100) for i in range(14)]
    error = refusal(towns([1] * 14, required={("NL", "regular"): 1422}, limits=limits))
    for language, begin, more, rest in (
        ("nl", "Gevraagd 1.422, mogelijk 1.400, 22 te kort: 14 gemeenten (T000, T001", "T011 en nog 2) en 14 grenzen.",
         "De opgave: NL, regulier, t: 1.422."),
        ("en", "Asked 1,422, possible 1,400, 22 too few: 14 municipalities (T000,", "T011 and 2 more) and 14 limits.",
         "The requirement: NL, regular, t: 1,422."),
    ):  # fmt: skip
        line = clash_lines(error, Words(language), lambda code: code)[1]
        assert line.startswith(begin)
        assert line.endswith(f"{more} {rest}")


def test_a_long_clash_is_cut_off_and_says_how_many_rows_are_left() -> None:
    limits = [limit(f"T{i:03d}", "maximum", 1) for i in range(40)]
    error = refusal(towns([1] * 40, limits=limits))
    for language in LANGUAGES:
        lines = clash_lines(error, Words(language), lambda code: code)
        assert sum(line.startswith("  ") for line in lines) == MOST_ROWS + 1
        assert any(" 17 " in line and line.startswith("  …") for line in lines)


def test_more_than_five_bottlenecks_are_counted_together() -> None:
    homes = [f"P{i}" for i in range(8)]
    caps = [limit(f"T{i:03d}", "maximum", i) for i in range(8)]
    error = refusal(towns([1] * 8, provinces=homes, required={(p, "regular"): 10 for p in homes}, limits=caps))
    assert len(error.bottlenecks) == 8
    left = sum(b.short for b in error.bottlenecks[5:])
    for language in LANGUAGES:
        lines = clash_lines(error, Words(language), lambda code: code)
        assert sum(("mogelijk" if language == "nl" else "possible") in line for line in lines) == 5
        assert f" {left} " in lines[6]


def test_a_national_clash_needs_no_search_for_irreducible_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Session, "clash", lambda _: pytest.fail("a flow tells it"))
    limits: list[Limit] = [limit(f"T{i:03d}", "maximum", 20) for i in range(345)]
    error = refusal(towns([1] * 345, required={("NL", "regular"): 9557}, limits=limits))
    assert len(error.clash["respect_limits"]) == 345


def test_rules_that_are_no_flow_are_still_told_by_their_rows() -> None:
    caps = [limit("T000", "maximum", 18), limit("T001", "maximum", 18)]
    rules = {**RULES, "smallest_number": {"regular": 15.0}}
    error = refusal(towns([1, 1], required={("NL", "regular"): 20}, limits=caps, rules=rules))
    assert not error.bottlenecks
    assert set(error.clash) == {"meet_requirement", "smallest_number"}


def test_a_smallest_number_that_no_municipality_can_have_is_told_as_one_rule() -> None:
    question = towns([1, 1], required={("NL", "regular"): 20}, rules={**RULES, "smallest_number": {"regular": 30.0}})
    error = refusal(question)
    (told,) = error.bottlenecks
    assert told.bounds == {("smallest_number", ("regular", "t")): 0}
    assert error.clash == {"meet_requirement": [("NL", "regular", "t")], "smallest_number": [("regular", "t")]}
