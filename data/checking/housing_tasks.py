"""Checks of the housing task: revisions within their half-year, annexes that add up, monitors that count all once."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from data.changes import FIRST_DAY, changes
from data.complaints import Complaint
from data.reading.partial import Raws, Rows, numbered_rows
from data.schema.facts import Municipality
from data.schema.half_years import final_day
from data.schema.housing import HousingCarried, HousingMonitor, HousingOfficial, HousingRealised, HousingTask

Numbers = dict[str, str | int | float]
"""Details of a complaint."""


def check_tasks(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """A revision comes in its half-year or names an earlier number; all rows or none say how large the country is."""
    name = raws["housing_tasks"].name if "housing_tasks" in raws else ""
    people = sum(m.population for m in rows["municipalities"] if isinstance(m, Municipality))
    partly = any(isinstance(r, HousingTask) and r.inhabitants is not None for r in rows.get("housing_tasks", []))
    tasks = [(line, row) for line, row in numbered_rows("housing_tasks", rows, raws) if isinstance(row, HousingTask)]
    for line, row in tasks:
        if row.difference == "now" and row.day > final_day(row.half_year):
            details: Numbers = {"half_year": row.half_year, "end": str(final_day(row.half_year))}
            yield Complaint("task-revised-late", name, line, "decided", str(row.day), details)
        first = min(r.day for _, r in tasks if (r.half_year, r.standing) == (row.half_year, row.standing))
        if row.difference == "next" and row.day == first:
            yield Complaint(
                "task-difference-of-nothing", name, line, "difference", "next", {"half_year": row.half_year}
            )
        if row.inhabitants is None and partly:
            yield Complaint("task-inhabitants-missing", name, line, "inhabitants")
        if row.inhabitants is not None and row.inhabitants < people and not raws["municipalities"].partial:
            yield Complaint("task-inhabitants-few", name, line, "inhabitants", str(row.inhabitants), {"found": people})


def check_country(rows: Rows, raws: Raws, country: str) -> Iterator[Complaint]:
    """A dossier that is a part of the country has no arrears and counts of the whole of it."""
    if not any(isinstance(r, HousingTask) and r.inhabitants is not None for r in rows.get("housing_tasks", [])):
        return
    for table in ("housing_carried", "housing_realised"):
        for line, row in numbered_rows(table, rows, raws):
            if isinstance(row, HousingCarried | HousingRealised) and row.scope_code == country:
                yield Complaint("country-of-a-part", raws[table].name, line, "scope_code", country)


def check_annexes(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """An annex belongs to a national number, and adds up to it where it names every municipality of the country."""
    tasks = [t for t in rows.get("housing_tasks", []) if isinstance(t, HousingTask) and t.standing == "legal"]
    listed: dict[tuple[str, date | None], list[tuple[int, HousingOfficial]]] = defaultdict(list)
    for line, row in numbered_rows("housing_official", rows, raws):
        if isinstance(row, HousingOfficial):
            listed[row.half_year, row.decided].append((line, row))
    for (half_year, decided), annex in listed.items():
        name, (line, last) = raws["housing_official"].name, annex[-1]
        known = {t.decided: t for t in tasks if t.half_year == half_year}
        if known and decided not in known and not _partial("housing_tasks", raws):
            days: Numbers = {"half_year": half_year, "known": ", ".join(str(day or "-") for day in known)}
            yield Complaint("annex-without-task", name, line, "decided", str(decided or ""), days)
        elif decided in known and not _partial("municipalities", raws) and not raws["housing_official"].partial:
            found, task = sum(row.persons for _, row in annex), known[decided]
            missing = {m.gm_code for m in rows["municipalities"] if isinstance(m, Municipality)}
            missing -= {row.gm_code for _, row in annex}
            whole = not missing and task.inhabitants is None
            if found > task.persons or (whole and found != task.persons):
                numbers: Numbers = {
                    "half_year": half_year, "found": found, "task": task.persons, "whole": "yes" if whole else "no",
                }  # fmt: skip
                yield Complaint("annex-does-not-add-up", name, line, "persons", str(last.persons), numbers)


def check_carried(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """A municipality has arrears or a lead, never both; an area of several may have both."""
    municipalities = {m.gm_code for m in rows["municipalities"] if isinstance(m, Municipality)}
    for line, row in numbered_rows("housing_carried", rows, raws):
        if isinstance(row, HousingCarried) and row.scope_code in municipalities and row.arrears and row.lead:
            details: Numbers = {"arrears": row.arrears, "net": abs(row.arrears - row.lead),
                                "side": "arrears" if row.arrears >= row.lead else "lead"}  # fmt: skip
            yield Complaint("carried-both-ways", raws["housing_carried"].name, line, "lead", str(row.lead), details)


def check_monitors(rows: Rows, raws: Raws, country: str) -> Iterator[Complaint]:
    """Municipalities ahead, exact and short together are all municipalities that there were on the day."""
    if "housing_monitor" not in raws or _partial("municipalities", raws):
        return
    homes = [m for m in rows["municipalities"] if isinstance(m, Municipality)]
    codes, history = {m.gm_code for m in homes}, changes()
    registered = codes <= history.codes
    for line, row in numbered_rows("housing_monitor", rows, raws):
        if not isinstance(row, HousingMonitor):
            continue
        inside = {m.gm_code for m in homes if row.scope_code in (country, m.province_code, m.region_code)}
        known = len(inside)
        if registered and row.scope_code == country and row.day >= FIRST_DAY:
            known = len(history.codes_on(row.day))
        found = row.ahead + row.exact + row.short
        if known and found != known:
            details: Numbers = {"ahead": row.ahead, "exact": row.exact, "short": row.short, "known": known,
                                "day": str(row.day)}  # fmt: skip
            yield Complaint("monitor-does-not-add-up", raws["housing_monitor"].name, line, "short", str(found), details)


def _partial(table: str, raws: Raws) -> bool:
    """Whether rows of a table could not be read, so that its sums say nothing."""
    return table in raws and raws[table].partial
