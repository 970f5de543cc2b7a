"""What has no effect on the housing task, on people over time and on streams is told, and what is told has none."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from data import BUNDLED
from data.complaints import Complaint
from data.operations.hidden_rows import without_hidden_rows
from data.schema.catalogue import BESIDE
from data.schema.columns import Row
from data.schema.tables import Tables
from data.schema.visibility import VISIBILITIES, Visibility
from optimiser.distribution.unused import together
from optimiser.jobs.case import read_input
from optimiser.jobs.housing import read_housing, territory_of
from optimiser.jobs.remarks import all_unused, unused_lines
from optimiser.problem.unused_row import unused_row
from optimiser.publishing.housing import HousingOrigin, publish_housing
from optimiser.publishing.housing_flows import publish_flows
from optimiser.publishing.streams import publish_streams
from optimiser.words import LANGUAGES, Words
from tests.support.breadth import some
from tests.support.dossiers import scenario
from tests.support.housing import (
    A,
    carried,
    dossier,
    facility,
    flow,
    land,
    monitor,
    official,
    participant,
    realised,
    settings,
    stay,
    step,
    swap,
    task,
)
from tests.support.streams import lvv, stream

Made = Callable[[Tables, Visibility], tuple[str, tuple[Complaint, ...]]]
"""What a command gives, as text, and what it tells as unused."""

ZEELAND = BUNDLED / "zeeland"


def the_task(path: str) -> tuple[Tables, Made]:
    settings, tables, _ = read_housing(BUNDLED / path)

    def made(given: Tables, audience: Visibility) -> tuple[str, tuple[Complaint, ...]]:
        found = publish_housing(given, territory_of(given), settings, audience, HousingOrigin())
        return repr(replace(found, unused=())), found.unused

    return tables, made


def over_time(path: str) -> tuple[Tables, Made]:
    settings, tables, _ = read_housing(BUNDLED / path)

    def made(given: Tables, audience: Visibility) -> tuple[str, tuple[Complaint, ...]]:
        found = publish_flows(given, settings.title, audience)
        return repr(replace(found, unused=())), found.unused

    return tables, made


def beside_a_plan(path: str) -> tuple[Tables, Made]:
    given = read_input(BUNDLED / path)

    def made(tables: Tables, audience: Visibility) -> tuple[str, tuple[Complaint, ...]]:
        seen = without_hidden_rows(tables, audience)
        found = all_unused(seen, given.scenario, complete=audience == "prt")
        return repr(publish_streams(tables, territory_of(tables), given.scenario, audience)), found

    return given.tables, made


def dropped(tables: Tables, audience: Visibility) -> Iterator[tuple[Row, Tables]]:
    """Every visible row beside the plan, and the dossier without it; a facility of a stay is left."""
    seen = without_hidden_rows(tables, audience)
    kept = {s.facility_id for s in tables.housing_stays}
    for model in BESIDE:
        rows = getattr(seen, model.TABLE)
        for row in rows:
            if getattr(row, "facility_id", None) not in kept or model.TABLE != "housing_facilities":
                others = tuple(r for r in getattr(tables, model.TABLE) if r is not row)
                yield row, replace(tables, **{model.TABLE: others})


@pytest.mark.parametrize("audience", VISIBILITIES)
@pytest.mark.parametrize(
    ("path", "command"),
    [
        ("zeeland/housing.toml", the_task),
        ("zeeland/total-load.toml", the_task),
        ("zeeland/housing.toml", over_time),
        ("nl-2022/housing.toml", over_time),
        ("zeeland/total-load.toml", beside_a_plan),
    ],
)
def test_a_row_is_told_exactly_where_the_output_is_the_same_without_it(
    path: str, command: Callable[[str], tuple[Tables, Made]], audience: Visibility
) -> None:
    tables, made = command(path)
    before, unused = made(tables, audience)
    whole = {r.table.removesuffix(".csv") for r in unused if r.column is None and r.value is None}
    told = {(r.table, r.value) for r in unused if r.column is None}
    rows: dict[bool, list[tuple[Row, Tables]]] = {True: [], False: []}
    for row, without in dropped(tables, audience):
        name = unused_row(row, "x")
        rows[row.TABLE in whole or (name.table, name.value) in told].append((row, without))
    assert all(rows.values())
    for is_told, found in rows.items():
        for row, without in some(found, 4):
            assert (made(without, audience)[0] == before) == is_told, (row, is_told)


HALF_YEARS = {"first": "2024-II", "day": date(2025, 5, 1)}


def why(found: Tables, **more: object) -> set[tuple[str, str, str | None, str | None]]:
    chosen = read_housing(ZEELAND / "housing.toml")[0].model_copy(
        update={"housing": settings(**{**HALF_YEARS, **more})}
    )
    unused = publish_housing(found, land(found), chosen, "prt", HousingOrigin()).unused
    for language in LANGUAGES:
        assert all(Words(language).complaint(remark) for remark in together(unused))
        assert not any(c.startswith("unused-") for line in unused_lines(unused, Words(language)) for c in line.split())
    return {(r.code.removeprefix("unused-"), r.table.removesuffix(".csv"), r.column, r.value) for r in unused}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            {"housing_tasks": (task("2025-I", 900, "2025-05-02"),)},
            ("later", "housing_tasks", None, "2025-I, legal, 2025-05-02"),
        ),
        (
            {"housing_monitor": (monitor("PA", "2025-06-01", 3, 3, 3),)},
            ("later", "housing_monitor", None, "PA, 2025-06-01"),
        ),
        (
            {"housing_supervision": (step(A[0], "2025-05-02", "1"),)},
            ("later", "housing_supervision", None, f"{A[0]}, 2025-05-02"),
        ),
        (
            {"housing_supervision": (step(A[0], "2024-02-01", "1"), step(A[0], "2024-03-01", "2"))},
            ("step", "housing_supervision", None, f"{A[0]}, 2024-02-01"),
        ),
        (
            {"housing_official": (official("2026-I", A[0], 3),)},
            ("half-year", "housing_official", None, f"2026-I, {A[0]}"),
        ),
        (
            {
                "housing_tasks": (task("2025-I", 900, "2025-01-01"), task("2025-I", 800, "2025-02-01")),
                "housing_official": (official("2025-I", A[0], 30, "2025-01-01"),),
            },
            ("annex", "housing_official", None, f"2025-I, {A[0]}, 2025-01-01"),
        ),
        ({"housing_carried": (carried("2023-I", A[0], 3),)}, ("half-year", "housing_carried", None, f"2023-I, {A[0]}")),
        (
            {"housing_realised": (realised("2025-I", A[0], "2025-05-31", 3),)},
            ("later", "housing_realised", None, f"2025-I, {A[0]}, 2025-05-31"),
        ),
        (
            {"housing_realised": tuple(realised("2024-II", A[0], f"2024-{d}", 3) for d in ("10-31", "12-31"))},
            ("closed", "housing_realised", None, f"2024-II, {A[0]}, 2024-10-31"),
        ),
        (
            {"housing_realised": tuple(realised("2025-I", A[0], f"2025-{d}", 3) for d in ("02-28", "03-31"))},
            ("few-counts", "housing_realised", "housed", f"2025-I, {A[0]}, 2025-02-28"),
        ),
        (
            {
                "housing_facilities": (facility("f", A[0], opened="2025-06-01"),),
                "housing_participants": (participant("f", A[1]),),
            },
            ("later", "housing_participants", None, f"f, {A[1]}"),
        ),
        (
            {
                "housing_facilities": (facility("f", A[0]),),
                "housing_stays": (stay("s", "f", A[0], 3, "2024-04-02", end="2024-05-02"),),
            },
            ("stay", "housing_stays", None, "s"),
        ),
        (
            {"housing_swaps": (swap(A[0], A[1], (2, 6), (4, 3), agreed="2025-06-01"),)},
            ("later", "housing_swaps", None, f"{A[0]}-{A[1]}"),
        ),
        ({"housing_flows": (flow("2025-I", "low", "arrivals", 3),)}, ("unread", "housing_flows", None, None)),
        ({"lvv_facilities": (lvv(A[0], None, None, 3),)}, ("unread", "lvv_facilities", None, None)),
        ({}, ("unread", "requirement", None, None)),
    ],
)
def test_what_has_no_effect_on_the_housing_task_is_told_with_why(rows: dict, expected: tuple) -> None:
    assert expected in why(dossier(**rows))


def test_a_number_of_an_area_whose_municipalities_are_known_is_told() -> None:
    known = tuple(realised("2025-I", m, "2025-04-30", 3) for m in A)
    area = realised("2025-I", "PA", "2025-04-30", 3 * len(A))
    stated = tuple(carried("2025-I", m, 1) for m in A)
    rows = {"housing_tasks": (task("2025-I", 900),), "housing_carried": stated}
    told = ("municipalities-known", "housing_realised", None, "2025-I, PA, 2025-04-30")
    assert told in why(dossier(**rows, housing_realised=(*known, area)))
    assert told not in why(dossier(**rows, housing_realised=(*known[1:], area))), "it stands in for one that is unknown"


def test_the_section_housing_is_not_told_where_streams_read_its_ledger() -> None:
    given = read_input(ZEELAND / "total-load.toml")
    told = {r.column for r in all_unused(given.tables, given.scenario) if r.table == "scenario"}
    assert "housing" not in told
    without = given.scenario.model_copy(update={"streams": None})
    assert {"housing"} <= {r.column for r in all_unused(given.tables, without) if r.table == "scenario"}
    tables = {r.table for r in all_unused(given.tables, without) if r.value is None and r.column is None}
    assert {f"{m.TABLE}.csv" for m in BESIDE if m.TABLE.startswith("housing")} <= tables
    later = given.scenario.model_copy(update={"housing": settings("2024-II")})
    found = {(r.code, r.table) for r in all_unused(given.tables, later)}
    assert ("unused-no-ledger-period", "housing_realised.csv") in found
    assert any(r.column == "housing" for r in all_unused(given.tables, later))


def test_without_the_section_housing_its_tables_are_told_and_facilities_are_read() -> None:
    given = read_input(ZEELAND / "total-load.toml")
    without = given.scenario.model_copy(update={"housing": None})
    told = {r.table for r in all_unused(given.tables, without) if r.code == "unused-no-ledger"}
    assert told == {f"housing_{t}.csv" for t in ("tasks", "official", "carried", "realised")}


def test_rows_of_streams_and_lvv_that_say_nothing_new_are_told() -> None:
    rows = {
        "lvv_facilities": (
            lvv(A[0], None, None, 3),
            lvv(A[0], None, "2025-01-01", 4),
            lvv(A[0], None, "2031-01-01", 5),
        ),
        "streams": (stream(A[0], "lvv", 4),),
    }
    found = all_unused(dossier(**rows), scenario(streams={"rates": {}}))
    told = {(r.code.removeprefix("unused-"), r.value) for r in found}
    assert {
        ("lvv-row", f"lvv-{A[0]}"),
        ("lvv-row", f"lvv-{A[0]}, 2031-01-01"),
        ("stream-same", f"{A[0]}, t, lvv"),
    } <= told
    assert ("lvv-row", f"lvv-{A[0]}, 2025-01-01") not in told
