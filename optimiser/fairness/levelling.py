"""The question of a leximax of loads where all rules are of transport shape, and its parts that share no row.

A part holds the requirements that meet in a municipality, directly or through others; provinces with requirements of
their own are parts apart, and so is every period.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from optimiser.fairness.joined import joined
from optimiser.fairness.loads import Base, Floats

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
        label = joined(first, second, size)
        return label[:towns], label[towns : towns + supplies]
