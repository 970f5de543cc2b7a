"""Ctrl-C and limits as a user meets them: the best plan so far with its proven gap, or nothing at all."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from data import BUNDLED
from tests.support.commands import optimiser
from tests.support.dossiers import write
from tests.support.location_plans import ASKED, towns
from tests.support.processes import COMMAND, HEARS


@pytest.fixture
def hubs(tmp_path: Path) -> Path:
    """The hubs of Zeeland: a first plan at once, and proven best within seconds."""
    return Path(shutil.copytree(BUNDLED / "zeeland", tmp_path / "zeeland")) / "hubs.toml"


def started(*arguments: object, cwd: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", HEARS, COMMAND, *map(str, arguments)],
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env=dict(os.environ, PYTHONUNBUFFERED="1"),
    )


def wait_for(process: subprocess.Popen[str], what: str) -> str:
    """Messages up to the line that says so."""
    said = ""
    assert process.stderr is not None
    while what not in said:
        line = process.stderr.readline()
        assert line, said
        said += line
    return said


def test_ctrl_c_writes_the_best_plan_so_far_with_its_proven_gap(hubs: Path, tmp_path: Path) -> None:
    process = started("plan", hubs, "--out", "out", "--time-limit", 300, "--gap", 0, "--lang", "en", cwd=tmp_path)
    wait_for(process, "first plan")
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=120)
    assert "Traceback" not in said
    assert process.returncode == 5, said
    record = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))
    assert record["status"] == "time_limit"
    assert 0 < record["gap"] <= 1
    assert set(record["audit"].values()) == {0.0}
    assert not [p.name for p in (tmp_path / "out").iterdir() if p.name.startswith(".")]
    assert (tmp_path / "out" / "locations.csv").stat().st_size > 1000
    assert "%" in said


@pytest.mark.parametrize("after", ["municipalities", "Reading"])
def test_ctrl_c_before_any_plan_leaves_nothing_and_says_so(tmp_path: Path, after: str) -> None:
    runoff = BUNDLED / "nl-2022" / "runoff.toml"
    process = started("plan", runoff, "--out", "out", "--time-limit", 300, "--lang", "en", cwd=tmp_path)
    wait_for(process, after)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode in {5, 130}, said
    assert "Traceback" not in said
    assert "Nothing was written" in said
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())


def test_a_second_ctrl_c_while_writing_leaves_no_half_written_files(hubs: Path, tmp_path: Path) -> None:
    process = started("plan", hubs, "--out", "out", "--time-limit", 300, "--gap", 0.5, "--lang", "en", cwd=tmp_path)
    wait_for(process, "Writing")
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=120)
    assert "Traceback" not in said
    left = sorted(p.name for p in (tmp_path / "out").glob("*"))
    assert not left or "run.json" in left
    assert not list((tmp_path / "out").glob(".*"))


@pytest.mark.parametrize(("limit", "gap", "code"), [(1, 0.0, 5), (60, 0.5, 0)])
def test_a_short_time_limit_is_exit_5_with_the_best_plan_and_a_wide_gap_is_exit_0(
    tmp_path: Path, limit: float, gap: float, code: int
) -> None:
    case = write(towns(), tmp_path / "towns", ASKED)  # small, and yet a proof takes many seconds
    for longer in (1, 2, 4):  # a busy machine may need longer for its first plan
        done = optimiser("plan", case, "--out", "out", "--time-limit", longer * limit, "--gap", gap, cwd=tmp_path)
        if (tmp_path / "out" / "run.json").exists():
            break
    assert done.returncode == code, done.stderr
    record = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))
    assert record["status"] == ("time_limit" if code else "within_gap")
    assert record["gap"] <= (1.0 if code else gap)
    assert set(record["audit"].values()) == {0.0}
