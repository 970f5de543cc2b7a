"""The front door without a process of its own: for every test that is not about processes."""

import subprocess
from contextlib import chdir
from pathlib import Path

from click.testing import CliRunner

from optimiser.cli import main


def optimiser(*arguments: object, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """A command as typed in ``cwd``: its exit code and its two streams; an error that escapes is the test's.

    Signals, encodings, imports and what is installed are tested with a process instead.
    """
    typed = ["optimiser", *map(str, arguments)]
    with chdir(cwd):
        done = CliRunner().invoke(main, typed[1:], prog_name=typed[0], env=env, catch_exceptions=False)
    return subprocess.CompletedProcess(typed, done.exit_code, done.stdout, done.stderr)
