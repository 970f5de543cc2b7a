"""Fairness as a good engineer would write it from the textbook, straight in highspy or PuLP."""

import highspy
import numpy as np
import pulp

from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan
from optimiser.solving.rounding import round_whole


class _Rows:
    """Rows of the national case over its cells: requirements and ceilings."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        land, self.t = instance.territory, instance.territory.periods[0]
        self.column = {c: i for i, c in enumerate(instance.cells)}
        self.rows, self.low, self.high = [], [], []
        for (s, g, t), n in instance.requirement.items():
            self.add({self.column[m, g, t]: 1.0 for m in land.scopes[s]}, n, n)
        for x in instance.limits:
            row = {self.column[x.municipality, g, x.period]: 1.0 for g in instance.groups_of(x.group)}
            self.add(row, -np.inf, max(0, x.places - land.existing_in(x.municipality, "total", x.period)))
        self.base = {m: instance.base(m, "total", self.t) for m in land.municipalities}

    def add(self, row: dict[int, float], low: float, high: float) -> int:
        self.rows.append(row)
        self.low.append(low)
        self.high.append(high)
        return len(self.rows) - 1

    def town(self, m: str) -> dict[int, float]:
        return {self.column[m, g, self.t]: 1.0 for g in self.instance.territory.groups}

    def highs(self, columns: int, cost: np.ndarray) -> highspy.Highs:
        model = highspy.HighsLp()
        starts = np.cumsum([0, *(len(r) for r in self.rows)])
        model.num_col_, model.num_row_ = columns, len(self.rows)
        model.col_cost_, model.col_lower_ = cost, np.zeros(columns)
        model.col_upper_ = np.full(columns, highspy.kHighsInf)
        model.row_lower_, model.row_upper_ = np.array(self.low, dtype=float), np.array(self.high, dtype=float)
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = starts
        model.a_matrix_.index_ = np.concatenate([list(r) for r in self.rows])
        model.a_matrix_.value_ = np.concatenate([list(r.values()) for r in self.rows])
        highs = highspy.Highs()
        highs.setOptionValue("output_flag", False)  # noqa: FBT003  # highspy takes it by position only
        highs.setOptionValue("threads", 1)
        highs.passModel(model)
        return highs


def leximax_hot(instance: Instance) -> list[float]:
    """Sorted total loads: minimise the worst, fix those with a dual, again, from the last basis."""
    rows = _Rows(instance)
    z = len(rows.column)
    index = {m: rows.add(rows.town(m) | {z: -s}, -np.inf, -c) for m, (s, c) in rows.base.items()}
    highs = rows.highs(z + 1, np.append(np.zeros(z), 1.0))
    fixed: dict[str, float] = {}
    while len(fixed) < len(index):
        highs.run()
        assert highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
        level, dual = highs.getObjectiveValue(), np.asarray(highs.getSolution().row_dual)
        left = [m for m in index if m not in fixed]
        for m in [m for m in left if abs(dual[index[m]]) > 1e-9] or left:
            share, counted = rows.base[m]
            highs.changeCoeff(index[m], z, 0.0)
            highs.changeRowBounds(index[m], -np.inf, max(0.0, level * share - counted) + 1e-7)
            fixed[m] = level
    return sorted(fixed.values())


def gini_by_all_pairs(instance: Instance) -> float:
    """The least Gini of total loads, one helper for every pair of municipalities."""
    rows = _Rows(instance)
    towns = [m for m, (s, _) in rows.base.items() if s > 0]
    share, counted = (np.array([rows.base[m][i] for m in towns], dtype=float) for i in (0, 1))
    places = counted.sum() + sum(n for n in instance.requirement.values())
    x, y = len(rows.column), len(rows.column) + len(towns)
    for i, m in enumerate(towns):
        rows.add(
            dict.fromkeys(rows.town(m), 1.0 / share[i]) | {x + i: -1.0}, -counted[i] / share[i], -counted[i] / share[i]
        )
    first, second = np.triu_indices(len(towns), 1)
    highs = rows.highs(y, np.zeros(y))
    pairs = len(first)
    weight = share[first] * share[second] / share.sum() / places
    highs.addCols(pairs, weight, np.zeros(pairs), np.full(pairs, highspy.kHighsInf), 0, [], [], [])
    for sign in (1.0, -1.0):
        columns = np.stack([x + first, x + second, y + np.arange(pairs)], axis=1).ravel()
        values = np.tile([sign, -sign, -1.0], pairs)
        starts = np.arange(0, 3 * pairs, 3)
        highs.addRows(pairs, np.full(pairs, -np.inf), np.zeros(pairs), 3 * pairs, starts, columns, values)
    highs.setOptionValue("solver", "ipm")
    highs.run()
    assert highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return float(highs.getObjectiveValue())


def blend_cold(instance: Instance, weights: dict[str, float], scales: list[float]) -> Plan:
    """Gap, heaviest tenth and change weighed, then lots: two programmes in PuLP, each solved cold."""
    land, t = instance.territory, instance.territory.periods[0]
    base = {m: instance.base(m, "total", t) for m in land.municipalities}
    price = [w / s for w, s in zip(weights.values(), scales, strict=True)]
    places = sum(c for _, c in base.values()) + sum(instance.requirement.values())
    held: float | None = None
    for _ in range(2):
        problem = pulp.LpProblem("cold", pulp.LpMinimize)
        x = {c: problem.add_variable(f"x{i}", lowBound=0) for i, c in enumerate(instance.cells)}
        cost = []
        for (s, g, u), n in instance.requirement.items():
            problem.addConstraint(pulp.lpSum(x[m, g, u] for m in land.scopes[s]) == n)
        for limit in instance.limits:
            room = max(0, limit.places - land.existing_in(limit.municipality, "total", t))
            cells = [x[limit.municipality, g, t] for g in instance.groups_of(limit.group)]
            problem.addConstraint(pulp.lpSum(cells) <= room)
        r = problem.add_variable("r", lowBound=0)
        cost.append((r, price[1] * 0.1 * sum(s for s, _ in base.values()) / 0.1 / places))
        for i, (m, (share, counted)) in enumerate(base.items()):
            new = pulp.lpSum(x[m, g, t] for g in land.groups)
            over, under = problem.add_variable(f"o{i}", lowBound=0), problem.add_variable(f"u{i}", lowBound=0)
            tail = problem.add_variable(f"t{i}", lowBound=0)
            problem.addConstraint(new - over + under == share - counted)
            problem.addConstraint(tail + share * r - new >= counted)
            cost += [(over, price[0]), (under, price[0]), (tail, price[1] / 0.1 / places)]
        for i, c in enumerate(instance.cells):
            more, fewer = problem.add_variable(f"m{i}", lowBound=0), problem.add_variable(f"f{i}", lowBound=0)
            problem.addConstraint(x[c] - more + fewer == instance.agreed.get(c, 0))
            cost += [(more, price[2]), (fewer, price[2])]
        largest = max(price[0], price[1] / 0.1 / places, price[2])
        blend = pulp.LpAffineExpression([(v, p / largest) for v, p in cost])
        if held is None:
            problem.setObjective(blend)
        else:
            problem.addConstraint(blend <= held + 1e-7)
            problem.setObjective(pulp.LpAffineExpression([(v, instance.lots[c]) for c, v in x.items()]))
        problem.solve(pulp.HiGHS(msg=False, threads=1))
        assert problem.sol_status == pulp.LpSolutionOptimal
        held = float(pulp.value(problem.objective))
    return Plan(instance, round_whole(instance, {c: float(v.varValue or 0) for c, v in x.items()}))
