"""Claims of the sum of everything together, by the plan of the visible rows before rounding and the edition."""

import math

from optimiser.editions.total_load import TotalLoad
from tests.support.claims import Told, claims


def _value(at: Told) -> float:
    assert at.line is not None
    return at.line.value


def _province(at: Told) -> str:
    return at.edition.area[at.area].province or at.area


def _members(at: Told) -> tuple[str, ...]:
    return at.edition.area[_province(at)].members


def _filled(at: Told) -> list[str]:
    """Municipalities whose number follows from the level."""
    return [m for m in _members(at) if any(x.name == "new" and x.how == "rounded" for x in at.edition.workings[m])]


def _given(at: Told, m: str) -> float:
    """What the programme gives a municipality of all that is decided, at the rates of the scenario."""
    assert at.scenario.streams is not None
    rates = at.scenario.streams.rates
    streams = {g: "amv" if g in at.edition.of_regime("minors") else "reception" for g in at.edition.groups}
    cells = ((g, x) for (n, g, t), x in at.seen.fractions.items() if (n, t) == (m, at.period))
    return math.fsum(float(rates.get(streams.get(g, g), 0.0)) * x for g, x in cells)


def _base(at: Told, m: str) -> tuple[float, float]:
    """Share by inhabitants of all that is known after the plan, and what a municipality has besides what is decided."""
    load, towns = TotalLoad(at.edition), at.edition.level("municipality")
    counted = {a.code: load.counted(a.code, at.period).number or 0.0 for a in towns}
    people = at.edition.area[m].population / sum(a.population for a in towns)
    new = {g: at.edition.at(m, at.period, g).new or 0 for g in at.edition.groups}
    decided = {d.stream: d.number for d in load.shown.decided if (d.area, d.period) == (m, at.period)}
    minors = at.edition.of_regime("minors")
    rates = load.rates
    added = sum(rates.get("amv" if g in minors else "reception", 0.0) * n for g, n in new.items())
    added += sum(rates.get(s, 0.0) * n for s, n in decided.items())
    return sum(counted.values()) * people, counted[m] - added


@claims("working-joint-whole")
def _(at: Told) -> None:
    assert at.edition.streams is not None
    name = at.fact.codes["stream"].removeprefix("stream-")
    of = set(_members(at))
    assert _value(at) == sum(d.number for d in at.edition.streams.decided if d.stream == name and d.area in of)


@claims("working-joint-divided", "working-joint-elsewhere")
def _(at: Told) -> None:
    others = [m for m in _members(at) if m not in _filled(at)]
    exact = math.fsum(_given(at, m) for m in (_members(at) if at.fact.code == "working-joint-divided" else others))
    assert abs(_value(at) - exact) < 0.02


@claims("working-joint-counted", "working-joint-shares")
def _(at: Told) -> None:
    filled = _filled(at)
    assert at.number("count") == len(filled) > 0
    column = 1 if at.fact.code == "working-joint-counted" else 0
    assert abs(_value(at) - math.fsum(_base(at, m)[column] for m in filled)) < 1e-3 * len(filled)


@claims("working-joint-level")
def _(at: Told) -> None:
    for m in _filled(at):
        share, counted = _base(at, m)
        assert abs((counted + _given(at, m)) / share - _value(at) / 100) < 1e-3


@claims("working-joint-share", "working-joint-own")
def _(at: Told) -> None:
    exact = _base(at, at.named("area", ("municipality",)))[at.fact.code == "working-joint-own"]
    assert abs(_value(at) - exact) < 1e-3


@claims("working-joint-stream", "working-joint-group")
def _(at: Told) -> None:
    m = at.named("area", ("municipality",))
    name = next(iter(v for k, v in at.fact.codes.items() if k in ("stream", "group"))).partition("-")[2]
    assert abs(_value(at) - at.seen.fractions[m, name, at.period]) < 1e-6


@claims("working-joint-given-kept", "working-joint-given-other")
def _(at: Told) -> None:
    m = at.named("area", ("municipality",))
    assert _value(at) == at.edition.at(m, at.period, at.group).new
    unknown = any(f.code == "why-kept-unknown" for f in at.edition.reasons[m])
    assert unknown == (at.fact.code == "working-joint-given-kept")
