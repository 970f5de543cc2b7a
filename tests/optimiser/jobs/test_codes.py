"""Every code that check accepts works in every output; one code is one area."""

import csv
from dataclasses import replace
from pathlib import Path

import openpyxl
import pyogrio
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import InvalidInputError, load
from data.schema.facts import Requirement
from data.schema.tables import Tables
from optimiser.editions.file import read_edition
from optimiser.errors import InfeasibleError
from optimiser.jobs import explain, paper, plan
from optimiser.jobs.case import read_case
from optimiser.jobs.paper import PaperRequest
from optimiser.jobs.plan import Request
from optimiser.jobs.solve import plan_places
from optimiser.model.variables import label, parts_of
from optimiser.words import Words
from tests.support import odd_codes
from tests.support.dossiers import limit, scenario, tables, write
from tests.support.odd_codes import OF, TOWNS


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("odd")
    plan.run(Request(odd_codes.case(folder), folder / "out", audience="prt"), lambda _: None)
    return folder / "out"


def test_every_output_of_a_plan_has_every_code(out: Path) -> None:
    towns = {OF[town] for town in TOWNS}
    with (out / "plan.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {row["gm_code"] for row in csv.DictReader(file)} == towns
    layers = [name for name, _ in pyogrio.list_layers(out / "plan.gpkg")]
    read = [set(pyogrio.read_dataframe(out / "plan.gpkg", layer=n)["code"]) for n in layers if n != "layer_styles"]
    assert towns in read
    cells = {
        str(value)
        for sheet in openpyxl.load_workbook(out / "plan.xlsx", read_only=True)
        for row in sheet.iter_rows(values_only=True)
        for value in row
    }
    assert towns <= cells


def test_every_area_is_explained(out: Path) -> None:
    edition = read_edition(out)
    for area in edition.areas:
        text = explain.run(out, area.code, "nl").text
        assert f"{area.name} ({area.code})" in text


def _papers(plan: Path, areas: tuple[str, ...], out: Path) -> list[str]:
    """Writes papers; what is said before they are there."""
    said: list[str] = []
    request = PaperRequest(plan, areas, report=False, agenda=False, headings=None, template=None, out=out,
                           boundaries=None, language="nl")  # fmt: skip
    paper.run(request, said.append)
    return said


def test_papers_of_codes_that_differ_by_a_sign_are_files_of_their_own(out: Path, tmp_path: Path) -> None:
    areas = tuple(OF[c] for c in ("A10", "A11", "A12", "A13", "A14"))
    assert not _papers(out, areas, tmp_path)
    assert {p.name for p in tmp_path.glob("*.docx")} == {f"paper-{c.replace(':', '~')}.docx" for c in areas}


def test_papers_of_a_plan_of_very_many_are_said_to_take_long(
    out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    towns = len(read_edition(out).level("municipality"))
    for most, told in ((towns, 0), (towns - 1, 1)):
        monkeypatch.setattr(paper, "MOST_DRAWN", most)
        said = _papers(out, (OF["A10"],), tmp_path / str(most))
        assert [f"heeft {towns} gemeenten" in line for line in said] == [True] * told


CODES = st.from_regex(r"\A[A-Za-z0-9_.:-]{1,8}\Z")


@given(st.lists(CODES, min_size=1, max_size=3), st.lists(CODES, min_size=1, max_size=3))
def test_names_in_the_model_are_read_back_and_no_two_codes_share_one(one: list[str], other: list[str]) -> None:
    assert parts_of(label("respect_limits", *one)) == ("respect_limits", *one)
    assert (label("new", *one) == label("new", *other)) == (one == other)


def complaints(folder: Path) -> list[str]:
    with pytest.raises(InvalidInputError) as caught:
        load(folder)
    Words("nl").complaints(caught.value.complaints)
    return Words("en").complaints(caught.value.complaints)


def shared(column: str, code: str) -> Tables:
    """Municipalities of which the first has this code in a column."""
    found = tables()
    first, *rest = found.municipalities
    return replace(found, municipalities=(first.model_copy(update={column: code}), *rest))


@pytest.mark.parametrize(
    ("column", "code", "sentence"),
    [
        ("region_code", "PA", "column region_code: “PA” is also a code of another level (province_code)"),
        ("region_code", "A10", "column region_code: “A10” is also a code of another level (gm_code)"),
        ("gm_code", "PB", "“PB” is also a code of another level (gm_code)"),
        ("province_code", "NL", "“NL” is also a code of another level (country)"),
        ("gm_code", "NL", "“NL” is also a code of another level (country)"),
    ],
)
def test_a_code_at_two_levels_is_refused_with_a_free_one(tmp_path: Path, column: str, code: str, sentence: str) -> None:
    write(shared(column, code), tmp_path, scenario())
    (line,) = [line for line in complaints(tmp_path) if "another level" in line]
    assert sentence in line
    assert f"such as {code}-1." in line


def test_a_city_state_with_codes_of_its_own_for_every_level_counts_once(tmp_path: Path) -> None:
    found = tables()
    city = found.municipalities[0].model_copy(
        update={"gm_code": "B", "province_code": "B-L", "province": "Stad", "region_code": "B-R", "region": "Stad"}
    )
    asked = (Requirement(period="t", scope_code="B-L", group="regular", additional=43, source="x"),)
    made = replace(found, municipalities=(city, *found.municipalities[1:]), requirement=asked)
    given = plan_places(read_case(write(made, tmp_path, scenario())))
    assert [given.new_in(area, "total", "t") for area in ("B", "B-R", "B-L", "NL")] == [43] * 4


@pytest.mark.parametrize("code", ["a11", "pa", "a1"])
def test_codes_that_differ_by_capitals_alone_are_refused(tmp_path: Path, code: str) -> None:
    write(shared("gm_code", code), tmp_path, scenario())
    lines = [line for line in complaints(tmp_path) if "differ by capitals alone" in line]
    assert len(lines) == 1


def test_a_clash_of_rules_names_codes_as_they_are(tmp_path: Path) -> None:
    found = odd_codes.dossier()
    limits = tuple(limit(OF[t], "maximum", 1, "public") for t in TOWNS)
    path = odd_codes.case(tmp_path)
    write(replace(found, limits=limits, bids=(), exchanges=()), tmp_path, read_case(path).scenario)
    with pytest.raises(InfeasibleError) as caught:
        plan_places(read_case(path))
    named = {part for rows in caught.value.clash.values() for row in rows for part in row}
    assert named & set(OF.values())
    assert named <= {*OF.values(), "total", "maximum"}
