"""Tiles, boundaries and the page, without a browser."""

import json
import re
import time
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import pytest
from shapely.geometry import Polygon

from data import BUNDLED, InvalidInputError, Tables, load
from data.boundaries import read_boundaries
from maps import draw
from maps.tiles import layout
from optimiser import solve
from optimiser.plan import Plan


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load(BUNDLED / "nl-2022")


@pytest.fixture(scope="module")
def plan(tables: Tables) -> Plan:
    return solve(tables, BUNDLED / "nl-2022" / "letter.toml")


def test_every_municipality_has_an_equal_tile_near_its_place_and_none_overlap(tables: Tables) -> None:
    points = {m.gm_code: (m.lon, m.lat) for m in tables.municipalities}
    province = {m.gm_code: m.province_code for m in tables.municipalities}
    begin = time.perf_counter()
    tiles = gpd.GeoSeries(layout(points, province), crs="EPSG:28992")
    assert time.perf_counter() - begin < 5
    assert len(tiles) == 345
    assert tiles.area.max() == pytest.approx(tiles.area.min())
    assert tiles.union_all().area == pytest.approx(tiles.area.sum(), rel=1e-6)
    true = gpd.GeoSeries(
        gpd.points_from_xy(*zip(*[points[c] for c in tiles.index], strict=True)), index=tiles.index, crs=4326
    )
    away = tiles.centroid.distance(true.to_crs(28992))
    assert away.median() < 30_000
    north, south = tiles["GM0088"].centroid, tiles["GM0935"].centroid
    assert north.y == pytest.approx(tiles.centroid.y.max(), abs=1e-6), "Schiermonnikoog lies in the far north"
    assert south.y < tiles.centroid.y.quantile(0.03), "Maastricht in the far south"


def test_every_province_is_one_piece(tables: Tables) -> None:
    points = {m.gm_code: (m.lon, m.lat) for m in tables.municipalities}
    province = {m.gm_code: m.province_code for m in tables.municipalities}
    tiles = gpd.GeoSeries(layout(points, province))
    pieces = {p: tiles[[province[c] == p for c in tiles.index]].buffer(10).union_all() for p in set(province.values())}
    loose = {p: len(getattr(shape, "geoms", [shape])) for p, shape in pieces.items()}
    assert set(loose.values()) == {1}, loose


def test_the_layout_does_not_depend_on_the_order() -> None:
    points = {"A": (5.0, 52.0), "B": (5.1, 52.0), "C": (5.0, 52.1), "D": (5.1, 52.1)}
    one = layout(points, dict.fromkeys(points, "P"))
    two = layout(dict(reversed(points.items())), dict.fromkeys(points, "P"))
    assert all(one[c].equals(two[c]) for c in points)


def page_data(html: str) -> dict:
    return json.loads(re.search(r'id="data">(.*?)</script>', html, re.DOTALL).group(1))


def test_the_page_holds_the_plan_and_nothing_from_outside(plan: Plan) -> None:
    html = draw(plan, title="Proef").html
    assert len(html.encode()) < 600_000
    assert not re.search(r'(?:src|href)="?https?:', re.sub(r"<script>.*?</script>", "", html, flags=re.DOTALL))
    assert "default-src 'none'" in html
    found = page_data(html)
    new = {a["code"]: a["values"]["new"][0] for a in found["areas"]["municipality"]}
    assert sum(new.values()) == 10_157
    assert sum(a["values"]["new"][0] for a in found["areas"]["province"]) == 10_157
    assert [level["name"] for level in found["levels"]] == ["province", "region", "municipality"]
    almelo = next(a for a in found["areas"]["municipality"] if a["name"] == "Almelo")
    assert almelo["unknown"]
    assert almelo["values"]["total_per_1000"] == [None], "unknown is not zero"


def test_names_are_data_and_never_markup(plan: Plan) -> None:
    land = plan.instance.territory
    evil = "</script><img src=x onerror=alert(1)>"
    names = {**land.names, "GM0363": evil, "PV27": evil}
    bad = replace(plan, instance=replace(plan.instance, territory=replace(land, names=names)))
    html = draw(bad, title=evil, notes=[evil]).html
    assert "<img" not in html
    assert page_data(html)["names"]["GM0363"] == evil


@pytest.mark.parametrize(("form", "crs"), [("GM{:04d}", 28992), ("G{:04d}", 4326), ("{}", 28992)])
@pytest.mark.parametrize("suffix", ["gpkg", "geojson"])
def test_boundaries_are_read_in_any_form(tmp_path: Path, form: str, crs: int, suffix: str) -> None:
    squares = [Polygon([(x, 0), (x + 1000, 0), (x + 1000, 1000), (x, 1000)]) for x in (100_000, 101_000, 102_000)]
    frame = gpd.GeoDataFrame({"statcode": [form.format(n) for n in (14, 34, 99)]}, geometry=squares, crs=28992)
    path = tmp_path / f"b.{suffix}"
    frame.to_crs(4326 if suffix == "geojson" else crs).to_file(path)
    found = read_boundaries(path, ["GM0014", "GM0034", "GM0037"])
    assert list(found.geometry.index) == ["GM0014", "GM0034"]
    assert found.missing == ("GM0037",)
    assert found.unknown == ("99",)
    assert found.geometry.crs.to_epsg() == 28992


def test_unusable_boundaries_are_refused_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "text.gpkg").write_text("nothing")
    frame = gpd.GeoDataFrame({"code": ["GM0014"]}, geometry=[Polygon([(0, 0), (1, 0), (1, 1)])])
    with pytest.warns(UserWarning, match="crs"):
        frame.to_file(tmp_path / "nocrs.gpkg")
    frame.set_crs(28992).to_file(tmp_path / "ok.gpkg")
    for name, codes, reason in (
        ("text.gpkg", ["GM0014"], "unreadable"),
        ("nocrs.gpkg", ["GM0014"], "no-crs"),
        ("ok.gpkg", ["GM0099"], "no-match"),
    ):
        with pytest.raises(InvalidInputError, match=reason):
            read_boundaries(tmp_path / name, codes)


@pytest.mark.parametrize("name", ["boundaries_nl_rd.gpkg", "boundaries_2025_wgs84.geojson"])
def test_real_boundaries_are_drawn_and_what_is_missing_is_said(plan: Plan, reference: Path, name: str) -> None:
    page = draw(plan, reference / name)
    assert [v["name"] for v in page_data(page.html)["views"]] == ["boundaries", "tiles"]
    assert ("Weesp" in page.html.split("<footer>")[1].split("</footer>")[0]) == (
        name == "boundaries_2025_wgs84.geojson"
    )
    assert len(page.html.encode()) < 600_000
