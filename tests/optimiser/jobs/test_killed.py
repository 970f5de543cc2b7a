"""A run that is killed at any moment: the folder is never of two runs, and the next command finds it whole."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from data import BUNDLED
from data.files import sha256
from optimiser.editions.file import read_edition
from optimiser.errors import UsageError
from optimiser.jobs.claim import Claim
from optimiser.jobs.draft_folder import PREFIX
from optimiser.jobs.drafts import tidy
from optimiser.jobs.files import ask, new_folder, owned
from optimiser.jobs.manifest import NAME, read_manifest
from tests.support.commands import optimiser
from tests.support.killed import killed_at

TINY = BUNDLED / "tiny" / "tiny.toml"
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is forked to be killed")

OLD = {"edition.json": "old", "plan.gpkg": "old", "plans/one/plan.csv": "old"}
NEW = {"edition.json": "new", "map.html": "new", "plans/two/plan.csv": "new"}
MINE = {"mine.txt": "mine", "plans/mine.txt": "mine"}


def make(folder: Path, files: dict[str, str], audience: str = "public") -> None:
    with owned(Claim(folder, "plan", audience)) as draft:  # type: ignore[arg-type]
        fill(draft, files)


def fill(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def there(folder: Path) -> dict[str, str]:
    """Every file of a folder but its manifest."""
    paths = [p for p in sorted(folder.rglob("*")) if p.is_file() and p.name != NAME]
    return {p.relative_to(folder).as_posix(): p.read_text() for p in paths}


def whole(folder: Path) -> bool:
    """Whether the manifest is there and every file is as it says."""
    manifest = read_manifest(folder)
    return manifest is not None and all(sha256(folder / name) == of for name, of in manifest.files.items())


def left(place: Path) -> list[str]:
    """Drafts, wherever they are."""
    return [path.name for path in place.rglob(f"{PREFIX}*")]


def every_moment(place: Path, work: Callable[[], None], prepare: Callable[[], None]) -> int:
    """Kill the work before its first touch of a file, its second and so on; prepares each; gives how many there were.

    At each the folder ``out`` is looked at as it lies there and as the next command finds it.
    """
    out, moment = place / "out", 0
    while True:
        prepare()
        if not killed_at(moment, work, place):
            return moment
        seen = there(out)
        ours = {name: text for name, text in seen.items() if name not in MINE}
        assert ours.items() <= OLD.items() or ours.items() <= NEW.items(), moment
        if (out / NAME).exists():
            assert ours in (OLD, NEW), moment
            assert whole(out), moment
        tidy(out)
        assert there(out) in (OLD | MINE, NEW | MINE), moment
        assert whole(out), moment
        manifest = read_manifest(out)
        assert manifest is not None
        assert manifest.audience == ("public" if there(out)["edition.json"] == "old" else "council")
        assert left(place) == [], moment
        moment += 1


def test_a_run_killed_at_any_touch_of_a_file_leaves_the_old_or_the_new_files_and_no_draft(tmp_path: Path) -> None:
    def prepare() -> None:
        make(tmp_path / "out", OLD)
        fill(tmp_path / "out", MINE)

    def clear() -> None:
        if (tmp_path / "out").exists():
            make(tmp_path / "out", OLD, audience="council")  # a following run of its readers succeeds
            (tmp_path / "out" / NAME).unlink()  # and the owner clears the folder for others
            for name in OLD:
                (tmp_path / "out" / name).unlink()
        prepare()

    moments = every_moment(tmp_path, lambda: make(tmp_path / "out", NEW, audience="council"), clear)
    assert moments > 50
    assert there(tmp_path / "out") == NEW | MINE


def test_putting_back_can_itself_be_killed_at_any_moment(tmp_path: Path) -> None:
    out = tmp_path / "out"

    def kill_the_swap() -> None:
        """Leave the folder half-way: the old files are out and a new one is in."""
        make(out, OLD)
        fill(out, MINE)
        moment = 0
        while True:
            assert killed_at(moment, lambda: make(out, NEW, audience="council"), tmp_path)
            if "map.html" in there(out):
                return
            tidy(out)
            moment += 1

    kill_the_swap()
    moment = 0
    while killed_at(moment, lambda: tidy(out), tmp_path):
        seen = {name: text for name, text in there(out).items() if name not in MINE}
        assert seen.items() <= OLD.items() or seen.items() <= NEW.items()
        moment += 1
        if not left(tmp_path):
            break
    tidy(out)
    assert there(out) == OLD | MINE
    assert whole(out)
    assert left(tmp_path) == []


def test_drafts_of_killed_runs_go_with_the_next_run_into_any_folder_beside(tmp_path: Path) -> None:
    make(tmp_path / "one", OLD)
    assert killed_at(30, lambda: make(tmp_path / "one", NEW, audience="prt"), tmp_path)
    assert killed_at(10, lambda: make(tmp_path / "two", NEW, audience="prt"), tmp_path)
    assert len(left(tmp_path)) == 2
    make(tmp_path / "three", NEW)
    assert left(tmp_path) == []
    assert there(tmp_path / "one") == OLD


def test_drafts_are_for_this_user_alone(tmp_path: Path) -> None:
    assert killed_at(10, lambda: make(tmp_path / "out", NEW), tmp_path)
    (home,) = tmp_path.glob(f"{PREFIX}*")
    assert home.stat().st_mode & 0o777 == 0o700


def test_a_killed_run_for_stricter_readers_leaves_nothing_that_refuses_or_tells(tmp_path: Path) -> None:
    """It never came to be: a public run into the same folder works, whatever the moment."""
    moment = 0
    while killed_at(moment, lambda: make(tmp_path / "out", {"plan.csv": "secret"}, audience="prt"), tmp_path):
        tidy(tmp_path / "out")
        if not there(tmp_path / "out"):
            make(tmp_path / "out", OLD)
            assert there(tmp_path / "out") == OLD
        else:
            assert there(tmp_path / "out") == {"plan.csv": "secret"}
            with pytest.raises(UsageError, match="out-stricter"):
                ask(Claim(tmp_path / "out", "plan", "public"))
        assert left(tmp_path) == []
        for path in sorted((tmp_path / "out").rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        moment += 1


def test_drafts_inside_a_folder_that_nothing_can_be_written_beside_go_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # stands for a folder of others, or another disk
    (tmp_path / "out").mkdir()
    make(tmp_path / "out", {"plan.csv": "old"})
    seen, moment = set(), 0
    while killed_at(moment, lambda: make(tmp_path / "out", {"plan.csv": "new"}), tmp_path):
        seen |= {path.parent for path in tmp_path.rglob(f"{PREFIX}*")}
        tidy(tmp_path / "out")
        assert there(tmp_path / "out") in ({"plan.csv": "old"}, {"plan.csv": "new"})
        assert left(tmp_path) == []
        make(tmp_path / "out", {"plan.csv": "old"})
        moment += 1
    assert seen == {tmp_path / "out"}


def test_what_somebody_put_in_the_folder_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    make(tmp_path / "out", {"plan.gpkg": "old"})
    moment = 0
    while (tmp_path / "out" / "plan.gpkg").exists():
        tidy(tmp_path / "out")
        assert killed_at(moment, lambda: make(tmp_path / "out", {"plan.csv": "new"}), tmp_path)
        moment += 1
    (tmp_path / "out" / "plan.gpkg").write_text("mine")
    tidy(tmp_path / "out")
    assert there(tmp_path / "out") == {"plan.gpkg": "mine"}


def test_files_of_others_with_the_name_of_drafts_are_left_alone(tmp_path: Path) -> None:
    fill(tmp_path, {f"{PREFIX}other/notes.txt": "mine", f"{PREFIX}file": "mine"})
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / f"{PREFIX}link").symlink_to(tmp_path / "elsewhere")
    make(tmp_path / "out", NEW)
    assert sorted(left(tmp_path)) == [f"{PREFIX}file", f"{PREFIX}link", f"{PREFIX}other"]
    with pytest.raises(UsageError, match="out-left-other"):
        make(tmp_path / "link", NEW)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_drafts_of_another_user_are_neither_used_nor_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert killed_at(10, lambda: make(tmp_path / "out", NEW, audience="prt"), tmp_path)
    monkeypatch.setattr(os, "geteuid", lambda: -1)
    monkeypatch.setattr("optimiser.jobs.draft_folder._owner_of_new", lambda _: -1)
    tidy(tmp_path / "out")
    (home,) = tmp_path.glob(f"{PREFIX}out")
    seen = sorted(home.rglob("*"))
    with pytest.raises(UsageError, match=r"out-left-other.*\.draft-out"):
        make(tmp_path / "out", NEW)
    assert sorted(home.rglob("*")) == seen


def test_a_disk_that_names_one_owner_of_everything_refuses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: -1)
    assert killed_at(10, lambda: make(tmp_path / "out", NEW), tmp_path)
    assert left(tmp_path)
    make(tmp_path / "out", NEW)
    assert left(tmp_path) == []


def test_moves_that_point_out_of_the_folder_are_not_made(tmp_path: Path) -> None:
    fill(tmp_path, {"victim.txt": "mine"})
    home = tmp_path / f"{PREFIX}out"
    for moves in (
        '{"folder": "..", "old": [], "new": ["victim.txt"]}',
        '{"folder": "out", "old": [], "new": ["../victim.txt"]}',
        "{",
    ):
        fill(home, {"lock": "", "moves.json": moves, "new/x": "", "old/x": "kept"})
        with pytest.raises(UsageError, match=r"out-left.*moves\.json"):
            make(tmp_path / "out", NEW)
        assert (home / "old" / "x").read_text() == "kept"
        assert there(tmp_path)["victim.txt"] == "mine"


def test_a_new_dossier_is_whole_or_not_there(tmp_path: Path) -> None:
    files = {"municipalities.csv": "new", "periods.csv": "new"}

    def work() -> None:
        with new_folder(tmp_path / "out") as draft:
            fill(draft, files)

    moment = 0
    while killed_at(moment, work, tmp_path):
        tidy(tmp_path / "out")
        assert there(tmp_path / "out") in ({}, files)
        assert left(tmp_path) == []
        for path in (tmp_path / "out").glob("*"):
            path.unlink()
        moment += 1
    assert there(tmp_path / "out") == files


REAL = """
import os, signal, sys
wanted, seen = sys.argv[1].split(":"), 0
def watch(event, arguments):
    global seen
    if event == wanted[0] and wanted[1] in str(arguments[0]):
        seen += 1
        if seen == int(wanted[2]):
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(watch)
sys.argv = ["optimiser", *sys.argv[2:]]
from optimiser.cli import main
main()
"""
"""A command that kills itself at a moment: an operation, part of the path, and which of them."""


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("planned")
    assert optimiser("plan", TINY, "--out", "out", cwd=place).returncode == 0
    return place / "out"


@pytest.mark.parametrize(
    "moment",
    [
        "open:plan.csv:1",  # the auditor's copy
        "os.mkdir:.draft-out:6",
        "open:plan.xlsx:1",  # sheets lie in temporary files
        "os.rename:/out/:1",
        "os.rename:/out/:5",
        "os.rename:.draft-out/new:3",
    ],
)
def test_a_real_plan_that_is_killed_is_put_right_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, planned: Path, moment: str
) -> None:
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    shutil.copytree(planned, tmp_path / "out")
    before = {p: p.read_bytes() for p in (tmp_path / "out").rglob("*") if p.is_file()}
    with subprocess.Popen(
        [sys.executable, "-c", REAL, moment, "plan", str(TINY), "--out", str(tmp_path / "out"), "--audience", "prt"],
        cwd=tmp_path, env={**os.environ, "TMPDIR": str(tmp_path / "tmp")},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    ) as killed:  # fmt: skip
        assert killed.wait() == -signal.SIGKILL
    for place in (tmp_path, tmp_path / "tmp"):
        assert all(path.name.startswith(PREFIX) or path.name in {"out", "tmp"} for path in place.iterdir())
    assert left(tmp_path)
    assert optimiser("explain", "out", "T001", cwd=tmp_path).returncode == 0
    assert {p: p.read_bytes() for p in (tmp_path / "out").rglob("*") if p.is_file()} == before
    assert optimiser("plan", TINY, "--out", "out", "--audience", "prt", cwd=tmp_path).returncode == 0
    assert whole(tmp_path / "out")
    assert read_edition(tmp_path / "out").audience == "prt"
    assert left(tmp_path) == []
    assert list((tmp_path / "tmp").iterdir()) == []
