"""Deals against another stream: counted places and every sum of a province stay, and what is unknown is refused."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import BUNDLED
from data.schema.facts import Requirement
from data.schema.groups import Group
from data.schema.streams import UNITS, StreamExchange, StreamRow
from maps.text.deal_rows import deal_rows
from optimiser.auditing.audit import audit
from optimiser.editions.total_load import AFTER, TotalLoad
from optimiser.errors import UsageError
from optimiser.jobs.case import CaseInput, build_case
from optimiser.jobs.solve import plan_places, solve
from optimiser.jobs.stream_deals import deals_against
from optimiser.problem.plan import Plan
from optimiser.publishing.publish import publish
from optimiser.tuning.deal_evaluation import Deal
from optimiser.tuning.stream_deals import NoRateError, StreamDeals
from tests.support.dossiers import TOWNS, closed, limit, scenario, tables

A = sorted(t for t in TOWNS if t.startswith("A"))
STREAM = "housing_task"
TOLD = {m: 40 + 7 * i for i, m in enumerate(sorted(TOWNS)) if m != A[-1]}
"""Nothing is known of the last of A."""


def stated(m: str, number: int, stream: str = STREAM) -> StreamRow:
    return StreamRow(gm_code=m, period="t", stream=stream, number=number, unit=UNITS[stream],  # type: ignore[index,arg-type]
                     visibility="public", source="verzonnen")  # fmt: skip


@cache
def planned(*rows: tuple, rate: float = 0.5, own: float = 1.0) -> Plan:
    rows_of = {name: tuple(r for r in rows if name == type(r).TABLE) for name in {type(r).TABLE for r in rows}}
    asked = [("PA", "regular", 300), ("PB", "regular", 180), ("PA", "amv", 90), ("PB", "amv", 60), ("PA", "sober", 60)]
    required = tuple(Requirement(period="t", scope_code=s, group=g, additional=n, source="x") for s, g, n in asked)
    dossier = tables(requirement=required, groups=(Group(group="sober", regime="special"),),
                     streams=tuple(stated(m, n) for m, n in TOLD.items()), **rows_of)  # fmt: skip
    rates = {"reception": own, "amv": own, STREAM: rate}
    groups = ["regular", "amv", "sober"]
    keys = {g: {"name": "population"} for g in groups}
    return plan_places(build_case(CaseInput(scenario(groups=groups, keys=keys, streams={"rates": rates}), dossier)))


def row_of(deal: Deal) -> StreamExchange:
    table, columns, (cells,) = deal_rows(deal, reason="r", author="a", agreed=date(2026, 1, 1), visibility="public")
    assert table == "stream_exchanges"
    return StreamExchange.model_validate({k: v for k, v in zip(columns, cells, strict=True) if v})


@settings(max_examples=6, deadline=None)
@given(st.sampled_from(A[:-1]), st.sampled_from(["closed", "limit", "none"]), st.sampled_from([0.5, 0.75, 1.0, 3.0]),
       st.sampled_from(["gives", "takes"]))  # fmt: skip
def test_each_deal_applied_is_an_audited_plan_with_every_sum_exact(town: str, kind: str, rate: float, way: str) -> None:
    rows = {"closed": (closed(A[1], "regular"),), "limit": (limit(A[2], "maximum", 30),), "none": ()}[kind]
    plan = planned(*rows, rate=rate)
    before, case = TotalLoad(publish(plan, audience="prt")), plan.case
    assert case is not None
    for group in ("regular", "amv"):
        for deal in [*StreamDeals(plan, 0.0, STREAM, "prt").of(town, group, A, gives=way == "gives")][:1]:
            assert not any(audit(deal.plan).values())
            assert deal.returned is not None
            assert deal.returned.number * rate == deal.places, "what goes back weighs as much"
            applied = replace(case.tables, stream_exchanges=(row_of(deal),))
            anew = plan_places(build_case(CaseInput(case.scenario, applied)))
            assert not any(audit(anew).values())
            after = TotalLoad(publish(anew, audience="prt"))
            assert not any(after.overdrawn(m, "t") for m in A)
            for stream in ("reception", "amv", STREAM):
                for area in ("PA", "PB", "NL"):
                    assert after.number(area, "t", stream, AFTER) == before.number(area, "t", stream, AFTER)
            for m in A[:-1]:
                assert after.counted(m, "t", AFTER) == before.counted(m, "t", AFTER)


@pytest.mark.parametrize("rate", [0.5, 0.75])
def test_no_larger_number_is_possible(rate: float) -> None:
    """By trying each whole number of places: what does not give whole people back is no deal."""
    plan = planned(limit(A[2], "maximum", 30), rate=rate)
    question = StreamDeals(plan, 0.0, STREAM, "prt")
    for deal in question.of(A[0], "regular", A, gives=False):
        giver = deal.legs[0][0]
        possible = [
            k
            for k in range(1, plan.new[giver, "regular", "t"] + 1)
            if (k / rate).is_integer()
            and k / rate <= TOLD[A[0]]
            and isinstance(question.evaluation.tried(deal.legs, k), Deal)
        ]
        assert deal.places == max(possible)


def test_what_is_not_known_not_rated_or_special_is_refused() -> None:
    question = StreamDeals(planned(), 0.0, STREAM, "prt")
    assert not list(question.of(A[0], "regular", [A[-1]], gives=True))
    assert question.refused == {"unknown": 1}
    assert not list(question.of(A[0], "regular", [t for t in TOWNS if t.startswith("B")], gives=True))
    assert "sober" not in question.groups
    with pytest.raises(ValueError, match="may be exchanged"):
        list(question.of(A[0], "sober", [A[1]], gives=True))
    for plan, name in ((planned(rate=0.0), STREAM), (planned(own=0.0), "reception")):
        with pytest.raises(NoRateError, match=name):
            StreamDeals(plan, 0.0, STREAM, "prt").ratio("regular")


def test_who_exchanged_reception_for_a_stream_before_is_left_out() -> None:
    first = next(StreamDeals(planned(), 0.0, STREAM, "prt").of(A[0], "regular", A, gives=True))
    assert first.returned is not None
    again = StreamDeals(planned(row_of(first)), 0.0, STREAM, "prt")
    assert again.numbers[A[0]] == TOLD[A[0]] + first.returned.number
    assert not list(again.of(A[0], "regular", A, gives=True))
    assert again.refused == {"traded": len(A) - 1}


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"stream": "lvv"}, "deals-against-which"),
        ({"stream": "flow_through"}, "deals-against-unknown"),
        ({"area": A[-1]}, "deals-against-unknown"),
        ({"give": "regular", "take": "amv"}, "deals-against-one-way"),
        ({"give": "sober"}, "deals-group"),
    ],
)
def test_what_cannot_be_asked_is_refused_with_its_reason(asked: dict[str, str], code: str) -> None:
    plan = planned()
    typed = {"area": A[0], "stream": STREAM, "give": "", "take": ""} | asked
    with pytest.raises(UsageError) as refused:
        deals_against(plan, publish(plan, audience="prt"), typed.pop("area"), typed.pop("stream"), within=0.0, **typed)
    assert refused.value.code == code


def test_a_stream_that_a_joint_plan_divides_is_not_traded_again() -> None:
    plan = solve(BUNDLED / "zeeland", BUNDLED / "zeeland" / "joint.toml")
    assert plan.instance.joint is not None
    for stream in plan.instance.joint.streams:
        with pytest.raises(UsageError) as refused:
            deals_against(plan, publish(plan, audience="prt"), "GM0664", stream, give="", take="", within=0.0)
        assert refused.value.code == "deals-against-joint"
