"""Checks of groups: every group that a row names has a regime, and no standard one another regime than its own."""

from collections.abc import Collection, Iterator

from data.complaints import Complaint
from data.reading.partial import Raws, Rows, numbered_rows
from data.reading.rows import nearest
from data.schema.columns import Row
from data.schema.groups import STANDARD, TABLES_WITH_GROUPS, Group
from data.schema.location_options import Kind, groups_of


def check_group_regimes(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """Every group has a regime: without one nobody would know whether its locations must be protected."""
    known = set(STANDARD)
    for line, row in numbered_rows("groups", rows, raws):
        if isinstance(row, Group):
            known.add(row.group)
            if row.group == "total":
                yield Complaint("group-name-reserved", raws["groups"].name, line, "group", row.group)
            if STANDARD.get(row.group, row.regime) != row.regime:
                details: dict[str, str | int | float] = {"group": row.group, "expected": STANDARD[row.group]}
                yield Complaint("group-regime-standard", raws["groups"].name, line, "regime", row.regime, details)
    if "groups" in raws and raws["groups"].partial:  # an unreadable row may be the one that declares it
        return
    for table in (*TABLES_WITH_GROUPS, "kinds"):
        for line, row in numbered_rows(table, rows, raws):
            for group in _named(row):
                if group not in known:
                    column = "groups" if table == "kinds" else "group"
                    details = {"nearest": nearest(group, known), "known": ", ".join(sorted(known))}
                    yield Complaint("group-regime-missing", raws[table].name, line, column, group, details)


def check_groups_known(rows: Rows, raws: Raws, known: Collection[str]) -> Iterator[Complaint]:
    """Every group that a row names is one of a scenario: leaving the row out would lose places in silence."""
    details: dict[str, str | int | float] = {"known": ", ".join(known)}
    for table in TABLES_WITH_GROUPS:  # a kind of location may host further groups, where no plan of locations is made
        for line, row in numbered_rows(table, rows, raws):
            for group in _named(row):
                if group not in known:
                    yield Complaint("group-unknown", raws[table].name, line, "group", group, details)


def _named(row: Row) -> tuple[str, ...]:
    """Groups that a row names; none where the cell is empty."""
    if isinstance(row, Kind):
        return groups_of(row)
    group = getattr(row, "group", None)
    return (group,) if group else ()
