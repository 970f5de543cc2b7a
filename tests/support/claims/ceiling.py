"""Claims of a ceiling per 1,000 inhabitants."""

import math

from tests.support.claims import TOTAL, Told, claims


def _most(at: Told) -> int:
    """The most places by the scenario."""
    per = at.scenario.rules["ceiling_per_1000"].get("per_1000", 15.0)
    assert at.number("per") == per
    people = next(m.population for m in at.tables.municipalities if m.gm_code == at.area)
    return math.floor(round(per * people / 1000, 9))


def _ceiling(at: Told) -> int:
    """The ceiling is as told."""
    assert at.number("ceiling") == _most(at)
    return int(at.number("ceiling"))


@claims("why-ceiling-none")
def _(at: Told) -> None:
    assert _most(at) == at.existing(at.area, TOTAL) == 0
    assert at.edition.at(at.area, at.period).new == 0


@claims("why-ceiling-full")
def _(at: Told) -> None:
    assert at.existing(at.area, TOTAL) >= _ceiling(at)
    assert at.edition.at(at.area, at.period).new == 0


@claims("why-ceiling-met")
def _(at: Told) -> None:
    assert at.existing(at.area, TOTAL) + (at.edition.at(at.area, at.period).new or 0) == _ceiling(at)
