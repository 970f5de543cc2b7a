"""The points of a sweep: values of weights, keys, requirements and ceilings, in all combinations.

Maths:
    points = ∏_axis values(axis)
    weight    a named aim gets the value; the other aims of its blend share, in their own proportion, what
              is left of the sum of the blend's weights in the scenario        [-]
    places    Σ over scopes of the group's requirement in each period, divided as in the tables        [places]
    ceiling   new[m, t] ≤ value ∀ m, t, in addition to all limits of the tables        [places]
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
from optimiser.distribution.group_shares import with_shared_rows
from optimiser.errors import UsageError
from optimiser.fairness.apportionment import sainte_lague
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.case import Case
from optimiser.problem.frozen_settings import KeyChoice
from optimiser.problem.instance import Instance
from optimiser.problem.limit import Limit
from optimiser.problem.scenario import Scenario, Stage
from optimiser.tuning.live_scenario import weighted

Kind = Literal["weight", "key", "places", "ceiling"]
"""What a sweep can vary."""

Value = float | int | str
"""A weight, a number of places, or the name of a key."""

SweepPoint = tuple[tuple[str, Value], ...]
"""The settings of one plan: ``weight:AIM``, ``key:GROUP``, ``places:GROUP`` or ``ceiling`` with a value."""

MOST = 100_000
"""Largest number of points of one sweep."""


@dataclass(frozen=True)
class Axis:
    """One setting and all its values."""

    kind: Kind
    name: str
    values: tuple[Value, ...]

    @property
    def label(self) -> str:
        """The name of the setting in tables."""
        return f"{self.kind}:{self.name}" if self.name else self.kind


def axis(kind: Kind, text: str) -> Axis:
    """Read ``AIM=0:1:0.1`` (from, to and step, both ends included), ``GROUP=a,b`` or, for a ceiling, ``500,1000``.

    Raises:
        UsageError: the text has another form, no value, or a value twice.

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


def points(axes: Sequence[Axis]) -> tuple[SweepPoint, ...]:
    """All combinations; weights vary fastest, so that neighbours share their instance.

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
        tuple(zip((a.label for a in ordered), values, strict=True)) for values in product(*(a.values for a in ordered))
    )


def question_part(point: SweepPoint) -> SweepPoint:
    """The settings other than weights: points that agree in these have one instance."""
    return tuple((label, value) for label, value in point if not label.startswith("weight:"))


def weights_of(stages: Sequence[Stage], point: SweepPoint) -> dict[str, float]:
    """Weights of all aims in the blends that a point names, by their key.

    Raises:
        InvalidInputError: an aim that is in no blend or in several.

    """
    named = {label.removeprefix("weight:"): float(v) for label, v in point if label.startswith("weight:")}
    weighted(stages, named)
    by_aim: dict[str, float] = {}
    for stage in stages:
        swept = {p.key: named[n] for p in stage.blend for n in (p.key, p.aim) if n in named}
        others = {p.key: p.weight for p in stage.blend if p.key not in swept}
        if swept:
            remaining = max(0.0, sum(stage.weights) - sum(swept.values()))
            others_sum = sum(others.values())
            by_aim |= swept | {
                k: round(remaining * w / others_sum, 12) if others_sum else 0.0 for k, w in others.items()
            }
    return by_aim


def point_case(tables: Tables, scenario: Scenario, point: SweepPoint) -> Case:
    """The case of a point: the scenario and tables with its keys, requirements and ceilings.

    Raises:
        InvalidInputError: a key that does not exist or does not fit.
        UsageError: a group without a requirement, or one whose scopes are nested.

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
            tables, scenario = with_shared_rows(tables, scenario)
            tables = replace(tables, requirement=_demanded(tables, name, int(value), scenario.country))
    scenario = scenario.model_copy(update={"keys": keys, "title": _title(scenario.title, point)})
    instance = build_instance(tables, scenario)
    for label, value in point:
        instance = replace(instance, limits=_capped(instance, int(value))) if label == "ceiling" else instance
    return Case(tables, scenario, instance)


def _title(title: str, point: SweepPoint) -> str:
    return "; ".join([title, *(f"{label} = {value}" for label, value in question_part(point))])


def _demanded(tables: Tables, group: str, places: int, country: str) -> tuple[Requirement, ...]:
    rows = [r for r in tables.requirement if r.group == group]
    if not rows:
        raise UsageError("sweep-group", group=group, known=", ".join(sorted({r.group for r in tables.requirement})))
    provinces = {m.province_code for m in tables.municipalities}
    levels = {"country" if r.scope_code == country else "province" if r.scope_code in provinces else "-" for r in rows}
    if len(levels) > 1 or ("-" in levels and len(rows) > len({r.period for r in rows})):
        raise UsageError("sweep-places-nested", group=group)
    divided: dict[tuple[str, str], int] = {}
    for t in {r.period for r in rows}:
        in_tables = {r.scope_code: float(r.additional) for r in rows if r.period == t}
        divided |= {
            (s, t): n
            for s, n in sainte_lague(
                places, in_tables if any(in_tables.values()) else dict.fromkeys(in_tables, 1.0)
            ).items()
        }
    return tuple(
        r.model_copy(update={"additional": divided[r.scope_code, r.period]}) if r.group == group else r
        for r in tables.requirement
    )


def _capped(instance: Instance, ceiling: int) -> tuple[Limit, ...]:
    """All limits and a maximum for every municipality, unless it has a lower one already."""
    by_kind: dict[tuple[str, str, str, str], Limit] = {
        (x.municipality, x.group, x.period, x.bound): x for x in instance.limits_in_force
    }
    for m in instance.territory.municipalities:
        for t in instance.territory.periods:
            cap = Limit(m, TOTAL, t, "maximum", ceiling, reason="sweep", author="sweep", visibility="public")
            index = (m, TOTAL, t, cap.bound)
            if index not in by_kind or by_kind[index].places > ceiling:
                by_kind[index] = cap
    return tuple(by_kind.values())


def fingerprint(point: SweepPoint, more: Mapping[str, Any]) -> str:
    """A file name for a point, which changes with any of its settings and with anything in ``more``."""
    contents = json.dumps({"point": point, **more}, sort_keys=True)
    return hashlib.sha256(contents.encode()).hexdigest()[:20]
