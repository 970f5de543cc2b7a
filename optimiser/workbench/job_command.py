"""The commands of a job, each in a process of its own that can be stopped."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

from optimiser.workbench.tables import Job

ENDED_WELL = frozenset({0, 5})
"""Exit codes with files: done, or the best plan when the time came first."""
_AGAIN, _PATIENCE = 60.0, 6.0
"""Seconds after which a command is asked once more to stop; and after which it is ended, where the server stops."""
_LONGEST_LINE = 2_000
_PROGRAM = (
    "from optimiser.workbench.parent_watch import end_with_parent; end_with_parent(); "
    "from optimiser.cli import main; main()"
)
"""The command line itself, which ends with this process."""


def commands(job: Job, scenario: Path, out: Path) -> list[list[str]]:
    """The commands of a job, in their order."""
    asked = job.asked
    language = ["--lang", str(asked["language"])]
    if job.kind == "weightmap":
        return [["weightmap", str(scenario), "--out", str(out), "--audience", job.audience, *language]]
    limit = ["--time-limit", str(asked["seconds"])] if asked.get("seconds") else []
    plan = ["plan", str(scenario), "--out", str(out), "--audience", job.audience, *language, *limit]
    if job.kind == "plan":
        return [plan]
    areas = [part for area in asked.get("areas", ()) for part in ("--for", str(area))]
    return [plan, ["paper", str(out), *areas, "--out", str(out / "papers"), *language]]


def run_command(
    arguments: Sequence[str], *, line: Callable[[str], None], stop: Callable[[], bool], ending: Callable[[], bool]
) -> tuple[int, str]:
    """Run a command until it ends.

    Args:
        arguments: of ``optimiser``.
        line: told every line as it comes.
        stop: asked a few times a second whether the job must stop; Ctrl-C then reaches the command.
        ending: whether the server stops, for which nobody waits long.

    Returns:
        The exit code and the last line.

    """
    process = subprocess.Popen(  # noqa: S603  # our own command, its arguments are checked names
        [sys.executable, "-c", _PROGRAM, *arguments], process_group=0,
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        text=True, encoding="utf-8", errors="replace",
    )  # fmt: skip
    told = [""]
    reader = threading.Thread(target=_read, args=(process.stderr, line, told), daemon=True)
    reader.start()
    first: float | None = None
    again = 0.0
    try:
        while process.poll() is None:
            stops, ends, now = stop(), ending(), time.monotonic()
            if (stops or ends) and (first is None or now > again):
                process.send_signal(signal.SIGINT)
                first, again = first or now, now + _AGAIN  # asked at every look it would not get to write its best plan
            if ends and first is not None and now > first + _PATIENCE:
                _end(process)
            time.sleep(0.2)
    finally:
        if process.poll() is None:
            _end(process)
        process.wait()
        reader.join()
        if process.stdin:
            process.stdin.close()
    return process.returncode, told[0]


def _end(process: "subprocess.Popen[str]") -> None:
    """End a command that runs and all that it started: a worker that stayed would be listened to without end."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def _read(stream: IO[str] | None, line: Callable[[str], None], told: list[str]) -> None:
    for read in stream or ():
        text = read.rstrip().replace("\0", "")
        if text:
            told[0] = text[:_LONGEST_LINE]
            line(told[0])
