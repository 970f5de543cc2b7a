"""Tables in plain text."""

from collections.abc import Sequence
from textwrap import wrap

from optimiser.catalogue import decimals, room
from optimiser.words import Words
from optimiser.words.decimals import decimals_for

_LONGEST_TITLE = 60
"""Most characters of a title of a row: with six columns of numbers a line is then no wider than a terminal."""


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Lines of a table; the first column is aligned left, the others right. A long title goes on in the next line."""
    lines: list[Sequence[str]] = []
    for title, *cells in (header, *rows):
        *before, last = wrap(title, _LONGEST_TITLE) or [title]
        lines += [[part, *("" for _ in cells)] for part in before]
        lines.append([last, *cells])
    widths = [max(len(line[i]) for line in lines) for i in range(len(header))]
    return [
        "  ".join(
            cell.ljust(width) if i == 0 else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    ]


def number_text(value: float | None, words: Words, decimals: int = 0) -> str:
    """A number as the language writes it; a dash if it is unknown."""
    return "-" if value is None else words.number(round(value, decimals), decimals)


def metric_text(metric: str, value: float | None, words: Words) -> str:
    """The value of a metric with the decimals of that metric; a dash if it is unknown."""
    return number_text(value, words, metric_decimals(metric, value))


def metric_decimals(metric: str, *values: float | None) -> int:
    """Decimals of a metric; a rate has more where it is small, and a part where it would read as nought."""
    least, known = decimals(metric), [value for value in values if value is not None]
    if "per 1,000" in room("metrics", metric).UNIT:
        return decimals_for(known, least=least)
    return max(least, decimals_for(known, least=1)) if least else least
