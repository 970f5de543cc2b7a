"""A tornado: a bar per input from its low to its high reading around what there is now, the longest on top."""

from collections.abc import Sequence
from dataclasses import dataclass

from maps.pictures.line_chart import COLOURS, round_ticks
from maps.pictures.svg import GREY, INK, MM, Drawing, Picture, wrapped
from optimiser.words import Words

_WIDTH, _LEFT, _RIGHT, _BAR, _ROW = 1700, 620, 90, 44, 76
"""Width, room for labels left and right, height of a bar and of a row [units of a tenth of a millimetre]."""

_TITLE, _TEXT = 40, 25
"""Type sizes [units]."""


@dataclass(frozen=True)
class Bar:
    """An input and what its two readings come to; ``None`` where there is no number, and ``why`` says why of each."""

    label: str
    low: float | None
    high: float | None
    why: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class _Axis:
    """The numbers at both ends of the axis."""

    low: float
    high: float

    def at(self, number: float) -> float:
        """Its place in the drawing."""
        return _LEFT + (number - self.low) / (self.high - self.low) * (_WIDTH - _RIGHT - _LEFT)


def tornado(
    bars: Sequence[Bar],
    now: float,
    words: Words,
    *,
    title: str,
    across: str,
    alt: str,
    note: str,
    sides: bool = True,
) -> Picture:
    """Draw bars below one another.

    Args:
        bars: the longest first.
        now: where both readings start.
        words: language of the numbers.
        title: title above the bars.
        across: title of the axis, with its unit.
        alt: alternative text.
        note: note below, such as that it is a proposal.
        sides: whether numbers left of ``now`` are smaller; else the side tells the reading and the axis sizes alone.

    """
    drawing = Drawing(_WIDTH, title=title, description=alt, language=words.language)
    top = drawing.lines((20, 60), wrapped(title, _WIDTH - 40, _TITLE), _TITLE, font_weight="600") + 10
    top = _key(drawing, words, top)
    ends = [now, *(n for b in bars for n in (b.low, b.high) if n is not None)]
    ticks = round_ticks(min(ends), max(ends))
    right = _WIDTH - _RIGHT
    axis = _Axis(ticks[0], ticks[-1])
    bottom = round(top) + _ROW * len(bars) + 10
    for tick in ticks:
        drawing.rect((round(axis.at(tick)), round(top), 2, bottom - round(top)), fill="#d0d0d0")
        drawing.text(
            (axis.at(tick), bottom + 34), _number(tick if sides else abs(tick), words), _TEXT, text_anchor="middle"
        )
    for i, bar in enumerate(bars):
        _bar(drawing, bar, axis, (round(top) + i * _ROW, now), words, sides=sides)
    drawing.rect((round(axis.at(now)) - 2, round(top), 4, bottom - round(top)), fill=INK)
    drawing.text(((_LEFT + right) / 2, bottom + 74), across, _TEXT, text_anchor="middle")
    end = drawing.lines((20, bottom + 130), wrapped(note, _WIDTH - 40, _TEXT), _TEXT, fill=GREY)
    height = round(end)
    return Picture(drawing.done(height), title, alt, drawing.width / MM, height / MM)


def _key(drawing: Drawing, words: Words, top: float) -> float:
    """Which colour is which reading."""
    for i, code in enumerate(("tornado-low", "tornado-high")):
        drawing.rect((_LEFT + i * 420, round(top), 44, 28), fill=COLOURS[i])
        drawing.text((_LEFT + i * 420 + 60, top + 24), words(code), _TEXT)
    return top + 60


def _bar(drawing: Drawing, bar: Bar, axis: _Axis, at: tuple[int, float], words: Words, *, sides: bool) -> None:
    """The label and both readings of an input; ``at`` is the top of its row and the number now."""
    top, now = at
    lines = wrapped(bar.label, _LEFT - 60, _TEXT)[:2]
    drawing.lines((20, top + 28 if len(lines) == 1 else top + 16), lines, _TEXT)
    half = _BAR // 2
    same_side = bar.low is not None and bar.high is not None and (bar.low - now) * (bar.high - now) > 0
    for i, number in enumerate((bar.low, bar.high)):
        # on different sides both have the whole height; on the same one they lie above one another
        box_top, box_height = (top + i * half, half) if same_side else (top, _BAR)
        if number is None:
            drawing.text((axis.at(now) + 12, top + 20 + i * half), bar.why[i], _TEXT - 4, fill=GREY)
            continue
        left, right = sorted((axis.at(now), axis.at(number)))
        drawing.rect((round(left), box_top, max(1, round(right - left)), box_height), fill=COLOURS[i])
        is_left = number < now or (number == now and i == 0)
        outer, anchor = (left - 10, "end") if is_left else (right + 10, "start")
        text = words.number(number if sides else abs(number))
        drawing.text((outer, box_top + box_height // 2 + 8), text, _TEXT - 3, fill=GREY, text_anchor=anchor)


def _number(tick: float, words: Words) -> str:
    return words.number(tick, 0 if float(tick).is_integer() else 1)
