"""The question of a leximax of loads where all rules are of transport shape, and its parts that share no row.

A part holds the requirements that meet in a municipality, directly or through others; provinces with requirements of
their own are parts apart, and so is every period.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
import scipy.sparse as sp
from scipy.sparse.csgraph import connected_components

from optimiser.fairness.loads import Base, Floats, bases
from optimiser.fairness.transport_rows import Transport, transport
from optimiser.model.cell_rows import CellRows
from optimiser.problem.area_sums import TOGETHER
from optimiser.problem.instance import Instance

Ints = np.ndarray


class Positions:
    """Positions by label, sorted once."""

    def __init__(self, label: Ints) -> None:
        """Labels from 0."""
        self.order = np.argsort(label, kind="stable")
        self.sorted = label[self.order]

    def of(self, label: int) -> Ints:
        """Positions with this label, in order."""
        begin, end = np.searchsorted(self.sorted, [label, label + 1])
        return np.asarray(self.order[begin:end])


class Supply(NamedTuple):
    """What one requirement asks: whether of the group whose loads are levelled, and its places."""

    in_group: bool
    places: float


@dataclass(frozen=True)
class Component:
    """Requirements that meet, and the municipalities where they do (in a period each); numbers are of this part.

    Args:
        in_group, required: of every requirement, whether it is of the group; its places.    [-], [places]
        supply, town: of every cell that can receive places, the numbers of its requirement and municipality.    [-]
        capacity: the most it can receive.    [places]
        ceiling: of every municipality.    [places]
        area: number of the area of every municipality, in the whole question; −1 where it counts none of the group.
        alone: whether no other group is required anywhere.

    """

    in_group: np.ndarray
    required: Floats
    supply: Ints
    town: Ints
    capacity: Floats
    ceiling: Floats
    area: Ints
    alone: bool


@dataclass(frozen=True)
class Levelling:
    """Areas whose loads are compared, and all places that can be made.

    Args:
        bases: the areas.
        supplies: what is required.
        supply, town: of every cell that can receive places, the numbers of its requirement and municipality.    [-]
        capacity: the most it can receive.    [places]
        ceiling: of every municipality, in a period.    [places]
        area: number of the area that counts places of the group in every municipality; −1 for none.

    """

    bases: Sequence[Base]
    supplies: Sequence[Supply]
    supply: Ints
    town: Ints
    capacity: Floats
    ceiling: Floats
    area: Ints

    @cached_property
    def alone(self) -> bool:
        """Whether every requirement is of the group, so that no other shares the ceilings."""
        return all(s.in_group for s in self.supplies)

    @cached_property
    def share(self) -> Floats:
        """The denominator of every load [places]."""
        return np.array([b.share for b in self.bases])

    @cached_property
    def counted(self) -> Floats:
        """Existing places of every area [places]."""
        return np.array([float(b.counted) for b in self.bases])

    @cached_property
    def parts(self) -> tuple[Component, ...]:
        """The parts that have an area."""
        in_group = np.array([s.in_group for s in self.supplies], dtype=bool)
        required = np.array([s.places for s in self.supplies], dtype=float)
        if np.bincount(self.town).max(initial=0) == len(self.supplies):  # all meet in one municipality
            return (Component(in_group, required, self.supply, self.town, self.capacity, self.ceiling, self.area,
                              self.alone),)  # fmt: skip
        by_town, by_supply = self.labels()
        by_arc = by_town[self.town]
        towns, supplies, arcs = (Positions(label) for label in (by_town, by_supply, by_arc))
        found = []
        for label in np.unique(by_town[self.area >= 0]):
            rows, columns, here = supplies.of(label), towns.of(label), arcs.of(label)
            supply, town = np.searchsorted(rows, self.supply[here]), np.searchsorted(columns, self.town[here])
            found.append(Component(in_group[rows], required[rows], supply, town, self.capacity[here],
                              self.ceiling[columns], self.area[columns], self.alone))  # fmt: skip
        return tuple(found)

    def labels(self) -> tuple[Ints, Ints]:
        """The part of every municipality and of every requirement."""
        towns, supplies = len(self.area), len(self.supplies)
        with_area = np.flatnonzero(self.area >= 0)
        first = np.concatenate([self.town, with_area])
        second = np.concatenate([towns + self.supply, towns + supplies + self.area[with_area]])
        size = towns + supplies + len(self.bases)
        _, label = connected_components(
            sp.coo_matrix((np.ones(len(first)), (first, second)), (size, size)), directed=False
        )
        return label[:towns], label[towns : towns + supplies]


def levelling(
    instance: Instance, rows: CellRows | None, level: str, group: str, compared: Sequence[Base] | None = None
) -> Levelling | None:
    """The question of a leximax; ``None`` if the rows are not of transport shape, or it is no polymatroid.

    Streams beside places share no row with them, unless a row holds everything together; counted at rates, that is no
    flow.

    Args:
        instance: the instance.
        rows: all rows in force; ``None`` for rows that do not sum places.
        level: of the areas whose loads are levelled.
        group: whose places they count.
        compared: the areas, where they are known already.

    """
    problem = None if group == TOGETHER or rows is None else transport(instance, rows)
    numbers = [i for i, g in enumerate(instance.territory.groups) if g in instance.groups_of(group)]
    if problem is None or not any(s.group in numbers for s in problem.supplies):
        return None
    loads = tuple(bases(instance, level, group)) if compared is None else tuple(compared)
    supplies = tuple(Supply(s.group in numbers, s.places) for s in problem.supplies)
    cells = _cells(problem)
    area = _counted_in(instance, loads, level, cells)
    in_group = np.array([s.in_group for s in supplies], dtype=bool)[cells.supply]
    receives = np.zeros(len(area), dtype=bool)
    receives[cells.number[in_group]] = True
    if (area[receives] < 0).any():
        return None  # a place that counts in no load: no area could take it
    if {j for j, s in enumerate(supplies) if s.places > 0}.difference(cells.supply.tolist()):
        return None  # places are required where no cell can receive any
    found = Levelling(
        loads,
        supplies,
        cells.supply,
        cells.number,
        cells.capacity,
        problem.ceiling[cells.municipality, cells.period],
        np.where(receives, area, -1),
    )
    if not found.alone and any(part.in_group.sum() > 1 for part in found.parts):
        return None  # no polymatroid: which of its requirements a place meets matters to the other groups
    return found


class _Cells(NamedTuple):
    """Cells that can receive places, and the municipalities that they lie in, by period.

    Args:
        supply, number, capacity: of every cell, the numbers of its supply and municipality; the most it can receive.
        municipality, period: of every number, their positions.

    """

    supply: Ints
    number: Ints
    capacity: Floats
    municipality: Ints
    period: Ints


def _cells(problem: Transport) -> _Cells:
    """Supply by supply, a municipality numbered where it comes first."""
    periods = problem.ceiling.shape[1]
    empty = np.zeros(0, dtype=np.int64)
    town = np.concatenate([empty, *(s.towns for s in problem.supplies)])
    sizes = [len(s.towns) for s in problem.supplies]
    group, period = (np.repeat(np.array(x, dtype=np.int64), sizes) for x in (
        [s.group for s in problem.supplies], [s.period for s in problem.supplies]))  # fmt: skip
    places = np.repeat(np.array([s.places for s in problem.supplies]), sizes)
    capacity = np.minimum(places, problem.cell[town, group, period])
    open_ = (capacity > 0) & (problem.ceiling[town, period] > 0)
    supply = np.repeat(np.arange(len(sizes)), sizes)[open_]
    place, first, of = np.unique((town * periods + period)[open_], return_index=True, return_inverse=True)
    order = np.argsort(first)
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    return _Cells(supply, rank[of], capacity[open_], place[order] // periods, place[order] % periods)


def _counted_in(instance: Instance, loads: Sequence[Base], level: str, cells: _Cells) -> Ints:
    """The number of the area that counts each municipality in a period; −1 for none."""
    territory = instance.territory
    codes = {code: i for i, code in enumerate(territory.areas(level))}
    of_period = {t: i for i, t in enumerate(territory.periods)}
    number = np.full((len(codes), len(of_period)), -1)
    for i, b in enumerate(loads):
        number[codes[b.area], of_period[b.period]] = i
    home = np.empty(len(territory.municipalities), dtype=np.int64)
    position = {m: i for i, m in enumerate(territory.municipalities)}
    for code, i in codes.items():
        home[[position[m] for m in territory.scopes[code]]] = i
    return np.asarray(number[home[cells.municipality], cells.period])
