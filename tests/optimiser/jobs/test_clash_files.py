"""What a clash leaves in its folder: papers for its audience, and never in place of a plan."""

import json
import re
import shutil
from pathlib import Path

import openpyxl
import pytest

from tests.support.commands import optimiser
from tests.support.paths import ROOT
from tests.support.towns import change

NAMES = {"clash.json", "clash.xlsx", "clash.docx", "clash.pdf", "clash.png", "clash.svg", "manifest.json"}
CAPS = "T001,,,maximum,5,x,y,public,\nT002,,,maximum,20,x,y,public,\nT003,,,maximum,35"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "data" / "tiny", tmp_path / "tiny"))


def tighten(dossier: Path) -> None:
    change(dossier / "limits.csv", "T003,,,maximum,35", CAPS)


def test_a_clash_leaves_a_paper_a_workbook_and_a_record_with_the_same_numbers(dossier: Path, tmp_path: Path) -> None:
    tighten(dossier)
    done = optimiser("plan", dossier / "tiny.toml", "--out", "o", "--json", cwd=tmp_path)
    assert done.returncode == 4
    assert "clash.docx" in done.stderr
    assert {path.name for path in (tmp_path / "o").iterdir()} == NAMES
    record = json.loads((tmp_path / "o" / "clash.json").read_text(encoding="utf-8"))
    assert record == {"title": record["title"], "audience": "public", **json.loads(done.stdout)}
    book = openpyxl.load_workbook(tmp_path / "o" / "clash.xlsx")
    assert book.sheetnames == ["Knelpunten", "Wat botst", "Manieren"]
    lines = [row for row in book["Manieren"].iter_rows(values_only=True) if row[0] == 1]
    assert sum(row[7] for row in lines) == 18
    assert all(row[6] - row[5] == row[7] for row in lines)
    asked = [row for row in book["Knelpunten"].iter_rows(values_only=True) if row[1] == "gevraagd"]
    assert sum(row[4] for row in asked) == 78


def test_the_map_has_the_numbers_that_change_in_the_cheapest_way(dossier: Path, tmp_path: Path) -> None:
    tighten(dossier)
    optimiser("plan", dossier / "tiny.toml", "--out", "o", cwd=tmp_path)
    record = json.loads((tmp_path / "o" / "clash.json").read_text(encoding="utf-8"))
    picture = (tmp_path / "o" / "clash.svg").read_text(encoding="utf-8")
    for change_ in record["repairs"][0]["changes"]:
        assert f">{change_['places']}<" in picture
    assert "samen 18 plaatsen" in re.sub(r"<[^>]+>", " ", picture).replace("  ", " ")


def test_a_way_that_is_about_the_whole_country_has_no_map(dossier: Path, tmp_path: Path) -> None:
    tighten(dossier)
    with (dossier / "tiny.toml").open("a", encoding="utf-8") as file:
        file.write('\n[repair]\nkeep = ["limit"]\n')
    optimiser("plan", dossier / "tiny.toml", "--out", "o", cwd=tmp_path)
    assert {path.name for path in (tmp_path / "o").iterdir()} == NAMES - {"clash.png", "clash.svg"}


def test_the_same_clash_gives_the_same_bytes(dossier: Path, tmp_path: Path) -> None:
    tighten(dossier)
    for folder in ("one", "two"):
        optimiser("plan", dossier / "tiny.toml", "--out", folder, cwd=tmp_path)
    for name in NAMES:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name


def test_an_earlier_plan_stays_and_a_later_plan_takes_the_place_of_a_clash(dossier: Path, tmp_path: Path) -> None:
    assert optimiser("plan", dossier / "tiny.toml", "--out", "kept", cwd=tmp_path).returncode == 0
    before = (tmp_path / "kept" / "plan.csv").read_bytes()
    tighten(dossier)
    clash = optimiser("plan", dossier / "tiny.toml", "--out", "kept", cwd=tmp_path)
    assert clash.returncode == 4
    assert "dat blijft staan" in clash.stderr
    assert (tmp_path / "kept" / "plan.csv").read_bytes() == before
    assert not (tmp_path / "kept" / "clash.json").exists()
    assert optimiser("plan", dossier / "tiny.toml", "--out", "new", cwd=tmp_path).returncode == 4
    assert (tmp_path / "new" / "clash.json").exists()
    assert optimiser("plan", dossier / "tiny.toml", "--out", "new", "--relax", cwd=tmp_path).returncode == 0
    assert (tmp_path / "new" / "plan.csv").exists()
    assert not list((tmp_path / "new").glob("clash.*"))


def test_a_clash_of_hidden_rows_leaves_nothing(dossier: Path, tmp_path: Path) -> None:
    change(dossier / "limits.csv", "T003,,,maximum,35", CAPS.replace("public", "prt"))
    assert optimiser("plan", dossier / "tiny.toml", "--out", "o", cwd=tmp_path).returncode == 4
    assert not (tmp_path / "o").exists()
    assert optimiser("plan", dossier / "tiny.toml", "--out", "o", "--audience", "prt", cwd=tmp_path).returncode == 4
    assert {path.name for path in (tmp_path / "o").iterdir()} == NAMES


def test_files_of_a_clash_are_the_same_whatever_is_hidden(dossier: Path, tmp_path: Path) -> None:
    tighten(dossier)
    optimiser("plan", dossier / "tiny.toml", "--out", "open", cwd=tmp_path)
    change(dossier / "limits.csv", "T001,,,maximum,5", "T001,,amv,maximum,0,secret,y,prt,\nT001,,,maximum,5")
    optimiser("plan", dossier / "tiny.toml", "--out", "hidden", cwd=tmp_path)
    for name in NAMES:
        assert (tmp_path / "open" / name).read_bytes() == (tmp_path / "hidden" / name).read_bytes(), name


def test_a_paper_that_somebody_changed_stays_and_the_clash_is_told_all_the_same(dossier: Path, tmp_path: Path) -> None:
    tighten(dossier)
    optimiser("plan", dossier / "tiny.toml", "--out", "o", cwd=tmp_path)
    (tmp_path / "o" / "clash.docx").write_bytes(b"notes of the table")
    done = optimiser("plan", dossier / "tiny.toml", "--out", "o", cwd=tmp_path)
    assert done.returncode == 4
    assert "18 te kort" in done.stderr
    assert (tmp_path / "o" / "clash.docx").read_bytes() == b"notes of the table"
