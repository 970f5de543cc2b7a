"""The whole question as one integer programme, for a proof that no plan exists and the least that must give way.

Maths:
    a life is a path: Σ_r step[i,t,s,r] = Σ_q step[i,t−1,q,s]        open[i,t] = Σ_{r open} step[i,t,·,r]
    low_i · open[i,t] ≤ Σ_g x[i,g,t] ≤ high_i · open[i,t],  x whole; limits and linking rows as they are
    min Σ_r (short[r] + over[r])  over the requirements r        [places]

    Unlike the search this keeps every choice, so that what it proves holds for all plans. The proof is HiGHS's
    own; it was compared with enumeration on small cases.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import highspy
import numpy as np

from optimiser.locations.case.case import ANY_OPEN, OPEN, PLACES, Block, LocationCase, LocationOption, PlaceLimit
from optimiser.locations.case.column import Column
from optimiser.locations.formulation.integer_programme import Stop
from optimiser.model.highs import INFINITY, Rows, hand_over, run

REQUIRED = "meet_requirement"
"""The only rule whose rows may give way, at a price of 1 per place."""
Values = np.ndarray
"""Values of columns."""
RowName = tuple[str, tuple[str, ...]]
"""Rule and index: the name of a linking row or place limit."""


@dataclass(frozen=True)
class LeastRelaxation:
    """The least by which requirements must give way, row by row, and a plan that does so."""

    short: Mapping[tuple[str, ...], int]
    over: Mapping[tuple[str, ...], int]
    plan: tuple[Column, ...]

    @property
    def total(self) -> int:
        """Places in all."""
        return sum(self.short.values()) + sum(self.over.values())


class CompactModel:
    """The whole question as one programme; rows named in ``without`` are left out, place limits too."""

    def __init__(self, case: LocationCase, without: Collection[RowName] = ()) -> None:
        """Write all rows."""
        self.case, self.rows, self.without = case, Rows(), set(without)
        self.opened: dict[tuple[int, int, int], list[int]] = {}
        self.x: dict[tuple[int, int, int, str], int] = {}
        self.slack: dict[tuple[str, ...], tuple[int, int]] = {}
        self.counts: dict[tuple[int, str, str, int], list[tuple[int, float]]] = {}
        for b, block in enumerate(case.blocks):
            for i, option in enumerate(block.options):
                self._life(b, i, option)
                self._sizes(b, i, option)
            self._together(b, block)
        self._limits()
        self._linking_rows()

    def _life(self, b: int, i: int, option: LocationOption) -> None:
        """A life as a path of 0/1 steps; steps have no price, since only existence is asked."""
        rows, life = self.rows, option.life
        into = {life.start: [(-1, 0.0)]}
        for t, step in enumerate(life.steps):
            after: dict[int, list[tuple[int, float]]] = {}
            for s, came in into.items():
                out = []
                for r, price in enumerate(step[s]):
                    if price < INFINITY:
                        z = rows.variable(0.0, 1.0, whole=True)
                        out.append((z, 1.0))
                        after.setdefault(r, []).append((z, 1.0))
                before = [(z, -1.0) for z, _ in came if z >= 0]
                one = 0.0 if before else 1.0
                rows.add(one, one, out + before)
            self.opened[b, i, t] = [z for r, zs in after.items() if life.opened[r] for z, _ in zs]
            into = after

    def _sizes(self, b: int, i: int, option: LocationOption) -> None:
        """Places by group, between least and most size where open."""
        rows = self.rows
        for t in range(len(self.case.periods)):
            opened = self.opened[b, i, t]
            together = []
            for g in option.groups:
                x = self.x[b, i, t, g] = rows.variable(0.0, whole=True)
                together.append((x, 1.0))
                self.counts.setdefault((b, PLACES, g, t), []).append((x, 1.0))
            rows.add(0.0, INFINITY, together + [(z, -float(option.low)) for z in opened])
            rows.add(-INFINITY, 0.0, together + [(z, -float(option.high)) for z in opened])
            self.counts.setdefault((b, OPEN, option.category, t), []).extend((z, 1.0) for z in opened)

    def _together(self, b: int, block: Block) -> None:
        """Whether any of a category is open, and what may not be open together."""
        for t in range(len(self.case.periods)):
            for category in {o.category for o in block.options}:
                some = self.rows.variable(0.0, 1.0, whole=True)
                opened = self.counts[b, OPEN, category, t]
                self.rows.add(-INFINITY, 0.0, [(some, 1.0), *((z, -1.0) for z, _ in opened)])
                for i, option in enumerate(block.options):
                    if option.category == category and self.opened[b, i, t]:
                        self.rows.add(0.0, INFINITY, [(some, 1.0), *((z, -1.0) for z in self.opened[b, i, t])])
                self.counts[b, ANY_OPEN, category, t] = [(some, 1.0)]
            for a, other in block.apart:
                pair = [*self.counts.get((b, ANY_OPEN, a, t), ()), *self.counts.get((b, ANY_OPEN, other, t), ())]
                if len(pair) > 1:
                    self.rows.add(-INFINITY, 1.0, pair)

    def _limits(self) -> None:
        """Limits of municipalities: the place limits of the case, and for blocks without any those of the block."""
        limited = {b for x in self.case.place_limits for b in x.blocks}
        for x in self.case.place_limits:
            terms = [y for b in x.blocks for g in x.groups for y in self.counts.get((b, PLACES, g, x.period), ())]
            if (x.rule, x.index) not in self.without:
                terms += self._give(x)
                self.rows.add(float(x.low), INFINITY if x.high is None else float(x.high), terms)
        for b, block in enumerate(self.case.blocks):
            for t, ceiling in enumerate(block.ceiling if b not in limited else ()):
                total = [y for g in self.case.groups for y in self.counts.get((b, PLACES, g, t), ())]
                floor = float(block.floor[t]) if block.floor else 0.0
                self.rows.add(floor, INFINITY if ceiling is None else float(ceiling), total)
            for w in block.group_limits if b not in limited else ():
                places = self.counts.get((b, PLACES, w.group, w.period), [])
                self.rows.add(float(w.low), INFINITY if w.high is None else float(w.high), places)

    def _linking_rows(self) -> None:
        """Linking rows that are no place limits; requirements may give way at 1 per place."""
        mine = {(x.rule, x.index) for x in self.case.place_limits}
        for row in self.case.linking_rows:
            if (row.rule, row.index) in self.without | mine:
                continue
            terms = [
                (v, w * t.factor)
                for t in row.terms
                for v, w in self.counts.get((t.block, t.counts, t.name, t.period), ())
            ]
            if row.rule == REQUIRED:
                terms += self._give_required(row.index)
            self.rows.add(max(row.low, -INFINITY), min(row.high, INFINITY), terms)

    def _give(self, limit: PlaceLimit) -> list[tuple[int, float]]:
        """What is added to a limit that may give way; here none may."""
        del limit
        return []

    def _give_required(self, index: tuple[str, ...]) -> list[tuple[int, float]]:
        """What is added to a requirement: places too few or too many, at 1 each."""
        short, over = self.slack[index] = self.rows.variable(1.0), self.rows.variable(1.0)
        return [(short, 1.0), (over, -1.0)]

    def solve(self, seconds: float, *, stop: Stop) -> "LeastRelaxation | bool | None":
        """The least relaxation, proven; ``False`` where none helps, ``None`` where time ran out.

        An absolute gap of a half proves the least, since it is a whole number of places.
        """
        value = self.optimum(seconds, 0.5, stop=stop)
        if value is None or isinstance(value, bool):
            return value
        short = {k: n for k, (v, _) in self.slack.items() if (n := round(value[v]))}
        over = {k: n for k, (_, v) in self.slack.items() if (n := round(value[v]))}
        return LeastRelaxation(short, over, tuple(self._column(b, value) for b in range(len(self.case.blocks))))

    def optimum(self, seconds: float, gap: float, *, stop: Stop) -> "Values | bool | None":
        """Values of all columns, proven to within a gap; ``False`` where nothing obeys, ``None`` where time ran out."""
        highs = hand_over(self.rows, whole=True)
        highs.setOptionValue("time_limit", max(0.05, seconds))
        highs.setOptionValue("mip_rel_gap", 0.0)
        highs.setOptionValue("mip_abs_gap", gap)
        highs.cbMipInterrupt += lambda event: event.interrupt(stop())
        status = run(highs)
        if status == highspy.HighsModelStatus.kInfeasible:
            return False
        if status != highspy.HighsModelStatus.kOptimal:
            return None
        return np.asarray(highs.getSolution().col_value)

    def _column(self, b: int, value: Values) -> Column:
        options, periods = self.case.blocks[b].options, len(self.case.periods)
        sizes = np.zeros((periods, len(options), len(self.case.groups)), dtype=np.int64)
        path = [0] * periods
        for i, option in enumerate(options):
            for t in range(periods):
                path[t] |= int(sum(value[z] for z in self.opened[b, i, t]) > 0.5) << i  # noqa: PLR2004  # a half
                for g in option.groups:
                    sizes[t, i, self.case.groups.index(g)] = round(value[self.x[b, i, t, g]])
        return Column(b, tuple(path), sizes)
