"""Arrears, leads and counts that the housing task does not use, and why.

Of an area of several municipalities a number of its own is used where one of them is unknown, or where it differs from
what follows; else the municipalities say it all.
"""

from collections import defaultdict
from collections.abc import Iterator

from data.complaints import Complaint
from data.schema.half_years import final_day
from data.schema.housing import HousingCarried, HousingRealised
from data.schema.tables import Tables
from optimiser.housing.area_positions import HousingPosition, positions
from optimiser.housing.ledger import Ledger
from optimiser.housing.pace import FEWEST_COUNTS
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
        yield from _superseded(sorted(counts, key=lambda r: r.until))
        if not ledger[half_year][scope].instruments:
            yield from (unused_row(row, "no-instruments", "includes_instruments") for row in counts)


def _speaks(position: HousingPosition, territory: Territory) -> bool:
    """Whether anything is told of an area that its municipalities do not say."""
    line, parts = position.line, position.figures.counted
    differs = line.opening == "stated" and line.carried is not None and line.carried != line.brought
    beside = line.counted is not None and parts.persons is not None and parts.persons != line.counted
    return position.published or differs or beside or line.scope == territory.country


def _superseded(rows: list[HousingRealised]) -> Iterator[Complaint]:
    """Earlier counts: of a closed half-year they tell nothing, and of two the first only that there were two."""
    closed = rows[-1].until == final_day(rows[-1].half_year)
    for row in rows[:-1]:
        if closed:
            yield unused_row(row, "closed")
        elif len(rows) < FEWEST_COUNTS:
            for column in _OF_A_COUNT:
                if getattr(row, column) is not None:
                    yield unused_row(row, "few-counts", column)
