"""``locations.geojson``: every location that may be drawn on a map, with what happens in each period.

A point is that of the municipality and no address. Properties of a location have plain names; action and
places of a period have it behind their name (``action_2023-Q1``, ``places_2023-Q1``).

Source:
    RFC 7946: WGS 84, no ``crs`` member.
"""

import json
from pathlib import Path
from typing import Any

from optimiser.editions.edition import Edition
from optimiser.editions.location_counts import drawn
from optimiser.editions.location_lives import LocationLife
from optimiser.words import Words

FILES: tuple[str, ...] = ()
WITH_LOCATIONS = ("locations.geojson",)
"""Files that only a plan of whole locations has."""

_DECIMALS = 6
"""Decimals of degrees: about a decimetre."""


def write(edition: Edition, folder: Path, *, words: Words) -> None:
    """Write the features, one per line; nothing for a plan without locations."""
    if not edition.openings:
        return
    notes = [words("proposal"), words("qgis-about-sites"), words("calendar-where")]
    head = {"type": "FeatureCollection", "title": edition.title, "mark": words(f"mark-{edition.audience}")}
    text = json.dumps({**head, "notes": notes}, ensure_ascii=False)
    lines = ",\n".join(json.dumps(_feature(opening, edition), ensure_ascii=False) for opening in drawn(edition))
    (folder / WITH_LOCATIONS[0]).write_text(f'{text[:-1]}, "features": [\n{lines}\n]}}\n', encoding="utf-8")


def _feature(opening: LocationLife, edition: Edition) -> dict[str, Any]:
    point = edition.area[opening.area].point
    geometry = None if point is None else {"type": "Point", "coordinates": [round(x, _DECIMALS) for x in point]}
    return {"type": "Feature", "geometry": geometry, "properties": _properties(opening, edition)}


def _properties(opening: LocationLife, edition: Edition) -> dict[str, Any]:
    properties: dict[str, Any] = {
        "location_id": opening.id,
        "name": opening.name or None,
        "code": opening.area,
        "municipality": edition.area[opening.area].name,
        "kind": opening.kind,
        "existing": opening.existing,
        "durable": opening.durable,
        "counts_for_law": opening.law,
        "opened": opening.opened.isoformat() if opening.opened else None,
        "end": opening.end.isoformat() if opening.end else None,
    }
    for span in edition.periods:
        phase = opening.at(span.name)
        properties[f"action_{span.name}"] = phase.action if phase else None
        properties[f"places_{span.name}"] = phase.total if phase else 0
    return properties
