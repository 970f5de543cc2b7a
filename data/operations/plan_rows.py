"""Read ``plan.csv`` as a table, with the audience for which it was written."""

import json
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from data.complaints import Complaint, InvalidInputError
from data.reading.csv_files import read_csv
from data.reading.regular_files import read_regular
from data.reading.rows import check_rows
from data.schema.cells import Decimal
from data.schema.columns import Code, Name, Places, Row, column
from data.schema.visibility import VISIBILITIES, Visibility

MAX_RUN = 10_000_000
"""Largest ``run.json`` that is read [bytes]."""


class PlanRow(Row):
    """Places of a municipality for one group in a period; of a larger area if the municipal figures are withheld."""

    TABLE: ClassVar[str] = "plan"
    KEY: ClassVar[tuple[str, ...]] = ("period", "gm_code", "group")
    REQUIRED: ClassVar[bool] = True

    period: Code = column("period")
    gm_code: Code = column("municipality or area")
    name: Name | None = column("name", default=None)
    group: Code = column("group")
    existing: Places | None = column("existing places", unit="places", default=None)
    new: Places | None = column("new places", unit="places")
    total: Places | None = column("existing and new places", unit="places", default=None)
    key_share: Decimal | None = column("part by the key", unit="places", default=None)


def plan_file(path: Path) -> Path | None:
    """The plan file that a path stands for: a CSV file itself, or ``plan.csv`` in a folder that holds no dossier."""
    if path.is_file() and path.suffix.lower() == ".csv":
        return path
    inside = path / "plan.csv"
    return inside if inside.is_file() and not (path / "municipalities.csv").is_file() else None


def _audience(path: Path) -> Visibility:
    """The audience of a plan, read from ``run.json`` beside it; the strictest if that is absent or damaged."""
    try:
        stated = json.loads(read_regular(path.parent / "run.json", MAX_RUN, code="file-too-large")).get("audience")
    except (OSError, ValueError, InvalidInputError, AttributeError, RecursionError):
        return VISIBILITIES[-1]
    return next((audience for audience in VISIBILITIES if audience == stated), VISIBILITIES[-1])


def read_plan_rows(path: Path) -> tuple[tuple[PlanRow, ...], Visibility]:
    """The rows of a plan, and the audience for which it was written; columns that are not in the schema are ignored.

    Raises:
        InvalidInputError: with every complaint at once.

    """
    if not path.is_file():
        raise InvalidInputError([Complaint("agreed-missing", path.name)])
    raw = read_csv(path, PlanRow.model_fields)
    known = tuple(c for c in raw.columns if c in PlanRow.model_fields)
    rows = tuple((line, {c: v for c, v in cells.items() if c in known}) for line, cells in raw.rows)
    plan_rows, complaints = check_rows(replace(raw, columns=known, rows=rows), PlanRow)
    if complaints:
        raise InvalidInputError(complaints)
    return tuple(row for row in plan_rows if isinstance(row, PlanRow)), _audience(path)
