"""A dossier of two provinces and four regions, made in memory, for tests of who may see what."""

import csv
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

from data.schema.agreements import Bid, Exchange
from data.schema.catalogue import TABLES
from data.schema.facts import Eligibility, Limit, Location, Municipality, Period, Requirement
from data.schema.location_options import Candidate, Extension, Kind
from data.schema.tables import Tables
from optimiser.problem.scenario import Scenario

REGIONS = {"A1": ("PA", 5), "A2": ("PA", 4), "B1": ("PB", 2), "B2": ("PB", 3)}
"""Province and number of municipalities of every region."""

TOWNS = {f"{region}{i}": region for region, (_, count) in REGIONS.items() for i in range(count)}


def tables(**more: tuple) -> Tables:
    land = tuple(
        Municipality(
            gm_code=code,
            name=f"Stad {code}",
            province_code=REGIONS[region][0],
            province=f"Provincie {REGIONS[region][0]}",
            region_code=region,
            region=f"Regio {region}",
            population=10_000 + 1_000 * i,
            lon=5 + 0.1 * i,
            lat=52 + 0.1 * (i % 3),
        )
        for i, (code, region) in enumerate(TOWNS.items())
    )
    span = Period(period="t", start=date(2026, 1, 1), end=date(2026, 12, 31), reference_date=date(2026, 7, 1))
    asked = tuple(
        Requirement(period="t", scope_code=scope, group=group, additional=places, source="verzonnen")
        for scope, group, places in (("PA", "regular", 300), ("PB", "regular", 180), ("NL", "amv", 40))
    )
    empty = Tables(folder=".", municipalities=land, periods=(span,), requirement=asked)  # type: ignore[arg-type]
    return replace(empty, **more)


def scenario(**more: object) -> Scenario:
    return Scenario.model_validate(
        {
            "schema": 1,
            "title": "Proef",
            "groups": ["regular", "amv"],
            "keys": {"regular": {"name": "population"}, "amv": {"name": "population"}},
            "rules": {
                name: {}
                for name in (
                    "meet_requirement",
                    "respect_capacity",
                    "respect_limits",
                    "eligible_groups",
                    "no_share_no_places",
                    "keep_bids",
                    "keep_exchanges",
                )
            },
            "stages": [{"aim": "leximax_load"}, {"aim": "leximax_load", "group": "amv"}, {"aim": "lots"}],
            **more,
        }
    )


def limit(code: str, bound: str, places: int, visibility: str = "prt") -> Limit:
    return Limit(
        gm_code=code,
        bound=bound,  # type: ignore[arg-type]
        places=places,
        reason=f"geheime reden {code}",
        author="geheime wethouder",
        visibility=visibility,  # type: ignore[arg-type]
    )


def location(code: str, places: int, visibility: str = "prt", group: str = "regular", name: str = "geheim") -> Location:
    return Location(
        location_id=f"{name}-{code}-{group}",
        name=f"geheim kazerne {code}" if name == "geheim" else f"{name} locatie {code}",
        place=f"{name} dorp",
        gm_code=code,
        province_code=REGIONS[TOWNS[code]][0],
        kind="azc",
        group=group,
        places=places,
        visibility=visibility,  # type: ignore[arg-type]
        source=f"{name} bron",
        confidence="high",
        note=f"{name} noot",
    )


def closed(code: str, group: str, visibility: str = "prt") -> Eligibility:
    return Eligibility(
        gm_code=code,
        group=group,
        eligible="no",
        reason="geheime reden",
        author="geheime wethouder",
        visibility=visibility,  # type: ignore[arg-type]
    )


def bid(code: str, places: int, visibility: str = "prt", *, group: str = "regular", firmness: str = "hard") -> Bid:
    return Bid(
        bid_id=f"geheim-{code}",
        gm_code=code,
        group=group,
        places=places,
        status="council",
        firmness=firmness,  # type: ignore[arg-type]
        conditions="geheime voorwaarde",
        visibility=visibility,  # type: ignore[arg-type]
        source="geheime bron",
        note="geheime noot",
    )


def exchange(giver: str, taker: str, places: int, visibility: str = "prt") -> Exchange:
    return Exchange(
        exchange_id=f"geheim-{giver}",
        from_gm=giver,
        to_gm=taker,
        group="regular",
        places=places,
        agreed=date(2026, 1, 1),
        visibility=visibility,  # type: ignore[arg-type]
        source="geheime bron",
        note="geheime noot",
    )


def candidate(code: str, visibility: str = "prt") -> Candidate:
    return Candidate(
        candidate_id=f"geheim-{code}",
        name=f"Geheime plek {code}",
        gm_code=code,
        kind="azc",
        visibility=visibility,  # type: ignore[arg-type]
        source="geheime bron",
        note="geheime noot",
    )


def extension(location_id: str, visibility: str = "prt") -> Extension:
    return Extension(
        location_id=location_id,
        start=date(2027, 1, 1),
        end=date(2027, 12, 31),
        visibility=visibility,  # type: ignore[arg-type]
        source="geheime bron",
        note="geheime noot",
    )


KINDS = (
    Kind(kind="azc", groups="regular", minimum=10, maximum=300, generic=1, durable="yes", source="verzonnen"),
    Kind(kind="amv", groups="amv", minimum=2, maximum=40, generic=1, durable="no", source="verzonnen"),
)


def write(found: Tables, folder: Path, question: Scenario) -> Path:
    """The dossier as a folder with a scenario; returns the scenario's path."""
    folder.mkdir(parents=True, exist_ok=True)
    for model in TABLES:
        rows = [row.model_dump() for row in getattr(found, model.TABLE)]
        with (folder / f"{model.TABLE}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(model.model_fields))
            writer.writeheader()
            writer.writerows(rows)
    lines = [f"{k} = {_toml(v)}" for k, v in question.model_dump(by_alias=True).items() if v is not None]
    path = folder / "scenario.toml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{json.dumps(k)} = {_toml(v)}" for k, v in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value)


APART = tuple(
    Requirement(period="t", scope_code=scope, group=group, additional=places, source="verzonnen")
    for scope, group, places in (("PA", "regular", 300), ("PB", "regular", 180), ("PA", "amv", 25), ("PB", "amv", 15))
)
"""Every group asked of every province, so that these do not touch one another."""
