"""Areas that meet in few rows: each is bounded and chosen by itself, the rows between them paid at their prices.

Maths:
    bound(π) = Σ_{r crossing} min(π_r·low_r, π_r·high_r) + Σ_a bound_a(cost − π·crossing terms)    [places]
    bound_a = min(bound of the live sets with cuts, V_a + within)

    V_a is what the prices alone prove for area a; a plan with a set that is not live costs more than V_a + within.
"""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from optimiser.locations.bound import bound, matrix, prices
from optimiser.locations.near import Extras, live_sets
from optimiser.locations.part import areas
from optimiser.locations.relaxation import Relaxed
from optimiser.locations.strong import Strong
from optimiser.locations.worth import Floats


class Area:
    """Some municipalities with the rows that join them only."""

    def __init__(self, relaxed: Relaxed, blocks: list[int], least: Floats, inside: list[int], price: Floats) -> None:
        """Take blocks and rows out of the case; ``price`` is what crossing rows pay."""
        whole, position = relaxed.case, {b: j for j, b in enumerate(blocks)}
        joints = tuple(
            replace(j, terms=tuple(replace(t, block=position[t.block]) for t in j.terms))
            for j in (whole.joints[r] for r in inside)
        )
        self.blocks, self.price = blocks, price[blocks]
        self.case = replace(whole, blocks=tuple(whole.blocks[b] for b in blocks), joints=joints)
        self.base = bound(self.case, relaxed.dual[inside], least[blocks])
        self.within = 0.0
        self.strong: Strong | None = None

    @property
    def bound(self) -> float:
        """Nothing in this area costs less, crossing rows paid."""
        if self.strong is None:
            return self.base
        return max(self.base, min(self.strong.bound, self.base + self.within))

    def strengthen(self, extras: Extras, within: float, stop: Callable[[], bool]) -> None:
        """Bound the plans whose sets cost at most ``within`` more than the least."""
        before, self.within = self.bound, within
        live = live_sets([extras[b] for b in self.blocks], within)
        self.strong = Strong(self.case, live, self.price)
        self.strong.cut(stop, enough=self.base + within)
        self.base = max(self.base, before)


def split(relaxed: Relaxed, least: Floats) -> tuple[list[Area], float]:
    """The areas, and what the crossing rows earn at the prices of the relaxation."""
    case = relaxed.case
    sets = [set(a) for a in areas(case)]
    if sum(map(len, sets)) > len(set().union(*sets)):
        sets = [set(range(len(case.blocks)))]
    if rest := set(range(len(case.blocks))) - set().union(*sets):
        sets.append(rest)
    inside = [[r for r, j in enumerate(case.joints) if {t.block for t in j.terms} <= own] for own in sets]
    within = {r for rows in inside for r in rows}
    dual = np.array([0.0 if r in within else d for r, d in enumerate(relaxed.dual)])
    price = prices(case, matrix(case), dual)
    earned = bound(case, dual, np.zeros(len(case.blocks)))
    return [Area(relaxed, sorted(own), least, rows, price) for own, rows in zip(sets, inside, strict=True)], earned


def total(found: list[Area], earned: float) -> float:
    """The bound of all areas together."""
    return earned + sum(area.bound for area in found) - 1e-9 * sum(abs(area.bound) for area in found)
