"""The saved page of the bundled case in a real Chromium, from a file, with the network off."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from data import BUNDLED, load
from maps import draw
from maps.layers import layers
from optimiser import solve
from optimiser.problem.plan import Plan
from optimiser.publishing.publish import publish
from optimiser.words import Words
from tests.support.chrome import assert_accessible, opened, settled, told, unfolded


@pytest.fixture(scope="module")
def plan() -> Plan:
    return solve(load(BUNDLED / "nl-2022"), BUNDLED / "nl-2022" / "letter.toml")


@pytest.fixture(scope="module")
def file(plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return draw(plan).save(tmp_path_factory.mktemp("page") / "map.html")


@pytest.fixture(scope="module")
def english(plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return draw(plan, language="en").save(tmp_path_factory.mktemp("english") / "map.html")


@pytest.fixture
def page(browser: Browser, file: Path) -> Iterator[Page]:
    for found in opened(browser, file.as_uri()):
        settled(found)
        unfolded(found)
        yield found


def fills(page: Page) -> list[str]:
    return page.eval_on_selector_all("#map_page path.leaflet-interactive", "ps => ps.map(p => p.getAttribute('fill'))")


def test_the_map_is_drawn_and_the_first_view_is_the_provinces(page: Page) -> None:
    assert len(fills(page)) == 345
    assert page.is_checked("input[name=levels][value=province]")
    assert page.locator("#table tbody tr").count() == 12
    assert "Over provincies en deelregio" in page.inner_text("#note")
    assert page.inner_text("#panel-name") == "Het hele land"
    assert "10.157 nieuwe plaatsen" in told(page)
    assert page.evaluate("document.documentElement.lang") == "nl"
    assert "voorstel" in page.inner_text("header .proposal")


def test_level_and_layer_restyle_without_reloading(page: Page) -> None:
    page.evaluate("window.stays = true")
    before = fills(page)
    page.check("input[name=levels][value=municipality]")
    settled(page)
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
    page.keyboard.press("Enter")
    assert page.inner_text("#panel-name") == "Amsterdam"
    assert "Noord-Holland als geheel" in told(page)
    assert page.evaluate("document.activeElement.id") == "panel-name"
    assert page.evaluate("location.hash") == "#GM0363"
    page.goto("about:blank")
    page.goto(file.as_uri() + "#GM0344")
    unfolded(page)
    assert page.inner_text("#panel-name") == "Utrecht"


def test_part_of_a_name_a_slip_and_nonsense_are_all_answered(page: Page) -> None:
    page.locator("#search").press_sequentially("bergen")
    offered = page.locator("#hits button").all_inner_texts()
    assert any("Bergen (L.)" in name for name in offered)
    page.fill("#search", "Amsterdm")
    assert "Bedoelt u" in page.inner_text("#said")
    page.keyboard.press("Enter")
    assert "Amsterdam" in page.inner_text("#said"), "the only near name is meant"
    page.fill("#search", "Den Haag")
    page.keyboard.press("Enter")
    assert "'s-Gravenhage" in page.inner_text("#said")
    assert page.inner_text("#panel-name") == "'s-Gravenhage"
    page.fill("#search", "Zwole")
    page.locator("#hits button").first.click()
    assert page.inner_text("#panel-name") == "Zwolle"
    page.fill("#search", "xqzv")
    page.keyboard.press("Enter")
    assert "Niets gevonden voor ‘xqzv’" in page.inner_text("#said")
    assert page.get_attribute("#said", "role") == "status"
    assert page.locator("#hits button").count() == 0


def test_the_panel_says_why_and_what_the_neighbours_get(page: Page, file: Path) -> None:
    page.goto("about:blank")
    page.goto(file.as_uri() + "#GM0150")
    unfolded(page)
    text = told(page)
    for part in (
        "Waarom dit aantal",
        "Volgens de sleutel",
        "azc Schalkhaar",
        "Dichtstbijzijnde gemeenten",
        "van de 343 gemeenten waarvan alle plaatsen bekend zijn",
    ):
        assert part in text
    page.locator("#panel-numbers button.link").first.click()
    assert page.inner_text("#panel-name") != "Deventer"


def test_zooming_to_a_province_shows_its_municipalities_alone_and_back(page: Page) -> None:
    page.check("input[name=levels][value=municipality]")
    wide = page.evaluate("map_page.getZoom()")
    page.select_option("#zoom", "PV23")
    settled(page)
    assert page.locator("#table tbody tr").count() == 25
    assert page.evaluate("map_page.getZoom()") > wide
    assert "Overijssel: aantal gebieden 25" in page.inner_text("#table-shown")
    page.select_option("#zoom", "")
    settled(page)
    assert page.locator("#table tbody tr").count() == 345
    assert page.evaluate("map_page.getZoom()") == wide


def state(page: Page) -> tuple[str, str, str]:
    """Level, area of the panel, and what the line for screen readers says."""
    level = page.get_attribute("input[name=levels]:checked", "value")
    return level, page.inner_text("#panel-name"), page.inner_text("#said")


def test_another_level_keeps_the_choice_and_says_one_thing_everywhere(page: Page, file: Path) -> None:
    page.goto("about:blank")
    page.goto(file.as_uri() + "#GM0363")
    unfolded(page)
    for level, name in (("region", "Amsterdam-Amstelland"), ("province", "Noord-Holland")):
        page.check(f"input[name=levels][value={level}]")
        settled(page)
        shown = state(page)
        assert shown[:2] == (level, name), "the area around it"
        assert shown[2].startswith(f"{name} gekozen")
        assert page.inner_text("#table tr[aria-current=true] th") == name
    page.goto("about:blank")
    page.goto(file.as_uri() + "#PV25")
    page.check("input[name=levels][value=municipality]")
    settled(page)
    assert state(page) == ("municipality", "Gelderland", ""), "its municipalities, of which none is chosen"
    assert page.input_value("#zoom") == "PV25"
    assert "Gelderland: aantal gebieden 51" in page.inner_text("#table-shown")
    assert "Kies een gebied" in page.inner_text("#panel-level")


def test_panel_charts_and_context_follow_the_zoom(page: Page) -> None:
    page.select_option("#zoom", "PV23")
    settled(page)
    assert page.inner_text("#panel-name") == "Overijssel"
    assert page.inner_text("header").count("Het hele land: ") == 1, "the sentence of context is about the country"
    assert "Overijssel" in page.inner_text("#bars h3")
    assert "Overijssel" in page.inner_text("#lorenz h3")
    assert "Overijssel" in page.get_attribute("#lorenz svg[role=img]", "aria-label")
    assert page.locator("#bars tbody tr").count() == 25
    assert page.inner_text("#scores h3").startswith("Het hele land: ")
    page.select_option("#zoom", "")
    settled(page)
    assert page.inner_text("#panel-name") == "Het hele land"
    assert "Het hele land: " not in page.inner_text("header")
    assert page.locator("#bars tbody tr").count() == 12


def test_zooming_away_from_the_choice_drops_it(page: Page, file: Path) -> None:
    page.goto("about:blank")
    page.goto(file.as_uri() + "#GM0363")
    unfolded(page)
    page.select_option("#zoom", "PV23")
    settled(page)
    assert state(page) == ("municipality", "Overijssel", "")
    assert page.locator("path.chosen").count() == 0


def test_every_figure_is_explained_and_a_percentage_says_of_what(page: Page, file: Path) -> None:
    terms = page.locator("#terms dt").all_inner_texts()
    assert {"Aandeel volgens de sleutel", "Per 1.000 inwoners", "Gini van plaatsen per inwoner"} <= set(terms)
    assert set(page.locator("#scores tbody th").all_inner_texts()) <= set(terms)
    assert page.locator("#terms dd").count() == len(terms)
    assert all(page.locator("#terms dd").all_inner_texts())
    page.goto("about:blank")
    page.goto(file.as_uri() + "#GM0228")
    unfolded(page)
    text = told(page).split("\n")
    at = text.index("Bekende plaatsen straks, daarmee vergeleken")
    assert text[at - 4 : at : 2] == ["Aandeel volgens sleutel", "Waarvan in de plaatsen die bekend zijn"]
    assert text[at + 1] == "-65\xa0%"


def test_provinces_are_named_on_the_map_and_may_be_left_out(page: Page) -> None:
    names = page.locator("#map_page .names text")
    assert page.locator("#map_page .names .name").count() == page.locator("#map_page .names .number").count() == 12
    boxes = page.eval_on_selector_all(
        "#map_page .names .name", "ts => ts.map(t => { const b = t.getBBox(); return [b.x, b.y, b.width, b.height]; })"
    )
    for k, (x, y, w, h) in enumerate(boxes):
        for p, q, u, v in boxes[:k]:
            assert x + w < p or p + u < x or y + h / 2 < q or q + v / 2 < y, "no name lies on another"
    page.uncheck("#overlay-names")
    assert names.count() == 0


def test_rates_are_those_of_the_plan(page: Page, plan: Plan) -> None:
    """Computed in the browser from figures and inhabitants, as the layers say."""
    edition = publish(plan)
    page.check("input[name=levels][value=municipality]")
    settled(page)
    with page.expect_download() as waiting:
        page.click("#download")
    raw = Path(waiting.value.path()).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(raw), delimiter=";"))
    for layer in layers(edition):
        for row in rows:
            value = layer.value(edition, row["Code"], edition.periods[0].name)
            shown = row[layer.label(Words("nl"))]
            assert shown == "" if value is None else float(shown.replace(",", ".")) == pytest.approx(value, abs=6e-4)


def test_sites_and_ceilings_are_points_and_patterns_with_a_legend(page: Page) -> None:
    assert page.locator("path.site, path.bound").count() == 0
    page.check("input[name=layers][value=new]")
    page.check("#overlay-sites")
    page.check("#overlay-bounds")
    assert page.locator("path.site").count() > 40
    assert page.eval_on_selector_all("path.bound", "ps => ps.map(p => p.getAttribute('fill'))") == [
        "url(#bound-capacity)"
    ]
    assert "De punt is niet het adres" in page.inner_text("#legend")
    sizes = page.eval_on_selector_all("#legend .site-size circle", "cs => cs.map(c => Number(c.getAttribute('r')))")
    assert sizes[1] ** 2 / sizes[0] ** 2 == pytest.approx(5), "the area of a point grows with its places"
    assert sizes[2] ** 2 / sizes[1] ** 2 == pytest.approx(4)
    drawn = page.eval_on_selector_all("path.site", "ps => ps.map(p => p.getBBox().width / 2)")
    assert max(drawn) > 3 * min(drawn)
    assert page.locator("path.site[stroke-dasharray]").count() == 2, "two of unknown size"
    assert "plafond voor alle plaatsen" in page.inner_text("#legend")


def test_the_table_sorts_and_says_so(page: Page) -> None:
    page.click("#table th:nth-child(2) button")
    assert page.get_attribute("#table th:nth-child(2)", "aria-sort") == "descending"
    cells = page.eval_on_selector_all(
        "#table tbody td:nth-child(2)", "c => c.map(x => Number(x.textContent.replaceAll('.', '')))"
    )
    assert cells == sorted(cells, reverse=True)
    assert sum(cells) == 10_157


def test_the_download_opens_in_dutch_excel(page: Page) -> None:
    page.check("input[name=levels][value=municipality]")
    settled(page)
    with page.expect_download() as waiting:
        page.click("#download")
    raw = Path(waiting.value.path()).read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    lines = raw.decode("utf-8-sig").splitlines()
    assert len(lines) == 346
    assert lines[0].startswith('"Code";"Periode";"Gemeente"')
    assert '"0,73' in raw.decode()
    assert "0.73" not in raw.decode()


def test_the_whole_page_works_with_keys_alone_and_there_is_no_trap(page: Page) -> None:
    seen = []
    page.evaluate("() => { for (const fold of document.querySelectorAll('details')) fold.open = false; }")
    for _ in range(60):
        page.keyboard.press("Tab")
        seen.append(
            page.evaluate(
                "document.activeElement.id || document.activeElement.name || document.activeElement.textContent"
            )
        )
    assert seen[0] == "Naar de cijfers", "the panel is one press away"
    assert seen.index("search") <= 5
    assert "download" in seen
    assert "BODY" in page.evaluate("document.activeElement.tagName") or len(set(seen)) > 25
    page.locator("#table tbody button").first.focus()
    page.keyboard.press("Enter")
    assert page.inner_text("#panel-name") == "Drenthe", "provinces can be chosen without a mouse"
    page.focus("input[name=levels][value=province]")
    page.keyboard.press("ArrowDown")
    assert page.is_checked("input[name=levels][value=region]")


def test_one_name_of_the_table_is_reached_with_tab_and_the_others_with_arrows(page: Page) -> None:
    stops = page.locator("#table tbody button[tabindex='0']")
    assert stops.all_inner_texts() == ["Drenthe"]
    stops.focus()
    for key, name in (
        ("ArrowDown", "Flevoland"),
        ("End", "Zuid-Holland"),
        ("ArrowDown", "Zuid-Holland"),
        ("Home", "Drenthe"),
    ):
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.textContent") == name
        assert stops.all_inner_texts() == [name]


def test_the_middle_of_every_name_lies_on_its_own_province_or_on_none(page: Page) -> None:
    """A name over another province would be read as of that one; an end of it may reach over an edge."""
    under = page.evaluate("""() => {
      const town = new Map();
      map_page.eachLayer((one) => { if (one.town) town.set(one.getElement(), one.town); });
      return [...document.querySelectorAll("#map_page .names .name")].map((name) => {
        const { left, top, width, height } = name.getBoundingClientRect();
        const found = document.elementsFromPoint(left + width / 2, top + height / 2).find((one) => town.has(one));
        return [name.textContent, found ? town.get(found).code : ""];
      });
    }""")
    province = {m.gm_code: m.province for m in load(BUNDLED / "nl-2022").municipalities}
    assert len(under) == 12
    assert {name: province[code] for name, code in under if code} == {name: name for name, code in under if code}


def test_circles_are_hidden_where_the_colours_are_the_proposal_and_come_back(page: Page) -> None:
    def shown() -> int:
        return page.eval_on_selector_all(
            "#map_page path.sign", "all => all.filter((one) => getComputedStyle(one).display !== 'none').length"
        )

    page.evaluate("window.scrollTo(0, 0)")
    assert shown() == 12
    page.check("input[name=layers][value=new]")
    assert shown() == 0
    page.check("input[name=layers][value=existing_per_1000]")
    assert shown() == 12
    page.check("input[name=levels][value=municipality]")
    assert shown() == 302, "as many as the page says have new places"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_has_no_accessibility_violations(browser: Browser, file: Path, english: Path, language: str) -> None:
    for page in opened(browser, {"nl": file, "en": english}[language].as_uri()):
        unfolded(page)
        page.select_option("#zoom", "PV20")  # ten rows say as much as 345 and are checked sooner
        for level in ("province", "region", "municipality"):
            page.check(f"input[name=levels][value={level}]")
            settled(page)
            assert_accessible(page)
        page.evaluate("location.hash = '#GM1950'")
        expect(page.locator("#panel-name")).to_have_text("Westerwolde")
        page.check("#overlay-sites")
        page.check("#overlay-bounds")
        page.fill("#search", "berg")
        assert_accessible(page)


def test_zoom_buttons_speak_the_language_of_the_page(page: Page, browser: Browser, english: Path) -> None:
    assert page.get_attribute(".leaflet-control-zoom-in", "title") == "Inzoomen"
    for other in opened(browser, english.as_uri()):
        assert other.get_attribute(".leaflet-control-zoom-in", "title") == "Zoom in"


@pytest.mark.parametrize("width", [320, 360, 640])
def test_narrow_screens_and_zoomed_ones_need_no_sideways_scroll(browser: Browser, file: Path, width: int) -> None:
    for page in opened(browser, file.as_uri() + "#GM0150", width):
        settled(page)
        for level in ("municipality", "province"):
            page.check(f"input[name=levels][value={level}]")
            settled(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator("#search").bounding_box()["y"] < 620, "one's own municipality is the first control"
        page.locator("#controls summary").click()
        page.check("input[name=levels][value=region]")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_policy_blocks_what_is_not_ours(browser: Browser, file: Path) -> None:
    page = browser.new_page()
    page.goto(file.as_uri())
    assert page.evaluate("""() => { const s = document.createElement('script'); s.textContent = 'window.foreign = 1';
        document.body.append(s); return window.foreign === undefined; }""")
    page.close()


def test_the_curve_and_the_bars_have_their_numbers_in_text(page: Page) -> None:
    assert "De helft van de inwoners" in page.get_attribute("#lorenz svg[role=img]", "aria-label")
    assert page.locator("#bars tbody tr").count() == 12
    assert "0,92" in page.inner_text("#bars")
    assert page.locator("#lorenz tbody tr").count() == 5
