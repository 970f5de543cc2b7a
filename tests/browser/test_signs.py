"""Signs of locations on the page in a real Chromium: they follow the period, and the table says the same."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from maps.geometry.found_shapes import shapes_of
from maps.page.page import render
from optimiser.editions.edition import Edition
from optimiser.editions.location_lives import LocationLife, Phase
from optimiser.words import Words
from tests.support.chrome import opened, settled
from tests.support.editions_page import country

EVIL = '<img src=x onerror="document.title=1">'
NL = Words("nl")


def located() -> Edition:
    """Three locations: one that stays and ends, one that opens and is extended, one for minors."""
    edition = country(4)
    t = [span.name for span in edition.periods]
    stay, end = Phase(t[0], "stay", {"regular": 300}), Phase(t[1], "end", {})
    new = (Phase(t[1], "open", {"regular": 100}), Phase(t[2], "grow", {"regular": 120}), Phase(t[3], "close", {}))
    there = {"existing": True, "before": {"regular": 300}, "end": edition.periods[0].end}
    minors = (Phase(t[0], "open", {"amv": 20}),)
    found = (
        LocationLife("a", EVIL, "GM0014", "azc", ("regular",), life=(stay, end), **there),
        LocationLife("b", "", "GM0363", "noodopvang", ("regular",), existing=False, life=new, durable=False),
        LocationLife("c", "", "GM0344", "amv", ("amv",), existing=False, life=minors),
    )
    return replace(edition, openings=found)


@pytest.fixture(params=[1280, 390])
def page(request: pytest.FixtureRequest, browser: Browser, tmp_path: Path) -> Iterator[Page]:
    edition, path = located(), tmp_path / "map.html"
    html = render(edition, words=NL, shapes=shapes_of(edition))
    assert len(html.encode()) < 700_000
    path.write_text(html, encoding="utf-8")
    for found in opened(browser, path.as_uri(), request.param):
        settled(found)
        yield found


def at(page: Page, period: int) -> list[str]:
    """Outlines of the signs in a period."""
    page.evaluate(
        "n => { const s = document.getElementById('period'); s.value = n; s.dispatchEvent(new Event('input')); }",
        period,
    )
    settled(page)
    return [d or "" for d in page.eval_on_selector_all("path.opening", "all => all.map(p => p.getAttribute('d'))")]


def test_signs_follow_the_period_and_their_shape_says_what_happens(page: Page) -> None:
    assert [d.count("a") for d in at(page, 0)] == [4], "a circle with a dot stays; nothing is drawn for minors"
    second = at(page, 1)
    assert len(second) == 2
    assert sorted("L" in d for d in second) == [False, True], "a line where it ends and a triangle where it opens"
    assert ["a" in d and "v" in d for d in at(page, 2)] == [True], "a circle with a plus grows"
    assert ["l10 10" in d for d in at(page, 3)] == [True], "a cross closes"


def test_the_legend_names_the_signs_that_are_there(page: Page) -> None:
    at(page, 1)
    said = page.locator("#legend").inner_text()
    assert NL("action-open") in said
    assert NL("action-end") in said
    assert NL("action-grow") not in said
    page.evaluate("document.getElementById('overlay-openings').click()")
    assert not page.locator("path.opening").count()
    assert NL("action-open") not in page.locator("#legend").inner_text()


def test_no_two_signs_of_the_legend_look_alike_without_colour(page: Page) -> None:
    for period in range(4):
        at(page, period)
        shapes = page.eval_on_selector_all("#legend .sign-shape path", "all => all.map(p => p.getAttribute('d'))")
        assert len(shapes) == len(set(shapes)) > 0
        edges = page.eval_on_selector_all(
            "#legend .sign-edge rect", "all => all.map(r => [r.getAttribute('fill'), r.getAttribute('stroke-width')])"
        )
        assert len({width for _, width in edges}) == len(edges) == 2, "existing and proposed differ in their edge"
        assert float(edges[0][1]) < float(edges[1][1]), "a proposed one has the thicker edge, as in the calendar"


def test_the_table_of_locations_says_what_the_signs_say(page: Page) -> None:
    at(page, 1)
    page.evaluate("document.getElementById('lists-box').open = true")
    settled(page)
    text = page.locator("#lists").inner_text()
    assert EVIL in text
    assert NL("action-end") in text
    assert NL("opening-unnamed") in text
    assert "100 regulier" in text
    assert "amv" not in text
    assert page.title() == located().title
