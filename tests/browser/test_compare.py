"""Two proposals beside each other in a real Chromium."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from maps.geometry.found_shapes import shapes_of
from maps.page.comparison import compare_page
from maps.studies.comparison import folders
from optimiser.editions.edition import Edition
from optimiser.errors import UsageError
from optimiser.words import Words
from tests.support.chrome import assert_accessible, opened, settled, unfolded
from tests.support.editions_page import country

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
        unfolded(found)
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
    assert "Gemeenten: 1; plaatsen samen: +40." in more.inner_text()
    assert more.locator("tbody th").all_inner_texts() == ["Amsterdam"]
    assert fewer.locator("tbody th").all_inner_texts() == ["Utrecht"]
    assert "-40" in fewer.inner_text()


def test_the_choice_shows_both_numbers(page: Page, address: str) -> None:
    page.goto("about:blank")
    page.goto(f"{address}#{MORE}")
    a, b = page.locator("#panel-numbers .edition .lead strong").all_inner_texts()
    assert int(b.replace(".", "")) - int(a.replace(".", "")) == 40
    assert page.locator("path.chosen").count() == 6


def test_the_comparison_is_accessible_and_reflows(page: Page) -> None:
    assert_accessible(page)
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
        unfolded(page)
        assert page.locator("#periods").is_hidden()
        assert page.title() == "Comparison of two plans"


def test_the_sums_add_up_with_what_is_not_shown(page: Page) -> None:
    rows = [[c.inner_text() for c in r.locator("th, td").all()] for r in page.locator("#who .sum tbody tr").all()]
    counts = [int(r[1]) for r in rows]
    places = [int(r[2].replace(".", "").replace("+", "")) for r in rows]
    assert counts[-1] == sum(counts[:-1]) == 345
    assert places[-1] == sum(places[:-1])
    withheld = sum(a.withheld for a in country(1).level("municipality"))
    assert "niet openbaar of onbekend" in rows[-2][0]
    assert counts[-2] == withheld
    provinces = page.locator("#who > section").nth(1).locator("tbody tr")
    assert provinces.count() == 12
    shown = {r.locator("th").inner_text(): r.locator("td").all_inner_texts() for r in provinces.all()}
    assert shown["Noord-Holland"][2] == "+40"
    assert shown["Utrecht"][2] == "-40"
    assert sum(int(r[3]) for r in shown.values()) == withheld
    page.select_option("#zoom", "PV26")
    settled(page)
    last = page.locator("#who .sum tbody tr").last
    assert last.inner_text().split("\t") == ["Utrecht", "26", "-40"]


def test_what_one_of_both_withholds_is_said_to_be_not_public(browser: Browser, tmp_path: Path) -> None:
    first, second = pair()
    hidden = replace(
        second,
        areas=tuple(replace(a, withheld=a.withheld or a.code == MORE) for a in second.areas),
        figures=tuple(replace(f, new=None, existing=None, share=None) if f.area == MORE else f for f in second.figures),
    )
    path = compare_page(first, hidden, Words("nl"), shapes_of(first)).save(tmp_path / "compare.html")
    for page in opened(browser, f"{path.as_uri()}#{MORE}"):
        settled(page)
        unfolded(page)
        fills = {
            name: page.locator(f"#{name} path.leaflet-interactive[fill='url(#withheld)']").count()
            for name in ("map_difference", "map_first", "map_second")
        }
        own = sum(a.withheld for a in first.level("municipality"))
        assert fills == {"map_difference": own + 1, "map_first": own, "map_second": own + 1}
        a, b = page.locator("#panel-numbers .edition").all()
        assert b.locator(".lead").first.inner_text() == "De getallen van dit gebied zijn niet openbaar."
        assert "nieuwe plaatsen" in a.locator(".lead").first.inner_text()
        cells = page.locator(f"#table tr[data-code={MORE}] td").all_inner_texts()
        assert cells[1] == "niet openbaar", "the difference"
        assert "onbekend" not in cells
        rows = page.locator("#who .sum tbody tr").all_inner_texts()
        assert rows[-2].split("\t")[1] == str(own + 1)


def test_plans_of_one_title_are_told_apart_by_their_folders() -> None:
    first, second = pair()
    same = replace(second, title=first.title)
    html = compare_page(first, same, Words("nl"), shapes_of(first), names=("een", "twee")).html
    assert f"A: {first.title} (een)" in html
    assert f"B: {first.title} (twee)" in html
    other = compare_page(first, second, Words("nl"), shapes_of(first), names=("een", "twee")).html
    assert "(een)" not in other


def test_folders_are_named_by_their_shortest_ends_that_differ() -> None:
    assert folders([Path("/a/out"), Path("/b/out")]) == ("a/out", "b/out")
    assert folders([Path("/a/one"), Path("/a/two")]) == ("one", "two")
    assert folders([Path("/a/one"), Path("/a/one")])[0].endswith("a/one")


def test_a_comparison_prints_on_three_pages(page: Page) -> None:
    assert 2 <= len(PdfReader(io.BytesIO(page.pdf(format="A4", print_background=True))).pages) <= 3
