"""A plan beside simple ways to divide the same number: what it gains and at what price.

Maths:
    price of an aim f:  (f(baseline) − f(plan)) / f(plan)        [-]
    moved:  Σ_{m, t} |new_baseline − new_plan| / 2        [places]
    broken: the largest excess of a rule by the baseline, which looks at none

Source:
    Bertsimas, Farias & Trichakis (2011), Operations Research 59, for the price.
"""

from functools import cached_property

import numpy as np

from optimiser.auditing.aim_values import NOTHING, value_of
from optimiser.auditing.audit import audit
from optimiser.auditing.scores import figures_of, situations
from optimiser.catalogue import room, rooms
from optimiser.explaining.simple_divisions import BASELINES
from optimiser.fairness.inequality import heavy_curve
from optimiser.fairness.lorenz import Verdict, curves_compared
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Part
from optimiser.problem.snapshot import Situation

_SHOWN = 1e-9
"""A smaller difference of two indices is rounding noise."""


def baselines(plan: Plan) -> tuple[dict[str, dict[str, float | None]], dict[str, Verdict]]:
    """Figures and prices of every baseline, and the Lorenz verdict on the plan against it.

    Args:
        plan: a whole plan; where some is withheld, the plan as its audience sees it.

    Returns:
        ``(figures, verdicts)`` by baseline. Figures are its metrics after, ``moved`` and ``broken`` places, and a
        ``price_…`` per aim of the scenario (``None`` if the plan's own value is zero). Both are empty where a
        relaxed plan leaves places open: the two would not divide the same number.

    """
    if plan.status == "relaxed" or not any(plan.instance.requirement.values()):
        return {}, {}
    found: dict[str, dict[str, float | None]] = {}
    verdicts: dict[str, Verdict] = {}
    ours = _Measured(plan)
    for name, make in BASELINES.items():
        theirs = _Measured(make(plan.instance))
        prices = {f"price_{p.key}": _price(ours.value(p), theirs.value(p)) for p in _aims(plan)}
        places = {"moved": moved(plan, theirs.plan), "broken": float(max(audit(theirs.plan).values()))}
        found[name] = theirs.figures | places | prices
        verdicts[name] = _verdict(ours, theirs)
    return found, verdicts


class _Measured:
    """A plan with what is compared of it, each found once."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._values: dict[str, float] = {}

    @cached_property
    def situation(self) -> Situation:
        """All known places by municipality, after the last period."""
        return situations(self.plan)["after"]

    @cached_property
    def figures(self) -> dict[str, float | None]:
        """Every metric."""
        return figures_of(self.situation)

    @cached_property
    def curve(self) -> tuple[np.ndarray, np.ndarray]:
        """Lorenz curve of known places per inhabitant."""
        return heavy_curve(*map(np.array, self.situation.per_inhabitant))

    @cached_property
    def indices(self) -> list[float | None]:
        """Indices of which less is more equal, also those that are not shown for so few municipalities."""
        equal = {n: m for n, m in rooms("metrics").items() if hasattr(m, "LOWER_IS_MORE_EQUAL")}
        return [self.figures[n] if n in self.figures else m.score(self.situation) for n, m in equal.items()]

    def value(self, part: Part) -> float:
        """Value of an aim."""
        if part.key not in self._values:
            self._values[part.key] = value_of(
                self.plan, part.aim, level=part.level, group=part.group, parameters=part.parameters
            )
        return self._values[part.key]


def _verdict(ours: _Measured, theirs: _Measured) -> Verdict:
    """Whether a plan is more equal than another per inhabitant, whichever index one prefers.

    On the base of the figures that stand beside it. Lorenz dominance decides; where any index among the metrics says
    otherwise, as those may that count municipalities and not people, the verdict is ``crosses``.
    """
    found = curves_compared(ours.curve, theirs.curve)
    pairs = zip(ours.indices, theirs.indices, strict=True)
    differences = [a - b for a, b in pairs if a is not None and b is not None]
    higher, lower = (any(sign * d > _SHOWN for d in differences) for sign in (1, -1))
    contradicted = (found != "worse" and higher) or (found != "better" and lower)
    return "crosses" if contradicted else found


def _aims(plan: Plan) -> list[Part]:
    """Aims of the scenario by which plans can be compared without the agreed plan."""
    parts = [p for s in plan.scenario.stages for p in s.parts] if plan.scenario else []
    aims = {p.key: room("objectives", p.aim) for p in parts}
    return [p for p in parts if not (hasattr(aims[p.key], "DECIDES_TIES") or hasattr(aims[p.key], "NEEDS_AGREED"))]


def price(plan: Plan, other: Plan, part: Part) -> float | None:
    """How much worse another plan is by an aim, relative to this plan [-]; ``None`` if this plan's value is zero."""
    return _price(_Measured(plan).value(part), _Measured(other).value(part))


def _price(ours: float, theirs: float) -> float | None:
    return (theirs - ours) / abs(ours) if abs(ours) > NOTHING else None


def moved(plan: Plan, other: Plan) -> float:
    """Places that the other plan has in another municipality; all periods."""
    index, municipalities = plan.instance.territory.index, plan.instance.territory.municipalities
    ours, theirs = (p.new_sums.values[index.rows(municipalities), index.group[TOTAL]] for p in (plan, other))
    return float(np.abs(ours - theirs).sum() / 2)
