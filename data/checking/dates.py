"""Checks of dates: no end before its beginning, and remarks about dates that can be read and are hardly meant.

Excel stores 31-12-30 as a day in 1930. Such a day is valid, and the row then counts nowhere without a word. A row
whose dates touch no period, and a day far from every period, are therefore told, with the other century if that fits.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache

from data.complaints import Complaint
from data.reading.csv_files import RawTable
from data.reading.partial import Raws, Rows, numbered_rows
from data.schema.agreements import Bid
from data.schema.catalogue import TABLES
from data.schema.columns import Row
from data.schema.dates import offered
from data.schema.facts import Period

INTERVALS = (
    ("periods", "start", "end"),
    ("locations", "opened", "agreed_end"),
    ("bids", "start", "end"),
    ("extensions", "start", "end"),
    ("standstills", "start", "end"),
    ("candidates", "available_from", "available_until"),
    ("housing_facilities", "opened", "agreed_end"),
    ("housing_stays", "start", "end"),
)
"""Tables whose rows hold from one day to another."""

_HAPPENED = (
    ("published_totals", "reference_date"),
    ("official", "reference_date"),
    ("exchanges", "agreed"),
    ("figures", "year"),
    ("municipalities", "ses_woa_year"),
)
"""Days and years of what was published or agreed: hardly after the last period."""

YEARS_BEFORE, YEARS_AFTER = 40, 60
"""Farthest from the periods that a day is taken without a remark [years]: the Netherlands has had reception centres
since 1987, and a ground lease runs for half a century."""

YEARS_LONG = 20
"""Longest period, and longest gap between two periods, without a remark [years]."""

YEARS_LATE = 5
"""Latest after the last period that something published is dated without a remark [years]: figures of a later year
serve an earlier plan, those of a decade later do not exist."""


def check_dates(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """No row ends before it begins."""
    for table, begin, end in INTERVALS:
        for line, row in numbered_rows(table, rows, raws):
            first, last = getattr(row, begin), getattr(row, end)
            if first and last and last < first:
                yield Complaint("end-before-start", raws[table].name, line, end, str(last), {"start": str(first)})


def remark_dates(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """Remarks about dates that are valid and odd; one per cell, the most telling."""
    periods = sorted((p for p in rows["periods"] if isinstance(p, Period)), key=lambda p: p.start)
    told: set[tuple[str, int | None, str | None]] = set()
    for remark in (
        *_read_as_no_end(rows, raws),
        *_outside(rows, raws, periods),
        *_far(rows, raws, periods),
        *_late(rows, raws, periods),
        *_odd_periods(rows, raws),
    ):
        place = remark.table, remark.row, remark.column
        if place not in told:
            told.add(place)
            yield remark


def _remark(code: str, raw: RawTable, line: int, column: str, value: object, **details: str | int) -> Complaint:
    return Complaint(code, raw.name, line, column, str(value), details)


def _read_as_no_end(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """Days far beyond any plan, which were read as an empty cell."""
    for model in TABLES:
        for (line, cells), (_, row) in zip(
            raws[model.TABLE].rows if model.TABLE in raws else (), numbered_rows(model.TABLE, rows, raws), strict=True
        ):
            for column in _columns(model):
                if cells.get(column) is not None and getattr(row, column) is None:
                    found = str(cells[column])[:10]
                    yield _remark("date-no-end", raws[model.TABLE], line, column, found)


def _outside(rows: Rows, raws: Raws, periods: list[Period]) -> Iterator[Complaint]:
    """Rows that hold before the first period or after the last alone, and bids that no period can use."""
    first, last = periods[0].start, max(p.end for p in periods)
    for table, begin, end in INTERVALS[1:]:
        if table.startswith("housing_"):  # half-years are no periods of reception
            continue
        for line, row in numbered_rows(table, rows, raws):
            starts, ends = getattr(row, begin), getattr(row, end)
            if ends and ends < first:
                details = {"start": str(first), "meant": _other_century(ends, periods)}
                yield _remark("date-before-periods", raws[table], line, end, ends, **details)
            elif starts and starts > last:
                yield _remark("date-after-periods", raws[table], line, begin, starts, end=str(last))
            elif isinstance(row, Bid) and row.status != "open" and not any(offered(row, p) for p in periods):
                yield _remark("bid-in-no-period", raws[table], line, end, ends)


def _far(rows: Rows, raws: Raws, periods: list[Period]) -> Iterator[Complaint]:
    """Days far from every period."""
    first, last = periods[0].start, max(p.end for p in periods)
    for model in TABLES:
        for line, row in numbered_rows(model.TABLE, rows, raws):
            for column in _columns(model):
                value = getattr(row, column)
                if value and not first.year - YEARS_BEFORE <= value.year <= last.year + YEARS_AFTER:
                    years = first.year - value.year if value < first else value.year - last.year
                    details = {"years": years, "meant": _other_century(value, periods)}
                    yield _remark("date-far", raws[model.TABLE], line, column, value, **details)


def _late(rows: Rows, raws: Raws, periods: list[Period]) -> Iterator[Complaint]:
    """What was published or agreed long after the last period."""
    last = max(p.end for p in periods)
    for table, column in _HAPPENED:
        for line, row in numbered_rows(table, rows, raws):
            value = getattr(row, column)
            year = value.year if isinstance(value, date) else value
            if year and year > last.year + YEARS_LATE:
                yield _remark("date-late", raws[table], line, column, value, end=str(last))


def _odd_periods(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """Periods of decades, with decades between them, or whose reference date lies far outside them."""
    numbered = [(line, row) for line, row in numbered_rows("periods", rows, raws) if isinstance(row, Period)]
    numbered.sort(key=lambda pair: pair[1].start)
    for i, (line, row) in enumerate(numbered):
        if row.end.year - row.start.year > YEARS_LONG:
            years = row.end.year - row.start.year
            yield _remark("period-long", raws["periods"], line, "end", row.end, start=str(row.start), years=years)
        if i and row.start.year - numbered[i - 1][1].end.year > YEARS_LONG:
            before = numbered[i - 1][1].end
            yield _remark("period-gap", raws["periods"], line, "start", row.start, end=str(before))
        day = row.reference_date
        if not row.start.year - 1 <= day.year <= row.end.year + 1:
            span = {"start": str(row.start), "end": str(row.end)}
            yield _remark("period-reference-outside", raws["periods"], line, "reference_date", day, **span)


@cache
def _columns(model: type[Row]) -> tuple[str, ...]:
    """Columns of a table that hold dates; asked for every row."""
    return tuple(name for name, field in model.model_fields.items() if "datetime.date" in str(field.annotation))


def _other_century(day: date, periods: list[Period]) -> str:
    """The year a century later or earlier, if that lies near the periods; else ``none``."""
    low, high = periods[0].start.year - YEARS_BEFORE, max(p.end for p in periods).year + YEARS_AFTER
    years = (day.year + 100, day.year - 100)
    return next((str(year) for year in years if low <= year <= high), "none")
