"""Files that are small to send and endless to read: each is refused within seconds, with what is too much."""

import os
import re
import zipfile
from pathlib import Path

import pytest

from data import BUNDLED, InvalidInputError, load
from data.reading import xlsx_container, xlsx_shape
from data.reading.csv_files import MAX_COLUMNS, read_csv
from optimiser.problem.scenario import MAX_TITLE, read_scenario
from tests.support.commands import optimiser

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KINDS = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def workbook(path: Path, sheet: str, *, sheets: int = 1, after: str = "", strings: str = "") -> Path:
    """A workbook whose sheets, called as tables, all have the same rows."""
    names = [f"limits{n or ''}" for n in range(sheets)]
    listed = "".join(f'<sheet name="{n}" sheetId="{i}" r:id="r1"/>' for i, n in enumerate(names, 1))
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{KINDS}.sheet.main+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{KINDS}.sharedStrings+xml"/>'
        f'<Override PartName="/xl/sheet.xml" ContentType="{KINDS}.worksheet+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": "<Relationships "
        'xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{LINKS}/worksheet" Target="sheet.xml"/></Relationships>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
        "xl/sheet.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{sheet}</sheetData>{after}</worksheet>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return path


FAR = '<row r="2000000000"><c r="A2000000000" t="inlineStr"><is><t>x</t></is></c></row>'


def codes(path: Path) -> set[tuple[str, object]]:
    with pytest.raises(InvalidInputError) as refused:
        load(path)
    return {(c.code, c.details.get("what")) for c in refused.value.complaints}


@pytest.mark.parametrize(
    ("sheet", "more", "what"),
    [
        (FAR, {}, ("workbook-sheet-much", "row")),
        ("<row/>" * 150_000, {}, ("workbook-sheet-much", "rows")),
        ("<row/>" * 30_000, {"sheets": 5}, ("workbook-too-much", "rows")),
        (FAR.replace("2000000000", "1048576"), {"sheets": 4}, ("workbook-too-much", "rows")),
        ("", {"sheets": 20_000}, ("workbook-too-much", "sheets")),
        ("<row>" + "<c/>" * 1_000_000 + "</row>", {}, ("workbook-sheet-much", "column")),
        ("<row/>" * 7_000_000, {}, ("workbook-too-much", "cells")),
        ("", {"strings": "<si/>" * 7_000_000}, ("workbook-too-much", "cells")),
        (
            "",
            {"after": "<mergeCells>" + '<mergeCell ref="A1:B2"/>' * 50_000 + "</mergeCells>"},
            ("workbook-sheet-much", "merged"),
        ),
    ],
    ids=["row", "rows", "rows of all", "far rows of all", "sheets", "columns", "elements", "strings", "merged"],
)
def test_a_workbook_beyond_its_bounds_is_refused(
    tmp_path: Path, sheet: str, more: dict, what: tuple[str, str | None]
) -> None:
    assert what in codes(workbook(tmp_path / "book.xlsx", sheet, **more))


def test_a_row_beyond_the_format_is_refused_also_on_a_sheet_that_is_no_table(tmp_path: Path) -> None:
    book = workbook(tmp_path / "book.xlsx", FAR)
    raw = (tmp_path / "plain.xlsx", book)
    with zipfile.ZipFile(raw[1]) as old, zipfile.ZipFile(raw[0], "w") as new:
        for part in old.infolist():
            new.writestr(part.filename, old.read(part).replace(b'name="limits"', b'name="S"'))
    assert ("workbook-sheet-much", "row") in codes(raw[0])


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    assert ("workbook-too-large", None) in codes(
        workbook(tmp_path / "book.xlsx", "<row/>", after=" " * (xlsx_container.MAX_UNPACKED + 1))
    )


def test_bounds_lie_far_above_a_dossier_of_all_municipalities() -> None:
    assert xlsx_shape.MAX_ROWS > 345 * 12 * 3 * 5


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (",".join(f"c{i}" for i in range(300_000)) + "\n", "file-too-wide"),
        ("a," * 300_000 + "\n", "file-too-wide"),
        ("a,b\n" + "\n" * 2_000_000, "file-too-long"),
    ],
)
def test_a_table_beyond_its_bounds_is_refused(tmp_path: Path, text: str, code: str) -> None:
    path = tmp_path / "limits.csv"
    path.write_text(text)
    with pytest.raises(InvalidInputError, match=code):
        read_csv(path)
    assert MAX_COLUMNS >= 200


def test_complaints_are_told_up_to_a_bound_and_the_rest_is_counted(tmp_path: Path) -> None:
    for source in (BUNDLED / "tiny").glob("*.csv"):
        (tmp_path / source.name).write_bytes(source.read_bytes())
    with (tmp_path / "limits.csv").open("a", encoding="utf-8") as file:
        file.write("geen,gemeente\n" * 5_000)
    done = optimiser("check", tmp_path, cwd=tmp_path)
    assert done.returncode == 3
    assert len(done.stderr.splitlines()) == 1_002
    assert re.search(r"nog 4\.?000 meer", done.stderr)


def test_a_title_longer_than_a_page_has_room_for_is_refused(tmp_path: Path) -> None:
    text = (BUNDLED / "tiny" / "tiny.toml").read_text(encoding="utf-8")
    path = tmp_path / "long.toml"
    path.write_text(re.sub(r"title = .*", f'title = "{"x" * (MAX_TITLE + 1)}"', text), encoding="utf-8")
    with pytest.raises(InvalidInputError) as refused:
        read_scenario(path)
    assert [(c.code, c.column) for c in refused.value.complaints] == [("setting-invalid", "title")]
    path.write_text("#" * 2_000_000, encoding="utf-8")
    with pytest.raises(InvalidInputError, match="scenario-too-large"):
        read_scenario(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
def test_pipes_and_devices_are_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "case.toml"
    os.mkfifo(pipe)
    for read, path in ((load, pipe), (load, Path(os.devnull)), (read_scenario, pipe)):
        with pytest.raises(InvalidInputError, match="file-odd"):
            read(path)
