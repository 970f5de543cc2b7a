"""Palettes and fixed class bounds: the same colour means the same number in every plan and period.

Sequential is YlGnBu, diverging blue to orange (ColorBrewer); both can be told apart by
colour-blind readers. No red that alarms.
"""

from typing import Literal

Kind = Literal["sequential", "diverging"]

PALETTES: dict[Kind, tuple[str, ...]] = {
    "sequential": ("#ffffd9", "#c7e9b4", "#7fcdbb", "#41b6c4", "#2c7fb8", "#253494"),
    "diverging": ("#2166ac", "#67a9cf", "#d1e5f0", "#fdebd0", "#fdb863", "#b35806"),
}
"""Six classes each, from low to high."""

BREAKS: dict[str, tuple[float, ...]] = {
    "new": (1, 25, 50, 100, 250),
    "new_wide": (100, 250, 500, 1000, 2000),
    "per_1000": (0.5, 1, 2, 4, 8),
    "difference": (-50, -10, 0, 10, 50),
    "change": (-50, -10, 0, 10, 50),
    "change_wide": (-250, -50, 0, 50, 250),
    "group": (1, 2, 5, 10, 25),
    "group_wide": (5, 10, 25, 50, 100),
}
"""Lower bounds of the second to the last class, by kind of number; ``_wide`` is for regions and provinces."""
