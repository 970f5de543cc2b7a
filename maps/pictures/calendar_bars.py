"""The shapes of the calendar: bars, what happens to a location as marks, and the legend that names them."""

from dataclasses import dataclass
from xml.etree import ElementTree as ET

from maps.pictures.calendar_rows import happens
from maps.pictures.svg import GREY, INK, Drawing
from optimiser.editions.edition import Edition
from optimiser.editions.location_lives import CLOSE, EXTEND, GROW, OPEN, SHRINK, Opening, Phase
from optimiser.words import Words

EDGE, BAR = 40, 38
SMALL, TEXT = 23, 26
EM = 0.54
"""Mean width of a letter in the height of the type, on the safe side."""

_EXISTING, _PROPOSED, _LONGER = "#225ea8", "#ffffff", "extended"


@dataclass(frozen=True)
class Page:
    """Where things stand: the widths of the names of towns and of locations, and of each period after them.

    ``code`` is the area that it is about; ``None`` is all of them.
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
    """The pattern of extended parts."""
    size = {"width": "16", "height": "16", "patternUnits": "userSpaceOnUse", "patternTransform": "rotate(45)"}
    pattern = ET.SubElement(drawing.defs, "pattern", {"id": _LONGER, **size})
    ET.SubElement(pattern, "rect", {"width": "16", "height": "16", "fill": "#ffffff"})
    ET.SubElement(pattern, "path", {"d": "M3 0V16", "stroke": _EXISTING, "stroke-width": "4"})


def fitting_size(text: str, width: float, size: int) -> int:
    """The type size at which a text fits, no larger than ``size``."""
    return max(10, min(size, int(width / (EM * max(1, len(text))))))


def bar(page: Page, one: Opening, phase: Phase, at: tuple[int, int]) -> None:
    """One period of a location: its bar, what happens to it and its places."""
    t, top = at
    left, right = page.x(t) + (6 if phase.action == OPEN else 0), page.x(t + 1)
    longer = phase.action == EXTEND
    paint = f"url(#{_LONGER})" if longer else _EXISTING if one.existing else _PROPOSED
    edge = {"stroke": INK, "stroke_width": "5"} if not one.existing else {"stroke": _EXISTING, "stroke_width": "3"}
    page.drawing.rect((left, top + 4, right - left - 4, BAR), fill=paint, **edge)
    dark = one.existing and not longer
    text, middle = page.words.number(phase.total), (left + right) / 2
    size = fitting_size(text, page.step - 60, TEXT)
    if longer:
        page.drawing.rect((round(middle - 0.3 * size * len(text) - 4), top + 8, round(0.6 * size * len(text) + 8), 30),
                          fill="#ffffff")  # fmt: skip
    page.drawing.text((middle, top + 32), text, size, text_anchor="middle", fill="#ffffff" if dark else INK,
                      font_weight="600")  # fmt: skip
    if phase.action in (OPEN, GROW, SHRINK):
        _mark(page.drawing, phase.action, (left + 20, top + 23), "#ffffff" if dark else INK)


def _mark(drawing: Drawing, action: str, at: tuple[int, int], colour: str) -> None:
    """A filled triangle for opening, an open one up or down for growing and shrinking."""
    x, y = at
    up = action != SHRINK
    shape = f"M{x - 9} {y + (8 if up else -8)}h18l-9 {-16 if up else 16}z"
    fill = colour if action == OPEN else "none"
    ET.SubElement(drawing.root, "path", {"d": shape, "fill": fill, "stroke": colour, "stroke-width": "3"})


def ceases(page: Page, one: Opening, phase: Phase, at: tuple[int, int]) -> None:
    """A cross where it closes early, a bar where its agreed time is over; the word beside it where there is room."""
    x, top = at
    shape = f"M{x} {top + 13}l20 20m0-20l-20 20" if phase.action == CLOSE else f"M{x + 4} {top + 6}v34"
    ET.SubElement(page.drawing.root, "path", {"d": shape, "stroke": INK, "stroke-width": "6", "fill": "none"})
    word = happens(one, phase, page.words)
    if len(word) * EM * SMALL < page.step - 40:
        page.drawing.text((x + 30, top + 32), word, SMALL, fill=GREY)


def legend(page: Page, top: int) -> int:
    """Every shape with its word."""
    drawing, words = page.drawing, page.words
    bars = (("opening-existing", _EXISTING, _EXISTING, "3"), ("opening-proposed", _PROPOSED, INK, "5"))
    entries = (*bars, ("action-extend", f"url(#{_LONGER})", _EXISTING, "3"))
    x = EDGE + 8
    for code, paint, edge, width in entries:
        drawing.rect((x, top, 60, 30), fill=paint, stroke=edge, stroke_width=width)
        x = _told(drawing, words(code), x + 72, top)
    for action in (OPEN, GROW, SHRINK):
        _mark(drawing, action, (x + 10, top + 15), INK)
        x = _told(drawing, words(f"action-{action}"), x + 30, top)
    for action, shape in (("close", f"M{x} {top + 5}l20 20m0-20l-20 20"), ("end", "")):
        path = shape or f"M{x + 4} {top}v30"
        ET.SubElement(drawing.root, "path", {"d": path, "stroke": INK, "stroke-width": "6", "fill": "none"})
        x = _told(drawing, words(f"action-{action}"), x + 30, top)
    return top + 40


def _told(drawing: Drawing, text: str, x: int, top: int) -> int:
    """A word of the legend; where the next one begins."""
    drawing.text((x, top + 25), text, TEXT)
    return round(x + EM * TEXT * len(text) + 44)
