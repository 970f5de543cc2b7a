"""The housing task tells nobody what he may not see: an edition is that of the visible rows alone, to the byte."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.operations.hidden_rows import is_hidden, without_hidden_rows
from data.schema.catalogue import HOUSING
from data.schema.tables import Tables
from data.schema.visibility import VISIBILITIES, Visibility
from maps.geometry.found_shapes import shapes_of
from maps.pictures.housing_picture import HousingAreas
from maps.studies.housing import housing_record, write_housing
from maps.text.housing import housing_text
from optimiser.editions.housing import HousingEdition
from optimiser.problem.housing_scenario import HousingScenario
from optimiser.publishing.housing import HousingOrigin, publish_housing
from optimiser.words import Words
from tests.support.artefacts import contents
from tests.support.commands import optimiser
from tests.support.housing import (
    A,
    carried,
    dossier,
    facility,
    flow,
    land,
    participant,
    realised,
    stay,
    step,
    swap,
    task,
    write_housing_case,
)

ASKED = HousingScenario.model_validate(
    {"schema": 1, "title": "Proef", "housing": {"half_year": "2025-I", "first": "2024-II", "inhabitants_year": 2024}}
)
PUBLIC = {
    "housing_tasks": (task("2024-II", 900, "2024-04-01"), task("2025-I", 9_000, "2024-10-01")),
    "housing_carried": tuple(carried("2024-II", m, 3) for m in A[3:]),
    "housing_realised": tuple(
        realised("2024-II", m, "2024-12-31", 40, instruments=9, includes_instruments="yes") for m in A[3:]
    ),
    "housing_facilities": (facility("open", A[4]),),
    "housing_participants": (participant("open", A[5]),),
    "housing_stays": (stay("seen", "open", A[5], 6, "2024-09-01", cohort="seen"),),
    "housing_swaps": (swap(A[4], A[5], (2, 6), (4, 3)),),
}


def secrets(visibility: str) -> dict[str, tuple]:
    """A hidden row of every table that can have one; 4711 and ``geheim`` stand in hidden rows alone."""
    hidden = {"visibility": visibility, "source": "geheime bron", "note": "geheime noot"}
    return {
        "housing_carried": (carried("2024-II", A[0], 4711, visibility=visibility),),
        "housing_realised": (realised("2025-I", A[1], "2025-03-31", 4711, **hidden),),
        "housing_facilities": (facility("geheim", A[2], places=4711, **hidden),),
        "housing_participants": (participant("geheim", A[3]),),
        "housing_stays": (
            stay("geheim-1", "geheim", A[3], 811, "2025-02-01", **hidden),
            stay("geheim-2", "open", A[5], 5, "2025-02-01", **hidden, cohort="geheim"),
        ),
        "housing_swaps": (swap(A[6], A[7], (5, 4), (10, 2), swap_id="geheim", **hidden),),
        "housing_flows": (flow("2025-I", "realised", "housed", 4711, **hidden),),
        "housing_supervision": (step(A[2], "2025-01-01", "geheime trede", visibility),),
    }


def joined(*parts: dict[str, tuple]) -> Tables:
    names = {name for part in parts for name in part}
    return dossier(**{name: tuple(row for part in parts for row in part.get(name, ())) for name in names})


def edition(found: Tables, audience: Visibility) -> HousingEdition:
    inputs = {f"{model.TABLE}.csv": "0" * 64 for model in HOUSING} | {"housing.toml": "1" * 64}
    return publish_housing(found, land(found), ASKED, audience, HousingOrigin(inputs))


def test_every_table_with_a_visibility_has_a_secret_here() -> None:
    assert {m.TABLE for m in HOUSING if "visibility" in m.model_fields} <= set(secrets("prt"))


@pytest.mark.parametrize(("visibility", "audience"), [("prt", "public"), ("prt", "council"), ("council", "public")])
def test_an_edition_with_hidden_rows_is_the_one_without_them_to_the_byte(
    visibility: str, audience: Visibility, tmp_path: Path
) -> None:
    with_, without = edition(joined(PUBLIC, secrets(visibility)), audience), edition(joined(PUBLIC), audience)
    assert with_ == without
    for name, found in (("one", with_), ("two", without)):
        (tmp_path / name).mkdir()
        write_housing(found, tmp_path / name, Words("nl"), shapes_of(HousingAreas(found)))
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()
    assert housing_text(with_, Words("nl")) == housing_text(without, Words("nl"))


CHOSEN = st.lists(st.sampled_from(sorted(secrets("prt"))), unique=True)


@settings(max_examples=25, deadline=None)
@given(tables=CHOSEN, visibility=st.sampled_from(["council", "prt"]), audience=st.sampled_from(["public", "council"]))
def test_whichever_rows_are_hidden_nobody_looser_can_tell(tables: list[str], visibility: str, audience: str) -> None:
    some = {name: rows for name, rows in secrets(visibility).items() if name in {*tables, "housing_facilities"}}
    seen = VISIBILITIES.index(audience) >= VISIBILITIES.index(visibility)
    with_ = edition(joined(PUBLIC, some), audience)  # type: ignore[arg-type]
    assert (with_ == edition(joined(PUBLIC), audience)) is not seen  # type: ignore[arg-type]


def test_no_file_or_sentence_of_the_command_holds_a_hidden_word_or_number(tmp_path: Path) -> None:
    path = write_housing_case(joined(PUBLIC, secrets("prt")), tmp_path / "dossier", half_year="2025-I", first="2024-II")
    for audience, held in (("public", False), ("council", False), ("prt", True)):
        done = optimiser("housing", path, "--audience", audience, "--out", audience, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        # a PDF holds glyphs and places on paper, whose digits may be any; that it tells nothing, its bytes say above
        files = [contents(p) for p in (tmp_path / audience).iterdir() if p.suffix != ".pdf"]
        for word in (rb"geheim", rb"(?<![0-9.a-f])4\.?711(?![0-9a-f])"):
            assert any(re.search(word, text.lower()) for text in files) is held, (audience, word)
        assert ("geheim" in done.stdout + done.stderr) is held


def test_a_complaint_quotes_no_hidden_row_to_who_may_not_see_it(tmp_path: Path) -> None:
    spoilt = {
        **secrets("prt"),
        "housing_swaps": (swap(A[6], A[7], (5, 4), (9, 2), swap_id="geheim", visibility="prt"),),
    }
    path = write_housing_case(joined(PUBLIC, spoilt), tmp_path / "dossier", half_year="2025-I")
    public = optimiser("housing", path, cwd=tmp_path)
    own = optimiser("housing", path, "--audience", "prt", cwd=tmp_path)
    assert public.returncode == own.returncode == 3
    assert "20" in own.stderr
    assert "18" in own.stderr
    assert "mensen" not in public.stderr


def test_fingerprints_of_files_that_can_hold_hidden_rows_are_for_the_table_alone() -> None:
    found = joined(PUBLIC)
    assert set(edition(found, "public").inputs) == {
        "housing.toml", "housing_tasks.csv", "housing_official.csv", "housing_monitor.csv", "housing_participants.csv",
    }  # fmt: skip
    assert set(edition(found, "prt").inputs) == {f"{m.TABLE}.csv" for m in HOUSING} | {"housing.toml"}


def test_looser_editions_say_that_hidden_rows_are_in_nothing_whether_or_not_there_are_any() -> None:
    for found in (joined(PUBLIC), joined(PUBLIC, secrets("prt"))):
        told = [{f.code for f in edition(found, a).facts} for a in VISIBILITIES]
        assert ["housing-public" in codes for codes in told] == [True, True, False]


def test_a_stay_in_a_hidden_facility_and_its_partners_are_hidden_too() -> None:
    rows = {**PUBLIC, "housing_facilities": (facility("open", A[4], visibility="council"),)}
    seen = without_hidden_rows(joined(rows), "public")
    assert (seen.housing_facilities, seen.housing_participants, seen.housing_stays) == ((), (), ())
    assert len(without_hidden_rows(joined(rows), "council").housing_stays) == 1


def test_hidden_rows_of_the_housing_task_hide_no_plan_of_places() -> None:
    found = joined(PUBLIC, secrets("prt"))
    assert not is_hidden(found, "public")
    assert is_hidden(replace(found, eligibility=(step(A[0], "2025-01-01", "x", "prt"),)), "public")  # type: ignore[arg-type]


def test_the_record_is_json_and_has_everything() -> None:
    found = json.loads(json.dumps(housing_record(edition(joined(PUBLIC), "prt"), Words("en"))))
    assert found["half_year"] == "2025-I"
    assert found["half_years"] == ["2024-II", "2025-I"]
    one = next(a for a in found["areas"] if (a["code"], a["half_year"]) == (A[3], "2024-II"))
    assert one["arrears"] == {"persons": 3, "at_least": False}
    assert one["counted"]["persons"] == 40
    assert found["remarks"]
