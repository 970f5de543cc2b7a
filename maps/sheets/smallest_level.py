"""The smallest areas that the sheets of a workbook list: municipalities, or wider ones where these are too many."""

from maps.sheets.rows import LEVELS
from optimiser.editions.edition import Edition

MOST_ROWS = 20_000
"""Most rows of the proposal. Every row of the sheets of areas has sums over all of them, so that the work of whoever
opens the workbook grows with the square of their number; ``plan.csv`` holds the numbers of every municipality."""


def smallest_level(edition: Edition) -> str:
    """The first level from municipalities up of which the proposal has at most ``MOST_ROWS`` rows, or provinces."""
    *levels, widest = (level for level in LEVELS if level != "country" and edition.level(level))
    each = len(edition.periods) * len(edition.groups)
    return next((level for level in levels if len(edition.level(level)) * each <= MOST_ROWS), widest)
