"""Borders are tried against the points inside the municipalities: never another's number on somebody's land."""

import json
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import shapely
from shapely.geometry import GeometryCollection, LineString, MultiPolygon, Polygon, box

from data import InvalidInputError
from data.official.border_layers import polygonal
from data.official.boundaries import NO_AREA, NO_ROW, UNDER, Boundaries, read_boundaries
from optimiser.words import Words

CODES = ["1", "2", "3", "4", "5"]
SQUARES = [box(140_000 + 5000 * i, 450_000, 145_000 + 5000 * i, 455_000) for i in range(5)]
LAND = gpd.GeoDataFrame({"code": CODES}, geometry=SQUARES, crs=28992)
_MIDDLES = LAND.geometry.representative_point().to_crs(4326)
POINTS = {code: (point.x, point.y) for code, point in zip(CODES, _MIDDLES, strict=True)}


def read(frame: gpd.GeoDataFrame, folder: Path, name: str = "borders.gpkg", **how: object) -> Boundaries:
    frame.to_file(folder / name, **how)
    return read_boundaries(folder / name, CODES, points=POINTS)


def lies_right(found: Boundaries) -> bool:
    return all(found.geometry.geometry[code].covers(SQUARES[int(code) - 1].centroid) for code in found.geometry.index)


def refusal(frame: gpd.GeoDataFrame, folder: Path, name: str = "borders.gpkg") -> str:
    with pytest.raises(InvalidInputError) as caught:
        read(frame, folder, name)
    Words("nl").complaints(caught.value.complaints)
    (line,) = Words("en").complaints(caught.value.complaints)
    return line


@pytest.mark.parametrize("order", [["OBJECTID", "KTNR"], ["KTNR", "OBJECTID"]])
def test_of_two_columns_of_numbers_the_one_whose_shapes_hold_the_points_is_taken(
    tmp_path: Path, order: list[str]
) -> None:
    columns = {"OBJECTID": [5, 4, 3, 2, 1], "KTNR": [1, 2, 3, 4, 5]}
    found = read(gpd.GeoDataFrame({c: columns[c] for c in order}, geometry=SQUARES, crs=28992), tmp_path)
    assert not found.missing
    assert lies_right(found)


def test_row_numbers_alone_are_refused(tmp_path: Path) -> None:
    line = refusal(gpd.GeoDataFrame({"OBJECTID": [2, 3, 4, 5, 1]}, geometry=SQUARES, crs=28992), tmp_path)
    assert "the point (lon, lat) of 5 municipalities does not lie in the shape with its code" in " ".join(
        line.split()
    ) or ("5 municipalities" in line)


def test_the_layer_whose_shapes_hold_the_points_is_taken(tmp_path: Path) -> None:
    moved = LAND.assign(code=["3", "1", "2", "5", "4"])
    moved.to_file(tmp_path / "borders.gpkg", layer="a")
    LAND.to_file(tmp_path / "borders.gpkg", layer="b")
    assert lies_right(read_boundaries(tmp_path / "borders.gpkg", CODES, points=POINTS))


def swapped(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    return frame.set_geometry(shapely.transform(frame.geometry.array, lambda xy: xy[:, ::-1]), crs=frame.crs)


def test_swapped_coordinates_are_refused_as_such(tmp_path: Path) -> None:
    assert "the coordinates are swapped" in refusal(swapped(LAND.to_crs(4326)), tmp_path, "borders.geojson")
    assert "the coordinates are swapped" in refusal(swapped(LAND), tmp_path)


def test_another_system_than_the_file_states_is_named(tmp_path: Path) -> None:
    line = refusal(LAND.set_crs(3857, allow_override=True), tmp_path)
    assert "states, EPSG:3857, but they do in EPSG:28992" in line


def test_shapes_of_another_country_are_refused(tmp_path: Path) -> None:
    away = LAND.set_geometry(LAND.geometry.translate(300_000, 100_000))
    assert "no other column is better" in refusal(away, tmp_path)


def test_one_point_outside_its_shape_is_told(tmp_path: Path) -> None:
    LAND.to_file(tmp_path / "borders.gpkg")
    points = {**POINTS, "1": POINTS["2"]}
    found = read_boundaries(tmp_path / "borders.gpkg", CODES, points=points)
    assert found.outside == ("1",)


def test_a_point_close_beside_its_shape_is_its_own(tmp_path: Path) -> None:
    LAND.to_file(tmp_path / "borders.gpkg")
    beside = gpd.GeoSeries.from_xy([142_000], [455_400], crs=28992).to_crs(4326)[0]
    found = read_boundaries(tmp_path / "borders.gpkg", CODES, points={**POINTS, "1": (beside.x, beside.y)})
    assert found.outside == ()


def test_the_polygons_of_a_collection_are_used(tmp_path: Path) -> None:
    line = LineString([(0, 0), (1, 1)])
    nested = GeometryCollection([line, GeometryCollection([MultiPolygon([SQUARES[0]]), line.boundary])])
    found = read(LAND.set_geometry([nested, *SQUARES[1:]], crs=28992), tmp_path)
    assert not found.missing
    assert lies_right(found)
    assert polygonal(nested).equals(SQUARES[0])


def test_what_cannot_be_drawn_is_named_with_its_reason(tmp_path: Path) -> None:
    shapes = [SQUARES[0].boundary, Polygon(), *SQUARES[2:]]
    found = read(LAND.set_geometry(shapes, crs=28992).iloc[:4], tmp_path, engine="pyogrio")
    assert found.missing == ("1", "2", "5")
    assert found.why == {"1": NO_AREA, "2": NO_AREA, "5": NO_ROW}


def test_a_municipality_that_lies_under_another_is_named(tmp_path: Path) -> None:
    """Borders do not overlap when they are clean: of two that are the same one has no land left."""
    found = read(LAND.set_geometry([SQUARES[0], SQUARES[0], *SQUARES[2:]], crs=28992), tmp_path)
    drawn = found.geometry.geometry
    assert drawn.area.gt(0).all()
    assert len(found.missing) == 1
    assert {*drawn.index, *found.missing} == set("12345")
    assert set(found.why.values()) == {UNDER}


def test_a_ring_that_is_not_closed_is_closed(tmp_path: Path) -> None:
    land = LAND.to_crs(4326)
    features = [
        {
            "type": "Feature",
            "properties": {"code": code},
            "geometry": {"type": "Polygon", "coordinates": [list(map(list, shape.exterior.coords))[:-1]]},
        }
        for code, shape in zip(CODES, land.geometry, strict=True)
    ]
    path = tmp_path / "open.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    assert lies_right(read_boundaries(path, CODES, points=POINTS))


def test_rows_of_water_are_left_out(tmp_path: Path) -> None:
    sea = LAND.iloc[:1].set_geometry([box(100_000, 450_000, 140_000, 455_000)], crs=28992)
    found = read(gpd.GeoDataFrame(pd.concat([LAND.assign(H2O="NEE"), sea.assign(H2O="JA")])), tmp_path)
    assert found.geometry.area.loc["1"] == pytest.approx(25e6)


def test_an_island_across_the_world_does_not_stop_the_map(tmp_path: Path) -> None:
    far = gpd.GeoSeries([box(-68.4, 12.0, -68.2, 12.3)], crs=4326).to_crs(4326)
    land = LAND.to_crs(4326)
    shapes = [MultiPolygon([land.geometry[0], far[0]]), *land.geometry[1:]]
    found = read(gpd.GeoDataFrame({"code": CODES}, geometry=shapes, crs=4326), tmp_path)
    assert lies_right(found)
    assert found.geometry.is_valid.all()
