"""Inputs in a low and a high reading: how far each may be off, as the planner says.

Maths:
    low = max(least, now − w), high = now + w    for a width w in the unit of the input
    w = p · now / 100                            for a width of p per cent; whole, halves to the even number

    ``least`` is 1 for inhabitants and 0 for places; scores stay between −1 and 2.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from data.complaints import Complaint, InvalidInputError
from optimiser.distribution.group_shares import shared_rows
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.case import Case
from optimiser.tuning.changes import EXISTING, HIGHEST_SCORE, INPUTS, LIMITS, POPULATION, REQUIREMENT, SCORE, Change

UNLOCATED = "unlocated"
"""Existing places of which the municipality is unknown: their two readings are in the tables, so they need no width."""

_WIDTH = re.compile(r"(?P<what>[a-z_]+)=(?P<number>[0-9]+([.,][0-9]+)?)(?P<percent>%?)")
_SCORE_STEP = 1e-6
"""Distance that a score keeps from its bounds, which it never reaches [-]."""


@dataclass(frozen=True)
class Width:
    """By how much inputs of a kind may be off: in their unit, or in per cent of what they are."""

    what: str
    number: float
    percent: bool

    def of(self, now: float) -> float:
        """The width around a number, in its unit."""
        return abs(now) * self.number / 100 if self.percent else self.number


@dataclass(frozen=True)
class InputRange:
    """An input of an area as it is, and in a low and a high reading."""

    area: str
    what: str
    group: str
    now: float
    low: float
    high: float

    def changes(self) -> tuple[Change | None, Change | None]:
        """The changes that give both readings; ``None`` where a reading is what there is now."""
        low, high = (Change(self.area, self.what, n, self.group) for n in (self.low, self.high))
        return (None if self.low == self.now else low, None if self.high == self.now else high)


def read_widths(typed: Iterable[str]) -> tuple[Width, ...]:
    """Widths as typed, such as ``population=2%``, ``ses_woa=0.05`` or ``maximum=10``.

    Raises:
        InvalidInputError: another form, an unknown input, a width of zero, or an input twice; all at once.

    """
    found, complaints = [], []
    known: dict[str, str | int | float] = {"known": ", ".join(INPUTS)}
    for text in typed:
        match = _WIDTH.fullmatch(text)
        number = float(match["number"].replace(",", ".")) if match else 0.0
        if match is None or match["what"] not in INPUTS or not number or (match["what"] == SCORE and match["percent"]):
            complaints.append(Complaint("vary-form", "--vary", None, None, text, known))
            continue
        found.append(Width(match["what"], number, bool(match["percent"])))
    names = [w.what for w in found]
    complaints += [Complaint("vary-twice", "--vary", None, None, w) for i, w in enumerate(names) if w in names[:i]]
    if complaints:
        raise InvalidInputError(complaints)
    return tuple(found)


def input_ranges(
    case: Case, widths: Iterable[Width], areas: Collection[str]
) -> tuple[tuple[InputRange, ...], tuple[str, ...]]:
    """All inputs of these areas with their readings, and the areas of those that differ between periods.

    What differs between periods, or holds in some of them only, is not varied: one number for all would change more
    than its width. What rounding leaves as it is does not vary either.

    Args:
        case: the case of a plan.
        widths: by how much each kind of input may be off.
        areas: codes of municipalities, and of scopes for what is required.

    """
    inputs = [(area, w, group, now) for w in widths for area, group, now in _inputs(case, w.what, areas)]
    found = (_range(area, w, group, now) for area, w, group, now in inputs if now is not None)
    uneven = tuple(f"{w.what} {area}" for area, w, _, now in inputs if now is None)
    return tuple(r for r in found if r.low != r.now or r.high != r.now), uneven


def _inputs(case: Case, what: str, areas: Collection[str]) -> Iterator[tuple[str, str, float | None]]:
    """Area, group and number of every input of a kind; ``None`` where it is not the same in all periods."""
    instance, territory = case.instance, case.instance.territory
    within = [m for m in territory.municipalities if m in areas]
    if what == POPULATION:
        yield from ((m, TOTAL, float(territory.population[m])) for m in within)
    elif what == SCORE:
        scores = territory.figures.get(SCORE, {})
        yield from ((m, TOTAL, x) for m in within if (x := scores.get(m)) is not None)
    elif what == EXISTING:
        for m in within:
            for g in territory.groups:
                yield from _same(m, g, {territory.existing.get((m, g, t), 0) for t in territory.periods})
    elif what == REQUIREMENT:
        asked = shared_rows(case.tables, case.scenario)
        scopes = dict.fromkeys((r.scope_code, r.group) for r in asked if r.scope_code in areas)
        for scope, g in scopes:
            rows = [r for r in asked if (r.scope_code, r.group) == (scope, g)]
            of_period = {r.period: r.additional for r in rows}
            yield from _same(scope, g, {of_period.get(t) for t in territory.periods})
    elif what in LIMITS:
        limits = [x for x in instance.limits_in_force if x.bound == what and x.municipality in areas]
        for m, g in dict.fromkeys((x.municipality, x.group) for x in limits):
            by_period = {x.period: x.places for x in limits if (x.municipality, x.group) == (m, g)}
            yield from _same(m, g, {by_period.get(t) for t in territory.periods})


def _same(area: str, group: str, numbers: set[int] | set[int | None]) -> Iterator[tuple[str, str, float | None]]:
    """The one number of all periods, or ``None`` where these differ; nothing is there to vary below none."""
    if len(numbers) > 1:
        yield area, group, None
    elif number := numbers.pop():
        yield area, group, float(number)


def _range(area: str, width: Width, group: str, now: float) -> InputRange:
    off = width.of(now)
    if width.what == SCORE:
        low, high = max(-1 + _SCORE_STEP, now - off), min(HIGHEST_SCORE - _SCORE_STEP, now + off)
        return InputRange(area, width.what, group, now, round(low, 6), round(high, 6))
    least = 1 if width.what == POPULATION else 0
    return InputRange(area, width.what, group, now, float(max(least, round(now - off))), float(round(now + off)))
