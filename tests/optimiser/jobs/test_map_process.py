"""Maps that are drawn beside the rest: the same files, the same complaints, and nothing is left behind."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from data import BUNDLED
from maps.outputs import DRAWN, outputs

PLAN = """
import os, sys
os.sched_setaffinity(0, set(list(os.sched_getaffinity(0))[: int(sys.argv[1])]))
from optimiser.cli import main
main(["plan", *sys.argv[2:]])
"""
"""The command as a newcomer gives it, on so many processors."""

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2, reason="a second process is begun on two processors"
)


def planned(processors: int, out: Path, *more: str) -> subprocess.CompletedProcess[str]:
    scenario = str(BUNDLED / "tiny" / "tiny.toml")
    command = [sys.executable, "-c", PLAN, str(processors), scenario, "--out", str(out), *more]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def test_one_process_and_two_write_the_same_bytes(tmp_path: Path) -> None:
    folders = [tmp_path / name / "out" for name in ("one", "two")]
    ended = [planned(n, folder) for n, folder in enumerate(folders, 1)]
    assert [e.returncode for e in ended] == [0, 0], [e.stderr for e in ended]
    one, two = ({p.relative_to(f): p.read_bytes() for p in f.rglob("*") if p.is_file()} for f in folders)
    assert one.keys() == two.keys()
    timed = {Path("run.json"), Path("manifest.json")}
    assert [name for name in one if one[name] != two[name] and name not in timed] == []
    runs = [json.loads(files[Path("run.json")]) for files in (one, two)]
    assert all(run.pop("seconds") for run in runs)
    assert runs[0] == runs[1]
    told = [e.stderr.replace(str(f), "OUT").splitlines() for e, f in zip(ended, folders, strict=True)]
    assert sorted(told[0]) == sorted(told[1])


@pytest.mark.parametrize(("audience", "rights"), [("public", 0o644), ("prt", 0o600)])
def test_maps_are_for_the_same_readers_as_the_rest_also_in_a_folder_that_was_there(
    tmp_path: Path, audience: str, rights: int
) -> None:
    """The other process is begun before the command knows for whom the files are."""
    before = os.umask(0o022)
    try:
        ended = planned(2, tmp_path, "--audience", audience)
    finally:
        os.umask(before)
    assert ended.returncode == 0, ended.stderr
    found = {p.name: p.stat().st_mode & 0o777 for p in tmp_path.rglob("*") if p.is_file()}
    assert "map.html" in found
    assert {name for name, mode in found.items() if mode != rights} == set()


def test_borders_that_cannot_be_used_are_refused_alike_and_nothing_is_written(tmp_path: Path) -> None:
    wrong = tmp_path / "borders.geojson"
    wrong.write_text('{"type": "FeatureCollection", "features": []}', encoding="utf-8")
    ended = [planned(n, tmp_path / f"out{n}", "--boundaries", str(wrong)) for n in (1, 2)]
    assert ended[0].returncode == ended[1].returncode != 0
    lines = [[line for line in e.stderr.splitlines() if "borders.geojson" in line] for e in ended]
    assert lines[0] == lines[1] != []
    assert [p.name for p in tmp_path.iterdir()] == ["borders.geojson"]


GONE = """
import os, sys
from pathlib import Path
from optimiser.jobs.map_process import MapJob, MapProcess
with MapProcess() as maps:
    process = maps._process
    process.kill()
    process.join()
    from tests.support.editions_sheets import tiny
    maps.begin(MapJob(tiny(), Path(sys.argv[1]), "nl", None, False))
    maps.lines()
"""


def test_maps_are_drawn_here_when_the_other_process_is_gone(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", GONE, str(tmp_path)], check=True)
    assert {p.name for p in tmp_path.iterdir()} == _drawn()


def _drawn() -> set[str]:
    """Names of the files that draw shapes."""
    return {name for room in outputs() if room.__name__.rpartition(".")[2] in DRAWN for name in room.FILES}


HINDERED = """
import os, sys
from pathlib import Path

def refused():
    raise BlockingIOError("no process more")

if sys.argv[2] == "fork":
    os.fork = refused
else:
    sys.modules[sys.argv[2]] = None
from optimiser.jobs.map_process import MapJob, MapProcess
with MapProcess() as maps:
    sys.modules.pop(sys.argv[2], None)
    from tests.support.editions_sheets import tiny
    maps.begin(MapJob(tiny(), Path(sys.argv[1]), "nl", None, False))
    maps.lines()
"""
"""A command that may begin no process, or of which the other cannot read a library."""


@pytest.mark.parametrize("what", ["fork", "maps.first_use", "maps.outputs", "ctypes"])
def test_maps_are_drawn_here_in_silence_when_the_other_process_cannot_work(tmp_path: Path, what: str) -> None:
    command = [sys.executable, "-c", HINDERED, str(tmp_path), what]
    ended = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    assert {p.name for p in tmp_path.iterdir()} == _drawn()


TEMPORARY = """
import sys, tempfile
from optimiser.jobs.map_process import MapProcess

class Drawing:
    def draw(self):
        return [tempfile.gettempdir()]

with MapProcess() as maps:
    tempfile.tempdir = sys.argv[1]
    maps.begin(Drawing())
    tempfile.tempdir = None
    print(maps.lines())
"""
"""A command that says where temporary files lie when the other process has begun."""


def test_temporary_files_of_both_lie_where_the_next_command_looks(tmp_path: Path) -> None:
    command = [sys.executable, "-c", TEMPORARY, str(tmp_path)]
    ended = subprocess.run(command, check=True, capture_output=True, text=True)
    assert ended.stdout == f"{[str(tmp_path)]}\n"


READS = """
import sys
from pathlib import Path
from optimiser.jobs import map_process
draw = map_process.MapJob.draw

def told(job):
    draw(job)
    return sorted({"data.schema.catalogue", "optimiser.jobs.files", "highspy", "click"} & set(sys.modules))

map_process.MapJob.draw = told
with map_process.MapProcess() as maps:
    maps.speak("en")
    from tests.support.editions_sheets import tiny
    maps.begin(map_process.MapJob(tiny(), Path(sys.argv[1]), "en", None, False))
    print(maps.lines())
"""
"""A command whose other process says what it has read that only tables, plans or command lines need."""


def test_the_process_that_draws_reads_nothing_of_tables_or_solvers(tmp_path: Path) -> None:
    """It is what the command waits for: each of these takes a thirtieth of its time."""
    ended = subprocess.run([sys.executable, "-c", READS, str(tmp_path)], check=True, capture_output=True, text=True)
    assert ended.stdout == "[]\n"


FULL = """
import itertools, sys
from pathlib import Path
from optimiser.jobs import map_process

def draw(job):
    for n in itertools.count():
        (job.folder / f"{n % 500}.html").write_text("x")

map_process.MapJob.draw = draw
maps = map_process.MapProcess()
from optimiser.jobs import plan

def full(files, draft):
    while not (draft / "499.html").exists():
        pass
    raise OSError(28, "full")

plan.write_outputs = full
try:
    plan.run(plan.Request(Path(sys.argv[1]), Path(sys.argv[2])), lambda line: None, None, maps)
except OSError as error:
    print(error.strerror)
"""
"""A command that has no disk left while the other process draws."""


def test_nothing_is_drawn_into_a_folder_that_is_taken_away(tmp_path: Path) -> None:
    command = [sys.executable, "-c", FULL, str(BUNDLED / "tiny" / "tiny.toml"), str(tmp_path / "out")]
    ended = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120)
    assert ended.stdout == "full\n"
    assert list(tmp_path.iterdir()) == []


LEFT = """
import itertools, os, sys
from pathlib import Path
from optimiser.jobs.map_process import MapProcess

class Drawing:
    def draw(self):
        for n in itertools.count():
            (Path(sys.argv[1]) / "map.html").write_text(str(n))

maps = MapProcess()
if sys.argv[2] == "drawing":
    maps.begin(Drawing())
print(maps._process.pid, flush=True)
os.read(0, 1)
"""
"""A command that is killed while the other process waits, or draws without an end."""


@pytest.mark.parametrize("work", ["waiting", "drawing"])
def test_the_other_process_ends_with_a_command_that_is_killed(tmp_path: Path, work: str) -> None:
    pause, drawn = threading.Event(), tmp_path / "map.html"
    with subprocess.Popen(
        [sys.executable, "-c", LEFT, str(tmp_path), work], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        other = Path("/proc") / process.stdout.readline().strip()
        assert work == "waiting" or any(drawn.exists() or pause.wait(0.05) for _ in range(1_200)), "it never drew"
        assert not _ended(other), "it is at work"
        process.kill()
        process.wait()
        assert any(_ended(other) or pause.wait(0.05) for _ in range(1_200)), "it lives on"


def _ended(process: Path) -> bool:
    """Whether a process is gone, or waits for nothing but somebody to ask how it ended."""
    try:
        return process.joinpath("stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def test_modules_that_draw_are_those_that_take_shapes() -> None:
    taking = {r.__name__.rpartition(".")[2] for r in outputs() if _takes(r)}
    assert taking == DRAWN


def _takes(room: object) -> bool:
    code = room.write.__code__  # type: ignore[attr-defined]
    return "shapes" in code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
