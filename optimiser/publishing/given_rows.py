"""The rows of the dossier that a plan was made of, as far as its audience may see them: who asked what, and where.

Municipalities, locations and figures are shown elsewhere, with what protects small units and minors. Of candidates and
extensions those for minors are left out for everybody but the provincial table, as their locations are.
"""

from collections.abc import Iterator

from data.schema.catalogue import BESIDE, TABLES
from data.schema.columns import Row
from data.schema.facts import Location
from data.schema.location_options import Candidate, Extension, groups_of
from data.schema.tables import Tables
from optimiser.editions.records import GivenRow
from optimiser.problem.groups import MINORS
from optimiser.problem.territory import Territory
from optimiser.publishing.visible_plan import View

ELSEWHERE = ("municipalities", "locations", "figures", *(model.TABLE for model in BESIDE))
"""Tables that have a sheet or a layer of their own, or that a plan of places does not read."""


def given_rows(seen: View) -> Iterator[GivenRow]:
    """Every other visible row, in the order of the tables."""
    tables = seen.tables
    if tables is None:
        return
    for model in TABLES:
        if model.TABLE in ELSEWHERE:
            continue
        for row in getattr(tables, model.TABLE):
            if seen.audience == "prt" or not names_minors(row, tables, seen.territory):
                yield _given(row)


def names_minors(row: Row, tables: Tables, territory: Territory) -> bool:
    """Whether a row names a site for minors."""
    minors = set(territory.of_regime(MINORS))
    if isinstance(row, Location):
        return row.group in minors
    if isinstance(row, Candidate):
        return any(minors & set(groups_of(kind)) for kind in tables.kinds if kind.kind == row.kind)
    if isinstance(row, Extension):
        return any(at.group in minors for at in tables.locations if at.location_id == row.location_id)
    return False


def _given(row: Row) -> GivenRow:
    cells = {name: str(value) for name, value in row.model_dump(mode="json").items() if value not in (None, "")}
    key = {name: cells.pop(name) for name in type(row).KEY if name in cells}
    return GivenRow(row.TABLE, ", ".join(key.values()), cells)
