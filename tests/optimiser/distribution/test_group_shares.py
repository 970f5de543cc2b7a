"""Stated parts of groups: totals stay exact, the auditor recounts them, what cannot be divided is refused at once."""

from collections import Counter
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import InvalidInputError
from data.schema.facts import Requirement
from data.schema.official_lists import Official
from optimiser.auditing.asked_rows import asked_rows
from optimiser.auditing.audit import audit
from optimiser.distribution.group_shares import shared_rows
from optimiser.distribution.unused import unused
from optimiser.jobs.case import CaseInput, build_case
from optimiser.jobs.solve import plan_places
from optimiser.problem.case import Case
from optimiser.publishing.visible_plan import visible_case
from optimiser.tuning.changes import Change, changed
from optimiser.tuning.sweep_points import point_case
from optimiser.words import Words
from tests.support.dossiers import location, scenario, tables

GROUPS = ["regular", "amv", "safe_country"]
KEYS = {g: {"name": "population"} for g in GROUPS}
AREAS = ("NL", "PA", "PB", "A1")


def row(scope: str, group: str, places: int, period: str = "t") -> Requirement:
    return Requirement(period=period, scope_code=scope, group=group, additional=places, source="verzonnen")


def case(**parts: float) -> Case:
    """480 regular places asked of two provinces and 40 for minors of the country."""
    return build_case(CaseInput(scenario(group_shares=parts), tables()))


def told(error: InvalidInputError) -> list[str]:
    return [c.code for c in error.complaints]


def test_the_parts_are_of_all_places_and_rows_keep_their_proportion() -> None:
    asked = case(amv=0.25).instance.requirement
    assert asked == {("PA", "regular", "t"): 244, ("PB", "regular", "t"): 146, ("NL", "amv", "t"): 130}


@st.composite
def tables_and_parts(draw: st.DrawFn) -> tuple[tuple[Requirement, ...], dict[str, float]]:
    """Rows of three groups in two periods, and parts of two of them, or of all that are 1 together."""
    rows = [
        row(scope, g, draw(st.integers(1, 500)), t)
        for t in ("t", "u")
        for g in GROUPS
        for scope in draw(st.permutations(AREAS))[: draw(st.integers(1, 4))]
    ]
    amv, safe = draw(st.integers(0, 500)), draw(st.integers(0, 500))
    parts = {"amv": amv / 1000, "safe_country": safe / 1000}
    if draw(st.booleans()):
        parts["regular"] = float(Fraction(1000 - amv - safe, 1000))
    return tuple(draw(st.permutations(rows))), parts


@given(tables_and_parts())
@settings(max_examples=80, deadline=None)
def test_totals_are_exact_everyone_is_within_a_place_of_the_part_and_the_auditor_counts_the_same(
    given_: tuple[tuple[Requirement, ...], dict[str, float]],
) -> None:
    rows, parts = given_
    asked = replace(tables(), requirement=rows)
    wanted = scenario(groups=GROUPS, keys=KEYS, group_shares=parts)
    found = shared_rows(asked, wanted)
    was, now, of_group = Counter[str](), Counter[str](), Counter[tuple[str, str]]()
    for before, after in zip(rows, found, strict=True):
        was[before.period] += before.additional
        now[after.period] += after.additional
        of_group[after.period, after.group] += after.additional
    assert now == was
    for (t, g), n in of_group.items():
        assert g not in parts or abs(n - was[t] * Fraction(str(parts[g]))) < 1
    audited = {(r.scope_code, r.group, r.period): n for r, n in asked_rows(Case(asked, wanted, None))}  # type: ignore[arg-type]
    assert audited == {(r.scope_code, r.group, r.period): r.additional for r in found}


def test_an_order_of_rows_changes_nothing() -> None:
    wanted, rows = scenario(group_shares={"amv": 0.5}), (row("PA", "regular", 1), row("PB", "regular", 1))
    both = (*rows, row("NL", "amv", 3))
    one, other = (shared_rows(replace(tables(), requirement=r), wanted) for r in (both, both[::-1]))
    assert one == other[::-1]
    assert [r.additional for r in one] == [2, 1, 2], "half a place to the first group, then to the first code"


def test_the_plan_follows_and_the_auditor_refuses_the_split_of_the_table() -> None:
    made = plan_places(case(amv=0.25))
    assert audit(made)["meet_requirement"] == 0
    assert made.new_in("NL", "amv", "t") == 130
    assert made.case is not None
    other = replace(made, case=replace(made.case, scenario=scenario()))
    assert audit(other)["meet_requirement"] == 90


def test_a_division_comes_after_the_parts() -> None:
    first = {"group": "amv", "over": "province", "key": {"name": "population"}}
    made = plan_places(build_case(CaseInput(scenario(group_shares={"amv": 0.25}, divide=[first]), tables())))
    assert audit(made)["meet_requirement"] == 0
    assert sum(n for (s, g, _), n in made.instance.requirement.items() if g == "amv" and s in {"PA", "PB"}) == 130


def test_all_that_is_wrong_with_the_parts_is_told_at_once() -> None:
    with pytest.raises(InvalidInputError) as found:
        case(amv=-0.1, kids=0.5, regular=1.5)
    assert told(found.value) == ["group-unknown", "setting-invalid", "setting-invalid"]
    with pytest.raises(InvalidInputError) as found:
        case(amv=0.6, regular=0.6)
    assert told(found.value) == ["group-shares-above-all"]


def test_rows_that_the_parts_cannot_divide_are_told_with_what_to_do() -> None:
    nested = (row("NL", "regular", 400), row("PA", "regular", 300), row("NL", "amv", 0))
    with pytest.raises(InvalidInputError) as found:
        build_case(CaseInput(scenario(group_shares={"amv": 0.1}), tables(requirement=nested)))
    assert told(found.value) == ["group-shares-no-row", "group-shares-nested"]
    with pytest.raises(InvalidInputError) as found:
        case(amv=0.2, regular=0.3)
    assert told(found.value) == ["group-shares-no-rest"]
    text = Words("nl").complaint(found.value.complaints[0])
    assert "samen 50 %" in text
    assert "Maak de delen samen 100 %" in text


@pytest.mark.parametrize(("language", "told_as"), [("nl", "samen 120,5 %"), ("en", "are 120.5 %")])
def test_parts_above_all_are_told_in_per_cent_as_a_planner_fills_them_in(language: str, told_as: str) -> None:
    with pytest.raises(InvalidInputError) as found:
        case(amv=0.6, regular=0.605)
    assert told_as in Words(language).complaint(found.value.complaints[0])  # type: ignore[arg-type]


def test_no_parts_change_nothing_and_are_no_setting() -> None:
    assert case().instance.requirement == {
        ("PA", "regular", "t"): 300,
        ("PB", "regular", "t"): 180,
        ("NL", "amv", "t"): 40,
    }
    assert "group_shares" not in " ".join(scenario().settings())
    assert scenario(group_shares={"amv": 0.1}).settings()["group_shares.amv"] == "0.1"


def test_a_plan_says_that_the_split_of_the_tables_is_not_used() -> None:
    listed = Official(scope_code="NL", group="amv", places=40, status="indicative", reference_date="2026-01-01",  # type: ignore[arg-type]
                      source="verzonnen")  # fmt: skip
    whole = listed.model_copy(update={"group": None, "places": 520})
    wanted, asked = scenario(group_shares={"amv": 0.25}), tables(official=(listed, whole))
    remarks = [r for r in unused(asked, wanted) if "split" in r.code]
    assert [(r.code, r.value) for r in remarks] == [
        ("unused-split", "amv = 0.25"), ("unused-official-split", "NL, amv, indicative, 2026-01-01")
    ]  # fmt: skip
    assert not [r for r in unused(asked, scenario()) if "split" in r.code]


def test_readers_who_see_fewer_rows_are_asked_the_same() -> None:
    whole = build_case(CaseInput(scenario(group_shares={"amv": 0.25}), tables(locations=(location("A10", 50, "prt"),))))
    assert visible_case(whole, "public").instance.requirement == whole.instance.requirement


def test_a_row_that_is_set_is_what_it_becomes() -> None:
    other = changed(case(amv=0.25), [Change("PA", "requirement", 300, "regular")])
    assert other.instance.requirement == {
        ("PA", "regular", "t"): 300,
        ("PB", "regular", "t"): 146,
        ("NL", "amv", "t"): 130,
    }
    assert audit(plan_places(other))["meet_requirement"] == 0
    swept = point_case(tables(), scenario(group_shares={"amv": 0.25}), (("places:amv", 200),))
    assert swept.instance.requirement == {
        ("PA", "regular", "t"): 244,
        ("PB", "regular", "t"): 146,
        ("NL", "amv", "t"): 200,
    }
