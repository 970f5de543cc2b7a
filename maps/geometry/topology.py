"""Encode polygons as TopoJSON, in which common borders are stored once, so that neighbours can be recognised."""

import json
from typing import Any

import geopandas as gpd
import topojson

from maps.geometry.meridian import in_degrees

QUANTIZATION_STEPS = 4000
"""Steps over the width of the map to which coordinates are rounded: about 70 m for the Netherlands."""


def topology(shapes: gpd.GeoDataFrame) -> dict[str, Any]:
    """Polygons as TopoJSON in WGS84; the index of the frame becomes the id of a shape."""
    frame = in_degrees(shapes).sort_index()
    frame = gpd.GeoDataFrame({"id": list(frame.index)}, geometry=list(frame.geometry), crs="EPSG:4326").set_index(
        "id", drop=False
    )
    # polygons are whole in `output`; `to_dict` resolves points, which there are none of, in a deep copy of all arcs
    topojson_object = topojson.Topology(
        frame, prequantize=QUANTIZATION_STEPS, shared_coords=False, prevent_oversimplify=False
    ).output
    for shape in topojson_object["objects"]["data"]["geometries"]:
        shape["id"] = shape["properties"]["id"]
        del shape["properties"]
    return {key: topojson_object[key] for key in ("type", "objects", "arcs", "transform")}


def flat_topology(shapes: gpd.GeoDataFrame) -> str:
    """The same as text, which a browser reads when it shows the view, and much sooner.

    The vertices of all arcs are in one list, beside their number per arc.
    """
    whole = topology(shapes)
    arcs = whole["arcs"]
    vertices = [number for arc in arcs for vertex in arc for number in vertex]
    return json.dumps({**whole, "lengths": [len(arc) for arc in arcs], "arcs": vertices}, separators=(",", ":"))
