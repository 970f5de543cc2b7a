"""Claims of the sum that fills an area to one level, and of the numbers that follow from it."""

import math

from tests.support.claims import Told, claims


def _scope(at: Told) -> str:
    """The area of which the level is: it stands among the lines of this area, or of the area around it."""
    record = at.edition.area[at.area]
    around = (at.area, record.region, record.province, at.edition.country)
    return next(c for c in around if any(line.name == "level" for line in at.edition.workings.get(c, ())))


def _by(at: Told, *hows: str) -> list[str]:
    """Municipalities of the area whose number follows in one of these ways: rounded, none left, or not from the sum."""
    return [
        m
        for m in at.edition.area[_scope(at)].members
        if any(line.name == "new" and line.how in hows for line in at.edition.workings[m])
    ]


def _value(at: Told) -> float:
    assert at.line is not None
    return at.line.value


@claims("working-shares", "working-counted")
def _(at: Told) -> None:
    filled = _by(at, "rounded")
    assert at.number("count") == len(filled) > 0
    column = 0 if at.fact.code == "working-shares" else 1
    assert abs(_value(at) - sum(at.load_of(m)[column] for m in filled)) < 1e-4 * len(filled)


@claims("working-fixed")
def _(at: Told) -> None:
    """All new places of the area less those of the municipalities at its level, as the programme has them."""
    others = {
        m: places
        for m in _by(at, "")
        if (places := math.fsum(at.seen.fractions[m, g, at.period] for g in at.edition.groups)) > 0.01
    }
    assert at.number("count") == len(others) > 0
    assert abs(_value(at) - sum(others.values())) < 0.02
    assert all(at.has_rows(m) for m in others), "a limit, bid or other rule sets these numbers"


@claims("working-level")
def _(at: Told) -> None:
    for m in _by(at, "rounded"):
        share, counted, new = at.load_of(m)
        assert abs((counted + new) / share - _value(at) / 100) <= 1 / share + 1e-6
    for m in _by(at, "none-left"):
        share, counted, new = at.load_of(m)
        assert not new
        assert counted / share >= _value(at) / 100 - 0.02 / share - 1e-9


@claims("working-own", "working-moved")
def _(at: Told) -> None:
    m = at.named("area", ("municipality",))
    credited = sum(at.existing(m, g) for g in at.edition.groups if g in at.seen.instance.credited)
    exact = at.existing(m) - credited if at.fact.code == "working-own" else at.given_up(m)
    assert _value(at) == exact


@claims("working-new", "working-new-other")
def _(at: Told) -> None:
    m = at.named("area", ("municipality",))
    assert _value(at) == at.edition.at(m, at.period).new
    if at.fact.code == "working-new-other":
        assert at.has_rows(m) or at.load_of(m)[0] < 1e-5, "a limit, bid or other rule sets this number"
