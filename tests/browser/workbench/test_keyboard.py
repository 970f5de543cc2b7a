"""The whole desk by the keyboard alone: every control is reached by Tab, and none that is used loses the keyboard."""

import pytest
from playwright.sync_api import Page

from tests.support.workbench_page import begun, replanned, shown

REACHED = """() => {
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")];
  const here = (e) => e.checkVisibility() && !e.disabled && e.tabIndex >= 0;
  const group = (e) => e.type !== "radio" || e.checked || !document.querySelector(`[name=${e.name}]:checked`);
  return all.filter((e) => here(e) && group(e) && !window.reached.has(e)).map((e) => e.outerHTML.slice(0, 120));
}"""

SAVED_BY_ANOTHER = """async () => {
  const at = `/api/scenarios/${document.body.dataset.scenario}`;
  const headers = { "X-Workbench": "1", "Content-Type": "application/json" };
  const { latest } = await (await fetch(at)).json();
  const own = { id: "other", reason: "raad", author: "ander" };
  const row = { ...own, kind: "limit", municipality: "GM0717", bound: "fixed", places: 30 };
  const body = JSON.stringify({ draft: { ...latest.draft, edits: [row] }, base: 1, reason: "ander" });
  await fetch(`${at}/revisions`, { method: "POST", headers, body });
}"""


LATEST_IS = """async (number) => {
  const { latest } = await (await fetch(`/api/scenarios/${document.body.dataset.scenario}`)).json();
  return latest.number === number;
}"""


def at(page: Page) -> str:
    """What has the keyboard."""
    return str(page.evaluate("(document.activeElement.dataset.key || document.activeElement.id"
                             " || document.activeElement.innerText || document.activeElement.tagName)"))  # fmt: skip


def pressed(page: Page, selector: str, key: str = "Enter") -> None:
    """A control gets the keyboard and a key, and afterwards something that can be used has it."""
    page.focus(selector)
    page.keyboard.press(key)


def kept(page: Page) -> None:
    """The keyboard is on a control, not thrown back to the top of the page."""
    assert page.evaluate("document.activeElement !== document.body"), "the keyboard is lost"


def opened(page: Page, box: str, inside: str) -> None:
    """A part of the desk, unfolded."""
    pressed(page, f"#{box} > summary")
    page.wait_for_selector(inside)


@pytest.fixture
def desk(page: Page) -> Page:
    """A scenario of its own."""
    begun(page, "zeeland/working-day")
    return page


def test_every_control_is_reached_by_tab(desk: Page) -> None:
    desk.evaluate("() => { for (const fold of document.querySelectorAll('details')) fold.open = true; }")
    desk.wait_for_selector("#desk-files form")
    desk.wait_for_selector("#desk-talk form")
    desk.wait_for_selector("#desk-keep form")
    desk.wait_for_selector("body:not(.busy)")
    desk.evaluate(
        "() => { window.reached = new Set(); document.addEventListener('focusin', (e) => reached.add(e.target)); }"
    )
    desk.keyboard.press("Tab")
    for _ in range(260):
        desk.keyboard.press("Tab")
        if not desk.evaluate(REACHED):
            break
    assert desk.evaluate(REACHED) == []


def _tuned(desk: Page) -> None:
    """Turn a weight and take an aim away."""
    pressed(desk, "[data-key=add-blend]")
    desk.wait_for_selector("#weight-0-1")
    with replanned(desk):
        pressed(desk, "#weight-0-0", "ArrowRight")
    with replanned(desk):
        desk.keyboard.press("Control+z")
    assert desk.input_value("#weight-0-0") == "0.5", "a slider has no text of its own to undo"
    with replanned(desk):
        pressed(desk, "[data-key=stage-0-away]")
    kept(desk)


def _limited(desk: Page) -> None:
    """Lock a municipality and try an exchange."""
    desk.focus("#search")
    desk.keyboard.type("Kapelle")
    desk.keyboard.press("Enter")
    pressed(desk, ".quick button >> nth=0")
    desk.keyboard.press("Tab")
    desk.keyboard.type("20")
    desk.focus("#desk-reason")
    desk.keyboard.type("raad")
    with replanned(desk):
        desk.keyboard.press("Enter")
    kept(desk)
    assert desk.inner_text("#desk-undo").startswith("↶ Kapelle: vast op 20"), "the number too"
    pressed(desk, "[data-key=deals]")
    desk.wait_for_selector("#desk-town [role=status] li button")
    assert at(desk) == "deals", "a button at work keeps the keyboard"
    with replanned(desk):
        pressed(desk, "#desk-town [role=status] li button >> nth=0")
    kept(desk)


def _loosened(desk: Page) -> None:
    """Loosen everything: what was acted on is gone."""
    opened(desk, "desk-edits-box", "[data-key=loose-all]")
    with replanned(desk):
        pressed(desk, "#desk-edits button:has-text('Maak alles los')")
    assert at(desk).startswith("Wat is ingevoerd")


def _clashed(desk: Page) -> None:
    """Meet a clash and take a way out."""
    desk.focus("#search")
    desk.keyboard.press("Control+a")
    desk.keyboard.type("Goes")
    desk.keyboard.press("Enter")
    desk.fill("#desk-number", "20")
    desk.fill("#desk-reason", "raad")
    desk.press("#desk-reason", "Enter")
    desk.wait_for_selector("#desk-clash button:has-text('Probeer dit')")
    assert "vorige plan" in desk.inner_text(".headline"), "figures of before are not shown as those of now"
    with replanned(desk):
        pressed(desk, "#desk-clash button:has-text('Probeer dit') >> nth=0")
    assert at(desk) == "desk-undo"


def _read(desk: Page) -> None:
    """Read what a figure means, without hovering."""
    desk.focus("summary:has-text('Eerlijkheid')")
    desk.keyboard.press("Enter")
    pressed(desk, "#desk-scores summary >> nth=0")
    assert desk.is_visible("#desk-scores p:has-text('Hoe ongelijk')")


def _kept(desk: Page) -> None:
    """Save, publish for another audience, withdraw, rename."""
    opened(desk, "desk-keep-box", "[data-key=save-reason]")
    desk.focus("[data-key=save-reason]")
    desk.keyboard.type("zonder muis")
    desk.keyboard.press("Enter")
    desk.wait_for_selector("#desk-said:has-text('versie 2')")
    assert at(desk) == "save-reason"
    desk.select_option("[data-key=publish-for]", "prt")
    pressed(desk, "[data-key=publish]")
    desk.wait_for_selector("#desk-said:has-text('Versie 2 is gepubliceerd voor Provinciale Regietafel.')")
    assert at(desk) == "publish"
    assert desk.input_value("[data-key=publish-for]") == "prt", "the next is not for others than was chosen"
    pressed(desk, "button:has-text('Trek in')")
    desk.wait_for_selector("#desk-said:has-text('Ingetrokken')")
    kept(desk)
    desk.fill("[data-key=scenario-name]", "Zeeland, zonder muis")
    pressed(desk, "[data-key=rename]")
    desk.wait_for_selector("#desk-name:text-is('Zeeland, zonder muis')")


def _said(desk: Page) -> None:
    """Say something, and deal with it."""
    opened(desk, "desk-talk-box", "#desk-talk textarea")
    desk.focus("#desk-talk textarea")
    desk.keyboard.type("gezien")
    pressed(desk, "#desk-talk button[type=submit]")
    pressed(desk, "#desk-talk li button")
    desk.wait_for_selector("#desk-said:has-text('afgehandeld')")
    kept(desk)


def test_a_planner_without_a_mouse_does_it_all(desk: Page) -> None:
    for step in (_tuned, _limited, _loosened, _clashed, _read, _kept, _said):
        step(desk)


def test_two_who_fixed_one_municipality_are_asked_which_number_holds(desk: Page) -> None:
    desk.evaluate(SAVED_BY_ANOTHER)
    desk.fill("#search", "Veere")
    desk.press("#search", "Enter")
    pressed(desk, ".quick button >> nth=0")
    desk.fill("#desk-number", "35")
    desk.fill("#desk-reason", "ik")
    with replanned(desk):
        desk.press("#desk-reason", "Enter")
    opened(desk, "desk-keep-box", "[data-key=save-reason]")
    desk.fill("[data-key=save-reason]", "ik")
    desk.press("[data-key=save-reason]", "Enter")
    desk.wait_for_selector("#desk-keep fieldset")
    asked = desk.inner_text("#desk-keep fieldset")
    assert "van de ander: Veere: vast op 30 (alle groepen) – raad, ander" in asked
    desk.keyboard.press("ArrowDown")
    pressed(desk, "#desk-keep button[type=submit]")
    desk.wait_for_function(LATEST_IS, arg=3)  # what is said of it may be followed at once by the plan that comes in
    shown(desk)
    opened(desk, "desk-edits-box", "#desk-edits li")
    assert desk.inner_text("#desk-edits li").startswith("Veere: vast op 35")
    assert desk.locator("#desk-edits li").count() == 1, "not both, of which one does nothing"


def test_numbers_of_several_periods_fit_beside_the_map(page: Page) -> None:
    begun(page, "zeeland/hubs")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.evaluate("(t => t.scrollWidth <= t.parentNode.clientWidth)(document.querySelector('.over-time'))")
