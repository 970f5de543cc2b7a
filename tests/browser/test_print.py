"""What comes out of a printer: what the reader sees, on two or three pages of A4."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from data import BUNDLED, load
from maps import draw
from maps.geometry.found_shapes import shapes_of
from maps.page.page import Page as Saved
from maps.page.page import render
from optimiser import solve
from optimiser.words import Words
from tests.support.chrome import opened, settled, unfolded
from tests.support.editions_page import country

MUNICIPALITIES = "input[name=levels][value=municipality]"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    plan = solve(load(BUNDLED / "nl-2022"), BUNDLED / "nl-2022" / "letter.toml")
    return draw(plan).save(tmp_path_factory.mktemp("paper") / "map.html").as_uri()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    for found in opened(browser, address):
        settled(found)
        yield found


def printed(page: Page) -> tuple[int, str]:
    """Pages and text of the print."""
    found = PdfReader(io.BytesIO(page.pdf(format="A4", print_background=True))).pages
    return len(found), "\n".join(one.extract_text() for one in found)


def test_the_country_prints_its_provinces_on_two_pages(page: Page) -> None:
    pages, text = printed(page)
    assert pages <= 2
    assert text.count("Rekenvoorbeeld februari 2022") == 1, "the title once"
    assert "Zuid-Holland" in text
    assert "10.157" in text
    page.check(MUNICIPALITIES)
    settled(page)
    pages, text = printed(page)
    assert pages <= 3
    assert "De tabel per gemeente is te lang voor papier" in text
    assert "Aa en Hunze" not in text


def test_a_province_prints_its_municipalities_alone(page: Page) -> None:
    page.check(MUNICIPALITIES)
    unfolded(page)
    page.select_option("#zoom", "PV25")
    settled(page)
    pages, text = printed(page)
    assert pages <= 3
    assert "Ede" in text
    assert "Zwolle" not in text
    assert re.search(r"Gemeente\s+Voorstel", re.sub(r"[ \n]+", " ", text)), "the table has its heads"


def test_a_municipality_prints_its_reasons_and_its_province(page: Page, address: str) -> None:
    page.goto("about:blank")
    page.goto(f"{address}#GM0363")
    settled(page)
    pages, text = printed(page)
    assert pages <= 3
    assert "Waarom dit aantal" in text
    assert "Haarlem" in text
    assert "Zwolle" not in text


def test_paper_holds_the_map_the_legend_and_the_panel_and_no_choices(page: Page) -> None:
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#paper figure path").count() > 345
    for shown in (".paper-legend", ".paper-told", "#paper table.rows", "footer"):
        assert page.locator(shown).is_visible()
    for hidden in ("#map_page", ".controls", "#download", "#search"):
        assert not page.locator(hidden).is_visible()
    assert page.locator("#paper [id], #paper button").count() == 0, "nothing twice by its name, nothing to press"
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator("#paper *").count() == 0


@pytest.mark.parametrize("width", [360, 1280])
def test_without_scripts_there_is_a_drawing_and_every_number(browser: Browser, address: str, width: int) -> None:
    context = browser.new_context(offline=True, viewport={"width": width, "height": 900}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator("svg.still g path").count() >= 4
    assert page.locator("svg.still text").count() == 12
    cells = page.locator("table.small tbody tr").all_inner_texts()
    assert len(cells) == 1 + 12 + 345
    assert cells[0].split("\t")[:2] == ["Het hele land", "10.157"]
    rows = [line.split("\t") for line in cells]
    towns = [row for row in rows if row[0] == "Almelo"]
    assert towns[0][2] == "onbekend", "one of its locations is of unknown size"
    assert not page.locator("main").is_visible()
    assert "plan.xlsx" in page.inner_text("body")
    context.close()


def test_without_scripts_withheld_is_said_and_dotted(browser: Browser, tmp_path: Path) -> None:
    edition = country(4)
    path = Saved(render(edition, words=Words("nl"), shapes=shapes_of(edition))).save(tmp_path / "map.html")
    context = browser.new_context(offline=True, java_script_enabled=False)
    page = context.new_page()
    page.goto(path.as_uri())
    assert page.locator("svg.still path[fill='url(#withheld)']").count() == 1
    town = next(a for a in edition.level("municipality") if a.withheld)
    row = page.locator("tbody tr", has=page.locator(f"th:text-is('{town.name}')")).first.inner_text()
    assert row.split("\t")[1:] == ["niet openbaar"] * 5
    context.close()
