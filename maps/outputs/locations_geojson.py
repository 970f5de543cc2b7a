"""``locations.geojson``: every location that may stand on a map, with what happens in each period.

A point lies in the municipality and is not an address. What a location is stands under its own name; what
happens and its places have the period behind their name (``action_2023-Q1``, ``places_2023-Q1``).

Source:
    RFC 7946: WGS 84, no ``crs`` member.
"""

import json
from pathlib import Path
from typing import Any

from maps.geometry.shapes import Shapes
from optimiser.editions.edition import Edition
from optimiser.editions.location_counts import drawn
from optimiser.editions.location_lives import Opening
from optimiser.words import Words

FILES: tuple[str, ...] = ()
WITH_LOCATIONS = ("locations.geojson",)
"""Files of plans of whole locations only."""

_DECIMALS = 6


def write(edition: Edition, folder: Path, *, words: Words, shapes: Shapes) -> None:
    """One feature per line; nothing for a plan without locations."""
    del shapes
    if not edition.openings:
        return
    notes = [words("proposal"), words("qgis-about-sites"), words("calendar-where")]
    head = {"type": "FeatureCollection", "title": edition.title, "mark": words(f"mark-{edition.audience}")}
    text = json.dumps({**head, "notes": notes}, ensure_ascii=False)
    lines = ",\n".join(json.dumps(_feature(one, edition), ensure_ascii=False) for one in drawn(edition))
    (folder / WITH_LOCATIONS[0]).write_text(f'{text[:-1]}, "features": [\n{lines}\n]}}\n', encoding="utf-8")


def _feature(one: Opening, edition: Edition) -> dict[str, Any]:
    point = edition.area[one.area].point
    place = None if point is None else {"type": "Point", "coordinates": [round(x, _DECIMALS) for x in point]}
    return {"type": "Feature", "geometry": place, "properties": _properties(one, edition)}


def _properties(one: Opening, edition: Edition) -> dict[str, Any]:
    found: dict[str, Any] = {
        "location_id": one.id,
        "name": one.name or None,
        "code": one.area,
        "municipality": edition.area[one.area].name,
        "kind": one.kind,
        "existing": one.existing,
        "durable": one.durable,
        "counts_for_law": one.law,
        "opened": one.opened.isoformat() if one.opened else None,
        "end": one.end.isoformat() if one.end else None,
    }
    for span in edition.periods:
        phase = one.at(span.name)
        found[f"action_{span.name}"] = phase.action if phase else None
        found[f"places_{span.name}"] = phase.total if phase else 0
    return found
