"""A page from its content and geometry: everything in one file that opens offline."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import geopandas as gpd
import topojson

from maps.canvas import MAP_NAME, assemble
from maps.colours import PALETTES
from maps.content import PageContent

WORDS = (
    "map-choices",
    "map-search",
    "map-level",
    "map-layer",
    "map-view",
    "map-period",
    "map-map",
    "map-panel",
    "map-choose",
    "map-table",
    "map-download",
    "map-notes",
    "map-noscript",
    "map-unknown",
    "map-partly-unknown",
    "map-hatched",
    "map-province",
    "map-code",
    "map-view-tiles",
    "map-view-boundaries",
)
"""Messages that a page needs; each must be in ``content.words``."""

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


def _script_safe(value: Any) -> str:
    """JSON that cannot end the script element it stands in."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return (
        text.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
    )


def render(content: PageContent, views: Mapping[str, gpd.GeoDataFrame]) -> str:
    """The whole page as HTML; the same input gives the same bytes.

    Args:
        content: texts and numbers.
        views: polygons by name of the view, indexed by municipality code, with a coordinate system.

    Raises:
        KeyError: a word of :data:`WORDS` is missing.

    """
    missing = [w for w in WORDS if w not in content.words]
    if missing:
        raise KeyError(", ".join(missing))
    names = {a.code: a.name for areas in content.areas.values() for a in areas}
    data = {
        "map": MAP_NAME,
        "language": content.language,
        "words": {w: content.words[w] for w in WORDS},
        "layers": [asdict(layer) for layer in content.layers],
        "levels": [asdict(level) for level in content.levels],
        "areas": {level: [asdict(a) for a in areas] for level, areas in content.areas.items()},
        "names": names,
        "periods": content.periods,
        "palettes": PALETTES,
        "views": [
            {"name": name, "label": content.words[f"map-view-{name}"], "topology": topology(shapes)}
            for name, shapes in views.items()
        ],
    }
    return assemble(content=content, words=content.words, data=_script_safe(data))


class Page:
    """A rendered page; shows itself in a notebook."""

    def __init__(self, html: str) -> None:
        """Keep the HTML."""
        self.html = html

    def save(self, path: str | Path) -> Path:
        """Write the page."""
        path = Path(path)
        path.write_text(self.html, encoding="utf-8")
        return path

    def _repr_html_(self) -> str:
        """A frame with the whole page in it, for notebooks."""
        escaped = self.html.replace("&", "&amp;").replace('"', "&quot;")
        return f'<iframe srcdoc="{escaped}" width="100%" height="900" frameborder="0"></iframe>'
