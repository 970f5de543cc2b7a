"""The page of thousands of municipalities in Chromium: a canvas, the first rows of tables, and the same numbers."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pyproj import Transformer

from maps.colours import PALETTES
from maps.geometry.found_shapes import shapes_of
from maps.layers import layers
from maps.page import many_areas
from maps.page.page import render
from optimiser.words import LANGUAGES, Words
from optimiser.words.telling import tell
from tests.support.chrome import assert_accessible, opened, settled, told, unfolded
from tests.support.editions_page import country
from tests.support.many_edition import PLANE, many, square

MOST_ROWS = 100
UNITS = 3_500
TO_DEGREES = Transformer.from_crs(PLANE, 4326, always_xy=True)
PIXELS = """(places) => {
  const canvas = document.querySelector('#map_page canvas');
  const own = canvas.getBoundingClientRect(), times = canvas.width / own.width;
  const box = map_page.getContainer().getBoundingClientRect(), copy = new OffscreenCanvas(canvas.width, canvas.height);
  const ctx = copy.getContext('2d', { willReadFrequently: true });
  ctx.drawImage(canvas, 0, 0);
  return places.map((place) => {
    const at = map_page.latLngToContainerPoint(place);
    const pixel = ctx.getImageData((box.left + at.x - own.left) * times, (box.top + at.y - own.top) * times, 1, 1).data;
    return '#' + [...pixel].slice(0, 3).map((part) => part.toString(16).padStart(2, '0')).join('');
  });
}"""
"""Colours of the canvas at latitudes and longitudes."""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    edition, shapes = many(UNITS)
    path = tmp_path_factory.mktemp("many") / "map.html"
    path.write_text(render(edition, words=Words("nl").about(edition), shapes=shapes), encoding="utf-8")
    return path


@pytest.fixture
def page(browser: Browser, file: Path) -> Iterator[Page]:
    for found in opened(browser, file.as_uri()):
        found.check("input[name=levels][value=municipality]")
        settled(found)
        yield found


def middle(n: int) -> list[float]:
    """Latitude and longitude of the middle of a municipality."""
    west, south, east, north = square(n)
    lon, lat = TO_DEGREES.transform((west + east) / 2, (south + north) / 2)
    return [lat, lon]


def pointed(page: Page, n: int) -> tuple[float, float]:
    """Where a municipality lies in the window."""
    at = page.evaluate("(at) => { const p = map_page.latLngToContainerPoint(at); return [p.x, p.y]; }", middle(n))
    box = page.locator("#map_page").bounding_box()
    return box["x"] + at[0], box["y"] + at[1]


def shown_at(page: Page, n: int) -> set[str]:
    """Zoom to a municipality; the colours around its middle."""
    lat, lon = middle(n)
    page.evaluate("(at) => map_page.setView(at, 11, {animate: false})", [lat, lon])
    settled(page)
    return set(page.evaluate(PIXELS, [[lat + k * 1e-3, lon + j * 1e-3] for k in range(9) for j in range(9)]))


def test_many_areas_are_drawn_on_a_canvas_in_the_colours_of_the_legend(page: Page) -> None:
    edition, _ = many(UNITS)
    assert page.locator("#map_page canvas").count() == 1
    assert page.locator("#map_page path").count() == 0
    assert page.evaluate("document.querySelectorAll('*').length") < 3_000
    page.check("input[name=layers][value=new]")
    settled(page)
    new = next(x for x in layers(edition) if x.name == "new")
    period, some = edition.periods[0].name, [*range(0, 60, 7), 1_234, 2_500, UNITS - 1]
    values = [new.value(edition, f"U{n:05d}", period) for n in some]
    wanted = [PALETTES[new.kind][bisect_right(new.breaks["municipality"], value)] for value in values]
    assert page.evaluate(PIXELS, [middle(n) for n in some]) == wanted
    assert len(set(wanted)) > 2, "the colours tell municipalities apart"


def test_what_is_withheld_and_what_is_unknown_is_drawn_by_a_pattern(page: Page) -> None:
    page.check("input[name=layers][value=existing_per_1000]")
    assert {"#e3e3e3", "#5a5a5a"} <= shown_at(page, 703), "dots on grey: withheld"
    assert {"#ffffff", "#4a4a4a"} <= shown_at(page, 637), "lines on white: not all of its places are known"


def test_pointing_tells_and_a_click_chooses_and_outlines(page: Page) -> None:
    page.evaluate("scrollTo(0, 0)")
    x, y = pointed(page, 1_000)
    page.mouse.move(x, y)
    expect(page.locator("#tip")).to_contain_text("Plaats 1000:")
    page.mouse.click(x, y)
    expect(page.locator("#panel-name")).to_have_text("Plaats 1000")
    unfolded(page)
    edition, _ = many(UNITS)
    assert tell(edition.reasons["U01000"][0], Words("nl")) in told(page)
    assert page.evaluate("location.hash") == "#U01000"
    assert page.locator("#table tr[aria-current=true]").get_attribute("data-code") == "U01000"
    west, south, _, north = square(1_000)
    shown_at(page, 1_000)
    lon, lat = TO_DEGREES.transform(west, (south + north) / 2)
    assert page.evaluate(PIXELS, [[lat, lon]]) == ["#1d2b36"], "a dark outline"


def test_search_offers_few_arrows_go_through_them_and_enter_takes_one(page: Page) -> None:
    page.fill("#search", "Plaats 12")
    assert page.locator("#hits button").count() == 7
    assert "Gevonden: 111" in page.inner_text("#said")
    page.focus("#search")
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowDown", "ArrowDown"):
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.textContent") == "Plaats 120"
    page.keyboard.press("Enter")
    assert page.inner_text("#panel-name") == "Plaats 120"
    page.fill("#search", "Platts 3333")
    page.keyboard.press("Enter")
    assert "Bedoelt u" in page.inner_text("#said")
    assert "Plaats 3333" in page.locator("#hits button").first.inner_text()


def test_the_table_holds_the_first_rows_and_the_whole_and_finds_the_others(page: Page) -> None:
    edition, _ = many(UNITS)
    whole, words = edition.at("NL", edition.periods[0].name), Words("nl")
    shown = words("page-rows-first", shown=words.number(MOST_ROWS), count=words.number(UNITS))
    assert shown in page.inner_text("#table-shown")
    assert page.locator("#table tbody tr").count() == MOST_ROWS
    foot = page.locator("#table tfoot tr > *").all_inner_texts()
    assert foot[0] == "Het hele land"
    assert foot[2] == words.number(whole.new)
    page.locator("#table thead button", has_text="nieuwe plaatsen").first.click()
    most = max((edition.at(t.code, edition.periods[0].name).new or 0) for t in edition.level("municipality"))
    assert page.locator("#table tbody tr td:nth-child(3)").first.inner_text() == words.number(most)
    page.fill("#rows", "Plaats 33")
    settled(page)
    assert page.locator("#table tbody tr").count() == MOST_ROWS
    page.fill("#rows", "plaats 3333")
    settled(page)
    assert page.locator("#table tbody tr").count() == 1
    assert words("page-rows-found", count="1") in page.inner_text("#table-shown")
    with page.expect_download() as saved:
        page.click("#download")
    lines = saved.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == UNITS + 1, "the file has all"


def test_long_lists_tell_how_many_rows_are_left_out(page: Page) -> None:
    edition, _ = many(UNITS)
    unfolded(page)
    left = Words("nl")("page-rows-others", count=Words("nl").number(len(edition.sites) - MOST_ROWS))
    assert page.locator("#lists tfoot", has_text=left).count() == 1


def test_the_sheet_for_the_printer_has_the_map(page: Page) -> None:
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    finer, colours = page.evaluate("""() => {
        const one = document.querySelector('#paper canvas');
        const line = one.getContext('2d').getImageData(0, one.height / 2, one.width, 1);
        return [one.width / map_page.getSize().x, new Set(new Uint32Array(line.data.buffer)).size];
    }""")
    assert finer >= 2
    assert colours >= 4
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#paper canvas").count() == 0


def test_a_page_of_many_areas_has_no_accessibility_violations(page: Page) -> None:
    page.fill("#search", "Plaats 12")
    assert_accessible(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_beyond_that_provinces_are_shown_and_it_is_said_where_the_municipalities_are(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setattr(many_areas, "MOST_DRAWN", UNITS - 1)
    edition, shapes = many(UNITS)
    words, period, provinces = Words(language), edition.periods[0].name, edition.level("province")
    (tmp_path / "map.html").write_text(render(edition, words=words, shapes=shapes), encoding="utf-8")
    for page in opened(browser, (tmp_path / "map.html").as_uri()):
        settled(page)
        counts = {"provinces": words.number(len(provinces)), "municipalities": words.number(UNITS)}
        assert words("page-provinces-alone", **counts) in page.inner_text("header")
        assert not re.search(r"Plaats \d|U0\d{4}", page.content()), "municipalities are not loaded"
        assert page.locator("#table tfoot tr > *").all_inner_texts()[1] == words.number(edition.at("NL", period).new)
        x, y = pointed(page, UNITS - 1)
        page.mouse.move(x, y)
        expect(page.locator("#tip")).to_contain_text(f"Provincie 0116 ({words('page-holds', count=20)}):")
        page.mouse.click(x, y)
        assert page.inner_text("#panel-name") == "Provincie 0116"
        assert words.number(edition.at("P0116", period).new) in page.inner_text(".lead")
        assert_accessible(page)


def test_sums_of_a_page_of_provinces_are_those_of_the_edition() -> None:
    edition, shapes = many(UNITS)
    found = many_areas.of_provinces(edition, Words("nl"))
    period = edition.periods[0].name
    for group in ("total", *edition.groups):
        wholes = [found.at(a.code, period, group).new for a in found.level("province")]
        assert sum(wholes) == edition.at("NL", period, group).new == found.at("NL", period, group).new
        assert wholes == [found.at(a.code, period, group).new for a in found.level("municipality")]
    assert set(many_areas.shapes_of_provinces(edition, shapes).views["tiles"].index) == {
        a.code for a in found.level("municipality")
    }


def test_the_thresholds_are_those_that_the_documents_name() -> None:
    assert (many_areas.MOST_PATHS, many_areas.MOST_DRAWN) == (3_000, 30_000)


def test_numbers_of_millions_in_many_periods_stay_beside_the_map(browser: Browser, tmp_path: Path) -> None:
    edition, periods = country(), "[...document.querySelectorAll('.over-time td')]"
    file = tmp_path / "map.html"
    file.write_text(render(edition, words=Words("nl").about(edition), shapes=shapes_of(edition)), encoding="utf-8")
    for page in opened(browser, file.as_uri()):
        settled(page)
        for written, fits in (("1.105.238", True), ("1.234.567.890", False)):
            page.evaluate(f"(text) => {{ for (const cell of {periods}) cell.textContent = text; }}", written)
            table = page.locator(".over-time").evaluate("(t) => [t.scrollWidth, t.parentNode.clientWidth]")
            assert (table[0] <= table[1]) == fits, "as wide as the panel, or scrolled inside it"
            assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
