"""Dossiers as workbooks: written to fill in, read back as CSV is read, complaints by sheet and cell."""

import io
import shutil
import warnings
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from click.testing import CliRunner
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from data import BUNDLED, InvalidInputError, Tables, load
from data.operations.province import restrict
from data.reading.xlsx_container import MAX_UNPACKED
from data.schema.catalogue import TABLES
from data.schema.columns import Row, one_form
from data.schema.description import columns
from data.schema.headers import companions, own_column, read_columns
from maps.forms.template import write_form
from optimiser import audit, solve
from optimiser.cli import main
from optimiser.words import Words
from optimiser.words.schema import column_name, form, meaning, table_name, title
from tests.support.towns import change

Book = openpyxl.Workbook


def template(path: Path, *arguments: str, code: int = 0) -> str:
    done = CliRunner().invoke(main, ["template", *arguments, "--out", str(path)])
    assert done.exit_code == code, done.output
    return done.output


def same(one: Tables, two: Tables, *, besides: str = "") -> bool:
    return all(getattr(one, m.TABLE) == getattr(two, m.TABLE) for m in TABLES if besides != m.TABLE)


def told(path: Path, language: str = "nl") -> list[str]:
    with pytest.raises(InvalidInputError) as caught:
        load(path)
    assert all(Words("en").complaints(caught.value.complaints))
    return Words(language).complaints(caught.value.complaints)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The three towns as a workbook."""
    path = tmp_path_factory.mktemp("written") / "dossier.xlsx"
    write_form(load(BUNDLED / "tiny"), path, words=Words("en"), examples=load(BUNDLED / "tiny"))
    return path


@pytest.fixture
def book(written: Path, tmp_path: Path) -> Path:
    """The three towns as a workbook, to be spoilt."""
    return Path(shutil.copy(written, tmp_path))


def spoil(path: Path, edit: Callable[[Book], Any]) -> None:
    found = openpyxl.load_workbook(path)
    edit(found)
    found.save(path)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_bundled_country_comes_back_as_it_went(tmp_path: Path, language: str) -> None:
    path = tmp_path / "country.xlsx"
    template(path, "--lang", language)
    found = load(path)
    assert same(found, load(BUNDLED / "nl-2022"), besides="kinds")
    assert {k.kind for k in found.kinds} >= {"azc", "noodopvang", "amv"}, "candidates need kinds"
    assert not any(k.generic for k in found.kinds)


def test_a_province_comes_back_and_asks_only_for_its_requirement(tmp_path: Path) -> None:
    path, whole = tmp_path / "zeeland.xlsx", load(BUNDLED / "nl-2022")
    assert "vul op blad opgave in" in template(path, "--province", "zeeland")
    assert told(path) == ["blad opgave: de tabel heeft geen rijen. Er is er ten minste één nodig."]
    spoil(
        path,
        lambda b: b["opgave"].append(["2022-2023", "PV29", "Zeeland", "regulier", 100, "bestuurlijk overleg", None]),
    )
    found, expected = load(path), restrict(whole, "PV29")
    assert len(found.municipalities) == sum(m.province == "Zeeland" for m in whole.municipalities) == 13
    assert found.locations == tuple(r for r in whole.locations if r.province_code == "PV29")
    assert [r.additional for r in found.requirement] == [100]
    for model in TABLES:
        if model.TABLE not in {"requirement", "kinds"}:
            assert getattr(found, model.TABLE) == getattr(expected, model.TABLE)


def test_every_row_about_places_lies_in_exactly_one_province_or_is_of_the_country() -> None:
    whole = load(BUNDLED / "nl-2022")
    parts = [restrict(whole, code) for code in {m.province_code for m in whole.municipalities}]
    for table in ("municipalities", "locations", "limits", "eligibility"):
        rows = [row for part in parts for row in getattr(part, table)]
        assert sorted(map(str, rows)) == sorted(map(str, getattr(whole, table)))
    assert all(part.periods == whole.periods for part in parts)


@pytest.mark.parametrize(
    ("name", "near"), [("Zeelnd", "“Zeeland”?"), ("ZEELAN", "“Zeeland”?"), ("Holland", "Bekend zijn")]
)
def test_an_unknown_province_is_refused_with_the_nearest(tmp_path: Path, name: str, near: str) -> None:
    assert near in template(tmp_path / "x.xlsx", "--province", name, code=2)
    assert not list(tmp_path.iterdir())


def test_the_workbook_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    assert ".xlsx" in template(tmp_path / "x.csv", code=2)
    (tmp_path / "folder.xlsx").mkdir()
    assert "map" in template(tmp_path / "folder.xlsx", code=2)
    assert [p.name for p in tmp_path.iterdir()] == ["folder.xlsx"]


def test_the_form_helps_and_protects(tmp_path: Path) -> None:
    path = tmp_path / "country.xlsx"
    template(path)
    found, words = openpyxl.load_workbook(path), Words("nl")
    assert found.sheetnames == ["Toelichting", *(table_name(words, model.TABLE) for model in TABLES)]
    for model in TABLES:
        sheet = found[table_name(words, model.TABLE)]
        heads = [own_column(str(cell.value), read_columns(model)) for cell in sheet[1]]
        beside = companions(model)
        assert [h for h in heads if h not in beside.values() or h in model.model_fields] == list(model.model_fields)
        assert all(heads[heads.index(code) + 1] == name for code, name in beside.items())
        assert all(cell.comment and cell.comment.text for cell in sheet[1])
        assert sheet.freeze_panes == "B2"
        assert sheet.protection.sheet
        assert sheet.protection.password is None
    towns, limits = found["gemeenten"], found["grenzen"]
    assert towns["A2"].protection.locked
    assert towns["A2"].number_format == "@"
    assert not towns["G2"].protection.locked
    assert isinstance(towns["G2"].value, int)
    assert found["perioden"]["B2"].is_date
    assert not any(cell.protection.locked for cell in limits[2])
    lists = {str(rule.sqref): rule.formula1 for rule in limits.data_validations.dataValidation if rule.type == "list"}
    assert '"minimum,maximum,vast,capaciteit"' in lists.values()
    assert '"amv,regulier,sobere opvang"' in lists.values()
    assert {"gemeenten!$A$2:$A$346", "gemeenten!$B$2:$B$346"} <= set(lists.values())
    bounds = [rule for rule in limits.data_validations.dataValidation if rule.type == "whole"]
    assert [(rule.formula1, rule.formula2) for rule in bounds] == [("0", "10000000")]


def test_every_column_is_explained_in_the_readers_language(tmp_path: Path) -> None:
    for language, sheet in (("nl", "Toelichting"), ("en", "Explanation")):
        path, words = tmp_path / f"{language}.xlsx", Words(language)
        template(path, "--lang", language)
        rows = list(openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True))
        for model in TABLES:
            assert any(
                {row[0], row[2]} == {model.TABLE, table_name(words, model.TABLE)} and row[3] == title(words, model)
                for row in rows
            )
            assert words.has(f"name-table-{model.TABLE}")
            for column in columns(model):
                assert words.has(f"name-column-{column.name}")
                told_ = meaning(words, model.TABLE, column)
                assert any(
                    {*row[1:3]} == {column.name, column_name(words, column.name)} and row[3] == told_ for row in rows
                )


def test_the_schema_is_told_in_both_languages_and_the_english_is_its_own() -> None:
    dutch, english = Words("nl"), Words("en")
    for model in TABLES:
        assert english(f"table-{model.TABLE}") == (model.__doc__ or "").splitlines()[0]
        for column in columns(model):
            code = f"meaning-{model.TABLE}-{column.name}"
            assert dutch.has(code), f"no Dutch explanation of {code}"
            assert english(code) == column.meaning


def test_a_bound_that_is_itself_refused_is_told_so() -> None:
    told_ = {
        c.name: form(Words("en"), c) for model in TABLES for c in columns(model) if model.TABLE == "municipalities"
    }
    assert told_["ses_woa"] == "number, more than -1, less than 2"
    assert told_["lat"] == "number, at least -90, at most 90"
    assert told_["name"] == "text"


def test_text_is_never_a_formula_or_a_link(dossier: Path, tmp_path: Path) -> None:
    change(dossier / "municipalities.csv", "Bee", "=1+1")
    change(dossier / "limits.csv", "worked example", "https://example.org")
    path = tmp_path / "x.xlsx"
    template(path, "--dossier", str(dossier))
    found = openpyxl.load_workbook(path)
    assert found["gemeenten"]["B3"].data_type == "s"
    assert not [c for sheet in found for row in sheet.iter_rows() for c in row if c.data_type == "f" or c.hyperlink]
    assert load(path).municipalities[1].name == "=1+1"


def test_a_scenario_plans_from_a_workbook_as_from_its_folder(book: Path) -> None:
    scenario = book.parent / "tiny.toml"
    scenario.write_bytes((BUNDLED / "tiny" / "tiny.toml").read_bytes())
    change(scenario, 'dossier = "."', 'dossier = "dossier.xlsx"')
    done = CliRunner().invoke(main, ["plan", str(scenario), "--out", str(book.parent / "out")])
    assert done.exit_code == 0, done.output
    assert "dossier.xlsx" in (book.parent / "out" / "run.json").read_text(encoding="utf-8")
    plan, other = solve(load(book), scenario), solve(BUNDLED / "tiny", scenario)
    assert plan.new == other.new
    assert set(audit(plan).values()) == {0}


def put(sheet: str, cell: str, value: Any, number_format: str | None = None) -> Callable[[Book], Any]:
    def edit(found: Book) -> None:
        found[sheet][cell] = value
        if number_format:
            found[sheet][cell].number_format = number_format

    return edit


def rename(old: str, new: str) -> Callable[[Book], Any]:
    return lambda found: setattr(found[old], "title", new)


def capitals(found: Book) -> None:
    found["limits"].title = "for a moment"
    found["for a moment"].title = "Limits"


def hide(found: Book) -> None:
    found["limits"].sheet_state = "veryHidden"


def twice(found: Book) -> None:
    found["limits"]["J1"] = "reason"


NAMED = [
    ("error", put("limits", "F2", "#N/A"), "blad limits, cel F2: deze cel bevat een fout, #N/A"),
    ("formula without a value", put("limits", "F2", "=1+1"), "blad limits, cel F2: de uitkomst van formule “=1+1”"),
    ("merged", lambda b: b["limits"].merge_cells("F2:F3"), "blad limits, cel F2:F3: deze cellen zijn samengevoegd"),
    (
        "negative",
        put("limits", "F2", -5),
        "blad limits, cel F2, kolom places: “-5” is te klein: ten minste 0 (het aantal)",
    ),
    ("fraction", put("limits", "F2", 2.5), "blad limits, cel F2, kolom places: “2.5” is geen geheel getal"),
    ("ambiguous text", put("limits", "F2", "1.234"), "cel F2, kolom places: “1.234” kan 1234 of 1,234 betekenen"),
    ("ambiguous decimal", put("municipalities", "H2", "1.234"), "cel H2, kolom area_land_km2: “1.234” kan 1234 of"),
    (
        "boolean number",
        put("limits", "F2", value=True),
        "blad limits, cel F2, kolom places: “True” is hier WAAR of ONWAAR",
    ),
    ("date as number", put("limits", "F2", date(2022, 1, 2)), "“2022-01-02” is hier een datum; uw rekenprogramma"),
    ("time as number", put("limits", "F2", time(1, 2)), "“01:02:00” is hier een tijd"),
    ("number as code", put("limits", "A2", 14), "blad limits, cel A2, kolom gm_code: “14” is hier een getal; nullen"),
    ("date as text", put("limits", "G2", date(2022, 1, 2)), "cel G2, kolom reason: “2022-01-02” is hier een datum"),
    (
        "number as date",
        put("periods", "B2", 44562, "General"),
        "blad periods, cel B2, kolom start: “44562” is hier een getal",
    ),
    (
        "time of day",
        put("periods", "B2", datetime.fromisoformat("2022-01-01T09:00")),
        "“2022-01-01 09:00:00” heeft een tijd bij de datum",
    ),
    (
        "American date",
        put("periods", "B2", "1/2/2022"),
        "blad periods, cel B2, kolom start: “1/2/2022” kan 2022-02-01 of 2022-01-02",
    ),
    ("empty", put("municipalities", "B3", None), "blad municipalities, cel B3, kolom name: deze cel is leeg"),
    (
        "reference",
        put("limits", "A2", "T0O3"),
        "blad limits, cel A2, kolom gm_code: “T0O3” staat niet in municipalities",
    ),
    ("date order", put("periods", "C2", date(2021, 1, 1)), "blad periods, cel C2, kolom end: 2021-01-01 ligt voor"),
    ("word", put("limits", "E2", "most"), "blad limits, cel E2, kolom bound: “most” kan hier niet"),
    (
        "column unknown",
        put("limits", "G1", "reasn"),
        "blad limits, cel G1, kolom reasn: kolom “reasn” is niet bekend. Bedoelt u",
    ),
    (
        "column missing",
        lambda b: b["limits"].delete_cols(7),
        "blad limits, rij 1, kolom reason: deze kolom ontbreekt (waarom)",
    ),
    (
        "column unnamed",
        put("limits", "G1", None),
        "blad limits, cel G2: “worked example” staat in een kolom zonder naam",
    ),
    ("column twice", twice, "blad limits, cel J1, kolom reason: deze kolom staat meer dan eens"),
    ("no column", put("limits", "M2", "remark"), "blad limits, cel M2: “remark” staat in een kolom zonder naam"),
    ("too wide", put("limits", "XFD2", "far"), "blad limits: er staan cellen voorbij kolom 200"),
    ("sheet unknown", rename("limits", "limit"), "blad limit: dit blad is niet bekend. Bedoelt u “limits”"),
    ("sheet missing", lambda b: b.remove(b["periods"]), "blad periods: dit blad ontbreekt"),
    ("sheet hidden", hide, "blad limits: dit blad is verborgen"),
    ("sheet empty", lambda b: b["periods"].delete_rows(1, 5), "blad periods: dit blad is leeg"),
]


@pytest.mark.parametrize(("edit", "sentence"), [pytest.param(e, s, id=i) for i, e, s in NAMED])
def test_what_is_wrong_is_named_by_sheet_and_cell(book: Path, edit: Callable[[Book], Any], sentence: str) -> None:
    spoil(book, edit)
    found = told(book)
    assert any(sentence in line for line in found), found
    assert len(found) <= 3


def test_a_header_lower_down_is_named_where_it_stands(book: Path) -> None:
    spoil(book, lambda b: (b["limits"].insert_rows(1, 2), put("limits", "G3", "reasn")(b)))
    assert any("blad limits, cel G3, kolom reasn" in line for line in told(book))


def test_all_complaints_about_a_workbook_come_at_once_in_both_languages(book: Path) -> None:
    spoil(book, put("limits", "F2", -5))
    spoil(book, put("periods", "B2", "soon"))
    spoil(book, put("municipalities", "G2", "#REF!"))
    assert {line.split(":")[0] for line in told(book, "en")} == {
        "sheet limits, cell F2, column places",
        "sheet periods, cell B2, column start",
        "sheet municipalities, cell G2",
    }


HARMLESS = [
    ("empty rows and columns", lambda b: setattr(b["limits"]["Z900"], "number_format", "0")),
    ("empty cells with spaces", put("limits", "A9", "  ")),
    ("an empty sheet", lambda b: b.create_sheet("Blad1")),
    ("text of digits in a number column", put("limits", "F2", "35")),
    ("whole number kept as a fraction", put("limits", "F2", 35.0)),
    ("text of a date", put("periods", "B2", "2022-01-01")),
    ("an empty row between", lambda b: b["municipalities"].insert_rows(3)),
    ("capitals in a sheet's name", capitals),
    ("the header lower down", lambda b: b["limits"].insert_rows(1, 2)),
    ("hidden rows", lambda b: setattr(b["limits"].row_dimensions[2], "hidden", True)),
    ("a sum beside nothing", lambda b: b.create_sheet("Explanation")),
]


@pytest.mark.parametrize("edit", [pytest.param(e, id=i) for i, e in HARMLESS])
def test_what_changes_no_value_changes_nothing(book: Path, edit: Callable[[Book], Any]) -> None:
    spoil(book, edit)
    assert same(load(book), load(BUNDLED / "tiny"))


def bare(path: Path, *, formulas: bool = False) -> Path:
    """The three towns in a workbook with nothing but cells, as another program may write it."""
    tiny = load(BUNDLED / "tiny")
    with xlsxwriter.Workbook(str(path)) as out:
        for model in TABLES:
            sheet = out.add_worksheet(model.TABLE)
            for i, name in enumerate(model.model_fields):
                sheet.write_string(0, i, name)
                for line, row in enumerate(getattr(tiny, model.TABLE), start=1):
                    value = getattr(row, name)
                    if formulas and isinstance(value, int):
                        sheet.write_formula(line, i, f"={value}+0", None, value)
                    elif value is not None:
                        sheet.write(line, i, value.isoformat() if isinstance(value, date) else value)
    return path


def test_a_formula_counts_by_the_value_that_was_kept(tmp_path: Path) -> None:
    assert same(load(bare(tmp_path / "x.xlsx", formulas=True)), load(BUNDLED / "tiny"))


def test_yes_and_no_may_be_booleans(book: Path) -> None:
    spoil(book, put("locations", "P2", value=True))
    assert load(book).locations[0].counts_for_law == "yes"
    spoil(book, put("locations", "R2", value=True))
    assert any("cel R2" in line for line in told(book))


def test_codes_keep_their_zeros(dossier: Path, tmp_path: Path) -> None:
    for table in ("municipalities", "locations"):
        path = dossier / f"{table}.csv"
        path.write_text(path.read_text(encoding="utf-8").replace("T001", "0014"), encoding="utf-8")
    template(tmp_path / "x.xlsx", "--dossier", str(dossier))
    assert load(tmp_path / "x.xlsx").municipalities[0].gm_code == "0014"


def archive(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name.replace("__", "/") + ".xml", content)
    return out.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
FILES = [
    ("empty", b"", "geen werkmap"),
    ("text", b"gm_code;name\n", "geen werkmap"),
    ("old", OLE, "oude formaat"),
    ("password", OLE + "EncryptedPackage".encode("utf-16-le"), "wachtwoord"),
    ("cut off", b"PK\x03\x04" + bytes(40), "beschadigd"),
    ("another archive", archive(content=b"<x/>"), "bestand van LibreOffice"),
    ("no xml", archive(xl__workbook=b"not xml"), "beschadigd"),
    ("bomb", archive(xl__workbook=b"<x/>", xl__big=bytes(MAX_UNPACKED + 1)), "groter dan 60 MB"),
]


@pytest.mark.parametrize(("raw", "word"), [pytest.param(r, w, id=i) for i, r, w in FILES])
def test_a_file_that_is_no_usable_workbook_is_refused(tmp_path: Path, raw: bytes, word: str) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(raw)
    (line,) = told(path)
    assert word in line
    assert line.startswith("x.xlsx: ")


def test_entities_that_multiply_are_refused(book: Path) -> None:
    laughs = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]><worksheet>&l9;</worksheet>'
    out = io.BytesIO()
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.infolist():
            new.writestr(part, bomb if part.filename.endswith("sheet1.xml") else old.read(part))
    book.write_bytes(out.getvalue())
    assert "beschadigd" in told(book)[0]


def test_check_prints_the_cell_and_ends_with_3(book: Path) -> None:
    assert CliRunner().invoke(main, ["check", str(book)]).exit_code == 0
    spoil(book, put("limits", "F2", "#N/A"))
    done = CliRunner().invoke(main, ["check", str(book), "--lang", "en"])
    assert done.exit_code == 3
    assert "sheet limits, cell F2: this cell holds an error, #N/A" in done.output


def outcome(path: Path) -> list[str]:
    """Every sentence about a file, in both languages; none where it can be used. Anything else is raised."""
    try:
        load(path)
    except InvalidInputError as error:
        return [line for language in ("nl", "en") for line in Words(language).complaints(error.complaints)]
    return []


CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**18), 10**18),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(st.characters(blacklist_categories=["Cs"]), max_size=20),
    st.sampled_from(["#N/A", "=A1", "1.234", "1,5", "2022-02-30", "_x0041_", "'", "\x01", "NL", "T001", "yes"]),
    st.datetimes(min_value=datetime(1900, 3, 1), max_value=datetime(9999, 1, 1)),  # noqa: DTZ001  # cells have no time zone
    st.times(),
)
PLACES = st.tuples(st.sampled_from([model.TABLE for model in TABLES]), st.integers(1, 6), st.integers(1, 18), CELLS)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PLACES, min_size=1, max_size=4))
@example([("limits", 2, 5, "=A1")])
def test_no_content_of_a_cell_ends_in_anything_but_tables_or_complaints(tmp_path: Path, places: list) -> None:
    path = bare(tmp_path / "fuzzed.xlsx")

    def edit(found: Book) -> None:
        for table, row, column, value in places:
            cell = found[table].cell(row, column)
            if isinstance(value, str) and openpyxl.cell.cell.ILLEGAL_CHARACTERS_RE.search(value):
                continue
            cell.value = value

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        spoil(path, edit)
    assert all(outcome(path))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 10**6), st.binary(min_size=1, max_size=8))
def test_no_damage_to_a_file_ends_in_anything_but_tables_or_complaints(book: Path, at: int, junk: bytes) -> None:
    raw = bytearray(book.read_bytes())
    raw[at % len(raw) : at % len(raw) + len(junk)] = junk
    path = book.parent / "damaged.xlsx"
    path.write_bytes(bytes(raw))
    assert all(outcome(path))


TEXT = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=60).map(lambda text: one_form(text) or "")
"""Texts in the one form in which names are read."""


DIGITS = st.floats(-90, 90).map(lambda x: float(f"{x:.15g}"))
"""Numbers as a spreadsheet program keeps them: fifteen digits."""


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(TEXT, DIGITS, st.integers(1, 10_000_000)), min_size=1, max_size=4))
@example([("_x0041_", 52.1, 1), ("a\rb", 52.1, 1), ("=1+1", 0.3, 7), ("https://x", -0.0, 1)])
def test_every_text_and_number_comes_back_as_it_went(book: Path, rows: list) -> None:
    tiny = load(BUNDLED / "tiny")
    town: Row = tiny.municipalities[0]
    made = tuple(
        town.model_copy(update={"gm_code": f"X{i}", "name": name or "-", "lat": lat, "population": people})
        for i, (name, lat, people) in enumerate(rows)
    )
    path = book.parent / "trip.xlsx"
    tables = Tables(
        folder=path,
        municipalities=made,
        periods=tiny.periods,
        requirement=tiny.requirement,
        published_totals=tiny.published_totals,
    )
    write_form(tables, path, words=Words("en"), examples=tiny)
    found = load(path)
    assert [(m.name, m.lat, m.population) for m in found.municipalities] == [
        (one_form(m.name), m.lat, m.population)
        for m in made  # a name is one line
    ]
