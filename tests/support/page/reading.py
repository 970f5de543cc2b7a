"""What a page shows in a browser, read as plain texts, and the ways to make it show something else."""

import json
from typing import Any

from playwright.sync_api import Page

from tests.support.chrome import settled

TEXTS = """(selector) => {
  const box = document.querySelector(selector);
  if (!box) return [];
  const parts = box.querySelectorAll("p, dt, dd, th, td, li, h2, h3, summary, figcaption");
  return [...parts].map((one) => one.textContent).filter((text) => text !== "");
}"""

ROWS = """(selector) => {
  const table = document.querySelector(selector);
  return table ? [...table.rows].map((line) => [...line.cells].map((cell) => cell.textContent)) : [];
}"""

FILLS = """(name) => {
  const found = [];
  window[name].eachLayer((one) => { if (one.town) found.push([one.town.code, one.options.fillColor]); });
  return found;
}"""

TIP = """(code) => {
  let path = null;
  map_page.eachLayer((one) => { if (one.town && one.town.code === code) path = one; });
  path.fire("mousemove", { originalEvent: { clientX: 300, clientY: 300 } });
  const text = document.getElementById("tip").textContent;
  path.fire("mouseout");
  return text.split("\\n");
}"""

PAPER = """() => {
  window.dispatchEvent(new Event("beforeprint"));
  const paper = document.getElementById("paper").cloneNode(true);
  window.dispatchEvent(new Event("afterprint"));
  const told = (selector) => [...paper.querySelectorAll(selector)].map((one) => one.textContent).filter(Boolean);
  const table = paper.querySelector("table.rows");
  return {
    first: paper.firstChild.textContent,
    head: told(".paper-head > *"),
    told: told(".paper-told :is(p, dt, dd, th, td, li, h3)"),
    legend: told(".paper-legend :is(p, li)"),
    title: [...paper.querySelectorAll(":scope > h2, :scope > p")].slice(1).map((one) => one.textContent),
    rows: table ? [...table.rows].map((line) => [...line.cells].map((cell) => cell.textContent)) : [],
  };
}"""


def read(page: Page, script: str, given: object = None) -> Any:
    """What a script gives, as one text: Playwright takes long over each of thousands of values."""
    return json.loads(page.evaluate(f"(given) => JSON.stringify(({script})(given))", given))


class Reading:
    """A page that is open in a browser."""

    def __init__(self, page: Page) -> None:
        self.page = page
        settled(page)
        self.scheme: dict[str, Any] = page.evaluate("""() => {
          const data = JSON.parse(document.getElementById("data").textContent);
          return { words: Object.keys(data.words), palettes: data.palettes };
        }""")

    def texts(self, selector: str) -> list[str]:
        return [str(text) for text in read(self.page, TEXTS, selector)]

    def told(self) -> list[str]:
        """What is told of the area that is shown: within a minute, and all the rest."""
        return [*self.texts("#panel-numbers"), *self.texts("#rest:not([hidden])")]

    def text(self, selector: str) -> str:
        return self.page.eval_on_selector(selector, "one => one.textContent") or ""

    def rows(self, selector: str) -> list[list[str]]:
        return [[str(cell) for cell in row] for row in read(self.page, ROWS, selector)]

    def all(self, selector: str) -> list[str]:
        """Texts of all that a selector finds, without what is empty."""
        script = """(selector) => [...document.querySelectorAll(selector)]
          .map((one) => one.textContent.trim()).filter(Boolean)"""
        return [str(text) for text in read(self.page, script, selector)]

    def tables(self, selector: str) -> list[list[list[str]]]:
        """All tables in a part of the page, with their headers."""
        script = """(selector) => [...document.querySelectorAll(`${selector} table`)].map((table) =>
          [...table.rows].map((line) => [...line.cells].map((cell) => cell.textContent)))"""
        found: list[list[list[str]]] = read(self.page, script, selector)
        return found

    def open_lists(self) -> None:
        self.page.evaluate("() => { document.getElementById('lists-box').open = true; }")

    def classes(self, fill: str, count: int) -> list[int]:
        """Indices of the classes, of so many, that a colour or a hatched colour stands for."""
        if fill.startswith("url("):
            last = fill[:-1].rpartition("-")[2]
            return [int(last)] if last.isdigit() else []
        return sorted({p.index(fill) for p in self.scheme["palettes"].values() if len(p) == count and fill in p})

    def fills(self, name: str = "map_page") -> dict[str, str]:
        return dict(read(self.page, FILLS, name))

    def tip(self, code: str) -> list[str]:
        return [str(line) for line in self.page.evaluate(TIP, code)]

    def paper(self) -> dict[str, Any]:
        found: dict[str, Any] = read(self.page, PAPER)
        return found

    def near(self, title: str) -> list[str]:
        """Names of the neighbours that the panel lists under this title."""
        script = """(title) => [...document.querySelectorAll(":is(#panel-numbers, #panel-rest) section")]
          .filter((one) => one.querySelector(":scope > h3").textContent === title)
          .flatMap((one) => [...one.querySelectorAll("tbody th")].map((name) => name.textContent))"""
        return [str(name) for name in self.page.evaluate(script, title)]

    def radio(self, name: str, value: str) -> None:
        self.page.evaluate(
            '([name, value]) => document.querySelector(`input[name=${name}][value="${value}"]`)?.click()', [name, value]
        )

    def tick(self, name: str, *, on: bool) -> bool:
        """Tick an overlay; whether the page has it."""
        script = """([name, on]) => { const box = document.getElementById(`overlay-${name}`);
          const there = !box.closest("label").hidden; if (there && box.checked !== on) box.click(); return there; }"""
        return bool(self.page.evaluate(script, [name, on]))

    def period(self, index: int) -> None:
        self.page.evaluate(
            """(k) => { const slider = document.getElementById("period"); slider.value = String(k);
            slider.dispatchEvent(new Event("input")); }""",
            index,
        )

    def zoom(self, code: str) -> None:
        self.page.evaluate(
            """(code) => { const box = document.getElementById("zoom"); box.value = code;
            box.dispatchEvent(new Event("change")); }""",
            code,
        )
        settled(self.page)

    def choose(self, code: str) -> None:
        """Choose an area by its row in the table, which is that of its level."""
        self.page.evaluate('(code) => document.querySelector(`#table tr[data-code="${code}"] button`).click()', code)

    def search(self, text: str) -> tuple[str, list[str]]:
        """Type a text; what is said, and what is offered."""
        script = """(text) => { const box = document.getElementById("search"); box.value = text;
          box.dispatchEvent(new Event("input"));
          return [document.getElementById("said").textContent,
            [...document.querySelectorAll("#hits button")].map((one) => one.textContent)]; }"""
        said, offered = self.page.evaluate(script, text)
        return str(said), [str(name) for name in offered]
