"""On a terminal a search for locations is a bar, with messages above it; in a file there are messages alone."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from optimiser.cli import search_bar
from optimiser.cli.search_bar import SearchBar
from tests.support.dossiers import write
from tests.support.location_plans import ASKED, towns
from tests.support.processes import COMMAND, process

LIMITS = (2, 6, 18)
"""Seconds for the search, each tried where the one before brought no plan: a busy machine may need more."""


def asked(seconds: int) -> tuple[object, ...]:
    return ("plan", "towns/scenario.toml", "--audience", "prt", "--time-limit", seconds, "--gap", "0", "--lang", "en")


class Terminal(io.StringIO):
    """A stream that says it is one."""

    def isatty(self) -> bool:
        return True


def test_a_message_clears_the_bar_and_the_bar_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with SearchBar() as bar:
        assert bar.on_terminal
        bar.say("before")
        bar.show(0.25, "1 of 4 s")
        bar.say("between")
        bar.show(0.5, "2 of 4 s")
    before, between = terminal.getvalue().split(search_bar.CLEAR_LINE)
    assert before.startswith("before\n")
    assert "1 of 4 s" in before
    assert between.startswith("between\n")
    quarter, half = (next(line for line in text.split("\r") if "of 4 s" in line) for text in (before, between))
    assert 0 < quarter.count("#") < half.count("#") < half.count("#") + half.count("-")


def test_nothing_is_drawn_where_nothing_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with SearchBar() as bar:
        bar.say("a message")
    assert terminal.getvalue() == "a message\n"


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "openpty"), reason="this system has no pseudo-terminals")
def test_the_command_draws_a_bar_on_a_terminal_and_none_in_a_file(tmp_path: Path) -> None:
    write(towns(), tmp_path / "towns", ASKED)
    for seconds in LIMITS:
        code, told = _on_a_terminal(seconds, tmp_path)
        if "no plan was found" not in told:
            break
    assert code in (0, 5)
    assert f"of {seconds} s, at most" in told
    assert "There is a first plan" in told
    for seconds in LIMITS:
        in_file = process(*asked(seconds), "--out", "again", cwd=tmp_path).stderr
        if "no plan was found" not in in_file:
            break
    assert "best plan" in in_file
    assert f"of {seconds} s" not in in_file
    assert "\x1b" not in in_file


def _on_a_terminal(seconds: int, folder: Path) -> tuple[int, str]:
    """The exit code of a search, and what it writes to a terminal."""
    ours, theirs = os.openpty()
    with subprocess.Popen(
        [COMMAND, *map(str, asked(seconds))], cwd=folder, stderr=theirs, stdout=subprocess.DEVNULL
    ) as run:
        os.close(theirs)
        told = _read(ours)
    return run.returncode, told


def _read(terminal: int) -> str:
    """All that is written to a terminal until its other end is closed."""
    parts = []
    while True:
        try:
            part = os.read(terminal, 4096)
        except OSError:  # Linux says so when the other end is closed
            part = b""
        if not part:
            os.close(terminal)
            return b"".join(parts).decode(errors="replace")
        parts.append(part)
