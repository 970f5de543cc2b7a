"""Changes of municipalities: complete against other lists, never a sum of what cannot be added."""

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import BUNDLED, InvalidInputError, load
from data.changes import FIRST_DAY, LAST_DAY, changes
from data.changes.move import Move
from data.operations.convert import Converted, UserFigures, convert
from data.schema.facts import Location, Municipality
from optimiser.words import LANGUAGES, Words
from tests.support.commands import optimiser
from tests.support.towns import change

NEW_YEARS = {
    2015: 393,
    2016: 390,
    2017: 388,
    2018: 380,
    2019: 355,
    2020: 355,
    2021: 352,
    2022: 345,
    2023: 342,
    2024: 342,
    2025: 342,
    2026: 342,
}
"""Municipalities on 1 January as CBS counted them."""


def listed(path: Path, column: str) -> dict[str, dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {row[column]: row for row in csv.DictReader(file)}


def test_the_number_of_municipalities_is_that_of_every_new_year() -> None:
    assert {year: len(changes().codes_on(date(year, 1, 1))) for year in NEW_YEARS} == NEW_YEARS
    assert len(changes().codes_on(date(2014, 12, 31))) == 403
    assert len(changes().codes_on(date(2022, 3, 24))) == 344


def test_the_codes_are_those_of_other_lists(reference: Path) -> None:
    for year in (2022, 2024):
        found = listed(reference / f"municipalities_{year}.csv", "gm_code")
        assert changes().codes_on(date(year, 1, 1)) == set(found)
    old = listed(reference / "reception_per_municipality_2015.csv", "gm_code_2015")
    # The list of 2015 lacks the two municipalities that began on its own first day.
    assert changes().codes_on(date(2015, 1, 1)) - set(old) == {"GM1930", "GM1931"}
    assert set(old) <= changes().codes_on(date(2015, 1, 1))


def test_every_code_of_2015_exists_in_2024_or_leads_to_codes_that_do(reference: Path) -> None:
    now = listed(reference / "municipalities_2024.csv", "gm_code")
    old = listed(reference / "reception_per_municipality_2015.csv", "gm_code_2015")
    move = Move(FIRST_DAY, date(2024, 1, 1))
    for code, row in old.items():
        assert move.targets(code) <= set(now), code
        if code not in now:
            assert changes().ended_by(code)[0].old_name == row["naam"]
            assert {c.new_code for c in changes().successors(code, now)} == move.targets(code)


def test_names_of_receiving_municipalities_are_those_of_the_lists(reference: Path) -> None:
    now = listed(reference / "municipalities_2024.csv", "gm_code")
    for row in changes().rows:
        if row.new_code in now:
            assert now[row.new_code]["name"] == row.new_name


def test_the_table_hangs_together() -> None:
    history = changes()
    for row in history.rows:
        same = history.ended_by(row.old_code)
        assert len({(c.date, c.kind, c.old_name) for c in same}) == 1, row.old_code
        assert (row.kind == "split") == (len(same) > 1), row.old_code
        assert (row.kind != "split") or row.note
        assert FIRST_DAY <= row.date <= LAST_DAY
        assert history.exists(row.new_code, row.date), "the receiving code exists on the day"
        assert len({c.new_name for c in history.rows if c.new_code == row.new_code}) == 1
        begun = {c.date for c in history.rows if c.new_code == row.new_code and c.founded == "yes"}
        assert len(begun) <= 1, "a code begins once"


@pytest.mark.parametrize(
    ("code", "day", "expected"),
    [
        ("GM0788", 2021, {"GM0757", "GM0824", "GM0855", "GM0865"}),
        ("GM0140", 2018, {"GM0080", "GM1900", "GM1949"}),
        ("GM0053", 2019, {"GM1966", "GM1969"}),
        ("GM1671", 2015, {"GM0796", "GM0828"}),
        ("GM0393", 2019, {"GM0394"}),
        ("GM0265", 2016, {"GM1945"}),
        ("GM0265", 2015, {"GM0241"}),
        ("GM1921", 2016, {"GM1940"}),
        ("GM0457", 2022, {"GM0457"}),
        ("GM0457", 2023, {"GM0363"}),
        ("GM0501", 2024, {"GM1992"}),
        ("GM0014", 2026, {"GM0014"}),
    ],
)
def test_known_changes_are_followed(code: str, day: int, expected: set[str]) -> None:
    assert Move(date(2014, 12, 31), date(day, 1, 1)).targets(code) == expected


@given(st.integers(2015, 2026), st.integers(2015, 2026))
def test_no_land_is_lost_or_counted_for_a_code_that_is_not_there(first: int, second: int) -> None:
    first, second = sorted((first, second))
    origins = Move(date(first, 1, 1), date(second, 1, 1)).origins()
    assert set(origins) == changes().codes_on(date(second, 1, 1))
    assert frozenset().union(*origins.values()) == changes().codes_on(date(first, 1, 1))


def test_every_column_that_counts_something_is_additive_and_no_score_is() -> None:
    for model in (Municipality, UserFigures):
        for name, field in model.model_fields.items():
            unit, merged = field.json_schema_extra["unit"], field.json_schema_extra["merged"]
            assert (merged == "sum") == (unit in {"persons", "households", "km2", "places"}), name
            assert (merged == "unknown") == name.startswith("ses_woa"), name


def written(folder: Path, name: str, *lines: str) -> Path:
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def turned(path: Path, year: int, **more: object) -> tuple[Converted, dict[str, dict[str, object]]]:
    found = convert(path, date(year, 1, 1), **more)
    return found, {str(row["gm_code"]): dict(row) for row in found.rows}


def codes_of(error: pytest.ExceptionInfo[InvalidInputError]) -> list[tuple[str, int | None, str | None]]:
    return [(c.code, c.row, c.value) for c in error.value.complaints]


HEAD = "gm_code,name,population,area_land_km2,places,ses_woa,ses_woa_year"


def test_counts_are_added_and_scores_become_unknown(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "mine.csv",
        HEAD,
        "GM0501,Brielle,17439,27.51,0,0.1,2021",
        "GM0530,Hellevoetsluis,40312,41.2,100,0.0,2021",
        "GM0614,Westvoorne,15121,53.1,20,0.2,2021",
        "GM0014,Groningen,234950,185.53,1000,-0.2,2021",
    )
    found, rows = turned(path, 2024)
    assert found.since == date(2022, 3, 24)
    assert rows["GM1992"] == {
        "gm_code": "GM1992",
        "name": "Voorne aan Zee",
        "population": 72872,
        "area_land_km2": 121.81,
        "places": 120,
        "ses_woa": None,
        "ses_woa_year": None,
    }
    assert rows["GM0014"]["ses_woa"] == -0.2
    assert {(x.code, x.column, x.why) for x in found.losses} == {
        ("GM1992", "ses_woa", "score"),
        ("GM1992", "ses_woa_year", "score"),
    }


def test_one_unknown_part_makes_the_sum_unknown_never_smaller(tmp_path: Path) -> None:
    path = written(tmp_path, "mine.csv", "gm_code,places", "GM0501,5", "GM0530,", "GM0614,7")
    found, rows = turned(path, 2024)
    assert rows["GM1992"]["places"] is None
    assert [x.why for x in found.losses] == ["unknown"]


def test_a_part_without_a_row_makes_the_sum_unknown(tmp_path: Path) -> None:
    path = written(tmp_path, "mine.csv", "gm_code,places", "GM0501,5", "GM0530,6")
    found, rows = turned(path, 2024)
    assert rows["GM1992"]["places"] is None
    assert [x.why for x in found.losses] == ["missing"]


def test_what_a_staying_code_took_in_is_added_when_the_table_is_older(tmp_path: Path) -> None:
    path = written(tmp_path, "mine.csv", "gm_code,name,population", "GM0363,Amsterdam,10", "GM0457,Weesp,2")
    _, rows = turned(path, 2024)
    assert rows == {"GM0363": {"gm_code": "GM0363", "name": "Amsterdam", "population": 12}}
    alone = written(tmp_path, "alone.csv", "gm_code,population", "GM0363,10")
    assert turned(alone, 2024)[1]["GM0363"]["population"] == 10
    assert turned(alone, 2024, since=date(2022, 1, 1))[1]["GM0363"]["population"] is None


def test_a_renamed_municipality_keeps_everything(tmp_path: Path) -> None:
    path = written(tmp_path, "mine.csv", HEAD, "GM1921,De Friese Meren,51000,350,10,0.05,2014")
    found, rows = turned(path, 2024)
    assert found.losses == ()
    assert rows["GM1940"]["name"] == "De Fryske Marren"
    assert rows["GM1940"]["ses_woa"] == 0.05


def test_a_split_is_a_question_that_names_the_parts(tmp_path: Path) -> None:
    lines = ("gm_code,places", "GM0788,40", "GM0757,10", "GM0824,1", "GM0855,2", "GM0865,3")
    path = written(tmp_path, "mine.csv", *lines)
    with pytest.raises(InvalidInputError) as error:
        convert(path, date(2024, 1, 1))
    assert codes_of(error) == [("convert-split", 2, "GM0788")]
    for language in LANGUAGES:
        (sentence,) = Words(language).complaints(error.value.complaints)
        for part in ("GM0757 Boxtel (Esch)", "GM0824 Oisterwijk", "GM0855 Tilburg", "GM0865 Vught", "2021-01-01"):
            assert part in sentence
    _, rows = turned(path, 2024, parts={"GM0788": "GM0824"})
    assert {code: row["places"] for code, row in rows.items()} == {
        "GM0757": 10,
        "GM0824": 41,
        "GM0855": 2,
        "GM0865": 3,
    }


def test_a_part_of_a_split_without_a_row_makes_its_receivers_unknown(tmp_path: Path) -> None:
    path = written(tmp_path, "mine.csv", "gm_code,population", "GM0757,30000", "GM0756,29000")
    _, rows = turned(path, 2020)
    assert rows["GM0757"]["population"] == 30000, "before the split nothing is missing"
    _, rows = turned(path, 2021, since=date(2020, 1, 1))
    assert rows["GM0757"]["population"] is None, "after it, what came from Haaren is"


@pytest.mark.parametrize("part", [{"GM0788": "GM0014"}, {"GM0501": "GM1992"}, {"GM0014": "GM0014"}])
def test_a_decision_on_what_was_not_split_so_is_refused(tmp_path: Path, part: dict[str, str]) -> None:
    path = written(tmp_path, "mine.csv", "gm_code,places", "GM0014,1")
    with pytest.raises(InvalidInputError, match="convert-part"):
        convert(path, date(2024, 1, 1), parts=part)


def test_codes_of_different_years_are_refused_instead_of_counted_twice(tmp_path: Path) -> None:
    path = written(tmp_path, "mine.csv", "gm_code,places", "GM1992,5", "GM0501,5")
    with pytest.raises(InvalidInputError) as error:
        convert(path, date(2024, 1, 1))
    assert codes_of(error) == [("convert-mixed", None, "GM1992")]
    assert "GM0501" in Words("nl").complaint(error.value.complaints[0])


@pytest.mark.parametrize(
    ("lines", "year", "more", "expected"),
    [
        (("gm_code,places", "GM9999,5", "GM0000,1"), 2024, {}, ["code-unknown", "code-unknown"]),
        (("gm_code,places", "GM1992,5"), 2022, {}, ["convert-backward"]),
        (("gm_code,places", "GM0014,5"), 2031, {}, ["convert-year"]),
        (("gm_code,places", "GM1992,5"), 2024, {"since": date(2022, 1, 1)}, ["convert-not-then"]),
        (("gm_code,places", "GM0014,1.000"), 2024, {}, ["number-ambiguous"]),
        (("gm_code,places", "GM0014,1", "GM0014,2"), 2024, {}, ["key-twice"]),
        (("gm_code,bound,places", "GM0014,maximum,1"), 2024, {}, ["convert-table"]),
        (("naam,plaatsen", "Groningen,1"), 2024, {}, ["convert-table"]),
    ],
)
def test_what_cannot_be_converted_is_a_complaint(
    tmp_path: Path, lines: tuple[str, ...], year: int, more: dict[str, date], expected: list[str]
) -> None:
    with pytest.raises(InvalidInputError) as error:
        convert(written(tmp_path, "mine.csv", *lines), date(year, 1, 1), **more)
    assert [c.code for c in error.value.complaints] == expected
    for language in LANGUAGES:
        assert all(Words(language).complaints(error.value.complaints))


def test_the_bundled_municipalities_convert_to_2024_with_every_inhabitant_and_a_point_inside(
    reference: Path,
) -> None:
    # Weesp, which joined on 24-3-2022, still has its row.
    found, rows = turned(BUNDLED / "nl-2022" / "municipalities.csv", 2024)
    assert found.since == date(2022, 1, 1)
    assert set(rows) == set(listed(reference / "municipalities_2024.csv", "gm_code"))
    before = load(BUNDLED / "nl-2022").municipalities
    assert sum(int(row["population"]) for row in rows.values()) == sum(m.population for m in before)
    assert (rows["GM0363"]["lon"], rows["GM0363"]["lat"]) == next(
        (m.lon, m.lat) for m in before if m.gm_code == "GM0363"
    )
    assert rows["GM1992"]["province_code"] == "PV28"
    assert {x.why for x in found.losses} == {"score", "unknown"}


def test_parts_in_different_provinces_are_a_complaint_since_a_province_may_not_be_unknown(tmp_path: Path) -> None:
    columns = [c for c, f in Municipality.model_fields.items() if f.is_required()]
    lines = [",".join(columns)] + [
        f"{code},x,{province},{province},R,R,10,5.0,52.0"
        for code, province in (("GM0545", "PV28"), ("GM0620", "PV26"), ("GM0707", "PV28"))
    ]
    with pytest.raises(InvalidInputError) as error:
        convert(written(tmp_path, "municipalities.csv", *lines), date(2024, 1, 1))
    assert [(c.code, c.column, c.value) for c in error.value.complaints] == [
        ("convert-differs", "province_code", "GM1961"),
        ("convert-differs", "province", "GM1961"),
    ]


def test_locations_stay_apart_and_get_the_new_code(tmp_path: Path) -> None:
    path = tmp_path / "locations.csv"
    columns = list(Location.model_fields)
    rows = [
        {"location_id": "L1", "gm_code": "GM0501", "places": "5"},
        {"location_id": "L2", "gm_code": "GM0614", "places": ""},
        {"location_id": "L3", "gm_code": "", "places": "7"},
    ]
    rest = {"name": "x", "province_code": "PV28", "kind": "azc", "group": "regular", "source": "s", "confidence": "low"}
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, columns)
        out.writeheader()
        out.writerows(rest | row for row in rows)
    found = convert(path, date(2024, 1, 1))
    assert [(r["location_id"], r["gm_code"], r["places"]) for r in found.rows] == [
        ("L1", "GM1992", 5),
        ("L2", "GM1992", None),
        ("L3", None, 7),
    ]


@pytest.mark.parametrize(
    ("old", "nl", "en"),
    [
        ("GM0501", "Brielle is op 2023-01-01 opgegaan in GM1992 Voorne aan Zee", "Brielle became part of GM1992"),
        ("GM0457", "Weesp is op 2022-03-24 opgegaan in GM0363 Amsterdam", "Weesp became part of GM0363 Amsterdam"),
        ("GM0241", "Groesbeek heet sinds 2016-01-01 GM1945 Berg en Dal", "Groesbeek has been GM1945 Berg en Dal"),
        ("GM0265", "Millingen aan de Rijn is op 2015-01-01 opgegaan in GM1945", "became part of GM1945 Berg en Dal"),
        ("GM0053", "Winsum is op 2019-01-01 verdeeld over GM1966 Het Hogeland, GM1969 Westerkwartier", "was divided"),
        ("GM0014", "Bedoelt u", "Did you mean"),
    ],
)
def test_the_check_says_what_an_old_code_became_and_since_when(dossier: Path, old: str, nl: str, en: str) -> None:
    for code in ("GM1992", "GM0363", "GM1945"):
        change(dossier / "municipalities.csv", {"GM1992": "T001", "GM0363": "T002", "GM1945": "T003"}[code], code)
        for name in ("locations.csv", "limits.csv"):
            path = dossier / name
            text = path.read_text(encoding="utf-8")
            path.write_text(text.replace({"GM1992": "T001", "GM0363": "T002", "GM1945": "T003"}[code], code))
    path = dossier / "limits.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("GM1945", old), encoding="utf-8")
    with pytest.raises(InvalidInputError) as error:
        load(dossier)
    (complaint,) = error.value.complaints
    assert complaint.code == "code-unknown"
    assert nl in Words("nl").complaint(complaint)
    assert en in Words("en").complaint(complaint)


def test_the_check_says_that_a_code_is_younger_than_the_dossier(tmp_path: Path) -> None:
    path = tmp_path / "nl"
    path.mkdir()
    for table in (BUNDLED / "nl-2022").glob("*.csv"):
        (path / table.name).write_bytes(table.read_bytes())
    text = (path / "limits.csv").read_text(encoding="utf-8")
    (path / "limits.csv").write_text(text.replace("GM1950", "GM1992"), encoding="utf-8")
    with pytest.raises(InvalidInputError) as error:
        load(path)
    sentence = Words("nl").complaint(error.value.complaints[0])
    assert "Voorne aan Zee bestaat pas sinds 2023-01-01, uit GM0501 Brielle" in sentence


def test_the_command_writes_the_table_and_says_what_is_unknown(tmp_path: Path) -> None:
    written(tmp_path, "mine.csv", HEAD, "GM0370,Beemster,9,70.5,,0.1,2020", "GM0439,Purmerend,80,23.1,3,0.2,2020")
    arguments = ["data", "convert", "mine.csv", "--to", "2024", "--out", "new.csv"]
    done = optimiser(*arguments, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "new.csv").read_text(encoding="utf-8").splitlines() == [HEAD, "GM0439,Purmerend,89,93.6,,,"]
    assert "GM0439 ses_woa" in done.stderr
    assert "GM0439 places" in done.stderr
    written(tmp_path, "split.csv", "gm_code,places", "GM0788,4")
    arguments = ["data", "convert", "split.csv", "--to", "2024", "--out", "other.csv"]
    done = optimiser(*arguments, cwd=tmp_path)
    assert done.returncode == 3
    assert "verdeeld over" in done.stderr
    assert not (tmp_path / "other.csv").exists()
    done = optimiser(*arguments, "--part", "GM0788=GM0824", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert sorted(p.name for p in tmp_path.iterdir()) == ["mine.csv", "new.csv", "other.csv", "split.csv"]
