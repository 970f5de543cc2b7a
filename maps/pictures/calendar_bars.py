"""The shapes of the calendar: bars, marks for what happens to a location, and their legend."""

from dataclasses import dataclass
from xml.etree import ElementTree as ET

from maps.pictures.calendar_rows import happens
from maps.pictures.svg import GREY, INK, Drawing
from optimiser.editions.edition import Edition
from optimiser.editions.location_lives import CLOSE, EXTEND, GROW, OPEN, SHRINK, LocationLife, Phase
from optimiser.words import Words

EDGE, BAR = 40, 38
"""Margin of the picture and height of a bar [units of a tenth of a millimetre]."""

SMALL, TEXT = 23, 26
"""Type sizes, in the same unit."""

EM = 0.54
"""Mean width of a letter as a part of the type size, chosen too large rather than too small."""

_EXISTING, _PROPOSED, _EXTENDED = "#225ea8", "#ffffff", "extended"
"""Fills of existing and proposed locations, and the name of the pattern of extensions."""


@dataclass(frozen=True)
class CalendarPage:
    """The layout: widths of the columns of municipalities and locations, and of the periods to their right.

    ``code`` is the area that is drawn; ``None`` stands for all.
    """

    drawing: Drawing
    edition: Edition
    words: Words
    code: str | None
    town: int
    name: int

    @property
    def left(self) -> int:
        """The left edge of the first period."""
        return EDGE + self.town + self.name

    @property
    def step(self) -> float:
        """The width of a period."""
        return (self.drawing.width - EDGE - self.left) / len(self.edition.periods)

    def x(self, t: int) -> int:
        """Left edge of a period."""
        return round(self.left + t * self.step)


def stripes(drawing: Drawing) -> None:
    """Define the pattern of extensions."""
    size = {"width": "16", "height": "16", "patternUnits": "userSpaceOnUse", "patternTransform": "rotate(45)"}
    pattern = ET.SubElement(drawing.defs, "pattern", {"id": _EXTENDED, **size})
    ET.SubElement(pattern, "rect", {"width": "16", "height": "16", "fill": "#ffffff"})
    ET.SubElement(pattern, "path", {"d": "M3 0V16", "stroke": _EXISTING, "stroke-width": "4"})


def fitting_size(text: str, width: float, size: int) -> int:
    """The type size at which a text fits in a width: at most ``size`` and at least 10."""
    return max(10, min(size, int(width / (EM * max(1, len(text))))))


def bar(page: CalendarPage, opening: LocationLife, phase: Phase, at: tuple[int, int]) -> None:
    """Draw one period of a location: its bar, its places and a mark for what happens."""
    t, top = at
    left, right = page.x(t) + (6 if phase.action == OPEN else 0), page.x(t + 1)
    extended = phase.action == EXTEND
    paint = f"url(#{_EXTENDED})" if extended else _EXISTING if opening.existing else _PROPOSED
    edge = {"stroke": INK, "stroke_width": "5"} if not opening.existing else {"stroke": _EXISTING, "stroke_width": "3"}
    page.drawing.rect((left, top + 4, right - left - 4, BAR), fill=paint, **edge)
    on_dark = opening.existing and not extended
    text, middle = page.words.number(phase.total), (left + right) / 2
    size = fitting_size(text, page.step - 60, TEXT)
    if extended:
        page.drawing.rect((round(middle - 0.3 * size * len(text) - 4), top + 8, round(0.6 * size * len(text) + 8), 30),
                          fill="#ffffff")  # fmt: skip
    page.drawing.text((middle, top + 32), text, size, text_anchor="middle", fill="#ffffff" if on_dark else INK,
                      font_weight="600")  # fmt: skip
    if phase.action in (OPEN, GROW, SHRINK):
        _mark(page.drawing, phase.action, (left + 20, top + 23), "#ffffff" if on_dark else INK)


def _mark(drawing: Drawing, action: str, at: tuple[int, int], colour: str) -> None:
    """Draw a filled triangle for opening, or an outlined one up or down for growing or shrinking."""
    x, y = at
    up = action != SHRINK
    shape = f"M{x - 9} {y + (8 if up else -8)}h18l-9 {-16 if up else 16}z"
    fill = colour if action == OPEN else "none"
    ET.SubElement(drawing.root, "path", {"d": shape, "fill": fill, "stroke": colour, "stroke-width": "3"})


def ceases(page: CalendarPage, opening: LocationLife, phase: Phase, at: tuple[int, int]) -> None:
    """Draw a cross for an early closure or a line for an agreed end, with the word beside it if it fits."""
    x, top = at
    shape = f"M{x} {top + 13}l20 20m0-20l-20 20" if phase.action == CLOSE else f"M{x + 4} {top + 6}v34"
    ET.SubElement(page.drawing.root, "path", {"d": shape, "stroke": INK, "stroke-width": "6", "fill": "none"})
    word = happens(opening, phase, page.words)
    if len(word) * EM * SMALL < page.step - 40:
        page.drawing.text((x + 30, top + 32), word, SMALL, fill=GREY)


def legend(page: CalendarPage, top: int) -> int:
    """Draw the legend; returns the top of what follows."""
    drawing, words = page.drawing, page.words
    bars = (("opening-existing", _EXISTING, _EXISTING, "3"), ("opening-proposed", _PROPOSED, INK, "5"))
    entries = (*bars, ("action-extend", f"url(#{_EXTENDED})", _EXISTING, "3"))
    x = EDGE + 8
    for code, paint, edge, width in entries:
        drawing.rect((x, top, 60, 30), fill=paint, stroke=edge, stroke_width=width)
        x = _legend_text(drawing, words(code), x + 72, top)
    for action in (OPEN, GROW, SHRINK):
        _mark(drawing, action, (x + 10, top + 15), INK)
        x = _legend_text(drawing, words(f"action-{action}"), x + 30, top)
    for action, shape in (("close", f"M{x} {top + 5}l20 20m0-20l-20 20"), ("end", "")):
        path = shape or f"M{x + 4} {top}v30"
        ET.SubElement(drawing.root, "path", {"d": path, "stroke": INK, "stroke-width": "6", "fill": "none"})
        x = _legend_text(drawing, words(f"action-{action}"), x + 30, top)
    return top + 40


def _legend_text(drawing: Drawing, text: str, x: int, top: int) -> int:
    """Draw a word of the legend; returns where the next entry begins."""
    drawing.text((x, top + 25), text, TEXT)
    return round(x + EM * TEXT * len(text) + 44)
