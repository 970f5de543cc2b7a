"""What an edition tells of locations in time, and to whom."""

import csv
import json
from pathlib import Path

import pyogrio
import pytest

from maps.geometry.found_shapes import shapes_of
from maps.outputs import locations_csv as locations
from maps.outputs import locations_geojson as places
from maps.outputs import plan_gpkg as geopackage
from maps.page.content import edition_content
from optimiser.editions.file import read_edition, write_edition
from optimiser.editions.location_lives import ACTIONS, CLOSED
from optimiser.words import Words
from tests.support.location_plans import QUARTERS, edition, planned


def rows(audience: str, folder: Path, *, hidden: bool = False) -> list[dict[str, str]]:
    locations.write(edition(audience, hidden=hidden), folder, words=Words())
    with (folder / "locations.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_the_table_of_locations_is_the_whole_plan_for_those_who_may_see_all(tmp_path: Path) -> None:
    found = {(r["period"], r["location_id"], r["group"]): r for r in rows("prt", tmp_path)}
    whole = planned().frame().astype(str)
    assert len(found) == len(whole)
    for line in whole.to_dict("records"):
        row = found[line["period"], line["location_id"], line["group"]]
        same = ("gm_code", "municipality", "province", "kind", "places", "change", "durable", "counts_for_law")
        assert {k: row[k] for k in same} == {k: line[k] for k in same}
        if not (row["location_id"].startswith("B") and ":mix:" in row["location_id"]):
            assert row["action"] == line["action"]


def test_places_of_locations_are_the_totals_of_the_plan_in_every_period() -> None:
    shown = edition("prt")
    for q in QUARTERS:
        for m in shown.level("municipality"):
            assert sum(o.places(q) for o in shown.openings if o.area == m.code) == shown.at(m.code, q).total


def test_every_action_is_known_and_places_stand_only_where_it_is_open() -> None:
    for one in edition("prt").openings:
        assert one.life
        for phase in one.life:
            assert phase.action in ACTIONS
            assert (phase.total == 0) == (phase.action in CLOSED)


def test_nobody_opens_closes_and_opens_again() -> None:
    for one in edition("prt").openings:
        opened = [one.places(q) > 0 for q in QUARTERS]
        assert sum(b and not a for a, b in zip([bool(one.before), *opened], opened, strict=False)) <= 1


def test_the_days_of_an_existing_location_are_those_of_its_row() -> None:
    found = {o.id: o for o in edition("public").openings}
    assert found["openbaar-B20-regular"].end.isoformat() == "2026-03-31"
    assert found["openbaar-A20-regular"].end is None
    assert not found["openbaar-A20-regular"].changes


@pytest.mark.parametrize("audience", ["public", "council"])
def test_locations_for_minors_are_told_to_the_provincial_table_only(audience: str) -> None:
    assert not any(o.minors for o in edition(audience).openings)
    assert not any("amv" in phase.places for o in edition(audience).openings for phase in o.life)
    told = [o for o in edition("prt").openings if o.minors]
    assert told
    assert {o.name for o in told} == {""}


@pytest.mark.parametrize("audience", ["public", "council"])
def test_nothing_is_told_of_hidden_locations_nor_of_the_withheld_areas_around_them(audience: str) -> None:
    shown = edition(audience, hidden=True)
    withheld = {a.code for a in shown.areas if a.withheld}
    assert withheld
    assert not {o.area for o in shown.openings} & withheld
    assert "geheim" not in str(shown.openings).lower()
    assert any("geheim" in o.id for o in edition("prt", hidden=True).openings)


def test_an_edition_with_locations_reads_back_as_it_was_written(tmp_path: Path) -> None:
    shown = edition("prt")
    write_edition(shown, tmp_path)
    assert read_edition(tmp_path) == shown


def test_points_of_locations_lie_in_their_municipality_in_every_period_and_none_is_for_minors(tmp_path: Path) -> None:
    shown = edition("prt")
    geopackage.write(shown, tmp_path, words=Words(), shapes=shapes_of(shown))
    places.write(shown, tmp_path, words=Words())
    drawn = [o for o in shown.openings if not o.minors]
    assert len(drawn) < len(shown.openings)
    names = [str(name) for name, _ in pyogrio.list_layers(tmp_path / "plan.gpkg")]
    for q in QUARTERS:
        layer = pyogrio.read_dataframe(
            tmp_path / "plan.gpkg", layer=next(n for n in names if n.startswith(f"{q} locaties"))
        )
        assert layer["places"].sum() == sum(o.places(q) for o in drawn)
        assert set(layer["action"]) == {p.action for o in drawn if (p := o.at(q))}
    features = json.loads((tmp_path / "locations.geojson").read_text(encoding="utf-8"))["features"]
    assert [f["properties"]["location_id"] for f in features] == [o.id for o in drawn]
    for feature, one in zip(features, drawn, strict=True):
        assert tuple(feature["geometry"]["coordinates"]) == pytest.approx(shown.area[one.area].point)
        assert [feature["properties"][f"places_{q}"] for q in QUARTERS] == [one.places(q) for q in QUARTERS]


def test_the_page_holds_every_location_but_those_for_minors() -> None:
    shown = edition("prt")
    found = edition_content(shown, [], Words())["openings"]
    assert len(found) == sum(not o.minors for o in shown.openings)
    for t, q in enumerate(QUARTERS):
        here = sum(n for *_, phases in found for period, _, places_ in phases if period == t for _, n in places_)
        assert here == sum(o.places(q) for o in shown.openings if not o.minors)
