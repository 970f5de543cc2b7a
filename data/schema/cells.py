"""Convert cells to numbers, without ever guessing; :mod:`data.schema.day_cells` reads dates.

``1.234`` is one thousand two hundred thirty-four to a Dutch reader and a little over one to
a machine. A column of whole numbers therefore refuses it and names both readings; in a column
of decimals the numbers of the column decide, else the dialect of the file
(:mod:`data.reading.decimal_marks`). A workbook has no dialect: its number and date cells are
taken as they are, and a number in a text cell is read only if it has one reading.
"""

import math
import re
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Annotated, Any

from pydantic import BeforeValidator, ValidationInfo
from pydantic_core import PydanticCustomError

PLAIN, DUTCH, WORKBOOK = "plain", "dutch", "workbook"
"""Dialects of a table: ``plain`` has commas and mostly decimal points, ``dutch`` semicolons and decimal commas."""

Cell = str | bool | int | float | date | datetime | time | None
"""What a cell may hold: text in a CSV file, any of these in a workbook; ``None`` is unknown."""

_WHOLE = re.compile(r"-?\d+")
"""A whole number without separators."""

THOUSANDS = re.compile(r"-?[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*")
"""A number that may have a thousands separator: ``1.234`` or ``1,234,567``, and not ``0.125``."""

EITHER = "either"
"""The mark of a column in which neither is certain: a number is read only where it has one reading."""

_DECIMAL = {
    ".": re.compile(r"-?\d+(\.\d+)?"),
    ",": re.compile(r"-?\d+(,\d+)?"),
    EITHER: re.compile(r"(?!-?[1-9]\d{0,2}[.,]\d{3}$)-?\d+([.,]\d+)?"),
}
"""A decimal number by the mark of its column."""

_MARKS = {PLAIN: ".", DUTCH: ",", WORKBOOK: EITHER}
"""The mark of a column of which nothing is known but the dialect of its table."""

_OTHER_DECIMAL = re.compile(r"-?\d+[.,]\d+")
"""A decimal number with some mark: refused with a message that says so, rather than as unreadable."""


@dataclass(frozen=True)
class ColumnMark:
    """The decimal mark of a column.

    Args:
        mark: a point, a comma or ``EITHER``.
        line: line of a number with this mark, in a column that mixes both; ``None`` in any other.
        text: that number.

    """

    mark: str
    line: int | None = None
    text: str = ""


def _ambiguous(text: str, mark: str = "") -> PydanticCustomError:
    """The refusal of what may be thousands; in a column of decimals, a further nought makes the other reading plain."""
    without_separators = text.replace(".", "").replace(",", "")
    with_comma = text.replace(".", ",")
    as_fraction = re.sub(r"[.,]", mark, text) + "0" if mark and len(re.findall(r"[.,]", text)) == 1 else ""
    return PydanticCustomError(
        "number-ambiguous",
        "ambiguous",
        {
            "whole": without_separators,
            "fraction": with_comma,
            "remedy_value": without_separators,
            "remedy_fraction": as_fraction,
            "decimal": "yes" if as_fraction else "no",
        },
    )


def kind(value: Any) -> str:
    """Type of a cell's value: ``text``, ``number``, ``date``, ``time``, ``boolean`` or ``empty``."""
    # a boolean is an integer to Python and a date and time is a date: the narrower type comes first
    types = (("boolean", bool), ("number", int | float), ("date", date), ("text", str), ("empty", type(None)))
    return next((name for name, type_ in types if isinstance(value, type_)), "time")


def shown(value: Any) -> str | None:
    """The value of a cell as a reader would write it; ``None`` stays ``None``."""
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:  # noqa: PLR2004  # exact as float
        value = int(value)
    return None if value is None else str(value)


def _number(value: Any) -> Any:
    """The number in a number cell; ``None`` passes, so that the model itself reports a missing value."""
    if kind(value) not in {"number", "empty"}:
        raise PydanticCustomError("cell-not-number", "no number", {"found": kind(value)})
    if isinstance(value, float) and not math.isfinite(value):
        raise PydanticCustomError("number-unreadable", "not finite", {})
    return value


def whole(text: Any, _info: ValidationInfo) -> Any:
    """Read a whole number; refuse fractions and thousands separators.

    Raises:
        PydanticCustomError: with one of our message codes.

    """
    if not isinstance(text, str):
        number = _number(text)
        if isinstance(number, float) and not number.is_integer():
            raise PydanticCustomError("number-not-whole", "not whole", {})
        return number
    if _WHOLE.fullmatch(text):
        return int(text)
    if THOUSANDS.fullmatch(text):
        raise _ambiguous(text)
    code = "number-not-whole" if _OTHER_DECIMAL.fullmatch(text) else "number-unreadable"
    raise PydanticCustomError(code, "not whole", {})


def decimal(text: Any, info: ValidationInfo) -> Any:
    """Read a decimal number with the mark of its column.

    Raises:
        PydanticCustomError: with one of our message codes.

    """
    if not isinstance(text, str):
        return _number(text)
    context = info.context or {}
    dialect = context.get("dialect", PLAIN)
    column: ColumnMark = context.get("marks", {}).get(info.field_name) or ColumnMark(_MARKS[dialect])
    if _DECIMAL[column.mark].fullmatch(text):
        return float(text.replace(",", "."))
    if THOUSANDS.fullmatch(text):
        raise _ambiguous(text, "." if dialect == PLAIN else ",")
    code = "number-other-dialect" if _OTHER_DECIMAL.fullmatch(text) else "number-unreadable"
    details = {"mark": column.mark, "line": str(column.line or ""), "other": column.text}
    raise PydanticCustomError(code, "not a number", {**details, "mixed": "yes" if column.line else "no"})


Whole = Annotated[int, BeforeValidator(whole)]
"""A whole number, read by :func:`whole`."""

Decimal = Annotated[float, BeforeValidator(decimal)]
"""A decimal number, read by :func:`decimal`."""
