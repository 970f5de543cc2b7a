"""Who may be told a remark: none of them may tell a reader of a row that is hidden from him."""

from collections.abc import Iterable
from dataclasses import replace

from data.complaints import Complaint
from data.reading.partial import Raws, Rows
from data.schema.catalogue import TABLES
from data.schema.visibility import VISIBILITIES

_COMPARED = {"published_totals"}
"""Tables whose rows are compared with rows that can be strict."""


def for_whom(remarks: Iterable[Complaint], raws: Raws, rows: Rows) -> list[Complaint]:
    """The remarks with who may see them: those about tables that can hold strict rows are as strict as any row is.

    A line tells how many rows stand above it, and a sum which others there are. Were only the remarks left out that
    strict rows touch, their absence would tell which these are.
    """
    may_hide = {m.TABLE for m in TABLES if "visibility" in m.model_fields}
    stated = [getattr(row, "visibility", "public") for table in may_hide for row in rows.get(table, ())]
    strictest = max(stated, key=VISIBILITIES.index, default=VISIBILITIES[0])
    names = {raws[table].name for table in may_hide | _COMPARED if table in raws}
    return [replace(remark, visibility=strictest) if remark.table in names else remark for remark in remarks]
