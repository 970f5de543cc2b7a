"""The command of the housing task: what it prints, writes and refuses."""

import csv
import json
from pathlib import Path

import openpyxl
import pytest

from data import BUNDLED
from maps.studies.housing import COLUMNS
from tests.support.commands import optimiser
from tests.support.housing import A, carried, dossier, official, realised, task, write_housing_case

ZEELAND = BUNDLED / "zeeland" / "housing.toml"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


@pytest.fixture(scope="module")
def zeeland(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("zeeland")
    done = optimiser("housing", ZEELAND, "--audience", "prt", "--out", "prt", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder / "prt"


def test_without_a_scenario_the_letter_of_february_2022_is_told(tmp_path: Path) -> None:
    done = optimiser("housing", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 0
    assert "2022-I: 10,000 new plus 3,728 arrears is 13,728 people." in done.stdout
    assert "10,000 is 9,979, rounded." in done.stdout
    assert "2021-II closed: 5,586 arrears plus 11,000 new less 12,858 people who counted left 3,728." in done.stdout
    assert list(tmp_path.iterdir()) == [], "without --out nothing is written"


@pytest.mark.parametrize("by", ["municipality", "region", "province"])
def test_a_number_alone_is_printed_as_divide_prints_places(tmp_path: Path, by: str) -> None:
    found = json.loads(optimiser("housing", "--persons", 13_500, "--by", by, "--json", cwd=tmp_path).stdout)
    other = json.loads(
        optimiser("divide", "--places", 13_500, "--key", "population", "--by", by, "--json", cwd=tmp_path).stdout
    )
    assert found.pop("inhabitants_year") == 2022
    assert sum(row["persons"] for row in found["allocation"]) == found.pop("persons") == 13_500
    places = other.pop("places")
    assert places == 13_500
    renamed = [{("places" if k == "persons" else k): v for k, v in row.items()} for row in found["allocation"]]
    assert renamed == other["allocation"], "the same division, and the same columns"
    assert {**found, "allocation": []} == {**other, "allocation": []}


def test_a_dossier_that_does_not_say_its_year_says_that(tmp_path: Path) -> None:
    done = optimiser("housing", "--persons", 100, "--dossier", BUNDLED / "tiny", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 0
    assert "does not say of which year" in done.stderr
    record = json.loads(
        optimiser("housing", "--persons", 100, "--dossier", BUNDLED / "tiny", "--json", cwd=tmp_path).stdout
    )
    assert record["inhabitants_year"] is None


@pytest.mark.parametrize(
    "arguments",
    [
        ("--persons", "-1"),
        ("--persons", "5", "--out", "o"),
        ("x.toml", "--persons", "5"),
        ("--dossier", str(BUNDLED / "tiny")),
        ("--persons", "5", "--by", "country"),
        ("--boundaries", str(BUNDLED / "zeeland" / "housing.toml")),
    ],
)
def test_wrong_use_is_told_and_nothing_is_written(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = optimiser("housing", *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_scenario_without_the_section_or_with_a_wrong_half_year_is_refused(tmp_path: Path) -> None:
    assert optimiser("housing", BUNDLED / "tiny" / "tiny.toml", cwd=tmp_path).returncode == 3
    case = write_housing_case(dossier(housing_tasks=(task("2025-I", 100),)), tmp_path, half_year="2025-1")
    done = optimiser("housing", case, "--lang", "en", cwd=tmp_path)
    assert done.returncode == 3
    assert "2022-I for January to June" in done.stderr
    case = write_housing_case(dossier(), tmp_path, half_year="2024-II", first="2025-I")
    assert optimiser("housing", case, cwd=tmp_path).returncode == 3


def test_a_day_in_quotation_marks_is_told_as_what_it_is(tmp_path: Path) -> None:
    case = write_housing_case(dossier(), tmp_path, half_year="2025-I", day="2025-05-01")
    done = optimiser("housing", case, "--lang", "en", cwd=tmp_path)
    assert done.returncode == 3
    assert "Write a day without quotation marks, such as 2025-05-01." in done.stderr


def test_a_scenario_of_housing_alone_makes_no_plan_and_is_checked_as_what_it_is(tmp_path: Path) -> None:
    refused = optimiser("plan", ZEELAND, "--out", "o", cwd=tmp_path)
    assert refused.returncode == 3
    assert "optimiser housing" in refused.stderr
    assert optimiser("check", ZEELAND, cwd=tmp_path).returncode == 0


def test_a_scenario_of_reception_may_ask_for_the_housing_task_too(tmp_path: Path) -> None:
    text = (BUNDLED / "tiny" / "tiny.toml").read_text(encoding="utf-8")
    dossier_line = f'dossier = "{BUNDLED / "tiny"}"'
    text = text.replace('dossier = "."', dossier_line) if 'dossier = "."' in text else f"{dossier_line}\n{text}"
    path = tmp_path / "both.toml"
    path.write_text(f'{text}\n[housing]\nhalf_year = "2025-I"\nday = 2025-05-01\n', encoding="utf-8")
    assert optimiser("plan", path, "--out", "plan", cwd=tmp_path).returncode == 0
    assert optimiser("housing", path, cwd=tmp_path).returncode == 0
    assert json.loads((tmp_path / "plan" / "run.json").read_text(encoding="utf-8"))["scenario"]["housing"]


def test_the_table_for_programmes_has_its_columns_and_adds_up(zeeland: Path) -> None:
    found = rows(zeeland / "housing.csv")
    assert tuple(found[0]) == COLUMNS
    now = [r for r in found if r["half_year"] == "2025-I"]
    municipal = [r for r in now if r["level"] == "municipality"]
    (province,) = [r for r in now if r["level"] == "province"]
    for column in ("new", "arrears", "lead", "total", "housed", "instruments", "counted", "left", "ahead", "hosted",
                   "present_linked", "present_hosted", "goal"):  # fmt: skip
        assert sum(int(r[column]) for r in municipal) == int(province[column]), column
    for r in now:
        assert int(r["total"]) == int(r["new"]) + int(r["moved"]) + int(r["arrears"]) - int(r["lead"])
        assert int(r["left"]) - int(r["ahead"]) == int(r["total"]) - int(r["counted"])
    assert sum(int(r["households"]) for r in municipal) == 0
    assert sum(int(r["present_linked"]) for r in municipal) == sum(int(r["present_hosted"]) for r in municipal)


def test_the_workbook_opens_with_what_must_be_known_and_marks_least_numbers(zeeland: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(zeeland / "housing.xlsx")
    assert " · ".join(book.sheetnames) == (
        "Eerst lezen · Taak per gemeente · Taak per gebied · Eerdere halfjaren · Voorzieningen · Ruil · "
        "Landelijke aantallen · Monitor"
    )
    assert "Huisvestingswet 2014" in str(book["Eerst lezen"]["A2"].value)
    assert "wijst niemand aan" not in str(book["Eerst lezen"]["A2"].value), "a housing task binds"
    assert optimiser("housing", ZEELAND, "--out", "public", cwd=tmp_path).returncode == 0
    sheet = openpyxl.load_workbook(tmp_path / "public" / "housing.xlsx")["Taak per gebied"]
    least = [c for row in sheet.iter_rows() for c in row if "≥" in str(c.number_format)]
    assert least
    assert all(isinstance(c.value, int) for c in least)


def test_the_same_input_gives_the_same_bytes(zeeland: Path, tmp_path: Path) -> None:
    assert optimiser("housing", ZEELAND, "--audience", "prt", "--out", "again", cwd=tmp_path).returncode == 0
    for name in ("housing.csv", "housing.json", "housing.xlsx", "housing.docx", "housing.pdf", "map-task_met.png"):
        assert (tmp_path / "again" / name).read_bytes() == (zeeland / name).read_bytes()


def test_results_of_a_stricter_audience_are_not_overwritten_by_looser_ones(tmp_path: Path) -> None:
    assert optimiser("housing", ZEELAND, "--audience", "prt", "--out", "o", cwd=tmp_path).returncode == 0
    assert optimiser("housing", ZEELAND, "--out", "o", cwd=tmp_path).returncode == 2
    assert (
        optimiser("plan", BUNDLED / "tiny" / "tiny.toml", "--audience", "prt", "--out", "o", cwd=tmp_path).returncode
        == 2
    )


def test_the_invented_province_has_everything_filled_in(zeeland: Path) -> None:
    record = json.loads((zeeland / "housing.json").read_text(encoding="utf-8"))
    assert {f["instrument"] for f in record["facilities"]} == {"hotel", "flow_through", "in_between"}
    assert len(record["swaps"]) == len(record["monitors"]) == 1
    municipal = [a for a in record["areas"] if a["level"] == "municipality"]
    assert {a["basis"] for a in municipal if a["half_year"] == "2024-II"} == {"official"}
    assert {a["opening"] for a in municipal} == {"stated", "carried"}
    assert any(a["step"] for a in municipal)
    assert any(a["lead"]["persons"] for a in municipal)
    assert all(not a["missing"] for a in municipal)
    source = (BUNDLED / "zeeland" / "SOURCE.md").read_text(encoding="utf-8")
    assert "housing" in source
    for path in (BUNDLED / "zeeland" / "housing").glob("*.csv"):
        assert all("verzonnen" in r["source"] or "gemeente.nu" in r["source"] for r in rows(path) if "source" in r), (
            path.name
        )


def test_dutch_csv_of_excel_reads_the_same(tmp_path: Path) -> None:
    found = dossier(
        housing_tasks=(task("2025-I", 1_000, "2024-10-01"),),
        housing_official=(official("2025-I", A[0], 70, "2024-10-01"),),
        housing_carried=(carried("2025-I", A[0], 4),),
        housing_realised=(realised("2025-I", A[0], "2025-03-31", 20),),
    )
    case = write_housing_case(found, tmp_path, half_year="2025-I")
    before = optimiser("housing", case, "--json", cwd=tmp_path).stdout
    for name in ("housing_official", "housing_realised", "housing_carried"):
        path = tmp_path / f"{name}.csv"
        text = path.read_text(encoding="utf-8").replace(",", ";").replace("2025-03-31", "31-3-2025")
        path.write_text("\ufeff" + text.replace("half_year;", "Halfjaar;").replace("gm_code", "Gemeentecode"), "utf-8")
    again = json.loads(optimiser("housing", case, "--json", cwd=tmp_path).stdout)
    assert again["areas"] == json.loads(before)["areas"]
