"""The formats of a map picture: a slide, a page of paper, and a figure inside a paper."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Format:
    """Size and type sizes of a picture [tenths of a millimetre]; ``height`` 0 is as tall as its contents.

    ``ppi`` is the resolution of its PNG [pixels per inch].
    """

    name: Literal["slide", "a4", "figure"]
    width: int
    height: int
    margin: int
    title: int
    headline: int
    text: int
    note: int
    label: tuple[int, int]
    """Smallest and largest type size of many names on the map."""
    large_label: tuple[int, int]
    """The same of few names, as of provinces."""
    ppi: float


SLIDE = Format("slide", 3200, 1800, 90, 120, 56, 46, 32, (21, 29), (34, 48), 152.4)
"""16:9; its PNG has 1920 × 1080 pixels."""

WIDE = Format("slide", 2400, 1350, 60, 84, 40, 34, 25, (17, 23), (26, 36), 200.0)
"""A figure in a paper whose pages lie down: a slide that fits between their margins."""

A4 = Format("a4", 2100, 2970, 150, 100, 44, 36, 27, (20, 27), (27, 36), 200.0)
"""A page of paper, upright."""

FIGURE = Format("figure", 1650, 0, 30, 50, 0, 28, 23, (19, 25), (24, 32), 200.0)
"""A figure in a paper, which tells the headline and its mark itself."""

FORMATS = {"slide": SLIDE, "a4": A4}
"""Formats of files, by the name that a user gives."""
