"""What a good engineer would write without this project: the textbook scheme."""

import pulp

from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance


def plain(instance: Instance, name: str) -> tuple[pulp.LpProblem, dict[Cell, pulp.LpVariable], pulp.LpVariable]:
    """The requirement and all limits as anybody would write them; places by cell, and the heaviest load to minimise."""
    land = instance.territory
    problem = pulp.LpProblem(name, pulp.LpMinimize)
    x = {c: problem.add_variable(f"x{i}", lowBound=0) for i, c in enumerate(instance.cells)}
    z = problem.add_variable("z")
    problem.setObjective(z + 0)
    for (s, g, u), n in instance.requirement.items():
        problem.addConstraint(pulp.lpSum(x[m, g, u] for m in land.scopes[s]) == n)
    for limit in instance.limits:
        existing = land.existing_in(limit.municipality, limit.group, limit.period)
        cells = [x[limit.municipality, g, limit.period] for g in instance.groups_of(limit.group)]
        problem.addConstraint(pulp.lpSum(cells) <= max(0, limit.places - existing))
    return problem, x, z


def _cold(instance: Instance, held: list[tuple[tuple[Cell, ...], float]], group: str, fixed: dict[str, float]):
    """One LP of the leximax scheme, built from nothing: minimise the worst load of those not fixed."""
    land, t = instance.territory, instance.territory.periods[0]
    problem, x, z = plain(instance, "cold")
    for cells, level in held:
        problem.addConstraint(pulp.lpSum(x[c] for c in cells) <= level + 1e-7)
    rows = {}
    for m in land.municipalities:
        share, counted = instance.base(m, group, t)
        load = pulp.lpSum(x[m, g, t] for g in instance.groups_of(group))
        if m in fixed:
            problem.addConstraint(load <= max(0, fixed[m] * share - counted) + 1e-7)
        else:
            rows[m] = load - share * z <= -counted
            problem.addConstraint(rows[m], f"row_{m}")
    problem.solve(pulp.HiGHS(msg=False, threads=1))
    assert problem.sol_status == pulp.LpSolutionOptimal
    return z.varValue, [m for m, row in rows.items() if abs(row.pi or 0) > 1e-9]


def leximax_chain_cold(instance: Instance) -> list[float]:
    """Total load, then each special group: as many cold LPs as there are levels; gives the sorted total loads."""
    land, t = instance.territory, instance.territory.periods[0]
    held: list[tuple[tuple[Cell, ...], float]] = []
    totals: list[float] = []
    for group in ("total", "amv", "safe_country"):
        fixed: dict[str, float] = {}
        while len(fixed) < len(land.municipalities):
            level, tight = _cold(instance, held, group, fixed)
            fixed |= dict.fromkeys(tight or [m for m in land.municipalities if m not in fixed], level)
        totals = totals or sorted(fixed.values())
        for m, y in fixed.items():
            share, counted = instance.base(m, group, t)
            held.append((tuple((m, g, t) for g in instance.groups_of(group)), max(0, y * share - counted)))
    return totals
