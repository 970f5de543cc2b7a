"""Two runs into one folder: one waits for the other or is refused; the folder is always of one of them."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from data import BUNDLED
from data.files import sha256
from optimiser.editions.file import read_edition
from optimiser.errors import UsageError
from optimiser.jobs import lock
from optimiser.jobs.claim import Claim
from optimiser.jobs.draft_folder import LOCK, PREFIX
from optimiser.jobs.drafts import at_work
from optimiser.jobs.files import ask, owned, reserved
from optimiser.jobs.lock import BusyError, hold, let_go, try_to_hold
from optimiser.jobs.manifest import NAME, read_manifest
from tests.support.commands import optimiser
from tests.support.processes import COMMAND

TINY = BUNDLED / "tiny" / "tiny.toml"


def test_two_real_plans_for_unlike_readers_leave_one_whole_edition(tmp_path: Path) -> None:
    running = {
        audience: subprocess.Popen(
            [COMMAND, "plan", str(TINY), "--out", "out", "--audience", audience, "--lang", "en"],
            cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        )
        for audience in ("public", "prt")
    }  # fmt: skip
    told = {audience: process.communicate()[1] for audience, process in running.items()}
    codes = {audience: process.returncode for audience, process in running.items()}
    assert codes["prt"] == 0, told["prt"]
    assert codes["public"] in (0, 2), told["public"]  # refused where the stricter edition was there first
    manifest = read_manifest(tmp_path / "out")
    assert manifest is not None
    assert manifest.audience == "prt"
    files = (path for path in (tmp_path / "out").rglob("*") if path.is_file() and path.name != NAME)
    on_disk = {path.relative_to(tmp_path / "out").as_posix(): sha256(path) for path in files}
    assert on_disk == manifest.files
    assert read_edition(tmp_path / "out").audience == "prt"
    assert manifest.of == on_disk["edition.json"]
    assert not list(tmp_path.rglob(f"{PREFIX}*"))


def test_a_run_with_results_waits_until_another_has_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waits, sleep = Event(), lock.time.sleep

    def told(seconds: float) -> None:
        waits.set()
        sleep(seconds)

    monkeypatch.setattr(lock.time, "sleep", told)

    def second() -> None:
        with owned(Claim(tmp_path / "out", "plan", "prt")) as draft:
            (draft / "plan.csv").write_text("second")

    with ThreadPoolExecutor(1) as pool:
        with owned(Claim(tmp_path / "out", "plan", "public")) as draft:
            (draft / "plan.csv").write_text("first")
            running = pool.submit(second)
            assert waits.wait(60)
        running.result()
    assert (tmp_path / "out" / "plan.csv").read_text() == "second"
    assert sorted(path.name for path in tmp_path.rglob("*")) == [NAME, "out", "plan.csv"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_command_into_a_folder_of_a_running_sweep_is_refused_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setattr("optimiser.jobs.files.SHORT_WAIT", 0.0)
    with reserved(Claim(tmp_path / "out", "sweep", "public")):
        for words in (("plan", TINY), ("sweep", TINY.parent / "weights.toml", "--ceiling", "30,40")):
            done = optimiser(*words, "--out", "out", "--lang", language, cwd=tmp_path)
            assert done.returncode == 2
            assert "--out" in done.stderr
            assert {"nl": "aan het werk", "en": "at work"}[language] in done.stderr
        assert [path.name for path in (tmp_path / "out").iterdir()] == [NAME]
    ask(Claim(tmp_path / "out", "sweep", "public"))


def test_nothing_stays_behind_that_would_refuse_the_next_run(tmp_path: Path) -> None:
    for _ in range(2):
        with at_work(tmp_path / "out", wait=0):
            assert try_to_hold(tmp_path / f"{PREFIX}out" / LOCK) is None
        assert list(tmp_path.iterdir()) == []


def test_a_lock_goes_with_its_process(tmp_path: Path) -> None:
    path = tmp_path / "home" / "lock"
    script = f"from pathlib import Path\nfrom optimiser.jobs.lock import hold\nhold(Path({str(path)!r}), wait=0)\n"
    script += "print('held', flush=True)\ninput()"
    with subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(BusyError):
            hold(path, wait=0)
        os.kill(other.pid, signal.SIGKILL)
    let_go(path, hold(path, wait=0))
    assert not path.exists()


def test_a_lock_whose_file_was_taken_away_meanwhile_is_no_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, locked = tmp_path / "home" / "lock", lock._lock

    def late(opened: int) -> None:
        monkeypatch.setattr(lock, "_lock", locked)
        path.unlink()  # another ends between opening and locking
        locked(opened)

    monkeypatch.setattr(lock, "_lock", late)
    held = hold(path, wait=60)
    assert path.exists()
    let_go(path, held)


def test_a_disk_without_locks_is_told_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(_: int) -> None:
        raise OSError(lock.errno.ENOLCK, "No locks available")

    monkeypatch.setattr(lock, "_lock", none)
    with pytest.raises(UsageError, match="out-no-lock"):
        ask(Claim(tmp_path / "out", "plan", "public"))
    assert list(tmp_path.iterdir()) == []
