"""Locations in time as a user meets them: its exit code and its files."""

import csv
import json
import shutil
from pathlib import Path

import pytest

from data import BUNDLED
from tests.support.commands import optimiser
from tests.support.location_cases import crowded_zeeland

KINDS = """kind,groups,minimum,maximum,generic,lead_months,term_months,durable,source
azc,regular,10,200,1,0,1,yes,paper
amv,amv,2,40,1,0,1,no,paper
sober,safe_country,1,20,1,0,1,no,paper
"""


@pytest.fixture
def towns(dossier: Path) -> Path:
    """The three towns with kinds of location and a scenario that plans them."""
    (dossier / "kinds.csv").write_text(KINDS, encoding="utf-8")
    text = (dossier / "tiny.toml").read_text(encoding="utf-8")
    (dossier / "sites.toml").write_text(text + "\n[locations]\nopening = 5.0\nmax_gap = 0.0\n", encoding="utf-8")
    return dossier


def test_the_command_plans_locations_when_the_scenario_says_so(towns: Path, tmp_path: Path) -> None:
    done = optimiser(
        "plan", towns / "sites.toml", "--out", "out", "--time-limit", 30, "--audience", "prt", cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    record = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))
    assert record["status"] in {"optimal", "within_gap", "searched"}
    assert record["locations"]["bound"] <= record["locations"]["value"] + 1e-6
    assert set(record["audit"].values()) == {0.0}
    with (tmp_path / "out" / "plan.csv").open(encoding="utf-8") as file:
        plan = list(csv.DictReader(file))
    with (tmp_path / "out" / "locations.csv").open(encoding="utf-8") as file:
        sites = list(csv.DictReader(file))
    assert sum(int(r["places"]) for r in sites) == sum(int(r["total"]) for r in plan)
    assert sum(int(r["new"]) for r in plan) == sum(r["places"] for r in record["requirement"])
    for row in sites:
        if row["action"] == "open":
            low, high = {"azc": (10, 200), "amv": (2, 40), "sober": (1, 20)}[row["kind"]]
            assert low <= int(row["places"]) <= high


def test_no_time_is_exit_5_and_nothing_is_left(towns: Path, tmp_path: Path) -> None:
    done = optimiser("plan", towns / "sites.toml", "--out", "out", "--time-limit", 0.0001, cwd=tmp_path)
    assert done.returncode == 5
    assert "Traceback" not in done.stderr
    assert not list((tmp_path / "out").glob("*")) or not (tmp_path / "out").exists()


def test_locations_too_large_for_the_requirement_are_exit_4_or_named(towns: Path, tmp_path: Path) -> None:
    kinds = KINDS.replace("azc,regular,10,200,1", "azc,regular,10,200,0")
    (towns / "kinds.csv").write_text(kinds, encoding="utf-8")
    done = optimiser("plan", towns / "sites.toml", "--out", "out", "--time-limit", 20, "--lang", "en", cwd=tmp_path)
    assert done.returncode == 4, done.stderr
    assert "regular" in done.stderr


@pytest.mark.parametrize(
    ("minors", "told"),
    [
        (200, "Of sta 10 plaatsen meer toe in Zeeland (PV29) (2023), met surplus in het scenario."),
        (29, "komen voor alleenstaande minderjarigen (AMV) niet uit op 29 plaatsen; de naaste aantallen zijn 0 en 30."),
    ],
)
def test_a_province_that_whole_locations_cannot_serve_is_exit_4_with_its_rows_and_the_least_change(
    tmp_path: Path, minors: int, told: str
) -> None:
    """With 200 the rules clash over five periods, with 29 the sizes alone do."""
    scenario = crowded_zeeland(Path(shutil.copytree(BUNDLED / "zeeland", tmp_path / "zeeland")), minors=minors)
    done = optimiser("plan", scenario, "--out", "out", "--time-limit", 10, cwd=tmp_path)
    assert done.returncode == 4, done.stderr
    assert "Geen plan kan aan alle regels voldoen. Er is geen plan geschreven." in done.stderr
    row = "de opgave wordt precies gehaald (meet_requirement): Zeeland (PV29), alleenstaande minderjarigen (AMV), 2023"
    assert row in done.stderr
    assert told in done.stderr
    assert "Pas een van deze aantallen of grootten aan, of geef surplus op in het scenario." in done.stderr
    left = {path.name for path in (tmp_path / "out").iterdir()}
    files = {f"clash.{kind}" for kind in ("json", "xlsx", "docx", "pdf", "png", "svg")}
    assert left == {*files, "manifest.json"}


def test_a_relaxed_plan_of_locations_is_refused(towns: Path, tmp_path: Path) -> None:
    done = optimiser("plan", towns / "sites.toml", "--out", "out", "--relax", cwd=tmp_path)
    assert done.returncode == 2


def test_a_scenario_without_kinds_is_invalid(towns: Path, tmp_path: Path) -> None:
    (towns / "kinds.csv").unlink()
    done = optimiser("plan", towns / "sites.toml", "--out", "out", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 3
    assert "kinds.csv" in done.stderr
