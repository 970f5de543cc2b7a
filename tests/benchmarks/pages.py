"""The saved page beside stock folium: bytes, and how soon a reader can use it at a quarter of the processor's speed."""

import json
import re
import shutil
import statistics
import tempfile
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from typing import Any

import folium
import geopandas as gpd
from playwright.sync_api import Browser, Route, sync_playwright
from playwright.sync_api import Page as Tab

from maps.colours import PALETTES
from maps.geometry.found_shapes import shapes_of
from maps.geometry.shapes import Shapes
from maps.layers import Layer, layers
from maps.page.assemble import leaflet
from maps.page.page import Page, render
from optimiser.editions.edition import Edition
from optimiser.words import Words
from tests.benchmarks.hand_made import hand_made
from tests.support.editions_page import country

SLOWER = 4
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
READY = """addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(
    () => { window.interactive = performance.now(); })))"""
ASK = "() => new Promise(r => { const f = () => window.interactive ? r(window.interactive) : setTimeout(f, 20); f(); })"

SWITCH = """async () => {
  const frames = () => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)));
  const choices = [...document.querySelectorAll('input[name=layers], .leaflet-control-layers-base input')];
  const seen = [];
  for (let k = 1; k <= 5; k += 1) {
    await new Promise((r) => setTimeout(r, 400));
    const begin = performance.now();
    choices[k].click();
    await frames();
    seen.push(performance.now() - begin);
  }
  return seen.sort((a, b) => a - b)[2];
}"""
_PEER = "stock folium with Leaflet answered locally and its other outside files empty"


@cache
def case() -> tuple[Edition, Shapes]:
    """345 municipalities and four periods on the tile map: borders are not bundled."""
    edition = country(4)
    return edition, shapes_of(edition)


def ours(folder: Path) -> Path:
    """Our page."""
    edition, shapes = case()
    return Page(render(edition, words=Words("nl"), shapes=shapes)).save(folder / "ours.html")


def stock(folder: Path) -> Path:
    """Stock folium: every layer of the first period on the same shapes, coloured alike, with a tooltip.

    Made easy for the peer: one period of four, one layer shown at a time, no legends.
    """
    edition, shapes = case()
    frame: gpd.GeoDataFrame = shapes.views["tiles"].to_crs(4326)
    page = folium.Map(tiles=None, location=[52.2, 5.3], zoom_start=7)
    period = edition.periods[0].name
    for k, layer in enumerate(layers(edition)):
        filled = frame.assign(
            name=[edition.area[m].name for m in frame.index],
            value=[layer.value(edition, m, period) for m in frame.index],
        )
        folium.GeoJson(
            json.loads(filled.to_json()),
            name=layer.name,
            overlay=False,
            show=k == 0,
            tooltip=folium.GeoJsonTooltip(["name", "value"]),
            style_function=partial(_style, layer),
        ).add_to(page)
    folium.LayerControl().add_to(page)
    page.save(folder / "stock.html")
    return folder / "stock.html"


def _style(layer: Layer, feature: Mapping[str, Any]) -> dict[str, object]:
    value, breaks = feature["properties"]["value"], layer.breaks["municipality"]
    colour = "#ffffff" if value is None else PALETTES[layer.kind][bisect_right(breaks, value)]
    return {"fillColor": colour, "fillOpacity": 1, "weight": 0.6, "color": "#7b868d"}


def map_bytes() -> dict[str, object]:
    """Bytes of the file; stock folium's eleven outside files are not counted."""
    with tempfile.TemporaryDirectory() as name:
        value, peer = (make(Path(name)).stat().st_size for make in (ours, stock))
    return _row(
        value,
        "bytes",
        "stock folium, one GeoJson layer per layer of one period of four, without its 11 outside files",
        peer,
    )


def leaflet_only(route: Route) -> None:
    """Stock folium's outside files, answered at once: Leaflet draws, the others may be empty."""
    script, style = leaflet()
    name = re.sub(r".*/|\?.*", "", route.request.url)
    kind = "text/css" if name.endswith(".css") else "text/javascript"
    route.fulfill(status=200, content_type=kind, body={"leaflet.js": script, "leaflet.css": style}.get(name, ""))


@contextmanager
def _slow(browser: Browser, path: Path) -> Iterator[Tab]:
    """The page at a quarter of the processor's speed, two frames after loading."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.route(re.compile("^https?:"), leaflet_only)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.add_init_script(READY)
    page.goto(path.as_uri())
    page.evaluate(ASK)
    if (drawn := page.locator("path.leaflet-interactive").count()) < len(case()[0].level("municipality")):
        raise SystemExit(f"{path.name} drew {drawn} shapes")
    yield page
    context.close()


def _interactive(page: Tab) -> float:
    """Seconds from opening to two frames after loading."""
    return float(page.evaluate(ASK)) / 1000


def _switch(page: Tab) -> float:
    """Seconds from choosing the second layer to the frame that shows it, municipalities in view; median of five."""
    page.evaluate(
        "() => { const m = document.querySelector('input[name=levels][value=municipality]'); if (m) m.click(); }"
    )
    return float(page.evaluate(SWITCH)) / 1000


def _beside(measure: Callable[[Tab], float], times: int, other: Callable[[Path], Path] = stock) -> tuple[float, float]:
    """Medians of our page and of another, opened in turn."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        raise SystemExit("benchmarks of the page need Chromium: apt-get install chromium")
    seconds: list[list[float]] = []
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        paths = [make(Path(name)) for make in (ours, other)]
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        for _ in range(times):
            turn = []
            for path in paths:
                with _slow(browser, path) as page:
                    turn.append(measure(page))
            seconds.append(turn)
        browser.close()
    value, peer = (statistics.median(column) for column in zip(*seconds, strict=True))
    return value, peer


def map_interactive_4x(times: int = 5) -> dict[str, object]:
    """Seconds until the page can be used, four times slower, in turn with stock folium."""
    value, peer = _beside(_interactive, times)
    return _row(value, "s", f"{_PEER}, one period of four", peer)


def map_switch_4x(times: int = 3) -> dict[str, object]:
    """Seconds to show another layer, four times slower, in turn with stock folium."""
    value, peer = _beside(_switch, times)
    return _row(value, "s", f"{_PEER}, without legend and table", peer)


def _row(value: float, unit: str, peer: str, peer_value: float) -> dict[str, object]:
    return {"value": value, "unit": unit, "peer": peer, "peer_value": peer_value, "ratio": value / peer_value}


def hand_made_page(folder: Path) -> Path:
    """A map as a newspaper makes it by hand: one number per municipality, no reasons, periods, search or table."""
    return hand_made(*case(), folder)


def map_beside_hand_made(times: int = 5) -> dict[str, object]:
    """Seconds until the page can be used, four times slower, in turn with a map made by hand of the same figures."""
    value, peer = _beside(_interactive, times, hand_made_page)
    return _row(
        value, "s", "one map made by hand: a number per municipality, no reasons, periods, search or table", peer
    )


BENCHES = {
    "map_bytes": map_bytes,
    "map_interactive_4x": map_interactive_4x,
    "map_switch_4x": map_switch_4x,
    "map_beside_hand_made": map_beside_hand_made,
}
