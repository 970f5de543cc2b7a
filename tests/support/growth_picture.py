"""Seconds by number of municipalities as lines on two logarithmic axes, with the power of each at its end."""

import math
from collections.abc import Callable, Iterator, Mapping
from xml.etree import ElementTree as ET

from maps.pictures.svg import GREY, INK, Drawing

Position = Callable[[float, float], tuple[float, float]]
"""From municipalities and seconds to the drawing."""

WIDTH, HEIGHT = 1_700, 1_150
LEFT, RIGHT, TOP, BOTTOM = 130, 460, 60, 110
LEAST_S = 0.01
"""Less than this cannot be told from nothing [s]."""
COLOURS = ("#0b5a8a", "#b35806", "#35703a", "#7b3294", "#5a5a5a", "#a6123b")
DASHES = ("none", "24 10", "6 8")
TYPE, APART = 30, 36
"""Type size, and how far names lie apart at least [units]."""


def powers(rows: Mapping[int, Mapping[str, float]]) -> Iterator[tuple[str, float]]:
    """Every stage with the power with which it grows from the smallest country to the largest.

    Maths:
        power = ln(seconds(N) / seconds(n)) / ln(N / n)        [-]
    """
    small, large = min(rows), max(rows)
    for name, seconds in rows[large].items():
        if small != large and rows[small].get(name, 0) > 0 and seconds > 0:
            yield name, math.log(seconds / rows[small][name]) / math.log(large / small)


def growth_picture(rows: Mapping[int, Mapping[str, float]]) -> str:
    """The picture as SVG."""
    grown = dict(powers(rows))
    told = "; ".join(f"{name} {power:.2f}" for name, power in grown.items())
    drawing = Drawing(WIDTH, title="Seconds by number of municipalities", description=told, language="en")
    across = _decades(min(rows), max(rows))
    up = _decades(LEAST_S, max(s for row in rows.values() for s in row.values()))

    def position(units: float, seconds: float) -> tuple[float, float]:
        x = (math.log10(units) - across[0]) / (across[-1] - across[0])
        y = (math.log10(max(seconds, LEAST_S)) - up[0]) / (up[-1] - up[0])
        return LEFT + x * (WIDTH - LEFT - RIGHT), HEIGHT - BOTTOM - y * (HEIGHT - TOP - BOTTOM)

    for decade in across:
        x, _ = position(10**decade, LEAST_S)
        drawing.rect((round(x), TOP, 2, HEIGHT - TOP - BOTTOM), fill="#d5dbdf")
        drawing.text((x, HEIGHT - BOTTOM + 40), f"{10**decade:,}", TYPE, text_anchor="middle")
    for decade in up:
        _, y = position(10 ** across[0], 10**decade)
        drawing.rect((LEFT, round(y), WIDTH - LEFT - RIGHT, 2), fill="#d5dbdf")
        drawing.text((LEFT - 12, y + 10), f"{10.0**decade:g} s", TYPE, text_anchor="end")
    middle = (LEFT + WIDTH - RIGHT) / 2
    drawing.text((middle, HEIGHT - 25), "municipalities", TYPE, fill=GREY, text_anchor="middle")
    _lines(drawing, rows, grown, position)
    return drawing.done(HEIGHT)


def _decades(low: float, high: float) -> range:
    """Whole powers of ten around two numbers."""
    return range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)


def _lines(
    drawing: Drawing, rows: Mapping[int, Mapping[str, float]], grown: Mapping[str, float], position: Position
) -> None:
    """A line per stage, the dearest first, with its name at its end, moved down where names would overlap."""
    last, bottom = max(rows), 0.0
    for k, name in enumerate(sorted(grown, key=lambda name: -rows[last][name])):
        points = [position(n, rows[n][name]) for n in sorted(rows) if name in rows[n]]
        style = {"stroke": COLOURS[k % len(COLOURS)], "stroke-dasharray": DASHES[k // len(COLOURS)]}
        _line(drawing, points, style)
        x, y = points[-1]
        bottom = max(y + 10, bottom + APART)
        drawing.text((x + 60, bottom), f"{name.replace('_', '.')}: power {grown[name]:.2f}", TYPE, fill=INK)
        _line(drawing, [(x + 8, y), (x + 52, bottom - 10)], style)


def _line(drawing: Drawing, points: list[tuple[float, float]], style: dict[str, str]) -> None:
    steps = " ".join(f"{x:.0f},{y:.0f}" for x, y in points)
    ET.SubElement(drawing.root, "polyline", {"points": steps, "fill": "none", "stroke-width": "5", **style})
