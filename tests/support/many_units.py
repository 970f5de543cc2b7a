"""A country of any number of municipalities, the same for the same seed, as a dossier of CSV files."""

import csv
import math
import random
from datetime import date
from pathlib import Path

from optimiser.problem.scenario import Scenario

GROUPS = ("regular", "amv", "safe_country")
PER_PROVINCE, PER_REGION = 30, 10


def write_units(folder: Path, units: int, *, periods: int = 1, seed: int = 1) -> Scenario:
    """Write the tables of a country; its scenario.

    Inhabitants are lognormal, one municipality in three hosts already, one in ten has a capacity, and every province
    has a requirement of its own for regular places; the other groups are required of the whole.
    """
    dice = random.Random(seed)
    width = math.ceil(math.sqrt(units / PER_PROVINCE))
    points = [(4 + 0.3 * (k % width + dice.random()), 48 + 0.2 * (k // width + dice.random()))
              for k in (n // PER_PROVINCE for n in range(units))]  # fmt: skip
    towns = [f"U{n:06d}" for n in range(units)]
    people = [max(500, int(dice.lognormvariate(10, 0.9))) for _ in towns]
    rows = [
        (m, f"Plaats {n}", f"P{n // PER_PROVINCE:05d}", f"Provincie {n // PER_PROVINCE}", f"R{n // PER_REGION:05d}",
         f"Regio {n // PER_REGION}", people[n], f"{points[n][0] % 175:.4f}",
         f"{points[n][1] % 80:.4f}")
        for n, m in enumerate(towns)
    ]  # fmt: skip
    head = ("gm_code", "name", "province_code", "province", "region_code", "region", "population", "lon", "lat")
    _write(folder / "municipalities.csv", head, rows)
    spans = [(f"t{k}", date(2024 + k, 1, 1), date(2024 + k, 12, 31), date(2024 + k, 1, 1)) for k in range(periods)]
    _write(folder / "periods.csv", ("period", "start", "end", "reference_date"), spans)
    hosts = [n for n in range(units) if dice.random() < 1 / 3]
    located = [(f"L{n}", f"Locatie {n}", towns[n], rows[n][2], "azc", "regular", dice.randint(20, 600), "2020-01-01",
                "public", "x", "high") for n in hosts]  # fmt: skip
    _write(folder / "locations.csv", ("location_id", "name", "gm_code", "province_code", "kind", "group", "places",
                                      "opened", "visibility", "source", "confidence"), located)  # fmt: skip
    provinces = sorted({r[2] for r in rows})
    inside = {p: [n for n in range(units) if rows[n][2] == p] for p in provinces} if units <= PER_PROVINCE else {}
    required = []
    for t, *_ in spans:
        for k, p in enumerate(provinces):
            members = inside.get(p) or range(k * PER_PROVINCE, min(units, (k + 1) * PER_PROVINCE))
            required.append((t, p, "regular", sum(people[n] for n in members) * 3 // 1000, "x"))
        required += [(t, "EU", "amv", sum(people) // 5000, "x"), (t, "EU", "safe_country", sum(people) // 9000, "x")]
    _write(folder / "requirement.csv", ("period", "scope_code", "group", "additional", "source"), required)
    capped = [(towns[n], "", "capacity", 700 + people[n] // 50, "reden", "wie", "public")
              for n in range(units) if dice.random() < 0.1]  # fmt: skip
    _write(folder / "limits.csv", ("gm_code", "group", "bound", "places", "reason", "author", "visibility"), capped)
    return Scenario.model_validate({
        "schema": 1, "title": f"{units} plaatsen", "country": "EU", "groups": list(GROUPS), "seed": seed,
        "keys": {g: {"name": "population"} for g in GROUPS},
        "rules": {r: {} for r in ("meet_requirement", "respect_capacity", "respect_limits", "eligible_groups",
                                  "no_share_no_places")},
        "stages": [{"aim": "leximax_load"}, {"aim": "leximax_load", "group": "amv"},
                   {"aim": "leximax_load", "group": "safe_country"}, {"aim": "lots"}],
    })  # fmt: skip


def _write(path: Path, head: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([head, *rows])
