"""Unknown is not zero: a low and a high reading, and who depends on it."""

from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import BUNDLED, InvalidInputError, Tables, load
from data.complaints import Complaint
from data.schema.facts import PublishedTotal
from optimiser import audit, solve
from optimiser.distribution.build import build_instance
from optimiser.distribution.unlocated_places import missing, missing_facts
from optimiser.explaining import unknown_ranges
from optimiser.explaining.unknown_ranges import Range, Readings, ranges_of, readings
from optimiser.fairness.apportionment import divide_with_caps
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.scenario import Scenario, read_scenario
from optimiser.words import LANGUAGES, Words
from optimiser.words.telling import tell
from tests.support.towns import change

T = "2022"


def read(dossier: Path) -> Readings:
    tables, scenario = load(dossier), read_scenario(dossier / "tiny.toml")
    return readings(tables, scenario, solve(tables, scenario))


def publish(dossier: Path, scope: str, places: int) -> Path:
    change(dossier / "published_totals.csv", "NL,30,", f"{scope},{places},2022-07-01,invented,high,\nNL,30,")
    return dossier


def new(plan, m: str) -> int:
    return plan.new_in(m, TOTAL, T)


def test_the_report_says_what_is_located_published_and_in_no_row(dossier: Path) -> None:
    publish(dossier, "PVA", 75)
    more = "L2,-,,,PVA,azc,regular,20,,,,public,x,low,\nL3,-,,T002,PVA,azc,regular,,,,,public,x,low,"
    change(dossier / "locations.csv", ",high,", f",high,\n{more}")
    land = build_instance(load(dossier), read_scenario(dossier / "tiny.toml")).territory
    alfa, beta = missing(land)
    assert (alfa.located, alfa.elsewhere, alfa.published, alfa.in_no_row, alfa.unplaced) == (30, 20, 75, 25, 45)
    assert alfa.unsized == ("T002",)
    assert (beta.located, beta.published, beta.in_no_row, beta.unplaced) == (0, None, None, 0)
    for language in LANGUAGES:
        lines = [tell(fact, Words(language)) for fact in missing_facts(land)]
        assert "Alfa" in lines[0]
        assert "25" in lines[0]
        assert lines[1].startswith(("Voor 1 provincie ", "For 1 ")), "of Beta nothing was published"


def test_nothing_unknown_means_one_reading_and_no_marks(dossier: Path) -> None:
    found = read(dossier)
    assert found.low is found.high
    assert not found.ranges


def test_the_high_reading_stays_within_what_was_published_and_obeys_every_rule(dossier: Path) -> None:
    change(dossier / "limits.csv", "maximum,35", "maximum,90")
    found = read(publish(dossier, "PVA", 75))
    land = found.high.instance.territory
    assert sum(land.existing.get((m, g, T), 0) for m in land.scopes["PVA"] for g in land.groups) == 75
    assert land.existing["T001", "regular", T] == 30 + 15  # 45 by inhabitants, one to two
    assert land.existing["T002", "regular", T] == 30
    assert set(audit(found.high).values()) == {0}
    for m in land.municipalities:
        low, high = sorted((new(found.low, m), new(found.high, m)))
        assert ((m, T) in found.ranges) == (low != high)
        assert found.ranges.get((m, T), Range(low, low)) == Range(low, high)
    assert new(found.high, "T003") > new(found.low, "T003")  # the province that hosts more than it seemed gets less
    assert ("T003", T) in found.ranges


def test_a_municipality_holds_no_more_of_it_than_its_capacity(dossier: Path) -> None:
    change(dossier / "limits.csv", "T003,,,maximum,35", "T001,,,capacity,33,x,y,public,\nT003,,,maximum,35")
    found = read(publish(dossier, "PVA", 75))
    land = found.high.instance.territory
    assert land.existing["T001", "regular", T] == 33
    assert land.existing["T002", "regular", T] == 42


@settings(max_examples=100)
@given(
    st.integers(0, 300),
    st.lists(st.tuples(st.integers(0, 100), st.integers(0, 80)), min_size=1, max_size=6),
)
def test_spreading_keeps_to_every_room_and_loses_nothing_that_fits(places: int, towns: list[tuple[int, int]]) -> None:
    weights = {f"T{i}": float(w) for i, (w, _) in enumerate(towns)}
    rooms = {f"T{i}": r for i, (_, r) in enumerate(towns)}
    found = divide_with_caps(places, weights, rooms)
    assert all(0 <= found[m] <= rooms[m] for m in found)
    fits = sum(r for m, r in rooms.items() if weights[m] > 0)
    assert sum(found.values()) == min(places, fits)


@pytest.fixture(scope="module")
def gelderland() -> tuple[Tables, Scenario]:
    """The case of 2022 as if the 6,200 places published for Gelderland in 2021 held on the reference date."""
    tables = load(BUNDLED / "nl-2022")
    row = PublishedTotal(
        scope_code="PV25",
        places=6200,
        reference_date=tables.periods[0].reference_date,
        source="https://www.rtvoost.nl/nieuws/2012105",
        confidence="low",
    )
    return replace(tables, published_totals=(*tables.published_totals, row)), read_scenario(
        BUNDLED / "nl-2022" / "letter.toml"
    )


def test_missing_places_reverse_relief_and_every_number_that_depends_on_it_is_marked(
    gelderland: tuple[Tables, Scenario],
) -> None:
    tables, scenario = gelderland
    main = solve(tables, scenario)
    begin = perf_counter()
    found = readings(tables, scenario, main)
    assert perf_counter() - begin < 30  # a second where nothing else runs
    low, high = (p.new_in("PV25", "regular", "2022-2023") for p in (found.low, found.high))
    assert high < low  # it looked lighter than it was
    assert sum(found.high.new.values()) == sum(found.low.new.values()) == 10_157
    land = main.instance.territory
    differ = {
        m for m in land.municipalities if main.new_in(m, TOTAL, "2022-2023") != found.high.new_in(m, TOTAL, "2022-2023")
    }
    assert {m for m, _ in found.ranges} == differ
    assert {land.province[m] for m in differ} > {"PV25"}


def test_rows_that_do_not_fit_the_high_reading_leave_the_plan_without_ranges(
    dossier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As an exchange above the share that a key leaves when it credits more existing places."""
    publish(dossier, "PVA", 75)
    asked, wanted = load(dossier), read_scenario(dossier / "tiny.toml")
    made = solve(asked, wanted)

    def unfit(*_: object, **__: object) -> None:
        raise InvalidInputError([Complaint("exchange-above-share", "exchanges.csv", None, "from_gm", "T002")])

    monkeypatch.setattr(unknown_ranges, "build_instance", unfit)
    assert ranges_of(asked, wanted, made) is None
