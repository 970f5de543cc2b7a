"""``plan.xlsx``: the plan as a workbook that a planner can check; sums are formulas, text is never a formula."""

from pathlib import Path

from maps.shapes import Shapes
from maps.sheets import areas, beside, calendar, control, guide, overtime, pages, tables
from maps.sheets.book import Book
from maps.sheets.proposal import Proposal
from optimiser.edition import Edition
from optimiser.words import Words

FILES = ("plan.xlsx",)


def write(edition: Edition, folder: Path, *, words: Words, shapes: Shapes) -> None:
    """Write the workbook; the same edition gives the same bytes."""
    del shapes
    with Book(folder / FILES[0], edition, words) as book:
        first = book.sheet(words("sheet-guide"), landscape=False)
        proposal = Proposal(book, edition)
        for level in ("municipality", "region", "province"):
            areas.write(book, edition, proposal, level)
        check = control.write(book, edition, proposal)
        calendar.write(book, edition, proposal)
        overtime.write(book, edition)
        for sheet in (tables.standings, tables.sites, tables.limits, tables.changes):
            sheet(book, edition)
        pages.fairness(book, edition)
        if edition.baselines:
            beside.baselines(book, edition)
        for page in (pages.assumptions, pages.provenance):
            page(book, edition)
        guide.write(book, edition, first, check)
