"""What does not fit together is told: far annexes, monitors that count otherwise, counts to the end."""

import csv
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from data import BUNDLED
from maps.sheets.housing import write_housing_book
from maps.text.flow_numbers import flow_numbers
from maps.text.housing import housing_text, sentence
from maps.text.housing_flows import flows_text
from optimiser.editions.housing import HousingEdition
from optimiser.housing.division import divide_persons
from optimiser.housing.housed_otherwise import HousedOtherwise
from optimiser.jobs.housing import PersonsRequest, divide_alone, read_housing
from optimiser.jobs.housing_in_time import InTimeRequest, run
from optimiser.problem.housing_scenario import HousingScenario
from optimiser.publishing.housing import HousingOrigin, publish_housing
from optimiser.publishing.housing_flows import publish_flows
from optimiser.words import LANGUAGES, Words
from optimiser.words.facts import Fact
from tests.support.commands import optimiser
from tests.support.housing import TOWNS, A, carried, dossier, land, monitor, official, realised, task
from tests.support.output.heads import told as head_told

ZEELAND = BUNDLED / "zeeland" / "housing.toml"


def made(day: str | None = None, **rows: tuple) -> HousingEdition:
    housing: dict[str, Any] = {
        "half_year": "2025-I",
        "first": "2025-I",
        **({"day": date.fromisoformat(day)} if day else {}),
    }
    asked = HousingScenario.model_validate({"schema": 1, "title": "Proef", "housing": housing})
    found = dossier(housing_tasks=(task("2025-I", 700, "2024-10-01"),), **rows)
    return publish_housing(found, land(found), asked, "prt", HousingOrigin())


def told(edition: HousingEdition, code: str) -> list[Fact]:
    return [f for f in edition.facts if f.code == code]


def formula() -> dict[str, int]:
    return divide_persons(700, land(dossier()))


def annex(**apart: int) -> tuple:
    """An annex that is the formula but for some people more in one municipality and fewer in others."""
    return tuple(official("2025-I", m, n + apart.get(m, 0), "2024-10-01") for m, n in formula().items())


def test_an_annex_far_from_the_formula_is_told_with_both_numbers() -> None:
    edition = made(housing_official=annex(**{A[0]: 20, A[1]: -20}))
    (fact,) = told(edition, "housing-official-far")
    assert fact.numbers == {"count": 2}
    for m, change in ((A[0], 20), (A[1], -20)):
        assert f"Stad {m} {formula()[m] + change} ({formula()[m]})" in fact.texts["names"]
    for language in LANGUAGES:
        assert sentence(fact, Words(language)) in housing_text(edition, Words(language))


@pytest.mark.parametrize("people", [0, 1, 5])
def test_an_annex_near_the_formula_is_not_told(people: int) -> None:
    assert not told(made(housing_official=annex(**{A[0]: people, A[1]: -people})), "housing-official-far")


def test_of_many_rows_the_farthest_are_named_and_the_others_counted() -> None:
    apart = {m: (30 if i % 2 else -30) for i, m in enumerate(TOWNS)}
    (fact,) = told(made(housing_official=annex(**apart)), "housing-official-far")
    assert fact.numbers["count"] == len(TOWNS)
    assert fact.texts["names"].count("(") == 8
    assert fact.numbers["more"] == len(TOWNS) - 8


def counts(until: str, behind: int = 0) -> tuple:
    """Everybody housed what was asked, but for so many municipalities that are one short."""
    return tuple(realised("2025-I", m, until, n - (i < behind)) for i, (m, n) in enumerate(formula().items()))


def balances() -> tuple:
    return tuple(carried("2025-I", m) for m in TOWNS)


def test_a_monitor_that_counts_otherwise_than_the_counts_of_that_day_is_told_with_both() -> None:
    rows = {"housing_realised": counts("2025-03-31", behind=3), "housing_carried": balances()}
    of = len(TOWNS)
    (fact,) = told(
        made(housing_monitor=(monitor("NL", "2025-03-31", 1, of - 2, 1),), **rows), "housing-monitor-differs"
    )
    assert fact.numbers == {
        "told_ahead": 1, "told_exact": of - 2, "told_short": 1, "ahead": 0, "exact": of - 3, "short": 3,
    }  # fmt: skip
    same = made(housing_monitor=(monitor("NL", "2025-03-31", 0, of - 3, 3),), **rows)
    assert not told(same, "housing-monitor-differs")
    other_day = made(housing_monitor=(monitor("NL", "2025-03-15", 1, of - 2, 1),), **rows)
    assert not told(other_day, "housing-monitor-differs"), "of another day nothing can be held against it"


def test_a_count_to_the_end_is_the_result_and_said_as_such() -> None:
    whole = made(housing_realised=counts("2025-06-30"), housing_carried=balances())
    (fact,) = told(whole, "housing-counted-all")
    assert fact.texts["day"] == "2025-06-30"
    assert not told(whole, "housing-counted-until")
    assert not told(whole, "housing-day-after")
    part = made(housing_realised=counts("2025-06-30")[:2], housing_carried=balances())
    (fact,) = told(part, "housing-counted-until")
    assert fact.numbers == {"closed": 2, "of": len(TOWNS)}


def test_a_day_after_the_half_year_without_counts_to_its_end_is_told() -> None:
    late = made("2025-08-01", housing_realised=counts("2025-03-31"), housing_carried=balances())
    (fact,) = told(late, "housing-day-after")
    assert (fact.numbers["count"], fact.texts["day"]) == (len(TOWNS), "2025-08-01")
    assert not told(made("2025-05-01", housing_realised=counts("2025-03-31")), "housing-day-after")


@pytest.mark.parametrize("language", LANGUAGES)
def test_until_when_was_counted_stands_beside_the_forecast(language: str) -> None:
    words = Words(language)
    text = housing_text(made(housing_realised=counts("2025-03-31"), housing_carried=balances()), words)
    row = next(line for line in text.splitlines() if line.startswith(f"Stad {A[0]}"))
    assert head_told(words("housing-col-until"), text)
    assert row.rstrip().endswith(words.date(counts("2025-03-31")[0].until))


@pytest.mark.parametrize("language", LANGUAGES)
def test_new_and_lives_here_are_defined_in_the_workbook(language: str, tmp_path: Path) -> None:
    from openpyxl import load_workbook  # noqa: PLC0415

    words = Words(language)
    write_housing_book(made(housing_realised=counts("2025-03-31")), tmp_path / "x.xlsx", words)
    texts = {c.value for row in load_workbook(tmp_path / "x.xlsx").worksheets[0].iter_rows() for c in row}
    for column in ("new", "hosted", "until", "linked", "entered", "present", "overdue"):
        assert words(f"housing-means-{column}") in texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_dossier_of_one_province_is_named_as_such(language: str) -> None:
    text = divide_alone(PersonsRequest(500, "municipality", BUNDLED / "zeeland", language)).text
    assert text.splitlines()[-1].split() == ["Zeeland", "500"]
    country = divide_alone(PersonsRequest(500, "province", BUNDLED / "nl-2022", language)).text
    assert Words(language)("sum-all") in country.splitlines()[-1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_change_is_told_before_after_and_as_a_difference(language: str) -> None:
    words = Words(language)
    _, found, _ = read_housing(ZEELAND)
    edition = publish_flows(found, "x", "prt", (HousedOtherwise(40, "2025-I"),))
    text = flows_text(edition, words)
    for scenario, without in zip(edition.scenarios, edition.before, strict=True):
        name = words(f"flows-scenario-{scenario.name}")
        places = [
            text.index(words(code, scenario=name)) for code in ("flows-before", "flows-after", "flows-difference")
        ]
        assert places == sorted(places)
        apart = {(x.item, x.span): x.difference for x in flow_numbers(scenario, without) if x.difference}
        assert apart["flow:housed", "2025-I"] == 40
        assert apart["closing:reception", "2025-I"] == -40
    assert words("flows-difference-none") not in text
    assert publish_flows(found, "x", "prt").before == ()


def test_flows_leave_a_table_a_record_and_a_workbook(tmp_path: Path) -> None:
    answer = run(InTimeRequest(ZEELAND, ("+40@2025-I",), None, "prt", "nl", out=tmp_path / "out"))
    assert answer.closing == Words("nl")("flows-done", folder=str(tmp_path / "out"))
    assert {p.name for p in (tmp_path / "out").iterdir()} == {"flows.csv", "flows.json", "flows.xlsx", "manifest.json"}
    with (tmp_path / "out" / "flows.csv").open(encoding="utf-8") as text:
        rows = list(csv.DictReader(text))
    housed = next(r for r in rows if (r["scenario"], r["span"], r["item"]) == ("low", "2025-I", "flow:housed"))
    assert (housed["persons"], housed["with_changes"], housed["difference"]) == ("300", "340", "40")
    assert all(int(r["with_changes"]) - int(r["persons"]) == int(r["difference"]) for r in rows if r["difference"])


def test_a_folder_of_something_else_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "flows.csv").write_text("van mij\n", encoding="utf-8")
    done = optimiser("housing", ZEELAND, "--flows", "--audience", "prt", "--out", tmp_path, cwd=tmp_path)
    assert done.returncode == 2
    assert (tmp_path / "flows.csv").read_text(encoding="utf-8") == "van mij\n"
    assert {p.name for p in tmp_path.iterdir()} == {"flows.csv"}
