"""Publishing and writing the national plan, beside this repository as it was before it had folders, in the same run."""

import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.support.environment import installed
from tests.support.paths import ROOT

BEFORE = "979c794"
"""The last commit of the flat layout."""

TIMES = 5

PUBLISH = """
import sys, json, time
try:
    from optimiser.jobs import plan as job
except ImportError:
    from optimiser import run as job
from optimiser.cli import main
spent, publish, write = {"publish": 0.0, "write": 0.0}, job.publish, job.write_all
def timed(name, work):
    def call(*args, **more):
        begin = time.process_time()
        try:
            return work(*args, **more)
        finally:
            spent[name] += time.process_time() - begin
    return call
job.publish, job.write_all = timed("publish", publish), timed("write", write)
try:
    main()
finally:
    print(json.dumps(spent))
"""
"""Processor seconds of publishing and of writing, in the command ``plan``."""

PROCESS = """
import json, time
from optimiser.cli import main
try:
    main()
finally:
    print(json.dumps({"process": time.process_time()}))
"""
"""Processor seconds of the command ``plan`` from the start of its process."""


def checkout() -> Path:
    """The repository as it was before, in a folder of its own beside the build."""
    folder = ROOT / "build" / f"before-{BEFORE}"
    if not folder.is_dir():
        subprocess.run(["git", "worktree", "add", "--detach", str(folder), BEFORE], cwd=ROOT, check=True)
    return folder


def spent(code: Path, out: Path, script: str) -> dict[str, float]:
    """One run of the national case in a process of its own, into a new folder.

    Both plan the case as it was then: the code of then knows no setting that came later.
    """
    environment = installed(code) | {"OPTIMISER_CACHE": str(out / "no-cache")}
    case = checkout() / "data" / "nl-2022" / "letter.toml"
    command = [sys.executable, "-P", "-c", script, "plan", str(case), "--out", str(out / "plan")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _measured(script: str) -> dict[str, object]:
    before, ours, theirs = checkout(), [], []
    for _ in range(TIMES):
        for code, found in ((ROOT, ours), (before, theirs)):
            with tempfile.TemporaryDirectory() as folder:  # a folder with results of the other may not be written to
                found.append(sum(spent(code, Path(folder), script).values()))
    value, peer = statistics.median(ours), statistics.median(theirs)
    text = f"commit {BEFORE} of this repository, processor seconds in processes of their own, in turn"
    return {"value": value, "unit": "s", "peer": text, "peer_value": peer, "ratio": value / peer}


def publish_national() -> dict[str, object]:
    """Processor seconds for the edition and all files of the national plan."""
    return _measured(PUBLISH)


def plan_process() -> dict[str, object]:
    """Processor seconds of the national plan from the start of the process to its files."""
    return _measured(PROCESS)


BENCHES = {"publish_national": publish_national, "plan_process": plan_process}
