"""Regimes of groups, read in one place: regular, for minors, or special.

A group follows from the regime of the facility, never from properties of people. Standard groups have fixed
regimes; a group of another name declares its own in ``groups.csv`` (:mod:`data.schema.groups`).
"""

from collections.abc import Iterable, Mapping

from data.schema.groups import regime_of

REGULAR, MINORS, SPECIAL = "regular", "minors", "special"


def of_regime(groups: Iterable[str], declared: Mapping[str, str], regime: str) -> tuple[str, ...]:
    """The groups of a regime, in their order.

    Args:
        groups: names.
        declared: regime of every group that is not a standard one.
        regime: one of the three.

    """
    return tuple(g for g in groups if regime_of(g, declared) == regime)
