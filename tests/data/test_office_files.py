"""Files as offices save them: other names, other encodings, lines above the header, other kinds of workbook."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from data import InvalidInputError, load
from data.operations.figures import read_figures
from maps.forms.template import write_form
from optimiser.auditing.plan_file import read_new
from optimiser.jobs.case import read_case
from optimiser.problem.scenario import read_scenario
from optimiser.words import Words


def complaints(dossier: Path) -> list[str]:
    with pytest.raises(InvalidInputError) as caught:
        load(dossier)
    Words("nl").complaints(caught.value.complaints)
    return Words("en").complaints(caught.value.complaints)


def remarks(dossier: Path) -> list[str]:
    found = load(dossier).remarks
    Words("nl").complaints(found)
    return Words("en").complaints(found)


@pytest.mark.parametrize("name", ["Limits.csv", "limits.CSV", "LIMITS.csv"])
def test_capitals_in_the_name_of_a_table_make_no_difference(dossier: Path, name: str) -> None:
    plain = load(dossier).limits
    (dossier / "limits.csv").rename(dossier / name)
    found = load(dossier)
    assert found.limits == plain
    assert not found.remarks


NAMES = [
    "limits (1).csv", "limit.csv", "limits.csv.txt", "limits.xlsx", "Limits.ods", "limits - kopie.csv",
    "Kopie van limits.csv", "Copy of limits.csv", "limits2.csv", "limits.tsv", "limits", "limits_copy.csv",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_looks_like_a_table_is_refused_where_the_table_lacks_and_told_where_it_does_not(
    dossier: Path, name: str
) -> None:
    beside = dossier / name
    beside.write_bytes((dossier / "limits.csv").read_bytes())
    (line,) = remarks(dossier)
    assert line.startswith(f"{name}: this file looks like table limits.csv and is not read.")
    (dossier / "limits.csv").unlink()
    (line,) = complaints(dossier)
    assert line.startswith(f"{name}: this file is not read; did you mean limits.csv?")


@pytest.mark.parametrize("name", ["grenzen.csv", "limits-2023.csv", "limts.csv", "new_limits.csv"])
def test_a_file_whose_header_or_name_resembles_a_table_is_told(dossier: Path, name: str) -> None:
    (dossier / "limits.csv").rename(dossier / name)
    try:
        (line,) = remarks(dossier)
    except InvalidInputError as error:
        (line,) = Words("en").complaints(error.complaints)
    assert line.startswith(f"{name}: this file")
    assert "limits.csv" in line


def test_of_two_names_that_differ_by_capitals_the_plain_one_is_read_and_the_other_told(dossier: Path) -> None:
    (dossier / "Limits.csv").write_text("gm_code\n", encoding="utf-8")
    if (dossier / "limits.csv").read_text(encoding="utf-8") == "gm_code\n":
        pytest.skip("this file system knows no capitals")
    (line,) = remarks(dossier)
    assert line.startswith("Limits.csv: this file looks like table limits.csv")
    (dossier / "limits.csv").rename(dossier / "LIMITS.csv")
    assert any("are both table limits.csv" in line for line in complaints(dossier))


def test_files_of_other_programs_beside_the_tables_are_no_tables(dossier: Path) -> None:
    for name in ("~$limits.xlsx", ".~lock.limits.csv#", "notes.txt", "limits.md", "plan.csv", "limits.csv.bak"):
        (dossier / name).write_text("gm_code,group\n", encoding="utf-8")
    assert not remarks(dossier)


ENCODINGS = ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]


def encoded(text: str, encoding: str) -> bytes:
    return (("\ufeff" if encoding.endswith("e") else "") + text).encode(encoding)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_reader_of_text_takes_the_encodings_of_notepad(dossier: Path, encoding: str) -> None:
    plain = load(dossier), read_scenario(dossier / "tiny.toml"), read_case(dossier / "tiny.toml").instance
    agreed = read_new(dossier / "proposal.csv", plain[2])
    for name in ("municipalities.csv", "limits.csv", "tiny.toml", "proposal.csv"):
        path = dossier / name
        path.write_bytes(encoded(path.read_text(encoding="utf-8"), encoding))
    assert load(dossier).municipalities == plain[0].municipalities
    assert load(dossier).limits == plain[0].limits
    assert read_scenario(dossier / "tiny.toml") == plain[1]
    assert read_new(dossier / "proposal.csv", plain[2]) == agreed


def test_a_plan_that_dutch_excel_saved_again_is_read(dossier: Path) -> None:
    instance = read_case(dossier / "tiny.toml").instance
    path = dossier / "proposal.csv"
    plain = read_new(path, instance)
    path.write_bytes(("sep=;\r\n" + path.read_text(encoding="utf-8").replace(",", ";")).encode("utf-8-sig"))
    assert read_new(path, instance) == plain


def test_a_plan_with_headers_in_words_is_read(
    dossier: Path,
) -> None:
    instance = read_case(dossier / "tiny.toml").instance
    path = dossier / "proposal.csv"
    plain = read_new(path, instance)
    head, *rows = path.read_text(encoding="utf-8").splitlines()
    words = head.replace("gm_code", "Gemeentecode").replace("new", "Nieuw")
    path.write_text("\n".join([words, *rows]) + "\n", encoding="utf-8")
    assert read_new(path, instance) == plain
    assert "Nieuw" in words


@pytest.mark.parametrize("line", ["sep=;", '"sep=;"', "SEP = ;", "sep=;;;;;;", "\n\nsep=;\n"])
def test_the_line_by_which_excel_is_told_the_separator_is_understood(dossier: Path, line: str) -> None:
    plain = load(dossier).limits
    path = dossier / "limits.csv"
    text = path.read_text(encoding="utf-8").replace(",", ";")
    path.write_text(f"{line}\n{text}", encoding="utf-8")
    assert load(dossier).limits == plain
    path.write_text(f"{line}\n{text.replace('35', 'x')}", encoding="utf-8")
    (told,) = complaints(dossier)
    assert told.startswith(f"limits.csv, row {line.count(chr(10)) + 3}, column places: “x”")


@pytest.mark.parametrize(
    ("above", "sentence"),
    [
        ("sep=,", "limits.csv, row 2"),
        ("sep=;", "the line “sep=” names ; as the separator, but the header has another one"),
        ("sep=\t", "columns are separated by tab"),
        ("sep=|", "columns are separated by “|”"),
        ("Limits of the province", "limits.csv, row 2: the header with the names of columns stands here"),
        ("A title, of two parts\n\nand a subtitle", "row 4: the header with the names of columns stands here"),
    ],
)
def test_what_stands_above_the_header_is_named(dossier: Path, above: str, sentence: str) -> None:
    path = dossier / "limits.csv"
    text = path.read_text(encoding="utf-8").replace("35,", "x,")
    path.write_text(f"{above}\n{text}", encoding="utf-8")
    (line,) = complaints(dossier)
    assert sentence in line or above == "sep=,", line


def test_a_table_of_figures_takes_the_same_forms(tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    path.write_bytes("sep=;\ngm_code;population\nGM0363;5\n".encode("utf-16"))
    assert read_figures(path)[0].population == 5


@pytest.fixture
def book(dossier: Path, tmp_path: Path) -> Path:
    path = tmp_path / "book.xlsx"
    write_form(load(dossier), path, words=Words("en"), examples=load(dossier))
    return path


def hide(change: Callable[[openpyxl.worksheet.worksheet.Worksheet], None]) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        loaded = openpyxl.load_workbook(path)
        change(loaded["limits"])
        loaded.save(path)

    return spoil


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (hide(lambda s: setattr(s.row_dimensions[2], "hidden", True)), "sheet limits: row 2 is hidden"),
        (hide(lambda s: setattr(s.column_dimensions["F"], "hidden", True)), "sheet limits: column places is hidden"),
        (hide(lambda s: s.column_dimensions.group("E", "F", hidden=True)), "columns bound, places are hidden"),
    ],
)
def test_hidden_rows_and_columns_are_read_and_told(book: Path, spoil: Callable, sentence: str) -> None:
    plain = load(book).limits
    assert not remarks(book)
    spoil(book)
    assert load(book).limits == plain
    (line,) = remarks(book)
    assert sentence in line


def test_hidden_rows_without_contents_are_no_matter(book: Path) -> None:
    hide(lambda s: setattr(s.row_dimensions[40], "hidden", True))(book)
    assert not remarks(book)


def test_a_title_above_the_header_of_a_sheet_is_named(book: Path) -> None:
    hide(lambda s: (s.insert_rows(1), setattr(s["A1"], "value", "Limits 2022")))(book)
    (line,) = complaints(book)
    assert "sheet limits: the header with the names" in line.replace(", row 2", "").replace(", cell A2", "")


def archive(**parts: bytes) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as made:
        for name, contents in parts.items():
            made.writestr(name.replace("__", "/").replace("_", "."), contents)
    return raw.getvalue()


KINDS = [
    (archive(xl__workbook_xml=b'<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>'), "not as Strict"),
    (archive(xl__workbook_bin=b""), "binary workbook"),
    (archive(content_xml=b"", mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "file of LibreOffice"),
    (archive(word__document_xml=b""), "a text document"),
    (b"<html><table><tr><td>gm_code</td></tr></table></html>", "a web page under another name"),
    (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', "XML spreadsheet"),
    (b"gm_code,name\nT001,Aa\n", "give the folder that they are in"),
    (b"\x89PNG\r\n\x1a\n\x00\x00", "no workbook (.xlsx) and no folder"),
]


@pytest.mark.parametrize(("raw", "sentence"), KINDS)
def test_another_kind_of_file_is_told_as_what_it_is(tmp_path: Path, raw: bytes, sentence: str) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(raw)
    (line,) = complaints(path)
    assert sentence in line
