"""Texts to numbers, without ever guessing.

``1.234`` is one thousand two hundred thirty-four to a Dutch reader and a little
over one to a machine. In a column of whole numbers it is therefore refused with
both readings named; in a column of decimals the file's own dialect decides.
"""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, ValidationInfo
from pydantic_core import PydanticCustomError

PLAIN, DUTCH = "plain", "dutch"
"""Dialects: ``plain`` is comma-separated with decimal points, ``dutch`` is semicolons with decimal commas."""

_WHOLE = re.compile(r"-?\d+")
_THOUSANDS = re.compile(r"-?\d{1,3}([.,])\d{3}(?:\1\d{3})*")
_DECIMAL = {PLAIN: re.compile(r"-?\d+(\.\d+)?"), DUTCH: re.compile(r"-?\d+(,\d+)?")}
_OTHER_DECIMAL = re.compile(r"-?\d+[.,]\d+")


def _ambiguous(text: str) -> PydanticCustomError:
    joined = text.replace(".", "").replace(",", "")
    split = text.replace(".", ",")
    return PydanticCustomError(
        "number-ambiguous", "ambiguous", {"whole": joined, "fraction": split, "remedy_value": joined}
    )


def whole(text: Any, _info: ValidationInfo) -> Any:
    """Read a whole number; refuse fractions and thousands separators."""
    if not isinstance(text, str):
        return text
    if _WHOLE.fullmatch(text):
        return int(text)
    if _THOUSANDS.fullmatch(text):
        raise _ambiguous(text)
    code = "number-not-whole" if _OTHER_DECIMAL.fullmatch(text) else "number-unreadable"
    raise PydanticCustomError(code, "not whole", {})


def decimal(text: Any, info: ValidationInfo) -> Any:
    """Read a decimal number in the dialect of the file."""
    if not isinstance(text, str):
        return text
    dialect = (info.context or {}).get("dialect", PLAIN)
    if _DECIMAL[dialect].fullmatch(text):
        return float(text.replace(",", "."))
    if _THOUSANDS.fullmatch(text):
        raise _ambiguous(text)
    code = "number-other-dialect" if _OTHER_DECIMAL.fullmatch(text) else "number-unreadable"
    raise PydanticCustomError(code, "not a number", {"mark": "." if dialect == PLAIN else ","})


def day(text: Any, _info: ValidationInfo) -> Any:
    """Read a date written as 2022-07-01 and nothing else."""
    if not isinstance(text, str):
        return text
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise PydanticCustomError("date-unreadable", "not a date", {})


Whole = Annotated[int, BeforeValidator(whole)]
Decimal = Annotated[float, BeforeValidator(decimal)]
Day = Annotated[date, BeforeValidator(day)]
