"""Inhabitants, private households and land area per municipality on 1 January.

Publisher CBS, table 70072ned (Regionale kerncijfers Nederland), updated several times a year, CC BY 4.0.
The numbers at the end of its column names change with every revision, so a column is found by the part before
the number, and its unit is read, not assumed.
"""

import re
from collections.abc import Mapping
from typing import Any

from data.official.paging import Tell, odata_rows
from data.official.sources import Piece, Urls, require_codes_of_year
from data.official.web import SourceError, Web

PUBLISHER = "CBS"
LICENCE = "CC BY 4.0"
SERVICE = "cbs"
TABLE = "municipal_figures"
SOURCE = "70072ned"
"""Number of the table at CBS."""

COLUMNS = {"population": "TotaleBevolking", "households": "TotaalParticuliereHuishoudens", "area_land_km2": "Land"}
"""Our columns and the publisher's names for them, without the number."""

UNITS = {"area_land_km2": {"km²": 1.0, "km2": 1.0, "ha": 0.01}}
"""Factors to our unit by the unit that the publisher states; any other unit is refused."""


def pieces(year: int) -> tuple[Piece, ...]:
    """One table."""
    page = f"https://opendata.cbs.nl/statline/#/CBS/nl/dataset/{SOURCE}"
    return (Piece(f"cbs-{SOURCE}-{year}.json", SOURCE, page, year),)


def fetch(web: Web, urls: Urls, piece: Piece, tell: Tell) -> dict[str, Any]:
    """The descriptions of the columns and the municipal rows of the year, as published."""
    base = f"{urls.cbs.rstrip('/')}/{SOURCE}"
    properties = odata_rows(web, f"{base}/DataProperties", {"$select": "Key,Unit"}, lambda _: None)
    keys = _keys(properties)
    query = {
        "$filter": f"Perioden eq '{piece.year}JJ00' and substringof('GM',RegioS)",
        "$select": ",".join(["RegioS", "Perioden", *keys.values()]),
    }
    rows = odata_rows(web, f"{base}/TypedDataSet", query, tell)
    described = [p for p in properties if p.get("Key") in keys.values()]
    return {"DataProperties": described, "TypedDataSet": rows}


def _keys(properties: list[dict[str, Any]]) -> dict[str, str]:
    """The publisher's key of each of our columns.

    Raises:
        SourceError: a column has no key or more than one.

    """
    keys_by_name = {}
    for name, stem in COLUMNS.items():
        keys = [k for p in properties if re.fullmatch(rf"{stem}_\d+", k := str(p.get("Key")))]
        if len(keys) != 1:
            raise SourceError("source-column", source=SOURCE, column=f"{stem}_…", found=", ".join(keys) or "-")
        keys_by_name[name] = keys[0]
    return keys_by_name


def _factor(name: str, key: str, properties: list[dict[str, Any]]) -> float:
    """Factor from the publisher's unit to ours; 1 for a count, which has no unit to convert."""
    unit = next((str(p.get("Unit")) for p in properties if p.get("Key") == key), "")
    if name not in UNITS:
        return 1.0
    if unit not in UNITS[name]:
        raise SourceError("source-unit", source=SOURCE, column=key, found=unit or "-")
    return UNITS[name][unit]


def tidy(raw: Mapping[str, Any], piece: Piece) -> list[dict[str, Any]]:
    """One row per municipality with inhabitants in the year; the table also lists codes that ended, with empty cells.

    Raises:
        SourceError: a column is absent, has another unit, or the municipalities are not those of the year.

    """
    keys = _keys(raw["DataProperties"])
    factors = {name: _factor(name, key, raw["DataProperties"]) for name, key in keys.items()}
    rows = []
    for row in raw["TypedDataSet"]:
        code = str(row.get("RegioS", "")).strip()
        if not re.fullmatch(r"GM\d{4}", code) or row.get(keys["population"]) is None:
            continue
        area = row.get(keys["area_land_km2"])
        rows.append(
            {
                "gm_code": code,
                "population": row[keys["population"]],
                "households": row.get(keys["households"]),
                "area_land_km2": None if area is None else round(area * factors["area_land_km2"], 2),
            }
        )
    if not rows:
        raise SourceError("source-no-year", source=SOURCE, year=str(piece.year))
    require_codes_of_year({row["gm_code"] for row in rows}, piece)
    return rows
