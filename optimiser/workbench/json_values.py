"""Values that a browser may send: such as any database keeps and any file holds."""

import math
from collections.abc import Mapping
from typing import Any

MOST_NUMBER = 2**31 - 1
"""Largest number of a row in any database."""
_DEEPEST, _LARGEST = 12, 2**53


def plain(text: str) -> str:
    """A text without what databases and files cannot hold.

    Raises:
        ValueError: a zero byte, or half of a character.

    """
    if "\0" in text or any("\ud800" <= c <= "\udfff" for c in text):
        raise ValueError("a character that cannot be kept")
    return text


def plain_value(value: Any, depth: int = 0) -> Any:
    """A value of JSON that is finite, not nested without end, and whose texts can be kept.

    Raises:
        ValueError: it is not.

    """
    if depth > _DEEPEST:
        raise ValueError("nested too deep")
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int | float):
        if not math.isfinite(value) or abs(value) > _LARGEST:
            raise ValueError("a number that is too large")
        return value
    if isinstance(value, Mapping):
        return {plain(str(k)): plain_value(v, depth + 1) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [plain_value(v, depth + 1) for v in value]
    return value  # a date of a scenario file
