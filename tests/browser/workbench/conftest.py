"""A workbench in a real Chromium: one server for all tests, and one browser that opened it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from tests.support.workbench import served


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address with its token."""
    with served(tmp_path_factory.mktemp("served")) as (found, _):
        yield found


@pytest.fixture(scope="module")
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """A browser that is signed in; an error or warning in a console fails the test that made it."""
    found = browser.new_context(viewport={"width": 1366, "height": 768}, locale="nl-NL", accept_downloads=True)
    found.set_default_timeout(40_000)
    page = found.new_page()
    page.goto(address)
    page.close()
    yield found
    found.close()


@pytest.fixture
def page(context: BrowserContext, address: str) -> Iterator[Page]:
    """The start page in a tab of its own."""
    found = context.new_page()
    errors: list[str] = []

    def noted(message: ConsoleMessage) -> None:
        # a refused request is told on the page; the browser says so in its console too
        if message.type in {"error", "warning"} and "status of 4" not in message.text:
            errors.append(message.text)

    found.on("console", noted)
    found.on("pageerror", lambda e: errors.append(str(e)))
    found.on("dialog", lambda d: d.accept())
    found.goto(address.partition("?")[0])
    yield found
    found.close()
    assert errors == [], errors


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where screenshots go: the folder that WORKBENCH_PICTURES names, or one that is thrown away."""
    folder = os.environ.get("WORKBENCH_PICTURES")
    found = Path(folder) if folder else tmp_path_factory.mktemp("pictures")
    found.mkdir(parents=True, exist_ok=True)
    return found
