"""Secrets are planted in every table; every artefact of every command is unpacked and searched for them."""

import csv
import re
import zipfile
import zlib
from datetime import date
from pathlib import Path

import pytest

from data.schema.catalogue import BESIDE, TABLES
from tests.support.artefacts import contents
from tests.support.commands import optimiser
from tests.support.dossiers import (
    APART,
    KINDS,
    TOWNS,
    bid,
    candidate,
    closed,
    exchange,
    extension,
    limit,
    location,
    scenario,
    tables,
    write,
)

WORDS = ("geheim", "kazerne", "4711", "8321")
"""Parts of names, notes, reasons and authors, and two numbers that stand in hidden rows alone."""


def hidden(visibility: str) -> dict[str, tuple]:
    return {
        "limits": (limit("A10", "capacity", 4711, visibility), limit("A20", "maximum", 8321, visibility)),
        "locations": (
            location("A11", 4711, visibility),
            location("A12", 60, visibility, "amv"),
            location("B20", 20, "public", name="openbaar").model_copy(update={"agreed_end": date(2026, 12, 31)}),
        ),
        "eligibility": (closed("A13", "amv", visibility),),
        "bids": (bid("A14", 7, visibility),),
        "exchanges": (exchange("A21", "A22", 3, visibility),),
        "candidates": (candidate("A13", visibility),),
        "extensions": (extension("openbaar-B20-regular", visibility),),
    }


def betrayed(text: bytes) -> list[str]:
    """Planted words in any encoding that a file may use."""
    low = text.lower()
    forms = {w: (w.encode(), w.encode("utf-16-le"), w.encode("utf-16-be")) for w in WORDS if not w.isdigit()}
    numbers = [w for w in WORDS if w.isdigit() and re.search(rb"(?<![0-9.a-f])" + w.encode() + rb"(?![0-9a-f])", low)]
    dotted = [w for w in WORDS if w.isdigit() and f"{w[0]}.{w[1:]}".encode() in low]
    return [w for w, all_forms in forms.items() if any(f in low for f in all_forms)] + numbers + dotted


def test_the_search_finds_what_it_should(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x", "Een Geheime plek")
    (tmp_path / "b.pdf").write_bytes(b"stream\n" + zlib.compress(b"kazerne") + b"endstream")
    assert betrayed(contents(tmp_path / "a.zip")) == ["geheim"]
    assert betrayed(contents(tmp_path / "b.pdf")) == ["kazerne"]
    assert betrayed(b"4.711") == ["4711"]


def test_every_table_with_a_visibility_has_a_secret_planted() -> None:
    assert {m.TABLE for m in TABLES if "visibility" in m.model_fields and m not in BESIDE} == set(hidden("prt"))


@pytest.mark.parametrize(("visibility", "audience"), [("prt", "public"), ("prt", "council"), ("council", "public")])
def test_no_artefact_of_any_command_holds_a_stricter_row(tmp_path: Path, visibility: str, audience: str) -> None:
    case = write(tables(kinds=KINDS, requirement=APART, **hidden(visibility)), tmp_path / "dossier", scenario())
    says = []
    for out, more in (("one", ()), ("two", ("--previous", "one"))):
        says.append(optimiser("plan", case, "--out", out, "--audience", audience, *more, cwd=tmp_path))
    says.append(optimiser("explain", "two", "A10", cwd=tmp_path))
    says.append(optimiser("compare", "one", "two", "--out", "two/compare.html", cwd=tmp_path))
    papers = ("--for", "PA", "--for", "PB", "--report", "--out", "two/papers")
    says.append(optimiser("paper", "two", *papers, cwd=tmp_path))
    for done in says:
        assert done.returncode == 0, done.stderr
        assert not betrayed((done.stdout + done.stderr).encode()), done.args
    files = [p for folder in ("one", "two") for p in (tmp_path / folder).rglob("*") if p.is_file()]
    assert len(files) > 12
    for path in files:
        assert not betrayed(contents(path)), path.name
    refused = optimiser("paper", "two", "--for", "A10", "--out", "two/none", cwd=tmp_path)
    assert refused.returncode == 2, "a paper about withheld figures is refused"


def test_the_same_words_are_there_for_those_who_may_see_them(tmp_path: Path) -> None:
    case = write(tables(kinds=KINDS, **hidden("prt")), tmp_path / "dossier", scenario())
    done = optimiser("plan", case, "--out", "all", "--audience", "prt", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    seen = {path.name for path in (tmp_path / "all").rglob("*") if path.is_file() and betrayed(contents(path))}
    assert {"edition.json", "map.html", "plan.xlsx"} <= seen


def test_a_stricter_version_before_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    case = write(tables(kinds=KINDS, **hidden("prt")), tmp_path / "dossier", scenario())
    assert optimiser("plan", case, "--out", "prt", "--audience", "prt", cwd=tmp_path).returncode == 0
    done = optimiser("plan", case, "--out", "public", "--previous", "prt", cwd=tmp_path)
    assert done.returncode == 2
    assert not (tmp_path / "public" / "map.html").exists()


def test_a_plan_of_locations_tells_nothing_of_hidden_candidates(tmp_path: Path) -> None:
    stock = (location("A10", 100, "public", name="openbaar"), location("B20", 80, "public", name="openbaar"))
    secret = {"candidates": (candidate("A13"),), "locations": stock}
    asked = scenario(rules={"meet_requirement": {}}, locations={"max_gap": 0.0, "time_limit": 30.0})
    case = write(tables(kinds=KINDS, **secret), tmp_path / "dossier", asked)
    for audience in ("public", "council", "prt"):
        done = optimiser("plan", case, "--out", audience, "--audience", audience, cwd=tmp_path)
        assert done.returncode in (0, 5), done.stderr
    assert not (tmp_path / "public" / "locations.csv").exists(), (
        "two runs within a time limit cannot be compared, so that nothing below the country is told"
    )
    with (tmp_path / "prt" / "locations.csv").open(encoding="utf-8") as file:
        assert {r["gm_code"] for r in csv.DictReader(file)} & set(TOWNS)
    for audience in ("public", "council"):
        for path in (p for p in (tmp_path / audience).rglob("*") if p.is_file()):
            assert not betrayed(contents(path)), path.name
    told = {path.name for path in (tmp_path / "prt").rglob("*") if path.is_file() and betrayed(contents(path))}
    assert {"locations.csv", "calendar.svg", "locations.geojson", "plan.xlsx", "map.html"} <= told, "it can find them"


@pytest.mark.parametrize("relax", [(), ("--relax",)])
def test_a_public_run_without_a_plan_tells_nothing_of_the_hidden_rows_that_make_it_so(
    tmp_path: Path, relax: tuple[str, ...]
) -> None:
    said = set()
    for town, most in (("A10", 5), ("A21", 8)):
        rows = tuple(limit(m, "maximum", most) for m in TOWNS if m != town)
        case = write(tables(limits=rows), tmp_path / town, scenario())
        done = optimiser("plan", case, "--out", tmp_path / "out", *relax, cwd=tmp_path)
        assert done.returncode == (2 if relax else 4)
        said.add(done.stdout + done.stderr.replace(town, "-"))
        assert not (tmp_path / "out").exists()
    assert len(said) == 1
    rows = tuple(limit(m, "maximum", 5, "public") for m in TOWNS)
    case = write(tables(limits=(*rows, limit("A10", "capacity", 4711))), tmp_path / "visible", scenario())
    done = optimiser("plan", case, "--out", tmp_path / "out", cwd=tmp_path)
    assert done.returncode == 4
    assert "Provincie PB (PB)" in done.stderr, "what clashes among the visible rows is told"
    assert not betrayed(done.stderr.encode())


@pytest.mark.parametrize("study", [("sweep", "--ceiling", "50,60"), ("alternatives",), ("weightmap",)])
def test_series_of_plans_are_refused_where_they_would_betray_a_hidden_row(tmp_path: Path, study: tuple) -> None:
    case = write(tables(limits=(limit("A10", "maximum", 5),)), tmp_path / "dossier", scenario())
    done = optimiser(study[0], case, *study[1:], "--out", "studie", cwd=tmp_path)
    assert done.returncode == 2
    assert "--audience prt" in done.stderr
    assert not (tmp_path / "studie").exists()


def test_a_complaint_quotes_no_hidden_cell_to_a_public_run_and_all_of_it_to_the_owner(tmp_path: Path) -> None:
    rows = (limit("A10", "minimum", 4711), limit("A10", "maximum", 5, "public"), closed("A11", "amv"))
    case = write(tables(limits=rows[:2], eligibility=rows[2:]), tmp_path / "dossier", scenario())
    for command in (("plan", case), ("sweep", case, "--ceiling", "5"), ("alternatives", case), ("weightmap", case)):
        done = optimiser(*command, "--out", "out", cwd=tmp_path)
        assert done.returncode == 3, done.stderr
        assert "limits.csv" in done.stderr
        assert not betrayed((done.stdout + done.stderr).encode()), command
    assert optimiser("diff", case.parent, case.parent, cwd=tmp_path).stderr.count("4711") == 0
    for command in (("check", case.parent), ("plan", case, "--audience", "prt", "--out", "out")):
        done = optimiser(*command, cwd=tmp_path)
        assert done.returncode == 3
        assert "4711" in done.stderr
    (case.parent / "limits.csv").write_text((case.parent / "limits.csv").read_text().replace("4711", "kazerne"))
    done = optimiser("plan", case, "--out", "out", cwd=tmp_path)
    assert done.returncode == 3
    assert not betrayed(done.stderr.encode())


def test_results_do_not_come_to_stand_beside_those_of_a_stricter_audience(tmp_path: Path) -> None:
    case = write(tables(limits=(limit("A10", "maximum", 5),)), tmp_path / "dossier", scenario())
    study = ("--places", "amv=20,40")
    assert optimiser("plan", case, "--out", "one", "--audience", "prt", cwd=tmp_path).returncode == 0
    assert optimiser("sweep", case, *study, "--out", "many", "--audience", "prt", cwd=tmp_path).returncode == 0
    before = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    for command in (("plan", case, "--out", "one"), ("sweep", case, *study, "--out", "many")):
        done = optimiser(*command, cwd=tmp_path)
        assert done.returncode == 2
        assert "(prt)" in done.stderr
    assert before == {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    assert optimiser("plan", case, "--out", "one", "--audience", "prt", cwd=tmp_path).returncode == 0


def test_a_plan_stands_where_only_the_reading_of_what_is_unknown_has_none(tmp_path: Path) -> None:
    caps = tuple(limit(m, "capacity", 60, "public") for m in TOWNS if m.startswith("B"))
    somewhere = location("B20", 200, "public", name="openbaar").model_copy(update={"gm_code": None})
    for name, more in (("all", ()), ("hidden", (limit("A10", "maximum", 900),))):
        rows = {"requirement": APART, "locations": (somewhere,), "limits": (*caps, *more)}
        case = write(tables(**rows), tmp_path / name, scenario())
        done = optimiser("plan", case, "--out", f"out-{name}", cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        assert "is daarom niet bekend" in (tmp_path / f"out-{name}" / "map.html").read_text(encoding="utf-8")


def test_a_clash_in_a_dossier_with_tables_of_its_own_for_one_scenario_is_told(tmp_path: Path) -> None:
    rows = tuple(limit(m, "maximum", 2, "public") for m in TOWNS)
    case = write(tables(limits=rows), tmp_path / "dossier", scenario(tables="over"))
    (tmp_path / "dossier" / "over").mkdir()
    (tmp_path / "dossier" / "requirement.csv").rename(tmp_path / "dossier" / "over" / "requirement.csv")
    done = optimiser("plan", case, "--out", "out", cwd=tmp_path)
    assert done.returncode == 4
    assert "Provincie PA (PA)" in done.stderr
