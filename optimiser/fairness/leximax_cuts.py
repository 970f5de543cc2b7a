"""Leximax loads where few requirements meet: by the cuts themselves, without a flow.

Maths:
    What areas can receive together is a polymatroid. W are the requirements that reach over sections, w ⊆ W, and
    l a set of the few requirements of one section s, which holds its areas and municipalities:
        f(S) = min_w (wide[w] + Σ_s min_l (local[w, l, s] + Σ_{a ∈ S ∩ s} most[w, l, a]))        [places]
    because beside that choice the least cut is taken municipality by municipality.
    Let u[a] = max(0, λ·share[a] − counted[a]) with the water level λ: Σ u[a] = amount. If for every w
        Σ_s max_l (Σ_{a ∈ s} max(0, u[a] − most[w, l, a]) − local[w, l, s]) ≤ wide[w]
    then λ is the level. If not, S = {a : u[a] > most[w, l, a]} of the worst w, and its worst l in every section,
    receives f(S), the others what is left with the places of S added to ``local`` and f(S) taken from ``wide``; the two
    are levelled separately.

Source:
    Fujishige (1980), Lexicographically optimal base of a polymatroid with respect to a weight vector,
    Mathematics of Operations Research 5; Hall's condition for the form of f.
"""

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product

import numpy as np

from optimiser.fairness.levelling import Levelling
from optimiser.fairness.loads import Floats, water_level
from optimiser.fairness.sections import Sections, sections_of
from optimiser.tolerances import FLOW

Ints = np.ndarray


@dataclass(frozen=True)
class Polymatroid:
    """What areas can receive together; areas stand by section.

    Args:
        areas: their numbers.
        section: of every area, rising from 0 without a gap.
        wide: by set of wide requirements.    [places]
        local: by set of wide ones, set of local ones and section.    [places]
        most: by set of wide ones, set of local ones and area.    [places]
        amount: new places that these areas receive together.    [places]

    """

    areas: Ints
    section: Ints
    wide: Floats
    local: Floats
    most: Floats
    amount: float

    @cached_property
    def _first(self) -> Ints:
        """The first area of every section."""
        return np.flatnonzero(_changes(self.section))

    def summed(self, by_area: Floats) -> Floats:
        """Sums over the areas of every section."""
        return np.add.reduceat(by_area, self._first, axis=-1)

    def beyond(self, wanted: Floats) -> tuple[float, np.ndarray]:
        """By how much areas together want more than they can receive, and which of them [places], [-]."""
        over = wanted - self.most
        by_section = self.summed(np.maximum(over, 0.0)) - self.local
        local = by_section.argmax(axis=1)
        excess = by_section.max(axis=1).sum(axis=1) - self.wide
        worst = int(excess.argmax())
        chosen = over[worst, local[worst][self.section], np.arange(len(self.areas))] > 0
        return float(excess[worst]), chosen

    def parted(self, chosen: np.ndarray) -> tuple["Polymatroid", "Polymatroid"]:
        """These areas, which receive all they can, and the others, which receive what is left."""
        local = self.local + self.summed(self.most * chosen)
        served = max(0.0, float((self.wide + local.min(axis=1).sum(axis=1)).min()))
        rest = replace(self, wide=self.wide - served, local=local, amount=self.amount - served)
        return replace(self, amount=served).only(chosen), rest.only(~chosen)

    def only(self, chosen: np.ndarray) -> "Polymatroid":
        """These areas alone; a section without any of them is a constant."""
        if self.local.shape[2] == 1:  # the one section stays
            return replace(self, areas=self.areas[chosen], section=self.section[chosen], most=self.most[:, :, chosen])
        inside = self.section[chosen]
        begins = _changes(inside)
        kept, section = inside[begins], np.cumsum(begins) - 1
        without = np.ones(self.local.shape[2], dtype=bool)
        without[kept] = False
        wide = self.wide + self.local[:, :, without].min(axis=1).sum(axis=1)
        return Polymatroid(
            self.areas[chosen], section, wide, self.local[:, :, kept], self.most[:, :, chosen], self.amount
        )


def _changes(rising: Ints) -> np.ndarray:
    """Whether each number differs from the one before it; the first does."""
    found = np.ones(len(rising), dtype=bool)
    np.not_equal(rising[1:], rising[:-1], out=found[1:])
    return found


def _sets(count: int) -> Floats:
    """All sets of so many, as rows of 0 and 1."""
    return np.array(list(product((0.0, 1.0), repeat=count))).reshape(2**count, -1)


def polymatroid(part: Sections) -> Polymatroid:
    """The polymatroid of the areas of a part.

    Maths:
        K = w ∪ l, s[K, m] = Σ_{j ∈ K} capacity[j, m], b[j] what each requires.
        All of the group: wide[w] = Σ_{j ∈ W, j ∉ w} b[j], local[l, s] = Σ_{j of s, j ∉ l} b[j],
        most[K, a] = Σ_{m ∈ a} min(ceiling[m], s[K, m]).
        One group among others, K of the others only: wide[w] = − Σ_{j ∈ w} b[j],
        local[w, l, s] = Σ_{m ∈ s} min(ceiling[m], s[K, m]) − Σ_{j ∈ l} b[j],
        most[K, a] = Σ_{m ∈ a} (min(ceiling[m], s[K, m] + capacity[m]) − min(ceiling[m], s[K, m])).
    """
    wides, locals_ = _sets(len(part.wide)), _sets(part.local.shape[0])
    given = (wides @ part.wide_capacity)[:, None, :] + (locals_ @ part.local_capacity)[None, :, :]
    under = np.minimum(part.ceiling, given)
    count = part.local.shape[1]
    if part.alone:
        wide, most = (1 - wides) @ part.wide, under
        local = np.broadcast_to((1 - locals_) @ part.local, (len(wides), len(locals_), count))
    else:
        wide, most = -(wides @ part.wide), np.minimum(part.ceiling, given + part.own) - under
        local = _by(part.section, under, count) - locals_ @ part.local
    order = np.lexsort((part.area, part.section))
    order = order[part.area[order] >= 0]
    areas, first, at = np.unique(part.area[order], return_index=True, return_inverse=True)
    rank = np.empty_like(first)
    rank[np.argsort(first)] = np.arange(len(first))  # areas in the order of their sections
    by_area = _by(rank[at], most[:, :, order], len(areas))
    whole = Polymatroid(
        areas[np.argsort(first)], part.section[order][np.sort(first)], wide, local, by_area, part.amount
    )
    return whole.only(np.ones(len(areas), dtype=bool))


def _by(label: Ints, values: Floats, count: int) -> Floats:
    """Sums of the last axis by label."""
    found = np.zeros((count, *values.shape[:-1]))
    np.add.at(found, label, np.moveaxis(values, -1, 0))
    return np.moveaxis(found, 0, -1)


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
        excess, chosen = p.beyond(reached * s - e)
        if excess <= FLOW:
            loads[p.areas] = reached
            continue
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
        parted = sections_of(part)
        if parted is None or not level_part(polymatroid(parted), share, counted, loads):
            return None
    return np.asarray(loads)
