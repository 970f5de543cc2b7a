"""Every text of a workbook is derived again from its edition, on bundled, random and made editions."""

from collections import Counter
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from maps.class_labels import labels
from maps.layers import layers
from maps.outputs import plan_xlsx as workbook
from optimiser.editions.edition import Edition
from optimiser.editions.location_lives import CLOSED
from optimiser.problem.area_sums import TOTAL
from optimiser.words import Words
from tests.support.output.sheets import AREAS, Sheets
from tests.support.page.editions import NAMES, by_language, edition_of
from tests.support.paper_claims import Heard
from tests.support.sentences import TOWNS, readable


class Book:
    """A workbook as its reader meets it: the rows of a sheet by the titles of its columns."""

    def __init__(self, path: Path, words: Words) -> None:
        self.book, self.words = openpyxl.load_workbook(path, data_only=True), words

    def rows(self, sheet: str, first: str) -> list[dict[str, Any]]:
        """Rows below the header whose first column has this code; none if there is no such sheet."""
        name = self.words(f"sheet-{sheet}")[:31]
        if name not in self.book.sheetnames:
            return []
        lines = [[cell.value for cell in row] for row in self.book[name].iter_rows()]
        assert lines[0][0] == self.words(f"about-{sheet}", smallest="municipality")
        top = next(i for i, line in enumerate(lines) if line[0] == self.words(f"col-{first}") and line[1])
        return [dict(zip(lines[top], line, strict=True)) for line in lines[top + 1 :]]

    def texts(self) -> list[str]:
        cells = (cell.value for sheet in self.book for row in sheet.iter_rows() for cell in row)
        return [value for value in cells if isinstance(value, str)]


def remarks(book: Book, at: Sheets) -> None:
    """The remark and the name of every row of the proposal, and of the sheets of areas."""
    col = {c: at.words(f"col-{c}") for c in ("code", "group", "name", "remark", "period", "new")}
    country = {"": at.edition.country, None: at.edition.country}
    for sheet, level in {"proposal": "municipality", **AREAS}.items():
        if at.edition.unit == level == "province":
            continue  # the sheet of the smallest areas is that of provinces
        for row in book.rows(sheet, "period"):
            code = country.get(row[col["code"]], row[col["code"]])
            area, period = at.edition.area[code], row[col["period"]]
            rest = area.level != level
            if sheet == "proposal":
                group = at.group(row[col["group"]])
                told = at.proposal_remark(area, period, group)
                rest = rest or group == TOTAL
            else:
                told = at.area_remark(area, period, TOTAL, level)
            assert (row[col["remark"]] or "") == told, (sheet, area, row)
            assert row[col["name"]] == at.name(area, rest=rest)
            if told == at.words("remark-rest"):
                assert not row[col["new"]], "only existing places have no municipality"


def limits(book: Book, at: Sheets) -> None:
    """A limit leaves as many places as it is above what counts towards it; never fewer than none of those above."""
    words = at.words
    told = [(r[words("col-code")], r[words("col-bound")], r[words("col-room")]) for r in book.rows("limits", "period")]
    assert len(told) == len(at.edition.bounds)
    for (code, kind, room), bound in zip(told, at.edition.bounds, strict=True):
        figure = at.edition.at(bound.municipality, bound.period, bound.group)
        used = figure.total if bound.bound == "capacity" else figure.new
        assert (code, kind) == (bound.municipality, words(f"bound-{bound.bound}"))
        assert room == (None if used is None else bound.places - used)


def ranges(book: Book, at: Sheets) -> None:
    """Least and most around the new places of every municipality with a range, and what lies between."""
    columns = ("period", "code", "least", "new", "most", "near_room")
    told = [tuple(r[at.words(f"col-{c}")] for c in columns) for r in book.rows("near_optimal", "period")]
    known = [f for f in at.edition.figures if f.least is not None and f.most is not None]
    assert told == [(f.period, f.area, f.least, f.new, f.most, (f.most or 0) - (f.least or 0)) for f in known]
    assert bool(known) == (at.edition.near_optimal > 0)


def calendar(book: Book, at: Sheets) -> None:
    """Words for what happens, in the cells of the periods."""
    words, edition = at.words, at.edition
    name = words("sheet-calendar")
    if not edition.openings:
        assert name not in book.book.sheetnames
        return
    sheet = book.book[name]
    told: Counter[tuple[str, str]] = Counter()
    columns = {c.column: c.value for row in sheet.iter_rows() for c in row if c.value in _periods(edition)}
    for row in sheet.iter_rows():
        for cell in row:
            if cell.column in columns and '"' in cell.number_format and isinstance(cell.value, int):
                told[columns[cell.column], cell.number_format.split('"')[1].strip()] += 1
    expected: Counter[tuple[str, str]] = Counter()
    for life in edition.openings:
        for phase in life.life:
            open_in = [p.period for p in life.life if p.action not in CLOSED]
            ceased = phase.action in CLOSED and not life.existing
            what = words("calendar-until", period=open_in[-1]) if ceased else words(f"action-{phase.action}")
            expected[phase.period, what] += len(life.groups)
    assert told == expected


def tally(book: Book, at: Sheets) -> None:
    """What the calendar adds up to, and what the plan holds besides."""
    words, edition = at.words, at.edition
    rows = book.rows("tally", "period") if edition.openings else []
    told = {(r[words("col-period")], r[words("col-count")]): r for r in rows}
    for span in edition.periods if rows else ():
        phases = [(o, p) for o in edition.openings if (p := o.at(span.name))]
        everything = sum(p.total for _, p in phases)
        numbers = {
            "all": everything,
            "durable": sum(p.total for o, p in phases if o.durable is True),
            "temporary": sum(p.total for o, p in phases if o.durable is False),
            "durable_unknown": sum(p.total for o, p in phases if o.durable is None),
            "law": sum(p.total for o, p in phases if o.law is True),
            "not_law": sum(p.total for o, p in phases if o.law is False),
            "law_unknown": sum(p.total for o, p in phases if o.law is None),
            "open_locations": len({o.id for o, p in phases if p.action not in CLOSED}),
        }
        for name, n in numbers.items():
            assert told[span.name, words(f"tally-{name}")][words("col-amount")] == n, (span.name, name)
        minors = told[span.name, words("tally-open_locations")][words("col-remark")] or ""
        assert minors == (words("calendar-minors") if edition.minors_untold else "")
        total = edition.at(edition.country, span.name).total
        if total is not None:
            rest = told[span.name, words("tally-elsewhere")]
            assert rest[words("col-amount")] == total - everything
            why = words("tally-elsewhere-why") if total != everything else ""
            assert (rest[words("col-remark")] or "") == why


def _periods(edition: Edition) -> set[str]:
    return {span.name for span in edition.periods}


def plain_texts(book: Book, at: Sheets) -> None:
    """Sheets of texts, and what is said of every location, position and change."""
    words = at.words
    fairness = [(r[words("col-figure")], r[words("col-meaning")]) for r in book.rows("fairness", "figure")]
    assert fairness == list(at.fairness())
    notes = [tuple(r.values()) for r in book.rows("notes", "subject")]
    assert notes == list(at.notes())
    found = [tuple("" if v is None else v for v in r.values()) for r in book.rows("provenance", "subject")]
    assert found == list(at.provenance())
    keys = [words(f"col-{c}") for c in ("period", "code", "group", "wider", "verdict")]
    control = [tuple(row[k] for k in keys) for row in book.rows("control", "period")]
    assert control == list(at.control())
    sites = [r[words("col-remark")] or "" for r in book.rows("sites", "site")]
    unsized = [any(n is None for n in s.places.values()) for s in at.edition.sites]
    assert sites == [words("remark-unsized") if u else "" for u in unsized]
    for row in book.rows("standings", "period"):
        area = at.edition.area[row[words("col-code")] or at.edition.country]
        assert (row[words("col-remark")] or "") == (words("remark-withheld") if area.withheld else "")
    for row in book.rows("overtime", "level"):
        area = at.edition.area[row[words("col-code")]]
        assert (row[words("col-remark")] or "") == (words("remark-incomplete") if area.incomplete else "")


def verdicts(book: Book, at: Sheets) -> None:
    """Beside every plain way stands the verdict of the edition, and that it breaks rules where it does."""
    words, rows = at.words, book.rows("baselines", "figure")
    for name, figures in at.edition.baselines.items() if rows else ():
        column = words(f"col-baseline-{name}")
        last = rows[-1]
        assert last[words("col-figure")] == words("baseline-lorenz")
        assert last[column] == words(f"baseline-verdict-{at.edition.dominance[name]}")
        prices = [row[column] for row in rows if "%" in row[words("col-figure")]]
        assert all((cell == words("baseline-breaks")) == bool(figures["broken"]) for cell in prices)


def scales(book: Book, at: Sheets) -> None:
    """The guide shows the classes of the map, among them that of closures if there are any."""
    words, guide = at.words, book.book[at.words("sheet-guide")]
    on_map = {layer.name: layer for layer in layers(at.edition)}
    told = {row[0].value: [cell.value for cell in row[1:] if cell.value] for row in guide.iter_rows()}
    scales_ = (("new", "new", "places"), ("per_1000", "total_per_1000", "per_1000"), ("difference",) * 2 + ("percent",))
    for scale, layer, unit in scales_:
        title = words(f"guide-scale-{scale}", unit=words(f"unit-{unit}"), smallest="municipality")
        assert told[title] == list(labels(on_map[layer], "municipality", words))
    closes = any((f.new or 0) < 0 for f in at.edition.figures if f.group == TOTAL)
    assert (words("class-closing") in told[words("guide-scale-new", unit="", smallest="municipality")]) == closes


@pytest.mark.parametrize(("language", "name"), by_language(NAMES))
def test_every_text_of_a_workbook_follows_from_its_edition(name: str, language: str, tmp_path: Path) -> None:
    edition = edition_of(name)
    words = Heard(language, edition.unit)
    workbook.write(edition, tmp_path, words=Words(language, unit=edition.unit))
    book, at = Book(tmp_path / "plan.xlsx", words), Sheets(edition, words)
    for check in (remarks, limits, ranges, calendar, tally, plain_texts, verdicts):
        check(book, at)
    scales(book, at)
    for text in book.texts():
        readable(text)
        assert edition.unit == "municipality" or text in edition.settings.values() or not TOWNS.search(text), text
