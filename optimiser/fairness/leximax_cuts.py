"""Leximax loads where few requirements meet: by the cuts themselves, without a flow.

Maths:
    What areas can receive together is a polymatroid: f(S) = min_k (c[k] + Σ_{a ∈ S} most[k, a]), one k for every
    set of requirements that meet, because beside that choice the least cut is taken area by area.    [places]
    Let u[a] = max(0, λ·share[a] − counted[a]) with the water level λ: Σ u[a] = amount. If for every k
        Σ_a max(0, u[a] − most[k, a]) ≤ c[k]
    then λ is the level. If not, S = {a : u[a] > most[k, a]} of the worst k receives f(S), the others what is left
    with c'[k] = c[k] + Σ_{a ∈ S} most[k, a] − f(S); the two parts are levelled separately.

Source:
    Fujishige (1980), Lexicographically optimal base of a polymatroid with respect to a weight vector,
    Mathematics of Operations Research 5; Hall's condition for the form of f.
"""

from dataclasses import dataclass
from itertools import product

import numpy as np

from optimiser.fairness.levelling import Levelling, Part
from optimiser.fairness.loads import Floats, water_level
from optimiser.tolerances import FLOW

MEETING = 8
"""Most requirements that may meet: their sets are listed, 256 of them."""

Ints = np.ndarray


@dataclass(frozen=True)
class Polymatroid:
    """What areas can receive together.

    Args:
        areas: their numbers.
        constant: c, by set of requirements.    [places]
        most: by set and area.    [places]
        amount: new places that these areas receive together.    [places]

    """

    areas: Ints
    constant: Floats
    most: Floats
    amount: float

    def of(self, chosen: np.ndarray) -> float:
        """The most that these of its areas can receive together [places]."""
        return max(0.0, float((self.constant + self.most[:, chosen].sum(axis=1)).min()))

    def parted(self, chosen: np.ndarray) -> tuple["Polymatroid", "Polymatroid"]:
        """These areas, which receive all they can, and the others, which receive what is left."""
        served, rest = self.of(chosen), ~chosen
        left = self.constant + self.most[:, chosen].sum(axis=1) - served
        return (
            Polymatroid(self.areas[chosen], self.constant, self.most[:, chosen], served),
            Polymatroid(self.areas[rest], left, self.most[:, rest], self.amount - served),
        )


def polymatroid(part: Part) -> Polymatroid:
    """The polymatroid of the areas in one part of a levelling, in which few requirements meet.

    Maths:
        K a set of the requirements, s[K, m] = Σ_{j ∈ K} capacity[j, m], b[j] what each requires.
        All of the group: c[K] = Σ_{j ∉ K} b[j], most[K, a] = Σ_{m ∈ a} min(ceiling[m], s[K, m]).
        One group among others, K of the others only: c[K] = Σ_m min(ceiling[m], s[K, m]) − Σ_{j ∈ K} b[j],
        most[K, a] = Σ_{m ∈ a} (min(ceiling[m], s[K, m] + capacity[m]) − min(ceiling[m], s[K, m])).
    """
    meeting = part.in_group if part.alone else ~part.in_group
    required, capacity = part.required[meeting], part.capacity[meeting]
    sets = np.array(list(product((0.0, 1.0), repeat=len(required)))).reshape(2 ** len(required), -1)
    under = np.minimum(part.ceiling, sets @ capacity)
    if part.alone:
        constant, most = (1 - sets) @ required, under
    else:
        own = part.capacity[part.in_group].sum(axis=0)
        constant = under.sum(axis=1) - sets @ required
        most = np.minimum(part.ceiling, sets @ capacity + own) - under
    areas, at = np.unique(part.area, return_inverse=True)
    by_area = np.zeros((len(areas), len(sets)))
    np.add.at(by_area, at, most.T)
    inside = areas >= 0
    return Polymatroid(areas[inside], constant, by_area[inside].T, float(part.required[part.in_group].sum()))


def level_part(part: Polymatroid, share: Floats, counted: Floats, loads: Floats) -> bool:
    """Write the leximax loads of its areas into ``loads``; ``False`` if they cannot receive the amount.

    Args:
        part: the areas.
        share: denominator of every area.    [places]
        counted: existing places of every area.    [places]
        loads: written to, of every area.    [× key share]

    """
    waiting = [part]
    while waiting:
        p = waiting.pop()
        s, e = share[p.areas], counted[p.areas]
        reached = np.maximum(water_level(s, e, p.amount), e / s)
        over = (reached * s - e) - p.most
        beyond = np.maximum(over, 0.0).sum(axis=1) - p.constant
        worst = int(np.argmax(beyond))
        if beyond[worst] <= FLOW:
            loads[p.areas] = reached
            continue
        chosen = over[worst] > 0
        if not chosen.any() or chosen.all():
            return False
        waiting += p.parted(chosen)
    return True


def leximax(levelling: Levelling) -> Floats | None:
    """The leximax load of every area in its order; ``None`` if too many requirements meet or a part has no plan.

    [× key share]
    """
    share, counted = levelling.share, levelling.counted
    loads = counted / share
    for part in levelling.parts:
        if len(part.required) > MEETING or not level_part(polymatroid(part), share, counted, loads):
            return None
    return np.asarray(loads)
