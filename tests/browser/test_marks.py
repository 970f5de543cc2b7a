"""What a small, made-up page shows in a real Chromium: choice, search, periods, hatching."""

import json
import re
from collections.abc import Iterator

import geopandas as gpd
import pytest
from chrome import opened
from playwright.sync_api import Browser, Page

from maps.content import Area, Layer, Level, PageContent
from maps.page import WORDS, render
from maps.tiles import layout

TOWNS = [f"GM{n:04d}" for n in range(1, 41)]
HOME = {code: f"P{k % 3}" for k, code in enumerate(TOWNS)}
EVIL = "</script><img src=x onerror=alert(1)>"


def area(code: str, name: str, members: tuple[str, ...], number: float) -> Area:
    values: dict[str, tuple[float | None, ...]] = {"places": (number, number + 100), "gap": (-0.04, None)}
    return Area(code, name, HOME[members[0]], members, unknown=number >= 40, values=values)


def content() -> PageContent:
    names = {code: f"Dorp {code[-2:]}" for code in TOWNS} | {"GM0001": "Bergen", "GM0002": "Bergen", "GM0003": EVIL}
    towns = tuple(area(code, names[code], (code,), k + 1) for k, code in enumerate(TOWNS))
    whole = {p: tuple(c for c in TOWNS if HOME[c] == p) for p in sorted(set(HOME.values()))}
    provinces = tuple(area(p, f"Provincie {p}", members, 10) for p, members in whole.items())
    bounds = {"province": (1.0, 5.0, 10.0, 20.0, 30.0), "municipality": (1.0, 5.0, 10.0, 20.0, 30.0)}
    return PageContent(
        title=EVIL,
        language="nl",
        mark="CONTENT-SECURITY-POLICY",
        proposal="Een voorstel.",
        context=(),
        notes=(EVIL,),
        words={w: w for w in WORDS},
        layers=(
            Layer("places", "Plaatsen", "plaatsen", "sequential", bounds),
            Layer("gap", "Verschil", "%", "diverging", bounds),
        ),
        levels=(Level("province", "Provincie", "a"), Level("municipality", "Gemeente", "b")),
        areas={"province": provinces, "municipality": towns},
        periods=("2026", "2027"),
    )


def tiles() -> gpd.GeoDataFrame:
    points = {code: (5 + k % 8 * 0.2, 52 + k // 8 * 0.15) for k, code in enumerate(TOWNS)}
    shapes = layout(points, HOME)
    return gpd.GeoDataFrame(geometry=list(shapes.values()), index=list(shapes), crs=28992)


def test_text_of_the_reader_cannot_change_the_policy_or_the_data() -> None:
    html = render(content(), {"tiles": tiles()})
    assert html.count("default-src") == 1
    assert "<img" not in html
    assert json.loads(re.search(r'id="data">(.*?)</script>', html, re.DOTALL).group(1))["names"]["GM0003"] == EVIL
    assert html == render(content(), {"tiles": tiles()})


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("marks") / "map.html"
    path.write_text(render(content(), {"tiles": tiles()}), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    yield from opened(browser, address)


def test_the_chosen_area_is_outlined_on_the_map_and_in_the_table(page: Page, address: str) -> None:
    assert page.locator("path.chosen[d^=M0]").count() == page.locator("path.chosen").count(), "nothing is chosen yet"
    page.goto("about:blank")
    page.goto(f"{address}#GM0017")
    boxes = page.eval_on_selector_all("path.chosen", "ps => ps.map(p => p.getBBox().width)")
    assert len(boxes) == 2
    assert all(width > 10 for width in boxes)
    assert page.inner_text("tr[aria-current=true] th") == "Dorp 17"
    page.check("input[name=levels][value=province]")
    assert page.locator("tr[aria-current=true]").count() == 0


def test_towns_of_one_name_are_told_apart_in_the_search(page: Page) -> None:
    page.fill("#search", "Bergen (Provincie P1, GM0002)")
    page.keyboard.press("Tab")
    assert page.evaluate("location.hash") == "#GM0002"


def test_a_mistyped_address_chooses_nothing_and_breaks_nothing(page: Page, address: str) -> None:
    for wrong in ("%", "GM9999"):
        page.goto("about:blank")
        page.goto(f"{address}#{wrong}")
        assert page.inner_text("#panel-name") == "map-choose"


def test_the_period_changes_the_numbers_and_says_its_name(page: Page) -> None:
    first = page.inner_text("#table tbody")
    page.focus("#period")
    page.keyboard.press("ArrowRight")
    assert page.inner_text("#period-name") == page.get_attribute("#period", "aria-valuetext") == "2027"
    assert page.inner_text("#table tbody") != first


def test_nothing_is_shown_as_minus_zero(page: Page) -> None:
    assert page.inner_text("#table tbody tr:first-child td:last-child") == "0"


def test_hatching_is_seen_on_dark_colours_too(page: Page) -> None:
    lines = page.eval_on_selector_all(
        "pattern[id^=hatch-sequential]", "ps => ps.map(p => [p.id, p.lastChild.getAttribute('fill')])"
    )
    assert dict(lines)["hatch-sequential-5"] == "#ffffff"
    assert dict(lines)["hatch-sequential-none"] != "#ffffff"
