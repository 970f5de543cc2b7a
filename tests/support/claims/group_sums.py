"""Claims of the sum behind the places of a single group."""

from math import fsum

from tests.support.claims import Told, claims

CLOSE = 0.02
"""Noise of the solver, in places, of a share and of its sum."""


def _value(at: Told) -> float:
    assert at.line is not None
    return at.line.value


def _town(at: Told) -> str:
    return at.named("area", ("municipality",))


def _base(at: Told, m: str) -> tuple[float, int]:
    """Share of the group that a load divides by, and the places that it counts besides the new ones."""
    share = at.edition.at(m, at.period, at.group).share
    assert share is not None
    if at.group in at.seen.instance.credited:
        return share - at.existing(m, at.group), at.given_up(m, at.group)
    return share, at.existing(m, at.group) + at.given_up(m, at.group)


def _by(at: Told, how: str) -> list[str]:
    """Municipalities of the area whose places of the group follow in this way."""
    name = f"new_{at.group}"
    return [
        m
        for m in at.edition.area[at.area].members
        if any(line.name == name and line.how == how for line in at.edition.workings[m])
    ]


def _before(at: Told, m: str, group: str = "") -> float:
    groups = [group] if group else at.edition.groups
    return fsum(at.seen.fractions[m, g, at.period] for g in groups)


@claims("working-group-share")
def _(at: Told) -> None:
    assert abs(_value(at) - _base(at, _town(at))[0]) < 1e-5


@claims("working-group-own")
def _(at: Told) -> None:
    assert _value(at) == _base(at, _town(at))[1]


@claims("working-group-shares", "working-group-counted")
def _(at: Told) -> None:
    filled = _by(at, "rounded")
    column = 0 if at.fact.code == "working-group-shares" else 1
    assert at.number("count") == len(filled) > 0
    assert abs(_value(at) - sum(_base(at, m)[column] for m in filled)) < 1e-4 * len(filled)


@claims("working-group-fixed")
def _(at: Told) -> None:
    """New places of the group that are not at its level, as the programme has them: all of the town's, or by a row."""
    level = {*_by(at, "rounded"), *_by(at, "none-left")}
    others = [m for m in at.edition.area[at.area].members if m not in level and _before(at, m, at.group) > CLOSE / 2]
    assert at.number("count") == len(others) > 0
    assert abs(_value(at) - fsum(_before(at, m, at.group) for m in others)) < CLOSE
    assert all(_before(at, m) - _before(at, m, at.group) <= CLOSE or at.has_rows(m) for m in others)


@claims("working-group-level")
def _(at: Told) -> None:
    """Who is filled is at the level as computed; who has none left is above it without new places."""
    for m in _by(at, "rounded"):
        share, counted = _base(at, m)
        assert abs(share * _value(at) / 100 - counted - _before(at, m, at.group)) <= CLOSE
    for m in _by(at, "none-left"):
        share, counted = _base(at, m)
        assert share * _value(at) / 100 - counted <= CLOSE


@claims("working-group-new", "working-group-new-other")
def _(at: Told) -> None:
    assert at.group in (*at.edition.of_regime("minors"), *at.edition.of_regime("special"))
    assert _value(at) == at.edition.at(_town(at), at.period, at.group).new
