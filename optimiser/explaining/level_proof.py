"""Why no load could be lower: sets of areas that must receive what they receive, level by level, without a solver.

Maths:
    J are requirements, S areas of one level λ; low and high bound a cell (municipality, group, period), room an area.
    must(S) = Σ_{j ∈ J} b[j] + Σ_{a ∈ S} low[a, ∉J] − Σ_{a ∉ S} min(Σ_{j ∈ J} high[a, j], room[a] − low[a, ∉J])
    λ = (must(S) + Σ_S counted) / Σ_S share                                                     [places], [× key share]
    room[a] = λ'·share[a] − counted[a] for areas of heavier levels λ', and 0 for those whose existing places are at λ
    or above it: with more, they would be heavier. So if no heavier area is heavier, S receives at least must(S), and
    its areas cannot all be below λ. All numbers are whole or fractions, so the proof is exact.

Source:
    Ford & Fulkerson (1956), Canadian Journal of Mathematics 8: what a cut lets through bounds every flow.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from optimiser.problem.area_sums import TOTAL, Cell
from optimiser.problem.plan import Plan

Town = tuple[str, str]
"""A municipality in a period."""

NEAR = 1e-5
"""Places within which numbers of the programme count as equal, and loads per key share."""


@dataclass(frozen=True)
class Bounds:
    """Fewest and most new places of cells and of municipalities; what is in none is not bounded [places]."""

    low: Mapping[Cell, int] = field(default_factory=dict)
    high: Mapping[Cell, int] = field(default_factory=dict)
    floor: Mapping[Town, int] = field(default_factory=dict)
    ceiling: Mapping[Town, int] = field(default_factory=dict)


@dataclass(frozen=True)
class ProvenLevel:
    """A level of load, the areas that share it, and the requirements that nobody else can take more of."""

    level: Fraction
    towns: tuple[Town, ...]
    requirements: tuple[Cell, ...]


def told(share: float) -> Fraction:
    """A share with the digits that readers are told."""
    return Fraction(str(round(share, 6)))


class LevelProof:
    """The levels of a plan that can be proven.

    Args:
        plan: a plan in places whose first aim is the leximax of all places per municipality.
        bounds: what its rules allow.
        required: places of every requirement; no two of them are about the same cell.

    """

    def __init__(self, plan: Plan, bounds: Bounds, required: Mapping[Cell, int]) -> None:
        """Loads before rounding, and who can take which requirement."""
        instance, self.bounds, self.required = plan.instance, bounds, required
        self.groups, scopes = instance.territory.groups, instance.territory.scopes
        self.places = {c: max(0.0, plan.fractions[c]) for c in instance.cells}
        self.source = {(m, g, t): (s, g, t) for s, g, t in required for m in scopes[s]}
        self.members = {key: scopes[key[0]] for key in required}
        self.total = {
            (m, t): sum(self.places[m, g, t] for g in self.groups)
            for m in instance.territory.municipalities
            for t in instance.territory.periods
        }
        bases = {town: instance.base(town[0], TOTAL, town[1]) for town in self.total}
        self.share = {town: found for town, (share, _) in bases.items() if (found := told(share)) > 0}
        self.counted = {town: bases[town][1] for town in self.share}
        self.load = {a: (self.counted[a] + self.total[a]) / float(n) for a, n in self.share.items()}
        self.room: dict[Town, Fraction] = {a: Fraction(n) for a, n in bounds.ceiling.items()}

    def levels(self) -> tuple[ProvenLevel, ...]:
        """From heavy to light, those that can be proven."""
        found = []
        grounded = sorted(filter(self._grounded, self.share), key=self.load.__getitem__)
        for load, towns in self._alike():
            while grounded and self.load[grounded[-1]] > load - NEAR:
                self.room[grounded.pop()] = Fraction(0)
            if level := self._proven(load, towns):
                found.append(level)
                self.room |= {a: level.level * self.share[a] - self.counted[a] for a in towns}
        return tuple(found)

    def _grounded(self, a: Town) -> bool:
        """Whether existing places alone make the load, and nothing obliges to more."""
        least = sum(self.bounds.low.get((a[0], g, a[1]), 0) for g in self.groups)
        return self.total[a] <= NEAR and not least and not self.bounds.floor.get(a)

    def _alike(self) -> Iterable[tuple[float, tuple[Town, ...]]]:
        """Areas with new places by their load, from heavy to light."""
        filled = sorted((a for a in self.share if self.total[a] > NEAR), key=lambda a: (-self.load[a], a))
        alike: list[list[Town]] = []
        for a in filled:
            if alike and self.load[alike[-1][0]] - self.load[a] <= NEAR * max(1.0, self.load[a]):
                alike[-1].append(a)
            else:
                alike.append([a])
        return [(self.load[towns[-1]], tuple(sorted(towns))) for towns in alike]

    def _proven(self, load: float, towns: tuple[Town, ...]) -> ProvenLevel | None:
        taken = self._requirements(towns)
        if taken is None:
            return None
        share = sum((self.share[a] for a in towns), Fraction(0))
        level = Fraction(self._must(towns, taken) + sum(self.counted[a] for a in towns)) / share
        alike = abs(float(level) - load) <= NEAR * max(1.0, load)
        return ProvenLevel(level, towns, tuple(sorted(taken))) if alike else None

    def _requirements(self, towns: tuple[Town, ...]) -> set[Cell] | None:
        """Requirements of which nobody else can take more; ``None`` if somebody can, though nothing obliges these."""
        inside, taken, waiting = set(towns), set[Cell](), list(towns)
        while waiting:
            for key in self._feeding(waiting.pop()) - taken:
                taken.add(key)
                others = [(n, key[2]) for n in self.members[key] if (n, key[2]) not in inside]
                open_to = [b for b in others if self.places[b[0], key[1], b[1]] < self._most(b, key) - NEAR]
                if any(b not in self.room or self.total[b] < float(self.room[b]) - NEAR for b in open_to):
                    obliged = all(self.bounds.floor.get(a, 0) > self.total[a] - NEAR for a in towns)
                    return set() if obliged else None
                waiting += open_to
        return taken

    def _feeding(self, a: Town) -> set[Cell]:
        """Requirements of which a municipality has more than it must."""
        cells = [(a[0], g, a[1]) for g in self.groups]
        low = self.bounds.low
        return {self.source[c] for c in cells if c in self.source and self.places[c] > low.get(c, 0) + NEAR}

    def _most(self, a: Town, key: Cell) -> int:
        return min(self.required[key], self.bounds.high.get((a[0], key[1], a[1]), self.required[key]))

    def _must(self, towns: tuple[Town, ...], taken: set[Cell]) -> Fraction:
        inside, groups = set(towns), defaultdict[Town, dict[str, Cell]](dict)
        for key in taken:
            for m in self.members[key]:
                groups[m, key[2]][key[1]] = key
        low = {a: self._other(a, groups[a]) for a in (*towns, *groups)}
        if not taken:
            return Fraction(sum(max(low[a], self.bounds.floor.get(a, 0)) for a in towns))
        away = Fraction(0)
        for a in groups.keys() - inside:
            most = Fraction(sum(self._most(a, key) for key in groups[a].values()))
            away += min(most, self.room[a] - low[a]) if a in self.room else most
        return sum(self.required[key] for key in taken) + sum(low[a] for a in towns) - away

    def _other(self, a: Town, groups: Mapping[str, Cell]) -> int:
        """Fewest places of the groups of which no requirement is taken."""
        return sum(self.bounds.low.get((a[0], g, a[1]), 0) for g in self.groups if g not in groups)
