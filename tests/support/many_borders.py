"""Made-up borders around the points of a dossier: cells nearest to each point, with borders as crooked as real ones."""

from collections.abc import Mapping
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray

STEP, BEND, WAVE = 0.004, 0.0025, 0.021
"""Length of a piece of border, how far it is bent and over what length [degrees]."""


def write_borders(path: Path, points: Mapping[str, tuple[float, float]]) -> Path:
    """Write a polygon per code as GeoJSON; every point lies in its own."""
    codes = list(points)
    sites = shapely.MultiPoint([points[c] for c in codes])
    cells = shapely.voronoi_polygons(sites, extend_to=sites.buffer(0.05), ordered=True)
    land = shapely.convex_hull(sites).buffer(0.05)
    shapes = shapely.transform(shapely.segmentize(shapely.intersection(shapely.get_parts(cells), land), STEP), _bent)
    gpd.GeoDataFrame({"gm_code": codes}, geometry=shapes, crs=4326).to_file(path)
    return path


def _bent(vertices: NDArray[np.float64]) -> NDArray[np.float64]:
    """Vertices moved by where they lie alone, so that neighbours keep their common border."""
    x, y = vertices.T
    turn = 2 * np.pi / WAVE
    return np.column_stack([x + BEND * np.sin(turn * (y + 0.3 * x)), y + BEND * np.sin(turn * (x - 0.3 * y))])
