"""``optimiser what-if`` at the front door: from the folder of a plan, and what it refuses."""

import json
import shutil
from pathlib import Path

import pytest

from data import BUNDLED
from tests.support.commands import optimiser

TINY = BUNDLED / "tiny" / "tiny.toml"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("what-if") / "plan"
    done = optimiser("plan", TINY, "--out", out, cwd=out.parent)
    assert done.returncode == 0, done.stderr
    return out


def numbers(folder: Path) -> dict[str, int]:
    rows = [line.split(",") for line in (folder / "plan.csv").read_text(encoding="utf-8").splitlines()[1:]]
    found: dict[str, int] = {}
    for row in rows:
        found[row[1]] = found.get(row[1], 0) + int(row[7])
    return found


def test_a_change_is_answered_from_the_folder_alone(folder: Path) -> None:
    before = numbers(folder)
    most = max(before, key=lambda m: before[m])
    files = {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    done = optimiser("what-if", folder, "--set", f"{most} maximum {before[most] - 3}", "--json", cwd=folder.parent)
    assert done.returncode == 0, done.stderr
    record = json.loads(done.stdout)
    told = {a["code"]: (a["before"], a["after"]) for a in record["areas"]}
    assert told[most] == (before[most], before[most] - 3)
    assert sum(after - earlier for earlier, after in told.values()) == 0
    assert {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()} == files


def test_a_number_asked_for_is_answered_with_what_gives_it(folder: Path) -> None:
    before = numbers(folder)
    most = max(before, key=lambda m: before[m])
    done = optimiser("what-if", folder, "--to", f"{most}={before[most] - 2}", "--json", cwd=folder.parent)
    record = json.loads(done.stdout)["to"]
    assert record["number"] == before[most] - 2
    for way in record["ways"]:
        assert next(a["after"] for a in way["areas"] if a["code"] == most) == before[most] - 2


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        (["--set", "GM0001"], 3, "is geen verandering"),
        (["--to", "GM0001"], 3, "--to GM0228=200"),
        (["--set", "T001 population 120.000"], 3, "is geen verandering"),
        (["--set", "T001 maximum 1_000"], 3, "is geen verandering"),
        (["--set", "T001 population amv 5"], 3, "is geen verandering"),
        (["--to", "T001=1.000"], 3, "--to GM0228=200"),
        (["--set", "T001 maximum 5", "--set", "T001 maximum 6"], 3, "twee keer"),
        ([], 2, "--set"),
        (["--set", "Nergenshuizen maximum 3"], 2, "Nergenshuizen"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_words(folder: Path, typed: list[str], code: int, said: str) -> None:
    done = optimiser("what-if", folder, *typed, cwd=folder.parent)
    assert done.returncode == code
    assert said in done.stderr


def test_a_folder_in_which_a_file_was_changed_is_refused(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    with (copy / "plan.csv").open("a", encoding="utf-8") as file:
        file.write("\n")
    done = optimiser("what-if", copy, "--set", "T001 maximum 5", cwd=tmp_path)
    assert done.returncode == 2
    assert "plan.csv" in done.stderr


def test_all_wrong_changes_are_told_at_once(folder: Path) -> None:
    done = optimiser("what-if", folder, "--set", "zo maar", "--set", "nog iets", cwd=folder.parent)
    assert done.returncode == 3
    assert "zo maar" in done.stderr
    assert "nog iets" in done.stderr


def test_a_folder_without_what_it_was_made_from_is_refused(folder: Path, tmp_path: Path) -> None:
    for path in folder.iterdir():
        if path.is_file():
            (tmp_path / path.name).write_bytes(path.read_bytes())
    done = optimiser("what-if", tmp_path, "--set", "GM9001 maximum 3", cwd=tmp_path)
    assert done.returncode in (2, 3)
    assert done.stderr.strip()
