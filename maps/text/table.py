"""Tables in plain text."""

from collections.abc import Sequence

from optimiser.catalogue import decimals
from optimiser.words import Words


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Lines of a table; the first column is aligned left, the others right."""
    lines = [header, *rows]
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
    return number_text(value, words, decimals(metric))
