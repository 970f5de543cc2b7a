"""The sheet of ranges: least and most places of each municipality in plans that are nearly as good."""

from maps.sheets.book import Book
from maps.sheets.grid import Cell, Column, Formula, Grid
from maps.sheets.proposal import place
from optimiser.editions.edition import Edition


def near_optimal(book: Book, edition: Edition) -> None:
    """Write the ranges, if the scenario asks for them; municipalities without one are left out."""
    found = [f for f in edition.figures if f.least is not None and f.most is not None]
    if not found:
        return
    columns = [
        *(Column("period", width=11), Column("code", width=9), Column("name", width=26), Column("province", width=15)),
        *(Column(part, "places", 12) for part in ("least", "new", "most", "near_room")),
    ]
    grid = Grid(book, "near_optimal", columns)
    for figure in found:
        area, room = edition.area[figure.area], (figure.most or 0) - (figure.least or 0)
        cells: dict[str, Cell] = {
            **{k: v for k, v in place(area, edition).items() if k in ("code", "province")},
            "period": figure.period,
            "name": area.name,
            "least": figure.least,
            "new": figure.new,
            "most": figure.most,
            "near_room": Formula("{most}-{least}", room),
        }
        grid.add(cells)
    grid.finish()
