"""How soon a command is there: processor time of a whole process, beside one that only imports pandas."""

import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from optimiser.editions.file import write_edition
from tests.benchmarks.measure import row
from tests.support.bundled import CASES, made
from tests.support.environment import installed
from tests.support.paths import ROOT

COMMAND = "import sys; from optimiser.command_line import run; sys.argv[0] = 'optimiser'; run()"
TIMES = 7
"""Runs of each process, in turn, of which the median counts."""


def _cpu(*words: str) -> float:
    """Processor time of a process from start to end, user and system [s]."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *words], cwd=ROOT, env=installed(ROOT), capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def _startup(*arguments: str) -> dict[str, object]:
    """Medians of runs in turn: our command, pandas alone, nothing at all."""
    processes = (("-c", COMMAND, *arguments), ("-c", "import pandas"), ("-c", "pass"))
    seconds: tuple[list[float], ...] = ([], [], [])
    for _ in range(TIMES):
        for times, words in zip(seconds, processes, strict=True):
            times.append(_cpu(*words))
    ours, pandas, nothing = map(statistics.median, seconds)
    return row(ours, "s", f"`python -c 'import pandas'` ({nothing:.3f} s of it for Python itself)", pandas) | {
        "python": nothing
    }


def startup_help() -> dict[str, object]:
    """The list of commands."""
    return _startup("--help")


def startup_divide() -> dict[str, object]:
    """A number over 345 municipalities by the key of the law."""
    return _startup("divide", "--places", "96000", "--key", "spreidingswet")


def startup_explain() -> dict[str, object]:
    """Why a municipality got its number in the bundled case, from the folder of its plan."""
    with tempfile.TemporaryDirectory() as folder:
        write_edition(made(CASES["letter"]), Path(folder))
        return _startup("explain", folder, "GM0228")


BENCHES = {"startup_help": startup_help, "startup_divide": startup_divide, "startup_explain": startup_explain}
