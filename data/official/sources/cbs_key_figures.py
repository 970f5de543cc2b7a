"""Inhabitants, private households and land area per municipality on 1 January.

Publisher CBS, table 70072ned (Regionale kerncijfers Nederland), updated several times a year, CC BY 4.0.
The numbers behind its column names move with every revision, so columns are found by what stands before
the number and their unit is read, not assumed.
"""

import re
from collections.abc import Mapping
from typing import Any

from data.official.paging import Tell, odata_rows
from data.official.sources import Piece, Urls, same_codes
from data.official.web import SourceError, Web

PUBLISHER = "CBS"
LICENCE = "CC BY 4.0"
SERVICE = "cbs"
TABLE = "municipal_figures"
SOURCE = "70072ned"
COLUMNS = {"population": "TotaleBevolking", "households": "TotaalParticuliereHuishoudens", "area_land_km2": "Land"}
UNITS = {"area_land_km2": {"km²": 1.0, "km2": 1.0, "ha": 0.01}}


def pieces(year: int) -> tuple[Piece, ...]:
    """One table."""
    page = f"https://opendata.cbs.nl/statline/#/CBS/nl/dataset/{SOURCE}"
    return (Piece(f"cbs-{SOURCE}-{year}.json", SOURCE, page, year),)


def fetch(web: Web, urls: Urls, piece: Piece, tell: Tell) -> dict[str, Any]:
    """The description of the columns and the municipal rows of the year, as they came."""
    base = f"{urls.cbs.rstrip('/')}/{SOURCE}"
    properties = odata_rows(web, f"{base}/DataProperties", {"$select": "Key,Unit"}, lambda _: None)
    keys = _keys(properties)
    query = {
        "$filter": f"Perioden eq '{piece.year}JJ00' and substringof('GM',RegioS)",
        "$select": ",".join(["RegioS", "Perioden", *keys.values()]),
    }
    rows = odata_rows(web, f"{base}/TypedDataSet", query, tell)
    kept = [p for p in properties if p.get("Key") in keys.values()]
    return {"DataProperties": kept, "TypedDataSet": rows}


def _keys(properties: list[dict[str, Any]]) -> dict[str, str]:
    """The one key of each column; none or two is another form than promised."""
    found = {}
    for name, stem in COLUMNS.items():
        keys = [k for p in properties if re.fullmatch(rf"{stem}_\d+", k := str(p.get("Key")))]
        if len(keys) != 1:
            raise SourceError("source-column", source=SOURCE, column=f"{stem}_…", found=", ".join(keys) or "-")
        found[name] = keys[0]
    return found


def _factor(name: str, key: str, properties: list[dict[str, Any]]) -> float:
    unit = next((str(p.get("Unit")) for p in properties if p.get("Key") == key), "")
    if name not in UNITS:
        return 1.0
    if unit not in UNITS[name]:
        raise SourceError("source-unit", source=SOURCE, column=key, found=unit or "-")
    return UNITS[name][unit]


def tidy(raw: Mapping[str, Any], piece: Piece) -> list[dict[str, Any]]:
    """One row per municipality with inhabitants in that year; the table also lists codes that ended, all empty.

    Raises:
        SourceError: a column is not there, its unit is another, nobody has inhabitants, or other municipalities have.

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
    same_codes({row["gm_code"] for row in rows}, piece)
    return rows
