"""Folders and files called as our packages, where somebody starts Python, hide nothing without a word."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.paths import ROOT

TEN_LINES = "from data import BUNDLED\nfrom maps import draw\nfrom optimiser import load, solve\nprint(BUNDLED)\n"
ASKS = "import optimiser\n"


def run(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A script in a folder, as ``python script.py``: its own folder comes first, then where packages are installed."""
    (folder / "script.py").write_text(script, encoding="utf-8")
    return subprocess.run(
        [sys.executable, "script.py"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_folder_of_tables_called_data_does_not_take_the_place_of_ours(tmp_path: Path) -> None:
    for name in ("data", "maps"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "limits.csv").write_text("gm_code\n", encoding="utf-8")
    done = run(TEN_LINES, tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == str(ROOT / "data")


@pytest.mark.parametrize("made", ["data.py", "data/__init__.py", "maps.py", "maps/__init__.py"])
def test_code_of_the_same_name_is_refused_with_what_to_do(made: str, tmp_path: Path) -> None:
    path = tmp_path / made
    path.parent.mkdir(exist_ok=True)
    path.write_text("x = 1\n", encoding="utf-8")
    done = run(ASKS, tmp_path)
    assert done.returncode == 1
    assert "is hidden by another one" in done.stderr
    assert "Rename that folder or file" in done.stderr
    assert made.partition("/")[0].removesuffix(".py") in done.stderr


def test_the_project_is_installed_by_a_path_so_that_folders_without_code_do_not_come_first() -> None:
    assert "editable_mode=compat" in (ROOT / "Makefile").read_text(encoding="utf-8")
