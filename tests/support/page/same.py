"""Texts that a page shows beside those that follow from the edition."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from tests.support.page import Shown

NUDGES = (0, -1, 1)
"""Exactly half a digit may be rounded either way, see ``Shown``; asked for where the first is not what is shown."""


def same(shown: Sequence[str], expected: Callable[[Shown], Iterable[str]], at: Shown) -> None:
    """The same texts in the same order."""
    if list(shown) == list(expected(at)):
        return
    variants = [list(expected(replace(at, nudge=k))) for k in NUDGES]
    assert len(shown) == len(variants[0]), (list(shown), variants[0])
    for text, *options in zip(shown, *variants, strict=True):
        assert text in options, (text, options[0])


def rows_same(shown: Sequence[Sequence[str]], expected: Callable[[Shown], list[list[str]]], at: Shown) -> None:
    """The same rows in whatever order."""
    if sorted(map(list, shown)) == sorted(map(list, expected(at))):
        return
    variants = [sorted(expected(replace(at, nudge=k))) for k in NUDGES]
    assert len(shown) == len(variants[0]), (shown, variants[0])
    for row, *options in zip(sorted(shown), *variants, strict=True):
        assert len(row) == len(options[0])
        for text, *cells in zip(row, *options, strict=True):
            assert text in cells, (text, cells, row)
