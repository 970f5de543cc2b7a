"""The form that a planner fills in: names beside codes, Dutch throughout, read back without a complaint."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from data import BUNDLED, InvalidInputError, load
from data.operations.row_changes import Difference
from data.schema.catalogue import TABLES
from data.schema.columns import Row
from data.schema.description import columns
from data.schema.headers import companions, own_column, own_table, read_columns
from maps.fixed_time import FIXED_TIME
from maps.forms.difference import write_changes
from maps.forms.template import write_form
from maps.studies.files import write_sheet
from optimiser.jobs.template import run
from optimiser.words import Words
from optimiser.words.schema import column_name, table_name

NL = Words("nl")
BID = {"kenmerk bod": 1, "groep": "regulier", "plaatsen": 20, "begin": "1-10-2022", "status": "raad",
       "hardheid": "zacht", "wie mag dit zien": "openbaar", "bron": "brief"}  # fmt: skip


@pytest.fixture(scope="module")
def utrecht(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("form") / "utrecht.xlsx"
    run(BUNDLED / "nl-2022", "Utrecht", path, "nl")
    return path


@pytest.fixture
def form(utrecht: Path, tmp_path: Path) -> Path:
    """The form of a province with its requirement filled in."""
    path = tmp_path / "u.xlsx"
    path.write_bytes(utrecht.read_bytes())
    fill(
        path,
        "opgave",
        {"periode": "2022-2023", "gebiedscode": "PV26", "groep": "regulier", "extra plaatsen": 300, "bron": "brief"},
    )
    return path


def fill(path: Path, sheet: str, cells: dict[str, Any], row: int = 2) -> None:
    book = openpyxl.load_workbook(path)
    heads = [cell.value for cell in book[sheet][1]]
    for head, value in cells.items():
        book[sheet].cell(row, heads.index(head) + 1).value = value
    book.save(path)


def told(path: Path) -> list[str]:
    with pytest.raises(InvalidInputError) as caught:
        load(path)
    Words("en").complaints(caught.value.complaints)
    return NL.complaints(caught.value.complaints)


@pytest.mark.parametrize(
    "town",
    [
        {"gemeentecode": "Zeist"},
        {"gemeentecode": " zeist"},
        {"gemeente": "Zeist"},
        {"gemeentecode": "GM0355", "gemeente": "Zeist"},
        {"gemeentecode": "gm0355"},
        {"gemeentecode": "Zeist", "gemeente": "zeist"},
    ],
)
def test_a_bid_in_the_words_of_a_planner_is_read_without_a_complaint(form: Path, town: dict[str, str]) -> None:
    fill(form, "biedingen", {**BID, **town})
    (row,) = load(form).bids
    assert (row.bid_id, row.gm_code, row.group, row.status, row.firmness, row.visibility, str(row.start)) == (
        "1", "GM0355", "regular", "council", "soft", "public", "2022-10-01",
    )  # fmt: skip


def test_an_empty_form_asks_for_the_requirement_alone(utrecht: Path) -> None:
    assert told(utrecht) == ["blad opgave: de tabel heeft geen rijen. Er is er ten minste één nodig."]


def test_a_name_that_is_not_that_of_its_code_is_a_complaint_in_any_table(form: Path) -> None:
    fill(
        form,
        "biedingen",
        {**BID, "gemeentecode": "GM0344", "gemeente": "Zeist", "partner": "GM0307", "naam partner": "Baarn"},
    )
    fill(form, "opgave", {"gebied": "Zeist"})
    lines = told(form)
    assert (
        "“Zeist” is niet de naam van GM0344; dat is Utrecht. Verbeter de code of de naam; bij de naam past GM0355"
        in lines[1]
    )
    assert lines[1].startswith("blad biedingen, cel C2, kolom gemeente:")
    assert lines[2].startswith("blad biedingen, cel M2, kolom naam partner: “Baarn” is niet de naam van GM0307")
    assert lines[0].startswith("blad opgave, cel C2, kolom gebied: “Zeist” is niet de naam van PV26; dat is Utrecht.")
    assert len(lines) == 3


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Zeits", "is geen naam van een gebied in dit dossier. Bedoelt u Zeist (GM0355)?"),
        ("Qqq", "is geen naam van een gebied in dit dossier. Vul de code in."),
        ("De", "past niet bij één gebied alleen: GM0310 (De Bilt), GM0736 (De Ronde Venen). Vul de code in."),
    ],
)
def test_a_name_without_a_code_that_means_no_area_or_several_is_asked_for(form: Path, name: str, sentence: str) -> None:
    fill(form, "biedingen", {**BID, "gemeente": name})
    (line,) = told(form)
    assert line.startswith(f"blad biedingen, cel C2, kolom gemeente: “{name}” ")
    assert sentence in line


def test_a_name_of_areas_at_two_levels_is_not_chosen_between(form: Path) -> None:
    fill(form, "opgave", {"gebiedscode": None, "gebied": "Utrecht"})
    (line,) = told(form)
    assert "GM0344 (Utrecht), PV26 (Utrecht), VR09 (Utrecht)" in line


def test_a_header_in_words_is_told_in_words_and_its_slips_are_named(form: Path) -> None:
    fill(form, "biedingen", {**BID, "gemeentecode": "GM0355", "hardheid": "week", "plaatsen": "veel"})
    lines = told(form)
    assert {line.split(": ")[0] for line in lines} == {
        "blad biedingen, cel E2, kolom plaatsen", "blad biedingen, cel J2, kolom hardheid",
    }  # fmt: skip


def test_a_table_twice_or_a_column_twice_under_two_names_is_refused(form: Path) -> None:
    book = openpyxl.load_workbook(form)
    book.create_sheet("limits")["A1"] = "gm_code"
    book["biedingen"]["Q1"] = "gm_code"
    book.save(form)
    lines = told(form)
    assert any("blad limits: deze tabel staat op meer dan één blad" in line for line in lines)
    assert any("cel Q1, kolom gm_code: deze kolom staat meer dan eens" in line for line in lines)


@pytest.mark.parametrize("model", TABLES)
def test_every_title_and_header_that_a_reader_sees_is_read_as_its_own(model: type[Row]) -> None:
    tables = {m.TABLE for m in TABLES}
    for language in ("nl", "en"):
        words = Words(language)
        assert own_table(table_name(words, model.TABLE).upper(), tables) == model.TABLE
        for name in read_columns(model):
            said = column_name(words, name)
            assert own_column(f" {said.upper()} ", read_columns(model)) == name
    assert len(table_name(NL, model.TABLE)) <= 31, "titles of sheets have an end"
    assert all(own_column(name, read_columns(model)) == name for name in read_columns(model))


def test_every_column_of_codes_of_areas_has_one_of_names_and_no_table_has_two_of_one_name() -> None:
    for model in TABLES:
        assert len(read_columns(model)) == len(model.model_fields) + len(companions(model))
    assert sum(len(companions(m)) for m in TABLES) == 27


def test_dutch_headers_are_read_in_a_csv_file(dossier: Path) -> None:
    plain = load(dossier).limits
    path = dossier / "limits.csv"
    text = path.read_text(encoding="utf-8").replace("gm_code,period", "Gemeentecode,Periode").replace("T003", "Cee")
    path.write_text(text, encoding="utf-8")
    assert load(dossier).limits == plain
    path.write_text(text.replace("Cee,", "Dee,"), encoding="utf-8")
    (line,) = told(dossier)
    assert line.startswith("limits.csv, rij 2, kolom Gemeentecode: ")


def test_the_first_sheet_says_where_the_rows_come_from_and_of_which_day(utrecht: Path, dossier: Path) -> None:
    def said(path: Path) -> str:
        first = openpyxl.load_workbook(path).worksheets[0]
        assert first.title == "Toelichting"
        return "\n".join(str(cell.value) for row in first.iter_rows(max_row=5) for cell in row if cell.value)

    assert "uit dossier nl-2022; bronnen en peildata: Gemeenten: CBS, 1-1-2022 (CC BY 4.0)" in said(utrecht)
    for path in dossier.glob("*.toml"):
        path.unlink()
    run(dossier, None, dossier / "x.xlsx", "nl")
    assert "Ga na van welk jaar de inwoners zijn." in said(dossier / "x.xlsx")


def test_lists_hold_every_choice_in_the_words_of_the_form(utrecht: Path) -> None:
    book = openpyxl.load_workbook(utrecht)
    for model in TABLES:
        sheet = book[table_name(NL, model.TABLE)]
        heads = [own_column(str(cell.value), read_columns(model)) for cell in sheet[1]]
        listed = {
            heads[next(iter(rule.sqref.ranges)).min_col - 1]: rule.formula1
            for rule in sheet.data_validations.dataValidation
            if rule.type == "list"
        }
        wanted = {c.name for c in columns(model) if c.form == "choice"} | ({"group", "group_taken"} & set(heads))
        wanted |= set(companions(model)) | ({"kind", "period"} & set(heads))
        assert wanted - set(listed) - {(model.KEY[0])} - ({"group"} if model.TABLE == "groups" else set()) == set()
    assert book["soorten locaties"]["B3"].value == "regulier"


def test_no_workbook_depends_on_when_it_was_written(tmp_path: Path) -> None:
    tables = load(BUNDLED / "tiny")
    kinds = {
        "form": lambda path: write_form(tables, path, words=NL, examples=tables),
        "difference": lambda path: write_changes(Difference("prt", (), {}), path, words=NL, old="a", new="b"),
        "sweep": lambda path: write_sheet(path, "x", ["a"], [[1.0]], ["title"]),
    }
    for name, write in kinds.items():
        one, two = tmp_path / f"{name}-1.xlsx", tmp_path / f"{name}-2.xlsx"
        write(one)
        write(two)
        assert one.read_bytes() == two.read_bytes()
        assert openpyxl.load_workbook(one).properties.created == FIXED_TIME
