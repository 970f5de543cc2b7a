"""What a page shows before anything is touched, and the names and numbers on its map, in a real Chromium."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from maps.geometry.found_shapes import shapes_of
from maps.page.minute import cards
from maps.page.page import render
from optimiser.editions.edition import Edition
from optimiser.editions.records import Span
from optimiser.words import Words
from tests.support.bundled import CASES, made
from tests.support.chrome import opened, settled, unfolded

NL = Words("nl")
TOWN = "GM0715"


def in_three_periods() -> Edition:
    """The province of the working day; in its first period nothing is proposed, in the others the same."""
    edition = made(CASES["working day"])
    names = ("2023", "2024", "2025")
    figures = [replace(f, period=t, new=f.new if i else 0) for i, t in enumerate(names) for f in edition.figures]
    return replace(edition, periods=tuple(Span(t) for t in names), figures=tuple(figures), standings=(), bounds=())


@pytest.fixture(scope="module")
def edition() -> Edition:
    return in_three_periods()


@pytest.fixture(scope="module")
def address(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("opening") / "map.html"
    path.write_text(render(edition, words=NL, shapes=shapes_of(edition)), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    for found in opened(browser, f"{address}#{TOWN}"):
        settled(found)
        unfolded(found)
        yield found


def test_a_municipality_in_the_address_shows_what_is_proposed_for_it_and_from_when_until_when(
    page: Page, edition: Edition
) -> None:
    places = edition.at(TOWN, "2025").new
    assert page.inner_text("#period-name") == "2025"
    assert page.inner_text("#panel-numbers .lead strong") == str(places)
    assert f"{places} in 2024 tot en met 2025" in page.inner_text("#panel-numbers")


def test_one_province_opens_at_its_municipalities_by_name_and_number(page: Page, edition: Edition) -> None:
    assert page.is_checked("input[name=levels][value=municipality]")
    towns = edition.level("municipality")
    page.check("input[name=layers][value=new]")
    said = " ".join(page.locator(".names .town").all_text_contents()).replace("- ", "-")
    assert all(town.name in said for town in towns)
    numbers = page.locator(".names .number").all_text_contents()
    assert sorted(map(int, numbers)) == sorted(edition.at(town.code, "2025").new or 0 for town in towns)


def test_numbers_on_the_map_follow_the_period_and_the_layer(page: Page) -> None:
    page.check("input[name=layers][value=new]")
    page.focus("#period")
    page.keyboard.press("Home")
    assert set(page.locator(".names .number").all_text_contents()) == {"0"}
    page.check("input[name=layers][value=total_per_1000]")
    assert any("," in text for text in page.locator(".names .number").all_text_contents())


def test_the_figures_at_the_top_follow_the_period(page: Page, edition: Edition) -> None:
    def shown() -> list[tuple[str, str]]:
        labels, texts = (page.locator(f"#cards {part}").all_inner_texts() for part in ("dt", "dd"))
        return list(zip(labels, texts, strict=True))

    for key, period in (("Home", "2023"), ("End", "2025")):
        page.focus("#period")
        page.keyboard.press(key)
        assert shown() == [(card["label"], card["text"]) for card in cards(edition, period, NL)]
    assert [c["text"] for c in cards(edition, "2023", NL)] != [c["text"] for c in cards(edition, "2025", NL)]


def test_the_whole_of_one_province_bears_its_name(page: Page) -> None:
    page.evaluate("location.hash = '#'")
    assert page.locator("#zoom option").first.inner_text() == "Zeeland"
    assert NL("map-all") not in page.inner_text("main")


@pytest.mark.parametrize("width", [1280, 390])
def test_every_tile_has_its_name_in_smaller_type_where_it_is_long(
    browser: Browser, edition: Edition, address: str, width: int
) -> None:
    for page in opened(browser, address, width):
        settled(page)
        town = page.locator("#map_page .names .town")
        said = " ".join(town.all_text_contents()).replace("- ", "-")
        named = [a.name for a in edition.areas if a.level == "municipality"]
        assert [name for name in named if name not in said] == []
        assert "…" not in said
        sizes = town.evaluate_all("all => all.map(t => parseFloat(getComputedStyle(t).fontSize))")
        assert 9 <= min(sizes) <= max(sizes) == 12


def test_a_name_that_fits_nowhere_is_cut_short_and_whole_in_the_tip_and_the_list(
    browser: Browser, edition: Edition, tmp_path: Path
) -> None:
    name = "Samengevoegdezeeuwsegemeente"
    areas = tuple(replace(a, name=name) if a.code == TOWN else a for a in edition.areas)
    path = tmp_path / "map.html"
    path.write_text(render(replace(edition, areas=areas), words=NL, shapes=shapes_of(edition)), encoding="utf-8")
    for page in opened(browser, path.as_uri(), 390):
        settled(page)
        short = [t for t in page.locator("#map_page .names .town").all_text_contents() if "…" in t]
        assert len(short) == 1
        assert name.startswith(short[0].removesuffix("…"))
        assert len(short[0]) >= 5
        unfolded(page)
        assert page.locator("table th", has_text=name).count() >= 1
