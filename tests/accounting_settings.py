"""Drop or change every setting of the bundled scenarios: what then changes nothing must be told as unused.

    python -m tests.accounting_settings [SCENARIO ...]

For every change of one setting the case is read, planned and published anew; a case of whole locations is built, not
searched. A setting left out may be the default. The change must be refused, or change the edition, or be among the
remarks on what has no effect. Prints how many changes were tried and which were silent.
"""

import argparse
import json
import shutil
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from data import BUNDLED, InvalidInputError
from optimiser.catalogue import rooms
from optimiser.errors import InfeasibleError, UsageError
from optimiser.problem.housing_scenario import HousingScenario
from optimiser.problem.scenario import Scenario
from tests.accounting import CASES
from tests.support.accounted import Accounted, Told, accounted

SCENARIOS = (*CASES, "zeeland/weights")
"""Paths below ``data``, without their suffix."""

STEERS_THE_SEARCH = {("locations", "time_limit"), ("locations", "max_gap")}
"""Settings of the search for whole locations, which is not run here."""

Place = tuple[str | int, ...]
"""Where a setting stands: names of tables and indices of lists."""


def places(found: Any, here: Place = ()) -> Iterator[Place]:
    """Every setting: tables and lists themselves too, since a whole table can be left out."""
    inside = found.items() if isinstance(found, dict) else enumerate(found) if isinstance(found, list) else ()
    for name, value in inside:
        yield (*here, name)
        yield from places(value, (*here, name))


def at(settings: Any, place: Place) -> Any:
    """The value of a setting."""
    for name in place:
        settings = settings[name]
    return settings


def others(settings: dict[str, Any], place: Place) -> Iterator[Any]:
    """Other values of the same form."""
    value, name = at(settings, place), place[-1]
    if isinstance(value, date):
        yield from (value + timedelta(days=n) for n in (30, -30, 400))
    choices: dict[str | int, list[str]] = {
        "aim": list(rooms("objectives")),
        "name": list(rooms("keys")),
        "level": ["municipality", "region", "province"],
        "scaling": ["reference", "payoff"],
        "group": ["total", *settings.get("groups", ())],
        "agreed_visibility": ["public", "council", "prt"],
    }
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int | float):
        yield value * 2 + 1 if isinstance(value, int) else round(value * 1.5 + 0.01, 4)
        yield 0
    elif name in {"half_year", "first"}:
        yield from ("2021-I", "2024-I", "2025-II")
    elif isinstance(value, str) and name in choices:
        yield from (x for x in choices[name] if x != value)
    elif isinstance(value, str):
        yield f"{value} x"


def variants(settings: dict[str, Any]) -> Iterator[tuple[Place, Any, dict[str, Any]]]:
    """Every setting left out (the value is ``None``) or changed, with the scenario that it makes."""
    for place in places(settings):
        if place in STEERS_THE_SEARCH:
            continue
        for value in (None, *others(settings, place)):
            changed = deepcopy(settings)
            table = at(changed, place[:-1])
            if value is None:
                del table[place[-1]]
            else:
                table[place[-1]] = value
            yield place, value, changed


def toml(value: Any) -> str:
    """A value as TOML: tables in line, texts and numbers as JSON has them."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(name)} = {toml(x)}" for name, x in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    return value.isoformat() if isinstance(value, date) else json.dumps(value, ensure_ascii=False)


def silent(name: str, every: int = 1) -> tuple[Counter[str], list[tuple[Place, Any]]]:
    """How the changes of a scenario ended, every so many of them, and those that nothing tells of."""
    scenario, command = accounted(name, BUNDLED)
    settings = tomllib.loads(scenario.read_text(encoding="utf-8"))
    case = command.read(scenario)
    before, known = command.outcome(case, "prt"), command.told(case, "prt")
    ended: Counter[str] = Counter()
    lost: list[tuple[Place, Any]] = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copytree(scenario.parent, Path(folder) / "dossier")) / scenario.name
        for place, value, changed in islice(variants(settings), 0, None, every):
            copy.write_text("\n".join(f"{k} = {toml(v)}" for k, v in changed.items()), encoding="utf-8")
            how = _ending(copy, (before, known), place, case.scenario, command)
            ended[how] += 1
            lost += [(place, value)] if how == "silent" else []
    return ended, lost


def _ending(
    scenario: Path, was: tuple[str, Told], place: Place, same: Scenario | HousingScenario, command: Accounted
) -> str:
    before, known = was
    try:
        case = command.read(scenario)
        if case.scenario == same:
            return "the default"
        if command.outcome(case, "prt") != before:
            return "changed"
    except (InvalidInputError, InfeasibleError, UsageError):
        return "refused"
    written = ".".join(str(p + 1) if isinstance(p, int) else p for p in place)
    unused = {column for table, column, _ in known if table == "scenario" and column}
    if command.told(case, "prt") != known or any(written == u or written.startswith(f"{u}.") for u in unused):
        return "told"
    return "silent"


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("scenarios", nargs="*", default=SCENARIOS)
    worst = 0
    for name in parser.parse_args().scenarios:
        ended, lost = silent(name)
        sys.stdout.write(f"{name}: {sum(ended.values())} changes: {dict(sorted(ended.items()))}\n")
        for place, value in lost:
            sys.stdout.write(f"  silent: {'.'.join(map(str, place))} {'left out' if value is None else value}\n")
        worst += len(lost)
    sys.exit(worst > 0)


if __name__ == "__main__":
    main()
