"""Layers of locations for QGIS: existing ones, and those of a plan of whole locations, one per period.

A point is that of the municipality: an edition holds no addresses.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import geopandas as gpd
import pandas as pd

from maps.gis.qgis_styles import opening_style, site_style
from optimiser.editions.edition import Edition
from optimiser.editions.location_counts import drawn
from optimiser.words import Words


@dataclass(frozen=True)
class LocationLayer:
    """A layer: its period, empty where it is of none; its features; the title and the QML of its style."""

    period: str
    features: gpd.GeoDataFrame
    title: str
    style: str


def existing_locations(edition: Edition, view: gpd.GeoSeries, words: Words) -> Iterator[LocationLayer]:
    """Existing locations of municipalities that are drawn and shown; nothing where there are none."""
    sites = [s for s in edition.sites if s.municipality in view.index and not edition.area[s.municipality].withheld]
    if not sites:
        return
    columns = {
        "name": [s.name for s in sites],
        "place": [s.place for s in sites],
        "code": [s.municipality for s in sites],
        "kind": [s.kind for s in sites],
        "places": pd.array([_size(s.places.values()) for s in sites], dtype="Int64"),
        "opened": [s.opened.isoformat() if s.opened else None for s in sites],
        "end": [s.end.isoformat() if s.end else None for s in sites],
        "confidence": [s.confidence for s in sites],
        "source": [s.source for s in sites],
    }
    points = view.representative_point()
    layer = gpd.GeoDataFrame(columns, geometry=[points[s.municipality] for s in sites], crs=view.crs)
    names = {"name": words("col-site"), **{c: words(f"col-{c}") for c in columns if c != "name"}}
    yield LocationLayer("", layer, words("sheet-sites"), site_style(words("unit-places"), names, words))


def locations_in_time(edition: Edition, view: gpd.GeoSeries, words: Words) -> Iterator[LocationLayer]:
    """A layer per period; a location that ceases in it is included, with no places."""
    points = view.representative_point()
    for span in edition.periods:
        openings = [
            (opening, phase)
            for opening in drawn(edition)
            if (phase := opening.at(span.name)) and opening.area in view.index
        ]
        if not openings:
            continue
        columns = {
            "name": [opening.name or None for opening, _ in openings],
            "location_id": [opening.id for opening, _ in openings],
            "code": [opening.area for opening, _ in openings],
            "kind": [opening.kind for opening, _ in openings],
            "action": [phase.action for _, phase in openings],
            "places": pd.array([phase.total for _, phase in openings], dtype="Int64"),
            "existing": [opening.existing for opening, _ in openings],
            "durable": pd.array([opening.durable for opening, _ in openings], dtype="boolean"),
            "counts_for_law": pd.array([opening.law for opening, _ in openings], dtype="boolean"),
            "opened": [opening.opened.isoformat() if opening.opened else None for opening, _ in openings],
            "end": [opening.end.isoformat() if opening.end else None for opening, _ in openings],
        }
        layer = gpd.GeoDataFrame(columns, geometry=[points[opening.area] for opening, _ in openings], crs=view.crs)
        labels = {c: _label(c, words) for c in columns}
        yield LocationLayer(span.name, layer, words("map-openings"), opening_style(labels, words))


def _label(column: str, words: Words) -> str:
    """Label of a column of locations for a reader."""
    if column == "existing":
        return words("col-status")
    return words(f"field-{column}") if words.has(f"field-{column}") else words(f"col-{column}")


def _size(places: Iterable[int | None]) -> int | None:
    """Total places of a location; unknown if those of a group are."""
    known = list(places)
    return None if None in known else sum(p for p in known if p is not None)
