"""Find an area among others by what a person types: the same forgiveness as the search field of the map.

Accents, apostrophes, signs and capitals do not count; the name before a bracket or comma is enough, and so are the
first words where only one name begins with them. A bracket must then be of the area's province: ``Hengelo (Gld)`` is
not the municipality in Overijssel. What fits several areas is never chosen between.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from data.reading.rows import nearest

CALLED = {
    "den haag": "s gravenhage",
    "the hague": "s gravenhage",
    "den bosch": "s hertogenbosch",
    "friesland": "fryslan",
}
"""Names that people use, with the official ones, both as :func:`bare` writes them."""

_QUALIFIED = re.compile(r"(?P<name>[^(,]+)[(,]\s*(?P<of>[^()]*)\)?\s*")
"""A name with what tells it from others of the same name, or with further names."""


@dataclass(frozen=True)
class Named:
    """An area by its code and name, and the name of its province."""

    code: str
    name: str
    province: str = ""


@lru_cache(maxsize=1 << 12)  # every name that is looked up is laid beside all names of the country
def bare(text: str) -> str:
    """A text without accents, signs and capitals, one space between words."""
    plain = text.casefold()
    if not text.isascii():
        letters = unicodedata.normalize("NFD", text)
        plain = "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()
    return " ".join(re.findall(r"[^\W_]+", plain))


def _base(name: str) -> str:
    """The bare name before a bracket or comma."""
    match = _QUALIFIED.fullmatch(name)
    return bare(match["name"] if match else name)


def _of_province(typed: str, area: Named) -> bool:
    """Whether a typed bracket, if there is one, abbreviates the area's province."""
    match = _QUALIFIED.fullmatch(typed)
    if not match or "(" not in typed or not area.province:
        return match is None or "(" not in typed
    letters, province = bare(match["of"]).replace(" ", ""), iter(bare(area.province).replace(" ", ""))
    return letters[:1] == bare(area.province)[:1] and all(letter in province for letter in letters)


def _number(code: str) -> str:
    """The number in a code without its zeros: 518 of GM0518; empty where it has none."""
    match = re.fullmatch(r"[A-Za-z]+0*(\d+)", code)
    return match[1] if match else ""


def fitting(text: str, areas: Sequence[Named]) -> list[Named]:
    """Areas that a text fits, by the closest way of fitting that any of them does; none if it fits none."""
    key = bare(text)
    key = CALLED.get(key, key)
    ways: Iterator[Callable[[Named], bool]] = iter((
        lambda a: a.code.casefold() == text.strip().casefold(),
        lambda a: bool(key) and bare(a.name) == key,
        lambda a: text.strip().lstrip("0") == _number(a.code) != "",
        lambda a: bool(key) and _base(a.name) == CALLED.get(_base(text), _base(text)) and _of_province(text, a),
        lambda a: bool(key) and bare(a.name).startswith(f"{key} "),
    ))  # fmt: skip
    return next((found for fits in ways if (found := [a for a in areas if fits(a)])), [])


def most_similar(text: str, areas: Sequence[Named]) -> Named | None:
    """The area whose name is most similar to a text; ``None`` if none is."""
    by_key = {bare(a.name): a for a in reversed(areas)} | {_base(a.name): a for a in reversed(areas)}
    close = nearest(bare(text), by_key)
    return by_key[close] if close else None
