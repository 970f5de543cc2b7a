"""Claims of a ceiling per 1,000 inhabitants."""

import math

from tests.support.claims import TOTAL, Told, claims


def _ceiling(at: Told) -> int:
    """The ceiling is as told."""
    per = at.scenario.rules["ceiling_per_1000"].get("per_1000", 15.0)
    assert at.number("per") == per
    people = next(m.population for m in at.tables.municipalities if m.gm_code == at.area)
    assert at.number("ceiling") == math.floor(round(per * people / 1000, 9))
    return int(at.number("ceiling"))


@claims("why-ceiling-full")
def _(at: Told) -> None:
    assert at.existing(at.area, TOTAL) >= _ceiling(at)
    assert at.edition.at(at.area, at.period).new == 0


@claims("why-ceiling-met")
def _(at: Told) -> None:
    assert at.existing(at.area, TOTAL) + (at.edition.at(at.area, at.period).new or 0) == _ceiling(at)
