"""People in reception over time, and what faster housing does to a plan of whole locations: as commands."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from data import BUNDLED
from data.schema.facts import Requirement
from data.schema.tables import Tables
from data.schema.visibility import VISIBILITIES
from tests.support.commands import optimiser
from tests.support.dossiers import candidate, location, scenario, write
from tests.support.housing import dossier, flow, write_housing_case
from tests.support.location_plans import QUARTERS, towns

HOUSING = BUNDLED / "nl-2022" / "housing.toml"
ZEELAND = BUNDLED / "zeeland" / "housing.toml"
QUESTION = scenario(
    rules={"meet_requirement": {}, "respect_limits": {}},
    locations={"max_gap": 0.3, "time_limit": 10.0, "gap": 0.1, "opening": 60.0},
)


def whole(found: Tables) -> Tables:
    """The towns with one requirement of the country for regular places."""
    asked = tuple(
        Requirement(period=q, scope_code="NL", group=group, additional=places, source="x")
        for q in QUARTERS
        for group, places in (("regular", 150), ("amv", 30))
    )
    return replace(found, requirement=asked)


@pytest.fixture(scope="module")
def locations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(whole(towns()), tmp_path_factory.mktemp("locations"), QUESTION)


@pytest.fixture(scope="module")
def housing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_housing_case(dossier(), tmp_path_factory.mktemp("housing"), half_year="2026-I")


def asked(housing: Path, locations: Path, *more: object, cwd: Path) -> dict:
    done = optimiser("housing", housing, "--locations", locations, "--json", *more, cwd=cwd)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)["what_if"]


def test_the_bundled_case_tells_what_is_known_and_what_is_not(tmp_path: Path) -> None:
    done = optimiser("housing", "--flows", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 0
    assert "Together 2,192 people went out of reception" in done.stdout
    assert "is not in the dossier; here stands what was counted alone" in done.stdout
    record = json.loads(optimiser("housing", "--flows", "--json", cwd=tmp_path).stdout)["flows"]
    (realised,) = record["scenarios"]
    spans = {b["span"]: b for b in realised["half_years"]}
    assert spans["2022-I"]["required"] == 36_864
    assert spans["2022-I"]["flows"]["permits"] is None, "not found, and so unknown and not zero"
    assert spans["2022-I"]["missing"]["reception"] == ["withdrawals", "departures", "nidos_placements"]
    assert realised["years"][0]["flows"]["housed"] == 11_886 + 17_000
    with (BUNDLED / "nl-2022" / "housing" / "housing_flows.csv").open(encoding="utf-8") as text:
        assert all(row["source"].startswith(("https://", "letter")) for row in csv.DictReader(text))


def test_the_invented_province_is_complete_in_three_expectations(tmp_path: Path) -> None:
    record = json.loads(optimiser("housing", ZEELAND, "--flows", "--json", cwd=tmp_path).stdout)["flows"]
    assert [s["scenario"] for s in record["scenarios"]] == ["low", "middle", "high"]
    asked_for = []
    for found in record["scenarios"]:
        assert not any(b["missing"] or b["unexplained"] for b in found["half_years"])
        assert [b["span"] for b in found["years"]] == ["2025"]
        asked_for.append(found["half_years"][-1]["closing"]["reception"])
    assert asked_for == sorted(set(asked_for)), "more people come, more places are needed"


def test_a_change_moves_people_out_of_reception_from_then_on(tmp_path: Path) -> None:
    def spans(*more: str) -> list[dict]:
        record = json.loads(optimiser("housing", ZEELAND, "--flows", *more, "--json", cwd=tmp_path).stdout)["flows"]
        return record["scenarios"][1]["half_years"]

    before, after = spans(), spans("--what-if", "+40@2025-I", "--what-if", "-10@2025-II")
    fewer = [a["closing"]["reception"] - b["closing"]["reception"] for a, b in zip(before, after, strict=True)]
    assert fewer == [0, 40, 30]


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("--what-if", "2000"), 2, "“2000” is no number"),
        (("--what-if", "a", "--what-if", "b"), 2, "“a”, “b”"),
        (("--flows", "--persons", "5"), 2, "Leave out"),
        (("--locations", "x.toml"), 2, "go with --what-if"),
        (("--time-limit", "5", "--what-if", "+5@2022-II"), 2, "go with --what-if"),
        (("--time-limit", "0"), 2, ""),
        (("--what-if", "+5@2022-II", "--locations", str(BUNDLED / "tiny" / "tiny.toml")), 3, "whole locations"),
        (("--what-if", "+5@2030-I", "--locations", str(BUNDLED / "nl-2022" / "runoff.toml")), 2, "earlier half-year"),
        (("--what-if", "+99999@2022-I", "--locations", str(BUNDLED / "nl-2022" / "runoff.toml")), 2, "2022-I"),
    ],
)  # fmt: skip
def test_wrong_use_is_told_in_both_languages(tmp_path: Path, arguments: tuple[str, ...], code: int, told: str) -> None:
    done = optimiser("housing", *arguments, "--lang", "en", cwd=tmp_path)
    assert done.returncode == code
    assert told in done.stderr
    dutch = optimiser("housing", *arguments, cwd=tmp_path)
    assert dutch.returncode == code
    assert dutch.stderr != done.stderr
    assert list(tmp_path.iterdir()) == []


def test_more_housed_than_there_are_is_refused_by_the_half_year(tmp_path: Path) -> None:
    done = optimiser("housing", ZEELAND, "--what-if", "+9000@2025-II", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 2
    assert "in 2025-II more people" in done.stderr


def test_arrears_that_are_not_known_are_told(tmp_path: Path, housing: Path) -> None:
    done = optimiser("housing", housing, "--what-if", "arrears", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 2
    assert "2026-I begins is not known" in done.stderr


def test_the_arrears_of_the_letter_are_as_many_people_fewer(tmp_path: Path) -> None:
    record = json.loads(optimiser("housing", HOUSING, "--what-if", "arrears", "--json", cwd=tmp_path).stdout)["flows"]
    assert record["changes"] == [{"persons": -3_728, "half_year": "2022-I"}]
    closing = {b["span"]: b["closing"]["reception"] for b in record["scenarios"][0]["half_years"]}
    assert closing["2022-I"] == 42_301 + 3_728


@pytest.mark.parametrize("persons", [60, 140, -80])
def test_places_follow_the_people_exactly_and_nobody_moves_the_other_way(
    tmp_path: Path, housing: Path, locations: Path, persons: int
) -> None:
    found = asked(housing, locations, "--what-if", f"{persons:+}@2026-I", cwd=tmp_path)
    halfway = persons * 90 // 181
    assert [p["fewer"] for p in found["periods"]] == [0, halfway, persons], "1 January, 1 April, 1 July"
    assert [p["before"] - p["after"] for p in found["periods"]] == [0, halfway, persons]
    for row in found["locations"]:
        pairs = list(zip(row["before"], row["after"], strict=True))
        by_town = [(a, b) for a, b in pairs if a != b]
        assert by_town
    totals: dict[str, list[int]] = {}
    for row in found["locations"]:
        town = totals.setdefault(row["code"], [0] * len(QUARTERS))
        for t, (a, b) in enumerate(zip(row["before"], row["after"], strict=True)):
            town[t] += b - a
    sign = -1 if persons > 0 else 1
    assert all(sign * n >= 0 for town in totals.values() for n in town)
    assert any("stays as it is" in r or "blijft verder" in r for r in found["remarks"])


def test_with_parts_of_groups_the_people_go_off_the_regular_places_that_the_parts_give(
    tmp_path: Path, housing: Path, locations: Path
) -> None:
    without = asked(housing, locations, "--what-if", "+60@2026-I", cwd=tmp_path)
    parts = QUESTION.model_copy(update={"group_shares": {"amv": 0.25}})
    case = write(whole(towns()), tmp_path / "locations", parts)
    found = asked(housing, case, "--what-if", "+60@2026-I", cwd=tmp_path)
    assert [p["before"] - p["after"] for p in found["periods"]] == [0, 29, 60]
    before = [[p["before"] for p in x["periods"]] for x in (found, without)]
    assert [b - a for a, b in zip(*before, strict=True)] == [15, 15, 15], "regular: 135 of 180 and not 150"


def test_what_places_are_worth_is_of_kinds_with_a_cost_and_the_others_are_named(
    tmp_path: Path, housing: Path, locations: Path
) -> None:
    dear = whole(towns())
    kinds = tuple(k.model_copy(update={"place_cost": 1_000.0}) for k in dear.kinds)
    priced = write(replace(dear, kinds=kinds), tmp_path / "priced", QUESTION)
    plain = asked(housing, locations, "--what-if", "+60@2026-I", cwd=tmp_path)
    known = asked(housing, priced, "--what-if", "+60@2026-I", cwd=tmp_path)
    named = {kind for p in plain["periods"] for kind in p["unpriced"]}
    assert named
    assert plain["periods"][-1]["worth"] is None
    assert any(all(kind in r for kind in named) for r in plain["remarks"])
    for period in known["periods"]:
        spared = period["before"] - period["after"] - sum(period["unpriced"].values())
        assert period["worth"] == 1_000.0 * spared


def test_what_is_told_is_read_in_both_languages(tmp_path: Path, housing: Path, locations: Path) -> None:
    for language, said in (("nl", "plaatsen minder nodig"), ("en", "places fewer are needed")):
        done = optimiser(
            "housing", housing, "--locations", locations, "--what-if", "+140@2026-I", "--lang", language, cwd=tmp_path
        )
        assert done.returncode == 0
        assert said in done.stdout
        assert " 140 " in done.stdout
        assert "{" not in done.stdout


def test_fewer_places_than_none_and_a_requirement_of_parts_are_named_all_at_once(tmp_path: Path, housing: Path) -> None:
    parts = write(towns(), tmp_path / "parts", QUESTION)
    done = optimiser("housing", housing, "--locations", parts, "--what-if", "+5@2026-I", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 3
    assert all(f"“{q}”" in done.stderr for q in QUARTERS[1:])
    one = write(whole(towns()), tmp_path / "whole", QUESTION)
    done = optimiser("housing", housing, "--locations", one, "--what-if", "+9000@2026-I", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 3
    assert done.stderr.count("places fewer are asked") == 2


@pytest.mark.parametrize("audience", VISIBILITIES)
def test_a_hidden_row_shapes_nothing_for_a_looser_audience(tmp_path: Path, audience: str) -> None:
    hidden = (candidate("A13"),)
    plain = whole(towns())
    secret = replace(plain, candidates=hidden, locations=(*plain.locations, location("A11", 90, "prt")))
    rows = tuple(
        flow("2026-I", "realised", item, 4_711, visibility="prt", source="geheim") for item in ("housed", "permits")
    )
    texts = []
    for name, found, flows in (("with", secret, rows), ("without", plain, ())):
        path = write(found, tmp_path / name, QUESTION.model_copy(update={"locations": QUESTION.locations}))
        case = write_housing_case(dossier(housing_flows=flows), tmp_path / f"{name}-housing", half_year="2026-I")
        arguments = ("housing", case, "--locations", path, "--what-if", "+60@2026-I", "--audience", audience)
        told = optimiser(*arguments, cwd=tmp_path), optimiser(*arguments, "--json", cwd=tmp_path)
        assert [d.returncode for d in told] == [0, 0], told[0].stderr
        texts.append([d.stdout for d in told])
    assert (texts[0] == texts[1]) is (audience != "prt")
    if audience != "prt":
        assert "geheim" not in "".join(texts[0])
        assert "4711" not in "".join(texts[0])
        assert not any(row["what"] and "amv" in row["name"] for row in json.loads(texts[0][1])["what_if"]["locations"])


def test_a_half_year_of_which_nothing_is_known_is_refused_and_the_known_ones_are_named(tmp_path: Path) -> None:
    asked = ("--flows", "--what-if", "+40@2029-I", "--lang", "en")
    done = optimiser("housing", BUNDLED / "zeeland" / "housing.toml", *asked, cwd=tmp_path)
    assert done.returncode == 2
    assert "2029-I is not in the table" in done.stderr
    assert "2024-II, 2025-I, 2025-II" in done.stderr
