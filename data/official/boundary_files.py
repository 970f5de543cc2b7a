"""Read the layers of a file of boundaries: GeoPackage or GeoJSON by its content, and nothing that leads elsewhere.

GDAL has readers that fetch from the network or open other files, and chooses one by what a file holds. So a
GeoPackage is known by its first bytes and gets to GDAL under a name that fits; GeoJSON does not get there at all.
"""

import json
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import pyogrio
import pyproj
import shapely
from pyogrio.errors import DataLayerError, DataSourceError

from data.complaints import Complaint, InvalidInputError
from data.reading.encodings import unicode_text
from data.reading.regular_files import refuse_odd_file

MAX_BYTES = {"gpkg": 500_000_000, "geojson": 100_000_000}
"""Largest file [bytes]; the borders of all municipalities in full detail take a fifth."""

MAX_SHAPES, MAX_VERTICES = 100_000, 3_000_000
"""Most shapes and most corners of all shapes; the borders of all municipalities in full detail have a million."""

_SQLITE, _GPKG = b"SQLite format 3\x00", (b"GPKG", b"GP10", b"GP11")
"""First bytes of a database, and what a GeoPackage has at byte 68 (``application_id``)."""

_SYSTEM = re.compile(r"(urn:ogc:def:crs:)?(EPSG|OGC|CRS)(:[\w.]*)?:\w+", re.IGNORECASE)
"""Names of coordinate systems that are looked up in our own list; a link, an address or a path is none."""

_SAFE = {"GDAL_HTTP_PROXY": "127.0.0.1:9", "GDAL_HTTP_TIMEOUT": "1", "OGR_SQLITE_LOAD_EXTENSIONS": "",
         "GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR"}  # fmt: skip
"""Settings of GDAL while it reads: no network, no extensions, no files beside this one."""


def _refusal(path: Path, code: str, **details: str | float) -> InvalidInputError:
    return InvalidInputError([Complaint(code, path.name, details=details)])


def read_layers(path: Path) -> list[gpd.GeoDataFrame]:
    """All layers of a file of boundaries.

    Raises:
        InvalidInputError: no such file, neither GeoPackage nor GeoJSON, larger than any borders are, or a coordinate
            system that is told by a link.

    """
    refuse_odd_file(path)
    if not path.exists():
        raise _refusal(path, "boundaries-unreadable")
    with path.open("rb") as file:
        start = file.read(100)
    packed = start.startswith(_SQLITE)
    if packed and start[68:72] not in _GPKG:
        raise _refusal(path, "boundaries-unreadable")
    limit = MAX_BYTES["gpkg" if packed else "geojson"]
    if path.stat().st_size > limit:
        raise _refusal(path, "boundaries-too-large", what="bytes", limit=limit)
    try:
        layers = list(_geopackage(path)) if packed else [_geojson(path)]
    except (DataSourceError, DataLayerError, sqlite3.Error, ValueError, TypeError, KeyError, AttributeError,
            RecursionError, shapely.errors.ShapelyError) as error:  # fmt: skip
        raise _refusal(path, "boundaries-unreadable") from error
    _refuse_many(path, layers)
    return layers


def _refuse_many(path: Path, layers: list[gpd.GeoDataFrame]) -> None:
    """Refuse more corners than borders have: simplifying them would not end."""
    shapes = [layer.geometry for layer in layers if isinstance(layer, gpd.GeoDataFrame) and "geometry" in layer]
    if sum(int(shapely.get_num_coordinates(s.values).sum()) for s in shapes) > MAX_VERTICES:
        raise _refusal(path, "boundaries-too-large", what="vertices", limit=MAX_VERTICES)


def _geopackage(path: Path) -> Iterator[gpd.GeoDataFrame]:
    """The tables of a GeoPackage; views are left out, since they may run any function of the database."""
    with _named(path) as named:
        with closing(sqlite3.connect(f"{named.resolve().as_uri()}?mode=ro", uri=True)) as database:
            kinds = dict(database.execute("SELECT name, type FROM sqlite_master WHERE sql NOT LIKE 'CREATE VIRTUAL%'"))
            contents = ("gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys")
            if any(kinds.get(name) != "table" for name in contents):
                raise _refusal(path, "boundaries-unreadable")
            texts = [text for (text,) in database.execute("SELECT definition FROM gpkg_spatial_ref_sys")]
            if any(not re.match(r"\s*(\w+\s*\[|undefined|$)", str(text or "")) for text in texts):
                raise _refusal(path, "boundaries-crs-link")
            names = [name for (name,) in database.execute("SELECT table_name FROM gpkg_contents")]
        _offline()
        found = [str(name) for name in gpd.list_layers(named)["name"] if str(name) in names]
        for name in (name for name in found if kinds.get(name) == "table"):
            if pyogrio.read_info(named, layer=name)["features"] > MAX_SHAPES:
                raise _refusal(path, "boundaries-too-large", what="shapes", limit=MAX_SHAPES)
            yield pyogrio.read_dataframe(named, layer=name, on_invalid="fix")


def _offline() -> None:
    """Let GDAL and PROJ fetch nothing."""
    pyogrio.set_gdal_config_options(_SAFE)
    pyproj.network.set_network_enabled(False)


@contextmanager
def _named(path: Path) -> Iterator[Path]:
    """The file under a name by which GDAL takes it for nothing else."""
    if path.suffix.lower() == ".gpkg":
        yield path
        return
    with tempfile.TemporaryDirectory() as folder:
        yield Path(shutil.copyfile(path, Path(folder) / "boundaries.gpkg"))


def _geojson(path: Path) -> gpd.GeoDataFrame:
    """The features of a GeoJSON file, read without GDAL."""
    content = json.loads(unicode_text(path.read_bytes()))
    if content.get("type") != "FeatureCollection":
        raise _refusal(path, "boundaries-unreadable")
    features = content["features"]
    if len(features) > MAX_SHAPES:
        raise _refusal(path, "boundaries-too-large", what="shapes", limit=MAX_SHAPES)
    system = _system(path, content.get("crs"))
    for part in (p for f in features for p in (f, f.get("geometry") or {}) if "crs" in p):
        if _system(path, part["crs"]) != system:
            raise _refusal(path, "boundaries-no-crs")
    rows = [{"id": f.get("id"), **(f.get("properties") or {})} for f in features]
    shapes = [shapely.geometry.shape(f["geometry"]) if f.get("geometry") else None for f in features]
    table = pd.DataFrame([{str(k): v for k, v in row.items() if k != "geometry"} for row in rows])
    return gpd.GeoDataFrame(table, geometry=shapes, crs=system)


def _system(path: Path, told: Any) -> str:
    """The coordinate system that a file states; degrees where it states none, as the standard has it."""
    if told is None:
        return "EPSG:4326"
    name = (told.get("properties") or {}).get("name") if told.get("type") == "name" else None
    if not isinstance(name, str) or not _SYSTEM.fullmatch(name.strip()):
        raise _refusal(path, "boundaries-crs-link")
    kind, _, code = name.strip().removeprefix("urn:ogc:def:crs:").partition(":")
    code = code.rpartition(":")[2]
    if code.upper() == "CRS84":
        return "EPSG:4326"
    try:
        return str(pyproj.CRS.from_authority(kind.upper(), code).to_string())
    except pyproj.exceptions.CRSError as error:
        raise _refusal(path, "boundaries-no-crs") from error
