"""What tests do on the page of the workbench, as a planner would."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page


def begun(page: Page, bundled: str) -> None:
    """A new scenario from a bundled one, planned and told of."""
    page.click(f"[data-bundled='{bundled}']")
    page.wait_for_selector("body[data-ready]")
    shown(page)


def count(page: Page) -> int:
    """How many plans the page has shown."""
    return int(page.get_attribute("body", "data-shown") or 0)


def shown(page: Page, at_least: int = 1) -> None:
    """Wait until the page shows its n-th plan."""
    page.wait_for_selector("body[data-shown]")
    while count(page) < at_least:
        page.wait_for_selector(f"body:not([data-shown='{count(page)}'])")


@contextmanager
def replanned(page: Page) -> Iterator[None]:
    """What is done inside makes the page show another plan, and nothing is under way afterwards."""
    before = count(page)
    yield
    shown(page, before + 1)
    page.wait_for_selector("body:not(.busy)")


def unfold(page: Page, *titles: str) -> None:
    """Open parts of the desk by their titles."""
    for title in titles:
        summary = page.locator(f".desk > details > summary:has-text('{title}')")
        if not summary.evaluate("s => s.parentNode.open"):
            summary.click()


def chosen(page: Page, name: str) -> None:
    """Choose an area by its name."""
    page.fill("#search", name)
    page.keyboard.press("Enter")
    page.wait_for_selector(f"#panel-name:text-is('{name}')")


def locked(page: Page, name: str, places: int, reason: str, kind: str = "fixed") -> None:
    """Enter a limit of a municipality that a plan can keep."""
    with replanned(page):
        entered(page, name, places, reason, kind)


def entered(page: Page, name: str, places: int, reason: str, kind: str = "fixed") -> None:
    """Enter a limit of a municipality, with its reason."""
    chosen(page, name)
    unfold(page, "Gemeente")
    page.select_option("#desk-kind", kind)
    page.fill("#desk-number", str(places))
    page.fill("#desk-reason", reason)
    page.click("[data-key=town-enter]")


def new_places(page: Page, name: str) -> int:
    """New places of a municipality as the panel tells them."""
    chosen(page, name)
    return int(page.inner_text("#panel-numbers .lead strong").replace(".", ""))
