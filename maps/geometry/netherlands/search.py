"""Search a layout by simulated annealing: units change cells with one another or with empty cells beside them.

A change that costs more is accepted with probability exp(−cost / temperature), and the temperature falls; the same
seed gives the same layout.
"""

import math
import random
from dataclasses import dataclass

from maps.geometry.netherlands.costs import Costs

_SIDES = 6


@dataclass(frozen=True)
class Schedule:
    """How long is searched, from which temperature to which, and with which random numbers."""

    steps: int
    first: float
    last: float
    seed: int


class Search:
    """A layout under way."""

    def __init__(self, costs: Costs, start: list[int]) -> None:
        """Begin with the cell of each unit."""
        self.costs, self.cell = costs, list(start)
        self.empty = len(costs.units)
        self.owner = [self.empty] * len(costs.grid.cells)
        for unit, cell in enumerate(start):
            self.owner[cell] = unit
        self.near = costs.grid.near
        self.between = [dict(pulls) for pulls in costs.pulls]
        self.members: dict[str, list[int]] = {}
        for unit, group in enumerate(costs.groups):
            self.members.setdefault(group, []).append(unit)
        self.count = {group: self.pieces(group) for group in self.members}

    def pieces(self, group: str) -> int:
        """Number of connected parts of a group."""
        left, count = {self.cell[unit] for unit in self.members[group]}, 0
        while left:
            count += 1
            stack = [left.pop()]
            while stack:
                for cell in self.near[stack.pop()]:
                    if cell in left:
                        left.discard(cell)
                        stack.append(cell)
        return count

    def around(self, unit: int, cell: int) -> float:
        """What a unit costs in a cell: its place, its pairs and what lies beside it; of an empty cell its edges."""
        beside, owner = self.costs.beside[unit], self.owner
        cost = sum([beside[owner[n]] for n in self.near[cell]])
        if unit == self.empty:
            return cost
        cost += self.costs.place[unit][cell]
        cells, code = self.cell, self.costs.code
        start = code[cell] - self.costs.level
        for other, table in self.costs.pulls[unit]:
            cost += table[code[cells[other]] - start]
        return cost

    def total(self) -> float:
        """What the whole layout costs: places, pairs and sides once each, and pieces."""
        code, level, number = self.costs.code, self.costs.level, range(self.empty)
        ways = [(t, code[self.cell[o]] - code[self.cell[u]]) for u in number for o, t in self.costs.pulls[u]]
        place = sum(self.costs.place[unit][cell] for unit, cell in enumerate(self.cell))
        beside = sum(self.costs.beside[self.owner[c]][self.owner[n]] for c, near in enumerate(self.near) for n in near)
        pairs = sum(table[way + level] for table, way in ways)
        return place + (pairs + beside) / 2 + self.costs.piece * sum(n - 1 for n in self.count.values())

    def exchange(self, one: int, other: int) -> None:
        """Exchange what two cells hold."""
        owner, a, b = self.owner, self.owner[one], self.owner[other]
        owner[one], owner[other] = b, a
        if a != self.empty:
            self.cell[a] = other
        if b != self.empty:
            self.cell[b] = one

    def run(self, schedule: Schedule) -> list[int]:
        """Search; returns the cell of each unit."""
        chance = random.Random(schedule.seed)  # noqa: S311  # a layout is no secret
        cooling = math.log(schedule.last / schedule.first)
        temperature = schedule.first
        for step in range(schedule.steps):
            if step % 1000 == 0:
                temperature = schedule.first * math.exp(cooling * step / schedule.steps)
            unit = int(chance.random() * self.empty)
            here, there = self.cell[unit], self._candidate(unit, chance)
            if there != here and len(self.near[there]) == _SIDES:
                self._try(here, there, temperature, chance)
        return self.cell

    def _candidate(self, unit: int, chance: random.Random) -> int:
        """A cell to try: beside the unit, or beside one of those that ought to touch it."""
        pulls = self.costs.pulls[unit]
        by = unit if chance.random() < 0.6 or not pulls else pulls[int(chance.random() * len(pulls))][0]  # noqa: PLR2004  # tried
        near = self.near[self.cell[by]]
        return near[int(chance.random() * len(near))]

    def _try(self, here: int, there: int, temperature: float, chance: random.Random) -> None:
        """Exchange two cells if that costs less, or at random if it costs more."""
        unit, other = self.owner[here], self.owner[there]
        before = self.around(unit, here) + self.around(other, there)
        self.exchange(here, there)
        added = self.around(unit, there) + self.around(other, here) - before
        if table := self.between[unit].get(other):  # a pair of the two was counted twice
            way, level = self.costs.code[there] - self.costs.code[here], self.costs.level
            added += table[level + way] - table[level - way]
        groups = {self.costs.groups[u] for u in (unit, other) if u != self.empty}
        limit = -temperature * math.log(1 - chance.random())
        if added <= limit + self.costs.piece * sum([self.count[g] - 1 for g in groups]):  # pieces might come together
            changed = {} if len(groups) == 1 and other != self.empty else {g: self.pieces(g) for g in groups}
            added += self.costs.piece * sum(n - self.count[g] for g, n in changed.items())
            if added <= limit:
                self.count.update(changed)
                return
        self.exchange(here, there)
