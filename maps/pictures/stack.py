"""Parts of a picture that stand below one another: texts, the mark of an audience, legends."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from maps.pictures.map_signs import Signs, draw_sign
from maps.pictures.svg import GREY, INK, Drawing, wrapped
from maps.pictures.text_width import width_of
from optimiser.words import Words

_LINE = 1.3
"""Height of a line as a part of the type size."""


class StackPart(Protocol):
    """A part that is as wide as it is given and as tall as it needs."""

    def height(self, width: float) -> float:
        """Height at a width [units]."""

    def draw(self, drawing: Drawing, x: float, y: float, width: float) -> None:
        """Draw it with its left top corner at a place."""


@dataclass(frozen=True)
class Text:
    """A paragraph; ``before`` is the space above it as a part of the type size."""

    text: str
    size: int
    weight: str = "400"
    colour: str = INK
    before: float = 0.0

    def height(self, width: float) -> float:
        """Height at a width."""
        return self.size * (_LINE * len(wrapped(self.text, width, self.size)) + self.before)

    def draw(self, drawing: Drawing, x: float, y: float, width: float) -> None:
        """Draw its lines."""
        lines = wrapped(self.text, width, self.size)
        baseline = y + self.size * (self.before + 1)
        drawing.lines((x, baseline), lines, self.size, font_weight=self.weight, fill=self.colour)


@dataclass(frozen=True)
class Mark:
    """The mark of confidentiality, in a frame."""

    text: str
    size: int

    def height(self, width: float) -> float:
        """Height at a width."""
        return self.size * (_LINE * len(wrapped(self.text, width - self.size, self.size)) + 1.2)

    def draw(self, drawing: Drawing, x: float, y: float, width: float) -> None:
        """Draw frame and text."""
        lines = wrapped(self.text, width - self.size, self.size)
        frame = round(self.size * (_LINE * len(lines) + 0.5))
        drawing.rect((round(x), round(y), round(width), frame), fill="#ffffff", stroke=INK, stroke_width="4")
        at = x + width / 2, y + 1.2 * self.size
        drawing.lines(at, lines, self.size, font_weight="600", text_anchor="middle")


@dataclass(frozen=True)
class Legend:
    """Every colour and pattern with its meaning, in as many columns as fit."""

    title: str
    unit: str
    entries: Sequence[tuple[str, str]]
    size: int

    @property
    def _row(self) -> float:
        return 1.55 * self.size

    def _columns(self, width: float) -> int:
        widest = max(width_of(text, self.size) for _, text in self.entries) + 2.6 * self.size
        return max(1, min(len(self.entries), int(width / widest)))

    def _rows(self, width: float) -> int:
        return -(-len(self.entries) // self._columns(width))

    def _head(self) -> list[Text]:
        unit = [Text(self.unit, round(0.85 * self.size), colour=GREY)] if self.unit else []
        return [Text(self.title, self.size, "600", before=0.8), *unit]

    def height(self, width: float) -> float:
        """Height at a width."""
        return height(self._head(), width) + self._row * self._rows(width) + 0.3 * self.size

    def draw(self, drawing: Drawing, x: float, y: float, width: float) -> None:
        """Draw title, unit and a box with its meaning for every entry."""
        y = draw(self._head(), drawing, (x, y), width) + 0.3 * self.size
        rows, columns, box = self._rows(width), self._columns(width), round(1.15 * self.size)
        for i, (paint, label) in enumerate(self.entries):
            left, top = x + i // rows * (width / columns), y + i % rows * self._row
            drawing.rect((round(left), round(top), box, box), fill=paint, stroke="#5a5a5a", stroke_width="2")
            drawing.text((left + box + 0.5 * self.size, top + 0.9 * self.size), label, self.size)


@dataclass(frozen=True)
class SignLegend:
    """Circles of a few sizes with their places."""

    title: str
    signs: Signs
    closing: str
    size: int
    words: Words

    def _entries(self) -> list[tuple[float, bool, str]]:
        sizes = [(self.signs.radius(n), False, self.words.number(n)) for n in self.signs.sizes]
        return [*sizes, *([(0.5 * self.size, True, self.closing)] if self.signs.closing else [])]

    def _rows(self, width: float) -> list[tuple[list[tuple[float, bool, str, float]], float]]:
        """Entries by row with their left side, and the height of each row."""
        rows: list[tuple[list[tuple[float, bool, str, float]], float]] = [([], 0.0)]
        left = 0.0
        for radius, dashed, text in self._entries():
            needed = 2 * radius + 0.5 * self.size + width_of(text, self.size)
            if rows[-1][0] and left + needed > width:
                rows.append(([], 0.0))
                left = 0.0
            entries, tallest = rows[-1]
            entries.append((radius, dashed, text, left))
            rows[-1] = entries, max(tallest, 2 * radius, 1.2 * self.size)
            left += needed + self.size
        return rows

    def height(self, width: float) -> float:
        """Height at a width."""
        head = Text(self.title, self.size, "600", before=0.6).height(width)
        return head + sum(tall + 0.3 * self.size for _, tall in self._rows(width))

    def draw(self, drawing: Drawing, x: float, y: float, width: float) -> None:
        """Draw title and circles."""
        head = Text(self.title, self.size, "600", before=0.6)
        head.draw(drawing, x, y, width)
        y += head.height(width)
        for entries, tall in self._rows(width):
            for radius, dashed, text, left in entries:
                draw_sign(drawing.root, (x + left + radius, y + tall / 2), radius, closing=dashed)
                at = x + left + 2 * radius + 0.5 * self.size, y + tall / 2 + 0.36 * self.size
                drawing.text(at, text, self.size)
            y += tall + 0.3 * self.size


def height(parts: Sequence[StackPart], width: float) -> float:
    """Height of all parts together at a width."""
    return sum(part.height(width) for part in parts)


def draw(parts: Sequence[StackPart], drawing: Drawing, at: tuple[float, float], width: float) -> float:
    """Draw all parts below one another; returns where they end."""
    x, y = at
    for part in parts:
        part.draw(drawing, x, y, width)
        y += part.height(width)
    return y
