"""Fewer places than now: a closure is said as such in the map, legend, table and panel, and is never none."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from maps.colours import PALETTES
from maps.geometry.found_shapes import shapes_of
from maps.page.page import Page as Saved
from maps.page.page import render
from optimiser.words import Words
from tests.support.chrome import assert_accessible, opened, settled, told, unfolded
from tests.support.editions_page import closing

SHUT, SHRUNK = "GM0014", "GM0059"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    edition = closing()
    path = tmp_path_factory.mktemp("closing") / "map.html"
    return Saved(render(edition, words=Words("nl"), shapes=shapes_of(edition))).save(path).as_uri()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    for found in opened(browser, f"{address}#{SHUT}"):
        unfolded(found)
        found.focus("#period")
        found.keyboard.press("End")
        settled(found)
        yield found


def test_a_closure_has_a_colour_and_a_class_of_its_own(page: Page) -> None:
    page.check("input[name=layers][value=new]")
    fills = page.eval_on_selector_all("#map_page path.leaflet-interactive", "ps => ps.map(p => p.getAttribute('fill'))")
    assert fills.count(PALETTES["closing"][0]) == 2
    assert "minder dan 0: sluiting" in page.inner_text("#legend")
    page.check("input[name=layers][value=new_per_1000]")
    assert "minder dan 0: sluiting" in page.inner_text("#legend")
    page.check("input[name=layers][value=total_per_1000]")
    assert "minder dan 0: sluiting" not in page.inner_text("#legend"), "a total is never below none"


def test_the_panel_and_the_line_for_screen_readers_follow_the_period(page: Page) -> None:
    lead = page.locator("#panel-numbers .lead").first.inner_text()
    assert lead == "-1.358 plaatsen minder dan nu voorgesteld (sluiting of krimp)"
    assert "Groningen gekozen: -1.358 plaatsen minder" in page.inner_text("#said")
    assert "Verandering sinds de vorige versie" in told(page)
    page.focus("#period")
    page.keyboard.press("Home")
    settled(page)
    assert "nieuwe plaatsen voorgesteld" in page.locator("#panel-numbers .lead").first.inner_text()
    assert "-1.358" not in page.inner_text("#said")


def test_the_table_says_whether_it_closes_or_shrinks(page: Page) -> None:
    assert "-1.358 (sluit)" in page.inner_text(f"#table tr[data-code={SHUT}]")
    assert "-100 (krimpt)" in page.inner_text(f"#table tr[data-code={SHRUNK}]")
    with page.expect_download() as waiting:
        page.click("#download")
    text = Path(waiting.value.path()).read_text(encoding="utf-8-sig")
    assert '"-1358"' in text, "a number in the file"


def test_closures_bring_no_accessibility_violations(page: Page) -> None:
    page.select_option("#zoom", "PV20")
    settled(page)
    assert_accessible(page)


def test_without_scripts_a_closure_is_said_too(browser: Browser, address: str) -> None:
    context = browser.new_context(offline=True, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    text = page.inner_text("body")
    assert "-1.358 (sluit)" in text
    assert "-100 (krimpt)" in text
    context.close()
