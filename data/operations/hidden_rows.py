"""Rows that are stricter than an audience: taken out of a dossier, listed, and where they lie."""

from collections.abc import Iterator
from dataclasses import replace

from data.schema.catalogue import BESIDE, REFERENCES, TABLES
from data.schema.columns import Row
from data.schema.tables import Tables
from data.schema.visibility import Visibility, visible


def without_hidden_rows(tables: Tables, audience: Visibility) -> Tables:
    """The same dossier without the rows that ``audience`` may not see.

    An extension of a location that is left out is left out too: it would tell that the location exists. So are
    participants of a facility, and stays in it.
    """
    allowed = visible(audience)
    visible_rows = {
        model.TABLE: tuple(row for row in getattr(tables, model.TABLE) if row.visibility in allowed)
        for model in TABLES
        if "visibility" in model.model_fields
    }
    visible_locations = {row.location_id for row in visible_rows["locations"]}
    visible_rows["extensions"] = tuple(
        row for row in visible_rows["extensions"] if row.location_id in visible_locations
    )
    visible_facilities = {row.facility_id for row in visible_rows["housing_facilities"]}
    visible_rows |= {
        "housing_participants": tuple(r for r in tables.housing_participants if r.facility_id in visible_facilities),
        "housing_stays": tuple(r for r in visible_rows["housing_stays"] if r.facility_id in visible_facilities),
    }
    return replace(tables, **visible_rows)  # type: ignore[arg-type]  # the tables are chosen at run time


def hidden_rows(tables: Tables, audience: Visibility, *, beside: bool = False) -> Iterator[Row]:
    """Rows on which a plan rests that are stricter than the audience, in the order of the tables.

    Args:
        tables: a checked dossier.
        audience: the readers.
        beside: whether the plan rests on tables beside reception too, as a joint plan does. Else they shape no plan of
            places, and what is told of them is made of the visible rows alone.

    """
    visible_tables = without_hidden_rows(tables, audience)
    for model in TABLES:
        if "visibility" in model.model_fields and (beside or model not in BESIDE):
            visible_ids = set(map(id, getattr(visible_tables, model.TABLE)))
            yield from (row for row in getattr(tables, model.TABLE) if id(row) not in visible_ids)


def is_hidden(tables: Tables, audience: Visibility, *, beside: bool = False) -> bool:
    """Whether a dossier has any row that is stricter than the audience; ``beside`` as in ``hidden_rows``."""
    return next(hidden_rows(tables, audience, beside=beside), None) is not None


def touched(tables: Tables, audience: Visibility, *, beside: bool = False) -> frozenset[str]:
    """Provinces in which a hidden row lies; with the empty code if one lies in none."""
    homes: dict[str | None, str] = {m.gm_code: m.province_code for m in tables.municipalities}
    by_id = {row.location_id: row.province_code for row in tables.locations}
    provinces: set[str] = set()
    for row in hidden_rows(tables, audience, beside=beside):
        of_row = {homes[getattr(row, c)] for c in _columns(row, "gm_code") if getattr(row, c)}
        of_row |= {by_id[getattr(row, c)] for c in _columns(row, "location_id")}
        of_row |= {getattr(row, c) for c in _columns(row, "province_code")}
        provinces |= of_row or {""}
    return frozenset(provinces)


def _columns(row: Row, key: str) -> list[str]:
    """Columns of a row's table that name a municipality, a province or a location."""
    return [c for (table, c), target in REFERENCES.items() if (table, target[1]) == (row.TABLE, key)]
