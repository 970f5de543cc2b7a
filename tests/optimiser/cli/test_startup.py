"""What a command imports: only what it uses. Seconds are measured in ``tests.benchmarks.startup``, not here."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from data import BUNDLED
from optimiser.editions.file import write_edition
from tests.support.bundled import CASES, made
from tests.support.paths import ROOT

HEAVY = {"pandas", "geopandas", "scipy", "highspy", "pulp", "openpyxl", "folium", "shapely", "pyogrio", "requests"}
"""Packages that take long to import, and that no command needs which draws and solves nothing."""
LIGHT = {*HEAVY, "numpy", "pydantic"}
"""The same for a list of commands, which reads no table at all."""
COMMAND = """
import sys
from optimiser.cli import main
sys.argv[0] = "optimiser"
try:
    main()
finally:
    sys.stderr.write("\\nIMPORTED " + " ".join(sys.modules))
"""


def imported(*arguments: object, cwd: Path, code: int = 0) -> set[str]:
    """Every package that a command has imported when it ends."""
    done = subprocess.run(
        [sys.executable, "-P", "-c", COMMAND, *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stderr
    return {name.partition(".")[0] for name in done.stderr.rpartition("IMPORTED ")[2].split()}


@pytest.mark.parametrize("arguments", [("--help",), ("divide", "--help"), ("data", "fetch", "--help"), ("--version",)])
def test_help_waits_for_no_table_and_no_solver(arguments: tuple[str, ...], tmp_path: Path) -> None:
    assert not imported(*arguments, cwd=tmp_path) & LIGHT


@pytest.mark.parametrize("arguments", [("nothing",), ("plan", "--gap", "-1"), ("divide", "--key", "x"), ("explain",)])
def test_wrong_use_waits_for_no_table_and_no_solver(arguments: tuple[str, ...], tmp_path: Path) -> None:
    assert not imported(*arguments, cwd=tmp_path, code=2) & LIGHT


def test_a_division_reads_tables_and_nothing_more(tmp_path: Path) -> None:
    words = ("divide", "--places", 96_000, "--key", "spreidingswet")
    assert not imported(*words, cwd=tmp_path) & {*HEAVY, "numpy"}


def test_an_explanation_reads_an_edition_and_nothing_more(tmp_path: Path) -> None:
    write_edition(made(CASES["tiny"]), tmp_path)
    assert not imported("explain", tmp_path, "T001", cwd=tmp_path) & {*HEAVY, "numpy"}


def test_a_complaint_is_a_sentence_without_pandas(dossier: Path, tmp_path: Path) -> None:
    (dossier / "periods.csv").unlink()
    for words in (("check", dossier), ("divide", "--places", 5, "--key", "population", "--dossier", dossier)):
        assert not imported(*words, cwd=tmp_path, code=3) & {*HEAVY, "numpy"}


def test_a_workbook_is_read_where_one_is_given(tmp_path: Path) -> None:
    assert imported("template", "--dossier", BUNDLED / "tiny", "--out", "t.xlsx", cwd=tmp_path).isdisjoint({"openpyxl"})
    assert "openpyxl" in imported("check", "t.xlsx", cwd=tmp_path)
