"""Files of boundaries as they are found in the wild: never a wrong polygon, never a crash."""

import json
from pathlib import Path

import geopandas as gpd
import pytest
from shapely.geometry import Polygon

from data import InvalidInputError
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
