"""Sheets about locations in time: the calendar with a column per period, and what it adds up to, by formula."""

from collections.abc import Iterator

from maps.pictures.calendar_rows import happens, title_of
from maps.sheets.book import Book, ink
from maps.sheets.grid import Cell, Column, Formula, Grid, Looked
from maps.sheets.proposal import Proposal
from optimiser.editions.edition import Edition
from optimiser.editions.location_counts import DURABLE, LAW, elsewhere, tally
from optimiser.editions.location_lives import CLOSE, CLOSED, END, EXTEND, GROW, OPEN, SHRINK, STAY, Opening, Phase
from optimiser.problem.area_sums import TOTAL
from optimiser.words import Words

COLOURS = {
    OPEN: "#C7E9B4",
    GROW: "#7FCDBB",
    SHRINK: "#D1E5F0",
    EXTEND: "#FEE0B6",
    STAY: "#F2F2F2",
    CLOSE: "#5A5A5A",
    END: "#A6A6A6",
}
"""Background of a cell by what happens; the word stands in it too."""

_STEADY = (
    Column("province", width=15),
    Column("code", width=9),
    Column("name", width=22),
    Column("site", "long", 34),
    Column("kind", width=14),
    Column("group", width=24),
    Column("status", width=12),
    Column("durable", width=12),
    Column("law", width=12),
    Column("opened", "date", 12),
    Column("end", "date", 12),
)


def period_column(i: int) -> str:
    """Code of the column of a period; names of periods may hold signs that formulas read otherwise."""
    return f"period_{i}"


def write(book: Book, edition: Edition, proposal: Proposal) -> Grid | None:
    """Both sheets; nothing for a plan without locations."""
    if not edition.openings:
        return None
    grid = _calendar(book, edition)
    _tally(book, edition, proposal, grid)
    return grid


def _calendar(book: Book, edition: Edition) -> Grid:
    """One row per location and group: its places per period, and what happens as colour and word."""
    words = book.words
    spans = [
        Column(period_column(i), "places", 15, total=True, title=span.name) for i, span in enumerate(edition.periods)
    ]
    grid = Grid(book, "calendar", [*_STEADY, *spans], frozen=4)
    for one in sorted(edition.openings, key=lambda o: (edition.area[o.area].province, o.area, o.id, o.groups)):
        for group in one.groups:
            grid.add({**_facts(one, group, edition, words), **dict(_life(book, one, group, edition))})
    grid.finish()
    return grid


def _look(book: Book, one: Opening, phase: Phase) -> object:
    """Number and word in one cell: the word is part of the number format, so that the cell stays a number."""
    action, word = phase.action, happens(one, phase, book.words).replace('"', "")
    shown = f'"{word}"' if action in CLOSED else f'"{word}  "#,##0'
    colour = COLOURS[action]
    plain = {"align": "right", "valign": "top", "border": 1, "border_color": "#BBBBBB"}
    return book.format(num_format=shown, bg_color=colour, font_color=ink(colour), **plain)


def _facts(one: Opening, group: str, edition: Edition, words: Words) -> dict[str, Cell]:
    area = edition.area[one.area]
    return {
        "province": edition.area[area.province].name,
        "code": one.area,
        "name": area.name,
        "site": title_of(one, words),
        "kind": words.named("kind", one.kind),
        "group": words.named("group", group),
        "status": words("opening-existing" if one.existing else "opening-proposed"),
        "durable": words(f"calendar-{DURABLE[one.durable]}"),
        "law": words(f"calendar-{LAW[one.law]}"),
        "opened": one.opened,
        "end": one.end,
    }


def _life(book: Book, one: Opening, group: str, edition: Edition) -> Iterator[tuple[str, Cell]]:
    """A number where it is open, zero with a word where it ceases, nothing elsewhere."""
    for i, span in enumerate(edition.periods):
        phase = one.at(span.name)
        yield period_column(i), "" if phase is None else Looked(phase.places.get(group, 0), _look(book, one, phase))


def _tally(book: Book, edition: Edition, proposal: Proposal, grid: Grid) -> None:
    """Per period what the calendar adds up to, and the total of the plan beside it."""
    words = book.words
    columns = [
        *(Column("period", width=12), Column("count", "long", 48), Column("amount", "places", 14)),
        Column("remark", "long", 60),
    ]
    sheet = Grid(book, "tally", columns, frozen=2)
    for i, span in enumerate(edition.periods):
        numbers, column = tally(edition.openings, span.name), grid.range(period_column(i))
        rows = [("all", f"SUM({column})")]
        for kind, names in (("durable", DURABLE), ("law", LAW)):
            rows += [(n, f'SUMIFS({column},{grid.range(kind)},"{words(f"calendar-{n}")}")') for n in names.values()]
        for name, formula in rows:
            sheet.add(_row(span.name, words(f"tally-{name}"), Formula(formula, numbers[name])))
        minors = words("calendar-minors") if edition.minors_untold else ""
        open_now = _row(span.name, words("tally-open_locations"), numbers["open_locations"])
        sheet.add({**open_now, "remark": minors})
        total = edition.at(edition.country, span.name).total
        rest = elsewhere(edition, span.name)
        if total is not None and rest is not None:
            whole = proposal.sum("existing", "country", edition.country, span.name, TOTAL)
            whole += proposal.sum("new", "country", edition.country, span.name, TOTAL)
            both = [proposal.formula(f, "country", period="{period}") for f in ("existing", "new")]
            sheet.add(_row(span.name, words("tally-plan"), Formula("+".join(both), whole)))
            less = Formula(f"{'+'.join(both)}-SUM({column})", whole - numbers["all"])
            sheet.add(
                {
                    **_row(span.name, words("tally-elsewhere"), less),
                    "remark": words("tally-elsewhere-why") if rest else "",
                }
            )
    sheet.finish()


def _row(period: str, name: str, places: Cell) -> dict[str, Cell]:
    return {"period": period, "count": name, "amount": places, "remark": ""}
