"""Two proposals beside each other in a real Chromium."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from chrome import opened, settled
from editions_page import country
from playwright.sync_api import Browser, Page

from maps.comparison import compare_page
from maps.shapes import shapes_of
from optimiser.edition import Edition
from optimiser.errors import UsageError
from optimiser.words import Words

MORE, FEWER = "GM0363", "GM0344"


def pair() -> tuple[Edition, Edition]:
    """B moves 40 places from Utrecht to Amsterdam, in every period."""
    first = country(2)
    move = {MORE: 40, FEWER: -40}

    def moved(figure):
        if figure.new is None or figure.group not in ("total", "regular"):
            return figure
        return replace(figure, new=figure.new + sum(move.get(m, 0) for m in first.area[figure.area].members))

    return first, replace(first, title="Variant", figures=tuple(map(moved, first.figures)), scores={})


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    first, second = pair()
    found = compare_page(first, second, Words("nl"), shapes_of(first))
    return found.save(tmp_path_factory.mktemp("compare") / "compare.html").as_uri()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    for found in opened(browser, address):
        settled(found)
        yield found


def test_three_maps_show_a_b_and_the_difference(page: Page) -> None:
    page.check("input[name=levels][value=municipality]")
    neutral = page.eval_on_selector_all(
        "#map_difference path.leaflet-interactive", "ps => ps.filter(p => p.getAttribute('fill') === '#f2f2f2').length"
    )
    assert neutral == sum(not a.withheld for a in country(1).level("municipality")) - 2
    assert page.locator("#map_first path.leaflet-interactive").count() == 345
    assert page.locator("#map_second path.leaflet-interactive").count() == 345


def test_the_maps_move_together(page: Page) -> None:
    page.evaluate("map_first.setView([52.5, 6], 9, {animate: false})")
    for other in ("map_difference", "map_second"):
        assert page.evaluate(f"[{other}.getZoom(), {other}.getCenter().lat.toFixed(2)]") == [9, "52.50"]


def test_who_receives_more_and_who_fewer_is_a_table(page: Page) -> None:
    more, fewer = page.locator("#who > section").all()[2:]
    assert "1 gemeenten, samen +40 plaatsen" in more.inner_text()
    assert more.locator("tbody th").all_inner_texts() == ["Amsterdam"]
    assert fewer.locator("tbody th").all_inner_texts() == ["Utrecht"]
    assert "-40" in fewer.inner_text()


def test_the_choice_shows_both_numbers(page: Page, address: str) -> None:
    page.goto("about:blank")
    page.goto(f"{address}#{MORE}")
    a, b = page.locator("#panel-numbers .edition .lead strong").all_inner_texts()[0::2]
    assert int(b.replace(".", "")) - int(a.replace(".", "")) == 40
    assert page.locator("path.chosen").count() == 6


def test_the_comparison_is_accessible_and_reflows(page: Page) -> None:
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]})
    assert found.violations_count == 0, found.generate_report()
    page.set_viewport_size({"width": 320, "height": 700})
    settled(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_page_bears_the_mark_of_the_stricter_reader() -> None:
    first, second = pair()
    html = compare_page(
        replace(first, audience="public"), replace(second, audience="prt"), Words("nl"), shapes_of(first)
    ).html
    assert f'class="mark">{Words("nl")("mark-prt")}<' in html


def test_what_cannot_be_compared_is_refused_with_the_reason() -> None:
    first, second = pair()
    shapes = shapes_of(first)
    lost = {a.code for a in second.areas if a.code == MORE}
    fewer = replace(second, areas=tuple(a for a in second.areas if a.code not in lost))
    other = replace(second, periods=tuple(replace(p, name=f"x{p.name}") for p in second.periods))
    for bad, code in ((fewer, "other-areas"), (other, "other-periods")):
        with pytest.raises(UsageError, match=code):
            compare_page(first, bad, Words("nl"), shapes)


def test_only_common_periods_are_compared(browser: Browser, tmp_path: Path) -> None:
    first, second = pair()
    late = replace(second, periods=second.periods[1:])
    path = compare_page(first, late, Words("en"), shapes_of(first)).save(tmp_path / "compare.html")
    for page in opened(browser, path.as_uri()):
        assert page.locator("#periods").is_hidden()
        assert page.title() == "Comparison of two proposals"
