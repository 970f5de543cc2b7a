"""The tile map elsewhere than in the Netherlands, and with almost nothing on it."""

import geopandas as gpd
import pytest

from data import BUNDLED, load
from maps.geometry import tiles
from maps.geometry.tiles import layout


@pytest.mark.parametrize(
    "points",
    [
        {"A": (5.0, 52.0)},
        {"A": (5.0, 52.0), "B": (5.0, 52.0), "C": (5.0, 52.0)},
        {"A": (5.0, 52.0), "B": (5.5, 52.0), "C": (6.0, 52.0), "D": (6.5, 52.0), "E": (7.0, 52.0)},
        {"A": (18.1, 59.3), "B": (12.0, 57.7), "C": (20.3, 63.8)},
        {"A": (174.8, -41.3), "B": (172.6, -43.5), "C": (174.8, -36.8)},
    ],
    ids=["one", "the same place", "a line", "Sweden", "New Zealand"],
)
def test_any_places_get_equal_tiles_that_do_not_overlap(points: dict[str, tuple[float, float]]) -> None:
    tiles = gpd.GeoSeries(layout(points, dict.fromkeys(points, "P")))
    assert sorted(tiles.index) == sorted(points)
    assert tiles.area.max() == pytest.approx(tiles.area.min())
    assert tiles.union_all().area == pytest.approx(tiles.area.sum())


def test_every_province_is_one_piece() -> None:
    towns = load(BUNDLED / "nl-2022").municipalities
    province = {m.gm_code: m.province_code for m in towns}
    tiles = gpd.GeoSeries(layout({m.gm_code: (m.lon, m.lat) for m in towns}, province))
    for name in sorted(set(province.values())):
        assert tiles[[province[c] == name for c in tiles.index]].buffer(20).union_all().geom_type == "Polygon", name


def test_the_kept_layout_is_what_the_honeycomb_gives_and_serves_the_bundled_case_alone() -> None:
    towns = load(BUNDLED / "nl-2022").municipalities
    points, province = {m.gm_code: (m.lon, m.lat) for m in towns}, {m.gm_code: m.province_code for m in towns}
    kept = tiles._kept(points, province)
    assert kept is not None
    radius, centres = tiles.compute_layout(points, province)
    assert kept[0] == pytest.approx(radius, abs=1e-6)
    assert all(kept[1][c] == pytest.approx(centres[c], abs=1e-6) for c in centres)
    first = towns[0].gm_code
    assert tiles._kept({**points, first: (towns[0].lon + 0.001, towns[0].lat)}, province) is None
    assert tiles._kept(points, {**province, first: "PV99"}) is None
