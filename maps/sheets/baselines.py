"""The sheet that puts the plan beside plain ways to divide the same number."""

from maps.sheets.book import Book
from maps.sheets.grid import Cell, Column, Grid
from maps.text.summary import row_title
from optimiser.editions.edition import Edition


def baselines(book: Book, edition: Edition) -> None:
    """Put the plan beside plain ways to divide the same number: figures, prices and broken rules."""
    words = book.words
    ways = [Column(f"baseline-{name}", "figure", 16) for name in edition.baselines]
    columns = [Column("figure", "long", 52), Column("baseline-plan", "figure", 14), *ways]
    grid = Grid(book, "baselines", columns, frozen=1)
    for name in next(iter(edition.baselines.values()), {}):
        title, factor = row_title(name, words)
        values = {f"baseline-{way}": found.get(name) for way, found in edition.baselines.items()}
        own = (
            {"baseline-plan": edition.scores["after"][name]}
            if name in edition.scores["after"]
            else {"baseline-plan": ""}
        )
        cells: dict[str, Cell] = {way: None if x is None else factor * x for way, x in values.items()}
        grid.add({"figure": title, **own, **cells})
    if edition.dominance:
        told: dict[str, Cell] = {
            f"baseline-{way}": words(f"baseline-verdict-{x}") for way, x in edition.dominance.items()
        }
        grid.add({"figure": words("baseline-lorenz"), "baseline-plan": "", **told})
    grid.finish()
