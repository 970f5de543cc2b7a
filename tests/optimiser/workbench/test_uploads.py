"""Files that somebody brings: bombs, names with paths, formulas, and the workbook in which complaints are marked."""

import io
import zipfile

import openpyxl
import pytest

from data import BUNDLED

TINY = BUNDLED / "tiny"
NAMES = ("municipalities", "periods", "requirement", "locations")


def tables(**changed):
    found = {f"{n}.csv": (TINY / f"{n}.csv").read_bytes() for n in NAMES} | changed
    return [("files", item) for item in found.items()]


def bomb():
    """A workbook of some kilobytes that unpacks to a hundred megabytes."""
    book = openpyxl.Workbook()
    buffer = io.BytesIO()
    book.save(buffer)
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/media/x.bin", "w") as part:
        for _ in range(100):
            part.write(bytes(1_000_000))
    return buffer.getvalue()


def test_a_dossier_becomes_a_scenario_that_is_planned(desk):
    made = desk.post("/api/dossiers", files=tables(), data={"name": "eigen"})
    assert made.status_code == 201, made.text
    scenario = made.json()["id"]
    assert desk.ask(scenario, "plan", desk.draft(scenario)).status_code == 200


@pytest.mark.parametrize(
    "name", ["../limits.csv", "a/limits.csv", "/etc/limits.csv", "..\\limits.csv", "limits.exe", ".csv", "..", "-x.csv",
             "limits.csv\n", "a" * 300 + ".csv", "limits\x01.csv"],
)  # fmt: skip
def test_a_name_with_a_path_or_of_another_kind_is_refused(desk, name, tmp_path):
    for path in ("/api/dossiers", "/api/dossiers/marked"):
        answer = desk.post(path, files=[*tables(), ("files", (name, b"x"))], data={"name": "n"})
        assert answer.status_code in {400, 422}, answer.text
    assert not list(tmp_path.parent.glob("**/limits.exe"))


def test_one_name_twice_and_too_many_files_are_refused(desk):
    twice = desk.post("/api/dossiers", files=[*tables(), ("files", ("periods.csv", b"x"))], data={"name": "n"})
    assert twice.status_code == 422
    many = [("files", (f"t{n}.csv", b"x")) for n in range(61)]
    assert desk.post("/api/dossiers", files=many, data={"name": "n"}).status_code == 422


def test_a_bomb_is_refused_before_it_is_unpacked(desk):
    content = bomb()
    assert len(content) < 200_000
    for path in ("/api/dossiers", "/api/dossiers/marked"):
        answer = desk.post(path, files={"files": ("d.xlsx", content)}, data={"name": "n"})
        assert answer.status_code == 422
        assert answer.json()["detail"]["complaints"]


def test_every_complaint_is_marked_in_its_cell(desk):
    text = (TINY / "municipalities.csv").read_text().replace("10000", "veel").replace("20000", "-5")
    given = tables(**{"municipalities.csv": text.encode()})
    told = desk.post("/api/dossiers", files=given, data={"name": "n"}).json()["detail"]["complaints"]
    assert {(c["row"], c["column"]) for c in told} >= {(2, "population"), (3, "population")}
    answer = desk.post("/api/dossiers/marked", files=given)
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content))["municipalities"]
    marked = {c.coordinate for row in sheet for c in row if c.comment}
    assert len(marked) >= 2
    assert all(sheet[c].fill.fgColor.rgb.endswith("F8CBAD") for c in marked)


def test_a_formula_that_somebody_sends_is_text_in_the_marked_workbook(desk):
    evil = '=HYPERLINK("http://evil.example","x")'
    for start in ("=1+1", "@SUM(A1)", "+1+1", "-1+cmd|x", "\t=1"):
        text = (TINY / "municipalities.csv").read_text().replace("Aa,", f'"{start}",').replace("Bee", "x")
        answer = desk.post("/api/dossiers/marked", files=tables(**{"municipalities.csv": text.encode()}))
        book = openpyxl.load_workbook(io.BytesIO(answer.content))
        assert not [c.coordinate for sheet in book for row in sheet for c in row if c.data_type == "f"]
    answer = desk.post("/api/dossiers/marked", files=tables(**{"extra.csv": evil.encode()}))
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    assert not [c.coordinate for sheet in book for row in sheet for c in row if c.data_type == "f"]


def test_a_broken_workbook_is_told(desk):
    for content in (b"", b"PK\x03\x04", b"PK\x03\x04" + b"x" * 100, b"text"):
        for path in ("/api/dossiers", "/api/dossiers/marked"):
            answer = desk.post(path, files={"files": ("d.xlsx", content)}, data={"name": "n"})
            assert answer.status_code == 422
