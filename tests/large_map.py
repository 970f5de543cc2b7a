"""The page of thousands of made-up municipalities with borders: its size, and how soon a reader can use it.

python -m tests.large_map --units 10000
python -m tests.large_map --units 10000 --keep map.html
"""

import argparse
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Browser, CDPSession, sync_playwright
from playwright.sync_api import Page as Tab

from data import load
from maps.geometry.found_shapes import shapes_of
from maps.geometry.tiles import layout
from maps.page.page import Page, render
from optimiser.editions.edition import Edition
from optimiser.jobs.case import CaseInput, build_case
from optimiser.publishing.publish import Origin, edition_of
from optimiser.publishing.visible_plan import view
from optimiser.solving.plan import plan
from optimiser.words import Words
from tests.benchmarks.pages import ASK, FLAGS, READY
from tests.support.many_borders import write_borders
from tests.support.many_units import write_units

TIMES = 5

FRAMES = "const frames = () => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)));"
SWITCH = f"""async (choice) => {{ {FRAMES}
  const begin = performance.now();
  document.querySelector(choice).click();
  await frames();
  return performance.now() - begin;
}}"""
HOVER = f"""async (share) => {{ {FRAMES}
  const box = document.querySelector('.leaflet').getBoundingClientRect(), tip = document.getElementById('tip');
  const at = {{ clientX: box.left + share * box.width, clientY: box.top + 0.5 * box.height, bubbles: true }};
  const target = document.elementFromPoint(at.clientX, at.clientY), begin = performance.now();
  target.dispatchEvent(new MouseEvent('mousemove', at));
  const done = performance.now() - begin;
  await frames();
  return tip.hidden ? NaN : done;
}}"""


class Opened(NamedTuple):
    """Milliseconds until the page can be used, by the clock and of the processor, and its memory [MB]."""

    clock: float
    processor: float
    memory: float


def edition_of_units(folder: Path, units: int) -> Edition:
    """The edition of a solved plan."""
    scenario = write_units(folder, units)
    tables = load(folder, country="EU", groups=scenario.groups)
    case = build_case(CaseInput(scenario, tables, folder))
    solved = replace(plan(case.instance, case.scenario.stages), case=case)
    return edition_of(view(solved, "public"), solved, previous=None, origin=Origin(), ranges={})


def opened(browser: Browser, path: Path, use: Callable[[Tab], Any]) -> tuple[Opened, Any]:
    """Open the page and use it."""
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 900})
    tab = context.new_page()
    tab.add_init_script(READY)
    session: CDPSession = context.new_cdp_session(tab)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    tab.goto(path.as_uri())
    clock = float(tab.evaluate(ASK))
    spent = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    found = use(tab)
    context.close()
    return Opened(clock, 1000 * spent["TaskDuration"], spent["JSHeapUsedSize"] / 1e6), found


def used(tab: Tab) -> dict[str, float]:
    """Milliseconds of a few uses; medians of several turns."""
    tab.evaluate(SWITCH, "input[name=levels][value=municipality]")
    choices = ("new", "total_per_1000", "existing_per_1000")
    switched = [tab.evaluate(SWITCH, f"input[name=layers][value={choices[k % 3]}]") for k in range(TIMES)]
    hovered = [tab.evaluate(HOVER, 0.4 + 0.04 * k) for k in range(TIMES)]
    return {"switch": statistics.median(switched), "hover": statistics.median(hovered)}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--units", type=int, default=10_000)
    parser.add_argument("--keep", type=Path, help="leave the page here")
    asked = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        raise SystemExit("the page is measured in Chromium: apt-get install chromium")
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        folder = Path(home)
        edition = edition_of_units(folder, asked.units)
        towns = edition.level("municipality")
        points = {a.code: a.point for a in towns if a.point}
        begin = time.process_time()
        layout(points, {a.code: a.province for a in towns})
        tiled = time.process_time() - begin
        shapes = shapes_of(edition, write_borders(folder / "borders.gpkg", points))
        begin = time.process_time()
        path = Page(render(edition, words=Words("nl").about(edition), shapes=shapes)).save(folder / "map.html")
        written = time.process_time() - begin
        if asked.keep:
            shutil.copy(path, asked.keep)
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        rows = [opened(browser, path, used if k == 0 else lambda _: None) for k in range(TIMES)]
        browser.close()
        turns, uses = [row[0] for row in rows], rows[0][1]
        for name, value, unit in (
            ("tile map", tiled, "s of the processor"),
            ("writing the page", written, "s of the processor"),
            ("size", path.stat().st_size / 1e6, "MB"),
            ("to use, by the clock", statistics.median(one.clock for one in turns), "ms"),
            ("to use, of the processor", statistics.median(one.processor for one in turns), "ms"),
            ("memory of the script", statistics.median(one.memory for one in turns), "MB"),
            ("another layer", uses["switch"], "ms"),
            ("pointing at an area", uses["hover"], "ms"),
        ):
            print(f"{asked.units:>7} {name:<26} {value:9.2f} {unit}")  # noqa: T201  # what was asked for


if __name__ == "__main__":
    main()
