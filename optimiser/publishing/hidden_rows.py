"""Rows that are stricter than an audience: which they are, and where they lie; ``Tables.seen_by`` takes them out."""

from collections.abc import Iterator

from data.schema.catalogue import REFERENCES, TABLES
from data.schema.columns import Row
from data.schema.tables import Tables
from data.schema.visibility import Visibility


def hidden_rows(tables: Tables, audience: Visibility) -> Iterator[Row]:
    """Rows that are stricter than the audience, in the order of the tables."""
    visible_tables = tables.seen_by(audience)
    for model in TABLES:
        if "visibility" in model.model_fields:
            visible_ids = set(map(id, getattr(visible_tables, model.TABLE)))
            yield from (row for row in getattr(tables, model.TABLE) if id(row) not in visible_ids)


def is_hidden(tables: Tables, audience: Visibility) -> bool:
    """Whether a dossier has any row that is stricter than the audience."""
    return next(hidden_rows(tables, audience), None) is not None


def touched(tables: Tables, audience: Visibility) -> frozenset[str]:
    """Provinces in which a hidden row lies; with the empty code if one lies in none."""
    homes: dict[str | None, str] = {m.gm_code: m.province_code for m in tables.municipalities}
    by_id = {row.location_id: row.province_code for row in tables.locations}
    provinces: set[str] = set()
    for row in hidden_rows(tables, audience):
        of_row = {homes[getattr(row, c)] for c in _columns(row, "gm_code") if getattr(row, c)}
        of_row |= {by_id[getattr(row, c)] for c in _columns(row, "location_id")}
        of_row |= {getattr(row, c) for c in _columns(row, "province_code")}
        provinces |= of_row or {""}
    return frozenset(provinces)


def _columns(row: Row, key: str) -> list[str]:
    """Columns of a row's table that name a municipality, a province or a location."""
    return [c for (table, c), target in REFERENCES.items() if (table, target[1]) == (row.TABLE, key)]
