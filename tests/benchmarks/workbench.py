"""A weight of a national plan turned on the workbench: from the slider to the repainted map, in Chromium.

Every step is another whole, audited plan of 345 municipalities and three groups, whose map the browser paints.
"""

import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from data import BUNDLED
from maps import draw
from optimiser.jobs.case import build_case, read_input
from optimiser.jobs.solve import plan_places
from optimiser.problem.scenario import Stage
from tests.benchmarks import streamlit_peer
from tests.support.workbench import served
from tests.support.workbench_page import shown

STEPS = 40
WEIGHTS = (0.05, 0.2, 0.35)
"""Weights of the first aim at which the plans differ, so that every step brings other numbers."""
PEER_STEPS = (0, 1, 2, 1) * 5
"""Numbers of the weights on the peer's slider, which a key moves by one."""
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
BLEND = [
    {"aim": "total_gap", "level": "region", "weight": 0.5},
    {"aim": "total_gap", "weight": 0.5},
    {"aim": "relief_above_average", "weight": 0.5},
    {"aim": "total_gap", "group": "amv", "weight": 0.5},
    {"aim": "total_gap", "group": "safe_country", "weight": 0.5},
]
"""A blend that covers every group, so that the whole scenario stays in the solver."""

TURN = """async ([weight]) => {
  const slider = document.getElementById("weight-0-0");
  const frames = () => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)));
  const before = document.body.dataset.shown, begin = performance.now();
  const shown = new Promise((done) => new MutationObserver((_, watch) => { watch.disconnect(); done(); })
    .observe(document.body, { attributes: true, attributeFilter: ["data-shown"] }));
  slider.value = weight;
  slider.dispatchEvent(new Event("input", { bubbles: true }));
  await shown;
  await frames();
  return performance.now() - begin;
}"""
"""Milliseconds from a step of the slider until the frame after the map was repainted."""

QUICK = """async (weights) => {
  const slider = document.getElementById("weight-0-0");
  for (const weight of weights) {
    slider.value = weight;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((r) => setTimeout(r, 10));
  }
}"""
"""Steps so quick after one another that a plan is under way at most of them."""


@contextmanager
def desk() -> Iterator[tuple[Page, list[str]]]:
    """The national case with its blend on the page, and the plans that were asked for."""
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as (address, _), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_page(viewport={"width": 1366, "height": 768})
        page.set_default_timeout(60_000)
        page.goto(address)
        page.evaluate("""async (blend) => {
          const headers = { "X-Workbench": "1", "Content-Type": "application/json" };
          const ask = async (path, body, method = "POST") =>
            (await fetch(path, { method, headers, body: body && JSON.stringify(body) })).json();
          const { id } = await ask("/api/scenarios", { name: "slider", bundled: "nl-2022/letter" });
          const { latest } = await ask(`/api/scenarios/${id}`, undefined, "GET");
          latest.draft.settings.stages = [{ blend }, { aim: "lots" }];
          await ask(`/api/scenarios/${id}/revisions`, { draft: latest.draft, base: 1, reason: "bench" });
          location.href = `/s/${id}`;
        }""", BLEND)  # fmt: skip
        page.wait_for_selector("body[data-ready]")
        shown(page)
        page.click("input[name=levels][value=municipality]")
        asked: list[str] = []
        page.on("request", lambda r: asked.append(r.url) if r.url.split("?")[0].endswith("/plan") else None)
        yield page, asked
        browser.close()


def serve_slider() -> dict[str, Any]:
    """Median and 95th percentile of single steps; four quick ones make at most two plans."""
    with desk() as (page, asked):
        weights = [WEIGHTS[k % len(WEIGHTS)] for k in range(STEPS)]
        for w in weights[:4]:  # the first ones warm everything up
            page.evaluate(TURN, [w])
        seen = [page.evaluate(TURN, [w]) for w in weights[4:]]
        page.wait_for_selector("body:not(.busy)")
        asked.clear()
        page.evaluate(QUICK, [0.05, 0.2, 0.35, 0.05])
        page.wait_for_selector("body.busy")
        page.wait_for_selector("body:not(.busy)")
        if not 1 <= len(asked) <= 2:  # one under way and the last
            raise SystemExit(f"serve_slider: four quick steps made {len(asked)} plans")
    seconds = sorted(ms / 1000 for ms in seen)
    value, p95 = statistics.median(seconds), seconds[int(0.95 * (len(seconds) - 1))]
    if streamlit_peer.installed():
        peer, text = streamlit_peer.slider(PEER_STEPS), "the same slider on a page of Streamlit + streamlit-folium"
    else:
        peer, text = statistics.median(_anew(w) for w in WEIGHTS), "the same plan and page made anew, without a browser"
    return {"value": value, "p95": p95, "unit": "s", "peer": text, "peer_value": peer, "ratio": value / peer}


def _anew(weight: float) -> float:
    """Seconds for a plan of this weight and its page where nothing is kept between steps."""
    begin = time.perf_counter()
    given = read_input(BUNDLED / "nl-2022" / "letter.toml")
    first, *others = BLEND
    stages = [Stage.model_validate({"blend": [{**first, "weight": weight}, *others]}), Stage(aim="lots")]
    scenario = given.scenario.model_copy(update={"stages": stages})
    draw(plan_places(build_case(replace(given, scenario=scenario))), audience="prt")
    return time.perf_counter() - begin


BENCHES = {"serve_slider": serve_slider}
