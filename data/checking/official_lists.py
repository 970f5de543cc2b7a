"""Checks of official lists and figures: scopes that can have a number, names that are free, one unit per name."""

from collections.abc import Iterator

from data.complaints import Complaint
from data.reading.partial import Raws, Rows, numbered_rows
from data.reading.rows import nearest
from data.schema.facts import Municipality
from data.schema.official_lists import Figure, Official

RESERVED = frozenset(Municipality.model_fields) | {"counting"}
"""Names that no figure may have: columns of the municipalities, and ``counting``, a sum of existing places.

The sums of existing places by kind (``kind_azc``) are refused by their prefix.
"""


def check_official(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """An official number is that of a municipality or province in the dossier."""
    if raws["municipalities"].partial:  # a scope may be that of an unreadable row
        return
    known = {c for m in rows["municipalities"] if isinstance(m, Municipality) for c in (m.gm_code, m.province_code)}
    for line, row in numbered_rows("official", rows, raws):
        if isinstance(row, Official) and row.scope_code not in known:
            details = {"target": raws["municipalities"].name, "nearest": nearest(row.scope_code, known)}
            yield Complaint("code-unknown", raws["official"].name, line, "scope_code", row.scope_code, details)


def check_figures(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """A figure has a name that is not in use and the same unit in all rows."""
    units: dict[str, str] = {}
    for line, row in numbered_rows("figures", rows, raws):
        if not isinstance(row, Figure):
            continue
        if row.column in RESERVED or row.column.startswith("kind_"):
            yield Complaint("figure-reserved", raws["figures"].name, line, "column", row.column)
        first = units.setdefault(row.column, row.unit)
        if first != row.unit:
            yield Complaint("figure-units-differ", raws["figures"].name, line, "unit", row.unit, {"first": first})
