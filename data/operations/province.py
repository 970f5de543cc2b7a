"""Restrict a dossier to one province: its municipalities, and the rows that concern no other.

Maths:
    M_p = {m ∈ M : province(m) = p}; a row stays when each municipality, province or scope that it names lies in p,
    and it names one, or its table names none (periods).                                                   [rows]
"""

from dataclasses import replace
from typing import Any

from data.schema.catalogue import REFERENCES, TABLES
from data.schema.columns import Row
from data.schema.tables import Tables

_TERRITORY = {"gm_code", "province_code", "region_code"}
"""Columns of the table of municipalities that are codes of territory."""

_SCOPE = "scope_code"
"""Column of a requirement or total; no declared reference, since a scope may be of any level."""


def _inside(tables: Tables, province: str) -> frozenset[str]:
    """Codes of the province, its municipalities and those of its regions that lie in no other province."""
    municipalities = [m for m in tables.municipalities if m.province_code == province]
    regions_elsewhere = {m.region_code for m in tables.municipalities if m.province_code != province}
    return frozenset(
        {province} | {m.gm_code for m in municipalities} | {m.region_code for m in municipalities} - regions_elsewhere
    )


def _places(model: type[Row]) -> tuple[str, ...]:
    """The columns of a table that say to which territory a row belongs."""
    columns_of_place = {
        column
        for (table, column), (target, key) in REFERENCES.items()
        if table == model.TABLE and target == "municipalities" and key in _TERRITORY
    }
    return tuple(c for c in model.model_fields if c in columns_of_place or c == _SCOPE)


def restrict(tables: Tables, province: str) -> Tables:
    """Keep the part of a dossier that concerns one province.

    Rows about the whole country, such as a national requirement, are left out.

    Args:
        tables: a checked dossier.
        province: code of a province in it.

    Returns:
        The same dossier with fewer rows; its requirement may have none.

    """
    inside = _inside(tables, province)
    rows_kept: dict[str, Any] = {}
    for model in TABLES:
        rows: tuple[Row, ...] = getattr(tables, model.TABLE)
        place_columns = ("province_code",) if model.TABLE == "municipalities" else _places(model)
        rows_with_places = [
            (row, [getattr(row, c) for c in place_columns if getattr(row, c) is not None]) for row in rows
        ]
        rows_kept[model.TABLE] = tuple(
            row
            for row, codes in rows_with_places
            if not place_columns or (codes and all(code in inside for code in codes))
        )
    return replace(tables, **rows_kept)
