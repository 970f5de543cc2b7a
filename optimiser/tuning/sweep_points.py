"""What a sweep asks: values of weights, keys, demands and ceilings, in all combinations.

Maths:
    points = ∏_axis values(axis)
    weight    a named aim gets the value; the other aims of its blend share, in their own proportion, what
              is left of the sum of the blend's weights in the scenario        [-]
    places    Σ over scopes of the group's requirement in each period, parted as in the tables        [places]
    ceiling   new[m, t] ≤ value ∀ m, t, beside all limits of the tables        [places]
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from itertools import product
from typing import Any, Literal

from data import Tables
from data.schema.facts import Requirement
from optimiser.distribution.build import build_instance
from optimiser.errors import UsageError
from optimiser.fairness.apportionment import sainte_lague
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.case import Case
from optimiser.problem.instance import Instance, Limit
from optimiser.problem.scenario import KeyChoice, Scenario, Stage
from optimiser.tuning.live_scenario import weighted

Kind = Literal["weight", "key", "places", "ceiling"]
Value = float | int | str
Point = tuple[tuple[str, Value], ...]
"""Settings of one plan: ``weight:AIM``, ``key:GROUP``, ``places:GROUP`` or ``ceiling`` with a value."""

MOST = 100_000
"""Points of one sweep."""


@dataclass(frozen=True)
class Axis:
    """One setting with all its values."""

    kind: Kind
    name: str
    values: tuple[Value, ...]

    @property
    def label(self) -> str:
        """How the setting is called in tables."""
        return f"{self.kind}:{self.name}" if self.name else self.kind


def axis(kind: Kind, text: str) -> Axis:
    """Read ``AIM=0:1:0.1`` (from, to and step, both ends in), ``GROUP=a,b`` or, for a ceiling, ``500,1000``.

    Raises:
        UsageError: not of that form, no value, or a value twice.

    """
    name, equals, listed = ("", "=", text) if kind == "ceiling" else text.partition("=")
    try:
        values = tuple(_values(kind, listed))
    except (InvalidOperation, ValueError) as error:
        raise UsageError("sweep-option", kind=kind, text=text) from error
    if not equals or (kind != "ceiling" and not name.strip()) or not values or len(set(values)) < len(values):
        raise UsageError("sweep-option", kind=kind, text=text)
    return Axis(kind, name.strip(), values)


def _values(kind: Kind, text: str) -> Iterable[Value]:
    for part in text.split(","):
        if kind == "key":
            yield part.strip()
        elif ":" in part:
            low, high, step = (Decimal(n.strip()) for n in part.split(":"))
            if not step > 0 or not (high - low) / step < MOST or (kind != "weight" and any(n % 1 for n in (low, step))):
                raise ValueError(part)
            yield from (_number(kind, low + i * step) for i in range(int((high - low) / step) + 1))
        else:
            yield _number(kind, Decimal(part.strip()))


def _number(kind: Kind, value: Decimal) -> float | int:
    if not value.is_finite() or value < 0 or (kind != "weight" and value % 1):
        raise ValueError(str(value))
    return float(value) if kind == "weight" else int(value)


def points(axes: Sequence[Axis]) -> tuple[Point, ...]:
    """All combinations; weights move fastest, so that neighbours share their question.

    Raises:
        UsageError: the same setting twice, none at all, or too many points.

    """
    labels = [a.label for a in axes]
    if not axes or len(set(labels)) < len(labels):
        raise UsageError("sweep-axes", axes=", ".join(labels) or "-")
    ordered = sorted(axes, key=lambda a: a.kind == "weight")
    count = 1
    for a in ordered:
        count *= len(a.values)
    if count > MOST:
        raise UsageError("sweep-too-many", count=count, most=MOST)
    return tuple(
        tuple(zip((a.label for a in ordered), found, strict=True)) for found in product(*(a.values for a in ordered))
    )


def question_part(point: Point) -> Point:
    """The settings without the weights: points alike in it ask one question."""
    return tuple((label, value) for label, value in point if not label.startswith("weight:"))


def weights_of(stages: Sequence[Stage], point: Point) -> dict[str, float]:
    """Weights of all aims in the blends that a point names, by their key.

    Raises:
        InvalidInputError: an aim that is in no blend or in several.

    """
    named = {label.removeprefix("weight:"): float(v) for label, v in point if label.startswith("weight:")}
    weighted(stages, named)
    found: dict[str, float] = {}
    for stage in stages:
        own = {p.key: named[n] for p in stage.blend for n in (p.key, p.aim) if n in named}
        others = {p.key: p.weight for p in stage.blend if p.key not in own}
        if own:
            left = max(0.0, sum(stage.weights) - sum(own.values()))
            together = sum(others.values())
            found |= own | {k: round(left * w / together, 12) if together else 0.0 for k, w in others.items()}
    return found


def point_case(tables: Tables, scenario: Scenario, point: Point) -> Case:
    """The case of a point: other keys, other numbers, ceilings.

    Raises:
        InvalidInputError: a key that is not there or does not fit.
        UsageError: a group without a requirement, or one whose scopes lie inside each other.

    """
    keys = dict(scenario.keys)
    for label, value in question_part(point):
        kind, _, name = label.partition(":")
        if kind == "key":
            known = keys.get(name)
            if known is None:
                raise UsageError("sweep-group", group=name, known=", ".join(keys))
            keys[name] = known if known.name == value else KeyChoice(name=str(value))
        if kind == "places":
            tables = replace(tables, requirement=_demanded(tables, name, int(value), scenario.country))
    scenario = scenario.model_copy(update={"keys": keys, "title": _title(scenario.title, point)})
    instance = build_instance(tables, scenario)
    for label, value in point:
        instance = replace(instance, limits=_capped(instance, int(value))) if label == "ceiling" else instance
    return Case(tables, scenario, instance)


def _title(title: str, point: Point) -> str:
    return "; ".join([title, *(f"{label} = {value}" for label, value in question_part(point))])


def _demanded(tables: Tables, group: str, places: int, country: str) -> tuple[Requirement, ...]:
    rows = [r for r in tables.requirement if r.group == group]
    if not rows:
        raise UsageError("sweep-group", group=group, known=", ".join(sorted({r.group for r in tables.requirement})))
    provinces = {m.province_code for m in tables.municipalities}
    kinds = {"country" if r.scope_code == country else "province" if r.scope_code in provinces else "-" for r in rows}
    if len(kinds) > 1 or ("-" in kinds and len(rows) > len({r.period for r in rows})):
        raise UsageError("sweep-places-nested", group=group)
    given: dict[tuple[str, str], int] = {}
    for t in {r.period for r in rows}:
        own = {r.scope_code: float(r.additional) for r in rows if r.period == t}
        given |= {
            (s, t): n for s, n in sainte_lague(places, own if any(own.values()) else dict.fromkeys(own, 1.0)).items()
        }
    return tuple(
        r.model_copy(update={"additional": given[r.scope_code, r.period]}) if r.group == group else r
        for r in tables.requirement
    )


def _capped(instance: Instance, ceiling: int) -> tuple[Limit, ...]:
    """All limits, with a maximum for every municipality; a lower one of its own stays as it is."""
    kept: dict[tuple[str, str, str, str], Limit] = {
        (x.municipality, x.group, x.period, x.bound): x for x in instance.limits
    }
    for m in instance.territory.municipalities:
        for t in instance.territory.periods:
            cap = Limit(m, TOTAL, t, "maximum", ceiling, reason="sweep", author="sweep", visibility="public")
            index = (m, TOTAL, t, cap.bound)
            if index not in kept or kept[index].places > ceiling:
                kept[index] = cap
    return tuple(kept.values())


def fingerprint(point: Point, more: Mapping[str, Any]) -> str:
    """A name for a point that changes with any of its settings and with all that is given beside it."""
    contents = json.dumps({"point": point, **more}, sort_keys=True)
    return hashlib.sha256(contents.encode()).hexdigest()[:20]
