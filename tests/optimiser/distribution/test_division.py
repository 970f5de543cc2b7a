"""A requirement divided over areas: rows of areas of their own stand, and nothing that a table asks is lost."""

from collections import Counter
from dataclasses import replace

import pytest

from data import InvalidInputError, Tables
from data.schema.facts import Requirement
from optimiser.auditing.audit import audit
from optimiser.explaining.calculation import workings
from optimiser.jobs.audited_plan import announcements
from optimiser.jobs.case import CaseInput, build_case
from optimiser.jobs.solve import plan_places
from optimiser.problem.case import Case
from optimiser.words import Words
from tests.support.dossiers import REGIONS, TOWNS, scenario, tables


def rows(**places: int) -> tuple[Requirement, ...]:
    made = (Requirement(period="t", scope_code=s, group="regular", additional=n, source="-") for s, n in places.items())
    return (*made, Requirement(period="t", scope_code="NL", group="amv", additional=40, source="verzonnen"))


def case(over: str, key: str = "population", **places: int) -> Case:
    division = {"group": "regular", "over": over, "key": {"name": key}}
    return build_case(CaseInput(scenario(divide=[division]), tables(requirement=rows(**places))))


def regular(asked: Case) -> dict[str, int]:
    return {s: n for (s, g, _), n in asked.instance.requirement.items() if g == "regular"}


def test_a_row_of_an_area_of_its_own_stands_and_the_key_divides_the_rest_over_the_others() -> None:
    free = regular(case("region", NL=480))
    assert set(free) == set(REGIONS)
    assert sum(free.values()) == 480
    some = regular(case("region", NL=480, A1=300))
    assert some["A1"] == 300
    assert sum(some.values()) == 480
    people = Counter()
    for row in tables().municipalities:
        people[row.region_code] += row.population
    others = {a: people[a] for a in REGIONS if a != "A1"}
    assert some == {"A1": 300} | {a: pytest.approx(180 * n / sum(others.values()), abs=1) for a, n in others.items()}


def test_a_row_of_a_province_is_divided_over_its_regions_and_the_rest_over_the_regions_of_others() -> None:
    nested = regular(case("region", NL=480, PA=300))
    assert nested["A1"] + nested["A2"] == 300
    assert nested["B1"] + nested["B2"] == 180
    assert "PA" not in nested, "its regions add up to it"
    both = regular(case("region", NL=480, PA=300, A1=10))
    assert (both["A1"], both["A2"]) == (10, 290)


def test_rows_of_narrower_areas_than_those_of_the_division_stand_beside_it() -> None:
    asked = case("province", NL=480, A10=77)
    assert regular(asked)["A10"] == 77
    assert plan_places(asked).new_in("A10", "regular", "t") == 77


@pytest.mark.parametrize(
    "places", [{"NL": 480, "PA": 500}, {"NL": 480, "PA": 300, "PB": 170}, {"NL": 480, "PA": 300, "PB": 190}]
)
def test_rows_that_do_not_fit_the_number_that_is_divided_are_refused_with_both_numbers(places: dict[str, int]) -> None:
    with pytest.raises(InvalidInputError) as refused:
        case("province", **places)
    (complaint,) = refused.value.complaints
    assert (complaint.code, complaint.table, complaint.value) == ("divide-does-not-add-up", "requirement.csv", "480")
    for language in ("nl", "en"):
        told = Words(language).complaint(complaint)
        assert "480" in told
        assert str(sum(n for s, n in places.items() if s != "NL")) in told


@pytest.mark.parametrize(
    "places", [{"NL": 480}, {"NL": 480, "A1": 100}, {"NL": 480, "PA": 300}, {"NL": 480, "B1": 0, "A2": 33}]
)
@pytest.mark.parametrize("over", ["region", "province"])
def test_the_sum_behind_every_number_is_true_where_rows_of_their_own_stand(over: str, places: dict[str, int]) -> None:
    plan = plan_places(case(over, **places))
    lines = workings(plan)
    for (scope, group, _), required in plan.instance.requirement.items():
        by_name = {line.name: line for line in lines[scope]}
        if required:
            assert by_name[f"pool_{group}"].value == required
        if f"free_{group}" in by_name:
            line = by_name[f"pool_{group}"]
            values = {n: x.value for n, x in (_all(lines) | by_name).items()}
            assert eval(line.rule.format_map(values), {}) == pytest.approx(required, abs=1)  # noqa: S307


def _all(lines: dict) -> dict:
    return {line.name: line for of_area in lines.values() for line in of_area}


def test_what_is_announced_is_what_is_placed() -> None:
    asked = case("province", NL=480, PA=300)
    placed = sum(plan_places(asked).new.values())
    assert placed == 520
    (line,) = announcements(asked, Words("nl"))
    assert "520" in line
    assert f"{len(TOWNS)} gemeenten" in line


def test_the_auditor_recounts_the_rows_of_the_table_and_not_those_of_the_instance() -> None:
    asked = case("province", NL=480)
    lost = Requirement(period="t", scope_code="PA", group="regular", additional=400, source="verzonnen")
    plan = plan_places(asked)
    assert audit(plan)["meet_requirement"] == 0
    more = replace(asked, tables=replace(asked.tables, requirement=(*asked.tables.requirement, lost)))
    by_hand = abs(plan.new_in("PA", "regular", "t") - 400)
    assert by_hand > 0
    assert audit(replace(plan, case=more))["meet_requirement"] == by_hand


def test_a_relaxed_plan_counts_what_it_left_open_once() -> None:
    from tests.support.dossiers import limit  # noqa: PLC0415

    asked = tables(requirement=rows(NL=480), limits=tuple(limit(m, "maximum", 20) for m in TOWNS))
    chosen = scenario(divide=[{"group": "regular", "over": "province", "key": {"name": "population"}}])
    plan = plan_places(build_case(CaseInput(chosen, asked)), relax=True)
    assert sum(plan.shortfall.values()) == 480 + 40 - 20 * len(TOWNS)
    assert set(audit(plan).values()) == {0.0}
    assert isinstance(plan.case.tables, Tables)
