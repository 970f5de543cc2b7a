"""The tile map elsewhere than in the Netherlands, and with almost nothing on it."""

import time

import geopandas as gpd
import numpy as np
import pytest
from scipy.optimize import linear_sum_assignment

from data import BUNDLED, load
from maps.geometry.honeycomb import _nearest_tiles
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


@pytest.mark.parametrize("seed", range(6))
def test_tiles_among_the_nearest_are_as_near_as_among_all(seed: int) -> None:
    dice = np.random.default_rng(seed)
    grid = np.array([(c + 0.5 * (r % 2), r * 0.866) for r in range(12) for c in range(12)])
    places = dice.uniform(2, 9, (60, 2))
    cost = ((places[:, None, :] - grid[None, :, :]) ** 2).sum(axis=2)
    rows, columns = linear_sum_assignment(cost)
    chosen = _nearest_tiles(places, grid)
    assert len(set(chosen.tolist())) == len(places)
    assert cost[rows, chosen].sum() == pytest.approx(cost[rows, columns].sum())


def test_many_points_in_one_place_get_tiles_further_away() -> None:
    grid = np.array([(c + 0.5 * (r % 2), r * 0.866) for r in range(20) for c in range(20)])
    chosen = _nearest_tiles(np.full((90, 2), 9.0) + np.arange(90)[:, None] * 1e-3, grid)
    assert len(set(chosen.tolist())) == 90


def test_a_country_of_three_thousand_has_connected_provinces_within_seconds() -> None:
    dice = np.random.default_rng(3)
    places = {f"U{n:04d}": (float(x), float(y)) for n, (x, y) in enumerate(dice.uniform((4, 48), (9, 53), (3_000, 2)))}
    province = {c: f"P{int(x)}{int(y)}" for c, (x, y) in places.items()}
    begin = time.process_time()
    tiles = gpd.GeoSeries(layout(places, province))
    assert time.process_time() - begin < 20, "a layout that grows with the square takes minutes"
    for name in sorted(set(province.values())):
        assert tiles[[province[c] == name for c in tiles.index]].buffer(20).union_all().geom_type == "Polygon", name
