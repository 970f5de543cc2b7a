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


Rows = dict[Cell, tuple[int, dict[str, str]]]
"""Rows of a plan by cell, each with its line number."""


def _whole(text: str, path: Path, line: int, column: str) -> int | Complaint:
    """A whole number, or what is wrong with it."""
    written = text.removeprefix("-")
    if not text.isascii() or not written.isdigit():
        return Complaint("number-not-whole", path.name, line, column, text, _MEANING)
    digits, sign = written.lstrip("0") or "0", 1 if written == text else -1
    if len(digits) > len(str(MOST)) or int(digits) > MOST:  # Python makes no number of thousands of digits
        code = "number-too-large" if sign > 0 else "number-too-small"
        return Complaint(code, path.name, line, column, text, _MEANING | {"limit": sign * MOST})
    return sign * int(digits)


def _lines(path: Path) -> list[tuple[int, dict[str, str]]]:
    """Rows of a plan file as they are written, with their line numbers.

    Raises:
        InvalidInputError: no such file, or columns missing, so that nothing else can be told.

    """
    if not path.is_file():
        raise InvalidInputError([Complaint("agreed-missing", path.name)])
    raw = read_csv(path, (*COLUMNS, "existing"))  # by its header in words too, since it is held against the tables
    missing = [c for c in COLUMNS if c not in raw.columns]
    if missing:
        raise InvalidInputError([Complaint("column-missing", path.name, raw.header, c) for c in missing])
    return [(line, {column: str(value or "") for column, value in cells.items()}) for line, cells in raw.rows]


def form_complaints(path: Path) -> list[Complaint]:
    """What is wrong with a plan file whatever its dossier says: to be told beside what is wrong with the dossier."""
    try:
        lines = _lines(path)
    except InvalidInputError as error:
        return list(error.complaints)
    numbers = (_whole(row["new"], path, line, "new") for line, row in lines)
    return [found for found in numbers if isinstance(found, Complaint)]


def _fitted(path: Path, instance: Instance) -> tuple[Rows, dict[Cell, int], list[Complaint]]:
    """Rows of a plan and its new places by cell, as far as they can be used, and all that is wrong with the others."""
    rows: Rows = {}
    new: dict[Cell, int] = {}
    complaints: list[Complaint] = []
    for line, row in _lines(path):
        cell = (row["gm_code"], row["group"], row["period"])
        number = _whole(row["new"], path, line, "new")
        if cell not in instance.share:
            complaints.append(Complaint("cell-unknown", path.name, line, "gm_code", " / ".join(cell)))
        elif cell in rows:
            details: dict[str, str | int | float] = {"first": rows[cell][0]}
            complaints.append(Complaint("key-twice", path.name, line, "gm_code", " / ".join(cell), details))
        else:
            rows[cell] = (line, row)
        if isinstance(number, Complaint):
            complaints.append(number)
        else:
            new[cell] = number
    return rows, new, complaints


def read_new(path: Path, instance: Instance) -> dict[Cell, int]:
    """New places by cell from any plan file, such as the agreed plan of a scenario.

    Raises:
        InvalidInputError: no such file, columns missing, cells unknown or twice, numbers that are none; all at once.

    """
    _, new, complaints = _fitted(path, instance)
    if complaints:
        raise InvalidInputError(complaints)
    return new


def read_plan(path: Path, instance: Instance, *, shortfall: Mapping[Cell, int] | None = None) -> Plan:
    """A complete plan from ``plan.csv``; its existing places must equal those of the tables.

    Raises:
        InvalidInputError: columns, codes or numbers that do not fit the instance, or rows missing; all at once.

    """
    rows, new, complaints = _fitted(path, instance)
    for cell, (line, row) in rows.items():
        expected = instance.territory.existing.get(cell, 0)
        if row.get("existing", str(expected)) != str(expected):
            details: dict[str, str | int | float] = {"expected": expected}
            complaints.append(Complaint("number-differs", path.name, line, "existing", row["existing"], details))
    absent = len(set(instance.place_cells) - set(rows))
    if absent:
        complaints.append(Complaint("rows-missing", path.name, details={"missing": absent}))
    if complaints:
        raise InvalidInputError(complaints)
    # a file of places says nothing of streams: everybody keeps its own
    streams = dict(instance.joint.alone) if instance.joint else {}
    return Plan(instance=instance, new=streams | new, shortfall=dict(shortfall or {}))


def read_streams(path: Path, instance: Instance) -> dict[Cell, int]:
    """What a joint plan decides beside places, from ``joint.csv``.

    Raises:
        InvalidInputError: cells that the plan does not decide, or that are missing.

    """
    wanted, found = set(instance.joint.cells if instance.joint else ()), dict[Cell, int]()
    raw = read_csv(path, STREAM_COLUMNS)
    if missing := [c for c in STREAM_COLUMNS if c not in raw.columns]:
        raise InvalidInputError([Complaint("column-missing", path.name, raw.header, c) for c in missing])
    complaints: list[Complaint] = []
    for line, cells in raw.rows:
        cell = (str(cells["gm_code"]), str(cells["stream"]), str(cells["period"]))
        if cell not in wanted or cell in found:
            code = "cell-unknown" if cell not in wanted else "key-twice"
            complaints.append(Complaint(code, path.name, line, "gm_code", " / ".join(cell), {"first": ""}))
        number = _whole(str(cells["number"]), path, line, "number")
        if isinstance(number, Complaint):
            complaints.append(number)
        found[cell] = 0 if isinstance(number, Complaint) else number
    if absent := len(wanted - set(found)):
        complaints.append(Complaint("rows-missing", path.name, details={"missing": absent}))
    if complaints:
        raise InvalidInputError(complaints)
    return found
