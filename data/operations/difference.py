"""Two versions of a dossier, or of a plan, compared row by row: what an audience may know of it.

Maths:
    O, N = rows by key of the old and the new version; V(O), V(N) those that the audience may see
    added     = {k ∈ V(N) : k ∉ O}
    removed   = {k ∈ V(O) : k ∉ N}
    changed   = {k ∈ V(O) ∩ V(N) : O(k) ≠ N(k)}
    disclosed = {k ∈ V(N) : k ∈ O, k ∉ V(O)}         what it was before stays hidden
    hidden    = every other key whose row differs, as a count per table                              [rows]

A row that is no longer visible is no removal; it is counted among the hidden, so that
nothing tells which municipality has a row that is not for this audience.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from data.schema.catalogue import TABLES
from data.schema.columns import Row, Visibility, visible
from data.schema.description import identity
from data.schema.tables import Tables

ADDED, REMOVED, CHANGED, DISCLOSED = "added", "removed", "changed", "disclosed"
ONLY_NEW, ONLY_OLD = "only-new", "only-old"
"""Rows of one plan alone: an edition may withhold a municipality, so nothing was added or removed."""


@dataclass(frozen=True)
class Cell:
    """A cell that differs: its value before and after; ``None`` is unknown or not there."""

    column: str
    old: Any
    new: Any


@dataclass(frozen=True)
class Change:
    """A row that differs.

    Args:
        table: the table.
        kind: ``added``, ``removed``, ``changed``; ``disclosed``: there before, but not for this audience;
            ``only-new`` and ``only-old`` for rows of one plan alone.
        place: code of its municipality, or of its scope or province; empty where it is about none.
        key: the columns by which it is the same row, with their values.
        cells: the other columns that differ.
        reason: why, in the words of the new row; ``None`` where it says nothing.
        author: who set it, in the words of the new row; ``None`` where it says nothing.

    """

    table: str
    kind: str
    place: str
    key: Mapping[str, Any]
    cells: tuple[Cell, ...]
    reason: str | None = None
    author: str | None = None


@dataclass(frozen=True)
class Difference:
    """All changes that the audience may see, by place; ``hidden`` counts the others per table."""

    audience: Visibility
    changes: tuple[Change, ...]
    hidden: Mapping[str, int]
    names: Mapping[str, str] = field(default_factory=dict)
    """Names of the places; those of the new version where both have one."""


@dataclass(frozen=True)
class _Version:
    """Rows of one table by key: all, and those that the audience may see."""

    rows: Mapping[tuple[Any, ...], Row]
    seen: frozenset[tuple[Any, ...]]


def _version(rows: Iterable[Row], seen: Iterable[Row]) -> _Version:
    """A row is seen when it stands unchanged in what the audience sees; a masked row is another row."""
    shown = {identity(row): row for row in seen}
    by_key = {identity(row): row for row in rows}
    return _Version(by_key, frozenset(key for key, row in by_key.items() if shown.get(key) == row))


def _place(row: Row) -> str:
    columns = ("gm_code", "scope_code", "province_code")
    return str(next((v for c in columns if (v := getattr(row, c, None)) is not None), ""))


def _cells(old: Row | None, new: Row | None, model: type[Row]) -> tuple[Cell, ...]:
    pairs = ((c, getattr(old, c, None), getattr(new, c, None)) for c in model.model_fields if c not in model.KEY)
    return tuple(Cell(c, before, after) for c, before, after in pairs if before != after)


def _kind(key: tuple[Any, ...], old: _Version, new: _Version) -> str:
    """What happened to a row that differs, as the audience may know it; empty where it may not."""
    if key in new.seen:
        if key in old.seen:
            return CHANGED
        return DISCLOSED if key in old.rows else ADDED
    return REMOVED if key in old.seen and key not in new.rows else ""


def compare(model: type[Row], old: _Version, new: _Version) -> tuple[list[Change], int]:
    """The changes of one table and how many are hidden."""
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
        told = {c: getattr(after, c, None) for c in ("reason", "author")}
        named = dict(zip(model.KEY, key, strict=True))
        changes.append(Change(model.TABLE, kind, _place(row) if row else "", named, cells, **told))
    return changes, hidden


def _named(tables: Tables) -> dict[str, str]:
    levels = (("province_code", "province"), ("region_code", "region"), ("gm_code", "name"))
    return {getattr(m, code): getattr(m, name) for code, name in levels for m in tables.municipalities}


def _difference(
    audience: Visibility, found: Mapping[str, tuple[list[Change], int]], names: Mapping[str, str]
) -> Difference:
    order = list(found)
    changes = [change for changes, _ in found.values() for change in changes]

    def rank(change: Change) -> tuple[bool, str, str, int, tuple[str, ...]]:
        key = tuple(str(value or "") for value in change.key.values())
        return (
            not change.place,
            (names.get(change.place) or change.place).casefold(),
            change.place,
            order.index(change.table),
            key,
        )

    hidden = {table: count for table, (_, count) in found.items() if count}
    return Difference(audience, tuple(sorted(changes, key=rank)), hidden, dict(names))


def difference(old: Tables, new: Tables, *, audience: Visibility = "public") -> Difference:
    """What changed between two versions of a dossier, as an audience may know it.

    Args:
        old: the version before, e.g. of the previous table meeting.
        new: the version now.
        audience: who reads it; rows stricter than that are counted, not shown.

    Returns:
        The changes by name of place, then by table and key.

    """
    sight = old.seen_by(audience), new.seen_by(audience)
    found = {}
    for model in TABLES:
        rows, shown = ([getattr(t, model.TABLE) for t in versions] for versions in ((old, new), sight))
        found[model.TABLE] = compare(model, *(_version(*pair) for pair in zip(rows, shown, strict=True)))
    return _difference(audience, found, _named(old) | _named(new))


def plan_difference(
    old: tuple[Row, ...], new: tuple[Row, ...], *, editions: tuple[Visibility, Visibility], audience: Visibility
) -> Difference:
    """What changed between two plans; where an edition is stricter than the audience, rows are counted and not shown.

    Args:
        old: rows of the plan before.
        new: rows of the plan now.
        editions: audiences for which the two were written.
        audience: who reads it.

    Returns:
        The changes by name of place.

    """
    seen = set(editions) <= set(visible(audience))
    versions = [_version(rows, rows if seen else ()) for rows in (old, new)]
    names = {str(getattr(row, "gm_code", "")): str(getattr(row, "name", None) or "") for row in (*old, *new)}
    model = type((*old, *new)[0])
    changes, hidden = compare(model, *versions)
    alone = {ADDED: ONLY_NEW, REMOVED: ONLY_OLD}
    told = [
        replace(c, kind=alone.get(c.kind, c.kind), cells=tuple(x for x in c.cells if x.column != "name"))
        for c in changes
    ]
    return _difference(audience, {model.TABLE: (told, hidden)}, names)
