"""Every rule's excess on any plan, ours or anyone's; never imports a solver.

The auditor reads the plan as it was written, whole places only, and recomputes each
rule by its second voice (``excess``). The solver's word plays no part.
"""

import csv
from collections.abc import Mapping
from pathlib import Path

from data.complaints import Complaint, InvalidInputError
from optimiser.catalogue import room
from optimiser.errors import AuditError
from optimiser.instance import Cell, Instance
from optimiser.plan import COLUMNS, Plan


def audit(plan: Plan) -> dict[str, float]:
    """Largest excess of every rule, and of what every plan must be; 0 means obeyed.

    Returns:
        ``{rule: places}``, with ``whole_places`` for cells missing, negative or not whole.

    """
    cells = plan.instance.cells
    bad = sum(1 for c in cells if not isinstance(plan.new.get(c), int) or plan.new[c] < 0)
    found = {"whole_places": float(bad + len(set(plan.new) - set(cells)))}
    if found["whole_places"]:
        return found
    for rule in sorted(plan.instance.parameters):
        found[rule] = max(room("constraints", rule).excess(plan.instance, plan).values(), default=0.0)
    return found


def require(findings: Mapping[str, float]) -> None:
    """Stop when any rule is broken.

    Raises:
        AuditError: naming the rules and the places.

    """
    broken = {rule: excess for rule, excess in findings.items() if excess > 0}
    if broken:
        raise AuditError("audit-failed", rules=", ".join(f"{r} ({x:g})" for r, x in broken.items()))


def _whole(text: str, path: Path, line: int, column: str) -> int:
    if not text.isascii() or not text.removeprefix("-").isdigit():
        raise InvalidInputError([Complaint("number-not-whole", path.name, line, column, text)])
    return int(text)


def read_plan(path: Path, instance: Instance, *, shortfall: Mapping[Cell, int] | None = None) -> Plan:
    """A plan from ``plan.csv``: ours as written, or another's.

    Raises:
        InvalidInputError: columns, codes or numbers that do not fit the instance.

    """
    new: dict[Cell, int] = {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        missing = [c for c in ("period", "gm_code", "group", "new") if c not in (reader.fieldnames or COLUMNS[:0])]
        if missing:
            raise InvalidInputError([Complaint("column-missing", path.name, 1, c) for c in missing])
        for line, row in enumerate(reader, start=2):
            cell = (row["gm_code"], row["group"], row["period"])
            if cell not in instance.share:
                raise InvalidInputError([Complaint("cell-unknown", path.name, line, "gm_code", " / ".join(cell))])
            if cell in new:
                raise InvalidInputError(
                    [Complaint("key-twice", path.name, line, "gm_code", " / ".join(cell), {"first": "?"})]
                )
            new[cell] = _whole(row["new"], path, line, "new")
            for column, value in (("existing", instance.territory.existing.get(cell, 0)),):
                if row.get(column, str(value)) != str(value):
                    details: dict[str, str | int | float] = {"expected": value}
                    raise InvalidInputError(
                        [Complaint("number-differs", path.name, line, column, row[column], details)]
                    )
    absent = len(set(instance.cells) - set(new))
    if absent:
        raise InvalidInputError([Complaint("rows-missing", path.name, details={"missing": absent})])
    return Plan(instance=instance, new=new, shortfall=dict(shortfall or {}))
