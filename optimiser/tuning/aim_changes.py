"""What every aim of a scenario loses between two plans, measured by the shares of the later one.

Maths:
    y[a, t] = (counted[a, t] + new[a, t]) / share[a, t]      before and after        [× key share]
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from optimiser.auditing.aim_values import NOTHING, value_of
from optimiser.catalogue import room
from optimiser.fairness.loads import bases
from optimiser.problem.area_sums import TOGETHER
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Part, Stage
from optimiser.tolerances import LEVEL

Rise = tuple[float, float]
"""A load before and after [× key share]."""


@dataclass(frozen=True)
class AimChange:
    """The value of an aim before and after, in its unit, and whether it stays within the tolerance of its stage."""

    part: Part
    stage: int
    unit: str
    before: float
    after: float
    within: bool
    risen: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    """For an aim that levels areas: those whose load is higher afterwards, before and after [× key share]."""

    @property
    def levels(self) -> bool:
        """Whether it levels the loads of areas, of which its value is the heaviest alone."""
        return not hasattr(room("objectives", self.part.aim), "term")

    @property
    def loss(self) -> float | None:
        """How much worse it is, relative to before [-]; ``None`` where that was zero."""
        return (self.after - self.before) / abs(self.before) if abs(self.before) > NOTHING else None


def aim_changes(before: Plan, after: Plan) -> tuple[AimChange, ...]:
    """Every aim with its value before and after; ties are no aim."""
    stages = before.scenario.stages if before.scenario else []
    parts = [(i, s, p) for i, s in enumerate(stages) for p in s.parts if s.aim or p.weight]
    kept = [x for x in parts if not hasattr(room("objectives", x[2].aim), "DECIDES_TIES")]
    earlier = _by_shares_of(before, after)
    return tuple(_change(earlier, after, number, stage, part) for number, stage, part in kept)


def _by_shares_of(before: Plan, after: Plan) -> Plan:
    """The plan before in the question of the one after; places are the same, so their sums are kept."""
    return before.of_case(before.case, after.instance)


def _change(before: Plan, after: Plan, number: int, stage: Stage, part: Part) -> AimChange:
    module = room("objectives", part.aim)
    old, new = (
        value_of(p, part.aim, level=part.level, group=part.group, parameters=part.parameters) for p in (before, after)
    )
    most = old + abs(old) * stage.tolerance + LEVEL
    if hasattr(module, "term"):
        return AimChange(part, number, module.UNIT, old, new, new <= most)
    loads = risen(before, after, level=part.level, group=part.group)
    within = all(y <= (1 + stage.tolerance) * x + LEVEL for x, y in loads.values())
    return AimChange(part, number, module.UNIT, old, new, within, loads)


def risen(before: Plan, after: Plan, *, level: str, group: str) -> dict[str, Rise]:
    """Areas whose load is higher afterwards, in the period in which it rises most; by the shares of ``after``."""
    found: dict[str, Rise] = {}
    for area, x, y in _together(before, after, level) if group == TOGETHER else _higher(before, after, level, group):
        if y > x + LEVEL and y - x > found.get(area, (0.0, 0.0))[1] - found.get(area, (0.0, 0.0))[0]:
            found[area] = x, y
    return found


def _together(before: Plan, after: Plan, level: str) -> list[tuple[str, float, float]]:
    """Loads of everything together, which no table of sums holds, period by period."""
    told = []
    for b in bases(after.instance, level, TOGETHER):
        x, y = ((b.counted + p.counted_in(b.area, TOGETHER, b.period)) / b.share for p in (before, after))
        told.append((b.area, x, y))
    return told


def _higher(before: Plan, after: Plan, level: str, group: str) -> list[tuple[str, float, float]]:
    """Loads that rise, period by period in the order of areas."""
    index, areas = after.instance.territory.index, after.instance.territory.areas(level)
    rows, column = index.rows(areas), index.group[group]
    sums = after.instance.sums
    share, counted, old, new = (
        t.values[rows, column].T for t in (sums.share, sums.counted, before.new_sums, after.new_sums)
    )
    asked = share > 0
    with np.errstate(divide="ignore", invalid="ignore"):
        x, y = (np.where(asked, (counted + places) / share, 0.0) for places in (old, new))
    return [(areas[a], float(x[t, a]), float(y[t, a])) for t, a in zip(*np.nonzero(y > x + LEVEL), strict=True)]
