"""Who may see a row: the audiences, from the widest to the narrowest."""

from typing import Literal

Visibility = Literal["public", "council", "prt"]
"""Who may see a row: everyone, municipal councils, or the provincial table (provinciale regietafel) alone."""

VISIBILITIES: tuple[Visibility, ...] = ("public", "council", "prt")
"""Audiences from the widest to the narrowest; each sees what is meant for it and for all wider ones."""


def visible(audience: Visibility) -> tuple[Visibility, ...]:
    """Visibilities of the rows that an audience may see."""
    return VISIBILITIES[: VISIBILITIES.index(audience) + 1]
