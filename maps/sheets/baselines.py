"""The sheet that compares the plan with the baselines, plain ways to divide the same number."""

from maps.sheets.book import Book
from maps.sheets.grid import Cell, Column, Grid
from maps.text.summary import row_title
from optimiser.editions.edition import Edition


def baselines(book: Book, edition: Edition) -> None:
    """Write figures, prices and broken rules of the plan and the baselines side by side."""
    words = book.words
    baseline_columns = [Column(f"baseline-{name}", "figure", 16) for name in edition.baselines]
    columns = [Column("figure", "long", 52), Column("baseline-plan", "figure", 14), *baseline_columns]
    grid = Grid(book, "baselines", columns, frozen=1)
    for name in next(iter(edition.baselines.values()), {}):
        title, factor = row_title(name, words)
        values = {f"baseline-{baseline}": figures.get(name) for baseline, figures in edition.baselines.items()}
        plan_cell = (
            {"baseline-plan": edition.scores["after"][name]}
            if name in edition.scores["after"]
            else {"baseline-plan": ""}
        )
        cells: dict[str, Cell] = {
            baseline: None if value is None else factor * value for baseline, value in values.items()
        }
        if name.startswith("price_"):
            cells |= {f"baseline-{b}": words("baseline-breaks") for b, f in edition.baselines.items() if f["broken"]}
        grid.add({"figure": title, **plan_cell, **cells})
    if edition.dominance:
        verdicts: dict[str, Cell] = {
            f"baseline-{baseline}": words(f"baseline-verdict-{value}") for baseline, value in edition.dominance.items()
        }
        grid.add({"figure": words("baseline-lorenz"), "baseline-plan": "", **verdicts})
    grid.finish()
