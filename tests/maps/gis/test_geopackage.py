"""The files for GIS programmes: read back by GDAL, opened by QGIS where it is installed."""

import json
import sqlite3
import subprocess
from bisect import bisect_right
from contextlib import closing
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
import shapely

from maps.colours import PALETTES
from maps.geometry.found_shapes import shapes_of
from maps.geometry.shapes import Shapes
from maps.gis.fields import field_name, fields, label
from maps.gis.qgis_styles import rgba
from maps.layers import layers
from maps.outputs import plan_geojson as geojson
from maps.outputs import plan_gpkg as geopackage
from optimiser.editions.edition import Edition
from optimiser.words import Words
from tests.support.editions_sheets import national, secretive, spoilt, tiny, two_periods, with_bids

WORDS = Words("nl")
LEVEL = {"gemeente": "municipality", "deelregio": "region", "provincie": "province"}
QGIS_PYTHON = Path("/usr/bin/python3")


@cache
def tiled(make: Any) -> Shapes:
    return shapes_of(make())


def packed(edition: Edition, folder: Path, shapes: Shapes) -> Path:
    geopackage.write(edition, folder, words=WORDS, shapes=shapes)
    return folder / "plan.gpkg"


def spatial(path: Path) -> dict[str, gpd.GeoDataFrame]:
    names = [str(name) for name, kind in pyogrio.list_layers(path) if kind]
    return {name: gpd.read_file(path, layer=name) for name in names}


def styles(path: Path) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(path)) as base:
        base.row_factory = sqlite3.Row
        return [dict(row) for row in base.execute("SELECT * FROM layer_styles ORDER BY id")]


def rules(style: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Expression, label and colour of every rule of a style."""
    root = ET.fromstring(style["styleQML"])  # noqa: S314  # we wrote it ourselves
    renderer = root.find(".//renderer-v2[@type='RuleRenderer']")
    assert renderer is not None
    colours = {}
    for symbol in renderer.findall("symbols/symbol"):
        option = symbol.find("layer/Option/Option[@name='color']")
        assert option is not None
        assert next(p.get("v") for p in symbol.findall("layer/prop[@k='color']")) == option.get("value")
        colours[symbol.get("name")] = str(option.get("value"))
    found = renderer.findall("rules/rule")
    return [(str(r.get("filter")), str(r.get("label")), colours[r.get("symbol")]) for r in found]


def test_gdal_reads_a_valid_layer_per_period_and_level_in_the_dutch_plane(tmp_path: Path) -> None:
    edition = two_periods()
    found = spatial(packed(edition, tmp_path, tiled(two_periods)))
    areas = {n: f for n, f in found.items() if not n.startswith("locaties")}
    assert set(areas) == {f"{p} {level} (tegels)" for p in ("2022", "2023") for level in LEVEL}
    for name, frame in found.items():
        assert frame.crs.to_epsg() == 28992
        assert frame.geometry.is_valid.all(), name
        assert not frame.geometry.is_empty.any()
    for name, frame in areas.items():
        assert set(frame.geom_type) == {"MultiPolygon"}
        assert list(frame["code"]) == [a.code for a in edition.level(LEVEL[name.split()[1]])]


@pytest.mark.parametrize("make", [tiny, national, secretive, two_periods])
def test_fields_hold_every_layer_and_are_empty_where_unknown_or_withheld(make: Any, tmp_path: Path) -> None:
    edition = make()
    for name, frame in spatial(packed(edition, tmp_path, tiled(make))).items():
        if name.startswith("locaties"):
            continue
        period, level = name.split()[0], LEVEL[name.split()[1]]
        assert len(frame) == len(edition.level(level))
        for row in frame.to_dict("records"):
            area = edition.area[row["code"]]
            for layer in layers(edition):
                value = None if area.withheld else layer.value(edition, area.code, period)
                if value is None:
                    assert pd.isna(row[layer.name]), (name, area.code, layer.name)
                else:
                    assert row[layer.name] == pytest.approx(value, abs=1e-3)


def test_standings_become_fields_where_there_are_bids(tmp_path: Path) -> None:
    edition = with_bids(tiny())
    frame = spatial(packed(edition, tmp_path, tiled(tiny)))["2022 gemeente (tegels)"]
    assert {"realised", "hard", "soft", "gap"} <= set(frame.columns)
    assert {s["styleName"] for s in styles(tmp_path / "plan.gpkg")} >= {
        f.label for f in fields(edition, WORDS) if f.layer
    }


def test_every_layer_has_a_style_per_way_to_colour_and_one_default(tmp_path: Path) -> None:
    path = packed(secretive(), tmp_path, tiled(secretive))
    found, names = styles(path), set(spatial(path))
    assert {s["f_table_name"] for s in found} == names
    expected = {label(layer, WORDS) for layer in layers(secretive())}
    for name in names:
        own = [s for s in found if s["f_table_name"] == name]
        assert [s["styleName"] for s in own if s["useAsDefault"]] == [own[0]["styleName"]]
        if not name.startswith("locaties"):
            assert own[0]["styleName"] == WORDS("layer-new")
            assert {s["styleName"] for s in own} == expected
    with closing(sqlite3.connect(path)) as base:
        kinds = dict(base.execute("SELECT table_name, data_type FROM gpkg_contents"))
        geometry = dict(base.execute("SELECT table_name, column_name FROM gpkg_geometry_columns"))
    assert kinds["layer_styles"] == "attributes"
    assert all(s["f_geometry_column"] == geometry[s["f_table_name"]] for s in found)


@pytest.mark.parametrize("make", [national, secretive])
def test_each_area_falls_in_exactly_one_rule_with_the_colour_of_the_map(make: Any, tmp_path: Path) -> None:
    edition = make()
    path = packed(edition, tmp_path, tiled(make))
    by_label = {label(layer, WORDS): layer for layer in layers(edition)}
    partly, unknown, withheld = WORDS("remark-incomplete"), WORDS("map-unknown"), WORDS("cell-withheld")
    seen = set()
    with closing(sqlite3.connect(path)) as base:
        for style in styles(path):
            if style["f_table_name"].startswith("locaties"):
                continue
            layer, level = by_label[style["styleName"]], LEVEL[style["f_table_name"].split()[1]]
            colour: dict[str, list[tuple[str, str]]] = {}
            for test, name, fill in rules(style):
                # what QGIS calls an expression is here also valid for SQLite
                for (code,) in base.execute(f'SELECT code FROM "{style["f_table_name"]}" WHERE {test}'):  # noqa: S608
                    if name != partly:
                        colour.setdefault(code, []).append((name, fill))
            for area in edition.level(level):
                [(name, fill)] = colour[area.code]
                value = None if area.withheld else layer.value(edition, area.code, "2022-2023")
                if value is None:
                    assert name == (withheld if area.withheld else unknown)
                else:
                    k = bisect_right(layer.breaks[level], round(value, 4))
                    assert fill == rgba(PALETTES[layer.kind][k])
                    assert name.endswith(WORDS(f"unit-{layer.unit}"))
                seen.add(name)
    assert unknown in seen
    assert (withheld in seen) == (make is secretive)


def test_the_same_edition_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        geojson.write(tiny(), tmp_path / name, words=WORDS, shapes=tiled(tiny))
        packed(tiny(), tmp_path / name, tiled(tiny))
    for name in ("plan.gpkg", "plan.geojson"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_how_often_gdal_writes_changes_no_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It writes the time of the last change once more where a second of the clock ends meanwhile."""
    before, store = packed(tiny(), tmp_path, tiled(tiny)).read_bytes(), geopackage._store_styles

    def written_once_more(path: Path, found: list[dict[str, object]]) -> None:
        store(path, found)
        with closing(sqlite3.connect(path)) as base:
            base.execute("UPDATE gpkg_contents SET last_change = '2001-01-01T00:00:00.000Z'")
            base.commit()

    monkeypatch.setattr(geopackage, "_store_styles", written_once_more)
    assert packed(tiny(), tmp_path, tiled(tiny)).read_bytes() == before


def test_what_a_killed_process_left_of_one_is_written_anew(tmp_path: Path) -> None:
    (tmp_path / "clean").mkdir()
    (tmp_path / "left").mkdir()
    for name in ("plan.gpkg", "plan.gpkg-journal", "plan.rewritten", "plan.rewritten-journal"):
        (tmp_path / "left" / name).write_bytes(b"half a database")
    clean, left = (packed(tiny(), tmp_path / name, tiled(tiny)) for name in ("clean", "left"))
    assert left.read_bytes() == clean.read_bytes()
    assert [p.name for p in left.parent.iterdir()] == ["plan.gpkg"]


def test_writing_twice_leaves_one_set_of_layers(tmp_path: Path) -> None:
    packed(tiny(), tmp_path, tiled(tiny))
    before = (tmp_path / "plan.gpkg").read_bytes()
    assert packed(tiny(), tmp_path, tiled(tiny)).read_bytes() == before


def test_a_closed_edition_carries_its_mark_in_the_names_that_qgis_shows(tmp_path: Path) -> None:
    edition = replace(tiny(), audience="prt")
    names = set(spatial(packed(edition, tmp_path, tiled(tiny))))
    assert all("Vertrouwelijk: voor de Provinciale Regietafel" in name for name in names)
    geojson.write(edition, tmp_path, words=WORDS, shapes=tiled(tiny))
    found = json.loads((tmp_path / "plan.geojson").read_text(encoding="utf-8"))
    assert found["mark"] == "Vertrouwelijk: voor de Provinciale Regietafel"


def test_real_borders_dissolve_without_slivers(reference: Path, tmp_path: Path) -> None:
    edition = national()
    found = spatial(packed(edition, tmp_path, shapes_of(edition, reference / "boundaries_nl_rd.gpkg")))
    towns = found["2022-2023 gemeente"]
    for level in ("deelregio", "provincie"):
        frame = found[f"2022-2023 {level}"]
        assert frame.geometry.is_valid.all()
        assert frame.area.sum() == pytest.approx(towns.area.sum(), rel=1e-9)
        assert shapely.union_all(frame.geometry.values).area == pytest.approx(frame.area.sum(), rel=1e-9)
        holes = [shapely.Polygon(r) for s in frame.geometry for part in s.geoms for r in part.interiors]
        assert min(h.area / h.length for h in holes) > 1, "enclaves and water are wider than a sliver"
    assert gpd.read_file(tmp_path / "plan.gpkg", layer="2022-2023 provincie").shape[0] == 12


def test_a_border_with_a_dent_to_within_a_millimetre_stays_a_valid_shape(tmp_path: Path) -> None:
    """Vertices that are snapped each by itself would touch there, and be no polygon."""
    tiles = tiled(tiny).views["tiles"].copy()
    x, y = (round(v, 3) for v in tiles.geometry.iloc[0].centroid.coords[0])
    dented = shapely.Polygon([(x, y), (x + 10, y), (x + 10, y + 10), (x + 5, y + 0.0004), (x, y + 10)])
    assert not shapely.is_valid(shapely.set_precision(dented, 0.001, mode="pointwise"))
    tiles.loc[tiles.index[0], "geometry"] = dented
    frame = spatial(packed(tiny(), tmp_path, Shapes({"tiles": tiles})))["2022 gemeente (tegels)"]
    assert frame.geometry.is_valid.all()
    assert frame.geometry.iloc[0].area == pytest.approx(dented.area, abs=0.01)


def test_vertices_that_meet_in_a_millimetre_are_one(tmp_path: Path) -> None:
    tiles = tiled(tiny).views["tiles"].copy()
    x, y = (round(v, 3) for v in tiles.geometry.iloc[0].centroid.coords[0])
    near = shapely.Polygon([(x, y), (x + 10, y), (x + 10.0002, y + 0.0003), (x + 10, y + 10)])
    tiles.loc[tiles.index[0], "geometry"] = near
    frame = spatial(packed(tiny(), tmp_path, Shapes({"tiles": tiles})))["2022 gemeente (tegels)"]
    assert shapely.get_num_coordinates(frame.geometry.iloc[0]) == 4


def test_a_municipality_without_a_border_keeps_its_numbers(tmp_path: Path) -> None:
    shapes = tiled(tiny)
    lacking = Shapes({"tiles": shapes.views["tiles"].drop("T003")}, missing=("T003",))
    frame = spatial(packed(tiny(), tmp_path, lacking))["2022 gemeente (tegels)"]
    assert list(frame[frame.geometry.isna()]["code"]) == ["T003"]
    assert frame["new"].sum() == tiny().at("NL", "2022").new
    geojson.write(tiny(), tmp_path, words=WORDS, shapes=lacking)
    features = json.loads((tmp_path / "plan.geojson").read_text(encoding="utf-8"))["features"]
    assert [f["id"] for f in features if f["geometry"] is None] == ["T003"]


def test_a_dossier_far_away_keeps_a_plane_that_holds_there(tmp_path: Path) -> None:
    areas = tuple(replace(a, point=(a.point[0] + 20, a.point[1] - 10)) if a.point else a for a in tiny().areas)
    edition = replace(tiny(), areas=areas)
    found = spatial(packed(edition, tmp_path, shapes_of(edition)))
    assert {frame.crs.to_epsg() for frame in found.values()} == {3857}
    geojson.write(edition, tmp_path, words=WORDS, shapes=shapes_of(edition))
    frame = gpd.read_file(tmp_path / "plan.geojson")
    for area in edition.level("municipality"):
        centre = frame[frame["code"] == area.code].geometry.iloc[0].centroid
        assert centre.distance(shapely.Point(*(area.point or ()))) < 0.2


def test_locations_are_points_in_their_municipality_and_never_for_minors(tmp_path: Path) -> None:
    edition = secretive()
    found = spatial(packed(edition, tmp_path, tiled(secretive)))
    sites, towns = found["locaties (tegels)"], found["2022-2023 gemeente (tegels)"].set_index("code")
    assert set(sites.geom_type) == {"Point"}
    assert "klein" not in set(sites["name"])
    assert "geheim" not in set(sites["name"])
    assert sites["places"].isna().sum() == sum(
        None in s.places.values() for s in edition.sites if s.name in set(sites["name"])
    )
    for row in sites.itertuples():
        assert towns.geometry[row.code].contains(row.geometry)
    assert not sites["code"].isin([a.code for a in edition.level("municipality") if a.withheld]).any()


@pytest.mark.parametrize("make", [national, secretive])
def test_geojson_follows_its_standard(make: Any, tmp_path: Path) -> None:
    edition = make()
    geojson.write(edition, tmp_path, words=WORDS, shapes=tiled(make))
    text = (tmp_path / "plan.geojson").read_text(encoding="utf-8")
    found = json.loads(text, parse_float=str)
    assert found["type"] == "FeatureCollection"
    assert "crs" not in found
    assert [f["id"] for f in found["features"]] == [a.code for a in edition.level("municipality")]
    west, south, east, north = (float(x) for x in found["bbox"])
    assert 2 < west < east < 8
    assert 50 < south < north < 55
    for feature in found["features"]:
        for ring in feature["geometry"]["coordinates"]:
            assert all(len(number.partition(".")[2]) <= 6 for point in ring for number in point)
            assert ring[0] == ring[-1]
            assert shapely.LinearRing([tuple(map(float, p)) for p in ring]).is_ccw
            assert all(west <= float(x) <= east and south <= float(y) <= north for x, y in ring)
        area = edition.area[feature["id"]]
        figure = edition.at(area.code, "2022-2023")
        assert feature["properties"]["new_2022-2023"] == figure.new
        assert feature["properties"]["withheld"] is area.withheld
    frame = gpd.read_file(tmp_path / "plan.geojson")
    assert frame.crs.to_epsg() == 4326
    assert frame.geometry.is_valid.all()


def test_geojson_has_the_numbers_of_every_period(tmp_path: Path) -> None:
    edition = two_periods()
    geojson.write(edition, tmp_path, words=WORDS, shapes=tiled(two_periods))
    found = json.loads((tmp_path / "plan.geojson").read_text(encoding="utf-8"))
    for feature in found["features"]:
        for period in ("2022", "2023"):
            assert feature["properties"][f"new_{period}"] == edition.at(feature["id"], period).new
            assert feature["properties"][f"change_{period}"] == edition.at(feature["id"], period).change


def test_evil_names_stay_text(tmp_path: Path) -> None:
    edition = spoilt(tiny())
    path = packed(edition, tmp_path, tiled(tiny))
    assert set(spatial(path)["2022 gemeente (tegels)"]["name"]) == {a.name for a in edition.level("municipality")}
    for style in styles(path):
        assert ET.fromstring(style["styleQML"]).tag == "qgis"  # noqa: S314  # we wrote it ourselves


def test_names_of_fields_are_usable_and_never_twice() -> None:
    assert field_name("Jongeren 12–18", set()) == "jongeren_12_18"
    assert field_name("2e groep", set()) == "f_2e_groep"
    assert field_name("new", {"new"}) == "new_2"
    assert field_name("ß", set()) == "field"
    for edition in (tiny(), with_bids(two_periods())):
        names = [f.name for f in fields(edition, WORDS)]
        assert len(names) == len(set(names))


_LOOK = """
import json, os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from qgis.core import QgsApplication, QgsMapRendererParallelJob, QgsMapSettings, QgsVectorLayer
from qgis.PyQt.QtCore import QSize
app = QgsApplication([], False)
app.initQgis()
path, *names = sys.argv[1:]
found = {}
for name in names:
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setOutputSize(QSize(300, 350))
    settings.setExtent(layer.extent())
    settings.setDestinationCrs(layer.crs())
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    seen = {image.pixelColor(x, y).name() for x in range(0, 300, 2) for y in range(0, 350, 2)}
    labels = [item.label() for item in layer.renderer().legendSymbolItems()]
    found[name] = {"type": layer.renderer().type(), "seen": sorted(seen), "labels": labels,
                   "alias": layer.attributeAlias(layer.fields().indexOf("new"))}
print(json.dumps(found), flush=True)
os._exit(0)
"""


def test_qgis_opens_the_layers_coloured(tmp_path: Path) -> None:
    able = (
        QGIS_PYTHON.exists()
        and not subprocess.run([QGIS_PYTHON, "-c", "import qgis.core"], capture_output=True, check=False).returncode
    )
    if not able:
        pytest.skip("QGIS is absent; on Debian: apt-get install python3-qgis")
    path = packed(national(), tmp_path, tiled(national))
    names = [n for n in spatial(path) if "provincie" in n or "gemeente" in n]
    done = subprocess.run(
        [QGIS_PYTHON, "-c", _LOOK, path, *names], capture_output=True, text=True, check=True, timeout=300
    )
    found = json.loads(done.stdout.splitlines()[-1])
    for name in names:
        assert found[name]["type"] == "RuleRenderer"
        assert found[name]["alias"] == WORDS("layer-new")
        assert {"onbekend", "niet openbaar"} <= set(found[name]["labels"])
    assert set(PALETTES["sequential"]) <= set(found["2022-2023 gemeente (tegels)"]["seen"])
