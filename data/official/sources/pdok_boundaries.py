"""Boundaries of the municipalities.

Publisher Kadaster through PDOK (OGC API Features, collection gemeentegebied of bestuurlijkegebieden), CC BY 4.0. That
collection holds the present division only; for a year with other codes the yearly division of CBS and Kadaster is
taken (collection gemeente_gegeneraliseerd of gebiedsindelingen, also through PDOK, CC BY 4.0).
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from data.changes import LAST_DAY, changes
from data.official.paging import Tell, features
from data.official.sources import Piece, Urls, require_codes_of_year
from data.official.web import SourceError, Web

PUBLISHER = "Kadaster and CBS, through PDOK"
LICENCE = "CC BY 4.0"
SERVICE = "pdok"
TABLE = "municipal_boundaries"
PRESENT, YEARLY = "bestuurlijkegebieden", "gebiedsindelingen"
"""Collections at PDOK: the present division with water, and the land of each year's division."""

PATHS = {
    PRESENT: "kadaster/bestuurlijkegebieden/ogc/v1/collections/gemeentegebied/items",
    YEARLY: "cbs/gebiedsindelingen/ogc/v1/collections/gemeente_gegeneraliseerd/items",
}
"""Path of the municipalities in each collection."""

CODES = ("identificatie", "statcode", "code")
NAMES = ("naam", "statnaam")
"""Properties that may hold code and name; the collections call them differently."""


def pieces(year: int) -> tuple[Piece, ...]:
    """The present collection if its codes are those of the year, else the yearly one."""
    history = changes()
    source = PRESENT if history.codes_on(date(year, 1, 1)) == history.codes_on(LAST_DAY) else YEARLY
    page = "https://www.pdok.nl/ogc-apis/-/article/" + (
        "bestuurlijke-gebieden" if source == PRESENT else "cbs-gebiedsindelingen"
    )
    return (Piece(f"pdok-{source}-{year}.geojson", source, page, year),)


def fetch(web: Web, urls: Urls, piece: Piece, tell: Tell) -> dict[str, Any]:
    """All polygons as published, in degrees."""
    query = {"jaarcode": str(piece.year)} if piece.source == YEARLY else {}
    return features(web, f"{urls.pdok.rstrip('/')}/{PATHS[piece.source]}", query, tell)


def _first(properties: Mapping[str, Any], names: tuple[str, ...], pattern: str = ".+") -> str:
    """The first property of the right form; which one holds the whole code differs between collections."""
    values = (str(properties.get(name) or "").strip() for name in names)
    return next((value for value in values if re.fullmatch(pattern, value)), "")


def tidy(raw: Mapping[str, Any], piece: Piece) -> list[dict[str, Any]]:
    """One row per feature with its code and name; the polygons stay in the fetched file.

    Raises:
        SourceError: a shape is no polygon, or the codes are not exactly those of the year.

    """
    rows = [
        {"gm_code": _first(f["properties"], CODES, r"GM\d{4}"), "name": _first(f["properties"], NAMES)}
        for f in raw["features"]
    ]
    kinds = {str((f["geometry"] or {}).get("type")) for f in raw["features"]}
    if not kinds <= {"Polygon", "MultiPolygon"}:
        raise SourceError("source-other-form", url=piece.page, expected="Polygon, MultiPolygon")
    require_codes_of_year({row["gm_code"] for row in rows}, piece)
    return rows
