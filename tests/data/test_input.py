"""Bad input: a sentence that names table, row, column, value, expectation and remedy; all at once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data import BUNDLED, InvalidInputError, load
from data.schema.catalogue import TABLES
from optimiser.cli import main
from optimiser.problem.scenario import read_scenario
from optimiser.words import Words
from tests.support.towns import change


def spoil_table(dossier: Path, table: str, old: str, new: str) -> None:
    change(dossier / f"{table}.csv", old, new)


def complaints(dossier: Path) -> list[str]:
    with pytest.raises(InvalidInputError) as caught:
        load(dossier)
    for language in ("nl", "en"):
        assert all(Words(language).complaints(caught.value.complaints))
    return Words("en").complaints(caught.value.complaints)


def edit(table: str, old: str, new: str) -> Callable[[Path], None]:
    return lambda dossier: spoil_table(dossier, table, old, new)


def write(table: str, raw: bytes) -> Callable[[Path], None]:
    return lambda dossier: (dossier / f"{table}.csv").write_bytes(raw) and None


TOWN = "T002,Bee,PVA,Alfa,RA,Noord,20000,20"
BAD = [
    (
        "missing value",
        edit("municipalities", "Bee,PVA", ",PVA"),
        "municipalities.csv, row 3, column name: this cell is empty",
    ),
    (
        "negative",
        edit("municipalities", "20000,20", "-5,20"),
        "row 3, column population: “-5” is too small: at least 0",
    ),
    ("ambiguous", edit("municipalities", "20000,20", "20.000,20"), "“20.000” can be read as 20000 or as 20,000"),
    (
        "not whole",
        edit("requirement", ",60,", ",60.5,"),
        "requirement.csv, row 3, column additional: “60.5” is not a whole",
    ),
    ("no number", edit("requirement", ",60,", ",sixty,"), "column additional: “sixty” is not a number"),
    (
        "duplicate",
        edit("municipalities", TOWN, "T001,Bee,PVA,Alfa,RA,Noord,20000,20"),
        "“T001” stands here for the second",
    ),
    (
        "unknown code",
        edit("locations", "T001,PVA", "T0O1,PVA"),
        "“T0O1” is not in municipalities.csv. Did you mean “T001”",
    ),
    ("old code", edit("limits", "T003", "GM9999"), "an old code may belong to a merged municipality"),
    ("wrong province", edit("locations", "T001,PVA", "T001,PVB"), "is not the province of this municipality, PVA"),
    ("two names", edit("municipalities", "T002,Bee,PVA,Alfa", "T002,Bee,PVA,Alfá"), "is another name than “Alfa”"),
    ("date order", edit("periods", "2022-12-31", "2021-12-31"), "lies before the beginning"),
    ("bad date", edit("periods", "2022-12-31", "31-11-2022"), "“31-11-2022” is not a date. Write it as 2022-07-01"),
    ("ambiguous date", edit("periods", "2022-12-31", "1-12-2022"), "can be read as 2022-12-01 or as 2022-01-12"),
    ("bound", edit("limits", "maximum", "most"), "“most” is not allowed; expected"),
    (
        "clash",
        edit("limits", "T003,,,maximum", "T003,,,minimum,40,x,y,public,\nT003,,,maximum"),
        "below the minimum 40",
    ),
    ("column missing", edit("requirement", "additional", "extra"), "column additional: this column is missing"),
    ("column unknown", edit("limits", "reason", "reasn"), "Did you mean “reason”"),
    ("scope", edit("requirement", "NL,regular", "NZ,regular"), "“NZ” is not in municipalities.csv"),
    ("row length", edit("limits", "35,worked example", "35,worked, example"), "this row has 10 cells and the header 9"),
    ("empty file", write("requirement", b""), "requirement.csv: the file is empty"),
    ("no rows", write("requirement", b"period,scope_code,group,additional,source,note\n"), "the table has no rows"),
    ("encoding", write("limits", "gm_code\nB\xe9\n".encode("latin-1")), "limits.csv, row 2: the file is not UTF-8"),
    ("binary", write("limits", b"gm_code\x00,period\n"), "is not text"),
    ("tabs", write("limits", b"gm_code\tperiod\n"), "columns are separated by tab"),
    ("missing table", lambda d: (d / "periods.csv").unlink(), "periods.csv: this table is missing"),
]


@pytest.mark.parametrize(("spoil", "sentence"), [pytest.param(s, t, id=i) for i, s, t in BAD])
def test_every_bad_value_is_named_with_its_remedy(dossier: Path, spoil: Callable[[Path], None], sentence: str) -> None:
    spoil(dossier)
    found = complaints(dossier)
    assert any(sentence in line for line in found), found


def test_all_complaints_come_at_once(dossier: Path) -> None:
    spoil_table(dossier, "municipalities", "20000,20", "-5,20")
    spoil_table(dossier, "requirement", ",60,", ",sixty,")
    spoil_table(dossier, "periods", "2022-12-31", "31-11-2022")
    (dossier / "limits.csv").write_bytes(b"")
    assert {line.split(",")[0].split(":")[0] for line in complaints(dossier)} == {
        "municipalities.csv",
        "requirement.csv",
        "periods.csv",
        "limits.csv",
    }


def test_a_dutch_file_reads_the_same(dossier: Path) -> None:
    plain = load(dossier)
    path = dossier / "municipalities.csv"
    text = path.read_text(encoding="utf-8").replace(".", "#").replace(",", ";").replace("#", ",")
    path.write_text(text, encoding="utf-8-sig")
    assert load(dossier).municipalities == plain.municipalities


NAMES = "Súdwest-Fryslân;Curaçao;Café ’t Hörstje – één;Noordwijk “aan Zee”;Scheemda’s; € 5;Ærø"


def as_dutch(dossier: Path, name: str, encoding: str) -> Path:
    """The first town under another name, in the Dutch dialect and an encoding."""
    path = dossier / "municipalities.csv"
    text = path.read_text(encoding="utf-8").replace(".", "#").replace(",", ";").replace("#", ",")
    path.write_bytes(text.replace("Aa", name).encode(encoding))
    return path


@pytest.mark.parametrize("name", NAMES.split(";"))
def test_a_dutch_file_in_windows_1252_is_read_and_said(dossier: Path, name: str) -> None:
    as_dutch(dossier, name, "cp1252")
    tables = load(dossier)
    assert tables.municipalities[0].name == name.strip()
    if name.isascii():
        assert not tables.remarks
        return
    (remark,) = tables.remarks
    assert (
        Words("nl").complaint(remark).startswith("municipalities.csv, rij 2: dit bestand is geen UTF-8 en gelezen als")
    )
    assert Words("en").complaint(remark).startswith("municipalities.csv, row 2: this file is not UTF-8 and was read as")


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("Súdwest-Fryslân", "cp850"),
        ("Hörstje", "cp437"),
        ("Café", "cp850"),
        ("Coördinatie", "mac-roman"),
        ("één Café", "mac-roman"),
        ("Амстердам", "cp1251"),
        ("Αθήνα", "cp1253"),
        ("İstanbul ğ", "cp1254"),
        ("Łódź", "cp1250"),
    ],
)
def test_a_file_in_another_encoding_is_never_read_as_windows_1252(dossier: Path, name: str, encoding: str) -> None:
    as_dutch(dossier, name, encoding)
    assert any("the file is not UTF-8" in line for line in complaints(dossier))


def test_a_mixture_of_utf_8_and_windows_1252_is_refused(dossier: Path) -> None:
    path = as_dutch(dossier, "Curaçao", "utf-8")
    path.write_bytes(path.read_bytes().replace(b"Bee", "Bée".encode("cp1252")))
    assert any("row 3: the file is not UTF-8" in line for line in complaints(dossier))


def test_a_plain_file_in_windows_1252_is_refused(dossier: Path) -> None:
    path = dossier / "municipalities.csv"
    path.write_bytes(path.read_text(encoding="utf-8").replace("Bee", "Bée").encode("cp1252"))
    assert any("the file is not UTF-8" in line for line in complaints(dossier))


def test_check_says_in_which_encoding_a_file_was_read(dossier: Path) -> None:
    as_dutch(dossier, "Curaçao", "cp1252")
    done = CliRunner().invoke(main, ["check", str(dossier)])
    assert done.exit_code == 0
    assert "gelezen als Windows-1252" in done.stderr
    assert "Geen fouten" in done.stdout


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    table=st.sampled_from([model.TABLE for model in TABLES]),
    junk=st.one_of(st.binary(max_size=80), st.text(max_size=80).map(lambda t: t.encode("utf-8", "replace"))),
    after=st.booleans(),
)
def test_no_content_of_a_file_ends_in_anything_but_tables_or_complaints(
    dossier: Path, table: str, junk: bytes, *, after: bool
) -> None:
    path, kept = dossier / f"{table}.csv", BUNDLED / "tiny" / f"{table}.csv"
    whole = kept.read_bytes() if kept.is_file() else b"gm_code,group,eligible,reason,author,visibility\n"
    path.write_bytes(whole + junk if after else junk)
    try:
        load(dossier)
    except InvalidInputError as error:
        sentences = [line for language in ("nl", "en") for line in Words(language).complaints(error.complaints)]
    else:
        sentences = ["sound"]
    path.write_bytes(whole)
    assert all(sentences)


def test_the_order_of_rows_makes_no_difference(dossier: Path) -> None:
    first = load(dossier)
    for path in dossier.glob("*.csv"):
        head, *rows = path.read_text(encoding="utf-8").splitlines()
        path.write_text("\n".join([head, *reversed(rows)]) + "\n", encoding="utf-8")
    second = load(dossier)
    assert all(
        getattr(first, t) == getattr(second, t) for t in ("municipalities", "requirement", "limits", "locations")
    )


SCENARIOS = [
    ("schema = 1", "schema = 2", "scenario"),
    ("[rules]", "[rulez]", "rulez"),
    ("seed = 1", 'seed = "one"', "seed"),
    ("seed = 1", "seed = [", "TOML"),
    ('aim = "lots"', 'aim = "lots"\ntolerance = -1', "tolerance"),
]


@pytest.mark.parametrize(("old", "new", "word"), SCENARIOS)
def test_a_bad_scenario_is_refused_by_name(dossier: Path, old: str, new: str, word: str) -> None:
    path = dossier / "tiny.toml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InvalidInputError) as caught:
        read_scenario(path)
    assert word in " ".join(["scenario", *Words("en").complaints(caught.value.complaints)])
