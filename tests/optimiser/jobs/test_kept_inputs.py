"""A folder of a plan holds what it was made of, as far as its readers may have it, and gives the same case back."""

import csv
import random
import shutil
import tomllib
from dataclasses import fields
from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from data import BUNDLED, InvalidInputError
from data.schema.visibility import VISIBILITIES, Visibility
from optimiser.errors import InfeasibleError, UsageError
from optimiser.jobs.case import read_case
from optimiser.jobs.kept_inputs import kept_case, read_record
from optimiser.jobs.plan import Request, run
from optimiser.jobs.plan_read import case_in
from optimiser.problem.case import Case
from optimiser.problem.frozen_settings import FrozenSettings
from optimiser.problem.scenario import read_scenario
from optimiser.problem.toml_settings import read_toml
from optimiser.problem.toml_text import toml_text
from optimiser.publishing.visible_plan import visible_case
from optimiser.solving.plan import plan as plan_places
from tests.support.breadth import each_once, of
from tests.support.dossiers import APART, KINDS, bid, limit, location, scenario, tables, write
from tests.support.random_dossiers import question

QUICK = ("tiny/tiny.toml", "tiny/weights.toml", "zeeland/working-day.toml", "nl-2026/provinces.toml")


def planned(path: Path, out: Path, audience: Visibility = "prt", **more: object) -> Path:
    run(Request(path, out, audience=audience, **more), lambda _: None)  # type: ignore[arg-type]
    return out


def alike(kept: Case, case: Case) -> bool:
    """Whether two cases are one question: the same rows, settings and instance."""
    rows = (f.name for f in fields(kept.tables) if f.name not in {"folder", "sha256", "remarks"})
    own = {"dossier": ".", "tables": None, "agreed": None}
    return (
        all(getattr(kept.tables, name) == getattr(case.tables, name) for name in rows)
        and kept.scenario.model_copy(update=own) == case.scenario.model_copy(update=own)
        and kept.instance == case.instance
        and kept.own_stages == case.own_stages
    )


@pytest.mark.parametrize(("name", "audience"), each_once(QUICK, VISIBILITIES))
def test_a_folder_gives_back_the_case_of_its_readers(name: str, audience: Visibility, tmp_path: Path) -> None:
    folder = planned(BUNDLED / name, tmp_path / "out", audience)
    assert alike(kept_case(folder), visible_case(read_case(BUNDLED / name), audience))


def test_a_folder_gives_back_a_case_of_whole_locations(tmp_path: Path) -> None:
    folder = planned(BUNDLED / "zeeland/hubs.toml", tmp_path / "out", gap=0.5, time_limit=60.0)
    assert alike(kept_case(folder), read_case(BUNDLED / "zeeland/hubs.toml"))


@pytest.mark.parametrize("seed", range(of(5, 12)))
def test_random_dossiers_come_back_as_they_were(seed: int, tmp_path: Path) -> None:
    found, asked = question(random.Random(f"kept {seed}"))
    path = write(found, tmp_path / "dossier", asked)
    try:
        folder = planned(path, tmp_path / "out")
    except (InfeasibleError, InvalidInputError):
        return
    kept = kept_case(folder)
    assert alike(kept, read_case(path))
    again = planned(folder / "inputs" / "scenario.toml", tmp_path / "again")
    assert (again / "plan.csv").read_bytes() == (folder / "plan.csv").read_bytes()


def test_a_stricter_row_is_in_no_kept_file_and_moves_no_byte_of_one(tmp_path: Path) -> None:
    seen = {"limits": (limit("B20", "maximum", 40, "public"),), "bids": (bid("B21", 12, "public"),)}
    hidden = {"limits": (limit("A10", "capacity", 4711), *seen["limits"]), "bids": (bid("A14", 7), *seen["bids"])}
    folders = [
        planned(
            write(tables(requirement=APART, **rows), tmp_path / place, scenario()), tmp_path / f"{place}-out", "public"
        )
        for place, rows in (("one", seen), ("two", hidden))
    ]
    one, two = ({p.name: p.read_bytes() for p in (f / "inputs").iterdir()} for f in folders)
    assert one == two
    assert "A10" not in (two["limits.csv"] + two["bids.csv"]).decode()


@pytest.mark.parametrize(("group", "places"), [("amv", 300), ("safe_country", 20)])
def test_a_table_that_tells_more_than_the_edition_is_named_and_not_kept(
    group: str, places: int, tmp_path: Path
) -> None:
    keys = {g: {"name": "population"} for g in ("regular", "amv", "safe_country")}
    asked = scenario(groups=list(keys), keys=keys)
    there = (location("A10", places, "public", group, "openbaar"), location("A11", 90, "public", name="azc"))
    path = write(tables(requirement=APART, kinds=KINDS, locations=there), tmp_path / "dossier", asked)
    for audience in ("public", "council"):
        folder = planned(path, tmp_path / audience, audience)
        assert not (folder / "inputs" / "locations.csv").exists()
        assert read_record(folder).not_kept == ("locations",)
        with pytest.raises(UsageError, match="kept-missing"):
            kept_case(folder)
        assert alike(kept_case(folder, scenario=path), read_case(path))
    assert (planned(path, tmp_path / "prt") / "inputs" / "locations.csv").is_file()


def test_the_tables_of_a_bundled_case_are_found_where_its_folder_may_not_hold_them(tmp_path: Path) -> None:
    path = BUNDLED / "zeeland" / "total-load.toml"
    folder = planned(path, tmp_path / "out", "public")
    assert "streams" in read_record(folder).not_kept
    assert kept_case(folder).tables.streams == tuple(
        r for r in read_case(path).tables.streams if r.visibility == "public"
    )


@pytest.mark.parametrize(("seen", "audience"), [("prt", "public"), ("public", "council")])
def test_an_agreed_plan_is_kept_for_whom_it_is(seen: str, audience: Visibility, dossier: Path, tmp_path: Path) -> None:
    kept = seen == "public"
    plan_places(read_case(dossier / "tiny.toml").instance, read_scenario(dossier / "tiny.toml").stages).frame().to_csv(
        dossier / "mine.csv", index=False
    )
    text = (dossier / "tiny.toml").read_text(encoding="utf-8").replace('aim = "lots"', 'aim = "change"')
    head = f'seed = 1\nagreed = "mine.csv"\nagreed_visibility = "{seen}"'
    (dossier / "again.toml").write_text(text.replace("seed = 1", head), encoding="utf-8")
    folder = planned(dossier / "again.toml", tmp_path / "out", audience)
    assert (folder / "inputs" / "agreed.csv").exists() == kept
    assert ("agreed" in read_record(folder).not_kept) != kept
    assert "mine.csv" not in (folder / "inputs" / "scenario.toml").read_text(encoding="utf-8")
    if kept:
        assert kept_case(folder).instance.agreed == read_case(dossier / "again.toml").instance.agreed
    else:
        with pytest.raises(UsageError, match="kept-missing"):
            kept_case(folder)


def test_a_folder_without_inputs_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="kept-nothing"):
        kept_case(tmp_path)
    folder = planned(BUNDLED / "tiny" / "tiny.toml", tmp_path / "out")
    shutil.rmtree(folder / "inputs")
    with pytest.raises(UsageError, match="kept-nothing"):
        kept_case(folder)
    (folder / "run.json").write_text("[]", encoding="utf-8")
    with pytest.raises(InvalidInputError):
        kept_case(folder)


def test_fractions_are_kept_in_all_their_digits(tmp_path: Path) -> None:
    towns = tuple(
        m.model_copy(update={"area_land_km2": 1e-7 * (k + 1) / 3, "lon": 4 + 1 / (k + 3)})
        for k, m in enumerate(tables().municipalities)
    )
    path = write(tables(municipalities=towns, requirement=APART), tmp_path / "dossier", scenario())
    text = (path.parent / "municipalities.csv").read_text(encoding="utf-8")
    assert "e-08" in text, "the numbers are so small that Python writes them with a power of ten"
    rows = list(csv.DictReader(text.splitlines()))
    with (path.parent / "municipalities.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows({**r, "area_land_km2": f"{float(r['area_land_km2']):.25f}"} for r in rows)
    folder = planned(path, tmp_path / "out")
    assert kept_case(folder).tables.municipalities == read_case(path).tables.municipalities


class Nested(FrozenSettings):
    """Settings of every shape that a scenario has."""

    text: str
    number: float = 0.0
    inner: dict[str, dict[str, float]] = Field(default_factory=dict)
    rows: list[dict[str, str]] = Field(default_factory=list)


@given(
    st.builds(
        Nested,
        text=st.text(),
        number=st.floats(allow_nan=False, allow_infinity=False),
        inner=st.dictionaries(st.text(), st.dictionaries(st.text(), st.floats(allow_nan=False, allow_infinity=False))),
        rows=st.lists(st.dictionaries(st.text(), st.text())),
    )
)
def test_settings_written_are_the_settings_read(settings: Nested) -> None:
    assert tomllib.loads(toml_text(settings)) == settings.model_dump(exclude_unset=True)


@pytest.mark.parametrize("path", sorted(BUNDLED.glob("*/*.toml")), ids=lambda p: p.name)
def test_every_bundled_scenario_is_written_as_it_is_read(path: Path, tmp_path: Path) -> None:
    if "stages" not in read_toml(path):
        return  # of the housing task alone
    (tmp_path / "again.toml").write_text(toml_text(read_scenario(path)), encoding="utf-8")
    again = read_scenario(tmp_path / "again.toml")
    assert again == read_scenario(path)
    assert again.model_fields_set == read_scenario(path).model_fields_set


def test_a_copy_of_a_bundled_dossier_with_another_row_can_be_asked(tmp_path: Path) -> None:
    """The folder keeps its own tables: the bundled ones, which its scenario knows too, have no say."""
    copytree(BUNDLED / "tiny", tmp_path / "copy")
    limits = tmp_path / "copy" / "limits.csv"
    limits.write_text(limits.read_text(encoding="utf-8").replace(",35,", ",34,"), encoding="utf-8")
    folder = planned(tmp_path / "copy" / "tiny.toml", tmp_path / "out")
    assert {x.places for x in case_in(folder).instance.limits} == {x.places for x in kept_case(folder).instance.limits}
    assert 34 in {x.places for x in case_in(folder).instance.limits}
