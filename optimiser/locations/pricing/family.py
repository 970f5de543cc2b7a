"""Municipalities whose options have lives of the same shape, gathered into arrays and priced together."""

from collections import defaultdict

import numpy as np

from optimiser.locations.case.case import ANY_OPEN, OPEN, Block, LocationCase, LocationOption
from optimiser.locations.case.period_cost import Floats
from optimiser.locations.pricing.filling import Filling, GroupBounds


class Family:
    """Municipalities whose options have lives of the same shape, as arrays over [block, period, set or option].

    ``counts`` is the number of states of each option, ``set_of`` the open set of every joint state, ``start`` the
    joint state before the first period, ``steps`` the prices of steps [block, period, from, to] of each option.
    """

    def __init__(self, case: LocationCase, members: list[int]) -> None:
        """Gather the arrays of these blocks."""
        blocks = [case.blocks[b] for b in members]
        self.case, self.members = case, np.array(members)
        options = blocks[0].options
        shape = (len(blocks), len(options))
        self.counts = tuple(len(o.life.opened) for o in options)
        ceiling = [[np.inf if c is None else float(c) for c in b.ceiling] for b in blocks]
        self.filling = Filling(
            low=np.array([[o.low for o in b.options] for b in blocks], dtype=float).reshape(shape),
            high=np.array([[o.high for o in b.options] for b in blocks], dtype=float).reshape(shape),
            share=np.array([b.share for b in blocks], dtype=float),
            ceiling=np.array(ceiling, dtype=float),
            weights=case.weights,
            floor=np.array([b.floor or (0,) * len(case.periods) for b in blocks], dtype=float),
            groups=_limited(blocks, len(case.periods)),
        )
        self.steps = [np.array([b.options[i].life.steps for b in blocks]) for i in range(len(options))]
        grid = np.indices(self.counts).reshape(len(options), -1) if options else np.zeros((0, 1), dtype=int)
        opened = [np.array(o.life.opened, dtype=int)[grid[i]] << i for i, o in enumerate(options)]
        self.set_of = np.sum(opened, axis=0).astype(int) if options else np.zeros(1, dtype=int)
        self.start = int(np.ravel_multi_index([o.life.start for o in options], self.counts)) if options else 0
        self.barred = np.array([[_clash(b.apart, b.options, s) for s in range(2 ** len(options))] for b in blocks])
        self._gather(blocks)

    def _gather(self, blocks: list[Block]) -> None:
        """What linking rows may count: groups that options host, open locations and "some open" by category."""
        features, groups = self.case.features, self.case.groups
        shape = (len(blocks), len(blocks[0].options))
        self.kind = np.array([[features[OPEN, o.category] for o in b.options] for b in blocks], dtype=int)
        self.kind = self.kind.reshape(shape)
        self.hosts = np.array([[[g in o.groups for g in groups] for o in b.options] for b in blocks], dtype=bool)
        self.hosts = self.hosts.reshape(*shape, len(groups))
        first, count = (
            features[ANY_OPEN, self.case.categories[0]] if self.case.categories else 0,
            len(self.case.categories),
        )
        self.some_at = slice(first, first + count)
        sets = self.filling.sets
        self.some = np.zeros((len(blocks), len(sets), count))
        for j, b in enumerate(blocks):
            for i, o in enumerate(b.options):
                column = self.case.categories.index(o.category)
                self.some[j, :, column] = np.maximum(self.some[j, :, column], sets[:, i])
        self.place_cost = np.array([[o.place_cost for o in b.options] for b in blocks], dtype=float)
        self.place_cost = self.place_cost.reshape(shape)

    def by_group(self, price: Floats) -> Floats:
        """What a place earns by whom it hosts, [block, period, option, group]; −∞ for whom it may not."""
        groups = np.moveaxis(price[self.members][:, : len(self.case.groups)], 1, 2)[:, :, None, :]
        return np.where(self.hosts[:, None], groups, -np.inf)

    def prices(self, price: Floats) -> tuple[Floats, Floats]:
        """What a place and an open location of each option earn, [block, period, option]."""
        of_members = price[self.members]
        place = self.by_group(price).max(axis=-1) - self.place_cost[:, None]
        opened = np.moveaxis(np.take_along_axis(of_members, self.kind[:, :, None], axis=1), 1, 2)
        return place, opened

    def values(self, price: Floats) -> tuple[Floats, Floats, Floats]:
        """φ of every set per block and period, its total, and what places earn; ∞ for sets with options kept apart."""
        place, opened = self.prices(price)
        value, total = self.filling.best(place)
        value = value - opened @ self.filling.sets.T
        some = price[self.members][:, self.some_at]
        if some.any():
            value = value - np.einsum("bkt,bmk->btm", some, self.some)
        return np.where(self.barred[:, None], np.inf, value), total, place


def _limited(blocks: list[Block], periods: int) -> list[GroupBounds]:
    """The limits of single groups, for each group that some of these municipalities limit."""
    bounds = []
    for g in sorted({w.group for b in blocks for w in b.group_limits}):
        low, high = np.zeros((len(blocks), periods)), np.full((len(blocks), periods), np.inf)
        mine = np.array([[o.groups == (g,) for o in b.options] for b in blocks], dtype=bool)
        mine = mine.reshape(len(blocks), len(blocks[0].options))
        for j, block in enumerate(blocks):
            for w in block.group_limits:
                if w.group == g:
                    low[j, w.period] = w.low
                    high[j, w.period] = np.inf if w.high is None else w.high
        bounds.append(GroupBounds(mine, low, high))
    return bounds


def _clash(apart: tuple[tuple[str, str], ...], options: tuple[LocationOption, ...], which: int) -> bool:
    kinds = {o.category for i, o in enumerate(options) if which >> i & 1}
    return any(a in kinds and b in kinds for a, b in apart)


def families(case: LocationCase) -> list[Family]:
    """Blocks gathered by the shapes of their options' lives.

    A family has at most 512 blocks, halved for every option above three: its arrays over sets grow by 2 per option,
    so that memory stays about the same.
    """
    alike: dict[tuple, list[int]] = defaultdict(list)  # type: ignore[type-arg]
    for b, block in enumerate(case.blocks):
        alike[tuple((o.life.shape, o.life.start) for o in block.options)].append(b)
    parts = []
    for key, members in alike.items():
        most = max(1, 512 >> max(0, len(key) - 3))
        parts += [Family(case, members[i : i + most]) for i in range(0, len(members), most)]
    return parts
