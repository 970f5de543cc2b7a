"""``plan.gpkg``: a GeoPackage for QGIS with a layer per period and level, coloured as the map.

Layers keep the coordinate system of their shapes: EPSG:28992, or web Mercator for the tile map of a dossier
far from the Netherlands, where the national system is not valid.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyogrio import set_gdal_config_options, write_dataframe

from maps.fixed_time import FIXED_TIME
from maps.geometry.shapes import TILES, Shapes
from maps.gis.location_layers import existing_locations, locations_in_time
from maps.gis.qgis_styles import area_style
from maps.gis.tables import gis_tables
from maps.layers import LEVELS
from optimiser.editions.edition import Edition
from optimiser.words import Words

FILES = ("plan.gpkg",)
_WRITTEN = f"{FIXED_TIME.isoformat(timespec='milliseconds')}Z"
"""The fixed time as a GeoPackage writes one."""

_REWRITTEN = ".rewritten"
"""How the name of the new file ends, before it replaces the first."""

_VERSION = "1.2"
"""Version of GeoPackage that QGIS of a few years ago reads without a warning."""

_MILLIMETRE = 0.001
"""In metres, the unit of the plane."""


def write(edition: Edition, folder: Path, *, words: Words, shapes: Shapes) -> None:
    """Write the layers and their styles."""
    path = folder / FILES[0]
    for of_before in (path, path.with_suffix(_REWRITTEN)):  # a process that was killed in the middle leaves its own
        of_before.unlink(missing_ok=True)
    # the folder as a whole is what must survive a crash: no need to wait for the disk after every layer
    set_gdal_config_options({"OGR_SQLITE_SYNCHRONOUS": "OFF"})
    tables, styles = gis_tables(edition, words), []
    chosen = tables.fields
    snapped = _snapped(shapes)
    shape_of = {level: _shapes(edition, level, snapped) for level in LEVELS}
    looks = {level: [(f.label, area_style(f, level, chosen, words)) for f in chosen if f.layer] for level in LEVELS}
    for span in edition.periods:
        for level in reversed(LEVELS):
            name = layer_name(span.name, level, edition, words, shapes)
            frame = tables.table(level, span.name)
            shape = shape_of[level]
            layer = gpd.GeoDataFrame(frame, geometry=shape.reindex(frame.index), crs=shape.crs)
            _add(path, name, layer, _about(edition, level, words, shapes))
            # a style per layer of the map; QGIS opens with the first
            styles += [_style(name, label, qml, default=i == 0) for i, (label, qml) in enumerate(looks[level])]
    styles += _locations(path, edition, words, shapes)
    _store_styles(path, styles)
    _remove_write_time(path)


def layer_name(period: str, level: str, edition: Edition, words: Words, shapes: Shapes) -> str:
    """Name such as ``2022-2023 gemeente``, with a note if the shapes are tiles and the mark of a closed audience."""
    parts = _period_first(period, words(f"level-{level}" if period else "sheet-sites").lower())
    parts += [f"({words('qgis-tiles')})"] if shapes.best == TILES else []
    mark = words(f"mark-{edition.audience}")
    return " ".join([*parts, *([f"({mark})"] if mark else [])])


def _period_first(period: str, what: str) -> list[str]:
    """The parts of a layer's name; a period that begins with a sign, which no layer's name may, comes last."""
    return [what, period] if period and not period[0].isalnum() else [period, what]


def _about(edition: Edition, level: str, words: Words, shapes: Shapes) -> str:
    """Description of a layer: title, mark, that it is a proposal, and what its shapes are."""
    about_shapes = (
        words("qgis-about-tiles") if shapes.best == TILES else words("qgis-about-borders", file=shapes.source)
    )
    lines = [edition.title, words(f"mark-{edition.audience}"), words("proposal"), about_shapes]
    lines += [words("note-municipality" if level == "municipality" else "note-province")] if level else []
    return " ".join(line if line.endswith(".") else f"{line}." for line in lines if line)


def _snapped(shapes: Shapes) -> Shapes:
    """The shapes to be drawn, snapped to millimetres so that no slivers remain between neighbours."""
    polygons = shapes.views[shapes.best].geometry
    given = np.asarray(polygons.values)
    # vertex by vertex is ten times as fast, and seldom leaves what is no polygon
    snapped = shapely.remove_repeated_points(shapely.set_precision(given, _MILLIMETRE, mode="pointwise"), 0.0)
    broken = ~shapely.is_valid(snapped)
    snapped[broken] = shapely.set_precision(given[broken], _MILLIMETRE)
    return Shapes({shapes.best: gpd.GeoDataFrame(geometry=list(snapped), index=polygons.index, crs=polygons.crs)})


def _shapes(edition: Edition, level: str, shapes: Shapes) -> gpd.GeoSeries:
    """Shapes of the areas of a level as multipolygons."""
    frame = shapes.views[shapes.best] if level == "municipality" else shapes.dissolved(edition, level)
    parts = [p if p.geom_type == "MultiPolygon" else shapely.MultiPolygon([p]) for p in frame.geometry]
    return gpd.GeoSeries(parts, index=frame.index, crs=frame.crs)


def _add(path: Path, name: str, layer: gpd.GeoDataFrame, about: str) -> None:
    write_dataframe(
        layer,
        path,
        layer=name,
        driver="GPKG",
        append=path.exists(),
        dataset_options={"VERSION": _VERSION},
        layer_options={"IDENTIFIER": name, "DESCRIPTION": about, "GEOMETRY_NAME": "geom"},
    )


def _style(layer: str, label: str, qml: str, *, default: bool) -> dict[str, object]:
    return {
        "f_table_catalog": "",
        "f_table_schema": "",
        "f_table_name": layer,
        "f_geometry_column": "geom",
        "styleName": label,
        "styleQML": qml,
        "styleSLD": "",
        "useAsDefault": default,
        "description": label,
        "owner": "",
        "ui": "",
        "update_time": pd.Timestamp(_WRITTEN),
    }


def _locations(path: Path, edition: Edition, words: Words, shapes: Shapes) -> list[dict[str, object]]:
    """Add the layers of locations; their styles."""
    view, styles = shapes.views[shapes.best].geometry, []
    what = layer_name("", "", edition, words, shapes).strip()
    about = f"{_about(edition, '', words, shapes)} {words('qgis-about-sites')}"
    for of in (existing_locations, locations_in_time):
        for layer in of(edition, view, words):
            name = " ".join(_period_first(layer.period, what)) if layer.period else what
            _add(path, name, layer.features, about)
            styles.append(_style(name, layer.title, layer.style, default=True))
    return styles


def _store_styles(path: Path, styles: list[dict[str, object]]) -> None:
    """Write the table from which QGIS takes the style of a layer when it opens it."""
    write_dataframe(
        pd.DataFrame(styles), path, layer="layer_styles", driver="GPKG", append=True, layer_options={"FID": "id"}
    )


def _remove_write_time(path: Path) -> None:
    """Replace the times of writing, and rewrite the file so that its bytes depend on its contents alone.

    As a new file: one that is rewritten in its place keeps the count of its changes, and GDAL makes one more where a
    second of the clock ends while it writes.
    """
    rewritten = path.with_suffix(_REWRITTEN)
    with closing(sqlite3.connect(path)) as base:
        base.execute("UPDATE gpkg_contents SET last_change = ?", (_WRITTEN,))
        base.execute("UPDATE layer_styles SET update_time = ?", (_WRITTEN,))
        base.commit()
        base.execute("VACUUM INTO ?", (str(rewritten),))
    rewritten.replace(path)
