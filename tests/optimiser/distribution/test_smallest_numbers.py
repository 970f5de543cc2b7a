"""Smallest numbers of a scenario: what is refused, which rows go before them, and what clashes."""

from dataclasses import replace

import pytest

from data import InvalidInputError
from data.complaints import Complaint
from optimiser.auditing.audit import audit
from optimiser.constraints import smallest_number
from optimiser.distribution.unused import together, unused
from optimiser.errors import InfeasibleError
from optimiser.jobs.case import CaseInput, build_case
from optimiser.locations.case import place_limits
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Scenario, Stage
from optimiser.solving.plan import plan
from optimiser.words import LANGUAGES, Words
from optimiser.words.clashes import clash_lines
from tests.support.dossiers import APART, bid, exchange, limit, location, scenario, tables
from tests.support.towns import RULES, T, towns
from tests.support.towns import bid as offer
from tests.support.towns import exchange as swap
from tests.support.towns import limit as bound

RULE = "smallest_number"
ALL = scenario().rules


def asked(**smallest: float) -> Scenario:
    return scenario(rules={**ALL, RULE: smallest})


def refused(**smallest: float) -> list[Complaint]:
    with pytest.raises(InvalidInputError) as error:
        build_case(CaseInput(asked(**smallest), tables(requirement=APART)))
    for language in LANGUAGES:
        assert all(Words(language).complaint(c) for c in error.value.complaints)
    return list(error.value.complaints)


@pytest.mark.parametrize(
    ("smallest", "code", "needs"),
    [
        ({"jeugd": 50}, "group-unknown", None),
        ({"regular": 0}, "setting-invalid", "least"),
        ({"regular": -5}, "setting-invalid", "least"),
        ({"regular": 1}, "setting-invalid", "least"),
        ({"regular": 2.5}, "setting-invalid", "whole"),
        ({"regular": 50, "extensions": 2}, "setting-invalid", "choice"),
        ({"regular": 100_000}, "smallest-too-large", None),
        ({"total": 100_000}, "smallest-too-large", None),
    ],
)
def test_what_cannot_be_meant_is_refused_with_its_place(
    smallest: dict[str, float], code: str, needs: str | None
) -> None:
    (complaint,) = refused(**smallest)
    assert complaint.code == code
    assert (complaint.column or "").startswith(f"rules.{RULE}.")
    assert complaint.details.get("needs") == needs
    if code == "smallest-too-large":
        required = sum(r.additional for r in APART if complaint.column == f"rules.{RULE}.total" or r.group == "regular")
        assert complaint.details["places"] == required


def told(settings: Scenario, **rows: object) -> set[tuple[str, str | None]]:
    remarks = unused(tables(requirement=APART, **rows), settings)
    for language in LANGUAGES:
        assert all(Words(language).complaint(remark) for remark in together(remarks))
    return {(r.code, r.value) for r in remarks if "smallest" in r.code}


def test_settings_and_rows_without_effect_or_that_go_before_are_told() -> None:
    assert told(asked()) == {("unused-smallest-none", RULE)}
    assert told(asked(amv=4, regular=20)) == set()
    assert told(asked(regular=20, extensions=1)) == {("unused-smallest-extensions", "1")}
    assert told(asked(regular=20, extensions=1), locations=(location("A10", 30),)) == set()
    small = {"limits": (limit("A10", "maximum", 5).model_copy(update={"group": "regular"}),), "bids": (bid("A11", 7),)}
    assert told(asked(regular=20), **small) == {
        ("unused-smallest-none-left", "A10, regular, maximum"),
        ("unused-smallest-gives-way", "geheim-A11"),
    }
    assert told(asked(amv=4), **small) == set()
    assert told(asked(total=20), exchanges=(exchange("A12", "A11", 3),)) == {
        ("unused-smallest-gives-way", "geheim-A12")
    }


def two(smallest: dict[str, float], **more: object) -> Plan:
    """Two towns, of which the rule lets one have all 30 places, or each at least the smallest number."""
    rules = {**RULES, "keep_bids": {}, "keep_exchanges": {}, RULE: smallest}
    return plan(
        towns([1000, 1000], required={("NL", "regular"): 30}, rules=rules, **more),  # type: ignore[arg-type]
        (Stage(aim="leximax_load"), Stage(aim="lots")),
    )


def numbers(found: Plan) -> set[int]:
    assert max(audit(found).values()) == 0
    return {found.new[m, "regular", T] for m in ("T000", "T001")}


def test_rows_that_ask_for_fewer_go_before_the_smallest_number() -> None:
    assert numbers(two({"regular": 20.0})) == {0, 30}
    assert numbers(two({"regular": 20.0}, limits=[bound("T000", "fixed", 5)])) == {5, 25}
    assert numbers(two({"regular": 20.0}, limits=[bound("T000", "minimum", 5, "regular")])) == {10, 20}
    assert numbers(two({"regular": 20.0}, bids=[offer("T000", 4)])) == {10, 20}
    assert numbers(two({"regular": 20.0}, exchanges=[swap("T001", "T000", 4)])) <= {10, 20, 6, 24}
    assert numbers(two({"regular": 20.0}, limits=[bound("T000", "maximum", 12)])) == {0, 30}


def test_a_minimum_of_all_groups_does_not_free_one_of_them() -> None:
    question = towns(
        [1000, 1000],
        required={("NL", "regular"): 30, ("NL", "amv"): 10},
        groups=("regular", "amv"),
        limits=[bound("T000", "minimum", 5)],
        rules=RULES | {RULE: {"regular": 20.0, "total": 25.0}},
    )
    cells = smallest_number.thresholds(question)
    assert cells["T000", "regular", T] == 20
    assert ("T000", "total", T) not in cells
    assert cells["T001", "total", T] == 25


def test_what_exists_may_be_extended_by_fewer_only_where_the_scenario_says_so() -> None:
    there = {"existing": [10, 0]}
    assert numbers(two({"regular": 20.0}, **there)) == {0, 30}
    found = two({"regular": 18.0, "extensions": 1.0}, **there)
    assert numbers(found) == {10, 20}
    assert found.new["T000", "regular", T] == 10


def test_a_smallest_number_that_cannot_be_met_is_told_with_the_requirement_and_can_be_left_open() -> None:
    rules = RULES | {RULE: {"regular": 20.0}}
    question = towns([1000, 1000, 10], provinces=["P1", "P1", "P1"], required={("P1", "regular"): 15}, rules=rules)
    stages = (Stage(aim="leximax_load"),)
    with pytest.raises(InfeasibleError) as caught:
        plan(question, stages)
    assert caught.value.clash == {"meet_requirement": [("P1", "regular", T)], RULE: [("regular", T)]}
    assert caught.value.missing == pytest.approx({("P1", "regular", T): 15})
    assert caught.value.numbers[RULE, ("regular", T)] == 20
    for language in LANGUAGES:
        assert any("20" in line and RULE in line for line in clash_lines(caught.value, Words(language), str))
    assert plan(question, stages, relax=True).shortfall == {("P1", "regular", T): 15}


def test_a_clash_that_only_whole_choices_have_is_irreducible_and_relaxed_by_the_least() -> None:
    """25 places fit no choice of two towns that hold 0 or 20 to 22: 3 stay open."""
    rules = RULES | {RULE: {"regular": 20.0}}
    ceilings = [bound(m, "maximum", 22) for m in ("T000", "T001")]
    question = towns([1000, 1000], required={("NL", "regular"): 25}, limits=ceilings, rules=rules)
    stages = (Stage(aim="leximax_load"),)
    with pytest.raises(InfeasibleError) as caught:
        plan(question, stages)
    assert {"meet_requirement", RULE} <= set(caught.value.clash) <= {"meet_requirement", RULE, "respect_limits"}
    assert caught.value.missing == pytest.approx({("NL", "regular", T): 3})
    relaxed = plan(question, stages, relax=True)
    assert numbers(relaxed) == {0, 22}


def test_the_auditor_finds_a_number_between_none_and_the_smallest() -> None:
    found = two({"regular": 12.0})
    broken = replace(found, new={("T000", "regular", T): 8, ("T001", "regular", T): 22})
    assert audit(broken)[RULE] == 4
    assert audit(replace(found, new={("T000", "regular", T): 3, ("T001", "regular", T): 27}))[RULE] == 3


def test_plans_of_locations_refuse_it_by_name() -> None:
    rules = RULES | {RULE: {"regular": 20.0}}
    with pytest.raises(InvalidInputError) as error:
        place_limits.place_limits_of(towns([1000, 1000], rules=rules))
    assert [c.value for c in error.value.complaints] == [RULE]
