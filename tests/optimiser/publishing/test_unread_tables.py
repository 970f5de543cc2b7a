"""A table that cannot be read may hold strict rows: complaints about it are for the owner of the dossier alone."""

import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from data import BUNDLED, InvalidInputError, load
from data.schema.facts import Limit
from data.schema.headers import own_column
from tests.support.commands import optimiser

TINY = BUNDLED / "tiny"


def folder(path: Path, row: str) -> Path:
    """The bundled case with one more row of limits."""
    shutil.copytree(TINY, path)
    with (path / "limits.csv").open("a", encoding="utf-8") as file:
        file.write(row)
    return path / "tiny.toml"


def workbook(path: Path, cell: object) -> Path:
    """The bundled case as a workbook with one more row of limits."""
    path.mkdir()
    assert optimiser("template", "--dossier", TINY, "--out", "book.xlsx", cwd=path).returncode == 0
    book = load_workbook(path / "book.xlsx")
    sheet = book["grenzen"]
    names = [own_column(str(c.value), Limit.model_fields) for c in sheet[1]]
    row = {"gm_code": "T002", "bound": "maximum", "places": cell, "reason": "r", "author": "a", "visibility": "prt"}
    for i, name in enumerate(names, start=1):
        sheet.cell(3, i).value = row.get(str(name))
    book.save(path / "book.xlsx")
    text = (TINY / "tiny.toml").read_text(encoding="utf-8").replace('dossier = "."', 'dossier = "book.xlsx"')
    (path / "case.toml").write_text(text, encoding="utf-8")
    return path / "case.toml"


@pytest.mark.parametrize(
    ("made", "quoted"),
    [
        (lambda path: workbook(path, "=137+40"), "137"),
        (lambda path: folder(path, "geheime noot 4711,,,,,,,,\n4711 is geheim\n"), "4711 is geheim"),
    ],
    ids=["formula", "note"],
)
def test_a_complaint_about_a_table_that_cannot_be_read_quotes_nothing_for_the_public(
    tmp_path: Path, made: object, quoted: str
) -> None:
    scenario = made(tmp_path / "case")  # type: ignore[operator]
    public = optimiser("plan", scenario, "--out", "o", cwd=tmp_path)
    assert public.returncode == 3
    assert quoted not in public.stderr
    assert "limits" in public.stderr or "grenzen" in public.stderr
    for owner in (("plan", scenario, "--out", "o", "--audience", "prt"), ("check", scenario)):
        assert quoted in optimiser(*owner, cwd=tmp_path).stderr


def test_a_table_that_is_absent_hides_no_complaint(tmp_path: Path) -> None:
    folder(tmp_path / "case", "")
    (tmp_path / "case" / "requirement.csv").unlink()
    with pytest.raises(InvalidInputError) as refused:
        load(tmp_path / "case")
    assert refused.value.strictest == "public"
