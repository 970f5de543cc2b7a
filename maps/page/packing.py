"""Small ways to write many numbers and sentences: what repeats is said once."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
SLOT = "\x00"
"""Stands in a template where a sentence has a number of its own."""


def rounded(value: float | None, decimals: int) -> float | None:
    """A number as the page keeps it: finer than it is shown, so that it is rounded once; whole ones without a point."""
    if value is None:
        return None
    found = round(float(value), decimals)
    return int(found) if found == int(found) else found


class Columns:
    """Columns of numbers; two that are the same are kept once."""

    def __init__(self) -> None:
        """None yet."""
        self.all: list[list[float | None]] = []
        self._index: dict[tuple[float | None, ...], int] = {}

    def add(self, column: Sequence[float | None]) -> int:
        """Keep a column and say where it stands."""
        key = tuple(column)
        if key not in self._index:
            self._index[key] = len(self.all)
            self.all.append(list(column))
        return self._index[key]


class Sentences:
    """Sentences that differ in their numbers share a template: ``[template, number, number, …]``."""

    def __init__(self) -> None:
        """None yet."""
        self.templates: list[str] = []
        self._index: dict[str, int] = {}
        self._said: list[list[Any]] = []

    def add(self, sentences: Iterable[str]) -> list[list[Any]]:
        """Every sentence as its template and numbers; put together again it is the same to the letter."""
        return [self._one(sentence.replace(SLOT, "")) for sentence in sentences]

    def _one(self, sentence: str) -> list[Any]:
        template = _NUMBER.sub(SLOT, sentence)
        if template not in self._index:
            self._index[template] = len(self.templates)
            self.templates.append(template)
        said = [self._index[template], *(_short(n) for n in _NUMBER.findall(sentence))]
        self._said.append(said)
        return said

    def settle(self) -> None:
        """Put a number that is the same in every sentence of a template into the template."""
        told: dict[int, list[list[Any]]] = {}
        for said in self._said:
            told.setdefault(said[0], []).append(said)
        for k, sentences in told.items():
            parts = self.templates[k].split(SLOT)
            same = [i for i in range(len(parts) - 1) if len({str(s[i + 1]) for s in sentences}) == 1]
            for i in reversed(same):
                parts[i : i + 2] = [f"{parts[i]}{sentences[0][i + 1]}{parts[i + 1]}"]
                for said in sentences:
                    del said[i + 1]
            self.templates[k] = SLOT.join(parts)
        self._said.clear()


def _short(written: str) -> str | int:
    """A number of digits alone as a number, which needs no quotes and reads the same."""
    return int(written) if written.isdecimal() and str(int(written)) == written else written
