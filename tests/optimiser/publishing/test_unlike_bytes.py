"""Runs on two dossiers that differ in hidden rows write and print the same bytes, exit code included."""

import random
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest

from data.operations.hidden_rows import is_hidden
from data.schema.tables import Tables
from optimiser.problem.scenario import Scenario
from tests.optimiser.publishing.test_unlike_secrets import SCENARIOS, edition_of, with_secrets
from tests.support.breadth import of
from tests.support.dossiers import KINDS, TOWNS, candidate, location, scenario, tables
from tests.support.unlike_dossiers import Dossier
from tests.unlike_bytes import Typed, differing, every_pair, written

WHOLE_LOCATIONS = {"rules": {"meet_requirement": {}}, "locations": {"max_gap": 0.5, "time_limit": 30.0}}
TYPED = Typed((), ("B20", "PB"))


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
        (tmp_path / place).mkdir()
        given = planned(dice, towns, visibility, asked)
        runs.append(written(tmp_path / place, Dossier(given, asked, audience, visibility), TYPED))  # type: ignore[arg-type]
    assert [code for code, _ in runs] == [0, 0]
    assert differing(runs[0][1], runs[1][1]) == []


def test_no_byte_tells_hidden_rows_of_a_plan_of_whole_locations_apart(tmp_path: Path) -> None:
    asked, runs = scenario(**WHOLE_LOCATIONS), []
    seen = (location("A10", 100, "public", name="openbaar"), location("B20", 80, "public", name="openbaar"))
    for place, hidden in (("one", (candidate("A13"),)), ("other", (candidate("A12"), candidate("A11")))):
        given = replace(tables(kinds=KINDS), locations=(*seen, location("A14", 30 + len(hidden))), candidates=hidden)
        (tmp_path / place).mkdir()
        runs.append(written(tmp_path / place, Dossier(given, asked, "public", "prt"), TYPED))
    assert [code for code, _ in runs] == [0, 0]
    assert differing(runs[0][1], runs[1][1]) == []


@pytest.mark.parametrize("seed", range(of(1, 2)))
def test_no_byte_tells_random_dossiers_apart_that_differ_in_one_hidden_row(seed: int) -> None:
    """Five hundred pairs are compared by ``python -m tests.unlike_bytes``."""
    found = list(islice(every_pair(3, seed), 40))
    assert sum(pair.compared for pair in found) >= 2
    assert [(pair.seed, pair.ends, pair.differs) for pair in found if pair.wrong] == []


def test_the_comparison_sees_a_row_that_is_not_hidden(tmp_path: Path) -> None:
    runs = []
    for places in (30, 31):
        given = replace(tables(kinds=KINDS), locations=(location("A14", places, "council"),))
        (tmp_path / str(places)).mkdir()
        runs.append(written(tmp_path / str(places), Dossier(given, scenario(), "council", "prt"), TYPED)[1])
    assert {"out/edition.json", "out/plan.csv", "out/map.html"} <= {*differing(*runs)}
