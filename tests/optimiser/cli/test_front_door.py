"""A command that ends at once says and writes all that one that takes everything apart does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from data import BUNDLED

DOORS = {"main": "optimiser.cli", "run": "optimiser.command_line"}
DOOR = "import sys; from {home} import {door}; sys.argv[0] = 'optimiser'; {door}()"
BUSY = (
    "import threading, time; threading.Thread(target=lambda: (time.sleep(1), print('ready')), daemon=False).start(); "
)
BUFFERED = {**os.environ, "PYTHONUNBUFFERED": ""}
"""A process whose output waits until there is much of it, or it ends, as is usual."""

HELD = "import click; click.echo = lambda text, **_: print(text); "
"""What is said is written when the process ends."""


def ended(door: str, *arguments: str, folder: Path, before: str = "", output: str = "") -> tuple[int, bytes, bytes]:
    command = [sys.executable, "-c", before + DOOR.format(home=DOORS[door], door=door), *arguments]
    if not output:
        found = subprocess.run(command, cwd=folder, env=BUFFERED, capture_output=True, check=False)
        return found.returncode, found.stdout, found.stderr
    with Path(output).open("wb") as file:
        found = subprocess.run(command, cwd=folder, env=BUFFERED, stdout=file, stderr=subprocess.PIPE, check=False)
    return found.returncode, b"", found.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("plan", "--wrong"),
        ("plan", "--help"),
        ("plan", "nothing.toml"),
        ("explain", "nothing", "here"),
        ("check", str(BUNDLED / "tiny" / "tiny.toml")),
        ("plan", str(BUNDLED / "tiny" / "tiny.toml"), "--out", "out"),
    ],
)
def test_both_doors_say_the_same_and_end_with_the_same_code(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    folders = [tmp_path / door for door in DOORS]
    for folder in folders:
        folder.mkdir()
    main, run = (ended(folder.name, *arguments, folder=folder) for folder in folders)
    assert run == main
    files = [sorted(p.relative_to(f).as_posix() for p in f.rglob("*")) for f in folders]
    assert files[0] == files[1]
    assert bool(files[0]) == ("--out" in arguments)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
@pytest.mark.parametrize("before", ["", HELD])
def test_what_cannot_be_said_is_no_success(tmp_path: Path, before: str) -> None:
    check = ("check", str(BUNDLED / "tiny" / "tiny.toml"))
    assert ended("run", *check, folder=tmp_path, before=before)[0] == 0, "it is the disk that is in the way"
    main, run = (ended(d, *check, folder=tmp_path, before=before, output="/dev/full") for d in DOORS)
    assert run == main
    assert run[0] != 0


def test_what_still_runs_comes_to_its_end(tmp_path: Path) -> None:
    code, said, _ = ended("run", "--help", folder=tmp_path, before=BUSY)
    assert code == 0
    assert said.endswith(b"ready\n")


@pytest.mark.parametrize("gone", ["stdout", "stderr"])
@pytest.mark.parametrize("command", ["check", "plan"])
def test_a_process_that_was_begun_without_a_stream_ends_well(tmp_path: Path, command: str, gone: str) -> None:
    arguments = (command, str(BUNDLED / "tiny" / "tiny.toml"))
    before = f"import sys; sys.{gone} = None; "
    main, run = (ended(door, *arguments, folder=tmp_path, before=before) for door in DOORS)
    assert run == main
    assert run[0] == 0


EARLY = """
from optimiser.jobs.map_process import MapProcess
start = MapProcess._start
def told(self):
    print("reads nothing yet" if "click" not in sys.modules else "late")
    start(self)
MapProcess._start = told
"""


@pytest.mark.skipif(
    sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2, reason="a second process is begun on two processors"
)
def test_the_process_that_draws_is_begun_once_and_before_the_command_line_is_read(tmp_path: Path) -> None:
    plan = ("plan", str(BUNDLED / "tiny" / "tiny.toml"), "--lang", "en")
    code, said, _ = ended("run", *plan, folder=tmp_path, before=f"import sys{EARLY}")
    assert code == 0
    assert said.decode().splitlines()[0] == "reads nothing yet"
    assert said.count(b"reads nothing yet") + said.count(b"late") == 1
    code, said, _ = ended("run", "check", *plan[1:], folder=tmp_path, before=f"import sys{EARLY}")
    assert (code, said.count(b"reads nothing yet")) == (0, 0)


def test_a_command_that_is_called_without_the_door_begins_what_draws_itself(tmp_path: Path) -> None:
    plan = ("plan", str(BUNDLED / "tiny" / "tiny.toml"))
    ended("main", *plan, folder=tmp_path)
    alone = [
        sys.executable,
        "-c",
        "from optimiser.cli.commands.plan import command; command()",
        plan[1],
        "--out",
        "alone",
    ]
    subprocess.run(alone, cwd=tmp_path, check=True, capture_output=True)
    assert (tmp_path / "alone" / "map.html").read_bytes() == (tmp_path / "out" / "map.html").read_bytes()
