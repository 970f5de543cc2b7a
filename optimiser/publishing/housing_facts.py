"""What a reader of the housing task must know beside its numbers, as facts that are told in sentences."""

from collections.abc import Iterator, Mapping
from datetime import date

from data.schema.half_years import year_of
from data.schema.instrument_terms import TERMS
from data.schema.tables import Tables
from data.schema.visibility import Visibility
from optimiser.housing.area_positions import HousingPosition
from optimiser.housing.national import national_task
from optimiser.housing.two_ledgers import overdue
from optimiser.problem.housing_settings import Housing
from optimiser.problem.territory import COUNTRY, MUNICIPALITY, PROVINCE, REGION, Territory
from optimiser.publishing.housing_checks import counted_until, far_from_formula, monitors_differ
from optimiser.words.facts import Fact

MOST_NAMED = 8
"""Municipalities that a sentence names; of more it gives the number."""

ByScope = Mapping[str, Mapping[str, HousingPosition]]
"""Positions by half-year and area."""


def housing_facts(
    tables: Tables, territory: Territory, settings: Housing, found: ByScope, audience: Visibility
) -> tuple[Fact, ...]:
    """All facts, the most important first."""
    now = found[settings.half_year]
    return (
        *_task(tables, settings),
        *_inhabitants(settings),
        *_sum(tables, now[territory.country], settings),
        *_before(found, territory, settings),
        *_revisions(tables, found, settings),
        *_unknown(now, territory),
        *_differences(found, territory),
        *far_from_formula(tables, territory, settings),
        *monitors_differ(tables, territory, found),
        *counted_until(now, territory, settings),
        *_instruments(tables, settings),
        *([Fact("housing-error")] if any(p.outlook for p in now.values()) else ()),
        *([Fact("housing-public")] if audience != "prt" else ()),
        Fact("housing-law"),
    )


def _task(tables: Tables, settings: Housing) -> Iterator[Fact]:
    """The legal number, its rounding, and the goal beside it."""
    half_year = settings.half_year
    task = national_task(tables, half_year, known_on=settings.known_on, rounded=settings.rounded)
    if task is None:
        yield Fact("housing-no-number", texts={"half_year": half_year})
        return
    yield Fact("housing-number", {"persons": task.persons}, {"half_year": half_year})
    exact = national_task(tables, half_year, known_on=settings.known_on)
    if exact is not None and exact.persons != task.persons:
        yield Fact("housing-rounded", {"persons": task.persons, "exact": exact.persons})
    goal = national_task(tables, half_year, standing="goal", known_on=settings.known_on)
    if goal is not None:
        yield Fact("housing-goal", {"persons": goal.persons, "task": task.persons})


def _inhabitants(settings: Housing) -> Iterator[Fact]:
    """The year of the inhabitants, and whether the formula takes another."""
    year, asked = settings.inhabitants_year, year_of(settings.half_year) - 1
    if year is None:
        yield Fact("housing-year-unknown", texts={"asked": str(asked)})
    elif year == asked:
        yield Fact("housing-year", texts={"year": str(year)})
    else:
        yield Fact("housing-year-other", texts={"year": str(year), "asked": str(asked)})


def _sum(tables: Tables, country: HousingPosition, settings: Housing) -> Iterator[Fact]:
    """The sum of the country, where its arrears are known: each number once, and none of an earlier half-year."""
    arrears, lead, new = country.figures.arrears.persons, country.figures.lead.persons, country.line.new
    if arrears is None or lead is None or new is None or country.figures.total.persons is None:
        return
    numbers = {"new": new, "moved": country.line.moved, "arrears": arrears, "lead": lead,
               "total": country.figures.total.persons}  # fmt: skip
    part = any(t.inhabitants is not None for t in tables.housing_tasks)
    yield Fact("housing-sum", numbers, {"half_year": settings.half_year, "part": "yes" if part else "no"})


def _before(found: ByScope, territory: Territory, settings: Housing) -> Iterator[Fact]:
    """What each earlier half-year of the ledger left in the whole country, where it closed with arrears."""
    for half_year, now in found.items():
        line = now[territory.country].line
        if half_year == settings.half_year or not line.closed or not line.brought or line.brought < 0 or not line.left:
            continue
        if line.left > 0 and line.new is not None and line.counted is not None:
            numbers = {
                "arrears": line.brought,
                "new": line.new + line.moved,
                "counted": line.counted,
                "left": line.left,
            }
            yield Fact("housing-before", numbers, {"half_year": half_year})


def _revisions(tables: Tables, found: ByScope, settings: Housing) -> Iterator[Fact]:
    """Every revision of a half-year of the ledger, with its day and what it does."""
    for half_year in found:
        task = national_task(tables, half_year, known_on=settings.known_on)
        for before, row in zip(task.rows, task.rows[1:], strict=False) if task else ():
            code = "housing-revised" if row.difference == "now" else "housing-revised-next"
            numbers = {"before": before.persons, "after": row.persons, "difference": abs(row.persons - before.persons)}
            yield Fact(code, numbers, {"half_year": half_year, "day": row.day.isoformat()})


def _unknown(now: Mapping[str, HousingPosition], territory: Territory) -> Iterator[Fact]:
    """Municipalities without a realised number, and without known arrears or lead, by name where they are few."""
    municipal = [now[m] for m in territory.areas(MUNICIPALITY)]
    for code, without in (
        ("housing-unknown-realised", [p for p in municipal if p.figures.housed.persons is None]),
        ("housing-unknown-carried", [p for p in municipal if p.line.opening == "unknown"]),
    ):
        if without:
            few, everyone = len(without) <= MOST_NAMED, len(without) == len(municipal)
            names = ", ".join(territory.names[p.line.scope] for p in without) if few else ""
            numbers = {"count": len(without), "of": len(municipal)}
            yield Fact(code, numbers, {"names": names, "named": "all" if everyone else "yes" if few else "no"})


def _differences(found: ByScope, territory: Territory) -> Iterator[Fact]:
    """Stated arrears that are not what the half-year before leaves, and published areas that are not their parts."""
    for half_year, now in found.items():
        for level in (MUNICIPALITY, REGION, PROVINCE, COUNTRY):
            for scope in territory.areas(level):
                line = now[scope].line
                if line.opening == "stated" and line.carried is not None and line.carried != line.brought:
                    numbers = {"stated": line.brought or 0, "carried": line.carried,
                               "difference": abs((line.brought or 0) - line.carried)}  # fmt: skip
                    texts = {"name": territory.names[scope], "half_year": half_year}
                    yield Fact("housing-carried-differs", numbers, texts)
                parts = now[scope].figures.counted
                if line.counted is not None and not parts.at_least and parts.persons not in (None, line.counted):
                    numbers = {"published": line.counted, "parts": parts.persons or 0}
                    yield Fact(
                        "housing-parts-differ", numbers, {"name": territory.names[scope], "half_year": half_year}
                    )


def _instruments(tables: Tables, settings: Housing) -> Iterator[Fact]:
    """Which instruments stand in the tables, that hotels have ended, and stays beyond their term."""
    if tables.housing_facilities:
        yield Fact("housing-two-ledgers")
    hotels_ended = TERMS["hotel"].final or date.max
    if any(f.instrument == "hotel" for f in tables.housing_facilities):
        yield Fact("housing-hotels", texts={"day": hotels_ended.isoformat()})
    late = sum(e.stay.persons for e in overdue(tables, settings.told_on))
    if late:
        yield Fact("housing-overdue", {"persons": late}, {"day": settings.told_on.isoformat()})
