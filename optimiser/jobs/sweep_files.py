"""Files of the points of a sweep: put in place whole, the plan before the point that names it; found again later.

Both are drawn up elsewhere on the disk and renamed, and hold what the audience may see.
"""

import json
import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from maps.outputs.plan_csv import write_table
from maps.studies.sweep import PLANS, POINTS
from optimiser.editions.edition import Edition
from optimiser.editions.file import NAME, write_edition

SweepRow = dict[str, Any]
"""The result of a point: settings, status, folder of its plan, figures and aims."""

_NAME = re.compile(r"[0-9a-f]{20}")
"""Names of points, and of their plans."""


def put_plan(folder: Path, name: str, edition: Edition, drafts: Path) -> None:
    """Put the plan of a point in its place."""
    draft = drafts / name
    draft.mkdir()
    write_edition(edition, draft)
    write_table(edition, draft)
    shutil.rmtree(folder / PLANS / name, ignore_errors=True)
    draft.rename(folder / PLANS / name)


def put_point(folder: Path, name: str, row: SweepRow, drafts: Path) -> None:
    """Put the file of a point in its place."""
    draft = drafts / f"{name}.json"
    draft.write_text(json.dumps({"name": name, **row}, ensure_ascii=False) + "\n", encoding="utf-8")
    draft.replace(folder / POINTS / draft.name)


def read_point(folder: Path, name: str) -> SweepRow | None:
    """The result of a finished point; ``None`` if its file, or the plan that it names, is absent or incomplete."""
    try:
        row: SweepRow = json.loads((folder / POINTS / f"{name}.json").read_text(encoding="utf-8"))
        complete = row["name"] == name and (not row["plan"] or (folder / PLANS / row["plan"] / NAME).is_file())
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return row if complete else None


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
    inside = {(plan / name).relative_to(folder).as_posix() for plan in plans for name in (NAME, "plan.csv")}
    return sorted(name for name in (points | inside) - {*files_of(folder, rows)} if (folder / name).is_file())


def _is_name(text: str) -> bool:
    return _NAME.fullmatch(text) is not None
