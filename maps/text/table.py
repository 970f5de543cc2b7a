"""Columns of text side by side."""

from collections.abc import Sequence

from optimiser.catalogue import decimals
from optimiser.words import Words


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Columns side by side, the first to the left and the others to the right."""
    lines = [header, *rows]
    widths = [max(len(line[i]) for line in lines) for i in range(len(header))]
    return [
        "  ".join(
            c.ljust(w) if i == 0 else c.rjust(w) for i, (c, w) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    ]


def number_text(value: float | None, words: Words, decimals: int = 0) -> str:
    """A number as the language writes it; a dash where it is unknown."""
    return "-" if value is None else words.number(round(value, decimals), decimals)


def metric_text(metric: str, value: float | None, words: Words) -> str:
    """A metric's value with its own decimals; a dash where it is unknown."""
    return number_text(value, words, decimals(metric))
