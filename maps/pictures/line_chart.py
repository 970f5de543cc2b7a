"""Line charts in panels below one another, in the same SVG as the maps, without browser or plotting library.

Lines differ in colour and dashes and are named at their ends; every axis states its unit.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from maps.pictures.svg import GREY, INK, MM, Drawing, Picture, wrapped
from optimiser.words import Words

COLOURS = ("#2166ac", "#b35806", "#1a7f64", "#6a3d9a", "#5a5a5a", "#a6761d")
DASHES = ("none", "18 8", "6 6", "24 8 6 8", "2 6", "12 4")
"""Colour and dashes of each line: both, so that the lines differ without colour."""

MAX_LINES = len(COLOURS)
"""Most lines in one panel: as many as can be told apart."""

ToDrawing = Callable[[float, float], tuple[float, float]]
"""From a pair of values to a position in the drawing."""

_TEXT_SIZE, _SMALL_SIZE = 30, 25
"""Type sizes of titles and of other texts [units of a tenth of a millimetre]."""

_LEFT, _RIGHT, _PANEL, _GAP = 190, 260, 420, 150
"""Margins left and right, height of a panel, gap between panels [units of a tenth of a millimetre]."""


@dataclass(frozen=True)
class ChartLine:
    """The points of a line; an unknown value interrupts it."""

    name: str
    points: tuple[tuple[float, float | None], ...]
    steps: bool = False
    """Whether a value holds until the next point, rather than changing linearly."""


@dataclass(frozen=True)
class Panel:
    """Lines on one pair of axes."""

    title: str
    lines: tuple[ChartLine, ...]
    ticks: tuple[tuple[float, str], ...] = ()
    """Names on the horizontal axis, if it is not numeric."""
    across: str = ""
    """Title of the horizontal axis."""
    marks: tuple[float, ...] = ()
    """Positions of thin vertical lines on the horizontal axis."""


def round_ticks(low: float, high: float, most: int = 5) -> list[float]:
    """About ``most`` round numbers at equal distances that cover an interval.

    An interval of length zero is widened by half its value. The factors of 1e-9 absorb rounding errors.
    """
    if not high > low:
        high, low = high + (abs(high) or 1.0) / 2, low - (abs(low) or 1.0) / 2
    raw = (high - low) / most
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(m * power for m in (1, 2, 2.5, 5, 10) if m * power >= raw * (1 - 1e-9))
    first = math.floor(low / step + 1e-9)
    return [round(k * step, 12) for k in range(first, math.ceil(high / step - 1e-9) + 1)]


def chart(panels: Sequence[Panel], words: Words, *, title: str, alt: str, note: str = "") -> Picture:
    """Draw panels below one another.

    Args:
        panels: the panels; of more than ``MAX_LINES`` lines in one the rest is not drawn.
        words: language of the numbers.
        title: title above all panels.
        alt: alternative text.
        note: note below all panels, e.g. that it is a proposal.

    """
    drawing = Drawing(170 * MM, title=title, description=alt, language=words.language)
    top = drawing.lines((20, 60), wrapped(title, drawing.width - 40, 40), 40, font_weight="600")
    for panel in panels:
        _panel(drawing, panel, words, round(top) + 40)
        top += 40 + _PANEL + _GAP
    bottom = drawing.lines((20, top + 10), wrapped(note, drawing.width - 40, _SMALL_SIZE), _SMALL_SIZE, fill=GREY)
    height = round(bottom)
    return Picture(drawing.done(height), title, alt, drawing.width / MM, height / MM)


def _decimals(ticks: Sequence[float]) -> int:
    """Decimals that the ticks need to be written exactly, at most six."""
    return next((d for d in range(7) if all(abs(t - round(t, d)) < 1e-9 * max(1.0, abs(t)) for t in ticks)), 6)


def _panel(drawing: Drawing, panel: Panel, words: Words, top: int) -> None:
    known_points = [(x, y) for line in panel.lines for x, y in line.points if y is not None and math.isfinite(y)]
    drawing.text((20, top), panel.title, _TEXT_SIZE, font_weight="600")
    if not known_points:
        drawing.text((_LEFT, top + _PANEL // 2), words("chart-none"), _TEXT_SIZE)
        return
    top += 30
    bottom, right = top + _PANEL - 30, drawing.width - _RIGHT
    xs = [x for line in panel.lines for x, _ in line.points]
    x_ticks = round_ticks(min(xs), max(xs)) if not panel.ticks else [t for t, _ in panel.ticks]
    low, high = (min(xs), max(xs)) if not panel.ticks else (min(x_ticks) - 0.5, max(x_ticks) + 0.5)
    low, high = (low, high) if high > low else (low - 0.5, high + 0.5)
    y_ticks = round_ticks(min(y for _, y in known_points), max(y for _, y in known_points))

    def position(x: float, y: float) -> tuple[float, float]:
        return (
            _LEFT + (x - low) / (high - low) * (right - _LEFT),
            bottom - (y - y_ticks[0]) / (y_ticks[-1] - y_ticks[0]) * (bottom - top),
        )

    for tick in y_ticks:
        y = position(low, tick)[1]
        _stroke(drawing, [(_LEFT, y), (right, y)], "#d0d0d0", 2)
        drawing.text((_LEFT - 12, y + 9), words.number(tick, _decimals(y_ticks)), _SMALL_SIZE, text_anchor="end")
    names = dict(panel.ticks) or {t: words.number(t, _decimals(x_ticks)) for t in x_ticks if low <= t <= high}
    for tick, name in names.items():
        drawing.text((position(tick, y_ticks[0])[0], bottom + 34), name, _SMALL_SIZE, text_anchor="middle")
    for mark in panel.marks:
        _stroke(drawing, [position(mark, y_ticks[0]), position(mark, y_ticks[-1])], GREY, 2, dash="4 6")
    _stroke(drawing, [(_LEFT, bottom), (right, bottom)], INK, 3)
    drawing.text(((_LEFT + right) / 2, bottom + 74), panel.across, _SMALL_SIZE, text_anchor="middle")
    for i, line in enumerate(panel.lines[:MAX_LINES]):
        _line(drawing, line, i, position)
    _names(drawing, panel, position, right)


def _line(drawing: Drawing, line: ChartLine, i: int, position: ToDrawing) -> None:
    """Draw a line, interrupted at unknown values, with a dot at every point."""
    segment: list[tuple[float, float]] = []
    for x, y in (*line.points, (0.0, None)):
        if y is None:
            _stroke(drawing, segment, COLOURS[i], 5, dash=DASHES[i])
            segment = []
            continue
        point = position(x, y)
        if line.steps and segment:
            segment.append((point[0], segment[-1][1]))
        segment.append(point)
        if not line.steps:
            ET.SubElement(
                drawing.root, "circle", {"cx": f"{point[0]:.0f}", "cy": f"{point[1]:.0f}", "r": "7", "fill": COLOURS[i]}
            )


def _names(drawing: Drawing, panel: Panel, position: ToDrawing, right: int) -> None:
    """Draw the names at the ends of the lines, moved apart if they would overlap."""
    line_ends = []
    for i, line in enumerate(panel.lines[:MAX_LINES]):
        last = next(((x, y) for x, y in reversed(line.points) if y is not None), None)
        if last:
            line_ends.append((position(*last)[1] + 9, i, line.name))
    previous = -math.inf
    for y, i, name in sorted(line_ends):
        baseline = max(y, previous + 1.1 * _SMALL_SIZE)
        name_lines = wrapped(name, _RIGHT - 24, _SMALL_SIZE)
        previous = drawing.lines((right + 16, baseline), name_lines, _SMALL_SIZE, fill=COLOURS[i]) - 1.3 * _SMALL_SIZE


def _stroke(
    drawing: Drawing, points: Sequence[tuple[float, float]], colour: str, width: int, dash: str = "none"
) -> None:
    if len(points) < 2:  # noqa: PLR2004  # a line has two ends
        return
    steps = " ".join(f"{x:.0f},{y:.0f}" for x, y in points)
    style = {"fill": "none", "stroke": colour, "stroke-width": str(width), "stroke-linejoin": "round"}
    ET.SubElement(drawing.root, "polyline", {"points": steps, **style, "stroke-dasharray": dash})
