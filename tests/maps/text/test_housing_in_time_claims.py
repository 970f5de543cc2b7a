"""Every sentence about people in reception over time and about housing faster is worked out again."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from data import BUNDLED
from data.schema.flow_balance import signed_flows
from data.schema.housing_flows import RECEPTION
from data.schema.visibility import VISIBILITIES, Visibility
from maps.text.housing_flows import changes_text, flow_sentence, flows_text
from maps.text.housing_what_if import gaps_text, short, what_if_text
from optimiser.editions.housing_flows import FlowsEdition
from optimiser.editions.housing_what_if import HousingWhatIf, PeriodDifference, Proof
from optimiser.editions.location_differences import WHAT, LocationDifference
from optimiser.housing.housed_otherwise import HousedOtherwise
from optimiser.jobs.housing import read_housing
from optimiser.publishing.housing_flows import publish_flows
from optimiser.publishing.housing_what_if import publish_what_if
from optimiser.words import Words
from optimiser.words.facts import Fact
from tests.support.housing import dossier, flow
from tests.support.location_plans import QUARTERS, planned
from tests.support.output.heads import told as head_told

EN, NL = Words("en"), Words("nl")
LANGUAGES = (EN, NL)


def proof(value: float, bound: float, *, in_time: bool = True) -> Proof:
    return Proof(value, bound, (value - bound) / value, in_time=in_time)


def made(
    *, persons: int = 2_000, unpriced: tuple[int, ...] = (0, 0), late: bool = False, count: int = 9
) -> HousingWhatIf:
    """An edition with each kind of difference, of which the first so many stand."""
    sign = 1 if persons > 0 else -1
    periods = tuple(
        PeriodDifference(f"q{t}", date(2022, 1 + 6 * t, 1), 365, n, 5_000, 5_000 - n, 1_000_000.0 * n,
                         {"boat": unpriced[t]} if unpriced[t] else {})
        for t, n in enumerate((sign * 1_000, persons))
    )  # fmt: skip
    rows = tuple(
        LocationDifference(w, "GM0106", "Assen", "Drenthe", "", "azc", existing=False, before=(9, 8), after=(7, 6))
        for w in WHAT[:count]
    )
    proofs = proof(100, 99), proof(80, 79, in_time=not late)
    return HousingWhatIf("Proef", "prt", ((persons, "2022-I"),), periods, rows, *proofs, (Fact("what-if-evenly"),))


@pytest.mark.parametrize("words", LANGUAGES)
@pytest.mark.parametrize("persons", [2_000, -3_728])
def test_in_short_says_the_places_of_the_final_day_the_locations_and_what_they_cost(words: Words, persons: int) -> None:
    found = made(persons=persons)
    more = {"nl": ("minder", "meer"), "en": ("fewer", "more")}[words.language][persons < 0]
    places, worth = short(found, words)
    assert words.number(abs(persons)) in places
    assert more in places
    assert " 9 " in places
    assert words.date(date(2022, 7, 1)) in places
    total = sum(p.worth or 0 for p in found.periods) / 1_000_000
    assert words.number(abs(round(total, 1)), 1) in worth
    assert (("minder" in worth) or ("less" in worth)) is (persons > 0)
    (first, *_) = short(made(count=1), words)
    assert ("Eén locatie" in first) or ("One location" in first)
    assert short(made(unpriced=(0, 5)), words)[1:] == [], "a sum with unknown parts is none"


@pytest.mark.parametrize("words", LANGUAGES)
def test_every_difference_stands_under_its_own_heading_with_both_numbers(words: Words) -> None:
    text = what_if_text(made(), words)
    headings = [words(f"what-if-{what}", count=1) for what in WHAT]
    places = [text.index(f"\n{heading}\n") for heading in headings]
    assert places == sorted(places)
    assert text.count("9 > 7") == text.count("8 > 6") == len(WHAT)
    assert words("what-if-same") not in text
    assert words("what-if-same") in what_if_text(made(count=0), words)
    assert words("what-if-col-difference", side="fewer") in text
    assert head_told(words("what-if-col-worth", side="more"), what_if_text(made(persons=-5), words))


def test_costs_that_are_partly_unknown_are_least_or_most() -> None:
    assert "≥ 2,000.0" in what_if_text(made(unpriced=(0, 5)), EN)
    assert "≤ 2,000.0" in what_if_text(made(unpriced=(0, -5)), EN)
    assert "≥ 3,728.0" in what_if_text(made(persons=-3_728, unpriced=(0, -5)), EN)


@pytest.mark.parametrize("words", LANGUAGES)
def test_gaps_are_rounded_up_and_say_when_the_time_was_over(words: Words) -> None:
    found = replace(made(), before=proof(1_000, 998.269))
    assert words.number(0.18, 2) in gaps_text(found, words)
    assert words.number(1.25, 2) in gaps_text(found, words), "(80 - 79) / 80"
    late = {"nl": "De tijd was om", "en": "The time was over"}[words.language]
    assert late not in gaps_text(found, words)
    assert late in gaps_text(made(late=True), words)


def test_changes_are_said_with_their_half_years() -> None:
    said = changes_text(((2_000, "2022-II"), (-500, "2023-I")), EN)
    assert said == "Suppose: in 2022-II 2,000 people more get a home; in 2023-I 500 people fewer get a home."
    assert changes_text((), EN) == ""


@pytest.mark.parametrize(("audience", "kept", "same"), list(product(VISIBILITIES, (True, False), (True, False))))
def test_what_must_be_known_of_two_plans_is_said(audience: Visibility, *, kept: bool, same: bool) -> None:
    one = planned()
    two = one if same else replace(one, value=one.value * 3, bound=one.value * 2)
    fewer = dict.fromkeys(QUARTERS, 0)
    found = publish_what_if(
        one, two, (HousedOtherwise(5, "2026-I"),), fewer, audience=audience, unchecked=("2026-I",), is_kept=kept
    )
    said = {f.code for f in found.facts}
    assert ("what-if-kept" in said) is kept
    assert ("what-if-anew" in said) is not kept
    assert ("what-if-no-claim" in said) is same, "proven values that overlap allow no claim"
    assert ("what-if-choice" in said) is not same
    assert ("what-if-visible" in said) is (audience != "prt")
    assert {"what-if-evenly", "what-if-unchecked"} <= said
    assert "what-if-unpriced" not in said
    assert all("2026-I" in flow_sentence(f, EN) for f in found.facts if f.code == "what-if-unchecked")
    assert found.locations == ()


def test_kinds_without_a_cost_are_named() -> None:
    assert flow_sentence(Fact("what-if-unpriced", texts={"kinds": "azc, boat"}), EN).startswith(
        "What a place costs is not known for: azc, boat."
    )


def flows(*rows: tuple, audience: Visibility = "prt", changes: tuple[HousedOtherwise, ...] = ()) -> FlowsEdition:
    return publish_flows(dossier(housing_flows=tuple(flow(*r) for r in rows)), "Proef", audience, changes)


def bundled(name: str) -> FlowsEdition:
    _, tables, _ = read_housing(BUNDLED / name / "housing.toml")
    return publish_flows(tables, "Proef", "public")


def derived(found: FlowsEdition) -> set[tuple[str, str]]:
    """Facts by code and half-year that the balances give."""
    codes = {("flows-places" if found.scenarios else "flows-none", "")}
    names = {s.name for s in found.scenarios}
    codes |= {("flows-no-scenarios", "")} if names == {"realised"} else set()
    codes |= {("housing-public", "")} if found.audience != "prt" else set()
    for scenario in found.scenarios:
        closing = None
        for b in scenario.half_years:
            unknown = [f for f, _ in signed_flows(RECEPTION) if b.flows[f] is None]
            if b.opening[RECEPTION] is None:
                codes.add(("flows-no-opening", b.half_year))
            if closing is not None and b.opening[RECEPTION] != closing:
                codes.add(("flows-unexplained", b.half_year))
            ends = b.opening[RECEPTION] is not None and b.closing[RECEPTION] is not None
            if unknown and b.missing.get(RECEPTION):
                codes.add(("flows-implied" if ends else "flows-missing", b.half_year))
            known = sum(sign * (b.flows[f] or 0) for f, sign in signed_flows(RECEPTION))
            closing = None if unknown or b.opening[RECEPTION] is None else (b.opening[RECEPTION] or 0) + known
    return codes


ROWS = {
    "none": (),
    "counted": (
        ("2022-I", "realised", "reception", 10), ("2022-I", "realised", "arrivals", 4),
        ("2022-II", "realised", "reception", 9),
    ),
    "more": (("2022-I", "realised", "reception", 10), ("2022-II", "realised", "reception", 19)),
    "unexplained": (
        ("2022-I", "realised", "reception", 10), ("2022-II", "realised", "reception", 9),
        *(("2022-I", "realised", f, 0) for f, _ in signed_flows(RECEPTION)),
    ),
    "expected": (("2022-I", "low", "reception", 10), ("2022-I", "high", "reception", 12)),
}  # fmt: skip


@pytest.mark.parametrize("name", [*ROWS, "nl-2022", "zeeland"])
def test_what_is_said_of_people_in_reception_follows_from_the_balance(name: str) -> None:
    found = bundled(name) if name in {"nl-2022", "zeeland"} else flows(*ROWS[name])
    assert {(f.code, f.texts.get("half_year", "")) for f in found.facts} == derived(found)
    for words in LANGUAGES:
        text = flows_text(found, words)
        assert "{" not in text
        for fact in found.facts:
            said = flow_sentence(fact, words)
            assert said in text
            assert all(words.number(n) in said for n in fact.numbers.values())
            assert all(words(f"name-choice-{f}") in said for f in fact.texts.get("flows", "").split())


def test_people_who_are_known_together_alone_come_or_go() -> None:
    (out,) = [f for f in flows(*ROWS["counted"]).facts if f.code == "flows-implied"]
    assert (out.numbers["persons"], out.texts["side"]) == (5, "out"), "10 + 4 - 9"
    (into,) = [f for f in flows(*ROWS["more"]).facts if f.code == "flows-implied"]
    assert (into.numbers["persons"], into.texts["side"]) == (9, "in")
    (other,) = [f for f in flows(*ROWS["unexplained"]).facts if f.code == "flows-unexplained"]
    assert (other.numbers["persons"], other.texts["side"]) == (1, "fewer")


def test_a_table_has_a_line_per_stock_and_flow_and_a_column_per_half_year_and_year() -> None:
    text = flows_text(bundled("zeeland"), EN)
    for code in ("flows-head", "flows-scenario-low", "flows-scenario-middle", "flows-scenario-high", "flows-opening",
                 "flows-closing", "flows-task"):  # fmt: skip
        assert EN(code) in text
    assert EN("flows-scenario-realised") in flows_text(bundled("nl-2022"), EN)
    assert text.count(" 2025-I  2025-II ") == 3
    assert flows(*ROWS["none"]).scenarios == ()
