"""The sheet of costs: a line per kind or group and period, and what comes once; what is unknown stays blank."""

from maps.sheets.book import Book
from maps.sheets.grid import Cell, Column, Formula, Grid
from maps.text.costs import named, subject
from optimiser.editions.costs import CostLine, cost_lines, known_sum
from optimiser.editions.edition import Edition

_COLUMNS = (
    *(Column("cost_item", width=24), Column("cost_of", "long", 44), Column("cost_whose", width=14)),
    *(Column("period", width=11), Column("cost_quantity", "share", 14), Column("cost_price", "euro", 14)),
    *(Column("cost_euro", "euro", 18), Column("cost_level", width=10), Column("source", "long", 60)),
)


def costs(book: Book, edition: Edition) -> None:
    """Write the lines of the country, their sum and what is never in it; nothing where no price is stated."""
    lines = cost_lines(edition, edition.country)
    if not lines:
        return
    grid, words = Grid(book, "costs", list(_COLUMNS)), book.words
    for line in lines:
        grid.add(_cells(line, book))
    euro, whole = known_sum(lines)
    blank: dict[str, Cell] = dict.fromkeys((c.code for c in _COLUMNS), "")
    grid.add({**blank, "cost_item": words("cost-sum" if whole else "cost-sum-least"), "cost_euro": euro})
    grid.add({**blank, "cost_item": words("cost-not-counted")})
    if edition.minors_untold and edition.located:
        grid.add({**blank, "cost_item": words("cost-no-minors")})
    grid.finish()


def _cells(line: CostLine, book: Book) -> dict[str, Cell]:
    words, price = book.words, line.price
    cells: dict[str, Cell] = {
        "cost_item": named(line, words),
        "cost_of": subject(line, words),
        "cost_whose": "" if not line.period else words("opening-proposed" if line.proposed else "opening-existing"),
        "period": line.period,
        "cost_quantity": line.quantity,
        "cost_price": price.euro,
        "cost_euro": None,
        "cost_level": "" if price.year is None else str(price.year),
        "source": price.source,
    }
    if line.euro is not None:
        cells["cost_euro"] = Formula("{cost_quantity}*{cost_price}", line.euro)
    return cells
