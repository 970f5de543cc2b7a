"""Benchmarks of locations: proven gaps on whole plans, beside what a good engineer would write with PuLP.

``BENCHES`` gives the peer as long as us, ``LONG`` measures the slow peers too; ``strong`` has stronger ones.
The cases are other publishers' files beside the checkout; without them there is nothing to measure.
"""

import statistics
from collections.abc import Callable

import numpy as np
import pulp

from optimiser.locations.audit import largest_excess
from optimiser.locations.case.case import LocationCase
from optimiser.locations.case.column import Column
from optimiser.locations.case.plan_cost import objective
from optimiser.locations.formulation.whole_sizes import whole_choices
from optimiser.model.highs import silence_banner
from tests.benchmarks.strong_peers import ours
from tests.support.location_cases import national_case, quarters_case
from tests.support.paths import REFERENCE

FOLDER = REFERENCE / "location_instances"
NUMBERS = (1, 2, 3, 5, 7)
SECONDS, PEER_SECONDS, QUARTERS_SECONDS = 10.0, 60.0, 120.0


def _plain(case: LocationCase, solver: pulp.LpSolver) -> tuple[Column, ...] | None:
    """The plain model of one period or several: x between low·open and high·open, continuous; rounded afterwards.

    ``start`` and ``stop`` say when an option opens and closes; lives are written as their steps between states.
    """
    problem = pulp.LpProblem("plain", pulp.LpMinimize)
    cost, x, opened = [], {}, {}
    for b, block in enumerate(case.blocks):
        for i, option in enumerate(block.options):
            _life(problem, case, cost, opened, (b, i))
            for t in range(len(case.periods)):
                for g in option.groups:
                    x[b, t, i, g] = problem.add_variable(f"x_{b}_{t}_{i}_{g}", lowBound=0)
                size = pulp.lpSum(x[b, t, i, g] for g in option.groups)
                problem.addConstraint(size >= option.low * opened[b, t, i])
                problem.addConstraint(size <= option.high * opened[b, t, i])
        for t, share in enumerate(block.share):
            total = pulp.lpSum(x[b, t, i, g] for i, o in enumerate(block.options) for g in o.groups)
            off = problem.add_variable(f"off_{b}_{t}", lowBound=0)
            problem.addConstraint(off >= total - share)
            problem.addConstraint(off >= share - total)
            cost.append(off)
            if block.ceiling[t] is not None:
                problem.addConstraint(total <= block.ceiling[t])
    for joint in case.linking_rows:
        terms = pulp.lpSum(
            x[t.block, t.period, i, t.name]
            for t in joint.terms
            for i, o in enumerate(case.blocks[t.block].options)
            if t.name in o.groups
        )
        problem.addConstraint(terms == joint.low)
    problem.setObjective(pulp.lpSum(cost))
    problem.solve(solver)
    if any(v.varValue is None for v in opened.values()):
        return None
    times = range(len(case.periods))
    paths = {
        b: tuple(sum(round(opened[b, t, i].varValue) << i for i in range(len(block.options))) for t in times)
        for b, block in enumerate(case.blocks)
    }
    plan = whole_choices(case, paths, seconds=60, stop=lambda: False)
    return None if plan is None or any(largest_excess(case, plan).values()) else plan


def _life(problem: pulp.LpProblem, case: LocationCase, cost: list, opened: dict, which: tuple[int, int]) -> None:
    """One binary per step of an option's life and period; flow from state to state."""
    b, i = which
    life = case.blocks[b].options[i].life
    states = range(len(life.opened))
    now = {s: float(s == life.start) for s in states}
    for t in range(len(case.periods)):
        steps = {
            (s, r): problem.add_variable(f"step_{b}_{i}_{t}_{s}_{r}", cat="Binary")
            for s in states
            for r in states
            if np.isfinite(life.steps[t][s][r])
        }
        for s in states:
            problem.addConstraint(pulp.lpSum(v for (a, _), v in steps.items() if a == s) == now[s])
        now = {r: pulp.lpSum(v for (_, c), v in steps.items() if c == r) for r in states}
        cost += [life.steps[t][s][r] * v for (s, r), v in steps.items() if life.steps[t][s][r]]
        opened[b, t, i] = problem.add_variable(f"open_{b}_{t}_{i}", lowBound=0, upBound=1)
        problem.addConstraint(opened[b, t, i] == pulp.lpSum(now[r] for r in states if life.opened[r]))


def _ours(case: LocationCase, seconds: float) -> tuple[float, float]:
    """Proven gap in % after so many seconds, and the bound."""
    found = ours(case, seconds)
    return found.gap(), found.bound


def _peer(case: LocationCase, solver: pulp.LpSolver, bound: float) -> float:
    """Gap in % of a plain model's whole plan against the best bound that is proven."""
    silence_banner()
    plan = _plain(case, solver)
    return float("inf") if plan is None else 100 * (objective(case, plan) - bound) / objective(case, plan)


def _gaps(peers: dict[str, Callable[[], pulp.LpSolver]], limit: float) -> dict[str, object]:
    gaps, theirs = [], {name: list[float]() for name in peers}
    for number in NUMBERS:
        case = national_case(FOLDER, number)
        gap, bound = _ours(case, SECONDS)
        gaps.append(gap)
        for name, solver in peers.items():
            theirs[name].append(_peer(case, solver(), bound))
    found: dict[str, object] = {"value": statistics.median(gaps), "worst": max(gaps), "unit": "%", "cases": gaps}
    if theirs:
        best = min(theirs, key=lambda name: statistics.median(theirs[name]))
        peer = statistics.median(theirs[best])
        found |= {
            "peer": f"{best}, continuous sizes, {limit:g} s a case, rounded with the opened set fixed",
            "peer_value": peer,
            "peers": theirs,
        }
        found["ratio"] = statistics.median(gaps) / peer if peer else None
    return found


def locations_gap_10s() -> dict[str, object]:
    """Proven gap on whole plans after 10 s over the five national cases: median in ``value``, worst in ``worst``.

    The peer has as long; ``LONG`` gives it a minute, and CBC too.
    """
    return _gaps({"plain PuLP + HiGHS": lambda: pulp.HiGHS(msg=False, threads=1, timeLimit=SECONDS)}, SECONDS)


def locations_gap_10s_peers() -> dict[str, object]:
    """The same beside the plain model with continuous sizes, 60 s each, rounded exactly afterwards."""
    return _gaps(
        {
            "plain PuLP + HiGHS": lambda: pulp.HiGHS(msg=False, threads=1, timeLimit=PEER_SECONDS),
            "plain PuLP + CBC": lambda: pulp.PULP_CBC_CMD(msg=False, threads=1, timeLimit=PEER_SECONDS),
        },
        PEER_SECONDS,
    )


def locations_6_quarters() -> dict[str, object]:
    """Proven gap after 120 s: national, six quarters linked by terms, extensions and openings."""
    case = quarters_case(FOLDER, 7)
    gap, _ = _ours(case, QUARTERS_SECONDS)
    return {"value": gap, "unit": "%"}


def locations_6_quarters_peer() -> dict[str, object]:
    """The same beside the plain model in PuLP + HiGHS after 120 s."""
    case = quarters_case(FOLDER, 7)
    gap, bound = _ours(case, QUARTERS_SECONDS)
    peer = _peer(case, pulp.HiGHS(msg=False, threads=1, timeLimit=QUARTERS_SECONDS), bound)
    return {
        "value": gap,
        "unit": "%",
        "peer": "plain PuLP + HiGHS, 120 s, rounded with the opened set fixed",
        "peer_value": peer,
        "ratio": gap / peer if peer else None,
    }


BENCHES: dict[str, Callable[[], dict[str, object]]] = (
    {"locations_gap_10s": locations_gap_10s} if FOLDER.is_dir() else {}
)
LONG: dict[str, Callable[[], dict[str, object]]] = (
    {"locations_gap_10s": locations_gap_10s_peers, "locations_6_quarters": locations_6_quarters_peer}
    if FOLDER.is_dir()
    else {}
)
