"""A plan read from a CSV file: new places per period, municipality and group."""

from collections.abc import Mapping
from pathlib import Path

from data.complaints import Complaint, InvalidInputError
from data.reading.csv_files import read_csv
from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance
from optimiser.problem.plan import STREAM_COLUMNS, Plan

COLUMNS = ("period", "gm_code", "group", "new")
"""Columns that a plan has at least."""


MOST = 10_000_000
"""Most places of a cell, as in the tables; as many below zero where locations close [places]."""


_MEANING: dict[str, str | int | float] = {"meaning": "new places", "of": "plan"}
"""What a cell means that is no number."""


def _whole(text: str, path: Path, line: int, column: str) -> int:
    written = text.removeprefix("-")
    if not text.isascii() or not written.isdigit():
        raise InvalidInputError([Complaint("number-not-whole", path.name, line, column, text, _MEANING)])
    digits, sign = written.lstrip("0") or "0", 1 if written == text else -1
    if len(digits) > len(str(MOST)) or int(digits) > MOST:  # Python makes no number of thousands of digits
        code = "number-too-large" if sign > 0 else "number-too-small"
        raise InvalidInputError([Complaint(code, path.name, line, column, text, _MEANING | {"limit": sign * MOST})])
    return sign * int(digits)


def read_rows(path: Path, instance: Instance) -> dict[Cell, tuple[int, dict[str, str]]]:
    """Rows of a plan by cell, each with its line number; cells may be missing.

    Raises:
        InvalidInputError: no such file, columns missing, cells unknown or twice.

    """
    if not path.is_file():
        raise InvalidInputError([Complaint("agreed-missing", path.name)])
    rows: dict[Cell, tuple[int, dict[str, str]]] = {}
    complaints: list[Complaint] = []
    raw = read_csv(path, (*COLUMNS, "existing"))  # by its header in words too, since it is held against the tables
    missing = [c for c in COLUMNS if c not in raw.columns]
    if missing:
        raise InvalidInputError([Complaint("column-missing", path.name, raw.header, c) for c in missing])
    for line, cells in raw.rows:
        row = {column: str(value or "") for column, value in cells.items()}
        cell = (row["gm_code"], row["group"], row["period"])
        if cell not in instance.share:
            complaints.append(Complaint("cell-unknown", path.name, line, "gm_code", " / ".join(cell)))
        elif cell in rows:
            details: dict[str, str | int | float] = {"first": rows[cell][0]}
            complaints.append(Complaint("key-twice", path.name, line, "gm_code", " / ".join(cell), details))
        else:
            rows[cell] = (line, row)
    if complaints:
        raise InvalidInputError(complaints)
    return rows


def read_new(path: Path, instance: Instance) -> dict[Cell, int]:
    """New places by cell from any plan file, such as the agreed plan of a scenario."""
    rows = read_rows(path, instance)
    return {cell: _whole(row["new"], path, line, "new") for cell, (line, row) in rows.items()}


def read_plan(path: Path, instance: Instance, *, shortfall: Mapping[Cell, int] | None = None) -> Plan:
    """A complete plan from ``plan.csv``; its existing places must equal those of the tables.

    Raises:
        InvalidInputError: columns, codes or numbers that do not fit the instance, or rows missing.

    """
    rows = read_rows(path, instance)
    for cell, (line, row) in rows.items():
        expected = instance.territory.existing.get(cell, 0)
        if row.get("existing", str(expected)) != str(expected):
            details: dict[str, str | int | float] = {"expected": expected}
            raise InvalidInputError(
                [Complaint("number-differs", path.name, line, "existing", row["existing"], details)]
            )
    absent = len(set(instance.place_cells) - set(rows))
    if absent:
        raise InvalidInputError([Complaint("rows-missing", path.name, details={"missing": absent})])
    # a file of places says nothing of streams: everybody keeps its own
    streams = dict(instance.joint.alone) if instance.joint else {}
    return Plan(instance=instance, new=streams | read_new(path, instance), shortfall=dict(shortfall or {}))


def read_streams(path: Path, instance: Instance) -> dict[Cell, int]:
    """What a joint plan decides beside places, from ``joint.csv``.

    Raises:
        InvalidInputError: cells that the plan does not decide, or that are missing.

    """
    wanted, found = set(instance.joint.cells if instance.joint else ()), dict[Cell, int]()
    raw = read_csv(path, STREAM_COLUMNS)
    if missing := [c for c in STREAM_COLUMNS if c not in raw.columns]:
        raise InvalidInputError([Complaint("column-missing", path.name, raw.header, c) for c in missing])
    for line, cells in raw.rows:
        cell = (str(cells["gm_code"]), str(cells["stream"]), str(cells["period"]))
        if cell not in wanted or cell in found:
            code = "cell-unknown" if cell not in wanted else "key-twice"
            raise InvalidInputError([Complaint(code, path.name, line, "gm_code", " / ".join(cell), {"first": ""})])
        found[cell] = _whole(str(cells["number"]), path, line, "number")
    if absent := len(wanted - set(found)):
        raise InvalidInputError([Complaint("rows-missing", path.name, details={"missing": absent})])
    return found
