"""Files of boundaries as they are found in the wild: never a wrong polygon, never a crash."""

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import geopandas as gpd
import pytest
from shapely.geometry import Polygon

from data import InvalidInputError
from data.official import boundary_files
from data.official.boundaries import read_boundaries

CODES = ["GM0014", "GM0034"]
SQUARES = [Polygon([(x, 400_000), (x + 1000, 400_000), (x + 1000, 401_000), (x, 401_000)]) for x in (100_000, 101_000)]


def test_metres_in_a_geojson_without_system_are_refused_instead_of_read_as_degrees(tmp_path: Path) -> None:
    shapes = [
        {"type": "Feature", "properties": {"statcode": code}, "geometry": square.__geo_interface__}
        for code, square in zip(CODES, SQUARES, strict=True)
    ]
    path = tmp_path / "metres.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": shapes}))
    with pytest.raises(InvalidInputError, match="boundaries-no-crs"):
        read_boundaries(path, CODES)


def test_a_row_number_that_equals_a_code_does_not_win_from_the_code(tmp_path: Path) -> None:
    path = tmp_path / "rows.gpkg"
    frame = gpd.GeoDataFrame({"id": [14, 34], "statcode": ["GM0034", "GM0014"]}, geometry=SQUARES, crs=28992)
    frame.to_file(path)
    assert read_boundaries(path, CODES).geometry.loc["GM0014"].geometry.equals(SQUARES[1])


def test_of_two_columns_with_bare_numbers_the_one_with_least_else_wins(tmp_path: Path) -> None:
    path = tmp_path / "parts.gpkg"
    frame = gpd.GeoDataFrame({"row": [14, 34, 99], "code": [34, 14, 14]}, geometry=[*SQUARES, SQUARES[1]], crs=28992)
    frame.to_file(path)
    found = read_boundaries(path, CODES)
    assert found.unknown == ()
    assert found.geometry.loc["GM0034"].geometry.equals(SQUARES[0])


def test_an_empty_polygon_is_a_missing_municipality(tmp_path: Path) -> None:
    path = tmp_path / "empty.gpkg"
    gpd.GeoDataFrame({"statcode": CODES}, geometry=[SQUARES[0], Polygon()], crs=28992).to_file(path)
    assert read_boundaries(path, CODES).missing == ("GM0034",)


def test_a_broken_polygon_is_repaired_and_parts_of_one_code_become_one(tmp_path: Path) -> None:
    path = tmp_path / "broken.gpkg"
    bow = Polygon([(0, 0), (1000, 1000), (1000, 0), (0, 1000)])
    gpd.GeoDataFrame({"statcode": ["GM0014", *CODES]}, geometry=[bow, *SQUARES], crs=28992).to_file(path)
    found = read_boundaries(path, CODES).geometry
    assert list(found.index) == CODES
    assert found.is_valid.all()
    assert found.area.loc["GM0014"] == pytest.approx(1_500_000)


def test_the_layer_with_municipalities_is_chosen_among_others(reference: Path) -> None:
    found = read_boundaries(reference / "boundaries_nl_rd.gpkg", ["GM0363", "GM0599"])
    assert found.missing == ()
    assert found.geometry.area.between(1e8, 5e8).all()


def geojson(path: Path, *, system: object = None, **more: object) -> Path:
    """Two squares in degrees or, with a system, in its unit."""
    squares = [Polygon([(x, 52), (x + 0.1, 52), (x + 0.1, 52.1), (x, 52.1)]) for x in (5.0, 5.1)]
    shapes = [
        {"type": "Feature", "properties": {"statcode": code}, "geometry": square.__geo_interface__}
        for code, square in zip(CODES, SQUARES if more.pop("metres", False) else squares, strict=True)
    ]
    content = {"type": "FeatureCollection", "features": shapes, **({"crs": system} if system else {}), **more}
    path.write_text(json.dumps(content))
    return path


def named(name: str) -> dict[str, object]:
    return {"type": "name", "properties": {"name": name}}


@pytest.fixture
def listener() -> Iterator[tuple[str, list[str]]]:
    """An address, and what was asked of it."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_GET  # noqa: N815  # the names are those of the library

        def log_message(self, *_: object) -> None:
            """Nothing is told."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()


def test_a_coordinate_system_by_link_or_address_is_refused_and_asks_nobody(
    tmp_path: Path, listener: tuple[str, list[str]]
) -> None:
    address, asked = listener
    for system in (
        {"type": "link", "properties": {"href": f"{address}/crs", "type": "ogcwkt"}},
        {"type": "url", "properties": {"url": f"{address}/crs"}},
        named(f"{address}/crs"),
        named("/etc/passwd"),
        named("+proj=pipeline +step +proj=hgridshift +grids=" + address),
    ):
        with pytest.raises(InvalidInputError, match="boundaries-crs-link"):
            read_boundaries(geojson(tmp_path / "link.geojson", system=system), CODES)
    assert not asked


def test_what_leads_to_another_file_is_not_followed_whatever_its_name(
    tmp_path: Path, listener: tuple[str, list[str]]
) -> None:
    address, asked = listener
    virtual = (
        f'<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>/vsicurl/{address}/a.geojson</SrcDataSource>'
        "</OGRVRTLayer></OGRVRTDataSource>"
    )
    contents = (
        virtual,
        f'<GDAL_WMS><Service name="WMS"><ServerUrl>{address}/?</ServerUrl></Service></GDAL_WMS>',
        f"<OGRWFSDataSource><URL>{address}/wfs</URL></OGRWFSDataSource>",
        "code,WKT\nGM0014,POLYGON((0 0,1 0,1 1,0 0))\n",
        json.dumps({"type": "Topology", "objects": {}, "arcs": []}),
        "[1]",
        "{" * 100_000,
        "",
    )
    for content in contents:
        for name in ("a.gpkg", "a.geojson", "a.vrt", "a.csv"):
            (tmp_path / name).write_text(content)
            with pytest.raises(InvalidInputError, match="boundaries-unreadable"):
                read_boundaries(tmp_path / name, CODES)
    assert not asked


@pytest.mark.parametrize("name", ["a.gpkg", "a.csv", "a.zip", "a"])
def test_a_geopackage_is_known_by_its_content(tmp_path: Path, name: str) -> None:
    gpd.GeoDataFrame({"statcode": CODES}, geometry=SQUARES, crs=28992).to_file(tmp_path / "made.gpkg")
    (tmp_path / "made.gpkg").rename(tmp_path / name)
    assert read_boundaries(tmp_path / name, CODES).missing == ()


def test_a_view_of_a_geopackage_is_not_run(tmp_path: Path) -> None:
    path = tmp_path / "view.gpkg"
    gpd.GeoDataFrame({"statcode": CODES}, geometry=SQUARES, crs=28992).to_file(path, layer="towns")
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("ALTER TABLE gpkg_contents RENAME TO kept")
        database.execute("CREATE VIEW gpkg_contents AS SELECT * FROM kept WHERE ogr_geocode('Goes') IS NULL")
    with pytest.raises(InvalidInputError, match="boundaries-unreadable"):
        read_boundaries(path, CODES)


def test_a_database_that_is_no_geopackage_is_refused(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "a.gpkg")) as database, database:
        database.execute("CREATE TABLE towns (statcode TEXT)")
    with pytest.raises(InvalidInputError, match="boundaries-unreadable"):
        read_boundaries(tmp_path / "a.gpkg", CODES)


@pytest.mark.parametrize("system", [None, "EPSG:4326", "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4326"])
def test_named_systems_are_known(tmp_path: Path, system: str | None) -> None:
    found = read_boundaries(geojson(tmp_path / "a.geojson", system=named(system) if system else None), CODES)
    assert found.missing == ()
    assert found.geometry.total_bounds[0] == pytest.approx(127_000, abs=5_000)


def test_metres_with_their_system_are_read_as_such(tmp_path: Path) -> None:
    path = geojson(tmp_path / "a.geojson", system=named("urn:ogc:def:crs:EPSG::28992"), metres=True)
    assert read_boundaries(path, CODES).geometry.loc["GM0014"].geometry.equals(SQUARES[0])


def test_a_system_inside_a_feature_that_differs_is_refused(tmp_path: Path) -> None:
    path = geojson(tmp_path / "a.geojson", metres=True)
    content = json.loads(path.read_text())
    content["features"][0]["geometry"]["crs"] = named("EPSG:28992")
    path.write_text(json.dumps(content))
    with pytest.raises(InvalidInputError, match="boundaries-no-crs"):
        read_boundaries(path, CODES)


def test_pipes_devices_and_folders_are_no_boundaries(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.gpkg")
    for path in (tmp_path, tmp_path / "pipe.gpkg", Path(os.devnull)):
        with pytest.raises(InvalidInputError, match="file-odd"):
            read_boundaries(path, CODES)


def test_more_corners_or_shapes_than_borders_have_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gpd.GeoDataFrame({"statcode": CODES}, geometry=SQUARES, crs=28992).to_file(tmp_path / "a.gpkg")
    for bound in ("MAX_VERTICES", "MAX_SHAPES"):
        monkeypatch.setattr(boundary_files, bound, 1)
        for path in (tmp_path / "a.gpkg", geojson(tmp_path / "a.geojson")):
            with pytest.raises(InvalidInputError, match="boundaries-too-large"):
                read_boundaries(path, CODES)
        monkeypatch.undo()
