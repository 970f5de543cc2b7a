"""National numbers, annexes, monitors and steps of supervision that the housing task does not use, and why."""

from collections.abc import Iterator

from data.complaints import Complaint
from data.schema.half_years import final_day, half_years, preceding
from data.schema.housing import HousingTask
from data.schema.tables import Tables
from optimiser.housing.national import national_task
from optimiser.problem.housing_settings import Housing
from optimiser.problem.territory import Territory
from optimiser.problem.unused_row import unused_row


def unused_tasks(tables: Tables, territory: Territory, settings: Housing) -> Iterator[Complaint]:
    """All of them.

    Args:
        tables: a checked dossier; for an audience, its visible rows.
        territory: its areas.
        settings: which half-year, since when, as known on which day.

    """
    yield from _later(tables, settings)
    yield from _inhabitants(tables, territory, settings)
    yield from _annexes(tables, settings)
    yield from _steps(tables, settings)


def _later(tables: Tables, settings: Housing) -> Iterator[Complaint]:
    """Numbers decided, and monitors of days, after the day on which everything was known."""
    day = settings.known_on
    yield from (unused_row(r, "later", day=str(day)) for r in tables.housing_tasks if r.day > day)
    yield from (unused_row(m, "later", day=str(day)) for m in tables.housing_monitor if m.day > day)


def _inhabitants(tables: Tables, territory: Territory, settings: Housing) -> Iterator[Complaint]:
    """Inhabitants of the country beside numbers that nothing is divided by."""
    dividing = {_key(row) for row in _dividing(tables, territory, settings)}
    for row in tables.housing_tasks:
        if row.inhabitants is not None and row.day <= settings.known_on and _key(row) not in dividing:
            yield unused_row(row, "inhabitants", "inhabitants")


def _dividing(tables: Tables, territory: Territory, settings: Housing) -> Iterator[HousingTask]:
    """The rows by whose inhabitants a number is divided: the newest of each half-year, unless the annex says it all."""
    before = national_task(tables, preceding(settings.since), known_on=settings.known_on)
    if before and before.moved:
        yield before.rows[-1]
    for half_year in half_years(settings.since, settings.half_year):
        task = national_task(tables, half_year, known_on=settings.known_on)
        goal = national_task(tables, half_year, standing="goal", known_on=settings.known_on)
        yield from (goal.rows[-1],) if goal else ()
        if task is None:
            continue
        listed = {r.gm_code for r in tables.housing_official if (r.half_year, r.decided) == (half_year, task.decided)}
        if not listed.issuperset(territory.municipalities) or (task.moved and half_year != settings.half_year):
            yield task.rows[-1]


def _key(row: HousingTask) -> tuple[object, ...]:
    return row.half_year, row.standing, row.decided


def _annexes(tables: Tables, settings: Housing) -> Iterator[Complaint]:
    """Annexes of half-years outside the ledger, and of numbers that were revised since."""
    inside = half_years(settings.since, settings.half_year)
    holding = {h: national_task(tables, h, known_on=settings.known_on) for h in inside}
    for row in tables.housing_official:
        task = holding.get(row.half_year)
        if row.half_year not in inside:
            yield unused_row(row, "half-year", first=settings.since, until=settings.half_year)
        elif task is not None and row.decided != task.decided:
            yield unused_row(row, "annex")


def _steps(tables: Tables, settings: Housing) -> Iterator[Complaint]:
    """Steps that no half-year of the ledger ends with."""
    days = [min(settings.known_on, final_day(h)) for h in half_years(settings.since, settings.half_year)]
    standing = set()
    for day in days:
        latest = {s.gm_code: s for s in sorted(tables.housing_supervision, key=lambda s: s.since) if s.since <= day}
        standing |= {(s.gm_code, s.since) for s in latest.values()}
    for step in tables.housing_supervision:
        if step.since > settings.told_on:
            yield unused_row(step, "later", day=str(settings.told_on))
        elif (step.gm_code, step.since) not in standing:
            yield unused_row(step, "step")
