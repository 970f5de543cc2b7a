"""Other values for a cell of a table: of the same form first, then whatever its column could hold."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any, Literal, get_args, get_origin

from data.schema.columns import Row

USUAL = ("1", "12", "2031-06-30", "regular", "")
"""What is tried where nothing of the same form is taken: a number, a longer one, a day, a group, nothing."""


def other_values(model: type[Row], column: str, text: str, others: list[str]) -> list[str]:
    """Values to try in a cell, in order, each once and none that stands there.

    Args:
        model: of the table.
        column: of the cell; may be one that the file does not have.
        text: what stands there.
        others: what the column, or the table to which it refers, holds elsewhere.

    """
    near = [value for form in (_days, _whole, _decimal) for value in form(text)]
    words = list(_choices(model.model_fields[column].annotation)) if column in model.model_fields else []
    longer = [] if near or not text else [f"{text} x", f"{text}x"]
    found = [*near[:3], *words, *longer, *sorted({*others} - {""})[:3], *USUAL]
    return [value for n, value in enumerate(found) if value != text and value not in found[:n]]


def _days(text: str) -> Iterator[str]:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return
    yield from ((day + timedelta(days=n)).isoformat() for n in (400, 1, -1))


def _whole(text: str) -> Iterator[str]:
    yield from _number(text, int, lambda n: (n * 2 + 17, n + 1, n - 1))


def _decimal(text: str) -> Iterator[str]:
    yield from _number(text, float, lambda x: (round(x * 1.01 + 0.013, 4), round(x * 0.99, 4)))


def _number(text: str, form: type[Any], more: Callable[[Any], tuple[Any, ...]]) -> Iterator[str]:
    try:
        number = form(text)
    except ValueError:
        return
    yield from map(str, more(number))


def _choices(annotation: Any) -> Iterator[str]:
    """The words that a column allows, where these are few."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
        return
    for part in get_args(annotation):
        yield from _choices(part)
