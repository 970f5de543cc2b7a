"""``plan.xlsx``: the plan as a workbook that a planner can check. Sums are formulas; text never becomes one."""

from pathlib import Path

from maps.sheets import (
    areas,
    baselines,
    calendar,
    checks,
    costs,
    given,
    guide,
    lists,
    near_optimal,
    over_time,
    streams,
    text_sheets,
)
from maps.sheets.book import Book
from maps.sheets.proposal import Proposal
from maps.sheets.smallest_level import smallest_level
from optimiser.editions.edition import Edition
from optimiser.words import Words

FILES = ("plan.xlsx",)


def write(edition: Edition, folder: Path, *, words: Words) -> None:
    """Write the workbook; the same edition gives the same bytes."""
    # the guide is the first sheet but is written last, since it refers to the outcome of the checks
    with Book(folder / FILES[0], edition, words, smallest=smallest_level(edition)) as book:
        guide_sheet = book.sheet(words("sheet-guide"), landscape=False)
        proposal = Proposal(book, edition)
        # where provinces are the smallest areas, the first sheet is that of provinces
        for level in book.levels:
            if level in areas.KEYS and (level != "province" or edition.unit == "municipality"):
                areas.write(book, edition, proposal, level)
        check = checks.write(book, edition, proposal)
        calendar.write(book, edition, proposal)
        over_time.write(book, edition)
        streams.write(book, edition)
        for sheet in (lists.standings, lists.sites, lists.limits, lists.changes):
            sheet(book, edition)
        near_optimal.near_optimal(book, edition)
        costs.costs(book, edition)
        given.given(book, edition)
        text_sheets.fairness(book, edition)
        if edition.baselines:
            baselines.baselines(book, edition)
        for page in (text_sheets.assumptions, text_sheets.provenance):
            page(book, edition)
        guide.write(book, edition, guide_sheet, check)
