"""The tile map elsewhere than in the Netherlands, and with almost nothing on it."""

import geopandas as gpd
import pytest

from data import BUNDLED, load
from maps.geometry.tiles import compute_layout, layout


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


def test_provinces_that_no_layout_knows_are_computed_in_one_piece_each() -> None:
    towns = load(BUNDLED / "nl-2022").municipalities
    province = {m.gm_code: f"X{m.province_code}" for m in towns}
    points = {m.gm_code: (m.lon, m.lat) for m in towns}
    tiles = gpd.GeoSeries(layout(points, province))
    assert {c: (t.centroid.x, t.centroid.y) for c, t in tiles.items()} == {
        c: pytest.approx(centre, abs=0.01) for c, centre in compute_layout(points, province)[1].items()
    }
    for name in sorted(set(province.values())):
        assert tiles[[province[c] == name for c in tiles.index]].buffer(20).union_all().geom_type == "Polygon", name
