"""Two versions compared: what changed, why and by whom, and nothing that is not for the reader."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from data import BUNDLED, Tables, load
from data.operations.difference import difference
from data.operations.row_changes import Difference
from data.schema.catalogue import TABLES
from data.schema.facts import Limit
from data.schema.visibility import VISIBILITIES, visible
from optimiser.cli import main
from tests.support.towns import change

TINY = load(BUNDLED / "tiny")
HIDDEN = "T002,,,capacity,44,a quiet reason,a quiet author,prt,\n"


def limit(code: str, bound: str, places: int, visibility: str = "public") -> Limit:
    return Limit(gm_code=code, bound=bound, places=places, reason="because", author="council", visibility=visibility)


def with_limits(*limits: Limit) -> Tables:
    return replace(TINY, limits=limits)


def kinds(found: Difference) -> list[tuple[str, str, str]]:
    return [(c.table, c.kind, c.place) for c in found.changes]


@pytest.fixture
def newer(dossier: Path, tmp_path: Path) -> Path:
    """The three towns at a later meeting."""
    later = Path(shutil.copytree(dossier, tmp_path / "later"))
    change(later / "limits.csv", "35,worked example,tiny", "45,more room found,council of Cee")
    change(later / "municipalities.csv", "10000,10", "10500,10")
    change(later / "requirement.csv", "2022,NL,safe_country,6,invented,\n", "")
    with (later / "limits.csv").open("a", encoding="utf-8") as file:
        file.write(HIDDEN)
    return later


def run(*arguments: object, code: int = 0) -> tuple[str, str]:
    done = CliRunner().invoke(main, ["diff", *map(str, arguments)])
    assert done.exit_code == code, done.output
    return done.stdout, done.stderr


def test_nothing_differs_from_itself_for_anyone() -> None:
    tables = load(BUNDLED / "nl-2022")
    for audience in VISIBILITIES:
        found = difference(tables, tables, audience=audience)
        assert not found.changes
        assert not found.hidden


def test_changes_are_told_per_place_with_old_and_new_reason_and_author(dossier: Path, newer: Path) -> None:
    found = difference(load(dossier), load(newer))
    assert kinds(found) == [
        ("municipalities", "changed", "T001"),
        ("limits", "changed", "T003"),
        ("requirement", "removed", "NL"),
    ]
    people, cap, _ = found.changes
    assert [(c.column, c.old, c.new) for c in people.cells] == [("population", 10000, 10500)]
    assert ("places", 35, 45) in [(c.column, c.old, c.new) for c in cap.cells]
    assert (cap.reason, cap.author) == ("more room found", "council of Cee")
    assert found.hidden == {"limits": 1}
    assert found.names["T003"] == "Cee"


def test_the_public_sees_a_count_of_hidden_changes_and_not_where(dossier: Path, newer: Path, tmp_path: Path) -> None:
    text, _ = run(dossier, newer, "--out", tmp_path / "d.xlsx")
    data, _ = run(dossier, newer, "--json")
    book = openpyxl.load_workbook(tmp_path / "d.xlsx")
    cells = " ".join(str(c.value) for sheet in book for row in sheet.iter_rows() for c in row)
    for told in (one.replace(str(tmp_path), "") for one in (text, data, cells)):  # a folder may have any number
        assert "T003" in told
        assert "T002" not in told
        assert "Bee" not in told
        assert "quiet" not in told
        assert "44" not in told
    assert "Niet getoond voor dit publiek (aantal gewijzigde rijen): grenzen 1." in text
    assert "Niet getoond" in cells
    assert json.loads(data)["hidden"] == {"limits": 1}


def test_the_table_sees_everything_under_a_mark(dossier: Path, newer: Path) -> None:
    text, _ = run(dossier, newer, "--audience", "prt", "--lang", "en")
    assert text.startswith("Confidential")
    assert "Bee (T002)\n  limits, added: kind of limit existing and new at most: places 44; " in text
    assert "who may see this provincial table. Why: a quiet reason" in text
    assert "inhabitants from 10,000 to 10,500" in text
    assert "Not shown" not in text


def test_a_row_that_becomes_hidden_is_no_removal() -> None:
    found = difference(with_limits(limit("T001", "maximum", 5)), with_limits(limit("T001", "maximum", 6, "prt")))
    assert kinds(found) == []
    assert found.hidden == {"limits": 1}


def test_a_row_that_becomes_visible_keeps_its_past_hidden() -> None:
    found = difference(with_limits(limit("T001", "maximum", 5, "council")), with_limits(limit("T001", "maximum", 6)))
    assert kinds(found) == [("limits", "disclosed", "T001")]
    assert all(cell.old is None for cell in found.changes[0].cells)
    assert not found.hidden


def test_a_masked_location_is_not_a_change(dossier: Path, tmp_path: Path) -> None:
    later = Path(shutil.copytree(dossier, tmp_path / "later"))
    for folder in (dossier, later):
        change(folder / "locations.csv", ",public,", ",prt,")
    change(later / "locations.csv", ",30,", ",31,")
    found = difference(load(dossier), load(later))
    assert kinds(found) == []
    assert found.hidden == {"locations": 1}


LIMITS = st.dictionaries(
    st.tuples(st.sampled_from(["T001", "T002", "T003"]), st.sampled_from(["minimum", "maximum"])),
    st.tuples(st.integers(0, 9), st.sampled_from(VISIBILITIES)),
    max_size=6,
)


@given(LIMITS, LIMITS, st.sampled_from(VISIBILITIES))
def test_every_change_is_shown_or_counted_and_none_shown_is_stricter(old: dict, new: dict, audience: str) -> None:
    versions = [with_limits(*(limit(c, b, n, v) for (c, b), (n, v) in rows.items())) for rows in (old, new)]
    found = difference(*versions, audience=audience)
    differing = [key for key in old | new if old.get(key) != new.get(key)]
    assert len(found.changes) + found.hidden.get("limits", 0) == len(differing)
    for told in found.changes:
        key = (told.key["gm_code"], told.key["bound"])
        shown = [rows[key] for rows in (old, new) if key in rows]
        assert all(v in visible(audience) for _, v in shown[-1:])
        if told.kind in {"changed", "removed"}:
            assert all(v in visible(audience) for _, v in shown)
    swapped = difference(*reversed(versions), audience="prt")
    assert len(swapped.changes) == len(differing)


def plan_folder(path: Path, audience: str, *rows: str) -> Path:
    path.mkdir()
    head = "period,gm_code,name,province,region,group,existing,new,total,key_share"
    (path / "plan.csv").write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    (path / "run.json").write_text(json.dumps({"audience": audience}), encoding="utf-8")
    return path


def test_plans_are_compared_by_municipality_group_and_period(tmp_path: Path) -> None:
    one = plan_folder(tmp_path / "one", "public", "t,T001,Aa,A,N,amv,,4,,5.5", "t,T002,Bee,A,N,amv,1,4,5,5.5")
    two = plan_folder(tmp_path / "two", "public", "t,T001,Aa,A,N,amv,,7,,5.5", "t,PA,A,A,,amv,1,4,5,5.5")
    data = json.loads(run(one, two / "plan.csv", "--json")[0])
    assert [(c["code"], c["kind"]) for c in data["changes"]] == [
        ("PA", "only-new"),
        ("T001", "changed"),
        ("T002", "only-old"),
    ]
    assert data["changes"][1]["cells"] == {"new": {"old": 4, "new": 7}}


def test_a_plan_for_the_table_is_counted_and_not_shown_to_the_public(tmp_path: Path) -> None:
    one = plan_folder(tmp_path / "one", "public", "t,T001,Aa,A,N,amv,0,4,4,5.5")
    two = plan_folder(tmp_path / "two", "prt", "t,T001,Aa,A,N,amv,0,7,7,5.5")
    text, said = run(one, two)
    assert "T001" not in text
    assert "plan 1" in text
    assert "--audience prt" in said
    assert "nieuw van 4 naar 7" in run(one, two, "--audience", "prt")[0]
    (one / "run.json").unlink()
    assert "T001" not in run(one, one.parent / "two")[0]


def test_a_plan_and_a_dossier_are_not_compared(dossier: Path, tmp_path: Path) -> None:
    plan = plan_folder(tmp_path / "one", "public", "t,T001,Aa,A,N,amv,0,4,4,5.5")
    assert "niet van dezelfde soort" in run(plan, dossier, code=2)[1]


def test_a_damaged_plan_is_refused_by_row_and_column(tmp_path: Path) -> None:
    plan = plan_folder(tmp_path / "one", "public", "t,T001,Aa,A,N,amv,0,four,4,5.5", "t,,Aa,A,N,amv,0,4,4,5.5")
    said = run(plan, plan, code=3)[1]
    assert "plan.csv, rij 2, kolom new" in said
    assert "plan.csv, rij 3, kolom gm_code" in said


def test_a_workbook_and_a_folder_are_versions_of_one_dossier(dossier: Path, newer: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["template", "--dossier", str(newer), "--out", str(tmp_path / "later.xlsx")])
    assert done.exit_code == 0, done.output
    by_folder = json.loads(run(dossier, newer, "--json")[0])
    by_book = json.loads(run(dossier, tmp_path / "later.xlsx", "--json")[0])
    in_both = [c for c in by_book["changes"] if c["table"] != "kinds"]  # the form has published kinds to choose from
    assert by_folder["changes"] == in_both


def test_the_workbook_of_differences_holds_numbers_and_no_formula(dossier: Path, newer: Path, tmp_path: Path) -> None:
    change(newer / "limits.csv", "more room found", "=1+1")
    run(dossier, newer, "--out", tmp_path / "d.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "d.xlsx")["Verschillen"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert ["T001", "Aa", "gemeenten", "gewijzigd", "gemeentecode T001", "inwoners", 10000, 10500, None, None] in rows
    assert not [c for row in sheet.iter_rows() for c in row if c.data_type == "f"]
    assert "=1+1" in {row[8] for row in rows}


def test_every_table_of_the_schema_is_compared() -> None:
    emptied = replace(TINY, **{model.TABLE: () for model in TABLES})
    found = difference(emptied, TINY, audience="prt")
    assert len(found.changes) == sum(len(getattr(TINY, model.TABLE)) for model in TABLES)
