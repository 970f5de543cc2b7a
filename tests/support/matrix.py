"""The rules of a question as matrices, written without PuLP and without the rooms."""

from dataclasses import dataclass

import numpy as np
from scipy.optimize import linprog

from optimiser.problem.instance import Instance
from tests.support.towns import T


@dataclass
class Matrix:
    """Rows over the cells and whatever helper columns an aim adds."""

    instance: Instance

    def __post_init__(self) -> None:
        land, self.cells = self.instance.territory, self.instance.cells
        column = {c: i for i, c in enumerate(self.cells)}
        self.size = len(self.cells)
        self.ub: list[tuple[dict[int, float], float]] = []
        self.eq: list[tuple[dict[int, float], float]] = []
        self.high: list[float | None] = [0 if (m, g) in self.instance.ineligible else None for m, g, _ in self.cells]
        self.low: list[float | None] = [0] * self.size
        for i, c in enumerate(self.cells):
            if self.instance.share[c] <= 0:
                self.high[i] = 0
        for (s, g, t), n in self.instance.requirement.items():
            self.eq.append(({column[m, g, t]: 1.0 for m in land.scopes[s]}, n))
        for x in self.instance.limits:
            row = {column[x.municipality, g, x.period]: 1.0 for g in self.instance.groups_of(x.group)}
            if x.bound == "maximum":
                self.ub.append((row, x.places))
            if x.bound == "minimum":
                self.ub.append(({k: -v for k, v in row.items()}, -x.places))

    def column(self, low: float | None = 0, high: float | None = None) -> int:
        self.low.append(low)
        self.high.append(high)
        self.size += 1
        return self.size - 1

    def area(self, area: str, group: str) -> dict[int, float]:
        members, groups = self.instance.territory.scopes[area], self.instance.groups_of(group)
        return {i: 1.0 for i, (m, g, _) in enumerate(self.cells) if m in members and g in groups}

    def bases(self, level: str, group: str) -> dict[str, tuple[float, int]]:
        found = {a: self.instance.base(a, group, T) for a in self.instance.territory.areas(level)}
        return {a: (share, counted) for a, (share, counted) in found.items() if share > 0}

    def least(self, cost: dict[int, float]) -> float:
        def dense(rows: list[tuple[dict[int, float], float]]) -> tuple[np.ndarray | None, list[float] | None]:
            a = np.zeros((len(rows), self.size))
            for i, (row, _) in enumerate(rows):
                a[i, list(row)] = list(row.values())
            return (a, [b for _, b in rows]) if rows else (None, None)

        (a_ub, b_ub), (a_eq, b_eq) = dense(self.ub), dense(self.eq)
        c = np.zeros(self.size)
        c[list(cost)] = list(cost.values())
        bounds = list(zip(self.low, self.high, strict=True))
        found = linprog(c, A_ub=a_ub, b_ub=b_ub, A_eq=a_eq, b_eq=b_eq, bounds=bounds, method="highs-ds")
        assert found.status == 0, found.message
        return float(found.fun)


def absolute_rows(m: Matrix, rows: list[tuple[dict[int, float], float]], price: float) -> dict[int, float]:
    """Helper columns for |row − target| and their price."""
    cost = {}
    for row, target in rows:
        d = m.column()
        cost[d] = price
        m.ub.append((row | {d: -1.0}, target))
        m.ub.append(({k: -v for k, v in row.items()} | {d: -1.0}, -target))
    return cost
