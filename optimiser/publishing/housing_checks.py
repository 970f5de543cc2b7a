"""What does not fit together in the housing task: an annex far from the formula, a monitor that counts otherwise.

Maths:
    far[m]: |annex[m] − formula[m]| > max(10 % of formula[m], 5 people)
    ahead, exact, short: municipalities with counted > total, = total, < total, of which all was counted on that day
"""

from collections.abc import Iterator, Mapping
from datetime import date

from data.schema.half_years import final_day, half_year_of
from data.schema.tables import Tables
from optimiser.housing.area_positions import HousingPosition
from optimiser.housing.division import OFFICIAL, divide_persons, municipal_tasks
from optimiser.housing.national import national_task
from optimiser.problem.housing_settings import Housing
from optimiser.problem.territory import Territory
from optimiser.words.facts import Fact, naming

FAR_PART, FAR_PERSONS = 0.10, 5
"""How far a number of the annex may be from the formula without a remark: part of the formula, and people."""

MOST_NAMED = 8
"""Municipalities that a sentence names; the others are counted."""


def far_from_formula(tables: Tables, territory: Territory, settings: Housing) -> Iterator[Fact]:
    """Numbers of the annex that are far from the formula, with both, the farthest first."""
    task = national_task(tables, settings.half_year, known_on=settings.known_on, rounded=settings.rounded)
    if task is None:
        return
    formula = divide_persons(task.persons, territory, inhabitants=task.inhabitants)
    official = municipal_tasks(tables, territory, task, settings.half_year)
    far = {
        m: abs(x.persons - formula[m])
        for m, x in official.items()
        if x.basis == OFFICIAL and abs(x.persons - formula[m]) > max(FAR_PERSONS, FAR_PART * formula[m])
    }
    if not far:
        return
    order = sorted(far, key=lambda m: (-far[m], territory.names[m]))
    told = [f"{territory.names[m]} {official[m].persons} ({formula[m]})" for m in order]
    yield naming("housing-official-far", told, most=MOST_NAMED, half_year=settings.half_year)


def monitors_differ(
    tables: Tables, territory: Territory, found: Mapping[str, Mapping[str, HousingPosition]]
) -> Iterator[Fact]:
    """Monitors whose classes are not those of the counts, where all of their area was counted on the same day."""
    for row in tables.housing_monitor:
        now = found.get(half_year_of(row.day), {})
        towns = [now[m] for m in territory.scopes.get(row.scope_code, ()) if m in now]
        if not towns or row.ahead + row.exact + row.short != len(towns):
            continue
        if any(p.line.until != row.day or p.line.left is None for p in towns):
            continue
        left = [p.line.left or 0 for p in towns]
        ours = {"ahead": sum(n < 0 for n in left), "exact": left.count(0), "short": sum(n > 0 for n in left)}
        theirs = {"told_ahead": row.ahead, "told_exact": row.exact, "told_short": row.short}
        if tuple(ours.values()) != tuple(theirs.values()):
            name = territory.names[row.scope_code]
            yield Fact("housing-monitor-differs", {**theirs, **ours}, {"name": name, "day": row.day.isoformat()})


def counted_until(now: Mapping[str, HousingPosition], territory: Territory, settings: Housing) -> Iterator[Fact]:
    """Until when was counted: at the end of the half-year that is the result, and no forecast."""
    end = final_day(settings.half_year)
    days = sorted({d for m in territory.municipalities if (d := now[m].line.until) is not None})
    if not days:
        return
    texts = {"half_year": settings.half_year, "day": days[-1].isoformat()}
    closed = sum(now[m].line.until == end for m in territory.municipalities)
    if closed == len(territory.municipalities):
        yield Fact("housing-counted-all", {"count": closed}, texts)
    else:
        yield Fact("housing-counted-until", {"closed": closed, "of": len(territory.municipalities)}, texts)
    if end < settings.known_on < date.max and closed < len(territory.municipalities):
        yield Fact("housing-day-after", {"count": len(territory.municipalities) - closed},
                   {"half_year": settings.half_year, "day": settings.known_on.isoformat()})  # fmt: skip
