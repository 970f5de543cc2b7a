"""Piecewise linear lower bounds of convex functions of loads; their error is proven at the answer.

Maths:
    n[a] = counted[a] + Σ_{m ∈ a, g} new[m, g, t]        fair[a] = share[a]·μ        u[a] = n[a] / fair[a]
    μ = (Σ counted + required) / Σ share        constant, since the requirement is met to the place

    Tangents:  Σ_a fair[a]·f(u[a]) ≥ Σ_a (fair[a]·f(c₀) + Σ_s f'(c_s)·δ[a, s]),  Σ_s δ[a, s] = n[a] − n₀[a]
    with 0 ≤ δ[a, s] ≤ the length of the interval on which the tangent at c_s is the highest.        [places]

    Tails:  T(p) = min_r (r·p·Σ share + Σ_a over[a]),  over[a] ≥ n[a] − r·share[a],  over ≥ 0        [places]
    the places that the heaviest part p of the key shares hosts. T is concave, so chords between a few p lie below it.

    At an answer the linear value is at most the least true value, and the true value of the answer is
    at least the least true value: their difference bounds the error of both.

Source:
    Ogryczak & Śliwiński (2003), European Journal of Operational Research 148, for the tails.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from optimiser.fairness.loads import AreaLoad, area_loads, water_level
from optimiser.model.protocol import At
from optimiser.problem.instance import Instance

if TYPE_CHECKING:
    from optimiser.model.variables import Expression, Row, Variables


class Field(NamedTuple):
    """The areas of one period, what each of them will host as an expression, and what they will host together."""

    period: str
    areas: tuple[AreaLoad, ...]
    hosted: tuple["Expression", ...]
    places: float
    """Existing places counted and new places required, of all areas together."""

    @property
    def share(self) -> np.ndarray:
        """Key shares, in places."""
        return np.array([x.share for x in self.areas])

    @property
    def counted(self) -> np.ndarray:
        """Existing places that loads count, in places."""
        return np.array([float(x.counted) for x in self.areas])

    @property
    def mean(self) -> float:
        """The mean load μ, × key share."""
        return self.places / float(self.share.sum())

    def loads(self, at: At) -> np.ndarray:
        """Loads at a point of the programme, × key share; one per area."""
        return np.asarray((self.counted + np.array([at(x.new) for x in self.areas])) / self.share)

    def levelled(self) -> np.ndarray:
        """Loads at the common water level without any rule, × key share: near what fair aims find."""
        level = water_level(self.share, self.counted, self.places - float(self.counted.sum()))
        return np.asarray(np.maximum(level, self.counted / self.share))


def fields(
    instance: Instance, v: "Variables", *, name: str, level: str, group: str
) -> tuple[list[Field], dict[str, "Row"]]:
    """One field per period in which anything is hosted, and the rows that define its variables."""
    in_periods: list[Field] = []
    rows: dict[str, Row] = {}
    territory = instance.territory
    loads = list(area_loads(instance, v, level, group))
    for t in territory.periods:
        areas = tuple(x for x in loads if x.period == t)
        required = instance.divided_in(territory.country, group, t)
        places = required + sum(x.counted for x in areas)
        if not areas or places <= 0:
            continue
        hosted = tuple(v.auxiliary(f"hosted_{name}", x.area, t) for x in areas)
        rows |= {f"hosted_{name}({x.area},{t})": n - x.new == x.counted for x, n in zip(areas, hosted, strict=True)}
        in_periods.append(Field(t, areas, tuple(n + 0 for n in hosted), float(places)))
    return in_periods, rows


class Curve(NamedTuple):
    """A convex function of u = load / mean load with its derivative."""

    f: Callable[[float], float]
    slope: Callable[[float], float]
    least: float = 0.0
    """Smallest u at which the slope is finite."""
    most: float = math.inf
    """Largest u at which a tangent is laid, so that none is too steep for the solver."""


def grid(pieces: int) -> list[float]:
    """Points of tangents u, from a tenth of the mean load to ten times it, dense around the mean load."""
    steps = np.linspace(-1, 1, pieces)
    return [float(np.exp(math.log(10) * z * abs(z))) for z in steps]


def below(v: "Variables", name: str, field: Field, curve: Curve, pieces: int) -> "tuple[Expression, dict[str, Row]]":
    """Σ fair·f(u) from below by tangents, as an expression and the rows that define it [places]."""
    value = v.auxiliary(f"value_{name}", field.period, low=None)
    rows: dict[str, Row] = {}
    constant = 0.0
    terms: list[tuple[Any, float]] = []
    for x, hosted in zip(field.areas, field.hosted, strict=True):
        # u starts at what existing places give alone; each segment that is filled above it has one tangent's slope.
        fair, ground = x.share * field.mean, x.counted / (x.share * field.mean)
        # an area that is beyond the steepest tangent already has that one
        least = min(max(ground, curve.least), curve.most)
        points = sorted({least, *(c for c in grid(pieces) if least < c <= curve.most)})
        meet = [_meeting(curve, a, b) for a, b in pairwise(points)]
        starts = [ground, *meet]
        first = points[0]
        constant += fair * (curve.f(first) + curve.slope(first) * (ground - first))
        filled = []
        for s, (c, low, high) in enumerate(zip(points, starts, [*meet, math.inf], strict=True)):
            width = None if math.isinf(high) else fair * (high - low)
            part = v.auxiliary(f"part_{name}", x.area, field.period, str(s), high=width)
            terms.append((part, curve.slope(c)))
            filled.append((part, -1.0))
        rows[f"{name}({x.area},{field.period})"] = v.weighed(filled) + hosted == x.counted
    rows[f"value_{name}({field.period})"] = v.weighed([*terms, (value, -1.0)]) == -constant
    return value + 0, rows


def _meeting(curve: Curve, a: float, b: float) -> float:
    """The u at which the tangents at a and b cross; kept between them, as rounding may push it out."""
    rise = curve.slope(b) - curve.slope(a)
    cross = (curve.f(a) - a * curve.slope(a) - curve.f(b) + b * curve.slope(b)) / rise if rise > 0 else (a + b) / 2
    return min(b, max(a, cross))


def tail(v: "Variables", name: str, field: Field, part: float) -> "tuple[Expression, dict[str, Row]]":
    """Places that the heaviest ``part`` of the key shares hosts, as an expression and the rows that define it."""
    mark = f"{part:.9f}"
    r = v.auxiliary(f"floor_{name}", field.period, mark)
    value = v.auxiliary(f"tail_{name}", field.period, mark)
    terms = [(r, part * float(field.share.sum())), (value, -1.0)]
    rows: dict[str, Row] = {}
    for x, hosted in zip(field.areas, field.hosted, strict=True):
        over = v.auxiliary(f"over_{name}", x.area, field.period, mark)
        rows[f"{name}({x.area},{field.period},{mark})"] = v.weighed([(over, 1.0), (r, x.share)]) - hosted >= 0
        terms.append((over, 1.0))
    rows[f"tail_{name}({field.period},{mark})"] = v.weighed(terms) == 0
    return value + 0, rows


def finer(points: Sequence[float], curves: Sequence[tuple[np.ndarray, np.ndarray]], more: int) -> list[float]:
    """Add up to ``more`` of the curves' breakpoints, each where chords between the points lose most area.

    Args:
        points: values p strictly between 0 and 1 that there are already.
        curves: curves ``(p, T(p))`` as breakpoints.
        more: how many points to add at most.

    Returns:
        Old and new points, sorted; no more are added where chords lose nothing.

    """
    chosen = sorted(points)
    for _ in range(more):
        best, where = 1e-12, None  # an area smaller than this is rounding noise
        for p, places in curves:
            ends = np.array([0.0, *chosen, 1.0])
            chord = np.interp(p, ends, np.interp(ends, p, places))
            width = np.diff(ends)[np.clip(np.searchsorted(ends, p) - 1, 0, len(ends) - 2)]
            lost = (places - chord) * width / places[-1]
            i = int(np.argmax(lost))
            if lost[i] > best:
                best, where = float(lost[i]), float(p[i])
        if where is None or min(abs(where - q) for q in (0.0, *chosen, 1.0)) < 1e-9:  # noqa: PLR2004  # the same point
            return chosen
        chosen = sorted([*chosen, where])
    return chosen


def area_under(points: Sequence[float], tails: Mapping[float, "Expression"], total: float) -> "Expression":
    """∫₀¹ T(p) dp from below, by chords between 0, the points and 1, where T is the total [places]."""
    ends = [0.0, *points, 1.0]
    parts = [tails[p] * ((ends[k + 2] - ends[k]) / 2) for k, p in enumerate(points)]
    integral = sum(parts[1:], parts[0] + 0)
    return integral + total * (ends[-1] - ends[-2]) / 2
