"""Tables in the words of whoever fills them in, and all complaints at once, by sheet and cell."""

from pathlib import Path

import openpyxl
import pytest

from data import BUNDLED, InvalidInputError, load
from data.schema.catalogue import TABLES
from data.schema.description import columns
from data.schema.own_words import DUTCH, GROUPS, own_group, own_word
from maps.forms.template import write_form
from optimiser.jobs.case import read_input
from optimiser.words import Words
from optimiser.words.schema import table_name
from tests.support.dossiers import bid, limit, location, scenario, tables, write
from tests.support.towns import change

CHOICES = [(m.TABLE, c.name, c.words) for m in TABLES for c in columns(m) if c.words]


@pytest.mark.parametrize(("table", "column", "words"), CHOICES)
def test_every_fixed_word_has_dutch_ones_that_only_it_has_in_its_column(
    table: str, column: str, words: tuple[str, ...]
) -> None:
    for word in words:
        for dutch in (*DUTCH[word], word, word.capitalize(), DUTCH[word][0].upper()):
            assert own_word(dutch, words) == word, (table, column)
    assert own_word("iets anders", words) == "iets anders"


def test_the_words_that_readers_see_are_read() -> None:
    nl = Words("nl")
    for word, dutch in DUTCH.items():
        if nl.has(f"name-choice-{word}"):
            assert nl(f"name-choice-{word}").casefold() in {*dutch, word}
    for group in ("regular", "amv", "safe_country"):
        assert own_group(nl(f"group-{group}"), ()) == group
    assert {own_group(name, ()) for name in GROUPS} <= {"regular", "amv", "safe_country"}


def test_a_group_that_the_dossier_declares_keeps_its_dutch_name() -> None:
    assert own_group("Regulier", ()) == "regular"
    assert own_group("regulier", {"regulier"}) == "regulier"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    found = tables(
        locations=(location("A10", 30, "public"),), limits=(limit("A10", "maximum", 20),), bids=(bid("A11", 9),)
    )
    path = tmp_path / "dossier.xlsx"
    write_form(found, path, words=Words("nl"), examples=found)
    return path


def spoil(path: Path, sheet: str, **cells: object) -> None:
    loaded = openpyxl.load_workbook(path)
    page = loaded[table_name(Words("nl"), sheet)]
    for address, value in cells.items():
        page[address] = value
    loaded.save(path)


def told(path: Path) -> list[str]:
    with pytest.raises(InvalidInputError) as caught:
        read_input(path)
    Words("en").complaints(caught.value.complaints)
    return Words("nl").complaints(caught.value.complaints)


def test_a_dutch_form_shows_dutch_words_and_is_read_back_the_same(book: Path, tmp_path: Path) -> None:
    row = [cell.value for cell in openpyxl.load_workbook(book)["biedingen"][2]]
    assert {"raad", "hard", "regietafel"} <= set(row)
    english = tmp_path / "english.xlsx"
    write_form(load(book), english, words=Words("en"), examples=load(book))
    assert load(english).bids == load(book).bids
    assert load(english).limits == load(book).limits


def test_dutch_words_dates_and_decimals_are_read(book: Path) -> None:
    spoil(book, "bids", D2="Regulier", F2="ja", G2="1-10-2026", I2="B en W", J2="Zacht", N2="Openbaar")
    spoil(book, "municipalities", I2="5,31")
    (row,) = load(book).bids
    assert (row.group, row.durable, str(row.start), row.status, row.firmness, row.visibility) == (
        "regular", "yes", "2026-10-01", "executive", "soft", "public",
    )  # fmt: skip
    assert load(book).municipalities[0].lon == 5.31


def test_all_complaints_of_workbook_and_scenario_come_at_once_by_sheet_and_cell(book: Path, tmp_path: Path) -> None:
    path = write(tables(), tmp_path, scenario())
    change(path, 'dossier = "."', 'dossier = "dossier.xlsx"')
    spoil(book, "bids", B2="Stad", C2=None, D2="safe_country", E2="veel")
    lines = told(path)
    assert any("cel B2" in x and "“Stad” is een naam" in x and "A12 (Stad A12)" in x for x in lines)
    assert any("cel E2" in x and "“veel” is geen getal" in x for x in lines)
    spoil(book, "bids", B2="Stad A12", E2=9)
    (line,) = told(path)
    assert line.startswith(
        "blad biedingen, cel D2, kolom groep: groep “safe_country” hoort niet bij de groepen van het scenario"
    )
    spoil(book, "bids", E2="veel")
    change(path, "seed = 0", "seed = 0.5")
    lines = told(path)
    assert any(x.startswith("scenario.toml, kolom seed") for x in lines)
    assert any("cel E2" in x for x in lines)


@pytest.mark.parametrize(
    ("column", "value", "codes"),
    [
        ("gemeentecode", "Nuenen", "GM0820 (Nuenen, Gerwen en Nederwetten)"),
        ("gemeentecode", "Bergen", "GM0373 (Bergen (NH.)), GM0893 (Bergen (L.))"),
    ],
)
def test_a_name_that_is_not_the_whole_name_of_one_municipality_suggests_codes(
    tmp_path: Path, column: str, value: str, codes: str
) -> None:
    found = load(BUNDLED / "nl-2022")
    write_form(found, tmp_path / "d.xlsx", words=Words("nl"), examples=found)
    spoil(tmp_path / "d.xlsx", "limits", A2=value)
    with pytest.raises(InvalidInputError) as caught:
        load(tmp_path / "d.xlsx")
    (line,) = Words("nl").complaints(caught.value.complaints)
    assert f"kolom {column}: “{value}” is een naam" in line
    assert codes in line
