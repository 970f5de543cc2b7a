"""Drop or change every row and every cell of the bundled cases: what then changes nothing must be told as unused.

    python -m tests.accounting [CASE ...] [--per-column N]

For every change of one row or cell the case is read, planned and published anew; a case of whole locations is built,
not searched. The change must be refused, or change the edition, or be among the remarks on what has no effect. Prints
how many changes were tried and which were silent.
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
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from data import BUNDLED, InvalidInputError
from data.schema.catalogue import TABLES
from data.schema.visibility import Visibility
from optimiser.distribution.unused import unused
from optimiser.editions.edition import Edition
from optimiser.errors import InfeasibleError, UsageError
from optimiser.explaining.unknown_ranges import ranges_of
from optimiser.jobs.case import read_case
from optimiser.jobs.solve import plan_places
from optimiser.locations.build import build
from optimiser.locations.plan import location_facts
from optimiser.problem.case import Case
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import read_scenario
from optimiser.publishing.publish import publish

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
MODELS = {m.TABLE: m for m in TABLES}


@dataclass(frozen=True)
class Change:
    """One row left out (``column`` empty), or one cell changed."""

    file: str
    row: int
    key: str
    column: str = ""
    value: str = ""

    @property
    def table(self) -> str:
        """The table of the file."""
        return Path(self.file).stem


def _bare(edition: Edition) -> Edition:
    """An edition without fingerprints of files."""
    return replace(edition, inputs={}, versions={})


def outcome(case: Case, audience: Visibility = "prt") -> str:
    """All that outputs are made of; for whole locations all that the search and its outputs are made of."""
    if not case.scenario.locations:
        plan = plan_places(case)
        return repr(_bare(publish(plan, audience=audience, ranges=ranges_of(case.tables, case.scenario, plan))))
    facts = sorted((str(k), str(v)) for k, v in location_facts(case.tables).items())
    nothing_new = Plan(instance=case.instance, new=dict.fromkeys(case.instance.cells, 0), case=case)
    return repr(
        (build(case.tables, case.instance, case.scenario), facts, _bare(publish(nothing_new, audience=audience)))
    )


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
    for file, path in sorted(files(scenario).items()):
        model = MODELS[path.stem]
        with path.open(encoding="utf-8", newline="") as text:
            rows = list(csv.DictReader(text))

        def some(rows: list[dict[str, str]] = rows) -> list[int]:
            return sorted(chance.sample(range(len(rows)), min(per_column, len(rows))))

        keys = [", ".join(row[c] for c in model.KEY if row.get(c)) for row in rows]
        yield from (Change(file, n, keys[n]) for n in some())
        for column in rows[0] if rows else ():
            changed = (Change(file, n, keys[n], column, _other(rows, n, column)) for n in some())
            yield from (change for change in changed if change.value != rows[change.row][column])


def _other(rows: list[dict[str, str]], n: int, column: str) -> str:
    """Another value of the same form: of another row where it differs little in kind, else a little more."""
    text = rows[n][column]
    others = sorted({row[column] for row in rows} - {text, ""})
    try:
        return (date.fromisoformat(text) + timedelta(days=400)).isoformat()
    except ValueError:
        pass
    try:
        return str(int(text) * 2 + 17)
    except ValueError:
        pass
    try:
        return str(round(float(text) * 1.01 + 0.013, 4))
    except ValueError:
        pass
    swap = {"yes": "no", "no": "yes", "public": "council", "council": "prt", "prt": "public"}
    if text in swap:
        return swap[text]
    if column.endswith("_code") or column in {
        "kind",
        "group",
        "period",
        "bound",
        "status",
        "from_gm",
        "to_gm",
        "partner",
    }:
        return others[0] if others else ""
    return f"{text} x".strip()


def write(change: Change, folder: Path) -> None:
    """Make the change in the file of a copied dossier."""
    path = folder / change.file
    with path.open(encoding="utf-8", newline="") as text:
        reader = csv.DictReader(text)
        columns, rows = list(reader.fieldnames or ()), list(reader)
    if change.column:
        rows[change.row][change.column] = change.value
    else:
        del rows[change.row]
    with path.open("w", encoding="utf-8", newline="") as text:
        writer = csv.DictWriter(text, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def silent(name: str, per_column: int) -> tuple[Counter[str], list[Change]]:
    """How the changes of a case ended, and those that nothing tells of."""
    scenario = BUNDLED / f"{name}.toml"
    before = read_case(scenario)
    ended: Counter[str] = Counter()
    lost: list[Change] = []
    with tempfile.TemporaryDirectory() as folder:
        for n, change in enumerate(changes(scenario, per_column)):
            copy = Path(shutil.copytree(scenario.parent, Path(folder) / str(n)))
            write(change, copy / before.scenario.dossier)
            audiences: tuple[Visibility, ...] = AUDIENCES if change.column == "visibility" else ("prt",)
            how = _ending(copy / scenario.name, scenario, audiences, change)
            ended[how] += 1
            lost += [change] if how == "silent" else []
            shutil.rmtree(copy)
    return ended, lost


@cache
def _reference(name: Path, audience: Visibility) -> str:
    return outcome(read_case(name), audience)


def _ending(scenario: Path, bundled: Path, audiences: tuple[Visibility, ...], change: Change) -> str:
    try:
        case = read_case(scenario)
        if any(outcome(case, audience) != _reference(bundled, audience) for audience in audiences):
            return "changed"
    except (InvalidInputError, InfeasibleError, UsageError):
        return "refused"
    known = told(read_case(bundled))
    if told(case) != known or {(change.table, None, change.key), (change.table, change.column, None)} & known:
        return "told"
    return "silent"


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("cases", nargs="*", default=CASES)
    parser.add_argument("--per-column", type=int, default=3)
    given = parser.parse_args()
    worst = 0
    for name in given.cases:
        ended, lost = silent(name, given.per_column)
        sys.stdout.write(f"{name}: {sum(ended.values())} changes: {dict(sorted(ended.items()))}\n")
        for change in lost:
            sys.stdout.write(f"  silent: {change.file} {change.key} {change.column} {change.value}\n")
        worst += len(lost)
    sys.exit(worst > 0)


if __name__ == "__main__":
    main()
