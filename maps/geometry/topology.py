"""Polygons as TopoJSON: common borders once, so that neighbours can be told from them."""

from typing import Any

import geopandas as gpd
import topojson

QUANTUM = 4000
"""Steps over the width of the country to which coordinates are rounded: about 70 m for the Netherlands."""


def topology(shapes: gpd.GeoDataFrame) -> dict[str, Any]:
    """Polygons as TopoJSON in WGS84, common borders once; the index becomes the id."""
    frame = shapes.to_crs("EPSG:4326").sort_index()
    frame = gpd.GeoDataFrame({"id": list(frame.index)}, geometry=list(frame.geometry), crs="EPSG:4326").set_index(
        "id", drop=False
    )
    found = topojson.Topology(frame, prequantize=QUANTUM, shared_coords=False, prevent_oversimplify=False).to_dict()
    for shape in found["objects"]["data"]["geometries"]:
        shape["id"] = shape["properties"]["id"]
        del shape["properties"]
    return {key: found[key] for key in ("type", "objects", "arcs", "transform")}
