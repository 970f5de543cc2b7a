"""The desk of the workbench in a real Chromium: every control does what it says, by mouse and by keyboard alone."""

import io
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, Route

from tests.support.chrome import assert_accessible, settled
from tests.support.paths import ROOT
from tests.support.workbench_page import begun, chosen, count, entered, locked, new_places, replanned, shown, unfold

WEIGHTS = "zeeland/weights"


@pytest.fixture(scope="module")
def scenario(context, address) -> str:
    """The address of a scenario with weights, which tests share without saving it."""
    found = context.new_page()
    found.goto(address.partition("?")[0])
    begun(found, WEIGHTS)
    url = found.url
    found.close()
    return url


@pytest.fixture
def desk(page: Page, scenario: str) -> Page:
    """That scenario as it was begun."""
    page.evaluate("localStorage.clear()")
    page.goto(scenario)
    page.wait_for_selector("body[data-ready]")
    shown(page)
    return page


def test_a_weight_is_turned_by_the_keyboard_and_undone_by_name(desk: Page) -> None:
    desk.focus("#weight-0-0")
    with replanned(desk):
        desk.keyboard.press("ArrowRight")
        desk.keyboard.press("ArrowRight")
    assert desk.inner_text("#desk-undo").startswith("↶ gewicht van")
    desk.focus("#desk-undo")
    with replanned(desk):
        desk.keyboard.press("Enter")
    assert desk.is_disabled("#desk-undo"), "steps of one weight are one step"
    assert desk.evaluate("document.activeElement.id") == "desk-next", "the keyboard is not lost"


def test_an_aim_moves_with_the_keyboard_on_it(desk: Page) -> None:
    first = desk.inner_text(".stage strong >> nth=0")
    desk.focus("[data-key='stage-0-desk-down']")
    desk.keyboard.press("Enter")
    desk.wait_for_selector("#desk-undo:not([disabled])")
    assert desk.inner_text(".stage strong >> nth=1") == first
    assert desk.evaluate("document.activeElement.dataset.key").startswith("stage-1-")


def test_level_and_group_of_an_aim_are_chosen(desk: Page) -> None:
    desk.click(".aim summary >> nth=0")
    with replanned(desk):
        desk.select_option(".aim select >> nth=1", "amv")
    assert "AMV" in desk.inner_text(".aim summary >> nth=0")


def test_a_weights_own_map_leads_to_the_weight(desk: Page) -> None:
    desk.click("summary:has-text('Wat doet dit gewicht') >> nth=0")
    desk.wait_for_selector(".curve li")
    points = desk.locator(".curve li button")
    assert points.count() >= 6
    assert desk.locator(".curve li button[aria-pressed=true]").count() == 1
    before = desk.input_value("#weight-0-0")
    with replanned(desk):
        points.last.click()
    assert desk.input_value("#weight-0-0") == "1" != before


def test_a_key_has_parameters_and_a_rule_too(desk: Page) -> None:
    unfold(desk, "Opgave")
    desk.select_option("[data-key='key-regular']", "formula")
    desk.click("[data-key='fold-key-regular']")
    assert desk.locator("#desk-asked label:has-text('inwoners') input[type=number]").count() == 1
    desk.check("[data-key='rule-smallest_number']")
    desk.click("[data-key='fold-rule-smallest_number']")
    assert desk.input_value("#desk-asked label:has-text('alle groepen') input") == "50"
    desk.check("[data-key='rule-ceiling_per_1000']")
    desk.click("[data-key='fold-rule-ceiling_per_1000']")
    ceiling = desk.get_attribute("#desk-asked label:has-text('plaatsen per 1.000 inwoners') input", "placeholder")
    assert ceiling == "15"
    field = desk.locator("#desk-asked label:has-text('plaatsen per 1.000 inwoners') input").bounding_box()
    assert field["width"] > 150, "there is room to read and write a number"


def test_the_part_of_a_group_is_stated_in_per_cent_and_empty_is_the_table(desk: Page) -> None:
    unfold(desk, "Opgave")
    field = "[data-key='part-amv']"
    assert desk.get_attribute(field, "placeholder") == "zoals de tabel"
    with replanned(desk):
        desk.fill(field, "8.5")
        desk.keyboard.press("Enter")
    assert desk.input_value(field) == "8.5"
    # 8.5 per cent of 593 places is what the plan uses, beside the numbers of the table
    assert desk.locator("#desk-asked [data-asked]").all_inner_texts() == ["50", "543"]
    assert [i.input_value() for i in desk.locator("#desk-asked tbody input").all()] == ["112", "481"]
    with replanned(desk):
        desk.fill(field, "")
        desk.keyboard.press("Enter")
    assert desk.locator("#desk-asked [data-asked]").count() == 0


def test_every_limit_is_unlocked_at_once_and_comes_back(desk: Page) -> None:
    locked(desk, "Veere", 25, "proef", "minimum")
    assert new_places(desk, "Veere") >= 25
    assert desk.locator("path.bound").count() == 1, "a limit is drawn by its pattern"
    unfold(desk, "Wat is ingevoerd")
    with replanned(desk):
        desk.click("button:has-text('Maak alle grenzen los')")
    assert desk.locator("path.bound").count() == 0
    with replanned(desk):
        desk.click("#desk-undo")
    assert desk.locator("path.bound").count() == 1


def test_what_cannot_be_is_told_before_a_plan_with_a_way_back(desk: Page) -> None:
    entered(desk, "Veere", 5000, "te veel")
    desk.wait_for_selector("#desk-clash h2")
    assert "kan niet" in desk.inner_text("#desk-room")
    before = count(desk)
    desk.click("#desk-clash > button:has-text('Ongedaan maken')")
    shown(desk, before + 1)
    assert desk.is_hidden("#desk-clash")


def test_a_comment_that_is_being_written_stays_when_another_place_is_chosen(desk: Page) -> None:
    unfold(desk, "Opmerkingen")
    desk.fill("#desk-talk textarea", "nog niet af")
    chosen(desk, "Veere")
    desk.wait_for_selector("#desk-talk label:has-text('Opmerking over Veere')")
    assert desk.input_value("#desk-talk textarea") == "nog niet af"


def test_a_local_draft_is_offered_after_the_page_was_closed(desk: Page, scenario: str) -> None:
    desk.fill(".aim input[type=number] >> nth=0", "0.95")
    desk.keyboard.press("Tab")
    desk.wait_for_selector("#desk-undo:not([disabled])")
    desk.goto(scenario)
    desk.click("button:has-text('Neem ze over')")
    desk.wait_for_selector("#desk-undo:not([disabled])")
    assert desk.input_value("#weight-0-0") == "0.95"


def test_a_local_draft_of_somebody_else_in_the_same_browser_is_not_offered(desk: Page, scenario: str) -> None:
    desk.fill(".aim input[type=number] >> nth=0", "0.95")
    desk.keyboard.press("Tab")
    desk.wait_for_selector("#desk-undo:not([disabled])")
    desk.evaluate("""() => {
      const { who } = JSON.parse(document.getElementById("desk-data").textContent);
      for (const [key, kept] of Object.entries({ ...localStorage })) {
        localStorage.removeItem(key);
        localStorage.setItem(key.replace(who, "0123456789ab"), kept);
        localStorage.setItem(key.replace(`${who}-`, ""), kept);
      }
    }""")
    desk.goto(scenario)
    desk.wait_for_selector("body[data-ready]")
    assert desk.evaluate("Object.keys(localStorage).length") == 2, "theirs stay"
    assert desk.locator("button:has-text('Neem ze over')").count() == 0


def test_the_desk_opens_in_english_and_stays_so(page: Page, scenario: str) -> None:
    page.goto(f"{scenario}?lang=en")
    page.wait_for_selector("body[data-ready]")
    shown(page)
    assert page.inner_text(".headline").startswith("Proposed"), "what the server tells afterwards too"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_page_is_accessible_and_fits_a_narrow_screen(page: Page, scenario: str, language: str) -> None:
    start = scenario.partition("/s/")[0]
    for address in (start, scenario, f"{scenario}/compare?first=1"):
        page.set_viewport_size({"width": 1366, "height": 768})
        page.goto(f"{address}{'&' if '?' in address else '?'}lang={language}")
        if address == scenario:
            page.wait_for_selector("body[data-ready]")
            shown(page)
            page.evaluate("() => { for (const fold of document.querySelectorAll('details')) fold.open = true; }")
            page.wait_for_selector("#desk-keep form")
        assert_accessible(page)
        page.set_viewport_size({"width": 320, "height": 640})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, address


def test_complaints_of_an_upload_are_told_in_their_places(page: Page) -> None:
    files = [
        {"name": p.name, "mimeType": "text/csv", "buffer": p.read_bytes()} for p in (ROOT / "data/tiny").glob("*.csv")
    ]
    wrong = [{**f, "buffer": f["buffer"].replace(b"GM0001", b"GM0001").replace(b",100,", b",veel,", 1)}
             if f["name"] == "requirement.csv" else f for f in files]  # fmt: skip
    wrong = [f for f in wrong if f["name"] != "proposal.csv"]
    page.fill("#upload [name=name]", "eigen tabellen")
    page.set_input_files(
        "#upload [name=files]", [*wrong, {"name": "weg.txt", "mimeType": "text/plain", "buffer": b"x"}]
    )
    page.click("#upload button[type=submit]")
    page.wait_for_selector("#complaints tbody tr")
    assert "weg.txt" in page.inner_text("#complaints")


NEW = """() => {
  const at = [...document.querySelectorAll("#table thead th")].findIndex((th) => th.innerText.startsWith("Voorstel"));
  const rows = [...document.querySelectorAll("#table tbody tr")];
  return Object.fromEntries(rows.map((r) => [r.dataset.code, r.cells[at].innerText]));
}"""


def test_a_dossier_starts_from_an_agreed_plan(page: Page) -> None:
    begun(page, "tiny/tiny")
    unfold(page, "Bewaren")
    page.set_input_files("#desk-keep input[type=file]", ROOT / "data/tiny/proposal.csv")
    page.wait_for_selector("#desk-name:has-text('(afgesproken)')")
    page.wait_for_selector("body[data-ready]")
    page.check("input[name=levels][value=municipality]")
    settled(page)
    # what was agreed (12, 27, 39), but for the capacity of 35 of T003
    assert page.evaluate(NEW) == {"T001": "12", "T002": "31", "T003": "35"}
    assert "verandering" in page.inner_text(".stage strong >> nth=0")


def test_marked_cells_come_as_a_workbook(page: Page) -> None:
    page.fill("#upload [name=name]", "fout")
    buffer = b"period,reference_date\n2022,gisteren\n"
    page.set_input_files("#upload [name=files]", [{"name": "periods.csv", "mimeType": "text/csv", "buffer": buffer}])
    page.click("#upload button[type=submit]")
    page.wait_for_selector("#complaints tbody tr")
    with page.expect_download() as download:
        page.click("#marked")
    book = openpyxl.load_workbook(io.BytesIO(Path(download.value.path()).read_bytes()))
    assert "periods" in book.sheetnames


def test_from_which_rows_a_plan_was_made_stays_in_sight_beside_what_was_told(desk: Page) -> None:
    """As the page of somebody from whom rows can be hidden is answered."""

    def answered(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, json={**answer.json(), "alone": "Alleen wat u mag zien."})

    before = desk.locator("header p:has(> .scope)").all_inner_texts()
    assert desk.is_hidden("#desk-alone")
    desk.route("**/plan?*", answered)
    desk.route("**/why?*", answered)
    desk.focus("#weight-0-0")
    with replanned(desk):
        desk.keyboard.press("ArrowRight")
    assert desk.inner_text("#desk-alone") == "Alleen wat u mag zien."
    desk.wait_for_selector("body:not(.stale)")
    assert desk.inner_text("#desk-alone") == "Alleen wat u mag zien."
    assert len(desk.locator("header p:has(> .scope)").all_inner_texts()) == len(before)


def test_circles_are_those_of_the_plan_that_is_shown(desk: Page) -> None:
    desk.check("input[name=levels][value=municipality]")
    with replanned(desk):
        desk.focus("#weight-0-0")
        desk.keyboard.press("Home")
    desk.wait_for_selector("body:not(.stale)")
    settled(desk)
    sizes = desk.evaluate("[...document.querySelectorAll('path.sign')].length")
    assert sizes == sum(n not in {"0", "–"} for n in desk.evaluate(NEW).values())
