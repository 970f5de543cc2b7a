"""A name where a code must stand: the complaint then gives the code."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from data.complaints import Complaint
from data.reading.partial import Rows
from data.reading.place_names import Named, fitting
from data.schema.catalogue import REFERENCES
from data.schema.facts import Municipality

_CODES = {column for (_, column), (table, _) in REFERENCES.items() if table == "municipalities"} | {"scope_code"}
"""Columns that hold the code of a municipality or a larger area."""

_ABOUT_CODES = {"code-form", "code-unknown", "name-unknown"}
"""Complaints about a code that is none, or that the dossier does not have."""


def with_codes(complaints: Iterable[Complaint], rows: Rows) -> Iterator[Complaint]:
    """The complaints, those about the name of an area in a column of codes replaced by one that gives its codes."""
    towns = [m for m in rows.get("municipalities", []) if isinstance(m, Municipality)]
    known = [Named(m.gm_code, m.name, m.province) for m in towns]
    known += [Named(c, n) for c, n in {m.province_code: m.province for m in towns}.items()]
    for c in complaints:
        found: list[Named] = []
        if c.code in _ABOUT_CODES and c.column in _CODES and c.value:
            areas = known if c.column in {"scope_code", "province_code"} else known[: len(towns)]
            found = fitting(c.value, areas)
        if not found:
            yield c
            continue
        details: dict[str, str | int | float] = {"codes": ", ".join(f"{a.code} ({a.name})" for a in found)}
        yield replace(c, code="code-is-name", details={**details, "count": len(found)})
