"""Files of the points of a sweep: put in place whole, the plan before the point that names it; found again later.

Both are drawn up elsewhere on the disk and renamed, and hold what the audience may see.
"""

import json
import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from data.complaints import InvalidInputError
from data.reading.regular_files import read_regular
from maps.outputs.plan_csv import table_bytes
from maps.studies.sweep import PLANS, POINTS
from optimiser.editions.edition import Edition
from optimiser.editions.file import NAME, edition_bytes

SweepRow = dict[str, Any]
"""The result of a point: settings, status, folder of its plan, figures and aims."""

MAX_POINT = 1_000_000
"""Largest file of a point that is read [bytes]."""

TABLE = "plan.csv"
"""The table beside the edition of a plan."""

_Word = Annotated[str, Field(pattern=r"^[a-z0-9_]{1,64}$")]
"""A name of ours, such as that of an aim."""

_NAME = re.compile(r"[0-9a-f]{20}")
"""Names of points, and of their plans."""


def plan_files(edition: Edition) -> Mapping[str, bytes]:
    """The files of a plan of a sweep by their names."""
    return {NAME: edition_bytes(edition), TABLE: table_bytes(edition)}


def put_plan(folder: Path, name: str, files: Mapping[str, bytes], drafts: Path) -> None:
    """Put the files of a plan in their place."""
    draft = drafts / name
    draft.mkdir()
    for file, content in files.items():
        (draft / file).write_bytes(content)
    shutil.rmtree(folder / PLANS / name, ignore_errors=True)
    draft.rename(folder / PLANS / name)


def put_point(folder: Path, name: str, row: SweepRow, drafts: Path) -> None:
    """Put the file of a point in its place."""
    draft = drafts / f"{name}.json"
    draft.write_text(json.dumps({"name": name, **row}, ensure_ascii=False) + "\n", encoding="utf-8")
    draft.replace(folder / POINTS / draft.name)


class _PointFile(BaseModel):
    """What the file of a point holds: words of ours and numbers that can be drawn."""

    model_config = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False)

    name: str
    settings: dict[str, str | int | float]
    status: Literal["optimal", "relaxed", "feasible", "infeasible"]
    plan: Annotated[str, Field(pattern=r"^([0-9a-f]{20})?$")]
    scores: dict[_Word, int | float | None] = Field(default_factory=dict)
    aims: list[dict[_Word, str | int | float | None]] = Field(default_factory=list)
    dominance: dict[_Word, _Word] = Field(default_factory=dict)


def read_point(folder: Path, name: str, settings: Mapping[str, Any]) -> SweepRow | None:
    """The result of a finished point; ``None`` if its file, or the plan that it names, is not as we left it."""
    try:
        raw = read_regular(folder / POINTS / f"{name}.json", MAX_POINT, code="file-too-large")
        row: SweepRow = _PointFile.model_validate_json(raw).model_dump(exclude_unset=True)
    except (OSError, ValidationError, InvalidInputError):
        return None
    plan = folder / PLANS / row["plan"]
    complete = not row["plan"] or ((plan / NAME).is_file() and (plan / TABLE).is_file())
    return row if complete and row["name"] == name and row["settings"] == dict(settings) else None


def files_of(folder: Path, rows: Sequence[SweepRow]) -> list[str]:
    """Paths in the folder of a sweep of its points and of the plans that these name."""
    plans = [folder / PLANS / row["plan"] for row in rows if row["plan"]]
    inside = {path.relative_to(folder).as_posix() for plan in plans for path in plan.iterdir()}
    return sorted({f"{POINTS}/{row['name']}.json" for row in rows} | inside)


def files_of_others(folder: Path, rows: Sequence[SweepRow]) -> list[str]:
    """The same of what is in no row: points of other settings or of another dossier, and plans without a point.

    A sweep that is killed between the two leaves a plan without a point.
    """
    points = {path.relative_to(folder).as_posix() for path in (folder / POINTS).glob("*.json") if _is_name(path.stem)}
    plans = [path for path in (folder / PLANS).glob("*") if path.is_dir() and _is_name(path.name)]
    inside = {(plan / name).relative_to(folder).as_posix() for plan in plans for name in (NAME, TABLE)}
    return sorted(name for name in (points | inside) - {*files_of(folder, rows)} if (folder / name).is_file())


def _is_name(text: str) -> bool:
    return _NAME.fullmatch(text) is not None
