"""A page in Chromium with the network off; any error or warning in its console fails the test."""

from collections.abc import Iterator

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page


def opened(browser: Browser, address: str, width: int = 1280) -> Iterator[Page]:
    context = browser.new_context(offline=True, viewport={"width": width, "height": 900})
    context.add_init_script(COUNTED)
    found = context.new_page()
    errors: list[str] = []
    found.on("console", lambda m: errors.append(m.text) if m.type in {"error", "warning"} else None)
    found.on("pageerror", lambda e: errors.append(str(e)))
    found.goto(address)
    yield found
    assert errors == [], errors
    context.close()


COUNTED = """(() => {
  const waiting = new Set(), later = window.setTimeout, never = window.clearTimeout, idle = window.requestIdleCallback;
  window.setTimeout = (work, delay, ...more) => {
    const id = later(() => { try { work(...more); } finally { waiting.delete(id); } }, delay);
    if (!(delay > 2000)) waiting.add(id);
    return id;
  };
  window.clearTimeout = (id) => { waiting.delete(id); never(id); };
  window.requestIdleCallback = (work, options) => {
    const turn = {};
    waiting.add(turn);
    return idle((deadline) => { try { work(deadline); } finally { waiting.delete(turn); } }, options);
  };
  window.atRest = () => new Promise((done, fail) => {
    const start = performance.now();
    let quiet = 0;
    const look = () => {
      quiet = waiting.size ? 0 : quiet + 1;
      if (quiet > 2) idle(done, { timeout: 900 });
      else if (performance.now() - start > 30000) fail(new Error("the page never comes to rest"));
      else later(look, 10);
    };
    later(look, 10);
  });
})()"""
"""What a page put off is counted, so that it is known when nothing waits any more; what waits for seconds is not."""

QUIET = """() => window.atRest ? window.atRest() : new Promise((done, fail) => {
  const late = setTimeout(() => fail(new Error("the page never comes to rest")), 30000);
  const idle = () => requestIdleCallback(() => { watch.disconnect(); clearTimeout(late); done(); }, { timeout: 900 });
  let timer = setTimeout(idle, 500);
  const again = () => { clearTimeout(timer); timer = setTimeout(idle, 500); };
  const watch = new MutationObserver(again);
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
})"""
"""Nothing that was put off is left, then an idle moment. Where that is not counted, half a second without any change;
a page in the background may never be idle by itself."""


def settled(page: Page) -> None:
    """Wait until what may wait (table, charts) is there and up to date: nothing changes any more."""
    page.evaluate(QUIET)


def unfolded(page: Page) -> None:
    """Open all that is folded, and keep what is told of an area open."""
    page.evaluate("() => { for (const fold of document.querySelectorAll('details')) fold.open = true; }")
    settled(page)


def told(page: Page) -> str:
    """All that is told of the area that is shown; the folds must be open."""
    return "\n".join(page.inner_text(f"#{part}") for part in ("panel-numbers", "panel-rest"))


WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]


def assert_accessible(page: Page) -> None:
    """No rule of WCAG 2.1 A and AA is broken; what passes is not listed, which would take as long again."""
    found = Axe().run(page, options={"runOnly": WCAG, "resultTypes": ["violations"]})
    assert found.violations_count == 0, found.generate_report()
