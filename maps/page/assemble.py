"""Assemble the page around a folium map so that it opens offline: nothing is loaded, and every script has its hash.

Stock folium pages load eleven files from five hosts and stay blank without a network. Here
Leaflet comes from a package and is written into the page (see docs/decisions/maps-and-papers.md).
"""

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import ClassVar

import folium
from jinja2 import Environment, FunctionLoader, Template

SCRIPTS = (
    "data",
    "shapes",
    "legend",
    "canvas",
    "openings",
    "names",
    "panel",
    "lists",
    "table",
    "charts",
    "pair",
    "paper",
    "search",
    "controls",
)
"""Files of the page's script, in the order in which they use one another; together they form one closed function."""

PDOK_TILES = "https://service.pdok.nl"
"""Host of the background tiles, the only one from which the page may ever load anything."""

_INLINE = re.compile(r"<(script|style)>(.*?)</\1>", re.DOTALL)
"""An inline script or style with its contents."""


class OfflineMap(folium.Map):  # type: ignore[misc]  # folium has no types
    """A Leaflet map without tiles or external files, whose name is the same in every run."""

    default_js: ClassVar[list[tuple[str, str]]] = []
    default_css: ClassVar[list[tuple[str, str]]] = []
    _template = Template(
        '{% macro html(this, kwargs) %}<div id="{{ this.get_name() }}"></div>{% endmacro %}'
        "{% macro script(this, kwargs) %}var {{ this.get_name() }} = L.map({{ this.get_name()|tojson }}, "
        "{zoomSnap: 0.25, attributionControl: false, zoomControl: false, zoomAnimation: false, fadeAnimation: false, "
        # a wheel or a thumb on the map scrolls the page; buttons, keys and two fingers move the map
        "scrollWheelZoom: false, dragging: !L.Browser.mobile});"
        "{% endmacro %}"
    )

    def __init__(self, name: str) -> None:
        """Make a map without background; the script of the page fits the view to the areas."""
        super().__init__(tiles=None)
        self._name, self._id = name.split("_", 1)

    def script(self) -> str:
        """The statement that creates the Leaflet map."""
        return str(self._template.module.script(self, {}))


@cache
def _asset(package: str, name: str) -> str:
    return files(package).joinpath(name).read_text(encoding="utf-8")


def leaflet() -> tuple[str, str]:
    """Script and style of Leaflet; the images of the style are left out, since the page uses none of them."""
    folder = "static/js_lib_leaflet/"
    script = re.sub(r"//# sourceMappingURL=.*", "", _asset("js_lib_leaflet", folder + "leaflet.js"))
    style = re.sub(r"url\([^)]*\)", "none", _asset("js_lib_leaflet", folder + "leaflet.css"))
    return script, minified(style)


def minified(style: str) -> str:
    """A style sheet without comments and needless white space."""
    return re.sub(r"\s*([{};,])\s*", r"\1", re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL))


def page_style(*, canvas: bool = False) -> str:
    """The style of the page; that of a page on a canvas has a few rules more."""
    return minified("".join(_asset("maps", f"web/{name}.css") for name in ("map", *(["many/many"] if canvas else []))))


def page_script(more: Sequence[str] = (), *, instead: Sequence[str] = ()) -> str:
    """The script of the page: all files in one closed function, without comment lines and indentation.

    ``more`` are files that use these, such as those of the workbench; ``instead`` are files with functions that take
    the place of those of the same name, before the page starts.
    """
    parts = "\n".join(_asset("maps", f"web/{name}.js") for name in (*SCRIPTS[:-1], *instead, SCRIPTS[-1], *more))
    parts = re.sub(r"^(/\*.*\*/\n|[ \t]+)", "", parts, flags=re.MULTILINE)
    return f'"use strict";\n(function () {{\n{parts}\n}}());\n'


@cache
def template(name: str) -> Template:
    """A template of ``maps/web``, which may extend another; it escapes every value."""
    found = FunctionLoader(lambda file: _asset("maps", f"web/{file}"))
    return Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, loader=found).get_template(name)


def map_script(maps: Sequence[Mapping[str, str]]) -> str:
    """The statements that create the Leaflet maps of a page."""
    return "".join(OfflineMap(map_["id"]).script() for map_ in maps)


def policy(html: str, *, background: bool) -> str:
    """A Content-Security-Policy that allows exactly the scripts and styles in the page.

    Images may come from PDOK if the user asked for a background, and from nowhere else.
    """
    hashes: dict[str, list[str]] = {"script": [], "style": []}
    for kind, text in _INLINE.findall(html):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        hashes[kind].append(f"'sha256-{digest}'")
    return (
        f"default-src 'none'; script-src {' '.join(hashes['script'])}; style-src {' '.join(hashes['style'])}; "
        f"img-src data:{' ' + PDOK_TILES if background else ''}; base-uri 'none'; form-action 'none'"
    )


def assemble(
    *,
    maps: Sequence[Mapping[str, str]],
    background: bool,
    instead: Sequence[str] = (),
    canvas: bool = False,
    **parts: object,
) -> str:
    """Fill in the template of the page; it escapes every value.

    Args:
        maps: ``id`` and ``label`` of every map on the page.
        background: whether images may come from PDOK.
        instead: files of the script that take the place of others.
        canvas: whether the areas are drawn on a canvas.
        parts: texts and data of the page.

    Returns:
        The page as HTML.

    """
    script, style = leaflet()
    html = template("page.html").render(
        leaflet_script=script,
        leaflet_style=style,
        own_script=page_script(instead=instead),
        own_style=page_style(canvas=canvas),
        map_script=map_script(maps),
        maps=maps,
        background=background,
        **parts,
    )
    return html.replace("CONTENT-SECURITY-POLICY", policy(html, background=background), 1)
