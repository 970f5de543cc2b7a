"""Runs on two dossiers that differ in hidden rows write and print the same bytes, exit code included."""

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest

from data.operations.hidden_rows import is_hidden
from data.schema.tables import Tables
from optimiser.problem.scenario import Scenario
from tests.optimiser.publishing.test_unlike_secrets import SCENARIOS, edition_of, with_secrets
from tests.support.commands import optimiser
from tests.support.dossiers import KINDS, TOWNS, candidate, location, scenario, tables, write

WHOLE_LOCATIONS = {"rules": {"meet_requirement": {}}, "locations": {"max_gap": 0.5, "time_limit": 30.0}}


def everything(folder: Path, given: Tables, asked: Scenario, *, audience: str) -> dict[str, bytes]:
    """All files of a plan, its papers and its page of comparison, and what the commands said and ended with.

    Only the clock is struck out: when the run was.
    """
    write(given, folder / "dossier", asked)
    found: dict[str, bytes] = {}
    out = folder / "out"
    for words in (
        ("plan", "dossier/scenario.toml", "--out", "out", "--audience", audience),
        ("explain", "out", "Stad B20"),
        ("paper", "out", "--for", "Provincie PB", "--out", "papers"),
    ):
        done = optimiser(*words, cwd=folder)
        found[f"{words[0]}: said"] = f"{done.returncode}\n{done.stdout}\n{done.stderr}".encode()
    for path in sorted([*out.rglob("*"), *(folder / "papers").rglob("*")]):
        if path.is_file():
            found[str(path.relative_to(folder))] = path.read_bytes()
    if "out/run.json" in found:
        record = json.loads(found["out/run.json"])
        record.pop("created", None)
        found["out/run.json"] = json.dumps(record).encode()
    return found


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def planned(dice: random.Random, towns: list[str], visibility: str, asked: Scenario) -> Tables:
    """A dossier with secrets for which there is a plan: that there is none is told, whoever hides the reason."""
    while True:
        given = with_secrets(dice, towns, visibility, national=bool(asked.divide))
        given = replace(given, extensions=())  # of a location without an agreed end: refused, whoever may see it
        if is_hidden(given, "public") and edition_of(given, asked, "public"):
            return given


@pytest.mark.parametrize("name", SCENARIOS)
def test_no_byte_tells_hidden_rows_apart(name: str, tmp_path: Path) -> None:
    asked, dice = scenario(**SCENARIOS[name]), random.Random(f"bytes {name}")
    audience, visibility = dice.choice([("public", "prt"), ("public", "council"), ("council", "prt")])
    towns = sorted(m for m in TOWNS if m.startswith("A") and m != "A13")  # which has a limit that all may see
    runs = []
    for place in ("one", "other"):
        given = planned(dice, towns, visibility, asked)
        (tmp_path / place).mkdir()
        runs.append(everything(tmp_path / place, given, asked, audience=audience))
    assert all("out/edition.json" in run for run in runs)
    assert differing(*runs) == []


def test_no_byte_tells_hidden_rows_of_a_plan_of_whole_locations_apart(tmp_path: Path) -> None:
    asked, runs = scenario(**WHOLE_LOCATIONS), []
    seen = (location("A10", 100, "public", name="openbaar"), location("B20", 80, "public", name="openbaar"))
    for place, hidden in (("one", (candidate("A13"),)), ("other", (candidate("A12"), candidate("A11")))):
        given = replace(tables(kinds=KINDS), locations=(*seen, location("A14", 30 + len(hidden))), candidates=hidden)
        (tmp_path / place).mkdir()
        runs.append(everything(tmp_path / place, given, asked, audience="public"))
    assert all("out/edition.json" in run for run in runs)
    assert differing(*runs) == []
