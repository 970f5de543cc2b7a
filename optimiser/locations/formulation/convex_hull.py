"""Municipalities as rows: the convex hull of the sizes of every set in a period, the lives of options as flows.

Maths:
    Σ_S y[b,t,S] = 1    ∀ b, t        y[b,t,S] ∈ {0, 1}
    T[b,t,S] = low_S·y + Σ_j part_j,    0 ≤ part_j ≤ width_j·y,    f = f(low_S)·y + Σ_j slope_j·part_j
    T[b,t,S] = Σ_{i ∈ S, g} x[i,g],    low_i·y ≤ Σ_g x[i,g] ≤ high_i·y
    Σ_{S ∋ i} y[b,t,S] = Σ flow[i,t] into open states    ∀ b, t, i    [places]

    Parts end at the whole numbers beside the breakpoints of f: f is convex and linear on the whole numbers between
    them. So for chosen sets the sizes at corners of the polyhedron are whole wherever the linking rows nest.

    Each set has its own copy of the columns (a disjunctive formulation), multiplied by y: the rows of one set bind
    its own copy only, and in a period the sum of the copies is the convex hull of the union of the sets.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from optimiser.locations.case.case import ANY_OPEN, OPEN, PLACES, Block, LinkingRow, LocationCase, LocationOption
from optimiser.locations.case.period_cost import Floats, period_cost, whole_breakpoints
from optimiser.locations.formulation.open_sets import LiveSets, OpenSet, Parts, SizeColumns
from optimiser.model.highs import INFINITY, Rows, Terms


class ConvexHull:
    """Blocks as columns and rows.

    ``sets`` are the columns of every open set by block and period, ``opened`` the 0/1 columns of options whose opening
    is not settled, ``counts`` the terms that a linking row takes for what a block counts.
    """

    def __init__(self, case: LocationCase, live: LiveSets, price: Floats | None = None) -> None:
        """Write all blocks.

        Args:
            case: the question.
            live: the sets that are written.
            price: [block, feature, period] what a unit of a feature earns; it lowers the cost of what counts it.

        """
        self.case, self.live, self.rows = case, live, Rows()
        # In one period the total is written from the first breakpoint down and up: the solver finds plans sooner that
        # way. Cuts split a total into parts from the least up, so whoever cuts (several periods, or with prices) has
        # it written upwards.
        self.around = len(case.periods) == 1 and price is None
        self.sets: dict[tuple[int, int], dict[int, OpenSet]] = {}
        self.opened: dict[tuple[int, int, int], int] = {}
        self.counts: dict[tuple[int, str, str, int], Terms] = defaultdict(list)
        for b in range(len(case.blocks)):
            self._block(b)
        if price is not None:
            self._pay(price)

    def terms(self, row: LinkingRow) -> Terms:
        """A linking row over the columns."""
        counted = ((t, self.counts.get((t.block, t.counts, t.name, t.period), ())) for t in row.terms)
        return [(v, w * t.factor) for t, of_block in counted for v, w in of_block]

    def _pay(self, price: Floats) -> None:
        """Lower the cost of every column by what its features earn."""
        for (b, counts, name, t), terms in self.counts.items():
            for column, factor in terms:
                self.rows.cost[column] -= float(price[b, self.case.features[counts, name], t]) * factor

    def _block(self, b: int) -> None:
        """A block: its sets per period, one of which is taken, and the lives of its options."""
        periods = range(len(self.case.periods))
        for t in periods:
            self.sets[b, t] = {s: self._set(b, t, s) for s in self.live[b][t]}
            self.rows.add(1.0, 1.0, [(s.y, 1.0) for s in self.sets[b, t].values()])
        for i, option in enumerate(self.case.blocks[b].options):
            patterns = [{bool(s >> i & 1) for s in self.live[b][t]} for t in periods]
            # With one period, or where every period has settled whether the option is open, its life needs no flow:
            # the price of its whole life hangs on the set of the first period.
            if len(patterns) == 1 or all(len(p) == 1 for p in patterns):
                for s, open_set in self.sets[b, 0].items():
                    self.rows.cost[open_set.y] += option.life.price((bool(s >> i & 1), *(min(p) for p in patterns[1:])))
                for t in periods:
                    self._opened(b, i, t)
            else:
                self._life(b, i)

    def _opened(self, b: int, i: int, t: int) -> Terms:
        """Write the 0/1 column of an option being open, where that is not settled; returns the sets in which it is."""
        inside = [(s.y, 1.0) for which, s in self.sets[b, t].items() if which >> i & 1]
        if self.around:  # in one period the sets are all there is to choose: branching on them was faster
            for s in self.sets[b, t].values():
                self.rows.whole[s.y] = len(self.sets[b, t]) > 1
        elif 0 < len(inside) < len(self.sets[b, t]):
            column = self.opened[b, i, t] = self.rows.variable(0.0, 1.0, whole=True)
            self.rows.add(0.0, 0.0, [*inside, (column, -1.0)])
        return inside

    def _life(self, b: int, i: int) -> None:
        """A life as a flow of 1 from state to state through the periods; open states carry what the sets take."""
        life, rows = self.case.blocks[b].options[i].life, self.rows
        arrived_in: dict[int, Terms] = {life.start: []}
        for t, steps in enumerate(life.steps):
            inside, coming = self._opened(b, i, t), defaultdict[int, Terms](list)
            for s, arrived in arrived_in.items():
                leaving: Terms = []
                for r, price in enumerate(steps[s]):
                    if np.isfinite(price):
                        leaving.append((rows.variable(price, 1.0), 1.0))
                        coming[r].append(leaving[-1])
                rows.add(float(t == 0), float(t == 0), leaving + [(v, -1.0) for v, _ in arrived])
            rows.add(0.0, 0.0, inside + [(v, -1.0) for r, came in coming.items() if life.opened[r] for v, _ in came])
            arrived_in = dict(coming)

    def _set(self, b: int, t: int, which: int) -> OpenSet:
        """A set with its total and sizes, within its own copy of the columns."""
        block, rows = self.case.blocks[b], self.rows
        inside = [(i, o) for i, o in enumerate(block.options) if which >> i & 1]
        least, most = _ends(block, t, [o for _, o in inside])
        around = self.around and bool(inside)
        y, parts, total = self._around(block, t) if around else self._upwards(block, t, least, most)
        alone = OpenSet(y, least, parts, tuple({g: None for _, o in inside for g in o.groups}), ())
        for category in {o.category for _, o in inside}:
            self.counts[b, ANY_OPEN, category, t].append((y, 1.0))
        for _, option in inside:
            self.counts[b, OPEN, option.category, t].append((y, 1.0))
        if len(inside) == 1 and len(alone.groups) == 1 and not around:  # its places are the total: no more columns
            self.counts[b, PLACES, alone.groups[0], t] += alone.total()
            for column, factor in alone.total():
                rows.cost[column] += inside[0][1].place_cost * factor
            self._limit(b, t, y, {alone.groups[0]: alone.total()})
            return alone
        sizes = tuple(self._size(b, t, y, i, option) for i, option in inside)
        places = [(x, 1.0) for size in sizes for x in size.places.values()]
        if sizes:
            rows.add(0.0, 0.0, places + [(v, -w) for v, w in total])
        if around:  # the pieces around the breakpoint do not know the least and the most total
            rows.add(-INFINITY, 0.0, [*places, (y, -float(most))])
            rows.add(0.0, INFINITY, [*places, (y, -float(least))])
        hosted: dict[str, Terms] = defaultdict(list)
        for size in sizes:
            for g, x in size.places.items():
                hosted[g].append((x, 1.0))
        self._limit(b, t, y, hosted)
        return OpenSet(y, least, parts, alone.groups, sizes)

    def _upwards(self, block: Block, t: int, least: int, most: int) -> tuple[int, Parts, Terms]:
        """The column of a set, the parts of its total from the least up, and the total as terms."""
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
        """The same from the first breakpoint down and up, without parts that could be cut; for one period."""
        rows, weights, share = self.rows, self.case.weights, np.array(block.share[t])
        points = whole_breakpoints(weights, block.share[t])
        heights = [float(period_cost(weights, np.array(float(p)), share)) for p in points]
        y = rows.variable(heights[0], 1.0)
        total = [(y, float(points[0])), (rows.variable(weights.below), -1.0)]
        for n, width in enumerate(np.diff(points)):
            part = rows.variable((heights[n + 1] - heights[n]) / float(width), float(width))
            rows.add(-INFINITY, 0.0, [(part, 1.0), (y, -float(width))])
            total.append((part, 1.0))
        return y, (), [*total, (rows.variable(weights.above + weights.peak), 1.0)]

    def _limit(self, b: int, t: int, y: int, hosted: Mapping[str, Terms]) -> None:
        """Fewest and most places of single groups, for the copy of one set."""
        for limit in self.case.blocks[b].group_limits:
            places = hosted.get(limit.group, [])
            if limit.period == t and limit.low:
                self.rows.add(0.0, INFINITY, [*places, (y, -float(limit.low))])
            if limit.period == t and limit.high is not None and places:
                self.rows.add(-INFINITY, 0.0, [*places, (y, -float(limit.high))])

    def _size(self, b: int, t: int, y: int, i: int, option: LocationOption) -> SizeColumns:
        """The places of an option by group, between its least and most size where the set is taken."""
        places = {g: self.rows.variable(option.place_cost, float(option.high)) for g in option.groups}
        together = [(x, 1.0) for x in places.values()]
        for g, x in places.items():
            self.counts[b, PLACES, g, t].append((x, 1.0))
        low = self.rows.add(0.0, INFINITY, [*together, (y, -float(option.low))])
        high = self.rows.add(-INFINITY, 0.0, [*together, (y, -float(option.high))])
        return SizeColumns(option, i, places, low, high)


def _ends(block: Block, t: int, inside: Sequence[LocationOption]) -> tuple[int, int]:
    """Fewest and most places of a set in a period, by sizes and by limits of the municipality."""
    least, most = sum(o.low for o in inside), sum(o.high for o in inside)
    least, ceiling = max(least, block.floor[t] if block.floor else 0), block.ceiling[t]
    most = most if ceiling is None else min(most, ceiling)
    for limit in block.group_limits:  # a group limit bounds the total where the set hosts that group alone
        if limit.period == t and all(o.groups == (limit.group,) for o in inside) and inside:
            least, most = max(least, limit.low), most if limit.high is None else min(most, limit.high)
    return least, most
