"""Small units of special groups: existing places that are told in totals only (complementary suppression).

Maths:
    A special group's existing places in a municipality are left out below ``SMALL_CELL``, with those of all its
    groups and of areas around and beside it, so that no difference gives them; totals are kept.        [25 places]

Source:
    Complementary cells: Hundepool et al. (2012), Statistical Disclosure Control.
    Units for minors hold 16 to 20 and their addresses are not published: coa.nl, "behoefte aan opvang
    voor amv stabiliseert".
"""

from collections import Counter

from optimiser.problem.groups import REGULAR
from optimiser.problem.territory import Territory
from optimiser.publishing.disclosure import FEWEST

SMALL_CELL = 25
"""Fewer existing places of a special group than this may be one small unit (units for minors hold 16 to 20)."""


def suppressed_areas(territory: Territory, period: str) -> frozenset[str]:
    """Areas whose existing places by group would reveal a small unit of a special group.

    These are municipalities with a small unit, and every area around them whose figure would give one by
    subtraction: an area is told only if none or at least ``FEWEST`` suppressed ones lie in its suppressed parts.
    If the country could not be told, the smallest of the larger units are suppressed too until it can.
    """
    special = [g for g in territory.groups if g not in territory.of_regime(REGULAR)]
    sizes = {
        m: [n for g in special if (n := territory.existing.get((m, g, period), 0))] for m in territory.municipalities
    }
    suppressed = {m for m, units in sizes.items() if any(n < SMALL_CELL for n in units)}
    larger = sorted(
        (m for m, units in sizes.items() if units and m not in suppressed), key=lambda m: (min(sizes[m]), m)
    )
    areas = first = _around(territory, suppressed)
    while territory.country in areas:
        useful = (
            m
            for m in larger
            if m not in suppressed and (territory.province[m] in areas or not _in_province(territory, m, suppressed))
        )
        another = next(useful, None)
        if another is None:
            return first
        suppressed.add(another)
        areas = _around(territory, suppressed)
    return areas


def _in_province(territory: Territory, m: str, municipalities: set[str]) -> bool:
    return any(n in municipalities for n in territory.scopes[territory.province[m]])


def _around(territory: Territory, municipalities: set[str]) -> frozenset[str]:
    """These municipalities, and the areas around them that would give one of them by subtraction."""
    parts, areas = Counter(municipalities), set(municipalities)
    for home in (territory.region, territory.province, dict.fromkeys(territory.municipalities, territory.country)):
        around: Counter[str] = Counter()
        for area, count in parts.items():
            around[home[territory.scopes[area][0]]] += count
        parts = Counter({area: n for area, n in around.items() if n < FEWEST})
        areas |= set(parts)
    return frozenset(areas)
