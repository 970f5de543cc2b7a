"""A joint plan: reception places and streams beside them in one programme, every sum of every stream exact."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from data import BUNDLED, InvalidInputError
from data.schema.tables import Tables
from optimiser import solve
from optimiser.auditing.audit import audit
from optimiser.editions.file import read_edition, write_edition
from optimiser.editions.total_load import AFTER, BEFORE, TotalLoad
from optimiser.housing.stream_numbers import traded_streams
from optimiser.jobs.case import CaseInput, build_case
from optimiser.problem.area_sums import TOGETHER
from optimiser.problem.plan import Plan
from optimiser.publishing.publish import publish
from tests.support.dossiers import TOWNS, scenario, tables
from tests.support.streams import RATES, A, stream, trade

CHAIN = [
    {"aim": "leximax_load", "group": "together"},
    {"aim": "leximax_load", "group": "amv"},
    {"aim": "streams_moved"},
    {"aim": "lots"},
]
B = sorted(t for t in TOWNS if t.startswith("B"))


def asked(*streams: dict[str, Any], stages: list[dict[str, Any]] | None = None, **more: Any) -> Any:
    """A scenario that decides these streams, a quarter up or down of the housing task where none are named."""
    chosen = [*streams] or [{"stream": "housing_task", "within": 0.25}]
    given_settings = {"streams": {"rates": RATES}, "joint": {"streams": chosen}, "stages": stages or CHAIN}
    return scenario(**{**given_settings, **more})


def tasks(numbers: dict[str, int]) -> Tables:
    return tables(streams=tuple(stream(m, "housing_task", n) for m, n in numbers.items()))


TASKS = {m: 8 * i for i, m in enumerate(TOWNS, 1)}


def sums(plan: Plan, name: str) -> Counter[str]:
    """The numbers of a stream by province, from the cells of a plan alone."""
    found: Counter[str] = Counter()
    for (m, s, _), n in plan.new.items():
        if s == name:
            found["P" + m[0]] += n
    return found


def test_every_province_keeps_its_sum_of_people_and_gets_the_places_that_are_required() -> None:
    plan = solve(tasks(TASKS), asked())
    assert sums(plan, "housing_task") == {"PA": sum(TASKS[m] for m in A), "PB": sum(TASKS[m] for m in B)}
    assert (plan.new_in("PA", "regular", "t"), plan.new_in("PB", "regular", "t")) == (300, 180)
    assert plan.new_in("NL", "amv", "t") == 40
    assert all(0.75 * n <= plan.new[m, "housing_task", "t"] <= 1.25 * n for m, n in TASKS.items())


def test_a_total_of_places_has_no_people_in_it() -> None:
    plan = solve(tasks(TASKS), asked())
    for m in TOWNS:
        assert plan.new_in(m, "total", "t") == plan.new[m, "regular", "t"] + plan.new[m, "amv", "t"]
    figures = publish(plan, audience="prt")
    assert set(figures.groups) == {"regular", "amv"}
    assert figures.at("NL", "t").new == 300 + 180 + 40


def counted(plan: Plan, m: str) -> float:
    """Counted places of a municipality, worked out from the plan's cells and the rates."""
    return sum({"regular": 1.0, "amv": 2.0, "housing_task": 0.5}[g] * n for (c, g, _), n in plan.new.items() if c == m)


def test_what_is_counted_is_what_the_rates_say_and_shares_add_up_to_it() -> None:
    plan = solve(tasks(TASKS), asked())
    assert all(plan.counted_in(m, TOGETHER, "t") == pytest.approx(counted(plan, m)) for m in TOWNS)
    whole = sum(plan.instance.counted_base(m, TOGETHER, "t")[0] for m in TOWNS)
    assert whole == pytest.approx(sum(counted(plan, m) for m in TOWNS))
    assert plan.load("NL", TOGETHER, "t") == pytest.approx(1.0)


def heaviest_by_hand(plan: Plan) -> float:
    """The least heaviest load of everything together, by a programme of this test: rows from the tables alone."""
    joint = plan.instance.joint
    assert joint is not None
    towns, groups = [*TOWNS], ("regular", "amv", "housing_task")
    column = {(m, g): i for i, (m, g) in enumerate((m, g) for m in towns for g in groups)}
    width = len(column) + 1
    equal, right = [], []
    people_of = [(members, "housing_task", sum(TASKS[m] for m in members)) for members in (A, B)]
    for members, g, n in ((A, "regular", 300), (B, "regular", 180), (towns, "amv", 40), *people_of):
        row = np.zeros(width)
        row[[column[m, g] for m in members]] = 1
        equal.append(row)
        right.append(n)
    below = np.zeros((len(towns), width))
    people = {m: 10_000 + 1_000 * i for i, m in enumerate(towns)}
    whole = 480 + 2 * 40 + 0.5 * sum(TASKS.values())
    for i, m in enumerate(towns):
        below[i, [column[m, g] for g in groups]] = 1.0, 2.0, 0.5
        below[i, -1] = -whole * people[m] / sum(people.values())
    limits = [(0, None) if g != "housing_task" else (0.75 * TASKS[m], 1.25 * TASKS[m]) for m, g in column]
    found = linprog(np.eye(width)[-1], below, np.zeros(len(towns)), np.array(equal), right, [*limits, (0, None)])
    return float(found.fun)


def test_the_heaviest_load_of_everything_together_is_as_light_as_a_programme_made_by_hand_says() -> None:
    plan = solve(tasks(TASKS), asked())
    assert plan.aims[0].group == TOGETHER
    assert plan.aims[0].value == pytest.approx(heaviest_by_hand(plan), abs=1e-6)


def test_everything_together_is_spread_more_evenly_than_when_places_are_planned_alone() -> None:
    def heaviest(plan: Plan) -> float:
        whole = sum(counted(plan, m) for m in TOWNS)
        people = plan.instance.territory.population
        return max(counted(plan, m) / (whole * people[m] / sum(people.values())) for m in TOWNS)

    joint = solve(tasks(TASKS), asked())
    alone = solve(tasks(TASKS), scenario())
    own = replace(alone, new={**alone.new, **{(m, "housing_task", "t"): n for m, n in TASKS.items()}})
    assert heaviest(joint) < heaviest(own) - 0.05


def test_nobody_moves_who_need_not() -> None:
    even = {m: 10 + i for i, m in enumerate(TOWNS)}
    plan = solve(tasks(even), asked(stages=[{"aim": "leximax_load"}, {"aim": "streams_moved"}, {"aim": "lots"}]))
    assert {m: plan.new[m, "housing_task", "t"] for m in TOWNS} == even
    assert plan.aims[1].value == pytest.approx(0.0, abs=1e-9)


def test_what_is_added_is_divided_over_provinces_by_inhabitants_and_no_municipality_gets_more_than_the_most() -> None:
    plan = solve(
        tables(),
        asked(
            {"stream": "flow_through", "additional": 60, "most": 7}, streams={"rates": {**RATES, "flow_through": 0.5}}
        ),
    )
    added = {m: plan.new[m, "flow_through", "t"] for m in TOWNS}
    assert sum(added.values()) == 60
    assert max(added.values()) <= 7
    people = plan.instance.territory.population
    part = 60 * sum(people[m] for m in A) / sum(people.values())
    assert abs(sum(added[m] for m in A) - part) <= 0.5
    shown = TotalLoad(publish(plan, audience="prt"))
    for m in TOWNS:
        assert shown.number(m, "t", "flow_through", BEFORE).number is None
        after = shown.number(m, "t", "flow_through", AFTER)
        assert (after.number, after.least) == ((added[m], True) if added[m] else (None, False))


def test_an_unknown_number_stays_unknown_and_takes_no_part() -> None:
    known = {m: n for m, n in TASKS.items() if m != A[0]}
    plan = solve(tasks(known), asked())
    assert (A[0], "housing_task", "t") not in plan.new
    edition = publish(plan, audience="prt")
    assert TotalLoad(edition).number(A[0], "t", "housing_task").number is None
    assert sums(plan, "housing_task")["PA"] == sum(known[m] for m in A[1:])


def test_agreed_exchanges_come_first() -> None:
    swap = trade(A[1], A[2], ("housing_task", 6), ("ukraine_municipal", 4))
    numbers = tuple(stream(m, "ukraine_municipal", 10) for m in TOWNS)
    given_tables = replace(tasks(TASKS), stream_exchanges=(swap,))
    given_tables = replace(given_tables, streams=(*given_tables.streams, *numbers))
    plan = solve(given_tables, asked())
    joint = plan.instance.joint
    assert joint is not None
    traded = traded_streams(given_tables)
    assert joint.own[A[1], "housing_task", "t"] == TASKS[A[1]] - 6 == TASKS[A[1]] + traded[A[1], "t", "housing_task"]
    shown = TotalLoad(publish(plan, audience="prt"))
    assert all(shown.number(m, "t", "housing_task").number == plan.new[m, "housing_task", "t"] for m in TOWNS)
    assert shown.number("PA", "t", "housing_task").number == sum(TASKS[m] for m in A)


@pytest.mark.parametrize("change", [1, -1])
def test_the_auditor_finds_a_person_lost_or_made(change: int) -> None:
    plan = solve(tasks(TASKS), asked())
    assert not any(audit(plan).values())
    cell = A[0], "housing_task", "t"
    spoilt = audit(replace(plan, new={**plan.new, cell: plan.new[cell] + change}))
    assert spoilt["keep_streams"] == 1
    assert [r for r, x in spoilt.items() if x] == ["keep_streams"]


def test_the_auditor_finds_a_municipality_beyond_its_bounds() -> None:
    plan = solve(tasks(TASKS), asked())
    new = dict(plan.new)
    new[B[0], "housing_task", "t"] += 100
    new[B[1], "housing_task", "t"] = max(0, new[B[1], "housing_task", "t"] - 100)
    assert audit(replace(plan, new=new))["keep_streams"] >= 50


def complaints(found: Tables, settings_given: Any) -> list[tuple[str, str | None]]:
    with pytest.raises(InvalidInputError) as error:
        build_case(CaseInput(settings_given, found))
    return [(c.code, c.column) for c in error.value.complaints]


def test_what_cannot_be_decided_is_refused_all_at_once() -> None:
    two = [{"stream": "housing_task"}, {"stream": "in_between", "within": 0.5}]
    assert complaints(tasks(TASKS), asked(*two, streams={"rates": {"housing_task": 1, "in_between": 1}})) == [
        ("joint-nothing", "joint.streams.1.within"), ("joint-unknown", "joint.streams.2.stream"),
    ]  # fmt: skip
    assert complaints(tasks(TASKS), asked(streams={"rates": {"reception": 1}})) == [
        ("joint-no-rate", "joint.streams.1.stream")
    ]
    small = {"stream": "housing_task", "additional": 500, "most": 3}
    assert complaints(tasks(TASKS), asked(small)) == [("joint-no-room", "joint.streams.1.most")] * 2  # both provinces
    assert complaints(tables(), scenario(stages=CHAIN)) == [
        ("joint-missing", "stages.1"),
        ("joint-missing", "stages.3"),
    ]
    blind = [{"aim": "concentration", "group": "together"}, *CHAIN]
    assert complaints(tasks(TASKS), asked(stages=blind)) == [("aim-not-together", "stages.1")]


def test_a_group_may_not_have_the_name_of_everything_together() -> None:
    keys = {g: {"name": "population"} for g in ("regular", "amv", "together")}
    named = scenario(groups=["regular", "amv", "together"], keys=keys)
    assert ("group-name-reserved", "groups") in complaints(tables(), named)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 60), min_size=len(TOWNS), max_size=len(TOWNS)), st.sampled_from([0.1, 0.3, 1.0]))
def test_sums_and_bounds_hold_whatever_the_tasks_are(numbers: list[int], within: float) -> None:
    own = dict(zip(TOWNS, numbers, strict=True))
    plan = solve(tasks(own), asked({"stream": "housing_task", "within": within}))
    assert sums(plan, "housing_task") == Counter({"PA": sum(own[m] for m in A), "PB": sum(own[m] for m in B)})
    for m, n in own.items():
        assert n - within * n <= plan.new[m, "housing_task", "t"] <= n + within * n
    assert plan.new_in("NL", "total", "t") == 520


def test_the_bundled_joint_plan_is_more_even_than_the_same_case_without_it() -> None:
    joint = solve(BUNDLED / "zeeland", BUNDLED / "zeeland" / "joint.toml")
    assert not any(audit(joint).values())
    found = joint.instance.joint
    assert found is not None
    before = replace(joint, new={**joint.new, **found.own})
    loads = {m: joint.load(m, TOGETHER, "2025") or 0.0 for m in joint.instance.territory.municipalities}
    assert max(loads.values()) <= max(before.load(m, TOGETHER, "2025") or 0.0 for m in loads)
    assert joint.aims[2].value > 0, "people go to another municipality"


def test_an_exchange_with_a_municipality_without_a_number_is_refused_and_loses_nobody() -> None:
    known = {m: n for m, n in TASKS.items() if m != A[2]}
    swap = trade(A[1], A[2], ("housing_task", 6), ("ukraine_municipal", 4))
    numbers = tuple(stream(m, "ukraine_municipal", 10) for m in TOWNS)
    found = replace(tasks(known), stream_exchanges=(swap,))
    found = replace(found, streams=(*found.streams, *numbers))
    assert complaints(found, asked()) == [("joint-half-known", "number")]


def test_a_key_that_credits_existing_places_is_refused_for_everything_together() -> None:
    joint = {"streams": [{"stream": "housing_task", "within": 0.25}], "key": {"name": "relief"}}
    assert ("joint-key", "joint.key") in complaints(tasks(TASKS), asked(joint=joint))


def test_a_group_may_not_have_the_name_of_a_stream_that_is_decided() -> None:
    keys = {g: {"name": "population"} for g in ("regular", "amv", "housing_task")}
    named = asked(groups=["regular", "amv", "housing_task"], keys=keys)
    assert ("joint-group", "groups") in complaints(tasks(TASKS), named)


@pytest.mark.parametrize("audience", ["public", "council", "prt"])
def test_an_edition_with_a_hidden_row_of_streams_is_written_and_read_back(audience: str, tmp_path: Path) -> None:
    hidden = tuple(stream(m, "housing_task", n, "prt" if m == A[0] else "public") for m, n in TASKS.items())
    found = publish(solve(tables(streams=hidden), asked()), audience=audience)  # type: ignore[arg-type]
    write_edition(found, tmp_path)
    assert read_edition(tmp_path) == found
    assert found.streams is not None
    shown = {(d.area, d.number) for d in found.streams.decided}
    assert (A[0] in {m for m, _ in shown}) == (audience == "prt")
    assert found.at("NL", "t").new == 520


def test_what_the_plan_adds_where_nothing_is_known_has_no_number_without_the_plan() -> None:
    rates = {**RATES, "flow_through": 0.5}
    plan = solve(tables(), asked({"stream": "flow_through", "additional": 60}, streams={"rates": rates}))
    edition = publish(plan, audience="prt")
    assert edition.streams is not None
    assert {d.own for d in edition.streams.decided} == {None}
    assert sum(d.number for d in edition.streams.decided) == 60
