"""Loads as equal as possible by the Gini coefficient.

Maths:
    min G = (2·∫₀¹ T(p) dp − P) / P,  T(p) the places of the heaviest part p of the key shares        [-]
    P = counted + required places; equal to Σ_a Σ_b w_a w_b |y_a − y_b| / (2 μ),  w by key share

    ∫ T from below by chords between a number of tails T(p), so that the value is a lower bound and
    the true Gini of the answer an upper one: the error is proven. While it is above ``error``, tails
    are added where the chords lose most; ``error = 0`` continues until the two meet (1e-9), which is
    exact. Several periods: the mean over periods.

    Axioms: anonymity, Pigou-Dalton (strict except inside a tail), replication, scale.

Source:
    Ogryczak & Śliwiński (2003), European Journal of Operational Research 148; Gini (1912).
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from optimiser.fairness.inequality import gini, heavy_curve
from optimiser.fairness.loads import bases
from optimiser.fairness.piecewise import Field, area_under, fields, finer, tail
from optimiser.model.protocol import At, Term
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

if TYPE_CHECKING:
    from optimiser.model.variables import Expression, Row, Variables

UNIT = "-"
TOGETHER = True
"""It can be asked of everything together, in counted places."""
PARAMETERS: dict[str, tuple[float, str]] = {"tails": (18.0, "tails to begin with"), "error": (0.002, "-")}
_NEAR = 1e-9
"""Two bounds this close are equal but for rounding noise."""


class _Tails:
    """The tails of one period, and their integral as a variable that is kept above the chords."""

    def __init__(self, v: "Variables", name: str, field: Field, count: int) -> None:
        self.v, self.name, self.field, self.rounds = v, name, field, 0
        self.points: list[float] = []
        self.tails: dict[float, Expression] = {}
        self.integral = v.auxiliary(f"integral_{name}", field.period)
        # half of the first tails at even distances, the others where the curve at the common level bends most
        curve = heavy_curve(field.levelled(), field.share)
        self.first = finer([k / (count // 2 + 1) for k in range(1, count // 2 + 1)], [curve], count - count // 2)

    def rows(self, points: list[float]) -> "dict[str, Row]":
        """Rows of the tails that are new, and the row of the chords between all points."""
        added: dict[str, Row] = {}
        for p in points:
            if p not in self.tails:
                self.tails[p], rows = tail(self.v, self.name, self.field, p)
                added |= rows
        self.points = points
        chords = area_under(points, self.tails, self.field.places)
        self.rounds += 1
        added[f"integral_{self.name}({self.field.period},{self.rounds})"] = self.integral - chords >= 0
        return added

    def refine(self, at: At, error: float) -> "dict[str, Row]":
        """Rows of more tails, where chords under the curve of the answer lose most; none if it is near enough."""
        curve = heavy_curve(self.field.loads(at), self.field.share)
        more = finer(self.points, [curve], len(self.points))
        near = self.exact(at) - self.value(at) <= max(error, _NEAR)
        return {} if near or len(more) == len(self.points) else self.rows(more)

    def value(self, at: At) -> float:
        """The lower bound at a point."""
        return (2 * at(self.integral + 0) - self.field.places) / self.field.places

    def exact(self, at: At) -> float:
        """The true Gini at a point."""
        return gini(self.field.loads(at), self.field.share)


def term(
    instance: Instance, v: "Variables", *, level: str, group: str, tails: float = 18.0, error: float = 0.002
) -> Term:
    """The Gini coefficient times all places, from below; the mean over periods."""
    name = f"gini_load_{level}_{group}"
    in_periods, rows = fields(instance, v, name=name, level=level, group=group)
    parts = [_Tails(v, name, field, max(2, int(tails))) for field in in_periods]
    for part in parts:
        rows |= part.rows(part.first)
    largest = max((f.places for f in in_periods), default=1.0)
    terms = [(2 * part.integral - part.field.places) * (largest / part.field.places / len(parts)) for part in parts]

    def true_value(at: At) -> float:
        return sum(part.exact(at) for part in parts) / max(1, len(parts))

    def refine(at: At) -> "Mapping[str, Row]":
        return {name: row for part in parts for name, row in part.refine(at, error).items()}

    return Term(sum(terms, v.total((), (), "")), unit=1 / largest, rows=rows, exact=true_value, refine=refine)


def score(instance: Instance, plan: Plan, *, level: str, group: str) -> float:
    """The true Gini of any plan's loads, the mean over periods."""
    values = []
    for t in instance.territory.periods:
        areas = [b for b in bases(instance, level, group) if b.period == t]
        loads = [(b.counted + plan.counted_in(b.area, group, t)) / b.share for b in areas]
        values += [gini(loads, [b.share for b in areas])] if areas else []
    return sum(values) / max(1, len(values))
