"""Countries on both sides of 180 degrees stay together."""

from pathlib import Path

import geopandas as gpd
import pytest
from shapely.geometry import MultiPolygon, box

from data.official.boundaries import read_boundaries
from maps.geometry.meridian import around, in_degrees, middle_of
from maps.geometry.tiles import layout, plane_of

FIJI = {"FJ01": (177.68, -17.53), "FJ02": (177.6, -18.4), "FJ03": (179.9, -16.6), "FJ04": (-178.8, -18.2)}


@pytest.mark.parametrize(
    ("longitudes", "middle"),
    [([3, 7], None), ([-170, 5], None), ([177, -179], 179), ([170, 178, -170], 180), ([-175, 175], 180), ([], None)],
)
def test_the_middle_meridian_is_opposite_the_widest_gap(longitudes: list[float], middle: float | None) -> None:
    found = middle_of(longitudes)
    assert (found is None) == (middle is None)
    if found is not None and middle is not None:
        assert abs(around(found, middle) - middle) < 1e-9
        assert max(around(x, found) for x in longitudes) - min(around(x, found) for x in longitudes) < 180


def test_tiles_on_both_sides_of_the_date_line_lie_side_by_side() -> None:
    tiles = gpd.GeoSeries(layout(FIJI, dict.fromkeys(FIJI, "F")), crs=plane_of(FIJI))
    west, _, east, _ = in_degrees(tiles).total_bounds
    assert 170 < west < east < 190


def test_borders_that_are_cut_at_the_date_line_are_drawn_together(tmp_path: Path) -> None:
    shapes = [box(177, -18, 178, -17), box(177, -19, 178, -18.1), box(179, -17, 180, -16),
              MultiPolygon([box(-180, -19, -178, -18), box(179.5, -19, 180, -18)])]  # fmt: skip
    gpd.GeoDataFrame({"code": list(FIJI)}, geometry=shapes, crs=4326).to_file(tmp_path / "fiji.gpkg")
    found = read_boundaries(tmp_path / "fiji.gpkg", list(FIJI), points=FIJI, plane=plane_of(FIJI))
    assert not found.missing
    west, _, east, _ = in_degrees(found.geometry).total_bounds
    assert (west, east) == pytest.approx((177, 182), abs=0.01)


def test_a_country_that_lies_together_keeps_its_longitudes() -> None:
    squares = gpd.GeoSeries([box(150_000, 450_000, 151_000, 451_000)], crs=28992)
    assert in_degrees(squares).equals(squares.to_crs(4326))
