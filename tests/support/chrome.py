"""A page in Chromium with the network off; any error or warning in its console fails the test."""

from collections.abc import Iterator

from playwright.sync_api import Browser, Page


def opened(browser: Browser, address: str, width: int = 1280) -> Iterator[Page]:
    context = browser.new_context(offline=True, viewport={"width": width, "height": 900})
    found = context.new_page()
    errors: list[str] = []
    found.on("console", lambda m: errors.append(m.text) if m.type in {"error", "warning"} else None)
    found.on("pageerror", lambda e: errors.append(str(e)))
    found.goto(address)
    yield found
    assert errors == []
    context.close()


QUIET = """() => new Promise((done) => {
  const idle = () => requestIdleCallback(() => { watch.disconnect(); done(); });
  let timer = setTimeout(idle, 300);
  const again = () => { clearTimeout(timer); timer = setTimeout(idle, 300); };
  const watch = new MutationObserver(again);
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
})"""


def settled(page: Page) -> None:
    """Wait until what may wait (table, charts) is there and up to date: nothing changes any more."""
    page.evaluate(QUIET)
