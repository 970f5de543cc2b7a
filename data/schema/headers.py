"""Names of tables and columns as people read them, and the machine names that they stand for.

The names are messages in ``data/schema/names``, a file per language, which ``optimiser.words`` also tells them from: a
header that a form shows is a header that is read back. A machine name always stands for itself.
"""

import re
from collections.abc import Collection, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from data.schema.catalogue import REFERENCES
from data.schema.columns import Row

LANGUAGES = ("nl", "en")
"""Languages in which headers are read."""

COMPANIONS: Mapping[str, str] = MappingProxyType({
    "gm_code": "municipality",
    "province_code": "province",
    "scope_code": "area",
    "partner": "partner_name",
    "from_gm": "from_name",
    "to_gm": "to_name",
    "host_gm": "host_name",
    "linked_gm": "linked_name",
})  # fmt: skip
"""Columns of codes, with the column beside each that may hold the name of the area instead of the code, or with it."""

_NAME = re.compile(r"^name-(column|table)-(\w+) = (.+)$", re.MULTILINE)


def plain(text: str) -> str:
    """A header without capitals and superfluous spaces."""
    return " ".join(text.split()).casefold()


@cache
def _names(kind: str) -> Mapping[str, frozenset[str]]:
    """Machine names by each of their names in words; words that two columns share stand for either."""
    found: dict[str, set[str]] = {}
    for language in LANGUAGES:
        text = files("data.schema").joinpath(f"names/{language}.ftl").read_text(encoding="utf-8")
        for of, name, words in _NAME.findall(text):
            if of == kind:
                found.setdefault(plain(words), set()).add(name)
    return {words: frozenset(names) for words, names in found.items()}


def _own(kind: str, text: str, known: Collection[str]) -> str:
    """The only known machine name that a text stands for; a text that stands for none or several stays as it is."""
    if text in known:
        return text
    if plain(text) in known:
        return plain(text)
    meant = _names(kind).get(plain(text), frozenset()) & set(known)
    return next(iter(meant)) if len(meant) == 1 else text


def own_column(text: str, known: Collection[str]) -> str:
    """The machine name of a column by what its header says, e.g. ``gm_code`` by *Gemeentecode*."""
    return _own("column", text, known)


def own_table(title: str, known: Collection[str]) -> str:
    """The machine name of a table by the title of its sheet, e.g. ``limits`` by *Grenzen*."""
    return _own("table", title, known)


def companions(model: type[Row]) -> Mapping[str, str]:
    """The columns of codes of a table, each with the column of names that may stand beside it."""
    return {
        code: name
        for code, name in COMPANIONS.items()
        if code in model.model_fields
        and (code == "scope_code" or REFERENCES.get((model.TABLE, code), ("",))[0] == "municipalities")
    }


def read_columns(model: type[Row]) -> frozenset[str]:
    """Machine names of all columns that are read in a table, also those of names beside codes."""
    return frozenset(model.model_fields) | set(companions(model).values())
