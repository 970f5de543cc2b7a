"""Palettes and fixed class bounds: the same colour means the same number in every plan and period.

The sequential palette is YlGnBu of ColorBrewer; the diverging one runs from blue to orange with a
neutral middle class for zero or nearly zero. Colour-blind readers can distinguish both. There is no
red, which would alarm.
"""

from typing import Literal

Kind = Literal["sequential", "diverging", "closing"]
"""From few to many; from fewer to more around zero; or sequential with a class below zero."""

_SEQUENTIAL = ("#ffffd9", "#c7e9b4", "#7fcdbb", "#41b6c4", "#2c7fb8", "#253494")

PALETTES: dict[Kind, tuple[str, ...]] = {
    "sequential": _SEQUENTIAL,
    "closing": ("#e08214", *_SEQUENTIAL),
    "diverging": ("#2166ac", "#67a9cf", "#d1e5f0", "#f2f2f2", "#fee0b6", "#f1a340", "#b35806"),
}
"""Colours from the lowest to the highest class, one more than there are bounds.

``closing`` is ``sequential`` with one more class, for fewer places than exist now.
"""

BREAKS: dict[str, tuple[float, ...]] = {
    "new": (1, 25, 50, 100, 250),
    "spread": (1, 5, 10, 25, 50),
    "new_wide": (100, 250, 500, 1000, 2000),
    "new_province": (250, 500, 1000, 2500, 5000),
    "per_1000": (0.5, 1, 2, 4, 8),
    "counted_per_1000": (1, 2, 4, 8, 16),
    "arrears_per_1000": (0.05, 0.1, 0.25, 0.5, 1),
    "task_met": (20, 40, 60, 80, 100),
    "task_new": (10, 25, 50, 100, 200),
    "task_new_wide": (50, 100, 250, 500, 1000),
    "difference": (-50, -20, -5, 5, 20, 50),
    "change": (-50, -10, -0.5, 0.5, 10, 50),
    "change_wide": (-250, -50, -0.5, 0.5, 50, 250),
    "change_per_1000": (-2, -0.5, -0.05, 0.05, 0.5, 2),
    "group": (1, 2, 5, 10, 25),
    "group_wide": (5, 10, 25, 50, 100),
}
"""Lower bounds of the second to the highest class, by kind of number [places, persons, either per
1,000 inhabitants, or per cent].

``_wide`` is for regions and provinces, whose sums are larger; ``_province`` for provinces where these need wider ones
than regions: provinces of 4,900 to 11,400 places would otherwise share the highest class.
"""
