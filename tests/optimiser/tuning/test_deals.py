"""Deals: every one that is told is possible as told, and no larger one is; whatever is not possible is not told."""

import csv
import json
import shutil
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import BUNDLED, load
from data.schema.agreements import Exchange as Row
from data.schema.facts import Requirement
from data.schema.groups import Group
from data.schema.streams import StreamRow
from optimiser.auditing.aim_values import value
from optimiser.auditing.audit import audit
from optimiser.errors import UsageError
from optimiser.jobs.case import CaseInput, build_case
from optimiser.jobs.deals import DealsRequest, Writing, run
from optimiser.jobs.solve import plan_places, solve
from optimiser.problem.plan import Plan
from optimiser.tuning.deal_evaluation import Deal, DealEvaluation, tradable
from optimiser.tuning.deals import Deals, best_first
from tests.support.commands import optimiser
from tests.support.dossiers import TOWNS, bid, closed, limit, scenario, tables, write

A = sorted(t for t in TOWNS if t.startswith("A"))


@cache
def planned(*rows: tuple, groups: tuple[str, ...] = ("regular", "amv")) -> Plan:
    """Towns with places of every group, and what else is said of them."""
    asked = [("PA", "regular", 300), ("PB", "regular", 180), ("PA", "amv", 90), ("PB", "amv", 60)]
    asked += [(p, g, 60) for g in groups if g not in ("regular", "amv") for p in ("PA", "PB")]
    rows_of = {name: tuple(r for r in rows if name == type(r).TABLE) for name in {type(r).TABLE for r in rows}}
    required = tuple(Requirement(period="t", scope_code=s, group=g, additional=n, source="x") for s, g, n in asked)
    declared = tuple(Group(group=g, regime="regular" if g == "third" else "special")
                     for g in groups if g not in ("regular", "amv"))  # fmt: skip
    keys = {g: {"name": "population"} for g in groups}
    dossier = tables(requirement=required, **({"groups": declared} if declared else {}), **rows_of)
    return plan_places(build_case(CaseInput(scenario(groups=list(groups), keys=keys), dossier)))


def of(plan: Plan, giver: str, give: str = "regular", take: str = "amv", epsilon: float = 0.0) -> list[Deal]:
    return list(Deals(plan, epsilon).of_two(giver, give, take, A))


def applied(plan: Plan, deal: Deal) -> Plan:
    """The plan made anew of the dossier with the rows of the deal."""
    assert plan.case is not None
    rows = tuple(
        Row(exchange_id=f"d{i}", from_gm=a, to_gm=b, group=g, places=deal.places, period=deal.period,
            agreed="2026-01-01", visibility="public", source="x")
        for i, (a, b, g) in enumerate(deal.legs)
    )  # fmt: skip
    return plan_places(build_case(CaseInput(plan.case.scenario, replace(plan.case.tables, exchanges=rows))))


@pytest.mark.parametrize("giver", A[:4])
def test_a_deal_moves_what_it_says_and_the_plan_with_it_is_audited(giver: str) -> None:
    plan = planned()
    found = of(plan, giver)
    assert found, "every town has places of both groups"
    for deal in found:
        assert not any(audit(deal.plan).values())
        (a, b, g), (b2, a2, h) = deal.legs
        assert (a, b, g, h) == (giver, b2, "regular", "amv")
        assert a2 == giver
        moved = {c: deal.plan.new[c] - n for c, n in plan.new.items() if deal.plan.new[c] != n}
        k, t = deal.places, deal.period
        assert moved == {(a, g, t): -k, (b, g, t): k, (b, h, t): -k, (a, h, t): k}
        for m in plan.instance.territory.municipalities:
            assert deal.plan.new_in(m, "total", t) == plan.new_in(m, "total", t), "everybody keeps as many in all"


@pytest.mark.parametrize("giver", A[:3])
def test_no_larger_number_is_possible_and_every_smaller_one_is(giver: str) -> None:
    """By trying each number: what bisection finds is the end of an interval that begins at one."""
    plan = planned(limit(A[0], "maximum", 60), limit(A[4], "minimum", 20))
    question = Deals(plan, 0.0)
    for deal in question.of_two(giver, "regular", "amv", A):
        most = max(plan.new.values())
        possible = [k for k in range(1, most + 2) if _possible(question, plan, deal, k)]
        assert possible == list(range(1, deal.places + 1))


def _possible(question: Deals, plan: Plan, deal: Deal, k: int) -> bool:
    enough = all(plan.new[a, g, deal.period] >= k for a, _, g in deal.legs)
    return enough and isinstance(question.evaluation.tried(deal.legs, k), Deal)


def test_a_deal_put_into_the_dossier_gives_a_plan_that_is_as_good() -> None:
    plan = planned()
    for deal in best_first(of(plan, A[0]))[:4]:
        anew = applied(plan, deal)
        assert not any(audit(anew).values())
        for _, _, part in DealEvaluation(plan, 0.0)._parts:
            told, made = (
                value(p.instance, p.new, part.aim, level=part.level, group=part.group, parameters=part.parameters)
                for p in (deal.plan, anew)
            )
            assert made == pytest.approx(told, abs=0.02), "whole places round the levels"
        for giver, taker, g in deal.legs:
            cells = [(m, g, deal.period) for m in (giver, taker)]
            assert [abs(anew.new[c] - deal.plan.new[c]) <= 1 for c in cells] == [True, True]


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(A), st.sampled_from(["closed", "limit", "bid"]), st.integers(1, 40))
def test_no_deal_breaks_what_anybody_said(town: str, kind: str, number: int) -> None:
    row = {"closed": closed(town, "amv"), "limit": limit(town, "maximum", 20 + number), "bid": bid(town, number)}[kind]
    plan = planned(row)
    for giver in (town, A[0]):
        for deal in of(plan, giver) + of(plan, giver, "amv", "regular"):
            assert not any(audit(deal.plan).values())
            if kind == "closed":
                assert deal.plan.new[town, "amv", "t"] == 0
            if kind == "bid":
                assert deal.plan.new[town, "regular", "t"] >= min(number, plan.new[town, "regular", "t"])


def test_a_required_sum_is_never_changed_and_the_reason_is_counted() -> None:
    plan = planned()
    question = Deals(plan, 0.0)
    assert not list(question.of_two(A[0], "regular", "amv", [t for t in TOWNS if t.startswith("B")]))
    assert question.refused == {"sum": 5}


def test_special_reception_is_never_traded() -> None:
    plan = planned(groups=("regular", "amv", "sober"))
    assert tradable(plan) == ("regular", "amv")
    with pytest.raises(ValueError, match="may be exchanged"):
        DealEvaluation(plan, 0.0).tried(((A[0], A[1], "sober"), (A[1], A[0], "regular")), 1)
    letter = solve(BUNDLED / "nl-2022", BUNDLED / "nl-2022" / "letter.toml")
    assert "safe_country" not in tradable(letter)


def test_a_chain_passes_three_groups_on_and_each_changes_what_it_hosts() -> None:
    plan = planned(groups=("regular", "amv", "third"))
    found = list(Deals(plan, 0.0).of_three(A[0], "regular", "amv", A[:5]))
    assert found
    for deal in found:
        assert len(set(deal.parties)) == 3
        assert [g for _, _, g in deal.legs] == ["regular", "third", "amv"]
        assert not any(audit(deal.plan).values())
        for m in deal.parties:
            assert deal.plan.new_in(m, "total", "t") == plan.new_in(m, "total", "t")


def test_an_aim_about_where_places_are_limits_a_deal_as_far_as_is_allowed() -> None:
    """What was offered counts where it stands: a deal that undoes an offer is worse by what it undoes."""
    assert planned().case is not None
    offers = tuple(bid(m, 30, firmness="soft") for m in A[:2])
    case = planned(*offers).case
    assert case is not None
    stages = [{"aim": "deviation_from_bids"}, {"aim": "leximax_load"}, {"aim": "lots"}]
    plan = plan_places(build_case(CaseInput(scenario(stages=stages), case.tables)))
    by_room = [max([0, *(d.places for d in of(plan, A[0], epsilon=e))]) for e in (0.0, 0.5, 1.0)]
    assert by_room == sorted(by_room)


def test_the_command_writes_rows_of_which_the_dossier_makes_the_deal(tmp_path: Path) -> None:
    case = planned().case
    assert case is not None
    streams = [StreamRow(gm_code=m, period="t", stream="housing_task", number=40, unit="persons", visibility="prt",
                         source="x") for m in A]  # fmt: skip
    rates = {"reception": 1.0, "amv": 1.0, "housing_task": 0.5}
    told = scenario(keys=case.scenario.model_dump()["keys"], streams={"rates": rates})
    path = write(replace(case.tables, streams=tuple(streams)), tmp_path / "d", told)
    town = case.tables.municipalities[0].gm_code
    assert optimiser("plan", path, "--audience", "prt", "--out", "plan", cwd=tmp_path).returncode == 0
    signed = ("--reason", "ruimte voor AMV", "--author", "J. Jansen", "--agreed", "2026-05-01")
    done = optimiser("deals", "plan", town, "--write", "deal.csv", *signed, "--json", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    first = json.loads(done.stdout)["deals"][0]
    rows = list(csv.DictReader((tmp_path / "deal.csv").open(encoding="utf-8")))
    assert [(r["from_gm"], r["to_gm"], r["group"]) for r in rows] == [
        (x["from_gm"], x["to_gm"], x["group"]) for x in first["legs"]
    ]
    assert {(r["places"], r["agreed"], r["note"], r["source"]) for r in rows} == {
        (str(first["places"]), "2026-05-01", "ruimte voor AMV", "J. Jansen")
    }
    shutil.copy(tmp_path / "deal.csv", tmp_path / "d" / "exchanges.csv")
    assert len(load(tmp_path / "d").exchanges) == 2
    assert optimiser("plan", path, "--audience", "prt", "--out", "again", cwd=tmp_path).returncode == 0
    for wrong in (
        ("--write", "deal.csv", "--reason", "r", "--author", "a", "--agreed", "2026-05-01"),
        ("--write", "new.csv", "--number", "9999", "--reason", "r", "--author", "a", "--agreed", "2026-05-01"),
        ("--write", "new.csv"),
        ("--reason", "r"),
        ("--give", "sober"),
        ("--chains",),
    ):
        refused = optimiser("deals", "plan", town, *wrong, cwd=tmp_path)
        assert refused.returncode == 2, wrong
        assert not (tmp_path / "new.csv").exists()
    _write_against_a_stream(tmp_path, town)


def _write_against_a_stream(folder: Path, town: str) -> None:
    """The same of a deal against another stream: one row of ``stream_exchanges``."""
    signed = Writing(folder / "stream.csv", 1, "ruil", "J. Jansen", date(2026, 5, 1))
    asked = DealsRequest(folder / "plan", town, "", "", 0.0, across=False, chains=False, language="nl",
                         writing=signed, against="housing_task")  # fmt: skip
    told = run(asked).record
    assert (told["period"], told["against"]) == ("t", "housing_task")
    (row,) = csv.DictReader((folder / "stream.csv").open(encoding="utf-8"))
    first = told["deals"][0]
    assert int(row["number_taken"]) == first["returned"]["number"] == 2 * int(row["number"]) == 2 * first["places"]
    assert (row["agreed"], row["note"], row["source"], row["period"]) == ("2026-05-01", "ruil", "J. Jansen", "t")
    (folder / "stream.csv").replace(folder / "d" / "stream_exchanges.csv")
    assert len(load(folder / "d").stream_exchanges) == 1
    with pytest.raises(UsageError, match="deals-against-alone"):
        run(replace(asked, chains=True, writing=None))
