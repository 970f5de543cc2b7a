"""Dates that can be read and cannot be meant, in every column of dates."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from data import InvalidInputError, load
from data.complaints import gathered
from data.schema.catalogue import TABLES
from data.schema.description import columns
from optimiser.cli import main
from optimiser.words import Words
from tests.support.dossiers import KINDS, scenario, tables, write
from tests.support.towns import change

ROWS = {
    "locations": "L1,Aa,,A10,PA,azc,regular,30,{opened},{agreed_end},,,{closable_from},,public,x,high,",
    "bids": "B1,A10,regular,5,,{start},{end},council,soft,,,public,x,",
    "candidates": "C1,Site,A10,azc,,,{available_from},{available_until},,public,x,",
    "extensions": "L1,{start},{end},,public,x,",
    "standstills": "{start},{end},,x,",
    "exchanges": "X1,A10,A11,regular,,5,,{agreed},public,x,",
    "published_totals": "NL,5,{reference_date},x,high,",
    "official": ",A10,,5,indicative,{reference_date},x,",
    "periods": "u,{start},{end},{reference_date},",
    "housing_tasks": "2025-I,legal,100,,{decided},now,,x,",
    "housing_official": "2025-I,A10,5,{decided},x,",
    "housing_realised": "2025-I,A10,{until},3,no,,,public,x,",
    "housing_monitor": "PA,{day},3,3,3,x,",
    "housing_supervision": "A10,{since},step,public,x,",
    "housing_facilities": "F1,Fac,flow_through,A10,5,{opened},{agreed_end},public,x,",
    "housing_stays": "S1,F1,A10,1,{start},{end},,public,x,",
    "housing_swaps": "W1,2025-I,A10,A11,1,2,1,2,{agreed},public,x,",
    "stream_exchanges": "T1,t,A10,A11,hotel,1,lvv,1,{agreed},public,x,",
    "lvv_facilities": "V1,Fac,A10,,{since},,,public,x,",
}
"""A further row of every table with dates, whose cells are filled in by column."""

DATES = [(m.TABLE, c.name) for m in TABLES for c in columns(m) if c.form == "date"]
OPEN_ENDED = {
    ("locations", "agreed_end"), ("locations", "closable_from"), ("bids", "end"), ("candidates", "available_until"),
    ("housing_facilities", "agreed_end"), ("housing_stays", "end"),
}  # fmt: skip
GOOD = {"opened": "2015-01-01", "agreed_end": "2026-12-31", "closable_from": "", "start": "2027-01-01",
        "end": "2027-12-31", "available_from": "", "available_until": "", "agreed": "2026-01-01",
        "reference_date": "2027-07-01", "decided": "2024-10-01", "until": "2025-03-31", "day": "2026-01-01",
        "since": "2025-01-01"}  # fmt: skip
FACILITY = {"opened": "2026-01-01", "agreed_end": "2027-12-31"}
BESIDE = {"housing_stays": ("locations", "housing_facilities")}
"""Tables that need a row beside them; the others need the location alone."""


def with_row(folder: Path, table: str, column: str, day: str) -> Path:
    """The dossier of two provinces with kinds, one location that ends, and a further row with this day in it."""
    write(tables(kinds=KINDS), folder, scenario())
    good = {**GOOD, **(FACILITY if table.startswith("housing_") else {})}
    wanted = {"locations": GOOD, "housing_facilities": {**GOOD, **FACILITY}, table: {**good, column: day}}
    for name in dict.fromkeys((*BESIDE.get(table, ("locations",)), table)):
        lines = (folder / f"{name}.csv").read_text(encoding="utf-8").splitlines()
        header = lines[0].split(",")
        row = ROWS[name].format(**wanted[name]).split(",")
        row += [""] * (len(header) - len(row))
        (folder / f"{name}.csv").write_text("\n".join([*lines, ",".join(row)]) + "\n", encoding="utf-8")
    return folder


def told(folder: Path) -> list[str]:
    """All complaints, or all remarks where there are none."""
    try:
        return Words("en").complaints(load(folder).remarks)
    except InvalidInputError as error:
        return Words("en").complaints(error.complaints)


def test_every_column_of_dates_is_tried() -> None:
    assert {table for table, _ in DATES} == set(ROWS)


@pytest.mark.parametrize(("table", "column"), DATES)
@pytest.mark.parametrize("day", ["1930-12-31", "9999-12-31", "2999-12-31", "0001-01-01"])
def test_no_impossible_or_odd_day_passes_in_silence(tmp_path: Path, table: str, column: str, day: str) -> None:
    lines = told(with_row(tmp_path, table, column, day))
    assert any(table in line and day in line for line in lines), lines
    if day > "2200" and (table, column) in OPEN_ENDED:
        row = getattr(load(tmp_path), table)[0]
        assert getattr(row, column) is None, "as no end"


def test_an_end_in_1930_is_asked_whether_2030_is_meant(dossier: Path) -> None:
    change(dossier / "locations.csv", "2015-01-01,", ",1930-12-31")
    (line,) = told(dossier)
    assert line.startswith("locations.csv, row 2, column agreed_end: 1930-12-31 lies before the beginning of the first")
    assert line.endswith("this row counts in no period. Is 2030 meant?")


def test_a_bid_that_no_period_can_use_is_told(tmp_path: Path) -> None:
    folder = with_row(tmp_path, "bids", "end", "2026-06-30")
    change(folder / "bids.csv", "2027-01-01", "2026-01-01")
    assert any("this bid cannot be used on the final day of any period" in line for line in told(folder))


def test_a_year_of_two_digits_is_asked_for_in_four(dossier: Path) -> None:
    change(dossier / "periods.csv", "2022-12-31", "31-12-22")
    (line,) = told(dossier)
    assert "“31-12-22” has a year of two digits" in line


def test_a_dutch_date_is_read_where_a_dutch_reader_wrote_it(dossier: Path) -> None:
    plain = load(dossier).periods
    path = dossier / "periods.csv"
    text = path.read_text(encoding="utf-8").replace("2022-12-31", "31-12-2022").replace("2022-07-01", "1-7-2022")
    path.write_text(text.replace(",", ";"), encoding="utf-8")
    assert load(dossier).periods == plain


WRITTEN = [
    (";", "31/12/2022", "2022-12-31"),
    (",", "31/12/2022", "2022-12-31"),
    (",", "31-12-2022", "2022-12-31"),
    (",", "12/12/2022", "2022-12-12"),
    (";", "1.12.2022", "2022-12-01"),
    (";", "1-12-2022 00:00:00", "2022-12-01"),
    (";", "1-12-2022 0:00", "2022-12-01"),
]


@pytest.mark.parametrize(("separator", "text", "day"), WRITTEN)
def test_a_date_with_one_reading_is_read(dossier: Path, separator: str, text: str, day: str) -> None:
    path = dossier / "periods.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("2022-12-31", text).replace(",", separator), "utf-8")
    assert str(load(dossier).periods[0].end) == day


TWO_READINGS = [
    (";", "1/12/2022", "“1/12/2022” can be read as 2022-12-01 or as 2022-01-12"),
    (",", "1/12/2022", "“1/12/2022” can be read as 2022-12-01 or as 2022-01-12"),
    (",", "1-12-2022", "“1-12-2022” can be read as 2022-12-01 or as 2022-01-12"),
    (",", "1.12.2022", "“1.12.2022” can be read as 2022-12-01 or as 2022-01-12"),
    (";", "12/31/2022", "Write 2022-12-31 if the month comes first"),
    (";", "12-31-2022", "Write 2022-12-31 if the month comes first"),
    (";", "31/11/2022", "is not a date"),
    (";", "2/31/2022", "is not a date"),
    (";", "1/13-2022", "is not a date"),
    (";", "1-12-2022 14:00", "is not a date"),
]


@pytest.mark.parametrize(("separator", "text", "sentence"), TWO_READINGS)
def test_a_date_with_two_readings_or_none_is_refused_with_what_to_write(
    dossier: Path, separator: str, text: str, sentence: str
) -> None:
    path = dossier / "periods.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("2022-12-31", text).replace(",", separator), "utf-8")
    (line,) = told(dossier)
    assert line.startswith("periods.csv, row 2, column end:")
    assert sentence in line


def test_many_remarks_of_one_kind_name_their_rows_once(dossier: Path) -> None:
    row = (dossier / "locations.csv").read_text(encoding="utf-8").splitlines()[1].replace("2015-01-01,", ",2020-01-01")
    with (dossier / "locations.csv").open("a", encoding="utf-8") as file:
        file.writelines(row.replace("L1", f"M{i}").replace(",30,", f",{i + 1},") + "\n" for i in range(6))
    (line,) = told(dossier)
    assert line.endswith("Is that right? The same holds for 6 rows in all: also 4, 5, 6, 7, 8.")
    assert gathered(load(dossier).remarks) == load(dossier).remarks


def test_a_plan_for_the_public_is_not_told_of_remarks_about_hidden_rows(dossier: Path, tmp_path: Path) -> None:
    change(dossier / "locations.csv", "2015-01-01,", ",1930-12-31")
    change(dossier / "locations.csv", "public", "prt")

    def said(audience: str) -> str:
        call = ["plan", str(dossier / "tiny.toml"), "--out", str(tmp_path / audience), "--audience", audience]
        return CliRunner().invoke(main, call).stderr

    assert "1930" not in said("public")
    assert "locations.csv" not in said("public"), "not even how many there are"
    assert "Is 2030 bedoeld?" in said("prt")


def test_where_a_row_is_hidden_no_remark_about_rows_beside_it_is_told(dossier: Path, tmp_path: Path) -> None:
    """A line tells how many rows stand above it, and a remark that comes and goes tells of the row that it counts."""
    change(dossier / "locations.csv", "L1,Centrum Aa", "L1,Totaal Aa")
    change(dossier / "published_totals.csv", "NL,30", "NL,7")

    def said(audience: str) -> str:
        call = ["plan", str(dossier / "tiny.toml"), "--out", str(tmp_path / audience), "--audience", audience]
        return CliRunner().invoke(main, [*call, "--lang", "en"]).stderr

    assert "“Totaal Aa”" in said("public"), "nothing is hidden"
    assert "published_totals.csv" in said("public")
    lines = (dossier / "limits.csv").read_text(encoding="utf-8").splitlines()
    (dossier / "limits.csv").write_text("\n".join([*lines, lines[1].replace("public", "prt").replace("T003", "T002")]))
    assert "“Totaal Aa”" not in said("public")
    assert "published_totals.csv" not in said("public")
    assert "remarks about tables that can hold such rows are left out" in said("public")
    assert "“Totaal Aa”" in said("prt")
    assert "are left out" not in said("prt")
