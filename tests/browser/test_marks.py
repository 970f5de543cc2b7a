"""What small and made-up pages show in a real Chromium: evil texts, periods, withheld and unknown numbers."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from maps.geometry.found_shapes import shapes_of
from maps.page.page import render
from optimiser.editions.edition import Edition
from optimiser.editions.records import ExistingLocation, ShownLimit
from optimiser.words import Words
from optimiser.words.facts import Fact
from tests.support.chrome import assert_accessible, opened, settled, told, unfolded
from tests.support.editions_page import country

NL = Words("nl")
EVIL = "</script><img src=x onerror=\"document.title='gekraakt'\">"
TOWN = "GM0014"


def evil() -> Edition:
    """The country in four periods, with an evil text wherever a dossier may hold one."""
    edition = country(4)
    areas = tuple(replace(a, name=EVIL) if a.code in {TOWN, "PV20", "VR01"} else a for a in edition.areas)
    periods = tuple(replace(p, name=f"{p.name}") for p in edition.periods)
    first = periods[0]
    return replace(
        edition,
        title=EVIL,
        areas=areas,
        groups=edition.groups,
        reasons={TOWN: (Fact("why-group", {"places": 3}, {"group": EVIL}),)},
        sites=(ExistingLocation(EVIL, EVIL, TOWN, "PV20", EVIL, {EVIL: None}, None, first.end, EVIL, EVIL),),
        bounds=(ShownLimit(TOWN, EVIL, first.name, "capacity", 3, EVIL, EVIL),),
        keys={"regular": EVIL},
        sources=(EVIL,),
        inputs={EVIL: "0" * 64},
    )


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("marks") / "map.html"
    edition = evil()
    path.write_text(render(edition, words=Words("nl"), shapes=shapes_of(edition)), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    for found in opened(browser, address):
        settled(found)
        unfolded(found)
        yield found


def chosen(page: Page, address: str, code: str) -> None:
    page.goto("about:blank")
    page.goto(f"{address}#{code}")
    settled(page)
    unfolded(page)


def test_evil_texts_show_as_text_everywhere(page: Page, address: str) -> None:
    chosen(page, address, TOWN)
    page.check("#overlay-sites")
    page.check("#overlay-bounds")
    page.hover("#map_page")
    page.fill("#search", "onerror")
    assert page.inner_text("#panel-name") == EVIL
    assert told(page).count("onerror") >= 4
    assert page.inner_text("#lists").count("onerror") >= 4
    assert page.inner_text("#hits").count("onerror") >= 1
    assert page.locator("img").count() == 0
    assert page.title() == EVIL


def test_an_evil_name_is_no_formula_in_the_saved_table(browser: Browser, tmp_path: Path) -> None:
    edition = country(1)
    names = {"GM0014": '=HYPERLINK("http://x")', "GM0034": "\t@SUM(1)", "GM0037": "-1+1"}
    areas = tuple(replace(a, name=names.get(a.code, a.name)) for a in edition.areas)
    edition = replace(edition, areas=areas)
    path = tmp_path / "map.html"
    path.write_text(render(edition, words=Words("nl"), shapes=shapes_of(edition)), encoding="utf-8")
    for page in opened(browser, path.as_uri()):
        unfolded(page)
        page.check("input[name=levels][value=municipality]")
        settled(page)
        with page.expect_download() as waiting:
            page.click("#download")
        text = Path(waiting.value.path()).read_text(encoding="utf-8-sig")
    for name in names.values():
        quoted = name.replace('"', '""')
        assert f'"\'{quoted}"' in text
        assert f'"{quoted}"' not in text


def test_the_mark_of_the_audience_is_on_the_page(page: Page) -> None:
    assert page.inner_text(".mark") == "Vertrouwelijk: voor de raad"


def test_withheld_is_neither_zero_nor_unknown(page: Page, address: str) -> None:
    code = next(a.code for a in country(1).level("municipality") if a.withheld)
    chosen(page, address, code)
    assert "De getallen van dit gebied zijn niet openbaar" in told(page)
    assert page.locator(f"#table tr[data-code={code}]").inner_text().count("niet openbaar") > 3
    shown = page.eval_on_selector_all("#map_page path.leaflet-interactive", "ps => ps.map(p => p.getAttribute('fill'))")
    assert shown.count("url(#withheld)") == sum(a.withheld for a in country(1).level("municipality"))
    assert "niet openbaar" in page.inner_text("#legend")


@pytest.mark.parametrize("hides", [True, False])
def test_figures_that_are_withheld_are_not_called_unknown(browser: Browser, tmp_path: Path, *, hides: bool) -> None:
    made = country(1)
    areas = made.areas if hides else tuple(replace(a, withheld=False) for a in made.areas)
    edition = replace(made, areas=areas, scores={"before": {"gini": None}, "after": {"gini": None}})
    path = tmp_path / "map.html"
    path.write_text(render(edition, words=NL, shapes=shapes_of(edition)), encoding="utf-8")
    for page in opened(browser, path.as_uri()):
        settled(page)
        unfolded(page)
        cells = page.locator("#scores tbody td").all_inner_texts()
        assert cells == [NL("map-withheld" if hides else "map-unknown")] * 2


def test_the_slider_works_with_keys_and_does_not_reload(page: Page) -> None:
    page.evaluate("window.stays = true")
    page.check("#overlay-sites")
    page.focus("#period")
    page.keyboard.press("Home")
    settled(page)
    before, points = page.inner_text("#table tbody"), page.locator("path.site").count()
    page.keyboard.press("End")
    settled(page)
    assert page.inner_text("#period-name") == page.get_attribute("#period", "aria-valuetext") == "2029"
    assert page.inner_text("#table tbody") != before
    assert page.locator("path.site").count() < points, "locations that have ended are no longer points"
    assert page.evaluate("window.stays")


def test_the_legend_stays_the_same_in_every_period(page: Page) -> None:
    for name in ("new", "difference", "realised", "gap", "change"):
        page.check(f"input[name=layers][value={name}]")
        page.focus("#period")
        page.keyboard.press("Home")
        first = page.inner_text("#legend")
        page.keyboard.press("End")
        assert page.inner_text("#legend") == first


def test_the_chosen_area_is_outlined_on_the_map_and_in_the_table(page: Page, address: str) -> None:
    assert page.locator("path.chosen").count() == 0
    chosen(page, address, "GM0363")
    boxes = page.eval_on_selector_all("path.chosen", "ps => ps.map(p => p.getBBox().width)")
    assert len(boxes) == 2
    assert all(width > 5 for width in boxes)
    assert page.inner_text("#table tr[aria-current=true] th") == "Amsterdam"
    page.check("input[name=levels][value=province]")
    settled(page)
    assert page.inner_text("#table tr[aria-current=true] th") == "Noord-Holland", "the area around the choice"


def test_a_mistyped_address_chooses_nothing_and_breaks_nothing(page: Page, address: str) -> None:
    for wrong in ("%", "GM9999", "NL"):
        chosen(page, address, wrong)
        assert page.inner_text("#panel-name") == "Het hele land"


def test_nothing_is_shown_as_minus_zero(page: Page) -> None:
    page.check("input[name=levels][value=municipality]")
    settled(page)
    cells = page.locator("#table tbody td").all_inner_texts()
    assert cells
    assert not {"-0", "−0", "-0,00"} & set(cells)


def test_hatching_is_seen_on_dark_colours_too(page: Page) -> None:
    lines = page.eval_on_selector_all(
        "pattern[id^=hatch-sequential]", "ps => ps.map(p => [p.id, p.lastChild.getAttribute('fill')])"
    )
    assert dict(lines)["hatch-sequential-5"] == "#ffffff"
    assert dict(lines)["hatch-sequential-none"] != "#ffffff"


def test_withheld_and_bids_bring_no_accessibility_violations(page: Page, address: str) -> None:
    chosen(page, address, "GM0363")
    page.check("#overlay-bounds")
    page.select_option("#zoom", "PV27")
    settled(page)
    assert_accessible(page)
