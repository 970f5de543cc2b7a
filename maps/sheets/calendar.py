"""Sheets of locations in time: the calendar with a column per period, and its sums as formulas."""

from collections.abc import Iterator

from maps.pictures.calendar_rows import happens, title_of
from maps.sheets.book import Book, ink
from maps.sheets.grid import Cell, Column, FormattedNumber, Formula, Grid
from maps.sheets.proposal import Proposal
from optimiser.editions.edition import Edition
from optimiser.editions.location_counts import DURABLE, LAW, elsewhere, tally
from optimiser.editions.location_lives import CLOSE, CLOSED, END, EXTEND, GROW, OPEN, SHRINK, STAY, LocationLife, Phase
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
"""Background of a cell by action; the cell also holds the word, so that colour says nothing alone."""

_FACT_COLUMNS = (
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
"""Columns of a location, before those of the periods."""


def period_column(i: int) -> str:
    """Code of the column of a period; the name of a period may hold characters that mean something in a formula."""
    return f"period_{i}"


def write(book: Book, edition: Edition, proposal: Proposal) -> Grid | None:
    """Write both sheets; nothing for a plan without locations."""
    if not edition.openings:
        return None
    grid = _calendar(book, edition)
    _tally(book, edition, proposal, grid)
    return grid


def _calendar(book: Book, edition: Edition) -> Grid:
    """Write a row per location and group: places per period, with the action as colour and word."""
    words = book.words
    spans = [
        Column(period_column(i), "places", 15, total=True, title=span.name) for i, span in enumerate(edition.periods)
    ]
    grid = Grid(book, "calendar", [*_FACT_COLUMNS, *spans], frozen=4)
    for opening in sorted(edition.openings, key=lambda o: (edition.area[o.area].province, o.area, o.id, o.groups)):
        for group in opening.groups:
            grid.add({**_facts(opening, group, edition, words), **dict(_phases(book, opening, group, edition))})
    grid.finish()
    return grid


def _phase_format(book: Book, opening: LocationLife, phase: Phase) -> object:
    """The format of a phase, whose number format holds the action as a word, so that the cell stays a number."""
    action, word = phase.action, happens(opening, phase, book.words).replace('"', "")
    number_format = f'"{word}"' if action in CLOSED else f'"{word}  "#,##0'
    colour = COLOURS[action]
    border = {"align": "right", "valign": "top", "border": 1, "border_color": "#BBBBBB"}
    return book.format(num_format=number_format, bg_color=colour, font_color=ink(colour), **border)


def _facts(opening: LocationLife, group: str, edition: Edition, words: Words) -> dict[str, Cell]:
    area = edition.area[opening.area]
    return {
        "province": edition.area[area.province].name,
        "code": opening.area,
        "name": area.name,
        "site": title_of(opening, words),
        "kind": words.named("kind", opening.kind),
        "group": words.named("group", group),
        "status": words("opening-existing" if opening.existing else "opening-proposed"),
        "durable": words(f"calendar-{DURABLE[opening.durable]}"),
        "law": words(f"calendar-{LAW[opening.law]}"),
        "opened": opening.opened,
        "end": opening.end,
    }


def _phases(book: Book, opening: LocationLife, group: str, edition: Edition) -> Iterator[tuple[str, Cell]]:
    """Cells per period: places while the location is open, zero with a word where it ceases, else empty."""
    for i, span in enumerate(edition.periods):
        phase = opening.at(span.name)
        yield (
            period_column(i),
            "" if phase is None else FormattedNumber(phase.places.get(group, 0), _phase_format(book, opening, phase)),
        )


def _tally(book: Book, edition: Edition, proposal: Proposal, grid: Grid) -> None:
    """Write the sums of the calendar per period, and beside them the total of the plan."""
    words = book.words
    columns = [
        *(Column("period", width=12), Column("count", "long", 48), Column("amount", "places", 14)),
        Column("remark", "long", 60),
    ]
    tally_grid = Grid(book, "tally", columns, frozen=2)
    for i, span in enumerate(edition.periods):
        numbers, column = tally(edition.openings, span.name), grid.range(period_column(i))
        rows = [("all", f"SUM({column})")]
        for property_, names in (("durable", DURABLE), ("law", LAW)):
            rows += [
                (n, f'SUMIFS({column},{grid.range(property_)},"{words(f"calendar-{n}")}")') for n in names.values()
            ]
        for name, formula in rows:
            tally_grid.add(_row(span.name, words(f"tally-{name}"), Formula(formula, numbers[name])))
        minors = words("calendar-minors") if edition.minors_untold else ""
        open_now = _row(span.name, words("tally-open_locations"), numbers["open_locations"])
        tally_grid.add({**open_now, "remark": minors})
        total = edition.at(edition.country, span.name).total
        elsewhere_total = elsewhere(edition, span.name)
        if total is not None and elsewhere_total is not None:
            plan_total = proposal.sum("existing", "country", edition.country, span.name, TOTAL)
            plan_total += proposal.sum("new", "country", edition.country, span.name, TOTAL)
            plan_formulas = [proposal.formula(f, "country", period="{period}") for f in ("existing", "new")]
            tally_grid.add(_row(span.name, words("tally-plan"), Formula("+".join(plan_formulas), plan_total)))
            elsewhere_formula = Formula(f"{'+'.join(plan_formulas)}-SUM({column})", plan_total - numbers["all"])
            tally_grid.add(
                {
                    **_row(span.name, words("tally-elsewhere"), elsewhere_formula),
                    "remark": words("tally-elsewhere-why") if elsewhere_total else "",
                }
            )
    tally_grid.finish()


def _row(period: str, name: str, places: Cell) -> dict[str, Cell]:
    return {"period": period, "count": name, "amount": places, "remark": ""}
