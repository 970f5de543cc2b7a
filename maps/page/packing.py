"""Compact forms for many numbers and sentences: what recurs is stored once."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
"""A number in a sentence, separators inside it included; a full stop behind it is not part of it."""

SLOT = "\x00"
"""Placeholder in a template for a number of the sentence; removed from the sentences themselves."""


def rounded(value: float | None, decimals: int) -> float | None:
    """A number as stored in the page: finer than shown, so that it is rounded once; whole numbers become integers."""
    if value is None:
        return None
    rounded_value = round(float(value), decimals)
    return int(rounded_value) if rounded_value == int(rounded_value) else rounded_value


class Columns:
    """Columns of numbers, of which equal ones are stored once."""

    def __init__(self) -> None:
        """Start empty."""
        self.all: list[list[float | None]] = []
        self._index: dict[tuple[float | None, ...], int] = {}

    def add(self, column: Sequence[float | None]) -> int:
        """Store a column, unless an equal one is stored, and return its index."""
        key = tuple(column)
        if key not in self._index:
            self._index[key] = len(self.all)
            self.all.append(list(column))
        return self._index[key]


class Sentences:
    """Sentences in the form ``[template, number, number, …]``; those that differ in numbers alone share a template."""

    def __init__(self) -> None:
        """Start empty."""
        self.templates: list[str] = []
        self._index: dict[str, int] = {}
        self._packed: list[list[Any]] = []

    def add(self, sentences: Iterable[str]) -> list[list[Any]]:
        """The sentences as template and numbers, from which each can be restored to the letter."""
        return [self._pack(sentence.replace(SLOT, "")) for sentence in sentences]

    def _pack(self, sentence: str) -> list[Any]:
        template = _NUMBER.sub(SLOT, sentence)
        if template not in self._index:
            self._index[template] = len(self.templates)
            self.templates.append(template)
        packed = [self._index[template], *(_short(n) for n in _NUMBER.findall(sentence))]
        self._packed.append(packed)
        return packed

    def fold_constants(self) -> None:
        """Move a number that is the same in all sentences of a template into the template."""
        by_template: dict[int, list[list[Any]]] = {}
        for packed in self._packed:
            by_template.setdefault(packed[0], []).append(packed)
        for k, sentences in by_template.items():
            parts = self.templates[k].split(SLOT)
            same = [i for i in range(len(parts) - 1) if len({str(s[i + 1]) for s in sentences}) == 1]
            for i in reversed(same):
                parts[i : i + 2] = [f"{parts[i]}{sentences[0][i + 1]}{parts[i + 1]}"]
                for packed in sentences:
                    del packed[i + 1]
            self.templates[k] = SLOT.join(parts)
        self._packed.clear()


def _short(written: str) -> str | int:
    """A number as an integer if that reads the same, since it needs no quotes in JSON."""
    return int(written) if written.isdecimal() and str(int(written)) == written else written
