"""The saved page in a real Chromium, from a file, with the network off."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from chrome import opened
from playwright.sync_api import Browser, Page

from data import BUNDLED, load
from maps import draw
from optimiser import solve

EVIL = "<img src=x onerror=\"document.title='gekraakt'\">"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    plan = solve(load(BUNDLED / "nl-2022"), BUNDLED / "nl-2022" / "letter.toml")
    land = plan.instance.territory
    names = {**land.names, "GM0014": EVIL}
    plan = replace(plan, instance=replace(plan.instance, territory=replace(land, names=names)))
    return draw(plan, title="Rekenvoorbeeld februari 2022", notes=["Eerste zin.", EVIL]).save(
        tmp_path_factory.mktemp("page") / "map.html"
    )


@pytest.fixture
def page(browser: Browser, file: Path) -> Iterator[Page]:
    yield from opened(browser, file.as_uri())


def fills(page: Page) -> list[str]:
    return page.eval_on_selector_all("#map_page path.leaflet-interactive", "ps => ps.map(p => p.getAttribute('fill'))")


def test_the_map_is_drawn_and_the_first_view_is_the_provinces(page: Page) -> None:
    assert len(fills(page)) == 345
    assert page.is_checked("input[name=levels][value=province]")
    assert page.locator("#table tbody tr").count() == 12
    assert "Over provincies en deelregio" in page.inner_text("#note")
    assert page.title() == "Rekenvoorbeeld februari 2022"
    assert page.evaluate("document.documentElement.lang") == "nl"


def test_level_and_layer_restyle_without_reloading(page: Page) -> None:
    page.evaluate("window.stays = true")
    before = fills(page)
    page.check("input[name=levels][value=municipality]")
    assert page.locator("#table tbody tr").count() == 345
    assert "rekenkundig aandeel, geen locatie" in page.inner_text("#note")
    page.check("input[name=layers][value=total_per_1000]")
    after = fills(page)
    assert before != after
    assert any(f.startswith("url(#hatch") for f in after), "unknown is hatched, not coloured"
    assert "plaatsen per 1.000 inwoners" in page.inner_text("#legend")
    assert page.evaluate("window.stays")


def test_a_municipality_is_found_by_search_and_by_address(page: Page, file: Path) -> None:
    page.fill("#search", "Amsterdam")
    page.keyboard.press("Tab")
    assert page.inner_text("#panel-name") == "Amsterdam"
    assert "Noord-Holland" in page.inner_text("#panel-numbers")
    page.goto("about:blank")
    page.goto(file.as_uri() + "#GM0344")
    assert page.inner_text("#panel-name") == "Utrecht"


def test_the_table_sorts_and_says_so(page: Page) -> None:
    page.click("#table th:nth-child(3) button")
    assert page.get_attribute("#table th:nth-child(3)", "aria-sort") == "descending"
    cells = page.eval_on_selector_all(
        "#table tbody td:nth-child(3)", "c => c.map(x => Number(x.textContent.replaceAll('.', '')))"
    )
    assert cells == sorted(cells, reverse=True)
    assert sum(cells) == 10_157


def test_the_controls_are_a_few_tab_presses_away_and_there_is_no_trap(page: Page) -> None:
    seen = []
    for _ in range(12):
        page.keyboard.press("Tab")
        seen.append(
            page.evaluate(
                "document.activeElement.id || document.activeElement.name || document.activeElement.className"
            )
        )
    assert seen[0] == "search"
    assert "levels" in seen[:3]
    assert "download" in seen


def test_the_page_has_no_accessibility_violations(page: Page) -> None:
    for level in ("province", "municipality"):
        page.check(f"input[name=levels][value={level}]")
        options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}
        found = Axe().run(page, options=options)
        assert found.violations_count == 0, found.generate_report()


def test_an_evil_name_shows_as_text(page: Page) -> None:
    page.check("input[name=levels][value=municipality]")
    page.evaluate("location.hash = '#GM0014'")
    page.wait_for_function("document.getElementById('panel-name').textContent.includes('onerror')")
    assert page.inner_text("#panel-name") == EVIL
    assert page.title() == "Rekenvoorbeeld februari 2022"
    assert page.locator("img").count() == 0


def test_a_telephone_needs_no_sideways_scroll_and_paper_works(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert len(page.pdf(format="A4")) > 10_000


def test_the_policy_blocks_what_is_not_ours(browser: Browser, file: Path) -> None:
    page = browser.new_page()
    page.goto(file.as_uri())
    assert page.evaluate("""() => { const s = document.createElement('script'); s.textContent = 'window.foreign = 1';
        document.body.append(s); return window.foreign === undefined; }""")
    page.close()
