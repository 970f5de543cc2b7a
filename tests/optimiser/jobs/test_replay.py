"""A plan is made again from its folder, bit for bit, or it is told what differs and why; the folder stays as it is."""

import json
import random
import re
from pathlib import Path
from shutil import copy

import pytest

from data import BUNDLED, InvalidInputError, load
from data.files import sha256
from data.official.provenance import Provenance, write_provenance
from data.schema.visibility import VISIBILITIES, Visibility
from optimiser.errors import DiffersError, InfeasibleError, UsageError
from optimiser.jobs import fingerprints
from optimiser.jobs.plan import Request
from optimiser.jobs.plan import run as plan
from optimiser.jobs.replay import Replay, ReplayRequest, _lines, require_same, run
from optimiser.jobs.replay_differences import Differences
from optimiser.words import LANGUAGES, Words
from tests.support.breadth import each_once, of
from tests.support.commands import optimiser
from tests.support.dossiers import APART, KINDS, limit, location, scenario, tables, write
from tests.support.many_borders import write_borders
from tests.support.random_dossiers import question

QUICK = ("tiny/tiny.toml", "tiny/weights.toml", "zeeland/working-day.toml", "zeeland/total-load.toml",
         "nl-2026/provinces.toml")  # fmt: skip
TINY = BUNDLED / "tiny" / "tiny.toml"


def planned(path: Path, out: Path, audience: Visibility = "public", **more: object) -> Path:
    plan(Request(path, out, audience=audience, **more), lambda _: None)  # type: ignore[arg-type]
    return out


def replayed(folder: Path, **more: Path) -> Replay:
    """The replay of a folder, which must not be written to."""
    before = {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in folder.rglob("*") if p.is_file()}
    try:
        return run(ReplayRequest(folder, **more), lambda _: None)
    finally:
        after = {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in folder.rglob("*") if p.is_file()}
        assert after == before


@pytest.mark.parametrize(("name", "audience"), each_once(QUICK, VISIBILITIES))
def test_a_bundled_case_comes_out_the_same_bit_for_bit(name: str, audience: Visibility, tmp_path: Path) -> None:
    folder = planned(BUNDLED / name, tmp_path / "out", audience)
    found = replayed(folder).differences
    assert not found.any, found
    made = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert set(found.same) == made - {"manifest.json"}, "nothing is left uncompared"


def test_the_national_case_comes_out_the_same_for_the_public(tmp_path: Path) -> None:
    assert not replayed(planned(BUNDLED / "nl-2022/letter.toml", tmp_path / "out")).differences.any


@pytest.mark.parametrize("given", [False, True])
def test_borders_are_drawn_again_with_the_source_that_the_map_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, given: bool
) -> None:
    """Fetched or given then, fetched or given now: a message asks for a copy where they were fetched elsewhere."""
    cache, elsewhere = tmp_path / "cache", tmp_path / "elsewhere"
    for folder in (cache, elsewhere):
        folder.mkdir()
    monkeypatch.setenv("OPTIMISER_CACHE", str(cache))
    points = {m.gm_code: (m.lon, m.lat) for m in load(BUNDLED / "zeeland").municipalities}
    borders = write_borders(cache / "municipal_boundaries-2022.gpkg", points)
    copied = Path(copy(borders, elsewhere / "borders.gpkg"))
    origin = Provenance("Kadaster", "", "", "2022", "CC BY", "2022-01-01", sha256(borders), {})
    write_provenance(cache / "provenance-2022.json", {borders.name: origin})
    folder = planned(BUNDLED / "zeeland/working-day.toml", tmp_path / "out", boundaries=borders if given else None)
    assert ("Kadaster, 2022 (CC BY)" in (folder / "map.html").read_text(encoding="utf-8")) != given
    for now in ({}, {"boundaries": borders}, {"boundaries": copied}):
        assert not replayed(folder, **now).differences.any


def test_a_plan_of_whole_locations_is_judged_and_its_files_come_out_the_same(tmp_path: Path) -> None:
    folder = planned(BUNDLED / "zeeland/hubs.toml", tmp_path / "out", "prt", gap=0.5)
    found = replayed(folder)
    assert not found.differences.any
    assert found.differences.value == json.loads((folder / "run.json").read_text())["locations"]["value"]
    assert "niet herhaald" in found.answer.text


def test_a_plan_of_whole_locations_that_its_edition_does_not_tell_whole_is_sought_again(tmp_path: Path) -> None:
    asked = scenario(rules={"meet_requirement": {}}, locations={"max_gap": 0.5, "time_limit": 30.0})
    stock = (location("A10", 100, "public", name="azc"),)
    folder = planned(write(tables(kinds=KINDS, locations=stock), tmp_path / "dossier", asked), tmp_path / "out")
    found = replayed(folder)
    assert not found.differences.any
    assert found.differences.value is None


def test_options_of_the_call_are_recorded_and_repeated(tmp_path: Path, dossier: Path) -> None:
    first = planned(dossier / "tiny.toml", tmp_path / "first", "prt")
    tight = dossier / "limits.csv"
    tight.write_text(re.sub(r"capacity,\d+", "capacity,31", tight.read_text(encoding="utf-8")), encoding="utf-8")
    second = planned(dossier / "tiny.toml", tmp_path / "second", "prt", language="en", previous=first, relax=True)
    with pytest.raises(UsageError, match="replay-previous"):
        replayed(second)
    with pytest.raises(UsageError, match="replay-previous"):
        replayed(second, previous=second)
    assert not replayed(second, previous=first).differences.any


@pytest.mark.parametrize("seed", range(of(5, 12)))
def test_random_plans_come_out_the_same(seed: int, tmp_path: Path) -> None:
    dice = random.Random(f"replay {seed}")
    found, asked = question(dice)
    path, audience = write(found, tmp_path / "dossier", asked), dice.choice(VISIBILITIES)
    try:
        folder = planned(path, tmp_path / "out", audience)
    except (InfeasibleError, InvalidInputError, UsageError):
        return
    assert not replayed(folder, scenario=path).differences.any


def test_a_changed_input_is_named_as_the_cause(tmp_path: Path) -> None:
    folder = planned(TINY, tmp_path / "out")
    path = folder / "inputs" / "requirement.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",60,", ",63,"), encoding="utf-8")
    found = replayed(folder)
    assert found.differences.edited == ("inputs/requirement.csv",)
    assert {"plan.csv", "edition.json", "run.json"} <= set(found.differences.differs)
    assert "requirement" in found.differences.parts
    assert "inputs/requirement.csv" in found.answer.text
    with pytest.raises(DiffersError):
        require_same(found)


def test_inputs_that_give_no_plan_any_more_are_told(tmp_path: Path) -> None:
    folder = planned(TINY, tmp_path / "out")
    path = folder / "inputs" / "requirement.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",60,", ",x,"), encoding="utf-8")
    found = replayed(folder)
    assert not found.differences.made
    assert found.differences.any
    assert Words("nl")("replay-no-plan") in found.answer.text


@pytest.mark.parametrize("name", ["plan.csv", "run.json", "edition.json", "map.html"])
def test_a_file_that_was_edited_by_hand_is_named(name: str, tmp_path: Path) -> None:
    folder = planned(TINY, tmp_path / "out")
    path = folder / name
    text = path.read_text(encoding="utf-8").replace("Aa", "Ab").replace('"optimal"', '"feasible"')
    path.write_text(text, encoding="utf-8")
    found = replayed(folder)
    assert found.differences.edited == (name,)
    assert name in found.differences.differs
    assert f": {name}." in found.answer.text


def test_a_file_that_is_gone_is_named(tmp_path: Path) -> None:
    folder = planned(TINY, tmp_path / "out")
    (folder / "plan.geojson").unlink()
    found = replayed(folder)
    assert found.differences.lacking == ("plan.geojson",)
    assert found.differences.edited == ("plan.geojson",)


def test_another_version_is_named_as_the_cause(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = planned(TINY, tmp_path / "out")
    present = fingerprints.versions()
    monkeypatch.setattr(
        "optimiser.jobs.fingerprints._version", lambda name: "9.9" if name == "highspy" else present[name]
    )
    found = replayed(folder)
    assert found.differences.versions == {"highspy": (present["highspy"], "9.9")}
    assert found.differences.any, "the version stands in the edition"
    assert f"highspy was {present['highspy']} en is 9.9" in found.answer.text.replace(": highspy", " highspy")


def test_tables_beside_the_folder_that_changed_are_told_with_both_fingerprints(tmp_path: Path) -> None:
    there = (location("A10", 300, "public", "amv", "openbaar"), location("A11", 90, "public", name="azc"))
    path = write(tables(requirement=APART, kinds=KINDS, locations=there), tmp_path / "dossier", scenario())
    folder = planned(path, tmp_path / "out")
    assert not replayed(folder, scenario=path).differences.any
    changed = path.parent / "locations.csv"
    changed.write_text(changed.read_text(encoding="utf-8").replace(",300,", ",310,"), encoding="utf-8")
    found = replayed(folder, scenario=path)
    assert list(found.differences.inputs) == ["locations.csv"]
    assert found.differences.any
    assert found.differences.inputs["locations.csv"][0] in found.answer.text


def test_a_replay_of_what_the_public_sees_tells_nothing_of_hidden_rows(tmp_path: Path) -> None:
    said = set()
    for place, most in (("one", 4711), ("two", 3)):
        hidden = {"limits": (limit("A10", "maximum", most), limit("B20", "maximum", 40, "public"))}
        path = write(tables(requirement=APART, **hidden), tmp_path / place, scenario())
        folder = planned(path, tmp_path / f"{place}-out")
        said.add(replayed(folder).answer.text)
    assert len(said) == 1


def test_files_of_other_commands_are_not_made_again_and_said_so(tmp_path: Path) -> None:
    folder = planned(TINY, tmp_path / "out")
    assert optimiser("picture", folder, cwd=tmp_path).returncode == 0
    found = replayed(folder)
    assert not found.differences.any
    assert found.differences.others
    assert found.differences.others[0] in found.answer.text


def test_the_command_ends_with_0_or_1_and_prints_what_it_found(tmp_path: Path) -> None:
    planned(TINY, tmp_path / "out")
    done = optimiser("replay", "out", cwd=tmp_path)
    assert (done.returncode, "Hetzelfde plan" in done.stdout) == (0, True), done.stderr
    as_data = json.loads(optimiser("replay", "out", "--json", cwd=tmp_path).stdout)
    assert as_data["is_same"] is True
    (tmp_path / "out" / "plan.csv").write_text("", encoding="utf-8")
    done = optimiser("replay", "out", "--lang", "en", cwd=tmp_path)
    assert (done.returncode, "Not the same: plan.csv" in done.stdout) == (1, True)
    assert optimiser("replay", BUNDLED / "tiny", cwd=tmp_path).returncode == 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sought", [True, False])
def test_a_search_that_finds_another_plan_is_no_defect_of_the_programme(language: str, sought: bool) -> None:  # noqa: FBT001
    words = Words(language)
    told = list(_lines(Differences(differs=("plan.csv",), sought=sought), words))
    assert (words("replay-sought") in told) == sought
    assert (words("replay-no-cause") in told) != sought
