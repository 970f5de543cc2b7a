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
from tests.support.processes import COMMAND, HEARS


@pytest.fixture
def runoff(tmp_path: Path) -> Path:
    """The bundled run-off, asked for more than can be proven in a minute."""
    folder = Path(shutil.copytree(BUNDLED / "nl-2022", tmp_path / "nl-2022"))
    text = (folder / "runoff.toml").read_text(encoding="utf-8")
    (folder / "runoff.toml").write_text(text.replace("max_gap = 0.01", "max_gap = 0.0"), encoding="utf-8")
    return folder / "runoff.toml"


@pytest.fixture
def hubs(tmp_path: Path) -> Path:
    """The hubs of Zeeland: a plan within seconds."""
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


def test_ctrl_c_writes_the_best_plan_so_far_with_its_proven_gap(runoff: Path, tmp_path: Path) -> None:
    process = started("plan", runoff, "--out", "out", "--time-limit", 300, "--lang", "en", cwd=tmp_path)
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
def test_ctrl_c_before_any_plan_leaves_nothing_and_says_so(runoff: Path, tmp_path: Path, after: str) -> None:
    process = started("plan", runoff, "--out", "out", "--time-limit", 300, "--lang", "en", cwd=tmp_path)
    wait_for(process, after)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode in {5, 130}, said
    assert "Traceback" not in said
    assert "Nothing was written" in said
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())


def test_a_second_ctrl_c_while_writing_leaves_no_half_written_files(runoff: Path, tmp_path: Path) -> None:
    process = started("plan", runoff, "--out", "out", "--time-limit", 300, "--gap", 0.5, "--lang", "en", cwd=tmp_path)
    wait_for(process, "Writing")
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=120)
    assert "Traceback" not in said
    left = sorted(p.name for p in (tmp_path / "out").glob("*"))
    assert not left or "run.json" in left
    assert not list((tmp_path / "out").glob(".*"))


def test_a_short_time_limit_is_exit_5_with_the_best_plan_and_a_wide_gap_is_exit_0(
    runoff: Path, hubs: Path, tmp_path: Path
) -> None:
    for case, limit, gap, code in ((runoff, 25, 0.0, 5), (hubs, 120, 0.5, 0)):
        out = tmp_path / f"out-{code}"
        process = started("plan", case, "--out", out, "--time-limit", limit, "--gap", gap, cwd=tmp_path)
        _, said = process.communicate(timeout=300)
        assert process.returncode == code, said
        record = json.loads((out / "run.json").read_text(encoding="utf-8"))
        assert record["status"] == ("time_limit" if code else "within_gap")
        assert record["gap"] <= (1.0 if code else gap)
        assert set(record["audit"].values()) == {0.0}
