"""Drop or change every row and every cell of the bundled cases: what then changes nothing must be told as unused.

    python -m tests.accounting [CASE ...] [--per-column N | --whole] [--part I/N] [--file F]

For every change of one row or cell the case is read, planned and published anew; a case of whole locations is built,
not searched. A scenario of the housing task gives its edition, ``CASE:flows`` that of people in reception over time.
The change must be refused, or change the edition, or be among the remarks on what has no effect. Of a cell several
other values are tried until one is not refused, also in columns that the file does not have. Where it shows in what
an edition holds whatever is planned, no plan is made. Without ``--whole`` so many rows of each table and cells of
each column are tried; ``--part 2/8`` is the second of eight parts, every eighth change; ``--file 'runoff/*'`` are the
files of that name. Prints how many changes were tried, by file, and which were silent.
"""

import argparse
import csv
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from functools import cache, partial
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import Any

from data import BUNDLED, InvalidInputError
from data.schema.catalogue import REFERENCES, TABLES
from data.schema.visibility import Visibility
from optimiser.errors import InfeasibleError, UsageError
from optimiser.problem.case import Case
from optimiser.problem.groups import MINORS
from optimiser.problem.toml_settings import read_toml
from tests.support.accounted import PLAN, Accounted, accounted
from tests.support.case_outcomes import Made, differ
from tests.support.other_cells import other_values

CASES = (
    "tiny/tiny",
    "tiny/weights",
    "nl-2026/provinces",
    "zeeland/working-day",
    "zeeland/hubs",
    "nl-2022/letter",
    "nl-2022/runoff",
    "nl-2022/housing",
    "nl-2022/housing:flows",
    "zeeland/housing",
    "zeeland/housing:flows",
    "zeeland/total-load",
)
AUDIENCES: tuple[Visibility, ...] = ("prt", "council", "public")
DESCRIBING = ("name", "place", "kind", "opened", "counts_for_law", "source", "confidence", "note")
"""Columns of locations that an edition shows of every location that it names: none for minors, none without a place."""

IDENTIFIERS = (
    ("locations", "location_id"),
    ("housing_stays", "stay_id"),
    ("housing_stays", "cohort"),
    ("housing_swaps", "swap_id"),
    ("housing_facilities", "facility_id"),
    ("stream_exchanges", "exchange_id"),
    ("lvv_facilities", "facility_id"),
)
"""Columns that tie rows of one thing together: another free name says the same."""

MODELS = {m.TABLE: m for m in TABLES}


@dataclass(frozen=True)
class Change:
    """One row left out (``column`` empty), or one cell that gets the first of these values that is not refused."""

    file: str
    row: int
    key: str
    column: str = ""
    values: tuple[str, ...] = ("",)

    @property
    def table(self) -> str:
        """The table of the file."""
        return Path(self.file).stem


def files(scenario: Path) -> dict[str, Path]:
    """The file of every table of a case, by its path inside the dossier."""
    settings = read_toml(scenario)
    folder = scenario.parent / settings.get("dossier", ".")
    found = {p.stem: p for p in folder.glob("*.csv") if p.stem in MODELS}
    if "tables" in settings:
        found |= {p.stem: p for p in (folder / settings["tables"]).glob("*.csv") if p.stem in MODELS}
    return {str(p.relative_to(folder)): p for p in found.values()}


def changes(scenario: Path, per_column: int, seed: int = 1) -> Iterator[Change]:
    """Every row left out and every cell changed; at most so many of a table and of each of its columns."""
    chance = random.Random(seed)
    found = {file: (MODELS[path.stem], _rows(path)) for file, path in sorted(files(scenario).items())}
    tables = {model.TABLE: rows for model, rows in found.values()}
    for file, (model, rows) in found.items():

        def some(rows: list[dict[str, str]] = rows) -> list[int]:
            return sorted(chance.sample(range(len(rows)), min(per_column, len(rows))))

        keys = [", ".join(row[c] for c in model.KEY if row.get(c)) for row in rows]
        yield from (Change(file, n, keys[n]) for n in some())
        for column in dict.fromkeys([*(rows[0] if rows else ()), *model.model_fields]):
            table, name = REFERENCES.get((model.TABLE, column), (model.TABLE, column))
            others = [row.get(name, "") for row in (*rows, *tables.get(table, ()))]
            for n in some():
                values = other_values(model, column, rows[n].get(column, ""), others)
                yield Change(file, n, keys[n], column, tuple(values))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def write(change: Change, value: str, folder: Path) -> None:
    """Make the change in the file of a copied dossier, with one of its values."""
    path = folder / change.file
    with path.open(encoding="utf-8", newline="") as text:
        reader = csv.DictReader(text)
        columns, rows = list(reader.fieldnames or ()), list(reader)
    if change.column:
        columns = list(dict.fromkeys([*columns, change.column]))
        rows[change.row][change.column] = value
    else:
        del rows[change.row]
    with path.open("w", encoding="utf-8", newline="") as text:
        writer = csv.DictWriter(text, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def silent(
    name: str, per_column: int, part: tuple[int, int] = (1, 1), file: str = "*"
) -> tuple[Counter[tuple[str, str]], list[Change]]:
    """How the changes of a case ended, by file, and those that nothing tells of; of so many parts one."""
    scenario, command = accounted(name, BUNDLED)
    ended: Counter[tuple[str, str]] = Counter()
    lost: list[Change] = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copytree(scenario.parent, Path(folder) / "copy"))
        dossier, bundled = (
            f.parent / read_toml(scenario).get("dossier", ".") for f in (copy / scenario.name, scenario)
        )
        wanted = (change for change in changes(scenario, per_column) if fnmatch(change.file, file))
        for change in islice(wanted, part[0] - 1, None, part[1]):
            how = "refused"
            for value in change.values:
                write(change, value, dossier)
                how = _ending(copy / scenario.name, scenario, change, command)
                shutil.copy(bundled / change.file, dossier / change.file)
                if how != "refused":
                    break
            ended[change.file, how] += 1
            lost += [replace(change, values=(value,))] if how == "silent" else []
    return ended, lost


@cache
def _bundled(scenario: Path, command: Accounted) -> Any:
    return command.read(scenario)


@cache
def _reference(scenario: Path, command: Accounted, made: Made, audience: Visibility) -> str:
    return made(_bundled(scenario, command), audience)


def _ending(scenario: Path, bundled: Path, change: Change, command: Accounted) -> str:
    audiences: tuple[Visibility, ...] = AUDIENCES if change.column == "visibility" else ("prt",)
    reference = partial(_reference, bundled, command)
    try:
        case = command.read(scenario)
        if _rows_of(case) == _rows_of(_bundled(bundled, command)):
            return "the same"  # an empty cell that stood for what it says now
        if any(differ(case, command.given, reference, audience) for audience in audiences):
            return "changed"
        if any(
            is_told(case, bundled, change, command, audience) for audience in audiences
        ):  # before a plan is made, which takes longest
            return "told"
        if any(differ(case, command.outcome, reference, audience) for audience in audiences):
            return "changed"
    except (InvalidInputError, InfeasibleError, UsageError):
        return "refused"
    renamed = (change.table, change.column) in IDENTIFIERS
    hidden = command is PLAN and _unnamed(_bundled(bundled, command), change)
    return "renamed" if renamed else "not shown" if hidden else "silent"


def _rows_of(case: Any) -> list[Any]:
    return [getattr(case.tables, model.TABLE) for model in TABLES]


def _unnamed(case: Case, change: Change) -> bool:
    """Whether the cell describes a location that no edition names: one for minors, or of unknown municipality."""
    minors = case.instance.territory.of_regime(MINORS)
    row = next((r for r in case.tables.locations if f"{r.location_id}, {r.group}" == change.key), None)
    of_none = row is not None and (row.gm_code is None or row.group in minors)
    return change.table == "locations" and change.column in DESCRIBING and of_none


def is_told(case: Any, bundled: Path, change: Change, command: Accounted, audience: Visibility) -> bool:
    """Whether the change is told as without effect, or its row or column was told before."""
    known = command.told(_bundled(bundled, command), audience)
    return command.told(case, audience) != known or not known.isdisjoint(
        {
            (change.table, None, None),
            (change.table, None, change.key),
            (change.table, change.column, None),
            (change.table, change.column, change.key),
        }
    )


def _part(text: str) -> tuple[int, int]:
    first, of = map(int, text.split("/"))
    return first, of


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("cases", nargs="*", default=CASES)
    parser.add_argument("--per-column", type=int, default=3)
    parser.add_argument("--whole", action="store_true")
    parser.add_argument("--part", type=_part, default=(1, 1))
    parser.add_argument("--file", default="*")
    asked = parser.parse_args()
    worst = 0
    for name in asked.cases:
        started = perf_counter()
        ended, lost = silent(name, sys.maxsize if asked.whole else asked.per_column, asked.part, asked.file)
        sys.stdout.write(f"{name}: {sum(ended.values())} changes in {perf_counter() - started:.0f} s\n")
        for file in sorted({file for file, _ in ended}):
            sys.stdout.write(f"  {file}: { {how: n for (f, how), n in sorted(ended.items()) if f == file} }\n")
        for change in lost:
            sys.stdout.write(f"  silent: {change.file} {change.key} {change.column} {change.values[0]}\n")
        sys.stdout.flush()
        worst += len(lost)
    sys.exit(worst > 0)


if __name__ == "__main__":
    main()
