"""The covering network: best by enumeration, audited by code that meets no solver, and clear where there is none."""

import json
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import BUNDLED, load
from optimiser.errors import NoCoverError
from optimiser.housing.covering import CoverNetwork, CoverQuestion, breaches, network
from optimiser.housing.lvv_facilities import standing
from optimiser.jobs.housing import territory_of
from optimiser.problem.territory import Territory
from optimiser.solving.covering import cover
from optimiser.words import LANGUAGES, Words
from tests.support.commands import optimiser
from tests.support.dossiers import tables
from tests.support.streams import lvv

TOWNS = territory_of(tables()).municipalities[:8]

SECONDS = 30.0


def land(points: list[tuple[float, float]], people: list[int]) -> Territory:
    """Eight towns at these points with so many thousand inhabitants."""
    whole = territory_of(tables())
    return replace(
        whole,
        municipalities=TOWNS,
        points=dict(zip(TOWNS, points, strict=True)),
        population={m: 1_000 * n for m, n in zip(TOWNS, people, strict=True)},
    )


def every_network(question: CoverQuestion) -> list[CoverNetwork]:
    free = [j for j in question.sites if j not in question.existing]
    sets = (c for n in range(len(free) + 1) for c in combinations(free, n))
    return [network(question, (*question.existing, *c)) for c in sets]


def obeys(question: CoverQuestion, found: CoverNetwork) -> bool:
    """Said anew, without the audit."""
    people = found.covered(question.territory)
    if question.facilities is not None and len(found.sites) > question.facilities:
        return False
    if question.share < 1:
        return people >= question.share * question.inhabitants
    return question.facilities is not None or people == question.inhabitants


def order(question: CoverQuestion, found: CoverNetwork) -> tuple[float, ...]:
    """The aims in their order, all to be small; the last decides between equal networks."""
    two = (len(found.sites), -found.covered(question.territory))
    ranks = sum(question.sites.index(j) + 1 for j in found.sites)
    return *(two if question.facilities is None else two[::-1]), round(found.travel(question.territory), 3), ranks


@st.composite
def questions(draw: st.DrawFn) -> CoverQuestion:
    points = draw(st.lists(st.tuples(st.floats(4.0, 6.0), st.floats(51.5, 53.0)), min_size=8, max_size=8))
    people = draw(st.lists(st.integers(1, 900), min_size=8, max_size=8))
    existing = draw(st.lists(st.sampled_from(TOWNS), max_size=2, unique=True))
    candidates = draw(st.lists(st.sampled_from(TOWNS), min_size=1, unique=True))
    return CoverQuestion(
        land(points, people),
        tuple(existing),
        tuple(candidates),
        km=draw(st.sampled_from([20.0, 50.0, 90.0])),
        share=draw(st.sampled_from([1.0, 0.8, 0.5])),
        facilities=draw(st.sampled_from([None, 1, 2, 4])),
    )


@settings(max_examples=60, deadline=None)
@given(questions())
def test_no_network_by_enumeration_is_better_in_the_order_of_the_aims(question: CoverQuestion) -> None:
    allowed = [found for found in every_network(question) if obeys(question, found)]
    if not allowed:
        with pytest.raises(NoCoverError) as refused:
            cover(question, seconds=SECONDS)
        for language in LANGUAGES:
            assert Words(language)(refused.value.code, **refused.value.details)
        return
    answer = cover(question, seconds=SECONDS)
    best = min(order(question, found) for found in allowed)
    assert order(question, answer.network) == pytest.approx(best, rel=1e-5)
    assert answer.proven
    assert list(breaches(question, answer.network)) == []


@settings(max_examples=15, deadline=None)
@given(questions(), st.permutations(TOWNS))
def test_the_order_of_rows_makes_no_difference(question: CoverQuestion, other: list[str]) -> None:
    turned = replace(question, candidates=tuple(sorted(question.candidates, key=other.index)))
    try:
        sites = cover(question, seconds=SECONDS).network.sites
    except NoCoverError:
        with pytest.raises(NoCoverError):
            cover(turned, seconds=SECONDS)
        return
    assert cover(turned, seconds=SECONDS).network.sites == sites


LINE = land([(5.0 + 0.1 * n, 52.0) for n in range(8)], [10] * 8)
"""Towns in a row, about 6.8 km apart."""


def test_the_audit_names_what_a_spoilt_network_breaks() -> None:
    question = CoverQuestion(LINE, TOWNS[:1], TOWNS[2:], km=14.0)
    honest = cover(question, seconds=SECONDS).network
    assert {TOWNS[0]} < set(honest.sites)

    def wrong(found: CoverNetwork, asked: CoverQuestion = question) -> set[str]:
        return {code for code, _ in breaches(asked, found)}

    assert wrong(honest) == set()
    assert "existing-left-out" in wrong(network(question, honest.sites[1:]))
    assert "no-candidate" in wrong(network(question, (*honest.sites, TOWNS[1])))
    assert "too-few-covered" in wrong(network(question, TOWNS[:1]))
    assert "too-many" in wrong(honest, replace(question, facilities=1))
    assert "covered-otherwise" in wrong(replace(honest, nearest={}))
    far = {m: (j, d + 1) for m, (j, d) in honest.nearest.items()}
    assert "not-nearest" in wrong(replace(honest, nearest=far))


def test_few_are_told_with_what_would_do(tmp_path: Path) -> None:
    del tmp_path
    with pytest.raises(NoCoverError) as fewer:
        cover(CoverQuestion(LINE, TOWNS[:2], TOWNS, km=14.0, facilities=1), seconds=SECONDS)
    assert (fewer.value.code, fewer.value.details["existing"]) == ("lvv-fewer", 2)
    with pytest.raises(NoCoverError) as away:
        cover(CoverQuestion(LINE, (), TOWNS[:1], km=14.0), seconds=SECONDS)
    assert (away.value.code, away.value.details["percent"]) == ("lvv-unreachable", 37)
    assert away.value.exit_code == 4


def test_closed_and_unknown_facilities_cover_nobody() -> None:
    rows = (
        lvv("A10", "state_funded", None), lvv("A10", "closed", "2025-01-01"),
        lvv("A11", "state_funded", None), lvv("A11", None, "2025-01-01"),
        lvv("A12", "court_ordered", "2025-01-01"), lvv("A13", "municipal", "2027-01-01"),
    )  # fmt: skip
    now = standing(rows, date(2025, 1, 1))
    assert [[r.gm_code for r in part] for part in (now.open, now.closed, now.unknown)] == [["A12"], ["A10"], ["A11"]]
    assert {r.gm_code for r in standing(rows, date(2024, 12, 31)).open} == {"A10", "A11"}


def test_the_bundled_facilities_of_2025_are_told_with_their_status(tmp_path: Path) -> None:
    asked = ("lvv", "--within", 60, "--share", 60, "--on", "2025-06-01")
    done = optimiser(*asked, "--json", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    record = json.loads(done.stdout)
    kept = {row["name"]: row["status"] for row in record["facilities"] if row["status"]}
    assert kept == {"Eindhoven": ["municipal"], "Rotterdam": ["court_ordered"], "Utrecht": ["court_ordered"]}
    assert {row["name"] for row in record["status_unknown"]} == {"LVV Amsterdam", "LVV Groningen"}
    people = load(BUNDLED / "nl-2022").municipalities
    assert record["covered"]["of_inhabitants"] == sum(m.population for m in people)
    assert sum(row["inhabitants"] for row in record["facilities"]) == record["covered"]["inhabitants"]
    assert sum(row["inhabitants"] for row in record["not_covered"]) + record["covered"]["inhabitants"] == 17_590_672
    for language, calculation in (("nl", "geen aanwijzing"), ("en", "no designation")):
        text = optimiser(*asked, "--lang", language, cwd=tmp_path).stdout
        assert calculation in text
        assert "hemelsbreed" in text or "as the crow flies" in text


def test_fewer_facilities_than_asked_are_told(tmp_path: Path) -> None:
    candidates = ("--candidate", "Groningen", "--candidate", "Zwolle")
    asked = ("lvv", "--within", 40, *candidates, "--on", "2025-06-01", "--lang", "en")
    few = optimiser(*asked, "--facilities", 8, cwd=tmp_path).stdout
    assert Words("en")("lvv-few", asked=8, count=5) in few
    enough = optimiser(*asked, "--facilities", 5, cwd=tmp_path).stdout
    assert "no more candidates" not in enough


def test_wrong_use_and_what_cannot_be_done_have_their_exit_codes(tmp_path: Path) -> None:
    assert optimiser("lvv", cwd=tmp_path).returncode == 2
    unknown = optimiser("lvv", "--within", 40, "--candidate", "Utregt", "--lang", "en", cwd=tmp_path)
    assert (unknown.returncode, "Utrecht" in unknown.stderr) == (2, True)
    none = optimiser("lvv", "--within", 1, "--candidate", "Utrecht", "--lang", "en", cwd=tmp_path)
    assert none.returncode == 4
    assert "Take a larger distance" in none.stderr
