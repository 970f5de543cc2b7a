"""What if an input were otherwise: every answer is the plan that would be made, and nothing else."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import BUNDLED, InvalidInputError
from optimiser.auditing.aim_values import value
from optimiser.auditing.audit import audit
from optimiser.errors import InfeasibleError
from optimiser.jobs.case import CaseInput, build_case, read_case
from optimiser.jobs.solve import plan_places
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Scenario
from optimiser.tuning.changes import FIGURES, LIMITS, Change, changed
from optimiser.tuning.part_of_country import decided_apart
from optimiser.tuning.ways_to import ways_to
from optimiser.tuning.what_if import WhatIfs
from tests.support.dossiers import TOWNS, scenario, tables
from tests.support.streams import A

BY_PROVINCE = {"divide": [{"group": "amv", "over": "province", "key": {"name": "population"}}]}
B = sorted(t for t in TOWNS if t.startswith("B"))


@cache
def planned(*, apart: bool = False) -> Plan:
    """The plan of the towns; ``apart`` divides minors over provinces first, so that each is decided by itself."""
    asked: Scenario = scenario(**(BY_PROVINCE if apart else {}))
    return plan_places(build_case(CaseInput(asked, tables())))


@cache
def letter() -> Plan:
    return plan_places(read_case(BUNDLED / "nl-2022" / "letter.toml"))


def anew(plan: Plan, *changes: Change) -> dict:
    """The numbers of the whole country planned anew with these changes."""
    assert plan.case is not None
    return dict(plan_places(changed(plan.case, changes)).new)


def test_provinces_are_decided_apart_only_where_nothing_joins_them() -> None:
    for plan, expected in ((planned(), False), (planned(apart=True), True), (letter(), True)):
        assert plan.scenario is not None
        assert decided_apart(plan.instance, plan.scenario.stages) is expected


@settings(max_examples=25, deadline=None)
@given(st.sampled_from([*TOWNS]), st.sampled_from(LIMITS), st.integers(0, 60), st.sampled_from(["total", "regular"]))
def test_a_province_made_again_gives_what_the_whole_country_gives(m: str, kind: str, number: int, group: str) -> None:
    change = Change(m, kind, number, group)
    try:
        expected = anew(planned(apart=True), change)
    except InfeasibleError:
        with pytest.raises(InfeasibleError):
            WhatIfs(planned(apart=True)).ask([change])
        return
    found = WhatIfs(planned(apart=True)).ask([change])
    assert found.apart
    assert found.after.new == expected


@pytest.mark.parametrize(
    ("area", "kind", "number"), [("GM0228", "maximum", 30), ("GM0363", "minimum", 200), ("GM0718", "fixed", 3)]
)
def test_a_limit_in_the_letter_gives_the_plan_of_the_country(area: str, kind: str, number: int) -> None:
    change = Change(area, kind, number)
    found = WhatIfs(letter()).ask([change])
    assert found.after.new == anew(letter(), change)
    assert not any(audit(found.after).values())


def test_what_others_take_over_is_what_the_municipality_gives_up() -> None:
    found = WhatIfs(letter()).ask([Change("GM0228", "maximum", 30)])
    gelderland = letter().instance.territory.scopes["PV25"]
    assert found.taken["GM0228"] == 30 - letter().new_in("GM0228", "total", "2022-2023")
    assert sum(found.taken.values()) == 0
    assert set(found.taken) <= set(gelderland)


@settings(max_examples=15, deadline=None)
@given(st.sampled_from([*TOWNS]), st.sampled_from([*FIGURES]), st.integers(1, 40))
def test_another_figure_gives_the_plan_of_tables_with_that_figure(m: str, what: str, number: int) -> None:
    plan = planned()
    value_of = {"population": 1_000 * number, "ses_woa": number / 100, "existing": number}
    change = Change(m, what, value_of[what], "regular" if what == "existing" else "total")
    found = WhatIfs(plan).ask([change])
    assert plan.case is not None
    rows = plan.case.tables
    if what == "population":
        towns = tuple(
            t.model_copy(update={"population": 1_000 * number}) if t.gm_code == m else t for t in rows.municipalities
        )
        expected = plan_places(build_case(CaseInput(plan.case.scenario, replace(rows, municipalities=towns))))
        assert found.after.new == expected.new
    elif what == "existing":
        assert found.after.instance.territory.existing[m, "regular", "t"] == number
        assert found.after.new == anew(plan, change)
    else:
        assert found.taken == {}, "no key of this scenario reads the score"


def test_another_requirement_is_placed_in_full() -> None:
    found = WhatIfs(planned()).ask([Change("PA", "requirement", 333, "regular")])
    assert found.after.new_in("PA", "regular", "t") == 333
    assert sum(found.taken.values()) == 33


def test_what_an_aim_loses_is_the_difference_of_its_value_on_both_plans() -> None:
    asked = scenario(stages=[{"aim": "total_gap"}, {"aim": "lots"}])
    plan = plan_places(build_case(CaseInput(asked, tables())))
    found = WhatIfs(plan).ask([Change(A[0], "maximum", 0)])
    aim = found.aims[0]
    where = {"level": "municipality", "group": "total"}
    told = [value(plan.instance, p.new, "total_gap", parameters={}, **where) for p in (plan, found.after)]
    assert [aim.before, aim.after] == pytest.approx(told)
    assert aim.after > aim.before
    assert not aim.within


def test_within_the_tolerance_of_the_scenario_a_plan_is_as_good() -> None:
    wide = scenario(stages=[{"aim": "total_gap", "tolerance": 5.0}, {"aim": "change"}], agreed="x.csv")
    case = build_case(CaseInput(scenario(stages=[{"aim": "total_gap"}, {"aim": "lots"}]), tables()))
    plan = plan_places(case)
    loose = replace(plan, case=replace(case, scenario=wide))
    number = plan.new_in(A[0], "total", "t")
    assert WhatIfs(loose).ask([Change(A[0], "maximum", number - 1)]).aims[0].within
    assert not WhatIfs(plan).ask([Change(A[0], "maximum", number - 1)]).aims[0].within


def test_a_limit_that_stood_gives_way_to_one_of_its_kind() -> None:
    first = Change(A[0], "maximum", 5)
    case = planned().case
    assert case is not None
    wide = changed(changed(case, [first]), [Change(A[0], "maximum", 50)])
    assert [x.places for x in wide.instance.limits if x.municipality == A[0]] == [50]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (Change(A[0], "colour", 3), "suppose-input"),
        (Change("PA", "maximum", 3), "suppose-municipality"),
        (Change(A[0], "maximum", 3, "blue"), "group-unknown"),
        (Change(A[0], "maximum", 2.5), "suppose-whole"),
        (Change(A[0], "population", 0), "suppose-whole"),
        (Change(A[0], "existing", 3), "suppose-group"),
        (Change("NL", "requirement", 30, "regular"), "suppose-required"),
        (Change("PB", "requirement", 30, "amv"), "suppose-required"),
        (Change(A[0], "ses_woa", 3), "suppose-score"),
    ],
)
def test_a_change_that_says_nothing_is_refused(change: Change, code: str) -> None:
    with pytest.raises(InvalidInputError) as error:
        WhatIfs(planned()).ask([change])
    assert code in [c.code for c in error.value.complaints]


def test_a_limit_that_no_rule_reads_is_refused_and_not_silently_ignored() -> None:
    free = scenario(rules={"meet_requirement": {}})
    plan = plan_places(build_case(CaseInput(free, tables())))
    with pytest.raises(InvalidInputError) as error:
        WhatIfs(plan).ask([Change(A[0], "maximum", 1)])
    assert [c.code for c in error.value.complaints] == ["suppose-rule"]


@pytest.mark.parametrize("apart", [-6, 5])
def test_each_way_gives_the_number_and_one_step_less_does_not(apart: int) -> None:
    plan = planned()
    now = plan.new_in(A[3], "total", "t")
    question = WhatIfs(plan)
    found = {w.change.what: w for w in ways_to(question, A[3], now + apart)}
    assert {"maximum" if apart < 0 else "minimum", "population"} <= set(found)
    for what, way in found.items():
        assert way.found.after.new_in(A[3], "total", "t") == now + apart
        assert way.found.after.new == question.ask([way.change]).after.new
        if what in FIGURES:
            assert way.now is not None
            step = 1 if way.change.number > way.now else -1
            nearer = replace(way.change, number=way.change.number - step)
            assert question.ask([nearer]).after.new_in(A[3], "total", "t") != now + apart, what


def test_no_way_is_told_where_the_number_is_there_already_or_cannot_be() -> None:
    plan = planned()
    assert not list(ways_to(WhatIfs(plan), A[3], plan.new_in(A[3], "total", "t")))
    assert not list(ways_to(WhatIfs(plan), A[3], 10_000))


def test_a_plan_without_its_case_is_not_asked() -> None:
    with pytest.raises(ValueError, match="case"):
        WhatIfs(replace(planned(), case=None))
