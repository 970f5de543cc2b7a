"""Minimise the heaviest load, then the next heaviest, and so on (leximax).

Maths:
    lex min of the loads y[a, t], sorted from heavy to light        [× key share]

    If all rows are of transport shape: by cuts where few requirements meet (optimiser/fairness/leximax_cuts.py), else
    by maximum flows (leximax_flow.py); the next question to the solver confirms that the levels hold together.
    Otherwise repeat: min z with y[a, t] ≤ z for the areas that are not fixed yet and y[a, t] ≤ level[a, t] for the
    others. A row with a positive dual is tight in every optimum, so its area provably cannot be lower: it is fixed
    at z. All ways give the same levels. Later stages keep y[a, t] ≤ (1 + tolerance) · level[a, t].

    With whole columns (smallest numbers) plans are no convex set: see optimiser/fairness/leximax_counting.py.

    Axioms: anonymity, Pigou-Dalton (strict), replication, scale.

Source:
    Ogryczak & Śliwiński (2006), On direct methods for lexicographic min-max optimization;
    Fujishige (1980), Mathematics of Operations Research 5, for the flows.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from optimiser.fairness import leximax_cuts, leximax_flow
from optimiser.fairness.levelling import Levelling
from optimiser.fairness.levelling_rows import levelling
from optimiser.fairness.leximax_counting import by_counting
from optimiser.fairness.leximax_network import network
from optimiser.fairness.loads import AreaLoad, Base, Floats, area_loads, loads
from optimiser.fairness.transport_rows import live_rows
from optimiser.model.cell_rows import CellPositions, CellRows, rows_of
from optimiser.model.highs import INFINITY
from optimiser.model.protocol import Ask, At, Optimum, StageResult, Stages
from optimiser.problem import area_sums
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan
from optimiser.tolerances import LEVEL, SLACK

if TYPE_CHECKING:
    from optimiser.model.variables import Row, Variables

UNIT = "× key share"
TOGETHER = True
"""It can be asked of everything together, in counted places."""
SEPARATES = True
"""Its optimum over provinces with requirements of their own is that of each: see ``optimiser.publishing.reach``."""
PARAMETERS: dict[str, tuple[float, str]] = {"flows": (1.0, "1 where the rules allow, 0 never")}


def stages(
    instance: Instance, v: "Variables", *, level: str, group: str, tolerance: float, flows: float = 1.0
) -> Stages:
    """One question if flows give the levels, otherwise as many as there are levels."""
    name = f"leximax_load_{level}_{group}"
    loads = {f"{name}({x.area},{x.period})": x for x in area_loads(instance, v, level, group)}
    if v.whole:
        return (yield from by_counting(v, name, loads, tolerance))
    compared = [Base(x.area, x.period, x.counted, x.share) for x in loads.values()]
    reached = levels_of(instance, v, level=level, group=group, compared=compared) if flows else None
    if reached is None:
        return (yield from _by_duals(v, name, loads, tolerance))
    fixed = {key: (x, reached[x.area, x.period]) for key, x in loads.items()}
    levels = _rows(fixed, 0.0, SLACK)
    yield Ask(minimise=v.total((), (), ""), rows=levels, holds=True, confirms=True)
    worst = max(reached.values(), default=0.0)
    return StageResult(worst, _rows(fixed, tolerance, SLACK), free=tuple(levels)) if tolerance else StageResult(worst)


def levels_of(
    instance: Instance, v: "Variables", *, level: str, group: str, compared: Sequence[Base] | None = None
) -> dict[tuple[str, str], float] | None:
    """Levels by area and period without the solver; ``None`` if the live rows are of another shape.

    ``compared`` are the areas of the level where they are known already.
    """
    rows = None if group == area_sums.TOGETHER else live_rows(instance, v)
    asked = levelling(instance, rows, level, group, compared)
    levels = None if asked is None else _levels(asked)
    if asked is None or levels is None:
        return None
    return {(b.area, b.period): y for b, y in zip(asked.bases, levels.tolist(), strict=True)}


def _levels(asked: Levelling) -> Floats | None:
    """By cuts, else by flows; ``None`` if neither gives them [× key share]."""
    levels = leximax_cuts.leximax(asked)
    return leximax_flow.leximax(network(asked)) if levels is None else levels


def held(
    positions: CellPositions, rows: CellRows, *, level: str, group: str, slack: float, flows: float = 1.0
) -> tuple[float, CellRows] | None:
    """The heaviest load, and rows that hold all loads at their levels; ``None`` where the solver must be asked.

    The same as ``stages`` in arrays, without a tolerance; ``slack`` places above every level stay allowed.
    """
    asked = levelling(positions.instance, rows, level, group) if flows else None
    levels = None if asked is None else _levels(asked)
    if asked is None or levels is None:
        return None
    where = [(b.area, group, b.period) for b in asked.bases]
    most = np.maximum(0.0, asked.share * levels - asked.counted) + slack
    return float(levels.max(initial=0.0)), rows_of(positions, where, np.full(len(most), -INFINITY), most)


def _by_duals(v: "Variables", name: str, loads: Mapping[str, AreaLoad], tolerance: float) -> Stages:
    z = v.auxiliary(name)
    open_loads = dict(loads)
    fixed: dict[str, tuple[AreaLoad, float]] = {}
    rows: dict[str, Row] = {key: x.new - x.share * z <= -x.counted for key, x in open_loads.items()}
    released: tuple[str, ...] = ()
    worst = 0.0
    while open_loads:
        answer: Optimum = yield Ask(minimise=z + 0, rows=rows, free=released, holds=bool(fixed))
        worst = answer.value if not fixed else worst
        tight = {key: open_loads.pop(key) for key in list(open_loads) if answer.dual(key) > LEVEL}
        if not tight:
            # No row has a price: z = 0 is free, so every load that is left is zero.
            tight, open_loads = open_loads, {}
        fixed |= {key: (x, answer.value) for key, x in tight.items()}
        # Without slack: an excess of a heavy load would make every lighter level too low.
        rows = _rows({key: (x, answer.value) for key, x in tight.items()}, 0.0, 0.0)
        released = tuple(tight)
    levels = _rows(fixed, tolerance, SLACK)
    return StageResult(worst, levels, free=(*released, *levels))


def near(instance: Instance, v: "Variables", at: At, *, level: str, group: str, epsilon: float) -> "dict[str, Row]":
    """Rows that keep every load below (1 + epsilon) times its level at the answer of this aim."""
    loads = list(area_loads(instance, v, level, group))
    levels = {
        f"leximax_load_{level}_{group}({x.area},{x.period})": (x, (x.counted + at(x.new)) / x.share) for x in loads
    }
    return _rows(levels, epsilon, SLACK)


def _rows(fixed: Mapping[str, tuple[AreaLoad, float]], tolerance: float, slack: float) -> "dict[str, Row]":
    return {
        f"level_{key}": x.new <= max(0.0, x.share * y * (1 + tolerance) - x.counted) + slack
        for key, (x, y) in fixed.items()
    }


def score(instance: Instance, plan: Plan, *, level: str, group: str) -> float:
    """The heaviest load of any plan: the first that is compared [× key share]."""
    del instance
    return max(loads(plan, level, group), default=0.0)
