"""The ledger of every area from half-year to half-year: what is asked, carried over, counted and left.

Maths:
    brought[h] = arrears − lead with which an area enters h: as stated, else left[h − 1]       [persons]
    total[h] = new[h] + moved[h] + brought[h]
    counted[h] = housed + in instruments
    left[h] = total[h] − counted[h]; above 0 it is arrears of the next half-year, below 0 lead

Nobody is lost: Σ_h (new + moved) + brought[first] − Σ_h counted = left[last] as long as every half-year is closed and
nothing else is stated. What is not known stays unknown in all that follows from it.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from data.schema.half_years import final_day, first_day, half_years, months_from, preceding
from data.schema.housing import HousingCarried, HousingRealised
from data.schema.housing_instruments import HousingStay
from data.schema.stays import first_stays
from data.schema.tables import Tables
from optimiser.housing.division import APPROXIMATION, OFFICIAL, divide_persons, moved_tasks, municipal_tasks
from optimiser.housing.national import national_task
from optimiser.housing.pace import Count
from optimiser.problem.housing_settings import Housing
from optimiser.problem.territory import Territory

Opening = Literal["stated", "carried", "unknown"]
"""Where the arrears or lead of a half-year come from: a table, the half-year before, or nowhere."""


@dataclass(frozen=True)
class LedgerLine:
    """One area in one half-year; what is not known is ``None``.

    Args:
        new: task by the national number or the annex [persons].
        basis: ``official`` if all of it is from the annex, else ``approximation``.
        moved: from a revision of the half-year before [persons].
        goal: part of the political goal, beside the task [persons].
        brought: arrears (above 0) or lead (below 0) carried in [persons].
        opening: where ``brought`` comes from.
        carried: what the half-year before leaves, where that is known [persons].
        housed: people housed in homes, or by a number that includes instruments [persons].
        instruments: people who count by an instrument, apart from ``housed`` unless it includes them [persons].
        counted: both, as far as both are known [persons].
        until: final day counted.
        counts: all counts of the half-year, for the pace.

    """

    scope: str
    half_year: str
    new: int | None
    basis: str
    moved: int
    goal: int | None
    brought: int | None
    opening: Opening
    carried: int | None
    housed: int | None
    instruments: int
    counted: int | None
    until: date | None
    counts: tuple[Count, ...]

    @property
    def total(self) -> int | None:
        """New task, what a revision moved, and arrears, less lead [persons]."""
        return None if self.new is None or self.brought is None else self.new + self.moved + self.brought

    @property
    def left(self) -> int | None:
        """People still to house; below 0 people housed beyond the task [persons]."""
        return None if self.total is None or self.counted is None else self.total - self.counted

    @property
    def closed(self) -> bool:
        """Whether the half-year was counted to its end."""
        return self.until == final_day(self.half_year)

    @property
    def months_left(self) -> float:
        """Months of the half-year after the last count; all of them without one."""
        end = final_day(self.half_year) + timedelta(days=1)
        start = first_day(self.half_year) if self.until is None else self.until + timedelta(days=1)
        return months_from(start, end) if start < end else 0.0


Ledger = Mapping[str, Mapping[str, LedgerLine]]
"""Lines by half-year and code of the area."""


@dataclass(frozen=True)
class Records:
    """The rows that a ledger reads, by half-year and area; what was counted after ``known_on`` is left out."""

    carried: Mapping[tuple[str, str], HousingCarried]
    realised: Mapping[tuple[str, str], tuple[HousingRealised, ...]]
    stays: Mapping[str, tuple[HousingStay, ...]]
    known_on: date

    def in_stays(self, members: tuple[str, ...], half_year: str, until: date) -> int:
        """People linked to municipalities who began to count by a stay [persons]."""
        start = first_day(half_year)
        return sum(s.persons for m in members for s in self.stays.get(m, ()) if start <= s.start <= until)

    def instruments(self, row: HousingRealised, members: tuple[str, ...]) -> int:
        """People who count by an instrument: as stated, else by the stays [persons]."""
        return self.in_stays(members, row.half_year, row.until) if row.instruments is None else row.instruments

    def counted(self, row: HousingRealised, members: tuple[str, ...]) -> int:
        """People that a row counts, those in instruments once [persons]."""
        return row.housed if row.includes_instruments == "yes" else row.housed + self.instruments(row, members)


def _records(tables: Tables, known_on: date) -> Records:
    realised: dict[tuple[str, str], list[HousingRealised]] = defaultdict(list)
    for row in sorted(tables.housing_realised, key=lambda r: r.until):
        if row.until <= known_on:
            realised[row.half_year, row.scope_code].append(row)
    stays: dict[str, list[HousingStay]] = defaultdict(list)
    for stay in first_stays(tables.housing_stays):
        stays[stay.linked_gm].append(stay)
    return Records(
        {(r.half_year, r.scope_code): r for r in tables.housing_carried},
        {key: tuple(rows) for key, rows in realised.items()},
        {m: tuple(rows) for m, rows in stays.items()},
        known_on,
    )


def keep_ledger(tables: Tables, territory: Territory, settings: Housing) -> Ledger:
    """The lines of all areas in all half-years from ``settings.since`` to ``settings.half_year``.

    An area of several municipalities has a line of its own, by rows about the area, beside the sums of its parts.
    """
    records, known_on = _records(tables, settings.known_on), settings.known_on
    ledger: dict[str, dict[str, LedgerLine]] = {}
    moved = moved_tasks(territory, national_task(tables, preceding(settings.since), known_on=known_on))
    before: Mapping[str, LedgerLine] = {}
    for half_year in half_years(settings.since, settings.half_year):
        listed = any(r.half_year == half_year for r in tables.housing_official)
        rounded = settings.rounded and not listed  # an annex is of the exact number
        task = national_task(tables, half_year, known_on=known_on, rounded=rounded)
        goal = national_task(tables, half_year, standing="goal", known_on=known_on)
        tasks = municipal_tasks(tables, territory, task, half_year)
        goals = divide_persons(goal.persons, territory, inhabitants=goal.inhabitants) if goal else {}
        lines = {}
        for scope, members in territory.scopes.items():
            known = [tasks[m] for m in members if m in tasks]
            complete = len(known) == len(members)
            lines[scope] = LedgerLine(
                scope=scope,
                half_year=half_year,
                new=sum(t.persons for t in known) if complete else None,
                basis=OFFICIAL if complete and all(t.basis == OFFICIAL for t in known) else APPROXIMATION,
                moved=sum(moved[m] for m in members),
                goal=sum(goals[m] for m in members) if goals else None,
                **_opening(records, half_year, scope, before.get(scope)),
                **_counted(records, half_year, scope, members),
            )
        ledger[half_year], before = lines, lines
        moved = moved_tasks(territory, task)
    return ledger


def _opening(records: Records, half_year: str, scope: str, before: LedgerLine | None) -> dict[str, Any]:
    """Balance carried in, where it comes from, and what the half-year before leaves if it is closed."""
    carried = before.left if before is not None and before.closed else None
    stated = records.carried.get((half_year, scope))
    if stated is not None:
        return {"brought": stated.arrears - stated.lead, "opening": "stated", "carried": carried}
    return {"brought": carried, "opening": "unknown" if carried is None else "carried", "carried": carried}


def _counted(records: Records, half_year: str, scope: str, members: tuple[str, ...]) -> dict[str, Any]:
    """Housed, in instruments, both together, the final day counted, and all counts."""
    rows = records.realised.get((half_year, scope), ())
    if not rows:
        until = min(final_day(half_year), records.known_on)
        nothing: dict[str, Any] = {"housed": None, "counted": None, "until": None, "counts": ()}
        return nothing | {"instruments": records.in_stays(members, half_year, until)}
    start, last = first_day(half_year), rows[-1]
    counts = tuple(
        Count(months_from(start, row.until + timedelta(days=1)), records.counted(row, members)) for row in rows
    )
    return {
        "housed": last.housed,
        "instruments": records.instruments(last, members),
        "counted": counts[-1].persons,
        "until": last.until,
        "counts": counts,
    }
