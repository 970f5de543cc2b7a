"""Drop or change every row and every cell of the bundled cases: what then changes nothing must be told as unused.

    python -m tests.accounting [CASE ...] [--per-column N | --whole] [--part I/N] [--file F]

For every change of one row or cell the case is read, planned and published anew; a case of whole locations is built,
not searched. The change must be refused, or change the edition, or be among the remarks on what has no effect. Of a
cell several other values are tried until one is not refused, also in columns that the file does not have. Where it
shows in what an edition holds whatever is planned, no plan is made. Without ``--whole`` so many rows of each table and
cells of each column are tried; ``--part 2/8`` is the second of eight parts, every eighth change; ``--file
'runoff/*'`` are the files of that name. Prints how many changes were tried, by file, and which were silent.
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

from data import BUNDLED, InvalidInputError
from data.schema.catalogue import REFERENCES, TABLES
from data.schema.visibility import Visibility
from optimiser.distribution.unused import unused
from optimiser.errors import InfeasibleError, UsageError
from optimiser.jobs.case import read_case
from optimiser.problem.case import Case
from optimiser.problem.groups import MINORS
from optimiser.problem.scenario import read_scenario
from tests.support.case_outcomes import Made, differ, given, outcome
from tests.support.other_cells import other_values

CASES = (
    "tiny/tiny",
    "tiny/weights",
    "nl-2026/provinces",
    "zeeland/working-day",
    "zeeland/hubs",
    "nl-2022/letter",
    "nl-2022/runoff",
)
AUDIENCES: tuple[Visibility, ...] = ("prt", "council", "public")
DESCRIBING = ("name", "place", "kind", "opened", "counts_for_law", "source", "confidence", "note")
"""Columns of locations that an edition shows of every location that it names: none for minors, none without a place."""

IDENTIFIER = ("locations", "location_id")
"""A column that ties the rows of a location, and its extensions, together: another free name says the same."""

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


def told(case: Case) -> set[tuple[str, str | None, str | None]]:
    """Table, column and row of everything that is told as unused."""
    return {(r.table.removesuffix(".csv"), r.column, r.value) for r in unused(case.tables, case.scenario)}


def files(scenario: Path) -> dict[str, Path]:
    """The file of every table of a case, by its path inside the dossier."""
    settings = read_scenario(scenario)
    folder = scenario.parent / settings.dossier
    found = {p.stem: p for p in folder.glob("*.csv") if p.stem in MODELS}
    if settings.tables:
        found |= {p.stem: p for p in (folder / settings.tables).glob("*.csv") if p.stem in MODELS}
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
    scenario = BUNDLED / f"{name}.toml"
    ended: Counter[tuple[str, str]] = Counter()
    lost: list[Change] = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copytree(scenario.parent, Path(folder) / "copy"))
        dossier, bundled = (f.parent / read_scenario(scenario).dossier for f in (copy / scenario.name, scenario))
        wanted = (change for change in changes(scenario, per_column) if fnmatch(change.file, file))
        for change in islice(wanted, part[0] - 1, None, part[1]):
            how = "refused"
            for value in change.values:
                write(change, value, dossier)
                how = _ending(copy / scenario.name, scenario, change)
                shutil.copy(bundled / change.file, dossier / change.file)
                if how != "refused":
                    break
            ended[change.file, how] += 1
            lost += [replace(change, values=(value,))] if how == "silent" else []
    return ended, lost


@cache
def _bundled(scenario: Path) -> Case:
    return read_case(scenario)


@cache
def _reference(scenario: Path, made: Made, audience: Visibility) -> str:
    return made(_bundled(scenario), audience)


def _ending(scenario: Path, bundled: Path, change: Change) -> str:
    audiences: tuple[Visibility, ...] = AUDIENCES if change.column == "visibility" else ("prt",)
    reference = partial(_reference, bundled)
    try:
        case = read_case(scenario)
        if any(differ(case, given, reference, audience) for audience in audiences):
            return "changed"
        if is_told(case, bundled, change):  # before a plan is made, which takes longest
            return "told"
        if any(differ(case, outcome, reference, audience) for audience in audiences):
            return "changed"
    except (InvalidInputError, InfeasibleError, UsageError):
        return "refused"
    if (change.table, change.column) == IDENTIFIER:
        return "renamed"
    return "not shown" if _unnamed(_bundled(bundled), change) else "silent"


def _unnamed(case: Case, change: Change) -> bool:
    """Whether the cell describes a location that no edition names: one for minors, or of unknown municipality."""
    minors = case.instance.territory.of_regime(MINORS)
    row = next((r for r in case.tables.locations if f"{r.location_id}, {r.group}" == change.key), None)
    of_none = row is not None and (row.gm_code is None or row.group in minors)
    return change.table == "locations" and change.column in DESCRIBING and of_none


def is_told(case: Case, bundled: Path, change: Change) -> bool:
    """Whether the change is told as without effect, or its row or column was told before."""
    known = told(_bundled(bundled))
    return told(case) != known or not known.isdisjoint(
        {(change.table, None, change.key), (change.table, change.column, None)}
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
