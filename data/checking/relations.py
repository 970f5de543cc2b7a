"""Checks across tables: codes that exist, names and provinces that agree, dates and bounds in order."""

from collections.abc import Collection, Iterator
from itertools import groupby

from data.changes import changes
from data.checking.codes import check_capitals, check_levels
from data.checking.dates import check_dates
from data.checking.limits import check_limits
from data.checking.locations import check_locations
from data.complaints import Complaint
from data.reading.partial import Raws, Rows, numbered_rows, values_left_out
from data.reading.rows import nearest
from data.schema.catalogue import REFERENCES
from data.schema.facts import Location, Municipality, PublishedTotal, Requirement
from data.schema.housing import HousingCarried, HousingMonitor, HousingRealised


def _history_of_unknown(code: str, known: Collection[str], target: str) -> dict[str, str | int | float]:
    """Message parameters for an unknown code: what became of it and when, else the most similar known code."""
    history = changes()
    successors, predecessors = history.successors(code, known), history.founded_by(code)
    details: dict[str, str | int | float] = {"target": target, "nearest": nearest(code, known)}
    if successors:
        parts = {f"{c.new_code} {c.new_name}": None for c in successors}
        kind = "split" if len(parts) > 1 else history.ended_by(code)[0].kind
        first = history.ended_by(code)[0]
        details |= {"change": kind, "old": first.old_name, "became": ", ".join(parts), "since": str(first.date)}
    elif predecessors:
        parts = {f"{c.old_code} {c.old_name}": None for c in predecessors}
        first = predecessors[0]
        details |= {"change": "founded", "old": first.new_name, "became": ", ".join(parts), "since": str(first.date)}
    return details


def check_references(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """Every code exists in the table that it refers to; a complaint names the most similar one that does."""
    for (table, column), (target, key) in REFERENCES.items():
        known = {getattr(row, key) for row in rows.get(target, [])}
        known |= values_left_out(raws[target], key) if target in raws else set()
        if not known and target in raws and raws[target].partial:  # nothing readable to compare with
            continue
        for line, row in numbered_rows(table, rows, raws):
            value = getattr(row, column)
            if value is not None and value not in known:
                name = raws[target].name if target in raws else f"{target}.csv"
                if key == "gm_code":
                    details, code = _history_of_unknown(value, known, name), "code-unknown"
                else:
                    details, code = {"target": name, "nearest": nearest(value, known)}, "name-unknown"
                yield Complaint(code, raws[table].name, line, column, value, details)


def check_hierarchy(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """A code of a province or region has one name; a location lies in the province of its municipality."""
    for code, name in (("province_code", "province"), ("region_code", "region")):
        names: dict[str, str] = {}
        for line, row in numbered_rows("municipalities", rows, raws):
            first = names.setdefault(getattr(row, code), getattr(row, name))
            if first != getattr(row, name):
                details = {"first": first, "code": getattr(row, code)}
                yield Complaint("name-differs", raws["municipalities"].name, line, name, getattr(row, name), details)
    home = {m.gm_code: m.province_code for m in rows["municipalities"] if isinstance(m, Municipality)}
    for line, row in numbered_rows("locations", rows, raws):
        if isinstance(row, Location) and row.gm_code in home and home[row.gm_code] != row.province_code:
            details = {"expected": home[row.gm_code]}
            yield Complaint(
                "province-differs", raws["locations"].name, line, "province_code", row.province_code, details
            )


SCOPED = (Requirement, PublishedTotal, HousingCarried, HousingRealised, HousingMonitor)
"""Tables whose rows are about a municipality, region, province or the country."""


def check_scopes(rows: Rows, raws: Raws, country: str) -> Iterator[Complaint]:
    """A requirement or published total is that of a scope in the dossier."""
    if raws["municipalities"].partial:  # a scope may be that of an unreadable row
        return
    municipalities = [row for row in rows["municipalities"] if isinstance(row, Municipality)]
    known = {country} | {c for m in municipalities for c in (m.gm_code, m.province_code, m.region_code)}
    for model in SCOPED:
        for line, row in numbered_rows(model.TABLE, rows, raws):
            if isinstance(row, SCOPED) and row.scope_code not in known:
                details = _history_of_unknown(row.scope_code, known, raws["municipalities"].name)
                yield Complaint("code-unknown", raws[model.TABLE].name, line, "scope_code", row.scope_code, details)


def check_population(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """At least one municipality has inhabitants, by whom places could be divided."""
    if raws["municipalities"].partial:  # those with inhabitants may be unreadable
        return
    if not any(isinstance(m, Municipality) and m.population for m in rows["municipalities"]):
        yield Complaint("no-inhabitants", raws["municipalities"].name, column="population")


def check_relations(rows: Rows, raws: Raws, country: str) -> list[Complaint]:
    """All checks of relations, in order of tables and lines; one complaint per cell and message code."""
    complaints = [
        *check_references(rows, raws),
        *check_hierarchy(rows, raws),
        *check_levels(rows, raws, country),
        *check_capitals(rows, raws),
        *check_dates(rows, raws),
        *check_limits(rows, raws),
        *check_scopes(rows, raws, country),
        *check_population(rows, raws),
        *check_locations(rows, raws),
    ]
    ordered = sorted(complaints, key=lambda c: (c.table, c.row or 0, c.column or "", c.code))
    return [next(group) for _, group in groupby(ordered, key=lambda c: (c.table, c.row, c.column, c.code))]
