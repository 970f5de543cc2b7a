"""Trouble of the machine is told as what it is, in the reader's language; output never ends the work."""

import errno
import io
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from pyogrio.errors import DataSourceError

from data import BUNDLED
from optimiser.cli.environment import environment_line
from optimiser.cli.streams import HANDLER, MessageStream, steady
from optimiser.words import LANGUAGES, Words
from tests.support.commands import optimiser
from tests.support.processes import COMMAND

TINY = BUNDLED / "tiny" / "tiny.toml"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "out/map.html"), ("out/map.html", "No space left")),
        (OSError(errno.EFBIG, "File too large"), ("File too large",)),
        (PermissionError(errno.EACCES, "Permission denied", "ro/out"), ("ro/out", "Permission denied")),
        (OSError(errno.EROFS, "Read-only file system", "out"), ("out", "Read-only")),
        (OSError(errno.ENAMETOOLONG, "File name too long", "x" * 300), ("File name too long",)),
        (OSError(errno.EIO, "Input/output error", "out"), ("out", "Input/output error")),
        (DataSourceError("Failed to commit transaction"), ("Failed to commit",)),
        (sqlite3.OperationalError("database or disk is full"), ("disk is full",)),
        (UnicodeEncodeError("utf-8", "map-\udce9", 4, 5, "surrogates not allowed"), ("map-",)),
        (MemoryError(), ()),
        (BrokenPipeError(errno.EPIPE, "Broken pipe"), ()),
    ],
)
def test_trouble_of_the_machine_is_a_sentence_that_says_what_and_why(
    error: BaseException, told: tuple[str, ...], language: str
) -> None:
    line = environment_line(error, Words(language))
    assert line
    assert all(text in line for text in told)


def test_a_defect_stays_a_defect() -> None:
    assert environment_line(ValueError("ours"), Words("nl")) is None


def test_an_error_of_files_is_found_behind_the_error_of_a_library() -> None:
    error = RuntimeError("could not save")
    error.__cause__ = OSError(errno.ENOSPC, "No space left on device", "out/plan.xlsx")
    assert "out/plan.xlsx" in str(environment_line(error, Words("en")))


@pytest.mark.parametrize("name", ["tiny.toml", "limits.csv"])
def test_a_file_without_permission_to_read_is_exit_2_and_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    read = Path.read_bytes

    def refused(self: Path) -> bytes:
        if self.name == name:
            raise PermissionError(errno.EACCES, "Permission denied", str(self))
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", refused)
    done = optimiser("check", TINY, cwd=tmp_path)
    assert done.returncode == 2
    assert name in done.stderr
    assert "recht" in done.stderr
    assert "onverwachts" not in done.stderr


def test_a_full_disk_is_exit_2_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise DataSourceError("Failed to commit transaction")

    monkeypatch.setattr("maps.outputs.plan_gpkg.write", full)
    done = optimiser("plan", TINY, "--out", "out", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 2
    assert "Failed to commit" in done.stderr
    assert not list(tmp_path.iterdir())


class _Closed(io.StringIO):
    def write(self, _: str) -> int:
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")


def test_messages_that_nobody_hears_do_not_end_the_work() -> None:
    messages = MessageStream(_Closed())
    assert messages.write("a message") == len("a message")
    messages.flush()


def test_signs_that_a_code_page_lacks_are_written_as_the_nearest_one(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="cp1252"))
    monkeypatch.setattr(sys, "stderr", sys.stderr)
    steady()
    sys.stdout.write("−3 “plaatsen” Š ☃ ≈ e\u030c")
    sys.stdout.flush()
    assert raw.getvalue().decode("cp1252") == "-3 “plaatsen” Š ? ? e"
    assert "−š".encode("ascii", HANDLER) == b"-s"


def test_a_closed_pipe_lets_a_plan_write_its_files(tmp_path: Path) -> None:
    with subprocess.Popen([COMMAND, "plan", str(TINY), "--out", "out"], cwd=tmp_path, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT) as running:  # fmt: skip
        assert running.stdout is not None
        running.stdout.readline()
        running.stdout.close()
    assert running.returncode in (0, 2)
    assert (tmp_path / "out" / "run.json").is_file()


def test_an_explanation_goes_into_a_file_in_the_code_page_of_windows(tmp_path: Path) -> None:
    assert optimiser("plan", TINY, "--out", "out", cwd=tmp_path).returncode == 0
    done = subprocess.run([COMMAND, "explain", "out", "T001"], cwd=tmp_path, capture_output=True, check=False,
                          env={**os.environ, "PYTHONIOENCODING": "cp1252"})  # fmt: skip
    assert done.returncode == 0
    assert len(done.stdout.decode("cp1252")) > 100


INTERRUPTED = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
wanted = [sys.argv[1]]
def watch(event, arguments):
    if event == "import" and arguments[0] in wanted:
        wanted.clear()
        os.kill(os.getpid(), signal.SIGINT)
sys.addaudithook(watch)
sys.argv = ["optimiser", *sys.argv[2:]]
from {home} import {door}
{door}()
"""
"""A command that gets Ctrl-C when it imports something."""


@pytest.mark.skipif(os.name != "posix", reason="a process cannot send itself Ctrl-C elsewhere")
@pytest.mark.parametrize("name", ["click", "fluent.runtime", "optimiser.cli.help", "optimiser.jobs.plan", "scipy"])
@pytest.mark.parametrize(("home", "door"), [("optimiser.cli", "main"), ("optimiser.command_line", "run")])
def test_ctrl_c_during_imports_is_a_sentence_and_exit_130(tmp_path: Path, home: str, door: str, name: str) -> None:
    _interrupted(tmp_path, home, door, name)


@pytest.mark.skipif(os.name != "posix", reason="a process cannot send itself Ctrl-C elsewhere")
@pytest.mark.parametrize("name", ["optimiser.jobs.map_process", "multiprocessing.context"])
def test_ctrl_c_before_the_front_door_is_there_is_one_sentence_too(tmp_path: Path, name: str) -> None:
    _interrupted(tmp_path, "optimiser.command_line", "run", name)


def _interrupted(tmp_path: Path, home: str, door: str, name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED.format(home=home, door=door), name, "plan", str(TINY), "--out", "out"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 130
    assert len(done.stderr.splitlines()) == 1
    assert "Afgebroken" in done.stderr or "gestopt" in done.stderr
    assert not list(tmp_path.iterdir())
