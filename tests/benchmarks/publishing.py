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
from pathlib import Path
try:
    from optimiser.jobs import plan as job
    from optimiser.jobs.plan import Request, run
except ImportError:
    from optimiser import run as job
    from optimiser.run import Request, run
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
run(Request(scenario=Path(sys.argv[1]), out=Path(sys.argv[2])), lambda _: None)
print(json.dumps(spent | {"process": time.process_time()}))
"""
"""Processor seconds of publishing, of writing, and of the whole process from its start."""


def checkout() -> Path:
    """The repository as it was before, in a folder of its own beside the build."""
    folder = ROOT / "build" / f"before-{BEFORE}"
    if not folder.is_dir():
        subprocess.run(["git", "worktree", "add", "--detach", str(folder), BEFORE], cwd=ROOT, check=True)
    return folder


def spent(code: Path, out: Path) -> dict[str, float]:
    """One run of the national case in a process of its own."""
    environment = installed(code) | {"OPTIMISER_CACHE": str(out / "no-cache")}
    case = ROOT / "data" / "nl-2022" / "letter.toml"
    command = [sys.executable, "-P", "-c", PUBLISH, str(case), str(out / "plan")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _measured(names: tuple[str, ...]) -> dict[str, object]:
    before, ours, theirs = checkout(), [], []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(TIMES):
            for code, found in ((ROOT, ours), (before, theirs)):
                run = spent(code, Path(folder))
                found.append(sum(run[name] for name in names))
    value, peer = statistics.median(ours), statistics.median(theirs)
    text = f"commit {BEFORE} of this repository, processor seconds in processes of their own, in turn"
    return {"value": value, "unit": "s", "peer": text, "peer_value": peer, "ratio": value / peer}


def publish_national() -> dict[str, object]:
    """Processor seconds for the edition and all files of the national plan."""
    return _measured(("publish", "write"))


def plan_process() -> dict[str, object]:
    """Processor seconds of the national plan from the start of the process to its files."""
    return _measured(("process",))


BENCHES = {"publish_national": publish_national, "plan_process": plan_process}
