"""Municipalities as rows: the convex hull of every set's sizes in a period, the lives of options as flows.

Maths:
    Σ_S y[b,t,S] = 1    ∀ b, t        y[b,t,S] ∈ {0, 1}
    T[b,t,S] = low_S·y + Σ_j part_j,    0 ≤ part_j ≤ width_j·y,    f = f(low_S)·y + Σ_j slope_j·part_j
    T[b,t,S] = Σ_{i ∈ S, g} x[i,g],    low_i·y ≤ Σ_g x[i,g] ≤ high_i·y
    Σ_{S ∋ i} y[b,t,S] = Σ flow[i,t] into open states    ∀ b, t, i    [places]

    Parts end at the whole numbers beside the kinks of f, where it is convex on whole numbers; so for
    chosen sets the sizes are whole at the corners wherever the joint rows nest.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from optimiser.locations.case.case import ANY_OPEN, OPEN, PLACES, Block, LinkingRow, LocationCase, LocationOption
from optimiser.locations.case.period_cost import Floats, period_cost, whole_breakpoints
from optimiser.locations.formulation.open_sets import LiveSets, OpenSet, Parts, SizeColumns
from optimiser.model.highs import INFINITY, Rows, Terms


class ConvexHull:
    """Blocks as rows; ``counts`` says what terms a joint row has to take for what a block counts."""

    def __init__(self, case: LocationCase, live: LiveSets, price: Floats | None = None, *, lives: bool = True) -> None:
        """Write all blocks; what a unit of a feature earns by ``price`` [block, feature, period] lowers its cost.

        Without ``lives`` the sets of each period stand by themselves, and what steps cost is left out.
        """
        self.case, self.live, self.rows = case, live, Rows()
        self.around = len(case.periods) == 1 and price is None  # cuts need totals from the least up
        self.sets: dict[tuple[int, int], dict[int, OpenSet]] = {}
        self.opened: dict[tuple[int, int, int], int] = {}
        self.counts: dict[tuple[int, str, str, int], Terms] = defaultdict(list)
        for b in range(len(case.blocks)):
            self._block(b, lives=lives)
        if price is not None:
            self._pay(price)

    def terms(self, joint: LinkingRow) -> Terms:
        """A joint row over the columns."""
        every = ((t, self.counts.get((t.block, t.counts, t.name, t.period), ())) for t in joint.terms)
        return [(v, w * t.factor) for t, own in every for v, w in own]

    def _pay(self, price: Floats) -> None:
        for (b, counts, name, t), terms in self.counts.items():
            for column, factor in terms:
                self.rows.cost[column] -= float(price[b, self.case.features[counts, name], t]) * factor

    def _block(self, b: int, *, lives: bool) -> None:
        periods = range(len(self.case.periods))
        for t in periods:
            self.sets[b, t] = {s: self._set(b, t, s) for s in self.live[b][t]}
            self.rows.add(1.0, 1.0, [(s.y, 1.0) for s in self.sets[b, t].values()])
        for i, option in enumerate(self.case.blocks[b].options if lives else ()):
            patterns = [{bool(s >> i & 1) for s in self.live[b][t]} for t in periods]
            if len(patterns) == 1 or all(len(p) == 1 for p in patterns):
                for s, known in self.sets[b, 0].items():
                    self.rows.cost[known.y] += option.life.price((bool(s >> i & 1), *(min(p) for p in patterns[1:])))
                for t in periods:
                    self._opened(b, i, t)
            else:
                self._life(b, i)

    def _opened(self, b: int, i: int, t: int) -> Terms:
        """The column of an option being open, where that is not settled; and the sets in which it is."""
        inside = [(s.y, 1.0) for which, s in self.sets[b, t].items() if which >> i & 1]
        if self.around:  # then the sets are the choices: branching on them was faster
            for s in self.sets[b, t].values():
                self.rows.whole[s.y] = len(self.sets[b, t]) > 1
        elif 0 < len(inside) < len(self.sets[b, t]):
            column = self.opened[b, i, t] = self.rows.variable(0.0, 1.0, whole=True)
            self.rows.add(0.0, 0.0, [*inside, (column, -1.0)])
        return inside

    def _life(self, b: int, i: int) -> None:
        life, rows = self.case.blocks[b].options[i].life, self.rows
        now: dict[int, Terms] = {life.start: []}
        for t, steps in enumerate(life.steps):
            inside, coming = self._opened(b, i, t), defaultdict[int, Terms](list)
            for s, arrived in now.items():
                leaving: Terms = []
                for r, price in enumerate(steps[s]):
                    if np.isfinite(price):
                        leaving.append((rows.variable(price, 1.0), 1.0))
                        coming[r].append(leaving[-1])
                rows.add(float(t == 0), float(t == 0), leaving + [(v, -1.0) for v, _ in arrived])
            rows.add(0.0, 0.0, inside + [(v, -1.0) for r, came in coming.items() if life.opened[r] for v, _ in came])
            now = dict(coming)

    def _set(self, b: int, t: int, which: int) -> OpenSet:
        block, rows = self.case.blocks[b], self.rows
        inside = [(i, o) for i, o in enumerate(block.options) if which >> i & 1]
        least, most = _ends(block, t, [o for _, o in inside])
        around = self.around and bool(inside)
        y, parts, total = self._around(block, t) if around else self._upwards(block, t, least, most)
        found = OpenSet(y, least, parts, tuple({g: None for _, o in inside for g in o.groups}), ())
        for kind in {o.category for _, o in inside}:
            self.counts[b, ANY_OPEN, kind, t].append((y, 1.0))
        for _, option in inside:
            self.counts[b, OPEN, option.category, t].append((y, 1.0))
        if len(inside) == 1 and len(found.groups) == 1 and not around:
            self.counts[b, PLACES, found.groups[0], t] += found.total()
            for column, factor in found.total():
                rows.cost[column] += inside[0][1].place_cost * factor
            self._limit(b, t, y, {found.groups[0]: found.total()})
            return found
        sizes = tuple(self._size(b, t, y, i, option) for i, option in inside)
        places = [(x, 1.0) for size in sizes for x in size.places.values()]
        if sizes:
            rows.add(0.0, 0.0, places + [(v, -w) for v, w in total])
        if around:
            rows.add(-INFINITY, 0.0, [*places, (y, -float(most))])
            rows.add(0.0, INFINITY, [*places, (y, -float(least))])
        hosted: dict[str, Terms] = defaultdict(list)
        for size in sizes:
            for g, x in size.places.items():
                hosted[g].append((x, 1.0))
        self._limit(b, t, y, hosted)
        return OpenSet(y, least, parts, found.groups, sizes)

    def _upwards(self, block: Block, t: int, least: int, most: int) -> tuple[int, Parts, Terms]:
        """A set's column, its parts from the least total up, and its total."""
        rows, share = self.rows, np.array(block.share[t])
        points = [least, *(p for p in whole_breakpoints(self.case.weights, block.share[t]) if least < p < most), most]
        heights = [float(period_cost(self.case.weights, np.array(float(p)), share)) for p in points]
        y, parts = rows.variable(heights[0], 1.0), []
        for n, width in enumerate(np.diff(points)):
            if width > 0:
                part = rows.variable((heights[n + 1] - heights[n]) / float(width), float(width))
                parts.append((part, int(width), rows.add(-INFINITY, 0.0, [(part, 1.0), (y, -float(width))])))
        return y, tuple(parts), [(y, float(least)), *((part, 1.0) for part, _, _ in parts)]

    def _around(self, block: Block, t: int) -> tuple[int, Parts, Terms]:
        """The same from the first corner down and up; with one period the solver finds plans sooner this way."""
        rows, weights, share = self.rows, self.case.weights, np.array(block.share[t])
        points = whole_breakpoints(weights, block.share[t])
        heights = [float(period_cost(weights, np.array(float(p)), share)) for p in points]
        y = rows.variable(heights[0], 1.0)
        total = [(y, float(points[0])), (rows.variable(weights.gap), -1.0)]
        for n, width in enumerate(np.diff(points)):
            part = rows.variable((heights[n + 1] - heights[n]) / float(width), float(width))
            rows.add(-INFINITY, 0.0, [(part, 1.0), (y, -float(width))])
            total.append((part, 1.0))
        return y, (), [*total, (rows.variable(weights.gap + weights.peak), 1.0)]

    def _limit(self, b: int, t: int, y: int, hosted: Mapping[str, Terms]) -> None:
        """Fewest and most places of single groups, for the copies of one set."""
        for limit in self.case.blocks[b].group_limits:
            own = hosted.get(limit.group, [])
            if limit.period == t and limit.low:
                self.rows.add(0.0, INFINITY, [*own, (y, -float(limit.low))])
            if limit.period == t and limit.high is not None and own:
                self.rows.add(-INFINITY, 0.0, [*own, (y, -float(limit.high))])

    def _size(self, b: int, t: int, y: int, i: int, option: LocationOption) -> SizeColumns:
        places = {g: self.rows.variable(option.place_cost, float(option.high)) for g in option.groups}
        own = [(x, 1.0) for x in places.values()]
        for g, x in places.items():
            self.counts[b, PLACES, g, t].append((x, 1.0))
        low = self.rows.add(0.0, INFINITY, [*own, (y, -float(option.low))])
        high = self.rows.add(-INFINITY, 0.0, [*own, (y, -float(option.high))])
        return SizeColumns(option, i, places, low, high)


def _ends(block: Block, t: int, inside: Sequence[LocationOption]) -> tuple[int, int]:
    """Fewest and most places of a set in a period."""
    least, most = sum(o.low for o in inside), sum(o.high for o in inside)
    least, ceiling = max(least, block.floor[t] if block.floor else 0), block.ceiling[t]
    most = most if ceiling is None else min(most, ceiling)
    for limit in block.group_limits:
        if limit.period == t and all(o.groups == (limit.group,) for o in inside) and inside:
            least, most = max(least, limit.low), most if limit.high is None else min(most, limit.high)
    return least, most
