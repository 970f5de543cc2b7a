"""Deleting asks first, names what goes, and leaves the keyboard where somebody can go on."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.support.chrome import assert_accessible
from tests.support.workbench_page import begun, unfold

STOPPED = """async () => {
  const headers = { "X-Workbench": "1", "Content-Type": "application/json" };
  const ask = async (path, body) => (await fetch(path, { method: "POST", headers, body: JSON.stringify(body) })).json();
  for (const audience of ["public", "prt"]) {
    const job = await ask(`/api/scenarios/${document.body.dataset.scenario}/jobs`, { number: 1, audience });
    await ask(`/api/jobs/${job.id}/stop`, {});
  }
}"""


def focused(page: Page, what: str = "innerText") -> str:
    """What has the keyboard."""
    return str(page.evaluate(f"document.activeElement.{what}"))


@pytest.mark.parametrize(
    ("language", "keep", "gone"), [("nl", "Laat staan", "Verwijderd: "), ("en", "Keep it", "Deleted: ")]
)
def test_a_scenario_is_deleted_by_the_keyboard_after_it_was_asked(
    page: Page, pictures: Path, language: str, keep: str, gone: str
) -> None:
    start = page.url
    begun(page, "tiny/tiny")
    scenario = page.get_attribute("body", "data-scenario")
    page.goto(f"{start}?lang={language}")
    name = page.inner_text(f"a[href='/s/{scenario}']")
    button = f"[data-delete][data-id='{scenario}']"
    page.focus(button)
    page.keyboard.press("Enter")
    assert name in page.inner_text("dialog h2")
    assert focused(page) == keep, "not doing it comes first"
    assert_accessible(page)
    page.screenshot(path=pictures / f"11-delete-{language}.png")
    page.keyboard.press("Escape")
    page.wait_for_selector("dialog", state="detached")
    assert focused(page, "dataset.id") == scenario
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_selector("dialog", state="detached")
    assert page.locator(button).count() == 1, "kept"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector(f"#said:has-text('{gone}')")
    assert page.locator(button).count() == 0
    assert focused(page, "tagName") in {"A", "BUTTON"}
    page.reload()
    assert page.locator(button).count() == 0


def test_files_are_deleted_and_the_keyboard_goes_to_the_next(page: Page, pictures: Path) -> None:
    begun(page, "tiny/tiny")
    page.evaluate(STOPPED)
    unfold(page, "Bestanden")
    page.wait_for_selector("#desk-files li >> nth=1")
    first = "#desk-files li >> nth=0"
    button = f"{first} >> button:has-text('Verwijder')"
    page.focus(button)
    page.keyboard.press("Enter")
    page.wait_for_selector("dialog[open]")
    page.screenshot(path=pictures / "12-delete-files.png")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#desk-said:has-text('Verwijderd: ')")
    page.wait_for_selector("#desk-files li >> nth=1", state="detached")
    assert page.evaluate("document.activeElement.closest('#desk-files li') !== null")
    page.focus(button)  # the list may have been drawn anew on a slow machine since
    page.keyboard.press("Enter")
    page.wait_for_selector("dialog[open]")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#desk-files li", state="detached")
    assert page.evaluate("document.activeElement !== document.body")
