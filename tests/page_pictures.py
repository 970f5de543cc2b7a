"""Pictures of the page for ``docs/user/page.md``: ``python -m tests.page_pictures``.

The letter of 2022 in both languages on a wide screen, and in Dutch on a tablet, two telephones and paper, with a
municipality chosen where there is room for one only; beside it the same figures as stock folium and as a map made by
hand. Written anew each time, so that what the page of documentation shows is what the page is.
"""

import re
import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from data import BUNDLED, load
from maps.geometry.found_shapes import shapes_of
from maps.page.page import render
from optimiser import solve
from optimiser.publishing.publish import publish
from optimiser.words import Words
from tests.benchmarks.hand_made import hand_made
from tests.benchmarks.pages import FLAGS, leaflet_only, stock
from tests.support.chrome import settled
from tests.support.paths import ROOT

PICTURES = ROOT / "docs" / "user" / "pictures"
SCREENS = {"1400": (1400, 900, ""), "768": (768, 1024, ""), "390": (390, 844, "#GM0342"), "320": (320, 700, "#GM0342")}
"""Width, height and address of each screen [px]; GM0342 is Soest."""


def opened(browser: Browser, address: str, width: int, height: int) -> Page:
    """A page at rest on a screen of this size."""
    page = browser.new_page(viewport={"width": width, "height": height})
    page.route(re.compile("^https?:"), leaflet_only)
    page.goto(address)
    settled(page)
    return page


def printed(page: Page) -> bytes:
    """What is printed, as wide as A4, in one piece."""
    page.set_viewport_size({"width": 794, "height": 1123})
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    return page.screenshot(full_page=True)


def main() -> None:
    """Draw all pictures."""
    PICTURES.mkdir(exist_ok=True)
    edition = publish(solve(load(BUNDLED / "nl-2022"), BUNDLED / "nl-2022" / "letter.toml"))
    shapes = shapes_of(edition)
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        browser, folder = playwright.chromium.launch(executable_path=found, args=FLAGS), Path(name)
        for language in ("nl", "en"):
            file = folder / f"{language}.html"
            file.write_text(render(edition, words=Words(language), shapes=shapes), encoding="utf-8")
        for screen, (width, height, choice) in SCREENS.items():
            page = opened(browser, (folder / "nl.html").as_uri() + choice, width, height)
            (PICTURES / f"page-{screen}.png").write_bytes(page.screenshot())
        page = opened(browser, (folder / "en.html").as_uri(), 1400, 900)
        (PICTURES / "page-1400-en.png").write_bytes(page.screenshot())
        page = opened(browser, (folder / "nl.html").as_uri() + "#GM0342", 1280, 900)
        (PICTURES / "page-print.png").write_bytes(printed(page))
        for peer, file in (("hand-made", hand_made(edition, shapes, folder)), ("stock-folium", stock(folder))):
            (PICTURES / f"peer-{peer}.png").write_bytes(opened(browser, file.as_uri(), 700, 800).screenshot())
        browser.close()


if __name__ == "__main__":
    main()
