"""The best whole choice of every municipality at given prices, exactly.

Maths:
    V[b] = min over paths (s_0, s_1, …) of the joint states of its options:
           Σ_t ( φ[b,t](open(s_t)) + Σ_i step[i,t](s_{t−1}, s_t) − Σ_i ρ[b,kind_i,t]·open_i )    [places]

    A dynamic programme over periods; within a period one option steps after the other, so the
    work grows with the number of joint states and not with its square.
"""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from optimiser.locations.case import OPEN, SOME, Case
from optimiser.locations.worth import Filling, Floats

Path = tuple[int, ...]
"""The set of open options in every period, each as a number whose bits are the options."""


@dataclass(frozen=True)
class Column:
    """A municipality's whole choice: which locations are open when, with how many places."""

    block: int
    path: Path
    sizes: NDArray[np.int64]
    """Places [period, option, group]."""


class Family:
    """Municipalities whose options have lives of the same shapes, priced together."""

    def __init__(self, case: Case, members: list[int]) -> None:
        """Gather the arrays of these blocks."""
        blocks = [case.blocks[b] for b in members]
        self.case, self.members = case, np.array(members)
        options = blocks[0].options
        self.counts = tuple(len(o.life.opened) for o in options)
        ceiling = [[np.inf if c is None else float(c) for c in b.ceiling] for b in blocks]
        self.filling = Filling(
            low=np.array([[o.low for o in b.options] for b in blocks], dtype=float).reshape(len(blocks), -1),
            high=np.array([[o.high for o in b.options] for b in blocks], dtype=float).reshape(len(blocks), -1),
            share=np.array([b.share for b in blocks], dtype=float),
            ceiling=np.array(ceiling, dtype=float),
            weights=case.weights,
        )
        self.steps = [np.array([b.options[i].life.steps for b in blocks]) for i in range(len(options))]
        grid = np.indices(self.counts).reshape(len(options), -1)
        opened = [np.array(o.life.opened, dtype=int)[grid[i]] << i for i, o in enumerate(options)]
        self.set_of = np.sum(opened, axis=0).astype(int) if options else np.zeros(1, dtype=int)
        self.start = int(np.ravel_multi_index([o.life.start for o in options], self.counts)) if options else 0
        self.barred = np.array([[_clash(b.apart, b.options, s) for s in range(2 ** len(options))] for b in blocks])
        self._gather(blocks)

    def _gather(self, blocks: list) -> None:  # type: ignore[type-arg]
        features, groups = self.case.features, self.case.groups
        self.kind = np.array([[features[OPEN, o.kind] for o in b.options] for b in blocks], dtype=int)
        self.kind = self.kind.reshape(len(blocks), -1)
        self.hosts = np.array([[[g in o.groups for g in groups] for o in b.options] for b in blocks], dtype=bool)
        self.hosts = self.hosts.reshape(len(blocks), -1, len(groups))
        first, count = features[SOME, self.case.kinds[0]] if self.case.kinds else 0, len(self.case.kinds)
        self.some_at = slice(first, first + count)
        sets = self.filling.sets
        self.some = np.zeros((len(blocks), len(sets), count))
        for j, b in enumerate(blocks):
            for i, o in enumerate(b.options):
                column = self.case.kinds.index(o.kind)
                self.some[j, :, column] = np.maximum(self.some[j, :, column], sets[:, i])
        self.place_cost = np.array([[o.place_cost for o in b.options] for b in blocks], dtype=float)
        self.place_cost = self.place_cost.reshape(len(blocks), -1)

    def by_group(self, price: Floats) -> Floats:
        """What a place earns by whom it hosts, [block, period, option, group]; −∞ for whom it may not."""
        groups = np.moveaxis(price[self.members][:, : len(self.case.groups)], 1, 2)[:, :, None, :]
        return np.where(self.hosts[:, None], groups, -np.inf)

    def prices(self, price: Floats) -> tuple[Floats, Floats]:
        """What a place and an open location of each option earn, [block, period, option]."""
        own = price[self.members]
        place = self.by_group(price).max(axis=-1) - self.place_cost[:, None]
        opened = np.moveaxis(np.take_along_axis(own, self.kind[:, :, None], axis=1), 1, 2)
        return place, opened

    def worth(self, price: Floats) -> tuple[Floats, Floats, Floats]:
        """Worth of every set per block and period, its total, and the place prices."""
        place, opened = self.prices(price)
        value, total = self.filling.best(place)
        value = value - opened @ self.filling.sets.T
        some = price[self.members][:, self.some_at]
        if some.any():
            value = value - np.einsum("bkt,bmk->btm", some, self.some)
        return np.where(self.barred[:, None], np.inf, value), total, place


def _clash(apart: tuple[tuple[str, str], ...], options: tuple, which: int) -> bool:  # type: ignore[type-arg]
    kinds = {o.kind for i, o in enumerate(options) if which >> i & 1}
    return any(a in kinds and b in kinds for a, b in apart)


def families(case: Case) -> list[Family]:
    """Blocks gathered by the shapes of their options' lives; small parts, so that memory stays small."""
    found: dict[tuple, list[int]] = defaultdict(list)  # type: ignore[type-arg]
    for b, block in enumerate(case.blocks):
        found[tuple((o.life.shape, o.life.start) for o in block.options)].append(b)
    return [
        Family(case, members[i : i + 512 >> max(0, len(key) - 3)] or members[i:])
        for key, members in found.items()
        for i in range(0, len(members), max(1, 512 >> max(0, len(key) - 3)))
    ]


def forward(family: Family, value: Floats) -> tuple[list[Floats], list[list[NDArray[np.intp]]]]:
    """Least price of reaching every joint state in every period, and the step taken by each option."""
    blocks, periods = value.shape[0], value.shape[1]
    states = len(family.set_of)
    now = np.full((blocks, states), np.inf)
    now[:, family.start] = 0.0
    reached, steps = [], []
    for t in range(periods):
        back = []
        for i, step in enumerate(family.steps):
            shaped = now.reshape(blocks, -1, family.counts[i], int(np.prod(family.counts[i + 1 :])))
            every = shaped[:, :, :, None, :] + step[:, t][:, None, :, :, None]
            back.append(every.argmin(axis=2))
            now = every.min(axis=2).reshape(blocks, states)
        now = now + value[:, t][:, family.set_of]
        reached.append(now)
        steps.append(back)
    return reached, steps


def backward(family: Family, value: Floats) -> tuple[list[Floats], list[list[NDArray[np.intp]]]]:
    """Least price from every joint state after a period to the end, and the step each option takes next."""
    blocks, periods = value.shape[0], value.shape[1]
    states = len(family.set_of)
    after = np.zeros((blocks, states))
    ahead, steps = [after], []
    for t in range(periods - 1, 0, -1):
        after = after + value[:, t][:, family.set_of]
        taken = []
        for i in range(len(family.steps) - 1, -1, -1):
            shaped = after.reshape(blocks, -1, 1, family.counts[i], int(np.prod(family.counts[i + 1 :])))
            every = shaped + family.steps[i][:, t][:, None, :, :, None]
            taken.append(every.argmin(axis=3))
            after = every.min(axis=3).reshape(blocks, states)
        ahead.append(after)
        steps.append(taken[::-1])
    return ahead[::-1], steps[::-1]


def previous(family: Family, back: list[NDArray[np.intp]], block: int, state: int) -> int:
    coordinates = list(np.unravel_index(state, family.counts))
    for i in range(len(family.counts) - 1, -1, -1):
        lead = int(np.ravel_multi_index(coordinates[:i], family.counts[:i])) if i else 0
        trail = int(np.ravel_multi_index(coordinates[i + 1 :], family.counts[i + 1 :])) if i + 1 < len(family.counts) else 0
        coordinates[i] = int(back[i][block, lead, coordinates[i], trail])
    return int(np.ravel_multi_index(coordinates, family.counts))


def next_state(family: Family, taken: list[NDArray[np.intp]], block: int, state: int) -> int:
    coordinates = list(np.unravel_index(state, family.counts))
    for i in range(len(family.counts)):
        lead = int(np.ravel_multi_index(coordinates[:i], family.counts[:i])) if i else 0
        trail = int(np.ravel_multi_index(coordinates[i + 1 :], family.counts[i + 1 :])) if i + 1 < len(family.counts) else 0
        coordinates[i] = int(taken[i][block, lead, coordinates[i], trail])
    return int(np.ravel_multi_index(coordinates, family.counts))


@dataclass(frozen=True)
class Priced:
    """Best choices at given prices, and the least value of every block: with the rows' own part a proven bound."""

    value: Floats
    columns: tuple[Column, ...]


def price_all(found: list[Family], price: Floats, blocks: int) -> Priced:
    """The best column of every block.

    Args:
        found: all families of the case.
        price: [block, feature, period] what one unit of a feature earns.
        blocks: how many there are.

    """
    best = np.full(blocks, np.inf)
    columns: list[Column] = []
    for family in found:
        value, total, place = family.worth(price)
        hosted = family.by_group(price).argmax(axis=-1)
        reached, steps = forward(family, value)
        best[family.members] = reached[-1].min(axis=1)
        for j in range(len(family.members)):
            state, path = int(reached[-1][j].argmin()), []
            if not np.isfinite(reached[-1][j, state]):
                continue
            for t in range(len(reached) - 1, -1, -1):
                path.append(int(family.set_of[state]))
                state = previous(family, steps[t], j, state) if family.counts else state
            columns.append(column_of(family, j, tuple(reversed(path)), total, place, hosted))
    return Priced(best, tuple(columns))


def column_of(
    family: Family, j: int, path: Path, total: Floats, place: Floats, hosted: NDArray[np.intp]
) -> Column:
    totals = np.array([total[j, t, s] for t, s in enumerate(path)])
    sizes = family.filling.sizes(j, place[j], path, totals)
    return Column(int(family.members[j]), path, sizes[..., None] * np.eye(len(family.case.groups), dtype=np.int64)[hosted[j]])
