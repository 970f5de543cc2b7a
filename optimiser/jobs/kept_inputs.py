"""``inputs/`` in the folder of a plan: the tables and the scenario as its audience may have them, to plan from again.

Tables stand there as reading gave them, without the rows that are stricter than the audience, so the file of a table
tells nothing of a row that is left out: neither its line nor how its file was written.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from data import BUNDLED
from data.complaints import Complaint, InvalidInputError
from data.files import sha256
from data.operations.hidden_rows import without_hidden_rows
from data.operations.plan_rows import MAX_RUN
from data.reading.regular_files import read_regular
from data.schema.catalogue import TABLES
from data.schema.tables import Tables
from data.schema.visibility import VISIBILITIES, Visibility
from optimiser.errors import UsageError
from optimiser.jobs.case import CaseInput, build_case, read_input
from optimiser.problem.case import Case
from optimiser.problem.toml_text import toml_text
from optimiser.publishing.kept_tables import Kept

FOLDER, SCENARIO, RUN = "inputs", "scenario.toml", "run.json"
"""Folder of what is kept, its scenario, and the record of the run beside the folder."""


def write_kept(kept: Kept, folder: Path) -> dict[str, Any]:
    """Write ``inputs/`` into the folder of a plan.

    Returns:
        What ``run.json`` says of it: SHA-256 of every file, and the tables that are not kept.

    """
    inputs = folder / FOLDER
    inputs.mkdir()
    texts = {SCENARIO: toml_text(kept.scenario)}
    columns = {m.TABLE: tuple(m.model_fields) for m in TABLES}
    for table, rows in kept.tables.items():
        texts[f"{table}.csv"] = table_text(columns[table], ([getattr(row, c) for c in columns[table]] for row in rows))
    if kept.scenario.agreed:
        cells = ((t, m, g, n) for (m, g, t), n in kept.agreed.items())
        texts[kept.scenario.agreed] = table_text(("period", "gm_code", "group", "new"), sorted(cells))
    for name, text in texts.items():
        (inputs / name).write_text(text, encoding="utf-8", newline="")
    files = {f"{FOLDER}/{name}": sha256(inputs / name) for name in sorted(texts)}
    return {"files": files, "not_kept": list(kept.not_kept)}


def kept_case(folder: Path, *, scenario: Path | None = None) -> Case:
    """The case from which the plan in a folder follows, read back from what the folder keeps.

    For an edition from which rows are hidden it is the case of the visible rows. Its scenario, instance, agreed plan
    and tables are those of the plan's own case without these rows; only its fingerprints are of the files in
    ``inputs/``. The folder is not written to.

    Tables that the folder may not hold for its readers (``Kept.not_kept``) are taken from the given scenario, or from
    the bundled one of which the plan was made.

    Args:
        folder: of a plan, as ``optimiser plan`` makes it.
        scenario: the scenario of which the plan was made, with its own tables; needed only where the folder does not
            hold all that its readers' plan follows from.

    Raises:
        UsageError: the folder keeps no inputs, or not all of them and no scenario that has them is known.
        InvalidInputError: kept tables that were changed so that they cannot be used.

    """
    return build_case(kept_input(folder, scenario=scenario))


def kept_input(folder: Path, *, scenario: Path | None = None) -> CaseInput:
    """As ``kept_case``, before an instance is built from it."""
    record = read_record(folder)
    if not (folder / FOLDER / SCENARIO).is_file():
        raise UsageError("kept-nothing", folder=str(folder))
    given = read_input(folder / FOLDER / SCENARIO)
    if not record.not_kept:
        return given
    source = scenario or bundled_scenario(record)
    if source is None:
        raise UsageError("kept-missing", folder=str(folder), tables=", ".join(f"{t}.csv" for t in record.not_kept))
    whole = read_input(source)
    seen = without_hidden_rows(whole.tables, record.audience)
    rows = {table: getattr(seen, table) for table in record.not_kept if hasattr(seen, table)}
    found = replace(given.tables, **rows)
    return replace(given, tables=found, inputs={**given.inputs, **_fingerprints(whole.tables, rows)})


def _fingerprints(tables: Tables, rows: Iterable[str]) -> dict[str, str]:
    return {name: tables.sha256[name] for table in rows if (name := f"{table}.csv") in tables.sha256}


@dataclass(frozen=True)
class RunRecord:
    """What ``run.json`` says of a plan, as it is in the file.

    Args:
        audience: for whom the plan was made.
        not_kept: tables that its folder does not hold.
        inputs: SHA-256 of the files of which it was made, as far as its readers may know them.
        contents: all of the file.

    """

    audience: Visibility
    not_kept: tuple[str, ...]
    inputs: Mapping[str, str]
    contents: Mapping[str, Any]


def read_record(folder: Path) -> RunRecord:
    """The record of a run.

    Raises:
        UsageError: the folder holds no plan.
        InvalidInputError: its record cannot be read.

    """
    path = folder / RUN
    if not path.is_file():
        raise UsageError("kept-nothing", folder=str(folder))
    try:
        found = json.loads(read_regular(path, MAX_RUN, code="file-too-large"))
        audience = next(v for v in VISIBILITIES if v == found["audience"])
        not_kept = tuple(str(t) for t in found.get("kept", {}).get("not_kept", ()))
        return RunRecord(audience, not_kept, {str(k): str(v) for k, v in found["inputs"].items()}, found)
    except (ValueError, KeyError, StopIteration, AttributeError, TypeError, RecursionError):
        raise InvalidInputError([Complaint("edition-unreadable", RUN)]) from None


def bundled_scenario(record: RunRecord) -> Path | None:
    """The bundled scenario of which a plan was made, known by its fingerprint; ``None`` if it was none of these."""
    known = set(record.inputs.values())
    return next((path for path in sorted(BUNDLED.glob("*/*.toml")) if sha256(path) in known), None)


def table_text(columns: Iterable[str], rows: Iterable[Iterable[Any]]) -> str:
    """A table in the plain dialect, which reading gives back cell by cell."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(list(_cells(row)) for row in rows)
    return buffer.getvalue()


def _cells(row: Iterable[Any]) -> Iterator[str]:
    """Text of cells; a fraction in all its digits, since a table has no powers of ten."""
    for value in row:
        if value is None:
            yield ""
        elif isinstance(value, float):
            yield format(Decimal(repr(value)), "f")
        else:
            yield value.isoformat() if isinstance(value, date) else str(value)
