"""Tables in plain text."""

from collections.abc import Sequence
from textwrap import wrap

from optimiser.catalogue import decimals, room
from optimiser.words import Words
from optimiser.words.decimals import decimals_for

_LONGEST_TITLE = 50
"""Most characters of a title of a row: with five columns of words a line has no more than 120 characters."""

_SHORTEST_HEAD = 12
"""Characters that a line of the head of a column may have, also above short numbers."""


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Lines of a table; the first column is aligned left, the others right.

    A long title of a row goes on in the next line; a head that is wider than the cells below it takes several lines.
    """
    heads = [_head(head, [row[i] for row in rows]) if i else _title(head) for i, head in enumerate(header)]
    height = max(map(len, heads))
    lines = [list(parts) for parts in zip(*([""] * (height - len(head)) + head for head in heads), strict=True)]
    for title, *cells in rows:
        *before, last = _title(title)
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


def _title(text: str) -> list[str]:
    return wrap(text, _LONGEST_TITLE) or [text]


def _head(text: str, cells: Sequence[str]) -> list[str]:
    """Lines of the head of a column of numbers, broken between words only: it may be the name of a folder."""
    width = max(_SHORTEST_HEAD, *map(len, cells)) if cells else len(text)
    return wrap(text, width, break_long_words=False, break_on_hyphens=False) or [text]


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
