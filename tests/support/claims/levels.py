"""Claims of the level of an area, of limits, of groups and of rounding."""

import math

from data.schema.facts import Limit
from tests.support.claims import TOTAL, Told, claims, rounded

_PER_CENT = 0.01
"""Levels and loads are told in whole per cents: half of one for each."""


def _percent(at: Told) -> tuple[str, float, float]:
    """The area, the load of the municipality and the level that is told of the area."""
    share, counted, new = at.load_of(at.area)
    rounded(at.number("percent"), 100 * (counted + new) / share)
    rounded(at.number("share"), share)
    assert (at.number("counted"), at.number("new"), at.number("own")) == (counted, new, counted + new)
    net = at.given_up(at.area)
    assert (at.number("given"), at.number("taken")) == (max(0, net), max(0, -net))
    around = at.named("area", ("province", "region"))
    assert at.area in at.edition.area[around].members
    return around, (counted + new) / share, at.number("level") / 100


@claims("why-level", "why-level-rest")
def _(at: Told) -> None:
    """Whoever no row binds and gets places is at the level; whoever gets none is not below it."""
    around, load, level = _percent(at)
    assert at.figure.new
    assert abs(load - level) <= 1 / at.load_of(at.area)[0] + _PER_CENT
    for n in at.edition.area[around].members:
        share, counted, new = at.load_of(n)
        if share <= 1e-9 or at.has_rows(n):
            continue
        slack = 1 / share + _PER_CENT
        assert (counted + new) / share >= level - slack
        assert not new or (counted + new) / share <= level + slack
    assert (at.fact.code == "why-level-rest") == bool(at.seen.instance.credited)


@claims("why-above")
def _(at: Told) -> None:
    around, load, level = _percent(at)
    assert at.figure.new == 0
    assert load >= level - _PER_CENT / 2 - 1e-9
    assert any(at.edition.at(n, at.period).new for n in at.edition.area[around].members), "others are filled"


@claims("why-beyond")
def _(at: Told) -> None:
    _, load, level = _percent(at)
    assert load > level - _PER_CENT / 2
    assert at.has_rows(at.area), "a limit, bid or other rule sets the number"


def _limit(at: Told) -> Limit:
    return next(
        x
        for x in at.tables.limits
        if x.period in (None, at.period)
        and (x.gm_code, x.group or TOTAL, f"bound-{x.bound}", x.places, x.reason, x.author)
        == (
            at.area,
            at.group,
            at.fact.codes["bound"],
            at.number("places"),
            at.fact.texts["reason"],
            at.fact.texts["author"],
        )
    )


def _lies_on(at: Told, x: Limit) -> bool:
    """Whether the places that a limit is about are exactly its number."""
    new = at.edition.at(at.area, at.period, x.group or TOTAL).new or 0
    return x.places == new + (at.existing(at.area, x.group or TOTAL) if x.bound == "capacity" else 0)


def _in_force(at: Told, x: Limit) -> bool:
    return ("respect_capacity" if x.bound == "capacity" else "respect_limits") in at.scenario.rules


@claims("why-bound")
def _(at: Told) -> None:
    x = _limit(at)
    assert not (_lies_on(at, x) and _in_force(at, x)), "a limit that does not decide has room"


@claims("why-bound-met")
def _(at: Told) -> None:
    x = _limit(at)
    assert _lies_on(at, x)
    assert _in_force(at, x)


@claims("why-bound-over")
def _(at: Told) -> None:
    x = _limit(at)
    assert x.bound == "capacity"
    assert _in_force(at, x)
    assert at.existing(at.area, x.group or TOTAL) > x.places
    assert at.edition.at(at.area, at.period, x.group or TOTAL).new == 0


@claims("why-bound-binds")
def _(at: Told) -> None:
    x = _limit(at)
    assert _in_force(at, x)
    assert _lies_on(at, x) or (x.bound == "capacity" and at.existing(at.area, x.group or TOTAL) > x.places)


@claims("why-ineligible")
def _(at: Told) -> None:
    assert any((x.gm_code, x.group, x.eligible) == (at.area, at.group, "no") for x in at.tables.eligibility)
    assert at.edition.at(at.area, at.period, at.group).new == 0


@claims("why-group")
def _(at: Told) -> None:
    assert at.number("places") == at.edition.at(at.area, at.period, at.group).new
    assert 0 < at.number("places") <= (at.figure.new or 0)
    assert at.group not in at.edition.of_regime("regular")


@claims("why-rounded")
def _(at: Told) -> None:
    places = [at.seen.fractions[at.area, g, at.period] for g in at.edition.groups]
    assert abs(at.number("computed") - math.fsum(places)) < 1e-9
    assert at.number("after") == at.figure.new
    assert abs(at.number("computed") - at.number("after")) < len(places), "a group is rounded by less than one place"
