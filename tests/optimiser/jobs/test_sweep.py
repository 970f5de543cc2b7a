"""A sweep: all combinations, equal to plans made one by one, and nothing lost when it is stopped."""

import csv
import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from data import BUNDLED
from maps.studies.sweep import PLANS, POINTS
from optimiser.editions.file import read_edition
from optimiser.errors import UsageError
from optimiser.jobs.solve import solve
from optimiser.jobs.study import open_case
from optimiser.jobs.sweep import sweep
from optimiser.jobs.work_map import Workers
from optimiser.problem.scenario import Scenario
from optimiser.tuning.sweep_points import axis
from tests.support.commands import optimiser
from tests.support.dossiers import scenario, tables, write
from tests.support.processes import COMMAND

BLEND = {"blend": [{"aim": "gini_load", "weight": 0.5}, {"aim": "total_gap", "weight": 0.5, "group": "amv"}]}


def case(folder: Path, **more: tuple) -> Path:
    return write(tables(**more), folder / "dossier", scenario(stages=[BLEND, {"aim": "lots"}]))


def axes(*texts: tuple[str, str]) -> list:
    return [axis(kind, text) for kind, text in texts]


def test_values_of_a_setting_are_read_exactly_and_nonsense_is_refused() -> None:
    assert axis("weight", "gini_load=0:1:0.1").values == tuple(k / 10 for k in range(11))
    assert axis("places", "amv=20,40").values == (20, 40)
    assert axis("ceiling", "500,1000").values == (500, 1000)
    for kind, text in (
        ("weight", "gini_load"),
        ("weight", "a=0:1:0"),
        ("places", "amv=1.5"),
        ("ceiling", ""),
        ("key", "="),
    ):
        with pytest.raises(UsageError):
            axis(kind, text)


def test_every_point_is_the_plan_that_its_settings_alone_would_give(tmp_path: Path) -> None:
    path = case(tmp_path)
    read = open_case(path, "prt")
    found = sweep(
        read, "prt", axes(("places", "amv=20,40"), ("weight", "gini_load=0.2,0.8")), tmp_path / "out", drafts=tmp_path
    )
    assert len(found) == 4
    for point in found:
        weight, places = point["settings"]["weight:gini_load"], point["settings"]["places:amv"]
        asked = [
            r.model_copy(update={"additional": places}) if r.group == "amv" else r for r in read.tables.requirement
        ]
        first = {"aim": "gini_load", "weight": weight}
        second = {"aim": "total_gap", "weight": 1 - weight, "group": "amv"}
        alone = solve(tables(requirement=tuple(asked)), scenario(stages=[{"blend": [first, second]}, {"aim": "lots"}]))
        edition = read_edition(tmp_path / "out" / PLANS / point["plan"])
        towns = edition.level("municipality")
        assert {a.code: edition.at(a.code, "t").new for a in towns} == {
            a.code: alone.new_in(a.code, "total", "t") for a in towns
        }


def test_a_sweep_that_lost_points_makes_those_alone(tmp_path: Path) -> None:
    path, out = case(tmp_path), tmp_path / "out"
    read = open_case(path, "public")
    wanted = axes(("places", "amv=10,20,30,40"))
    first = sweep(read, "public", wanted, out, drafts=tmp_path)
    lost = first[1]
    for name in (f"{POINTS}/{lost['name']}.json",):
        (out / name).unlink()
    stamps = {p.name: p.stat().st_mtime_ns for p in (out / POINTS).iterdir()}
    assert sweep(read, "public", wanted, out, drafts=tmp_path) == first
    assert {p.name: p.stat().st_mtime_ns for p in (out / POINTS).iterdir() if p.name in stamps} == stamps
    assert len(list((out / POINTS).iterdir())) == 4


def test_a_killed_sweep_goes_on_where_it_was(tmp_path: Path) -> None:
    arguments = [
        "sweep",
        str(BUNDLED / "tiny" / "weights.toml"),
        "--weight",
        "gini_load=0:1:0.02",
        "--out",
        "out",
    ]
    more = ["--ceiling", "20,30,40", "--processes", "1"]
    with subprocess.Popen(
        [COMMAND, *arguments, *more], cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        begin = time.monotonic()
        while len(list((tmp_path / "out" / POINTS).glob("*.json"))) < 5 and time.monotonic() - begin < 120:
            time.sleep(0.02)
        os.kill(process.pid, signal.SIGKILL)
    there = {p.name: p.read_bytes() for p in (tmp_path / "out" / POINTS).glob("*.json")}
    assert there, "stopped too early to prove anything"
    assert not (tmp_path / "out" / "sweep.csv").exists()
    done = optimiser(*arguments, *more, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert all((tmp_path / "out" / POINTS / name).read_bytes() == text for name, text in there.items())
    with (tmp_path / "out" / "sweep.csv").open(encoding="utf-8") as file:
        assert len(list(csv.DictReader(file))) == 51 * 3
    assert not list(tmp_path.rglob(".draft-*"))


@pytest.fixture(scope="module")
def twofold(tmp_path_factory: pytest.TempPathFactory) -> tuple[list, list, list[tuple[int, int]]]:
    """The same twelve points in this process and over two others, with the progress that these told."""
    folder = tmp_path_factory.mktemp("twofold")
    read = open_case(case(folder), "public")
    wanted = axes(("places", "amv=" + ",".join(str(n) for n in range(10, 22))))
    told: list[tuple[int, int]] = []
    alone = sweep(read, "public", wanted, folder / "one", drafts=folder)
    over = sweep(
        read,
        "public",
        wanted,
        folder / "two",
        drafts=folder,
        workers=Workers(2),
        progress=lambda n, of: told.append((n, of)),
    )
    return alone, over, told


def test_more_processes_come_to_the_same(twofold: tuple) -> None:
    alone, over, _ = twofold
    assert len(alone) == 12
    assert alone == over


def test_progress_ends_with_every_point_also_over_processes(twofold: tuple) -> None:
    told = twofold[2]
    assert told[0] == (0, 12)
    assert told[-1] == (12, 12)
    assert told == sorted(told)


def test_points_with_other_ceilings_have_plans_of_their_own_even_where_all_numbers_are_alike(tmp_path: Path) -> None:
    read = open_case(case(tmp_path), "public")
    found = sweep(
        read,
        "public",
        axes(("ceiling", "400,500"), ("weight", "gini_load=0.5,0.50001")),
        tmp_path / "out",
        drafts=tmp_path,
    )
    folders = [x["plan"] for x in found]
    assert folders[0] == folders[1] != folders[2] == folders[3]
    limits = [{b.places for b in read_edition(tmp_path / "out" / PLANS / x).bounds} for x in folders]
    assert limits == [{400}, {400}, {500}, {500}]


def test_a_setting_that_the_scenario_does_not_have_is_refused(tmp_path: Path) -> None:
    read = open_case(case(tmp_path), "public")
    assert isinstance(read.scenario, Scenario)
    with pytest.raises(Exception, match=r"sweep|weight|aim"):
        sweep(read, "public", axes(("weight", "cvar_load=0.1,0.2")), tmp_path / "out", drafts=tmp_path)


def test_a_plan_whose_point_was_never_written_goes_with_the_next_sweep(tmp_path: Path) -> None:
    arguments = ["sweep", BUNDLED / "tiny" / "weights.toml", "--processes", 1, "--out", "out", "--ceiling"]
    assert optimiser(*arguments, "30,40", cwd=tmp_path).returncode == 0
    (lost, kept) = sorted((tmp_path / "out" / PLANS).iterdir())
    (tmp_path / "out" / POINTS / f"{lost.name}.json").unlink()  # as a sweep leaves it that is killed between the two
    (tmp_path / "out" / PLANS / "mine").mkdir()
    (tmp_path / "out" / PLANS / "mine" / "plan.csv").write_text("mine")
    assert optimiser(*arguments, "50", cwd=tmp_path).returncode == 0
    assert not lost.exists()
    assert not kept.exists()
    assert max(path.name for path in (tmp_path / "out" / PLANS).iterdir()) == "mine"
    assert len(list((tmp_path / "out" / PLANS).iterdir())) == 2


WORKERS = """
import signal
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from optimiser.jobs.work_map import _keep
if __name__ == "__main__":
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_keep, initargs=(None, None)) as pool:
        pool.submit(print, "at work", flush=True)
        pool.submit(signal.pause)
"""


@pytest.mark.skipif(not hasattr(signal, "pause"), reason="signals and pipes of POSIX")
def test_processes_of_a_killed_sweep_end_with_it(tmp_path: Path) -> None:
    (tmp_path / "workers.py").write_text(WORKERS)
    with subprocess.Popen([sys.executable, tmp_path / "workers.py"], stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"at work\n"
        os.kill(parent.pid, signal.SIGKILL)
        assert select.select([parent.stdout], [], [], 60)[0], "somebody still holds the pipe"
        assert parent.stdout.read() == b""
