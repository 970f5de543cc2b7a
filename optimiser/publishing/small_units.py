"""Small units of special groups: existing places that are told in totals only.

Maths:
    A special group's existing places in a municipality are left out below ``SMALL_CELL``, with those of all its
    groups and of areas around and beside it, so that no difference gives them; totals stay.        [25 places]

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
"""Existing places of a special group below this may be one small unit."""


def untold(land: Territory, period: str) -> frozenset[str]:
    """Areas whose existing places by group would show a small unit of a special group.

    A municipality with a small unit, and every area around it whose figure would give it by subtraction: an
    area is told only when none or at least ``FEWEST`` untold ones lie in those of its parts that are not told.
    Where the country could not be told, the smallest of the larger units go with them until it can.
    """
    special = [g for g in land.groups if g not in land.of_regime(REGULAR)]
    sizes = {m: [n for g in special if (n := land.existing.get((m, g, period), 0))] for m in land.municipalities}
    left = {m for m, own in sizes.items() if any(n < SMALL_CELL for n in own)}
    more = sorted((m for m, own in sizes.items() if own and m not in left), key=lambda m: (min(sizes[m]), m))
    found = first = _around(land, left)
    while land.country in found:
        useful = (m for m in more if m not in left and (land.province[m] in found or not _in_province(land, m, left)))
        another = next(useful, None)
        if another is None:
            return first
        left.add(another)
        found = _around(land, left)
    return found


def _in_province(land: Territory, m: str, towns: set[str]) -> bool:
    return any(n in towns for n in land.scopes[land.province[m]])


def _around(land: Territory, towns: set[str]) -> frozenset[str]:
    """Municipalities and the areas around them that would give one of them by subtraction."""
    left, found = Counter(towns), set(towns)
    for home in (land.region, land.province, dict.fromkeys(land.municipalities, land.country)):
        around: Counter[str] = Counter()
        for area, count in left.items():
            around[home[land.scopes[area][0]]] += count
        left = Counter({area: n for area, n in around.items() if n < FEWEST})
        found |= set(left)
    return frozenset(found)
