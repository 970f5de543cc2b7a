"""A municipality of which a stream is unknown keeps its own numbers in a joint plan: unknown is not nought."""

from collections import Counter
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from data import BUNDLED
from data.schema.facts import Limit
from data.schema.tables import Tables
from optimiser import solve
from optimiser.auditing.audit import audit
from optimiser.fairness.apportionment import sainte_lague
from optimiser.problem.area_sums import TOGETHER
from optimiser.problem.plan import Plan
from optimiser.publishing.publish import publish
from tests.support.dossiers import TOWNS, scenario, tables
from tests.support.streams import RATES, A, stream

CHAIN = [
    {"aim": "leximax_load", "group": "together"},
    {"aim": "leximax_load", "group": "amv"},
    {"aim": "streams_moved"},
    {"aim": "lots"},
]
B = sorted(t for t in TOWNS if t.startswith("B"))
DIM = A[0]
"""The municipality of which the number of Ukrainians in municipal reception is unknown."""
TASKS = {m: 8 * i for i, m in enumerate(TOWNS, 1)}


def rows(*, without: str = "", ukraine: int = 60) -> Tables:
    """Tasks of everybody, and as many Ukrainians in all but one."""
    tasks = tuple(stream(m, "housing_task", n) for m, n in TASKS.items())
    others = tuple(stream(m, "ukraine_municipal", ukraine) for m in TOWNS if m != without)
    return tables(streams=(*tasks, *others))


def asked(**more: Any) -> Any:
    joint = {"streams": [{"stream": "housing_task", "within": 0.25}], **more.pop("joint", {})}
    return scenario(streams={"rates": RATES}, joint=joint, stages=CHAIN, **more)


@cache
def plan(unknown: str = "keep") -> Plan:
    return solve(rows(without=DIM), asked(joint={"unknown": unknown}))


def test_it_keeps_its_own_task_and_its_part_of_the_places_by_hand() -> None:
    found = plan()
    assert found.new[DIM, "housing_task", "t"] == TASKS[DIM]
    people = {m: float(10_000 + 1_000 * i) for i, m in enumerate(TOWNS)}
    # nobody has existing places, so what is lacking of a share is the share, which is by inhabitants
    assert found.new[DIM, "regular", "t"] == sainte_lague(300, {m: people[m] for m in A})[DIM]
    assert found.new[DIM, "amv", "t"] == sainte_lague(40, people)[DIM]


def test_levelled_as_if_the_unknown_were_nothing_it_would_get_more_than_its_part() -> None:
    assert plan("level").new[DIM, "regular", "t"] > plan().new[DIM, "regular", "t"] + 20
    assert not plan("level").instance.joint.kept  # type: ignore[union-attr]


@pytest.mark.parametrize("unknown", ["keep", "level"])
def test_totals_are_exact_and_the_auditor_finds_nothing(unknown: str) -> None:
    found = plan(unknown)
    assert not any(audit(found).values())
    assert (found.new_in("PA", "regular", "t"), found.new_in("PB", "regular", "t")) == (300, 180)
    assert found.new_in("NL", "amv", "t") == 40
    sums: Counter[str] = Counter()
    for (m, s, _), n in found.new.items():
        sums[m[0]] += n if s == "housing_task" else 0
    assert sums == {"A": sum(TASKS[m] for m in A), "B": sum(TASKS[m] for m in B)}


def test_the_others_are_levelled_among_themselves() -> None:
    found = plan()
    loads = [found.load(m, TOGETHER, "t") or 0 for m in A if m != DIM]
    assert max(loads) - min(loads) < 0.03


@pytest.mark.parametrize("group", ["regular", "housing_task"])
def test_the_auditor_finds_what_goes_to_or_comes_from_an_unknown(group: str) -> None:
    found = plan()
    new = dict(found.new)
    new[DIM, group, "t"] += 1
    new[A[1], group, "t"] -= 1
    assert audit(replace(found, new=new))["keep_unknown"] == 1


def test_a_stream_of_which_nobody_has_a_number_makes_nobody_differ() -> None:
    tasks = tuple(stream(m, "housing_task", n) for m, n in TASKS.items())
    found = solve(tables(streams=tasks), asked())
    assert found.instance.joint is not None
    assert not found.instance.joint.unpublished
    assert "keep_unknown" not in audit(found)


def test_where_something_of_everybody_is_unknown_all_keep_their_own_numbers() -> None:
    tasks = tuple(stream(m, "housing_task", n) for m, n in TASKS.items() if m != A[1])
    found = solve(tables(streams=(*tasks, stream(A[1], "ukraine_municipal", 5))), asked())
    assert not any(audit(found).values())
    assert all(found.new[m, "housing_task", "t"] == n for m, n in TASKS.items() if m != A[1])
    assert found.new_in("NL", "total", "t") == 520


@pytest.mark.parametrize(("bound", "places"), [("maximum", 5), ("minimum", 90), ("fixed", 7)])
def test_its_own_limit_goes_before_its_own_number(bound: str, places: int) -> None:
    limit = Limit(gm_code=DIM, bound=bound, places=places, reason="r", author="a", visibility="public")  # type: ignore[arg-type]
    found = solve(replace(rows(without=DIM), limits=(limit,)), asked())
    assert not any(audit(found).values())
    new = found.new_in(DIM, "total", "t")
    assert new == places if bound != "minimum" else new >= places


def test_it_is_told_of_the_whole_and_of_the_municipality() -> None:
    for unknown, whole, town in (("keep", "joint-kept", "why-kept-unknown"),
                                 ("level", "joint-unpublished", "why-together-unknown")):  # fmt: skip
        edition = publish(plan(unknown), audience="prt")
        (fact,) = [f for f in edition.facts if f.code in ("joint-kept", "joint-unpublished")]
        assert (fact.code, fact.texts["names"]) == (whole, f"Stad {DIM}")
        told = {m: {f.code for f in facts} & {"why-kept-unknown", "why-together-unknown"}
                for m, facts in edition.reasons.items()}  # fmt: skip
        assert {m for m, codes in told.items() if codes} == {DIM}
        assert told[DIM] == {town}


def test_the_bundled_plan_leaves_the_municipality_with_an_unknown_stream_as_it_is() -> None:
    found = solve(BUNDLED / "zeeland", BUNDLED / "zeeland" / "joint.toml")
    joint = found.instance.joint
    assert joint is not None
    (at,) = joint.unpublished
    assert found.new[at[0], "housing_task", at[1]] == joint.own[at[0], "housing_task", at[1]]
    assert found.new_in(at[0], "total", at[1]) == 46, "160 when the unknown counted as nothing"
