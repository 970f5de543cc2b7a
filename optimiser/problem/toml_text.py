"""Settings written as TOML, so that reading them gives the same settings; only what their file stated is written."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from pydantic import BaseModel

_BARE = re.compile(r"[A-Za-z0-9_-]+")
"""A key that needs no quotes."""


def toml_text(settings: BaseModel) -> str:
    """The text of a file with these settings; an empty setting is left out, which means the same."""
    return "".join(f"{line}\n" for line in _lines("", settings.model_dump(by_alias=True, exclude_unset=True)))


def _lines(table: str, settings: Mapping[str, Any]) -> Iterator[str]:
    """Plain settings first: what follows the head of a table is part of it."""
    tables = {name: value for name, value in settings.items() if isinstance(value, dict) and not table}
    for name, value in settings.items():
        if value is not None and name not in tables:
            yield f"{_key(name)} = {_value(value)}"
    for name, value in tables.items():
        yield ""
        yield f"[{_key(name)}]"
        yield from _lines(name, value)


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _value(name)


def _value(value: Any) -> str:
    if isinstance(value, Mapping):
        inner = ", ".join(f"{_key(k)} = {_value(v)}" for k, v in value.items() if v is not None)
        return f"{{ {inner} }}" if inner else "{}"
    if isinstance(value, list) and any(isinstance(v, Mapping) for v in value):
        return "[\n" + "".join(f"  {_value(v)},\n" for v in value) + "]"
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    if isinstance(value, date):
        return value.isoformat()
    # a string of JSON is one of TOML, but for one sign that TOML wants escaped
    return json.dumps(value, ensure_ascii=False, allow_nan=False).replace("\x7f", "\\u007f")
