"""Longitudes around the middle meridian of a dossier, so that a country on both sides of 180 degrees stays together."""

from collections.abc import Iterable
from typing import TypeVar

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS

Frame = TypeVar("Frame", gpd.GeoSeries, gpd.GeoDataFrame)

HALF = 180.0
"""Half a circle [degrees]."""


def middle_of(longitudes: Iterable[float]) -> float | None:
    """The meridian opposite the widest gap between longitudes; ``None`` where these lie together already [degrees]."""
    found = sorted(set(longitudes))
    if not found or found[-1] - found[0] <= HALF:
        return None
    gaps = [(after - before, after) for before, after in zip(found, [*found[1:], found[0] + 2 * HALF], strict=True)]
    width, end = max(gaps)
    return (end + (2 * HALF - width) / 2 + HALF) % (2 * HALF) - HALF


def around(longitude: float, middle: float | None) -> float:
    """A longitude at most 180 degrees from the middle meridian, whatever its sign [degrees]."""
    return longitude if middle is None else (longitude - middle + HALF) % (2 * HALF) - HALF + middle


def _meridian(system: object) -> float:
    """The meridian of origin of a coordinate system; 0 where it has none [degrees]."""
    operation = CRS.from_user_input(system).coordinate_operation
    parameters = operation.params if operation else ()
    return next((float(p.value) for p in parameters if "ongitude of" in p.name), 0.0)


def in_degrees(shapes: Frame) -> Frame:
    """Shapes in degrees, their longitudes at most 180 from the meridian of the system that they were in."""
    middle = _meridian(shapes.crs) if shapes.crs is not None else 0.0
    degrees = shapes.to_crs("EPSG:4326")
    west, _, east, _ = degrees.total_bounds
    if east - west <= HALF:
        return degrees

    def unwrapped(vertices: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack([(vertices[:, 0] - middle + HALF) % (2 * HALF) - HALF + middle, vertices[:, 1]])

    geometry = shapely.transform(degrees.geometry.values, unwrapped)
    made: Frame = (
        gpd.GeoSeries(geometry, index=degrees.index, crs=degrees.crs)
        if isinstance(degrees, gpd.GeoSeries)
        else degrees.set_geometry(geometry)
    )
    return made
