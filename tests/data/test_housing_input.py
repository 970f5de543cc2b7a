"""What is wrong in the tables of the housing task is named, all at once, in both languages, with a remedy."""

from pathlib import Path

import pytest

from data import Complaint, InvalidInputError, load
from data.schema.half_years import final_day, first_day, following, half_year_of, half_years, months_from, preceding
from data.schema.instrument_terms import final_day_of_stay, months_after
from maps.forms.template import write_form
from optimiser.words import Words
from tests.support.dossiers import scenario, write
from tests.support.housing import (
    A,
    add_row,
    carried,
    change_cell,
    day,
    dossier,
    facility,
    monitor,
    official,
    participant,
    realised,
    stay,
    step,
    swap,
    task,
)

FULL = {
    "housing_tasks": (
        task("2024-II", 900, "2024-04-01"),
        task("2025-I", 1_000, "2024-10-01"),
        task("2025-I", 950, "2025-04-30"),
        task("2025-I", 2_000, "2025-01-01", standing="goal"),
    ),
    "housing_official": (official("2024-II", A[0], 50, "2024-04-01"),),
    "housing_carried": (carried("2024-II", A[0], 4), carried("2024-II", A[1], 0, 6), carried("2024-II", "PA", 30, 9)),
    "housing_realised": (
        realised("2024-II", A[0], "2024-09-30", 20),
        realised("2024-II", A[0], "2024-12-31", 41),
        realised("2024-II", "PA", "2024-12-31", 300),
        realised("2025-I", A[0], "2025-03-31", 20, instruments=7, linked=60),
        realised("2025-I", A[7], "2025-03-31", 12, instruments=3, includes_instruments="yes"),
    ),
    "housing_monitor": (monitor("PA", "2025-01-01", 2, 1, 6), monitor("NL", "2025-01-01", 4, 2, 8)),
    "housing_supervision": (step(A[1], "2025-01-10", "Trede 1"),),
    "housing_facilities": (
        facility("flow", A[2], places=40, agreed_end="2027-12-31"),
        facility("between", A[3], "in_between", places=20),
        facility("hotel", A[4], "hotel", places=30, opened="2024-07-01", agreed_end="2024-12-31"),
    ),
    "housing_participants": (participant("flow", A[0]), participant("between", A[1])),
    "housing_stays": (
        stay("s1", "flow", A[0], 7, "2025-02-01"),
        stay("s2", "hotel", A[5], 12, "2024-08-01", end="2024-12-20", cohort="c"),
        stay("s3", "between", A[1], 5, "2024-10-01", end="2025-04-30"),
    ),
    "housing_swaps": (swap(A[0], A[1], (2, 6), (4, 3)),),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(dossier(**FULL), tmp_path, scenario())
    return tmp_path


def complaints(folder: Path) -> list[Complaint]:
    with pytest.raises(InvalidInputError) as caught:
        load(folder)
    for language in ("nl", "en"):
        for line in Words(language).complaints(caught.value.complaints):
            assert line.endswith("."), line
            assert "{" not in line
    return list(caught.value.complaints)


def test_a_full_dossier_is_read_as_it_was_written(folder: Path) -> None:
    found = load(folder)
    for table, rows in FULL.items():
        assert set(getattr(found, table)) == set(rows), table


def test_a_workbook_with_dutch_headers_and_names_reads_the_same(folder: Path, tmp_path: Path) -> None:
    found = load(folder)
    write_form(found, tmp_path / "form.xlsx", words=Words("nl"), examples=found)
    again = load(tmp_path / "form.xlsx")
    for table in FULL:
        assert getattr(again, table) == getattr(found, table), table


FAULTS = [
    ("housing_tasks", 2, "half_year", "2024-2", "half-year-form"),
    ("housing_tasks", 3, "decided", "2025-07-02", "task-revised-late"),
    ("housing_tasks", 2, "difference", "next", "task-difference-of-nothing"),
    ("housing_tasks", 2, "inhabitants", "1000", "task-inhabitants-few"),
    ("housing_tasks", 2, "inhabitants", "1000000", "task-inhabitants-missing"),
    ("housing_official", 2, "decided", "2024-05-01", "annex-without-task"),
    ("housing_official", 2, "persons", "901", "annex-does-not-add-up"),
    ("housing_official", 2, "gm_code", "A99", "code-unknown"),
    ("housing_carried", 2, "arrears", "-4", "arrears-negative"),
    ("housing_carried", 2, "lead", "3", "carried-both-ways"),
    ("housing_carried", 2, "scope_code", "PX", "code-unknown"),
    ("housing_realised", 2, "until", "2025-02-01", "realised-outside"),
    ("housing_realised", 3, "housed", "19", "realised-falls"),
    ("housing_realised", 3, "housed", "301", "realised-parts"),
    ("housing_realised", 3, "housed", "99999", "realised-above-all"),
    ("housing_realised", 6, "instruments", "13", "realised-instruments-above"),
    ("housing_realised", 5, "instruments", "6", "realised-below-stays"),
    ("housing_realised", 5, "linked", "26", "realised-above-linked"),
    ("housing_monitor", 2, "short", "7", "monitor-does-not-add-up"),
    ("housing_facilities", 2, "host_gm", "A99", "code-unknown"),
    ("housing_facilities", 2, "places", "8600", "instrument-above-cap"),
    ("housing_facilities", 2, "opened", "2023-05-01", "instrument-not-then"),
    ("housing_facilities", 4, "opened", "2025-01-01", "instrument-not-then"),
    ("housing_participants", 2, "gm_code", A[2], "participant-is-host"),
    ("housing_participants", 3, "facility_id", "flow", "facility-without-partners"),
    ("housing_participants", 3, "facility_id", "nowhere", "name-unknown"),
    ("housing_stays", 2, "linked_gm", "A99", "code-unknown"),
    ("housing_stays", 2, "linked_gm", A[6], "stay-not-participant"),
    ("housing_stays", 2, "facility_id", "nowhere", "name-unknown"),
    ("housing_stays", 2, "start", "2024-03-30", "stay-outside-facility"),
    ("housing_stays", 2, "end", "2026-02-01", "stay-too-long"),
    ("housing_stays", 2, "persons", "41", "stays-above-places"),
    ("housing_stays", 2, "persons", "0", "number-too-small"),
    ("housing_stays", 3, "end", "2025-01-20", "stay-outside-facility"),
    ("housing_swaps", 2, "size_back", "4", "swap-unbalanced"),
    ("housing_swaps", 2, "to_gm", A[0], "swap-with-itself"),
    ("housing_supervision", 2, "gm_code", "A99", "code-unknown"),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault[0]}-{fault[2]}-{fault[4]}")
def test_every_fault_is_named_with_its_row_and_column(folder: Path, fault: tuple[str, int, str, str, str]) -> None:
    table, row, column, value, code = fault
    change_cell(folder, table, row, column, value)
    assert code in {c.code for c in complaints(folder)}
    assert any(c.table.startswith("housing_") and c.row is not None for c in complaints(folder) if c.code == code)


def test_a_part_of_the_country_has_no_number_of_the_whole(folder: Path) -> None:
    for row in range(2, 6):
        change_cell(folder, "housing_tasks", row, "inhabitants", "1000000")
    load(folder)
    add_row(folder, "housing_carried", half_year="2025-I", scope_code="NL", arrears=5, visibility="public", source="x")
    assert {c.code for c in complaints(folder)} == {"country-of-a-part"}


def test_all_faults_are_named_at_once(folder: Path) -> None:
    """Of tables that can be read; a table with an unreadable row is checked with its other rows."""
    for table, row, column, value, code in FAULTS:
        if code in ONCE and not (code == "half-year-form" or column == "places"):
            change_cell(folder, table, row, column, value)
    change_cell(folder, "housing_tasks", 5, "half_year", "2025 eerste helft")
    assert set(ONCE) <= {c.code for c in complaints(folder)}


ONCE = ("half-year-form", "annex-does-not-add-up", "carried-both-ways", "realised-falls", "monitor-does-not-add-up",
        "facility-without-partners", "swap-unbalanced", "stay-too-long", "realised-above-linked")  # fmt: skip
"""Faults of different rows."""


def test_the_classes_of_the_press_that_do_not_add_up_are_refused_by_the_number_of_municipalities_of_that_day() -> None:
    """24 exact, 136 ahead and 186 short are 346; there were 345 on 1 January 2022 and 344 after 24 March."""
    from data import BUNDLED  # noqa: PLC0415
    from data.checking.housing_tasks import check_monitors  # noqa: PLC0415
    from data.reading.csv_files import RawTable  # noqa: PLC0415

    land = load(BUNDLED / "nl-2022").municipalities

    def faults(ahead: int, day_: str) -> list[Complaint]:
        row = monitor("NL", day_, ahead, 24, 186)
        raw = RawTable("housing_monitor.csv", tuple(type(row).model_fields), ((2, {}),), "plain", "")
        raws = {"housing_monitor": raw, "municipalities": RawTable("municipalities.csv", (), (), "plain", "")}
        return list(check_monitors({"municipalities": list(land), "housing_monitor": [row]}, raws, "NL"))

    (fault,) = faults(136, "2022-07-01")
    assert (fault.value, fault.details["known"]) == ("346", 344)
    assert faults(134, "2022-07-01") == []
    assert faults(135, "2022-01-01") == []
    assert len(faults(135, "2022-07-01")) == 1


FLOW = {"stay_id": "n", "facility_id": "flow", "linked_gm": A[0], "persons": 3, "start": "2025-03-01"}
BETWEEN = {**FLOW, "facility_id": "between", "linked_gm": A[1]}
UNCLEAR = {"overlap in one facility": FLOW, "shortly after another": {**BETWEEN, "start": "2025-05-15"}}
CLEAR = {
    "the same, both named": {**FLOW, "cohort": "new"},
    "long after another": {**BETWEEN, "start": "2025-06-15"},
    "of another municipality": {**FLOW, "linked_gm": A[2]},
}
"""Rows beside those of the dossier that may be about the same people, and that cannot be."""


def add_stay(folder: Path, row: dict) -> None:
    add_row(folder, "housing_stays", **row, visibility="public", source="x")
    change_cell(folder, "housing_realised", 5, "instruments", "10")
    if row.get("cohort"):
        change_cell(folder, "housing_stays", 2, "cohort", "old")


@pytest.mark.parametrize("row", UNCLEAR.values(), ids=UNCLEAR)
def test_rows_that_may_be_the_same_people_need_a_name(folder: Path, row: dict) -> None:
    add_stay(folder, row)
    assert {c.code for c in complaints(folder)} == {"stay-people-unclear"}


@pytest.mark.parametrize("row", CLEAR.values(), ids=CLEAR)
def test_rows_that_cannot_be_the_same_people_need_none(folder: Path, row: dict) -> None:
    add_stay(folder, row)
    assert len(load(folder).housing_stays) == 4


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"linked_gm": A[0]}, "cohort-linked"),
        ({"persons": 13}, "cohort-grows"),
        ({"start": "2024-12-15"}, "cohort-overlaps"),
        ({}, None),
    ],
)
def test_a_group_of_people_is_of_one_municipality_never_grows_and_is_in_one_place(
    folder: Path, changed: dict, code: str | None
) -> None:
    add_row(folder, "housing_participants", facility_id="flow", gm_code=A[5], source="x")
    row = {"stay_id": "n", "facility_id": "flow", "linked_gm": A[5], "persons": 8, "start": "2025-01-05", "cohort": "c"}
    change_cell(folder, "housing_stays", 2, "cohort", "other")
    add_row(folder, "housing_stays", **{**row, **changed}, visibility="public", source="x")
    if code is None:
        assert len(load(folder).housing_stays) == 4
    else:
        assert {c.code for c in complaints(folder)} == {code}


def test_hotels_helped_no_more_people_than_there_was_money_for() -> None:
    from data.checking.instrument_caps import check_caps  # noqa: PLC0415
    from data.reading.csv_files import RawTable  # noqa: PLC0415

    def faults(starts: dict[str, int]) -> set[tuple[object, object]]:
        hotel = facility("hotel", A[0], "hotel", opened="2021-11-01")
        rows = {
            "housing_facilities": [hotel],
            "housing_stays": [stay(s, "hotel", A[1], n, s) for s, n in starts.items()],
        }
        raws = {t: RawTable(f"{t}.csv", (), tuple((i + 2, {}) for i in range(len(r))), "plain", "") for t, r in
                rows.items()}  # fmt: skip
        return {(c.details["found"], c.details["limit"]) for c in check_caps(rows, raws)}  # type: ignore[arg-type]

    assert faults({"2022-01-01": 2_500}) == set()
    assert faults({"2022-01-01": 2_500, "2022-09-01": 1}) == {(2_501, 2_500)}
    assert faults({"2022-01-01": 2_500, "2023-07-01": 5_000, "2024-01-01": 5_000}) == set()
    assert faults({"2023-07-01": 5_000, "2023-10-01": 1}) == {(5_001, 5_000)}


def test_a_number_for_a_wider_audience_than_its_stays_is_refused_unless_it_says_how_many(folder: Path) -> None:
    change_cell(folder, "housing_stays", 2, "visibility", "prt")
    assert len(load(folder).housing_stays) == 3, "row 5 says how many are in instruments"
    change_cell(folder, "housing_realised", 5, "instruments", "")
    (fault,) = complaints(folder)
    assert (fault.code, fault.column, fault.row) == ("realised-looser-than-stays", "visibility", 5)
    change_cell(folder, "housing_realised", 5, "visibility", "prt")
    assert len(load(folder).housing_stays) == 3
    change_cell(folder, "housing_realised", 5, "visibility", "public")
    change_cell(folder, "housing_stays", 2, "visibility", "public")
    change_cell(folder, "housing_facilities", 2, "visibility", "council")
    assert {c.code for c in complaints(folder)} == {"realised-looser-than-stays"}, "a stay is as strict as its facility"


def test_half_years_follow_one_another_and_have_six_months() -> None:
    assert (first_day("2022-I"), final_day("2022-I")) == (day("2022-01-01"), day("2022-06-30"))
    assert (following("2022-II"), preceding("2022-I"), half_year_of(day("2022-07-01"))) == (
        "2023-I",
        "2021-II",
        "2022-II",
    )
    assert half_years("2021-II", "2022-II") == ("2021-II", "2022-I", "2022-II")
    assert half_years("2022-I", "2021-II") == ()
    assert months_from(day("2022-01-01"), day("2022-07-01")) == 6
    assert months_from(day("2022-07-01"), day("2022-10-01")) == 3


def test_terms_end_on_the_day_before_the_same_day() -> None:
    assert final_day_of_stay("flow_through", day("2024-09-01")) == day("2025-08-31")
    assert final_day_of_stay("hotel", day("2024-08-31")) == day("2025-02-27")
    assert final_day_of_stay("in_between", day("2024-09-01")) is None
    assert months_after(day("2023-12-15"), 12) == day("2024-12-15")
