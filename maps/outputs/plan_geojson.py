"""``plan.geojson``: a feature per municipality in longitude and latitude, for programs of any kind.

Properties of an area have plain names (``code``, ``name``, ``population`` …); a figure of a period has the
period behind its name (``new_2022-2023``). Unknown and withheld figures are ``null``; ``withheld`` tells them apart.

Source:
    RFC 7946: WGS 84, no ``crs`` member, exterior rings counterclockwise, a ``bbox`` of west, south, east, north.
"""

import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import shapely

from maps.geometry.meridian import in_degrees
from maps.geometry.shapes import TILES, Shapes
from maps.gis.tables import GisTables, gis_tables
from optimiser.editions.edition import Edition
from optimiser.words import Words

FILES = ("plan.geojson",)
DECIMALS = 6
"""Decimals of degrees: about a decimetre."""


def write(edition: Edition, folder: Path, *, words: Words, shapes: Shapes) -> None:
    """Write the features, one per line."""
    properties = _properties(gis_tables(edition, words))
    geometries = _degrees(shapes.views[shapes.best].geometry)
    features = []
    for code, values in properties.items():
        shape = geometries.get(code)
        feature = {"type": "Feature", "id": code, "geometry": None if shape is None else _geometry(shape)}
        features.append({**feature, "properties": values})
    about_shapes = (
        words("qgis-about-tiles") if shapes.best == TILES else words("qgis-about-borders", file=shapes.source)
    )
    head: dict[str, Any] = {
        "type": "FeatureCollection",
        "title": edition.title,
        "mark": words(f"mark-{edition.audience}"),
        "notes": [words("proposal"), about_shapes, words("note-municipality")],
        "bbox": [round(float(x), DECIMALS) for x in geometries.total_bounds],
    }
    text = json.dumps(head, ensure_ascii=False, allow_nan=False)
    lines = ",\n".join(json.dumps(f, ensure_ascii=False, allow_nan=False) for f in features)
    (folder / FILES[0]).write_text(f'{text[:-1]}, "features": [\n{lines}\n]}}\n', encoding="utf-8")


def _degrees(shapes: gpd.GeoSeries) -> gpd.GeoSeries:
    """Shapes in degrees that stay valid when rounded, with exterior rings counterclockwise."""
    degrees = in_degrees(shapes)
    snapped = shapely.set_precision(degrees.values, 10**-DECIMALS)
    return gpd.GeoSeries(shapely.orient_polygons(snapped), index=shapes.index, crs=degrees.crs)


def _geometry(shape: shapely.Geometry) -> dict[str, Any]:
    mapping = shapely.geometry.mapping(shape)
    return {"type": mapping["type"], "coordinates": _rounded(mapping["coordinates"])}


def _rounded(value: Any) -> Any:
    return round(value, DECIMALS) if isinstance(value, float) else [_rounded(v) for v in value]


def _properties(tables: GisTables) -> dict[str, dict[str, Any]]:
    """Properties by municipality: first those that hold in every period, then the figures of each period."""
    constant_fields = [f for f in tables.fields if f.constant]
    in_periods = [f for f in tables.fields if not f.constant]
    by_municipality: dict[str, dict[str, Any]] = {}
    for span in tables.edition.periods:
        known = tables.table("municipality", span.name).astype(object)
        columns = known.where(known.notna(), None).to_dict("list")  # an empty cell is ``null``
        constant = zip(*(columns[f.name] for f in constant_fields), strict=True)
        figures = zip(*(columns[f.name] for f in in_periods), strict=True)
        names = [f"{f.name}_{span.name}" for f in in_periods]
        for code, of_area, of_period in zip(known.index, constant, figures, strict=True):
            if code not in by_municipality:
                by_municipality[code] = dict(zip((f.name for f in constant_fields), of_area, strict=True))
            by_municipality[code].update(zip(names, of_period, strict=True))
    return by_municipality
