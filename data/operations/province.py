"""A dossier restricted to one province: its municipalities, and every row that is about them alone.

Maths:
    M_p = {m ∈ M : province(m) = p}; a row stays when each municipality, province or scope that it names lies in p,
    and it names one, or its table names none (periods).                                                   [rows]
"""

from dataclasses import replace
from typing import Any

from data.schema.catalogue import REFERENCES, TABLES
from data.schema.columns import Row
from data.schema.tables import Tables

_HOME = {"gm_code", "province_code", "region_code"}
_SCOPE = "scope_code"


def _inside(tables: Tables, province: str) -> frozenset[str]:
    """Codes of the province, its municipalities, and its regions that lie in no other province."""
    land = [m for m in tables.municipalities if m.province_code == province]
    elsewhere = {m.region_code for m in tables.municipalities if m.province_code != province}
    return frozenset({province} | {m.gm_code for m in land} | {m.region_code for m in land} - elsewhere)


def _places(model: type[Row]) -> tuple[str, ...]:
    """The columns of a table that say where a row belongs."""
    where = {
        column
        for (table, column), (target, key) in REFERENCES.items()
        if table == model.TABLE and target == "municipalities" and key in _HOME
    }
    return tuple(c for c in model.model_fields if c in where or c == _SCOPE)


def restrict(tables: Tables, province: str) -> Tables:
    """The part of a dossier that is about one province.

    Rows about the whole country, such as a national requirement, are about no province and are left out.

    Args:
        tables: a checked dossier.
        province: code of a province in it.

    Returns:
        The same dossier with fewer rows; its requirement may have none.

    """
    inside = _inside(tables, province)
    kept: dict[str, Any] = {}
    for model in TABLES:
        rows: tuple[Row, ...] = getattr(tables, model.TABLE)
        places = ("province_code",) if model.TABLE == "municipalities" else _places(model)
        named = [(row, [getattr(row, c) for c in places if getattr(row, c) is not None]) for row in rows]
        kept[model.TABLE] = tuple(
            row for row, codes in named if not places or (codes and all(code in inside for code in codes))
        )
    return replace(tables, **kept)
