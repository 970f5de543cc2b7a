"""Rows of the housing task, and dossiers and files of them, for tests."""

import csv
from datetime import date
from pathlib import Path
from typing import Any

from data.schema.catalogue import HOUSING
from data.schema.housing import (
    HousingCarried,
    HousingMonitor,
    HousingOfficial,
    HousingRealised,
    HousingTask,
    SupervisionStep,
)
from data.schema.housing_flows import HousingFlow
from data.schema.housing_instruments import HouseholdSwap, HousingFacility, HousingParticipant, HousingStay
from data.schema.tables import Tables
from optimiser.jobs.housing import territory_of
from optimiser.problem.housing_settings import Housing
from optimiser.problem.territory import Territory
from tests.support.dossiers import TOWNS, scenario, tables, write

A = sorted(t for t in TOWNS if t.startswith("A"))
"""Municipalities of the first province: five in region A1, four in A2."""


def task(half_year: str, persons: int, decided: str | None = None, **more: Any) -> HousingTask:
    return HousingTask.model_validate(
        {"half_year": half_year, "standing": "legal", "persons": persons, "decided": decided, "source": "x", **more}
    )


def official(half_year: str, code: str, persons: int, decided: str | None = None) -> HousingOfficial:
    return HousingOfficial.model_validate(
        {"half_year": half_year, "gm_code": code, "persons": persons, "decided": decided, "source": "x"}
    )


def carried(half_year: str, scope: str, arrears: int = 0, lead: int = 0, visibility: str = "public") -> HousingCarried:
    return HousingCarried.model_validate(
        {"half_year": half_year, "scope_code": scope, "arrears": arrears, "lead": lead, "visibility": visibility,
         "source": "geheime bron" if visibility != "public" else "x"}
    )  # fmt: skip


def realised(half_year: str, scope: str, until: str, housed: int, **more: Any) -> HousingRealised:
    return HousingRealised.model_validate(
        {"half_year": half_year, "scope_code": scope, "until": until, "housed": housed, "includes_instruments": "no",
         "visibility": "public", "source": "x", **more}
    )  # fmt: skip


def monitor(scope: str, day: str, ahead: int, exact: int, short: int) -> HousingMonitor:
    return HousingMonitor.model_validate(
        {"scope_code": scope, "day": day, "ahead": ahead, "exact": exact, "short": short, "source": "x"}
    )


def step(code: str, since: str, text: str, visibility: str = "public") -> SupervisionStep:
    return SupervisionStep.model_validate(
        {"gm_code": code, "since": since, "step": text, "visibility": visibility, "source": "x"}
    )


def facility(name: str, host: str, instrument: str = "flow_through", **more: Any) -> HousingFacility:
    return HousingFacility.model_validate(
        {"facility_id": name, "name": name, "instrument": instrument, "host_gm": host, "places": 100,
         "opened": "2024-04-01", "visibility": "public", "source": "x", **more}
    )  # fmt: skip


def participant(name: str, code: str) -> HousingParticipant:
    return HousingParticipant(facility_id=name, gm_code=code, source="x")


def stay(name: str, where: str, linked: str, persons: int, start: str, **more: Any) -> HousingStay:
    return HousingStay.model_validate(
        {"stay_id": name, "facility_id": where, "linked_gm": linked, "persons": persons, "start": start,
         "visibility": "public", "source": "x", **more}
    )  # fmt: skip


def swap(one: str, two: str, there: tuple[int, int], back: tuple[int, int], **more: Any) -> HouseholdSwap:
    return HouseholdSwap.model_validate(
        {"swap_id": f"{one}-{two}", "half_year": "2025-I", "from_gm": one, "to_gm": two, "households": there[0],
         "size": there[1], "households_back": back[0], "size_back": back[1], "agreed": "2025-01-10",
         "visibility": "public", "source": "x", **more}
    )  # fmt: skip


def flow(half_year: str, scenario_name: str, item: str, persons: int, **more: Any) -> HousingFlow:
    return HousingFlow.model_validate(
        {"half_year": half_year, "scenario": scenario_name, "flow": item, "persons": persons, "visibility": "public",
         "source": "x", **more}
    )  # fmt: skip


def dossier(**rows: tuple) -> Tables:
    """The dossier of two provinces with rows of the housing task."""
    return tables(**rows)


def land(found: Tables) -> Territory:
    return territory_of(found)


def settings(half_year: str = "2025-I", **more: Any) -> Housing:
    return Housing.model_validate({"half_year": half_year, **more})


def write_housing_case(found: Tables, folder: Path, **housing: Any) -> Path:
    """The dossier as a folder with a scenario of the housing task; returns its path."""
    write(found, folder, scenario())
    path = folder / "housing.toml"
    lines = ["schema = 1", 'title = "Proef"', "[housing]"]
    for name, value in housing.items():
        text = str(value).lower() if isinstance(value, bool) else f'"{value}"' if isinstance(value, str) else str(value)
        lines.append(f"{name} = {text}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def change_cell(folder: Path, table: str, row: int, column: str, value: str) -> None:
    """Put a value in a cell of a written dossier; the first row below the header is row 2."""
    path = folder / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as text:
        reader = csv.DictReader(text)
        columns, rows = list(reader.fieldnames or ()), list(reader)
    rows[row - 2][column] = value
    with path.open("w", encoding="utf-8", newline="") as text:
        writer = csv.DictWriter(text, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def add_row(folder: Path, table: str, **cells: object) -> None:
    """Add a row to a table of a written dossier, whatever it holds."""
    model = next(m for m in HOUSING if table == m.TABLE)
    path = folder / f"{table}.csv"
    with path.open("a", encoding="utf-8", newline="") as text:
        csv.DictWriter(text, list(model.model_fields), restval="").writerow(cells)


def day(text: str) -> date:
    return date.fromisoformat(text)
