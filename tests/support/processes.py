"""The command as a process: where its start, its exit code, its streams or its signals are what is tested."""

import subprocess
import sys
from pathlib import Path

COMMAND = str(Path(sys.executable).parent / "optimiser")
HEARS = "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execv(sys.argv[1], sys.argv[1:])"
"""Starts a command that hears Ctrl-C also where these tests were started with SIGINT ignored, as in the background."""


def process(*arguments: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    """A command in a process of its own; elsewhere ``tests.support.commands`` is a second or two faster."""
    return subprocess.run([COMMAND, *map(str, arguments)], cwd=cwd, capture_output=True, text=True, check=False)
