"""A page of Streamlit and streamlit-folium with the same slider, in an environment of its own: half a gigabyte.

It is made at the first run in ``build/streamlit`` by pip; without a package index there is no such peer, which is told.
"""

import itertools
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import httpx
from playwright.sync_api import sync_playwright

from tests.benchmarks.pages import leaflet_only
from tests.support.paths import ROOT

HOME = ROOT / "build" / "streamlit"
PAGE = ROOT / "tests" / "support" / "streamlit_page.py"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
FRAME = "iframe[title*=streamlit_folium]"

TURN = """async () => {
  const frames = () => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)));
  await frames();
}"""


def installed() -> bool:
    """Whether Streamlit is there or could be installed."""
    python = HOME / "bin" / "python"
    if not (HOME / "ready").exists():
        shutil.rmtree(HOME, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", str(HOME)], check=True)
        asked = [str(python), "-m", "pip", "install", "-q", "streamlit", "streamlit-folium"]
        if subprocess.run(asked, capture_output=True, check=False).returncode:
            return False
        site = next((HOME / "lib").glob("python*/site-packages"))
        # after its own packages those of the project
        (site / "project.pth").write_text(f"{sysconfig.get_paths()['purelib']}\n{ROOT}\n")
        (HOME / "ready").touch()
    return True


@contextmanager
def _served() -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    asked = [str(HOME / "bin" / "python"), "-m", "streamlit", "run", str(PAGE)]
    asked += ["--server.port", str(port), "--server.address", "127.0.0.1", "--server.headless", "true"]
    asked += ["--browser.gatherUsageStats", "false", "--server.fileWatcherType", "none"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(asked, cwd=ROOT, env={**os.environ, "PYTHONPATH": ""}, stdout=quiet, stderr=quiet) as process:
        try:
            yield _answering(f"http://127.0.0.1:{port}", process)
        finally:
            process.kill()


def _answering(address: str, process: "subprocess.Popen[bytes]") -> str:
    """The address, once something answers there."""
    end = time.monotonic() + 120
    while time.monotonic() < end and process.poll() is None:
        try:
            httpx.get(f"{address}/_stcore/health").raise_for_status()
        except httpx.HTTPError:
            time.sleep(0.1)
        else:
            return address
    raise SystemExit("streamlit does not start")


def slider(steps: Sequence[int]) -> float:
    """Median seconds from a key on the slider until the frame after its map was repainted [s].

    Args:
        steps: numbers of the weights, each a neighbour of the one before; the first is where the slider stands.

    """
    with _served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_page(viewport={"width": 1366, "height": 768})
        page.set_default_timeout(120_000)
        page.route(re.compile(r"^https?://(?!127\.0\.0\.1)"), leaflet_only)
        page.goto(address)
        thumb = page.get_by_role("slider")
        shown = page.frame_locator(FRAME).last  # one that goes may still stand before it
        shown.locator("path.plan-0").first.wait_for(state="attached")
        seen = []
        for before, number in itertools.pairwise(steps):
            thumb.focus()
            begin = time.perf_counter()
            page.keyboard.press("ArrowRight" if number > before else "ArrowLeft")
            shown.locator(f"path.plan-{number}").first.wait_for(state="attached")
            page.evaluate(TURN)
            seen.append(time.perf_counter() - begin)
        browser.close()
    return statistics.median(seen[4:])  # the first ones warm everything up
