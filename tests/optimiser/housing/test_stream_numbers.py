"""Streams that follow from other tables: nobody stands in two of them, and a row that says otherwise is refused."""

from dataclasses import replace

import pytest

from data import BUNDLED, InvalidInputError, load
from data.schema.half_years import half_year_of
from maps.layers.housing_task import layers
from optimiser.housing.stream_numbers import Derived, derived_streams
from optimiser.jobs.case import build_case, read_input
from optimiser.publishing.publish import publish
from optimiser.publishing.streams import publish_streams, stream_contradictions
from tests.support.dossiers import scenario, tables
from tests.support.housing import carried, facility, land, official, realised, settings, stay, task
from tests.support.streams import A, lvv, planned, stream, trade

HALF_YEAR = half_year_of(tables().periods[0].reference_date)


def ledger(**rows: tuple) -> dict:
    """Streams of a half-year with a task of 20 for every municipality of the first province; one has arrears of 5."""
    found = tables(
        housing_tasks=(task(HALF_YEAR, 1_000),),
        housing_official=tuple(official(HALF_YEAR, m, 20) for m in A),
        housing_carried=(carried(HALF_YEAR, A[0], 5), carried(HALF_YEAR, A[1], 0, 3)),
        **rows,
    )
    return derived_streams(found, land(found), settings(HALF_YEAR))


def test_task_and_arrears_are_those_of_the_ledger_and_a_lead_lowers_the_task() -> None:
    found = ledger()
    assert found[A[0], "t", "housing_task"] == Derived(20, "ledger")
    assert found[A[0], "t", "housing_arrears"] == Derived(5, "ledger")
    assert found[A[1], "t", "housing_task"] == Derived(17, "ledger")
    assert (A[2], "t", "housing_task") not in found, "arrears are unknown there"


def test_people_in_a_facility_stand_at_the_host_and_leave_the_task_of_the_linked_municipality() -> None:
    there = {"housing_facilities": (facility("f", A[1]),)}
    found = ledger(**there, housing_stays=(stay("s", "f", A[0], 8, "2026-07-01"),))
    assert found[A[1], "t", "flow_through"] == Derived(8, "facilities")
    assert found[A[0], "t", "housing_arrears"].number == 0, "the oldest part first"
    assert found[A[0], "t", "housing_task"].number == 17
    assert found[A[1], "t", "housing_task"].number == 17, "the host's own task is as it was"
    earlier = ledger(**there, housing_stays=(stay("s", "f", A[0], 8, "2026-03-01"),))
    assert earlier[A[0], "t", "housing_task"].number == 20, "they counted for an earlier half-year"


def test_everybody_of_a_dossier_stands_in_one_stream() -> None:
    given = read_input(BUNDLED / "zeeland" / "total-load.toml")
    territory = land(given.tables)
    with_stays = derived_streams(given.tables, territory, given.scenario.housing)
    earlier = tuple(s for s in given.tables.housing_stays if s.start.year < 2025)
    without = derived_streams(replace(given.tables, housing_stays=earlier), territory, given.scenario.housing)
    streams = ("housing_task", "housing_arrears", "flow_through", "in_between", "hotel")

    def people(found: dict) -> int:
        return sum(d.number for (_, _, name), d in found.items() if name in streams)

    before = sum(s.persons for s in given.tables.housing_stays if s.cohort == "middelburg-a" and s.end is None)
    assert people(with_stays) == people(without) + before, "six of them counted in the half-year before"


@pytest.mark.parametrize(("number", "refused"), [(20, False), (19, True)])
def test_a_row_with_another_number_than_the_ledger_is_refused_and_the_same_counts_once(
    number: int,
    *,
    refused: bool,
) -> None:
    found = tables(
        housing_tasks=(task(HALF_YEAR, 1_000),),
        housing_official=tuple(official(HALF_YEAR, m, 20) for m in A),
        housing_carried=(carried(HALF_YEAR, A[0], 5),),
        streams=(stream(A[0], "housing_task", number),),
    )
    asked = scenario(streams={"rates": {"housing_task": 1}}, housing={"half_year": HALF_YEAR})
    codes = [c.code for c in stream_contradictions(found, land(found), asked)]
    assert codes == (["stream-contradicts"] if refused else [])
    if not refused:
        shown = publish_streams(found, land(found), asked, "prt")
        assert shown is not None
        assert [n.origin for n in shown.numbers if (n.area, n.stream) == (A[0], "housing_task")] == ["ledger"]


def test_nobody_gives_more_than_the_ledger_says_that_he_has() -> None:
    found = tables(
        housing_tasks=(task(HALF_YEAR, 1_000),),
        housing_official=tuple(official(HALF_YEAR, m, 20) for m in A),
        housing_carried=(carried(HALF_YEAR, A[0], 5),),
        stream_exchanges=(trade(A[0], A[1], ("housing_arrears", 6), ("lvv", 1)),),
    )
    asked = scenario(streams={"rates": {"housing_task": 1}}, housing={"half_year": HALF_YEAR})
    assert [c.code for c in stream_contradictions(found, land(found), asked)] == ["stream-exchange-beyond"]


def test_places_for_undocumented_people_are_of_the_newest_row_and_unknown_stays_unknown() -> None:
    rows = (
        lvv(A[0], "state_funded", None, 40), lvv(A[0], "closed", "2026-01-01"),
        lvv(A[1], "state_funded", None, registered=60),
        lvv(A[2], "municipal", "2026-06-30", 12), lvv(A[2], "closed", "2026-12-01"),
    )  # fmt: skip
    found = derived_streams(tables(lvv_facilities=rows), land(tables()), None)
    assert found == {(A[0], "t", "lvv"): Derived(0, "lvv"), (A[2], "t", "lvv"): Derived(12, "lvv")}


def test_the_bundled_facilities_are_five_and_nothing_is_made_of_people_registered() -> None:
    folder = BUNDLED / "nl-2022"
    rows = load(folder, over=folder / "lvv").lvv_facilities
    assert len({r.facility_id for r in rows}) == 5
    assert [(r.facility_id, r.places) for r in rows if r.places is not None] == [("amsterdam", 500)]
    newest = {r.facility_id: r.status for r in sorted(rows, key=lambda r: str(r.since or ""))}
    assert newest == {
        "amsterdam": None, "eindhoven": "municipal", "groningen": None, "rotterdam": "court_ordered",
        "utrecht": "court_ordered",
    }  # fmt: skip


def test_a_contradiction_is_no_text_for_readers_who_may_not_see_its_row() -> None:
    given = read_input(BUNDLED / "zeeland" / "total-load.toml")
    wrong = stream("GM0664", "flow_through", 33, "prt", period="2025")
    rows = tuple(r for r in given.tables.streams if (r.gm_code, r.stream) != ("GM0664", "flow_through"))
    with pytest.raises(InvalidInputError) as refused:
        build_case(replace(given, tables=replace(given.tables, streams=(*rows, wrong))))
    assert refused.value.strictest == "prt"


def test_the_map_shows_how_much_of_the_task_is_met_and_arrears_where_they_are_known() -> None:
    found = {
        "housing_tasks": (task(HALF_YEAR, 1_000),),
        "housing_official": tuple(official(HALF_YEAR, m, 20) for m in A),
        "housing_carried": (carried(HALF_YEAR, A[0], 5), carried(HALF_YEAR, A[1], 0)),
        "housing_realised": (realised(HALF_YEAR, A[0], "2026-07-31", 10),),
    }
    edition = publish(planned({}, housing={"half_year": HALF_YEAR}, **found), audience="prt")
    met, arrears = layers(edition)
    assert (met.name, arrears.name) == ("task_met", "arrears_per_1000")
    assert met.value(edition, A[0], "t") == 100 * 10 / 25
    assert met.value(edition, A[1], "t") is None, "nobody has counted there"
    assert arrears.value(edition, A[0], "t") == 1000 * 5 / edition.area[A[0]].population
    assert arrears.value(edition, A[1], "t") == 0
    assert arrears.value(edition, A[2], "t") is None
    assert arrears.value(edition, "PA", "t") is None, "at least so many is no colour"
