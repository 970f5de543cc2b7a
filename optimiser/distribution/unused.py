"""Rows and settings that have no effect on a plan, and why: what is read is used, or told as unused.

A row has an effect if a rule, a key or an aim of the scenario reads it, or if an output shows it. A cell that merely
describes (a name, a reason, a source) is shown or says why, and is not listed.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from data.complaints import Complaint
from data.schema.columns import Row
from data.schema.dates import exists, offered
from data.schema.tables import Tables
from optimiser.catalogue import rooms
from optimiser.distribution import group_shares, official_lists, smallest_numbers
from optimiser.distribution.unused_settings import unused_settings
from optimiser.distribution.unused_streams import unused_streams
from optimiser.problem.scenario import Scenario
from optimiser.problem.unused_row import unused_row

Findings = Iterator[Complaint]

_FIGURES = ("area_land_km2", "ses_woa", "ses_woa_estimate", "ses_woa_year")
"""Columns of municipalities that only keys read; of which year a score is, none reads."""
_FEW = 5
"""Rows that a remark names; of more it tells the number."""


def unused(tables: Tables, scenario: Scenario) -> tuple[Complaint, ...]:
    """Everything in a dossier and its scenario that changes nothing, as remarks.

    Args:
        tables: a checked dossier; for an audience, its visible rows.
        scenario: a checked scenario that fits it.

    """
    return tuple(
        remark
        for find in (*_TABLES, group_shares.unused, unused_settings, _columns)
        for remark in find(tables, scenario)
    )


def together(remarks: Iterable[Complaint]) -> tuple[Complaint, ...]:
    """Remarks of one kind about one table as one, with the first of its rows and how many there are."""
    alike: dict[tuple[str, str, str | None, str], list[Complaint]] = defaultdict(list)
    for r in remarks:
        alike[r.code, r.table, r.column, str(sorted(r.details.items()))].append(r)
    result = []
    for rows in alike.values():
        named = "; ".join(r.value for r in rows[:_FEW] if r.value)
        details = {**rows[0].details, "count": len(rows), "more": max(0, len(rows) - _FEW)}
        result.append(replace(rows[0], value=named or None, details=details))
    return tuple(result)


def _limits(tables: Tables, scenario: Scenario) -> Findings:
    for row in tables.limits:
        rule = "respect_capacity" if row.counts_existing else "respect_limits"
        if rule not in scenario.rules:
            yield unused_row(row, "rule", rule=rule)


def _eligibility(tables: Tables, scenario: Scenario) -> Findings:
    for row in tables.eligibility:
        if row.eligible == "yes":
            yield unused_row(row, "default")
        elif "eligible_groups" not in scenario.rules:
            yield unused_row(row, "rule", rule="eligible_groups")


def _locations(tables: Tables, scenario: Scenario) -> Findings:
    """Locations that exist on no reference date, and days from which one may close that come after the last.

    A plan of locations looks at the days of the periods instead of at reference dates to see what exists.
    """
    first, last = min(p.start for p in tables.periods), max(p.end for p in tables.periods)
    for row in tables.locations:
        before, after = row.agreed_end is not None and row.agreed_end < first, row.opened and row.opened > last
        if before or after:
            yield unused_row(row, "outside")
        elif not (scenario.locations or any(exists(row, p) for p in tables.periods)):
            yield unused_row(row, "no-day")
        elif (
            scenario.locations
            and row.closable_from
            and row.closable_from > max(p.reference_date for p in tables.periods)
        ):
            yield replace(unused_row(row, "late"), column="closable_from")


def _bids(tables: Tables, scenario: Scenario) -> Findings:
    """Bids that offer nothing in any period; the others are shown beside the number of their municipality."""
    del scenario
    for row in tables.bids:
        if row.status != "open" and not any(offered(row, p) for p in tables.periods):
            yield unused_row(row, "outside")


def _official(tables: Tables, scenario: Scenario) -> Findings:
    del scenario
    used = {id(r) for p in tables.periods for r in official_lists.in_force(tables.official, p.period).values()}
    yield from (unused_row(row, "superseded") for row in tables.official if id(row) not in used)


def _published(tables: Tables, scenario: Scenario) -> Findings:
    """Published numbers of a day on which no period looks."""
    del scenario
    days = {p.reference_date for p in tables.periods}
    yield from (unused_row(row, "day") for row in tables.published_totals if row.reference_date not in days)


def _groups(tables: Tables, scenario: Scenario) -> Findings:
    yield from (unused_row(row, "group") for row in tables.groups if row.group not in scenario.groups)


def _places_only(tables: Tables, scenario: Scenario) -> Findings:
    """Kinds, candidates, extensions, standstills and sizes, which only plans of locations read, of known locations."""
    if scenario.locations is None:
        rows: tuple[Row, ...] = (*tables.kinds, *tables.candidates, *tables.extensions, *tables.standstills)
        yield from (unused_row(row, "places-only") for row in rows)
        for column in ("minimum", "maximum", "closable_from"):
            for row in tables.locations:
                if getattr(row, column) is not None:
                    yield replace(unused_row(row, "places-only"), column=column)
        return
    for row in tables.locations:  # nothing shrinks or grows of which no size or no municipality is known
        for column in ("minimum", "maximum"):
            if getattr(row, column) is not None and (row.places is None or not row.gm_code):
                yield replace(unused_row(row, "unsized"), column=column)


def _kinds(tables: Tables, scenario: Scenario) -> Findings:
    """Kinds that no location has and of which none may come."""
    used = {row.kind for row in tables.locations} | {row.kind for row in tables.candidates}
    used |= {kind.near_kind for kind in tables.kinds if kind.near_kind}
    for kind in tables.kinds if scenario.locations else ():
        if kind.kind not in used and not kind.generic:
            yield unused_row(kind, "kind")


def _extensions(tables: Tables, scenario: Scenario) -> Findings:
    """Extensions of what has no end, and those after the last period."""
    last = max(p.end for p in tables.periods)
    ends = {row.location_id: row.agreed_end for row in tables.locations}
    for extension in tables.extensions if scenario.locations else ():
        if ends.get(extension.location_id) is None:
            yield unused_row(extension, "no-end")
        elif extension.start > last:
            yield unused_row(extension, "outside")


def _standstills(tables: Tables, scenario: Scenario) -> Findings:
    last = max(p.end for p in tables.periods)
    for standstill in tables.standstills if scenario.locations else ():
        if standstill.start > last:
            yield unused_row(standstill, "outside")


def _smallest(tables: Tables, scenario: Scenario) -> Findings:
    """Rows with fewer places than a smallest number: they go before it, or leave nothing."""
    for row, why, places in smallest_numbers.beside_rows(tables, scenario):
        yield unused_row(row, why, places=places)


_TABLES: tuple[Callable[[Tables, Scenario], Findings], ...] = (
    _limits,
    _eligibility,
    _locations,
    _bids,
    _official,
    _published,
    _groups,
    _places_only,
    _kinds,
    _extensions,
    _standstills,
    _smallest,
    unused_streams,
)


def _columns(tables: Tables, scenario: Scenario) -> Findings:
    """Figures of municipalities that no key of the scenario divides by."""
    keys = [*scenario.keys.values(), *(d.key for d in scenario.divide)]
    wanted = {c for k in keys for c in (*rooms("keys")[k.name].COLUMNS, *k.parameters)}
    if "ses_woa" in wanted and any(m.ses_woa is None for m in tables.municipalities):
        wanted |= {"ses_woa_estimate"}
    filled = {c for c in _FIGURES if any(getattr(m, c) is not None for m in tables.municipalities)}
    yield from (Complaint("unused-column", "municipalities.csv", None, c) for c in sorted(filled - wanted))
    yield from (
        Complaint("unused-column", "figures.csv", None, c) for c in sorted({f.column for f in tables.figures} - wanted)
    )
