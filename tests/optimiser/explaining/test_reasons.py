"""Every reason beside a number is true of the plan that it explains."""

import random
from dataclasses import replace
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.schema.facts import Requirement
from optimiser import solve
from optimiser.errors import InfeasibleError
from optimiser.explaining.fill_levels import noise
from optimiser.explaining.reasons import all_reasons, reasons
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Stage
from optimiser.publishing.publish import publish
from optimiser.solving.plan import plan as optimise
from optimiser.words.facts import Fact
from tests.support.dossiers import APART, TOWNS, bid, closed, limit, scenario, tables
from tests.support.questions import varied_question
from tests.support.towns import limit as bound
from tests.support.towns import towns

LEVEL = ("why-level", "why-level-rest")
OWN = Requirement(period="t", scope_code="A10", group="regular", additional=70, source="x")
PA = [m for m in TOWNS if m.startswith("A")]


def plan(stages: list[dict] | None = None, **more: tuple) -> Plan:
    return solve(tables(**more), scenario(**({"stages": stages} if stages else {})))


def codes(found: Plan, m: str) -> set[str]:
    return {f.code for f in reasons(found, m, "t")}


def said(found: Plan, m: str, code: str) -> Fact:
    return next(f for f in reasons(found, m, "t") if f.code == code)


def test_a_level_is_said_where_leximax_comes_first_and_is_what_every_free_neighbour_has() -> None:
    found = plan()
    for m in TOWNS:
        fact = said(found, m, "why-level")
        assert fact.numbers["percent"] == round(100 * found.load(m, "total", "t"))
        assert abs(found.load(m, "total", "t") - fact.numbers["level"] / 100) <= noise(found.instance, m, "t")


@pytest.mark.parametrize(
    "stages",
    [
        [{"aim": "total_gap"}, {"aim": "leximax_load"}, {"aim": "lots"}],
        [{"aim": "leximax_load", "group": "regular"}, {"aim": "lots"}],
        [{"aim": "leximax_load", "level": "region"}, {"aim": "lots"}],
        [{"aim": "worst_load"}, {"aim": "lots"}],
        [{"blend": [{"aim": "worst_load", "weight": 1.0}, {"aim": "total_gap", "weight": 1.0}]}, {"aim": "lots"}],
    ],
)
def test_no_level_is_said_where_another_aim_comes_first(stages: list[dict]) -> None:
    found = plan(stages)
    assert not any(codes(found, m) & {*LEVEL, "why-above"} for m in TOWNS)


@pytest.mark.parametrize(
    "own",
    [
        {"limits": (limit("A10", "maximum", 5, "public"),)},
        {"limits": (limit("A10", "fixed", 60, "public"),)},
        {"bids": (bid("A10", 90, "public"),)},
        {"eligibility": (closed("A10", "amv", "public"), closed("A10", "regular", "public"))},
        {"requirement": (*tables().requirement, OWN)},
    ],
)
def test_a_number_that_something_else_decides_has_no_level_and_counts_in_none(own: dict) -> None:
    found = plan(**own)
    assert not codes(found, "A10") & {*LEVEL, "why-above"}
    level = said(found, "A20", "why-level").numbers["level"]
    assert level == round(100 * median(found.load(m, "total", "t") for m in PA if m != "A10"))


def test_withheld_towns_have_no_reasons_and_the_others_those_of_the_visible_rows() -> None:
    edition = publish(plan(requirement=APART, limits=(limit("A10", "maximum", 5),)), audience="public")
    assert set(edition.reasons) == set(TOWNS) - set(PA)
    free = publish(plan(requirement=APART), audience="public")
    assert all(edition.reasons[m] == free.reasons[m] for m in edition.reasons)
    assert any(f.code == "why-level" for f in edition.reasons["B10"])


def test_a_limit_decides_only_a_number_that_lies_on_it_and_not_on_the_level_anyway() -> None:
    free = plan()
    at = free.new_in("A10", "total", "t")
    assert said(plan(limits=(limit("A10", "maximum", at - 5, "public"),)), "A10", "why-bound-binds")
    assert said(plan(limits=(limit("A10", "maximum", at + 20, "public"),)), "A10", "why-bound")
    assert said(plan(limits=(limit("A10", "maximum", at, "public"),)), "A10", "why-bound-met")
    assert said(plan(limits=(limit("A10", "fixed", at, "public"),)), "A10", "why-bound-binds")
    roomy = plan(limits=(limit("A10", "capacity", 400, "public"), limit("A10", "maximum", 0, "public")))
    bounds = [f.code for f in reasons(roomy, "A10", "t") if f.code.startswith("why-bound")]
    assert bounds == ["why-bound", "why-bound-binds"]


def test_a_rule_that_does_not_hold_is_no_reason() -> None:
    rules = {"meet_requirement": {}}
    found = solve(
        tables(
            limits=(limit("A10", "maximum", 0, "public"),),
            bids=(bid("A11", 200, "public"), bid("A12", 200, "public", firmness="soft")),
            eligibility=(closed("A13", "amv", "public"),),
        ),
        scenario(rules=rules),
    )
    assert "why-bound" in codes(found, "A10")
    assert said(found, "A11", "why-bid-hard-free").numbers["used"] < 200
    assert "why-bid-soft-free" in codes(found, "A12")
    assert "why-ineligible" not in codes(found, "A13")


def test_a_province_that_gets_other_than_it_was_asked_is_not_said_to_have_just_that() -> None:
    found = plan()
    for m, asked in (("A10", 300), ("B10", 180)):
        given = sum(found.new_in(n, "total", "t") for n in TOWNS if n[0] == m[0])
        fact = said(found, m, "why-province" if given == asked else "why-province-given")
        assert (fact.numbers["places"], fact.numbers["given"]) == (asked, given)


def test_without_a_share_a_town_with_places_is_not_said_to_have_none() -> None:
    found = plan(bids=(bid("A10", 9, "public"),))
    instance = found.instance
    none = {c: 0.0 if c[0] == "A10" else s for c, s in instance.share.items()}
    shareless = codes(replace(found, instance=replace(instance, share=none)), "A10")
    assert "why-no-share-places" in shareless
    assert "why-no-share" not in shareless


KINDS = st.sampled_from(["minimum", "maximum", "fixed", "capacity"])


@settings(max_examples=40)
@given(st.dictionaries(st.sampled_from(list(TOWNS)), st.tuples(KINDS, st.integers(0, 60)), max_size=7))
def test_whoever_is_said_to_follow_a_level_is_at_it(limits: dict) -> None:
    try:
        found = plan(limits=tuple(limit(m, kind, n, "public") for m, (kind, n) in limits.items()))
    except InfeasibleError:
        return
    land = found.instance.territory
    by_name = {land.names[a]: a for a in (*land.areas("province"), *land.areas("region"))}
    for m, facts in all_reasons(found).items():
        for f in facts:
            if f.code not in LEVEL:
                continue
            area = land.scopes[by_name[f.texts["area"]]]
            lowest = [n for n in area if n not in limits or limits[n][0] in ("minimum", "fixed")]
            for n in lowest:
                assert found.load(n, "total", "t") >= f.numbers["level"] / 100 - 2 * noise(found.instance, n, "t") or (
                    n in limits and limits[n][0] == "fixed"
                )
            assert abs(f.numbers["percent"] - f.numbers["level"]) <= 100 * noise(found.instance, m, "t") + 1


def test_a_capacity_that_is_reached_decides_nothing_where_the_level_gives_nothing_either() -> None:
    """Two thousand places at its capacity and a share of sixty: it would get none without the limit too."""
    question = towns(
        [1000, 20_000, 30_000],
        existing=[2000, 0, 0],
        required={("NL", "regular"): 300},
        limits=[bound("T000", "capacity", 2000)],
    )
    found = optimise(question, (Stage(aim="leximax_load"), Stage(aim="lots")))
    told = [fact.code for fact in reasons(found, "T000", "t")]
    assert found.new_in("T000", "total", "t") == 0
    assert "why-above" in told
    assert "why-bound-met" in told
    assert "why-bound-binds" not in told


def test_every_limit_that_is_said_to_decide_does_so_without_it_the_number_is_another() -> None:
    said = 0
    for seed in range(60):
        question = varied_question(random.Random(seed))
        try:
            found = optimise(question, (Stage(aim="leximax_load"), Stage(aim="lots")))
        except InfeasibleError:
            continue
        for x in question.limits:
            facts = [f for f in reasons(found, x.municipality, x.period) if f.code == "why-bound-binds"]
            if x.group != "total" or not facts:
                continue
            without = replace(question, limits=tuple(y for y in question.limits if y.municipality != x.municipality))
            free = optimise(without, (Stage(aim="leximax_load"), Stage(aim="lots")))
            assert free.new_in(x.municipality, "total", x.period) != found.new_in(x.municipality, "total", x.period), (
                seed
            )
            said += 1
    assert said > 10
