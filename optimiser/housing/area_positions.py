"""Where every area stands: a municipality by its ledger, an area by its municipalities, else by what is known of it.

Maths:
    arrears[A], lead[A], left[A], ahead[A] = Σ over the municipalities of A, each of one sign           [persons]
    total[A] = new + moved + arrears − lead,   left[A] − ahead[A] = total[A] − counted[A]
    asked[A] = Σ asked[m],   forecast[A] = Σ forecast[m],   error[A] = √(Σ error[m]²)

A lead of one municipality does not take away the arrears of another, so both are told. If a municipality is unknown,
its area is as published for itself; else people housed are at least those known, and all else is unknown. Where few
are unknown, a looser audience gets no published figure, from which theirs would follow.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

from data.schema.half_years import MONTHS
from optimiser.housing.ledger import LedgerLine
from optimiser.housing.pace import Forecast, asked_per_month, forecast


@dataclass(frozen=True)
class Headcount:
    """A number of people: exact, at least so many (``at_least``), or unknown (``None``) [persons]."""

    persons: int | None = None
    at_least: bool = False


UNKNOWN = Headcount()
"""Nothing is known."""


SUMS, LEAST_SUMS = ("arrears", "lead", "total", "left", "ahead"), ("housed", "instruments", "counted")
"""Figures that are known if all parts are, and those of which the known parts are a least number."""


@dataclass(frozen=True)
class Figures:
    """People of an area in a half-year, by what they are in the ledger [persons]."""

    arrears: Headcount = UNKNOWN
    lead: Headcount = UNKNOWN
    total: Headcount = UNKNOWN
    housed: Headcount = UNKNOWN
    instruments: Headcount = UNKNOWN
    counted: Headcount = UNKNOWN
    left: Headcount = UNKNOWN
    ahead: Headcount = UNKNOWN


@dataclass(frozen=True)
class HousingPosition:
    """Where an area stands in a half-year.

    Args:
        line: its own line in the ledger.
        figures: people of the area.
        published: whether a figure is one published for the area, since that of a municipality is unknown.
        missing: municipalities of which something is unknown.
        asked: people a month that the rest of the half-year asks for [persons/month].
        outlook: where the present pace leads.

    """

    line: LedgerLine
    figures: Figures
    published: bool
    missing: tuple[str, ...]
    asked: float | None
    outlook: Forecast | None

    @property
    def per_month(self) -> float | None:
        """The even pace over the whole half-year [persons/month]."""
        total = self.figures.total.persons
        return None if total is None else max(0, total) / MONTHS


def _sides(balance: int | None) -> tuple[Headcount, Headcount]:
    """What is above zero and what is below, both without a sign."""
    if balance is None:
        return UNKNOWN, UNKNOWN
    return Headcount(max(0, balance)), Headcount(max(0, -balance))


def position_of(line: LedgerLine) -> HousingPosition:
    """The position of a municipality, or of an area by rows about the area itself."""
    (arrears, lead), (left, ahead) = _sides(line.brought), _sides(line.left)
    uncounted = line.housed is None
    instruments = Headcount(line.instruments, at_least=uncounted) if line.instruments or not uncounted else UNKNOWN
    figures = Figures(
        arrears=arrears,
        lead=lead,
        total=Headcount(line.total),
        housed=Headcount(line.housed),
        instruments=instruments,
        counted=instruments if uncounted else Headcount(line.counted),
        left=left,
        ahead=ahead,
    )
    return HousingPosition(
        line,
        figures,
        published=False,
        missing=() if line.left is not None else (line.scope,),
        asked=None if line.closed else asked_per_month(line.left, line.months_left),
        outlook=forecast(line.counts),
    )


def area_position(line: LedgerLine, parts: Iterable[HousingPosition], *, told: bool = True) -> HousingPosition:
    """The position of an area of several municipalities.

    Args:
        line: its own line in the ledger.
        parts: positions of its municipalities.
        told: whether figures published for the area stand in where those of a municipality are unknown.

    """
    inside, own = tuple(parts), position_of(line)
    missing = tuple(p.line.scope for p in inside if p.missing)
    sums = {name: _all(getattr(p.figures, name) for p in inside) for name in SUMS}
    sums |= {name: _least(getattr(p.figures, name) for p in inside) for name in LEAST_SUMS}
    if not missing:
        asked = [p.asked for p in inside]
        whole = None if any(a is None for a in asked) else sum(a or 0.0 for a in asked)
        outlook = _outlook([p.outlook for p in inside])
        return HousingPosition(line, Figures(**sums), published=False, missing=(), asked=whole, outlook=outlook)
    if not told:
        return HousingPosition(line, Figures(**sums), published=False, missing=missing, asked=None, outlook=None)
    stated = {name: n for name in sums if (n := getattr(own.figures, name)).persons is not None and not n.at_least}
    figures = Figures(**{**sums, **stated})
    return HousingPosition(line, figures, published=bool(stated), missing=missing, asked=own.asked, outlook=own.outlook)


def _all(parts: Iterable[Headcount]) -> Headcount:
    """The sum where every part is known, else unknown."""
    found = [p.persons for p in parts]
    return UNKNOWN if any(n is None for n in found) else Headcount(sum(n or 0 for n in found))


def _least(parts: Iterable[Headcount]) -> Headcount:
    """The sum where every part is known, at least the sum of those known, and unknown where none is."""
    found = tuple(parts)
    known = [p.persons for p in found if p.persons is not None]
    if not known:
        return UNKNOWN
    return Headcount(sum(known), at_least=len(known) < len(found) or any(p.at_least for p in found))


def _outlook(parts: list[Forecast | None]) -> Forecast | None:
    """Forecasts of municipalities together, as independent of one another; unknown where one is."""
    found = [f for f in parts if f is not None]
    if not found or len(found) < len(parts):
        return None
    error = sqrt(sum(f.error**2 for f in found))
    return Forecast(sum(f.persons for f in found), error, min(f.counts for f in found))


def positions(
    lines: Mapping[str, LedgerLine], scopes: Mapping[str, tuple[str, ...]], *, fewest: int = 1
) -> dict[str, HousingPosition]:
    """The position of every area.

    Args:
        lines: of one half-year, by code of the area.
        scopes: municipalities of every area.
        fewest: unknown municipalities from which a figure published for an area is told, not counting those in smaller
            areas that are told: what is left after subtraction is then the sum of so many at least.

    """
    found = {m: position_of(lines[m]) for scope, members in scopes.items() for m in members if scope == m}
    known: list[tuple[frozenset[str], frozenset[str]]] = []
    for scope, members in sorted(scopes.items(), key=lambda item: (len(item[1]), item[0])):
        if scope in found:
            continue
        inside = frozenset(members)
        missing = frozenset(m for m in members if found[m].missing)
        covered = {m for area, of_area in known if area <= inside for m in of_area}
        told = not missing - covered or len(missing - covered) >= fewest
        found[scope] = area_position(lines[scope], (found[m] for m in members), told=told)
        if found[scope].published:
            known.append((inside, missing))
    return {scope: found[scope] for scope in scopes}
