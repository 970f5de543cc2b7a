"""Tables beside the plan over a change of municipalities: numbers add up, rows move, and new decisions are refused."""

from datetime import date
from pathlib import Path

import pytest

from data import BUNDLED, InvalidInputError
from data.complaints import Complaint
from data.operations.convert import Converted, convert
from data.operations.converted_tables import CONVERTED, WITHOUT_CODES, code_columns
from data.schema.catalogue import BESIDE, REFERENCES
from data.schema.facts import Location
from maps.text.official_data import converted_lines
from optimiser.words import LANGUAGES, Words
from tests.support.commands import optimiser

VOORNE = ("GM0501", "GM0530", "GM0614")
"""Brielle, Hellevoetsluis and Westvoorne, which became Voorne aan Zee (GM1992) on 1 January 2023."""

CARRIED = "half_year,scope_code,arrears,lead,visibility,source"
REALISED = "half_year,scope_code,until,housed,includes_instruments,instruments,visibility,source"


def converted(folder: Path, table: str, *lines: str) -> Converted:
    path = folder / f"{table}.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return convert(path, date(2024, 1, 1))


def complaints(folder: Path, table: str, *lines: str) -> list[Complaint]:
    with pytest.raises(InvalidInputError) as found:
        converted(folder, table, *lines)
    for language in LANGUAGES:
        assert all(Words(language).complaint(c) for c in found.value.complaints)
    return list(found.value.complaints)


def told(found: Converted) -> str:
    return " ".join(line for language in LANGUAGES for line in converted_lines(found, Words(language)))


def test_every_table_beside_the_plan_is_converted_or_has_no_codes() -> None:
    assert {*CONVERTED, *WITHOUT_CODES} == {*BESIDE, Location}
    for model in CONVERTED:
        of_catalogue = {c for (t, c), target in REFERENCES.items() if (t, target[1]) == (model.TABLE, "gm_code")}
        assert of_catalogue <= set(code_columns(model)), model.TABLE


def test_numbers_of_the_parts_are_added_up_with_the_strictest_visibility_and_all_sources(tmp_path: Path) -> None:
    lines = [f"2022-II,{gm},{20 + n},no,{n},{v},{s}" for n, (gm, v, s) in enumerate(
        zip(VOORNE, ("public", "council", "public"), ("a", "b", "a"), strict=True))]  # fmt: skip
    lines = [line.replace(",20", ",2022-12-31,20").replace(",21", ",2022-12-31,21").replace(",22,", ",2022-12-31,22,")
             for line in lines]  # fmt: skip
    (row,) = converted(tmp_path, "housing_realised", REALISED, *lines).rows
    assert row == {
        "half_year": "2022-II", "scope_code": "GM1992", "until": date(2022, 12, 31), "housed": 63,
        "includes_instruments": "no", "instruments": 3, "visibility": "council", "source": "a; b",
    }  # fmt: skip


def test_people_are_conserved_where_one_part_has_arrears_and_another_a_lead(tmp_path: Path) -> None:
    found = converted(
        tmp_path, "housing_carried", CARRIED,
        "2022-II,GM0501,14,0,public,a", "2022-II,GM0530,0,20,public,a", "2022-II,GM0614,2,0,public,a",
        "2022-II,PV28,400,30,public,a",
    )  # fmt: skip
    rows = {row["scope_code"]: (row["arrears"], row["lead"]) for row in found.rows}
    assert rows == {"GM1992": (0, 4), "PV28": (400, 30)}, "an area keeps both"
    assert "GM1992 arrears (2022-II)" in told(found)


@pytest.mark.parametrize(
    ("table", "header", "line"),
    [
        ("housing_carried", CARRIED, "2022-II,{},3,0,public,a"),
        ("housing_realised", REALISED, "2022-II,{},2022-12-31,3,no,,public,a"),
        ("housing_official", "half_year,gm_code,persons,source", "2022-II,{},3,a"),
        ("streams", "gm_code,period,stream,number,unit,visibility,source", "{},2022,lvv,3,places,public,a"),
    ],
)
def test_a_part_without_a_row_leaves_the_whole_unknown_and_that_is_told(
    tmp_path: Path, table: str, header: str, line: str
) -> None:
    found = converted(tmp_path, table, header, *(line.format(gm) for gm in (*VOORNE[:2], "GM0518")))
    assert len(found.rows) == 1, "The Hague alone"
    assert "GM1992" in told(found)
    whole = converted(tmp_path, table, header, *(line.format(gm) for gm in (*VOORNE, "GM0518")))
    assert {9, 3} <= {value for row in whole.rows for value in row.values()}


def test_rows_of_facilities_stays_swaps_and_exchanges_get_the_new_code(tmp_path: Path) -> None:
    facility = "facility_id,name,instrument,host_gm,places,opened,source", "f,F,in_between,GM0501,9,2022-01-01,a"
    assert converted(tmp_path, "housing_facilities", *facility).rows[0]["host_gm"] == "GM1992"
    stay = "stay_id,facility_id,linked_gm,persons,start,source", "s,f,GM0530,3,2022-02-01,a"
    assert converted(tmp_path, "housing_stays", *stay).rows[0]["linked_gm"] == "GM1992"
    swap = (
        "swap_id,half_year,from_gm,to_gm,households,size,households_back,size_back,agreed,source",
        "r,2022-I,GM0614,GM0518,2,6,4,3,2022-02-01,a",
    )
    (row,) = converted(tmp_path, "housing_swaps", *swap).rows
    assert (row["from_gm"], row["to_gm"], row["households"]) == ("GM1992", "GM0518", 2)
    lvv = "facility_id,name,gm_code,places,source", "x,X,GM0501,,a"
    assert converted(tmp_path, "lvv_facilities", *lvv).rows[0]["gm_code"] == "GM1992"
    both = "facility_id,gm_code,source", "f,GM0501,a", "f,GM0530,b", "f,GM0518,c"
    assert [r["gm_code"] for r in converted(tmp_path, "housing_participants", *both).rows] == ["GM1992", "GM0518"]


def test_what_is_a_new_decision_or_has_no_codes_is_refused_by_name(tmp_path: Path) -> None:
    step = "gm_code,since,step,source", "GM0501,2022-02-01,Trede 2,a", "GM0518,2022-02-01,Trede 1,a"
    (one,) = complaints(tmp_path, "housing_supervision", *step)
    assert (one.code, one.table, one.row, one.value) == ("convert-step", "housing_supervision.csv", 2, "GM0501")
    swap = "exchange_id,period,from_gm,to_gm,stream,number,stream_taken,number_taken,agreed,source"
    (one,) = complaints(
        tmp_path, "stream_exchanges", swap, "x,2022,GM0501,GM0530,lvv,2,hotel,2,2022-02-01,a"
    )  # fmt: skip
    assert (one.code, one.row, one.details["became"]) == ("convert-within", 2, "GM1992")
    for model in WITHOUT_CODES:
        assert [c.code for c in complaints(tmp_path, model.TABLE, ",".join(model.model_fields))] == ["convert-no-codes"]
    (one,) = complaints(tmp_path, "limits", "gm_code,kind", "GM0501,capacity")
    assert one.code == "convert-table"
    assert "housing_stays.csv" in str(one.details["tables"])


@pytest.mark.parametrize("other", ["yes,1", "no,"])
def test_counts_of_other_people_are_not_added_up(tmp_path: Path, other: str) -> None:
    lines = [f"2022-II,{gm},2022-12-31,5,{what},public,a" for gm, what in zip(VOORNE, ("no,1", "no,1", other),
                                                                              strict=True)]  # fmt: skip
    (one,) = complaints(tmp_path, "housing_realised", REALISED, *lines)
    assert (one.code, one.value) == ("convert-unlike", "GM1992")


def test_an_unknown_municipality_is_named_with_its_line_and_areas_are_not_taken_for_one(tmp_path: Path) -> None:
    (one,) = complaints(tmp_path, "housing_carried", CARRIED, "2022-II,NL,1,0,public,a", "2022-II,GM9999,1,0,public,a")
    assert (one.code, one.row, one.column) == ("code-unknown", 3, "scope_code")


def test_the_bundled_tables_can_be_converted_by_the_command(tmp_path: Path) -> None:
    for path in sorted((BUNDLED / "zeeland" / "housing").glob("*.csv")):
        if path.stem not in {model.TABLE for model in CONVERTED} or path.stem == "housing_supervision":
            continue
        done = optimiser("data", "convert", path, "--to", 2024, "--out", tmp_path / path.name, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        assert (tmp_path / path.name).read_text(encoding="utf-8").count("\n") >= path.read_text("utf-8").count("\n") - 1
