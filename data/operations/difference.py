"""Compare two versions of a dossier, or of a plan, row by row, as far as an audience may know.

Maths:
    O, N = rows by key of the old and the new version; V(O), V(N) those that the audience may see
    added     = {k ∈ V(N) : k ∉ O}
    removed   = {k ∈ V(O) : k ∉ N}
    changed   = {k ∈ V(O) ∩ V(N) : O(k) ≠ N(k)}
    disclosed = {k ∈ V(N) : k ∈ O, k ∉ V(O)}         the old values stay hidden
    hidden    = every other key whose row differs, as a count per table                              [rows]

A row that is no longer visible is not reported as removed but counted as hidden, so that nothing
tells which municipality has a row that this audience may not see.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from data.operations.hidden_rows import without_hidden_rows
from data.operations.row_changes import (
    ADDED,
    CHANGED,
    DISCLOSED,
    ONLY_NEW,
    ONLY_OLD,
    REMOVED,
    CellChange,
    Difference,
    RowChange,
)
from data.schema.catalogue import TABLES
from data.schema.columns import Row
from data.schema.description import identity
from data.schema.tables import Tables
from data.schema.visibility import Visibility, visible


@dataclass(frozen=True)
class _Version:
    """One table in one version: all rows by key, and the keys of those that the audience may see (``seen``)."""

    rows: Mapping[tuple[Any, ...], Row]
    seen: frozenset[tuple[Any, ...]]


def _version(rows: Iterable[Row], seen: Iterable[Row]) -> _Version:
    """Rows by key; a row is visible if the audience's version holds it unchanged, so a masked row is not."""
    shown = {identity(row): row for row in seen}
    by_key = {identity(row): row for row in rows}
    return _Version(by_key, frozenset(key for key, row in by_key.items() if shown.get(key) == row))


def _place(row: Row) -> str:
    """Code of the place that a row is about; empty if it names none."""
    columns = ("gm_code", "scope_code", "province_code")
    return str(next((v for c in columns if (v := getattr(row, c, None)) is not None), ""))


def _cells(old: Row | None, new: Row | None, model: type[Row]) -> tuple[CellChange, ...]:
    """The columns outside the key that differ; all columns with a value if one of the rows is absent."""
    pairs = ((c, getattr(old, c, None), getattr(new, c, None)) for c in model.model_fields if c not in model.KEY)
    return tuple(CellChange(c, before, after) for c, before, after in pairs if before != after)


def _kind(key: tuple[Any, ...], old: _Version, new: _Version) -> str:
    """What happened to a row that differs; empty if the audience may not know."""
    if key in new.seen:
        if key in old.seen:
            return CHANGED
        return DISCLOSED if key in old.rows else ADDED
    return REMOVED if key in old.seen and key not in new.rows else ""


def compare(model: type[Row], old: _Version, new: _Version) -> tuple[list[RowChange], int]:
    """The changes of one table, and the number of changes that are hidden."""
    changes, hidden = [], 0
    for key in {**old.rows, **new.rows}:
        before, after = old.rows.get(key), new.rows.get(key)
        if before == after:
            continue
        kind = _kind(key, old, new)
        if not kind:
            hidden += 1
            continue
        row = after or before
        cells = _cells(None if kind == DISCLOSED else before, after, model)
        explanation = {c: getattr(after, c, None) for c in ("reason", "author")}
        key_columns = dict(zip(model.KEY, key, strict=True))
        changes.append(RowChange(model.TABLE, kind, _place(row) if row else "", key_columns, cells, **explanation))
    return changes, hidden


def _place_names(tables: Tables) -> dict[str, str]:
    """Names of provinces, regions and municipalities by code."""
    levels = (("province_code", "province"), ("region_code", "region"), ("gm_code", "name"))
    return {getattr(m, code): getattr(m, name) for code, name in levels for m in tables.municipalities}


def _difference(
    audience: Visibility, changes_by_table: Mapping[str, tuple[list[RowChange], int]], names: Mapping[str, str]
) -> Difference:
    order = list(changes_by_table)
    changes = [change for changes, _ in changes_by_table.values() for change in changes]

    def sort_key(change: RowChange) -> tuple[bool, str, str, int, tuple[str, ...]]:
        key = tuple(str(value or "") for value in change.key.values())
        return (
            not change.place,  # changes that name no place come last
            (names.get(change.place) or change.place).casefold(),
            change.place,
            order.index(change.table),
            key,
        )

    hidden = {table: count for table, (_, count) in changes_by_table.items() if count}
    return Difference(audience, tuple(sorted(changes, key=sort_key)), hidden, dict(names))


def difference(old: Tables, new: Tables, *, audience: Visibility = "public") -> Difference:
    """What changed between two versions of a dossier, as far as an audience may know.

    Args:
        old: the old version, e.g. that of the previous meeting.
        new: the new version.
        audience: who reads it; changes in rows that it may not see are counted, not shown.

    Returns:
        The changes in order of place name, table and key.

    """
    visible_versions = without_hidden_rows(old, audience), without_hidden_rows(new, audience)
    changes_by_table = {}
    for model in TABLES:
        rows, visible_rows = (
            [getattr(t, model.TABLE) for t in versions] for versions in ((old, new), visible_versions)
        )
        changes_by_table[model.TABLE] = compare(
            model, *(_version(*pair) for pair in zip(rows, visible_rows, strict=True))
        )
    return _difference(audience, changes_by_table, _place_names(old) | _place_names(new))


def plan_difference(
    old: tuple[Row, ...], new: tuple[Row, ...], *, editions: tuple[Visibility, Visibility], audience: Visibility
) -> Difference:
    """What changed between two plans; if one was written for a stricter audience, changes are counted and not shown.

    Args:
        old: rows of the old plan.
        new: rows of the new plan.
        editions: audiences for which the two plans were written.
        audience: who reads it.

    Returns:
        The changes in order of place name.

    """
    may_see = set(editions) <= set(visible(audience))
    versions = [_version(rows, rows if may_see else ()) for rows in (old, new)]
    names = {str(getattr(row, "gm_code", "")): str(getattr(row, "name", None) or "") for row in (*old, *new)}
    model = type((*old, *new)[0])
    changes, hidden = compare(model, *versions)
    one_sided = {ADDED: ONLY_NEW, REMOVED: ONLY_OLD}
    renamed = [
        replace(
            change,
            kind=one_sided.get(change.kind, change.kind),
            cells=tuple(cell for cell in change.cells if cell.column != "name"),
        )
        for change in changes
    ]
    return _difference(audience, {model.TABLE: (renamed, hidden)}, names)
