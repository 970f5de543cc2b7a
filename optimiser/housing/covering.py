"""Which municipalities lie near a facility for undocumented people (LVV): the question, its answer, and its audit.

Maths:
    m is covered by S  ⇔  min_{j ∈ S} d[m, j] ≤ R                                              [km]
    covered(S) = Σ_{m covered} inhabitants[m]                                                  [persons]
    travel(S) = Σ_{m covered} inhabitants[m] · min_{j ∈ S} d[m, j]                             [person-km]

Nothing here meets a solver, so that whatever chose the facilities, their figures and the audit are made by other code.

Source:
    Toregas et al. (1971), The location of emergency service facilities, Operations Research 19; Church & ReVelle
    (1974), The maximal covering location problem, Papers of the Regional Science Association 32.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from optimiser.problem.distance import distance_km
from optimiser.problem.territory import Territory


@dataclass(frozen=True)
class CoverQuestion:
    """What is asked of a network.

    Args:
        territory: municipalities with their inhabitants and points.
        existing: municipalities with a facility that stays open.
        candidates: municipalities where one may come.
        km: largest distance [km].
        share: part of the inhabitants that must live in a covered municipality; 1 asks for every municipality.
        facilities: number of facilities, those that exist included; ``None`` for the fewest.

    """

    territory: Territory
    existing: tuple[str, ...]
    candidates: tuple[str, ...]
    km: float
    share: float = 1.0
    facilities: int | None = None

    @cached_property
    def sites(self) -> tuple[str, ...]:
        """Municipalities that have a facility or may get one, in the order of their codes."""
        return tuple(sorted({*self.existing, *self.candidates}))

    @cached_property
    def reach(self) -> Mapping[str, Mapping[str, float]]:
        """By municipality the sites within the distance, with their distances [km]."""
        points = self.territory.points
        between = {m: {j: distance_km(points[m], points[j]) for j in self.sites} for m in self.territory.municipalities}
        return {m: {j: d for j, d in of_m.items() if d <= self.km} for m, of_m in between.items()}

    @property
    def inhabitants(self) -> int:
        """Inhabitants of all municipalities [persons]."""
        return sum(self.territory.population.values())

    @property
    def unreachable(self) -> tuple[str, ...]:
        """Municipalities that no site can cover."""
        return tuple(m for m in self.territory.municipalities if not self.reach[m])


@dataclass(frozen=True)
class CoverNetwork:
    """Facilities, and the nearest of them within the distance of every covered municipality."""

    sites: tuple[str, ...]
    nearest: Mapping[str, tuple[str, float]]

    def covered(self, territory: Territory) -> int:
        """Inhabitants of covered municipalities [persons]."""
        return sum(territory.population[m] for m in self.nearest)

    def travel(self, territory: Territory) -> float:
        """Distances to the nearest facility, each inhabitant of a covered municipality once [person-km]."""
        return sum(territory.population[m] * d for m, (_, d) in self.nearest.items())


def network(question: CoverQuestion, sites: Iterable[str]) -> CoverNetwork:
    """The network of these sites; of two equally near ones the first by its code counts."""
    chosen = tuple(sorted(sites))
    nearest = {}
    for m, reach in question.reach.items():
        near = [(reach[j], j) for j in chosen if j in reach]
        if near:
            nearest[m] = (min(near)[1], min(near)[0])
    return CoverNetwork(chosen, nearest)


def breaches(question: CoverQuestion, found: CoverNetwork) -> Iterator[tuple[str, dict[str, Any]]]:
    """What is wrong with a network, measured anew from the points: nothing of an honest one."""
    points, population = question.territory.points, question.territory.population
    if missing := set(question.existing) - set(found.sites):
        yield "existing-left-out", {"codes": sorted(missing)}
    if odd := set(found.sites) - set(question.sites):
        yield "no-candidate", {"codes": sorted(odd)}
    if question.facilities is not None and len(found.sites) > question.facilities:
        yield "too-many", {"found": len(found.sites)}
    near = set()
    for m in question.territory.municipalities:
        distances = [distance_km(points[m], points[j]) for j in found.sites]
        if distances and min(distances) <= question.km:
            near.add(m)
            if m not in found.nearest or abs(found.nearest[m][1] - min(distances)) > _SAME:
                yield "not-nearest", {"codes": [m]}
    if set(found.nearest) != near:
        yield "covered-otherwise", {"codes": sorted(set(found.nearest) ^ near)}
    asked = question.share if question.facilities is None or question.share < 1 else 0.0
    everybody = asked == 1 and len(near) < len(question.territory.municipalities)
    if everybody or sum(population[m] for m in near) < asked * question.inhabitants - _SAME:
        yield "too-few-covered", {"found": sum(population[m] for m in near)}


_SAME = 1e-9
"""Distances that differ by less are the same [km]."""
