"""Arrears, leads and counts that the housing task does not use, and why.

Of an area of several municipalities a number of its own is used where one of them is unknown, or where it differs from
what follows; else the municipalities say it all.
"""

from collections import defaultdict
from collections.abc import Iterator

from data.complaints import Complaint
from data.schema.half_years import final_day, first_day
from data.schema.housing import HousingCarried, HousingRealised
from data.schema.stays import credited
from data.schema.tables import Tables
from optimiser.housing.area_positions import HousingPosition, positions
from optimiser.housing.ledger import Ledger
from optimiser.housing.pace import FEWEST_COUNTS, is_even
from optimiser.problem.housing_settings import Housing
from optimiser.problem.territory import Territory
from optimiser.problem.unused_row import unused_row

_OF_A_COUNT = ("housed", "includes_instruments", "instruments", "until")


def unused_counts(
    tables: Tables, territory: Territory, settings: Housing, ledger: Ledger, *, fewest: int
) -> Iterator[Complaint]:
    """All of them.

    Args:
        tables: a checked dossier; for an audience, its visible rows.
        territory: its areas.
        settings: which half-year, since when, as known on which day.
        ledger: of these.
        fewest: unknown municipalities from which a figure published for an area is told.

    """
    found = {h: positions(lines, territory.scopes, fewest=fewest) for h, lines in ledger.items()}
    silent = {s for s in territory.scopes if s not in territory.municipalities
              and not any(_speaks(of_half_year[s], territory) for of_half_year in found.values())}  # fmt: skip
    newest: dict[tuple[str, str], list[HousingRealised]] = defaultdict(list)
    rows: tuple[HousingCarried | HousingRealised, ...] = (*tables.housing_carried, *tables.housing_realised)
    for row in rows:
        if row.half_year not in ledger:
            yield unused_row(row, "half-year", first=settings.since, until=settings.half_year)
        elif isinstance(row, HousingRealised) and row.until > settings.known_on:
            yield unused_row(row, "later", day=str(settings.known_on))
        elif row.scope_code in silent:
            yield unused_row(row, "municipalities-known")
        elif isinstance(row, HousingRealised):
            newest[row.half_year, row.scope_code].append(row)
    for (half_year, scope), counts in newest.items():
        ordered, line = sorted(counts, key=lambda r: r.until), ledger[half_year][scope]
        even = len(line.counts) >= FEWEST_COUNTS and is_even(line.counts)
        yield from _superseded(ordered, even=even)
        for row in ordered:
            if not _in_instruments(tables, row, territory.scopes[scope]):
                yield unused_row(row, "no-instruments", "includes_instruments")


def _in_instruments(tables: Tables, row: HousingRealised, members: tuple[str, ...]) -> int:
    """People who count by an instrument until the day of a count [persons]."""
    if row.instruments is not None:
        return row.instruments
    start = first_day(row.half_year)
    return sum(credited(tables.housing_stays, m, start, row.until) for m in members)


def _speaks(position: HousingPosition, territory: Territory) -> bool:
    """Whether anything is told of an area that its municipalities do not say."""
    line, parts = position.line, position.figures.counted
    differs = line.opening == "stated" and line.carried is not None and line.carried != line.brought
    beside = line.counted is not None and parts.persons is not None and parts.persons != line.counted
    return position.published or differs or beside or line.scope == territory.country


def _superseded(rows: list[HousingRealised], *, even: bool) -> Iterator[Complaint]:
    """Earlier counts: of a closed half-year they tell nothing, of two or of even ones only that there were so many."""
    closed = rows[-1].until == final_day(rows[-1].half_year)
    for row in rows[:-1]:
        if closed:
            yield unused_row(row, "closed")
        elif even or len(rows) < FEWEST_COUNTS:
            for column in _OF_A_COUNT:
                if getattr(row, column) is not None:
                    yield unused_row(row, "even-counts" if even else "few-counts", column)
