"""What changed between two versions: cells, rows, and all that an audience may see of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from data.schema.visibility import Visibility

ADDED, REMOVED, CHANGED, DISCLOSED = "added", "removed", "changed", "disclosed"
"""What happened to a row of a dossier, as ``data.operations.difference`` defines it."""

ONLY_NEW, ONLY_OLD = "only-new", "only-old"
"""A row in one of two plans alone; not added or removed, since an edition may withhold a municipality."""


@dataclass(frozen=True)
class CellChange:
    """A cell that differs: its old and new value; ``None`` is unknown or absent."""

    column: str
    old: Any
    new: Any


@dataclass(frozen=True)
class RowChange:
    """A row that differs.

    Args:
        table: the table.
        kind: ``added``, ``removed``, ``changed``; ``disclosed`` if it existed but was not visible to this audience;
            ``only-new`` or ``only-old`` if one of two plans alone has it.
        place: code of its municipality, or of its scope or province; empty if it has none.
        key: the columns that identify the row, with their values.
        cells: the other columns that differ.
        reason: the reason in the new row; ``None`` if it gives none.
        author: the author of the new row; ``None`` if it gives none.

    """

    table: str
    kind: str
    place: str
    key: Mapping[str, Any]
    cells: tuple[CellChange, ...]
    reason: str | None = None
    author: str | None = None


@dataclass(frozen=True)
class Difference:
    """The changes that the audience may see, in order of place; ``hidden`` counts the others per table."""

    audience: Visibility
    changes: tuple[RowChange, ...]
    hidden: Mapping[str, int]
    names: Mapping[str, str] = field(default_factory=dict)
    """Names of the places by code; those of the new version if both have one."""
