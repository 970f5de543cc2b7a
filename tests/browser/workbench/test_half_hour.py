"""A planner's half hour: open a province, tune, lock, deal, undo, save, compare, discuss, publish, make papers."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from tests.support.workbench_page import begun, chosen, entered, locked, new_places, replanned, unfold


def _opened(page: Page, picture: Callable[..., None]) -> None:
    """Open a province: the map is there without scrolling."""
    picture("01-start")
    begun(page, "zeeland/working-day")
    page.wait_for_selector(".leaflet-interactive")
    box = page.locator("#map_page").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 768, "the whole map is there without scrolling on a laptop"
    picture("02-desk")


def _tuned(page: Page, picture: Callable[..., None]) -> None:
    """Weigh two aims."""
    page.click("[data-key=add-blend]")
    page.wait_for_selector("#weight-0-1")
    with replanned(page):
        page.fill(".aim input[type=number] >> nth=0", "0.8")
        page.keyboard.press("Tab")
    picture("03-weights")


def _locked_three(page: Page, picture: Callable[..., None]) -> None:
    """Lock three municipalities; one clashes, and a way out is taken."""
    for name, places in (("Veere", 30), ("Sluis", 60)):
        locked(page, name, places, "afspraak van 12 maart")
    entered(page, "Goes", 20, "afspraak van 12 maart")
    page.wait_for_selector("#desk-clash button:has-text('Probeer dit')")
    assert "harde biedingen" in page.inner_text("#desk-clash"), "which rules clash"
    picture("04-clash")
    with replanned(page):
        page.click("#desk-clash button:has-text('Probeer dit') >> nth=0")
    assert page.is_hidden("#desk-clash")
    assert page.is_checked("#overlay-bounds"), "locks are drawn as soon as there are any"
    assert page.locator("path.bound").count() == 3
    assert new_places(page, "Veere") == 30
    picture("05-locked")


def _dealt(page: Page, picture: Callable[..., None]) -> None:
    """Try an exchange and undo it by name."""
    chosen(page, "Kapelle")
    page.click("#desk-town >> button:has-text('Zoek uitruil')")
    page.wait_for_selector("#desk-town [role=status] li, #desk-town [role=status] p:has-text('Geen')")
    picture("06-deals")
    with replanned(page):
        page.click("#desk-town [role=status] li >> nth=0 >> button")
    assert "uitruil van Kapelle" in page.inner_text("#desk-undo")
    with replanned(page):
        page.click("#desk-undo")
    assert "Ongedaan gemaakt: uitruil van Kapelle." in page.inner_text("#desk-said")


def _kept(page: Page, picture: Callable[..., None]) -> None:
    """Save, and compare with the version before."""
    unfold(page, "Bewaren")
    page.fill("#desk-keep form input", "drie gemeenten vast, gewichten gekozen")
    page.click("#desk-keep form button")
    page.wait_for_selector("#desk-said:has-text('Opgeslagen als versie 2.')")
    page.locator("#desk-keep").scroll_into_view_if_needed()
    picture("07-kept")
    with page.context.expect_page() as opened:
        page.click("#desk-keep a:has-text('vorige versie')")
    compared = opened.value
    compared.wait_for_selector("#who tbody tr")
    picture("08-compared", compared)
    compared.close()


def _discussed(page: Page, picture: Callable[..., None]) -> None:
    """Say something about a municipality."""
    chosen(page, "Veere")
    unfold(page, "Opmerkingen")
    page.fill("#desk-talk textarea", "De raad wil eerst een gesprek met de dorpsraad.")
    page.click("#desk-talk button[type=submit]")
    page.wait_for_selector("#desk-talk li:has-text('Veere: De raad wil')")
    page.locator("#desk-talk").scroll_into_view_if_needed()
    picture("09-said")


def _published(page: Page, picture: Callable[..., None]) -> None:
    """Publish for councils."""
    page.select_option("#desk-keep select >> nth=-1", "council")
    page.click("#desk-keep button:has-text('Publiceer')")
    page.wait_for_selector("#desk-said:has-text('is gepubliceerd voor raden')")
    with page.context.expect_page() as opened:
        page.click("#desk-keep a[href^='/p/']")
    opened.value.wait_for_selector(".leaflet-interactive")
    assert "voor de raad" in opened.value.inner_text(".mark")
    picture("10-published", opened.value)
    opened.value.close()


def _filed(page: Page, picture: Callable[..., None]) -> None:
    """Make the papers and take them."""
    unfold(page, "Bestanden")
    page.select_option("#desk-files select >> nth=0", "papers")
    page.select_option("#desk-files select >> nth=1", "prt")
    page.click("#desk-files form button")
    page.wait_for_selector("#desk-files a[download]", timeout=60_000)
    page.locator("#desk-files").scroll_into_view_if_needed()
    picture("11-files")
    with page.expect_download() as download:
        page.click("#desk-files a[download]")
    names = zipfile.ZipFile(io.BytesIO(Path(download.value.path()).read_bytes())).namelist()
    assert "map.html" in names
    assert any(n.startswith("papers/") for n in names)


def test_a_planners_half_hour(page: Page, pictures: Path) -> None:
    def picture(name: str, of: Page = page) -> None:
        of.screenshot(path=pictures / f"{name}.png")

    for step in (_opened, _tuned, _locked_three, _dealt, _kept, _discussed, _published, _filed):
        step(page, picture)
