"""Checks of official lists and figures: scopes that can have a number, one unit, no name twice in use."""

from collections.abc import Iterator

from data.complaints import Complaint
from data.reading.partial import Raws, Rows, lines
from data.reading.rows import nearest
from data.schema.facts import Municipality
from data.schema.official_lists import Figure, Official

RESERVED = frozenset(Municipality.model_fields) | {"counting"}
"""Names in use: columns of the municipalities and sums of existing places (``kind_azc``, ``counting``)."""


def check_official(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """A number belongs to a municipality or a province."""
    if raws["municipalities"].partial:
        return
    known = {c for m in rows["municipalities"] if isinstance(m, Municipality) for c in (m.gm_code, m.province_code)}
    for line, row in lines("official", rows, raws):
        if isinstance(row, Official) and row.scope_code not in known:
            details = {"target": raws["municipalities"].name, "nearest": nearest(row.scope_code, known)}
            yield Complaint("code-unknown", raws["official"].name, line, "scope_code", row.scope_code, details)


def check_figures(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """A name of its own and one unit per name."""
    units: dict[str, str] = {}
    for line, row in lines("figures", rows, raws):
        if not isinstance(row, Figure):
            continue
        if row.column in RESERVED or row.column.startswith("kind_"):
            yield Complaint("figure-reserved", raws["figures"].name, line, "column", row.column)
        first = units.setdefault(row.column, row.unit)
        if first != row.unit:
            yield Complaint("figure-units-differ", raws["figures"].name, line, "unit", row.unit, {"first": first})
