"""The workbench of a country of thousands: the canvas of the saved page under the same desk.

Zeeland stands for such a country, with a lower bound; the server answers inside this process, which knows that bound.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from maps.page import many_areas
from optimiser.workbench.questions import Desk
from tests.support.workbench import ADDRESS, application, local
from tests.support.workbench_page import chosen, new_places, replanned, shown


class Here:
    """Questions answered by this process."""

    def __init__(self) -> None:
        """Nothing is kept yet."""
        self.desk = Desk()

    def ask(self, _: str, asked: Mapping[str, Any], *, beside: bool = False) -> dict[str, Any]:
        """The answer."""
        del beside
        return self.desk.answer(asked)

    def stop(self) -> None:
        """There is nothing to stop."""


@pytest.fixture
def page(browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Page]:
    """The page of Zeeland as that of too many municipalities for a path each."""
    monkeypatch.setattr(many_areas, "MOST_PATHS", 5)
    errors: list[str] = []
    with application(tmp_path) as app:
        desk = local(app)
        scenario, running = desk.begin("zeeland/weights"), app.state.parts
        app.state.parts = replace(running, pool=Here())

        def answered(route: Route) -> None:
            asked = route.request
            kind = {"content-type": asked.headers.get("content-type", "")}
            answer = desk.request(asked.method, asked.url, content=asked.post_data_buffer, headers=kind)
            route.fulfill(status=answer.status_code, headers=dict(answer.headers), body=answer.content)

        found = browser.new_page(viewport={"width": 1366, "height": 768})
        found.on("pageerror", lambda e: errors.append(str(e)))
        found.route("**/*", answered)
        found.set_default_timeout(120_000)  # thousands of municipalities, and other tests beside it
        found.goto(f"{ADDRESS}/s/{scenario}")
        found.wait_for_selector("body[data-ready]")
        shown(found)
        yield found
        found.close()
        app.state.parts = running
    assert errors == []


def test_a_country_of_thousands_is_tuned_on_a_canvas(page: Page, pictures: Path) -> None:
    assert page.locator("#map_page canvas").count() == 1
    assert page.locator("#map_page path").count() == 0, "no path per municipality"
    page.check("input[name=levels][value=municipality]")
    assert page.locator("#rows").count() == 1, "rows are searched"
    before = new_places(page, "Veere")
    page.focus("#weight-0-0")
    with replanned(page):
        page.keyboard.press("Home")
    assert new_places(page, "Veere") != before
    page.screenshot(path=pictures / "13-many.png")
    page.click("summary:has-text('Wat doet dit gewicht') >> nth=0")
    page.wait_for_selector(".curve li svg path")
    chosen(page, "Middelburg")
    page.click(".quick button >> nth=0")
    page.fill("#desk-number", "25")
    page.fill("#desk-reason", "proef")
    with replanned(page):
        page.click("[data-key=town-enter]")
    assert new_places(page, "Middelburg") == 25
