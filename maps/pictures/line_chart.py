"""Numbers as lines in panels under each other, in the same SVG as the maps; no browser, no plotting library.

Lines differ in colour and in dashes, are named at their end, and every axis tells its unit.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from maps.pictures.svg import GREY, INK, MM, Drawing, Picture, wrapped
from optimiser.words import Words

COLOURS = ("#2166ac", "#b35806", "#1a7f64", "#6a3d9a", "#5a5a5a", "#a6761d")
DASHES = ("none", "18 8", "6 6", "24 8 6 8", "2 6", "12 4")
MOST = len(COLOURS)
"""Lines that can be told apart in one panel."""

At = Callable[[float, float], tuple[float, float]]
"""Where a pair of numbers stands in the drawing."""

_SIZE, _SMALL = 30, 25
_LEFT, _RIGHT, _PANEL, _GAP = 190, 260, 420, 150


@dataclass(frozen=True)
class Line:
    """Points of one line; a value that is not known breaks it."""

    name: str
    points: tuple[tuple[float, float | None], ...]
    steps: bool = False
    """Whether a value holds until the next point, rather than changing evenly."""


@dataclass(frozen=True)
class Panel:
    """Lines on one vertical axis."""

    title: str
    lines: tuple[Line, ...]
    ticks: tuple[tuple[float, str], ...] = ()
    """Names under the horizontal axis, where it has no numbers."""
    across: str = ""
    """What the horizontal axis says."""
    marks: tuple[float, ...] = ()
    """Where a thin vertical line stands."""


def nice(low: float, high: float, most: int = 5) -> list[float]:
    """Round numbers that cover an interval."""
    if not high > low:
        high, low = high + (abs(high) or 1.0) / 2, low - (abs(low) or 1.0) / 2
    raw = (high - low) / most
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(m * power for m in (1, 2, 2.5, 5, 10) if m * power >= raw * (1 - 1e-9))
    first = math.floor(low / step + 1e-9)
    return [round(k * step, 12) for k in range(first, math.ceil(high / step - 1e-9) + 1)]


def chart(panels: Sequence[Panel], words: Words, *, title: str, alt: str, note: str = "") -> Picture:
    """Draw panels under each other.

    Args:
        panels: what to draw; not more than ``MOST`` lines in each.
        words: the language, for numbers.
        title: above all panels.
        alt: the picture in words.
        note: below all panels: what it is and whom it binds.

    """
    drawing = Drawing(170 * MM, title=title, description=alt, language=words.language)
    top = drawing.lines((20, 60), wrapped(title, drawing.width - 40, 40), 40, font_weight="600")
    for panel in panels:
        _panel(drawing, panel, words, round(top) + 40)
        top += 40 + _PANEL + _GAP
    bottom = drawing.lines((20, top + 10), wrapped(note, drawing.width - 40, _SMALL), _SMALL, fill=GREY)
    height = round(bottom)
    return Picture(drawing.done(height), title, alt, drawing.width / MM, height / MM)


def _decimals(ticks: Sequence[float]) -> int:
    """Decimals that tell the ticks apart."""
    return next((d for d in range(7) if all(abs(t - round(t, d)) < 1e-9 * max(1.0, abs(t)) for t in ticks)), 6)


def _panel(drawing: Drawing, panel: Panel, words: Words, top: int) -> None:
    known = [(x, y) for line in panel.lines for x, y in line.points if y is not None and math.isfinite(y)]
    drawing.text((20, top), panel.title, _SIZE, font_weight="600")
    if not known:
        drawing.text((_LEFT, top + _PANEL // 2), words("chart-none"), _SIZE)
        return
    top += 30
    bottom, right = top + _PANEL - 30, drawing.width - _RIGHT
    xs = [x for line in panel.lines for x, _ in line.points]
    across = nice(min(xs), max(xs)) if not panel.ticks else [t for t, _ in panel.ticks]
    low, high = (min(xs), max(xs)) if not panel.ticks else (min(across) - 0.5, max(across) + 0.5)
    low, high = (low, high) if high > low else (low - 0.5, high + 0.5)
    up = nice(min(y for _, y in known), max(y for _, y in known))

    def at(x: float, y: float) -> tuple[float, float]:
        return (
            _LEFT + (x - low) / (high - low) * (right - _LEFT),
            bottom - (y - up[0]) / (up[-1] - up[0]) * (bottom - top),
        )

    for tick in up:
        y = at(low, tick)[1]
        _stroke(drawing, [(_LEFT, y), (right, y)], "#d0d0d0", 2)
        drawing.text((_LEFT - 12, y + 9), words.number(tick, _decimals(up)), _SMALL, text_anchor="end")
    names = dict(panel.ticks) or {t: words.number(t, _decimals(across)) for t in across if low <= t <= high}
    for tick, name in names.items():
        drawing.text((at(tick, up[0])[0], bottom + 34), name, _SMALL, text_anchor="middle")
    for mark in panel.marks:
        _stroke(drawing, [at(mark, up[0]), at(mark, up[-1])], GREY, 2, dash="4 6")
    _stroke(drawing, [(_LEFT, bottom), (right, bottom)], INK, 3)
    drawing.text(((_LEFT + right) / 2, bottom + 74), panel.across, _SMALL, text_anchor="middle")
    for i, line in enumerate(panel.lines[:MOST]):
        _line(drawing, line, i, at)
    _names(drawing, panel, at, right)


def _line(drawing: Drawing, line: Line, i: int, at: At) -> None:
    """The line in parts where something is unknown, with a dot at every point."""
    part: list[tuple[float, float]] = []
    for x, y in (*line.points, (0.0, None)):
        if y is None:
            _stroke(drawing, part, COLOURS[i], 5, dash=DASHES[i])
            part = []
            continue
        here = at(x, y)
        if line.steps and part:
            part.append((here[0], part[-1][1]))
        part.append(here)
        if not line.steps:
            ET.SubElement(
                drawing.root, "circle", {"cx": f"{here[0]:.0f}", "cy": f"{here[1]:.0f}", "r": "7", "fill": COLOURS[i]}
            )


def _names(drawing: Drawing, panel: Panel, at: At, right: int) -> None:
    """Names at the ends of the lines, moved apart where they would overlap."""
    ends = []
    for i, line in enumerate(panel.lines[:MOST]):
        last = next(((x, y) for x, y in reversed(line.points) if y is not None), None)
        if last:
            ends.append((at(*last)[1] + 9, i, line.name))
    before = -math.inf
    for y, i, name in sorted(ends):
        place = max(y, before + 1.1 * _SMALL)
        shown = wrapped(name, _RIGHT - 24, _SMALL)
        before = drawing.lines((right + 16, place), shown, _SMALL, fill=COLOURS[i]) - 1.3 * _SMALL


def _stroke(
    drawing: Drawing, points: Sequence[tuple[float, float]], colour: str, width: int, dash: str = "none"
) -> None:
    if len(points) < 2:  # noqa: PLR2004  # a line has two ends
        return
    steps = " ".join(f"{x:.0f},{y:.0f}" for x, y in points)
    style = {"fill": "none", "stroke": colour, "stroke-width": str(width), "stroke-linejoin": "round"}
    ET.SubElement(drawing.root, "polyline", {"points": steps, **style, "stroke-dasharray": dash})
