"""The command ``plan`` on the national case, from its start to its files, beside this repository as it was before."""

import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from tests.support.environment import installed
from tests.support.paths import ROOT

FLAT = "979c794"
"""The last commit of the flat layout."""

ONE_PROCESS = "8397053"
"""The last commit before large countries were planned in arrays and maps were drawn by a second process."""

TIMES = 9

COMMAND = """
try:
    from optimiser.command_line import run
except ImportError:
    from optimiser.cli import main as run
run()
"""
"""What the installed script does; earlier versions have the second alone."""


def checkout(commit: str) -> Path:
    """The repository as it was before, in a folder of its own beside the build."""
    folder = ROOT / "build" / f"before-{commit}"
    if not folder.is_dir():
        subprocess.run(["git", "worktree", "add", "--detach", str(folder), commit], cwd=ROOT, check=True)
    return folder


def by_clock() -> float:
    """Seconds of the clock."""
    return perf_counter()


def by_processor() -> float:
    """Processor seconds of all processes that were begun here and have ended, with those that they began."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def spent(code: Path, case: Path, out: Path, seconds: Callable[[], float]) -> float:
    """One run in a process of its own, into a new folder."""
    environment = installed(code) | {"OPTIMISER_CACHE": str(out / "no-cache")}
    command = [sys.executable, "-P", "-c", COMMAND, "plan", str(case), "--out", str(out / "plan")]
    begin = seconds()
    subprocess.run(command, env=environment, capture_output=True, check=True)
    return seconds() - begin


def _measured(commit: str, seconds: Callable[[], float]) -> dict[str, object]:
    """Both plan the case as it was then: the code of then knows no setting that came later."""
    before, ours, theirs = checkout(commit), list[float](), list[float]()
    case = before / "data" / "nl-2022" / "letter.toml"
    for _ in range(TIMES + 1):
        for code, found in ((ROOT, ours), (before, theirs)):
            with tempfile.TemporaryDirectory() as folder:  # a folder with results of the other may not be written to
                found.append(spent(code, case, Path(folder), seconds))
    del ours[0], theirs[0]  # the first compiled
    value, peer = statistics.median(ours), statistics.median(theirs)
    # of each run and the one beside it: a machine that becomes slower meanwhile slows both
    ratio = statistics.median(a / b for a, b in zip(ours, theirs, strict=True))
    text = f"commit {commit} of this repository, seconds of the {seconds.__name__.removeprefix('by_')}, in turn"
    return {"value": value, "unit": "s", "peer": text, "peer_value": peer, "ratio": ratio}


def plan_process() -> dict[str, object]:
    """Processor seconds of the national plan from the start of the process to its files, over all its processes."""
    return _measured(FLAT, by_processor)


def plan_clock() -> dict[str, object]:
    """Seconds of the clock from the start of the process to its files."""
    return _measured(ONE_PROCESS, by_clock)


BENCHES = {"plan_process": plan_process, "plan_clock": plan_clock}
