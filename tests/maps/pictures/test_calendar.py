"""The calendar of locations as picture and as sheet."""

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import openpyxl
import pytest

from maps.outputs import calendar_svg as room
from maps.outputs import plan_xlsx as workbook
from maps.pictures.calendar import calendar
from maps.pictures.calendar_bars import EDGE, EM
from maps.pictures.calendar_rows import parts
from optimiser.editions.location_counts import DURABLE, LAW, elsewhere, tally
from optimiser.editions.location_lives import CLOSED, EXTEND, OPEN
from optimiser.editions.over_time import over_time, tails
from optimiser.words import Words
from tests.support.location_plans import QUARTERS, edition
from tests.support.office import recomputed

NL = Words("nl")
SVG = "{http://www.w3.org/2000/svg}"


def texts(svg: str) -> list[str]:
    return [t.text or "" for t in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314  # our own drawing


def test_the_calendar_names_every_location_and_its_places_in_every_period() -> None:
    shown = edition("prt")
    said = texts(calendar(shown, NL).svg)
    numbers = [NL.number(o.places(q)) for o in shown.openings for q in QUARTERS if o.places(q)]
    for number in set(numbers):
        assert said.count(number) >= numbers.count(number)
    for one in shown.openings:
        assert any(one.name in text for text in said)
        assert shown.area[one.area].name in said


def test_what_happens_is_told_by_shape_and_by_word() -> None:
    shown = edition("prt")
    svg = calendar(shown, NL).svg
    actions = [p.action for o in shown.openings for p in o.life]
    assert {OPEN, EXTEND} <= set(actions)
    assert svg.count('fill="url(#extended)"') == actions.count(EXTEND) + 1, "one in the legend"
    said = texts(svg)
    for action in set(actions) - {"stay"}:
        assert NL(f"action-{action}") in said
    edges = len(re.findall(r'<rect[^>]*stroke="#1a1a1a" stroke-width="5"', svg))
    bars = sum(p.action not in CLOSED for o in shown.openings if not o.existing for p in o.life)
    assert edges == bars + 1, "a thick edge round every proposed bar and the one of the legend"


def test_the_calendar_has_a_title_and_a_description_that_say_the_sums() -> None:
    shown = edition("prt")
    drawn = calendar(shown, NL)
    root = ET.fromstring(drawn.svg)  # noqa: S314  # our own drawing
    assert root.find(f"{SVG}title").text == NL("calendar-title")
    for q in QUARTERS:
        assert NL.number(tally(shown.openings, q)["all"]) in root.find(f"{SVG}desc").text
    assert NL("mark-prt") in texts(drawn.svg)
    assert NL("proposal") in texts(drawn.svg)


def test_a_long_calendar_counts_what_it_does_not_show() -> None:
    shown = edition("prt")
    few = parts(shown, 3)
    assert sum(len(p.shown) for p in few) == 3
    assert sum(len(p.shown) + len(p.others) for p in few) == len(shown.openings)
    assert all(o.changes for p in few for o in p.shown) or not any(o.changes for p in few for o in p.others)
    said = texts(calendar(shown, NL, most=3).svg)
    for part in few:
        if part.others:
            assert NL("calendar-others", count=len(part.others)) in said


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_long_calendar_says_what_has_no_bar_and_where_all_locations_are(language: str) -> None:
    shown, words = edition("prt"), Words(language)
    few, whole = calendar(shown, words, most=1), calendar(shown, words)
    hidden = [o for part in parts(shown, 1) for o in part.others]
    changes = sum(o.changes for o in hidden)
    told = words("calendar-unshown", count=str(len(hidden)), changes=str(changes), where=words("calendar-all-files"))
    assert changes > 0
    assert "locations.csv" in told
    assert words("sheet-calendar") in told
    assert told in few.alt
    assert told.split("; ")[0] in " ".join(texts(few.svg))
    assert told.split("; ")[0] not in " ".join(texts(whole.svg)) + whole.alt


def test_the_calendar_in_words_says_one_as_one() -> None:
    shown = edition("prt")
    one = next(o for o in shown.openings if any(p.action == OPEN for p in o.life))
    told = calendar(replace(shown, openings=(one,)), NL).alt
    assert "1 locatie in" in told
    assert "1 opent" in told
    assert not re.search(r"\b1 (locaties|plaatsen|openen|sluiten|zijn)\b", told)


@pytest.mark.parametrize("most", [1, 60])
def test_letters_of_a_calendar_stay_inside_its_edges(most: int) -> None:
    for code in (None, "PA", "A20"):
        drawn = calendar(edition("prt"), NL, most=most, code=code, width_mm=165 if code else 297)
        root = ET.fromstring(drawn.svg)  # noqa: S314  # our own drawing
        width, height = (int(n) for n in root.get("viewBox").split()[2:])
        for t in root.iter(f"{SVG}text"):
            x, y, size = (float(t.get(name)) for name in ("x", "y", "font-size"))
            long = EM * size * len(t.text)
            left = x - (long / 2 if t.get("text-anchor") == "middle" else 0)
            assert left >= 0
            assert left + long <= width
            assert size <= y <= height - EDGE


def test_the_same_edition_gives_the_same_calendar(tmp_path: Path) -> None:
    seen = []
    for _ in range(2):
        room.write(edition("public"), tmp_path, words=NL)
        seen.append([(tmp_path / name).read_bytes() for name in room.WITH_LOCATIONS])
    assert seen[0] == seen[1]
    assert seen[0][1][:4] == b"\x89PNG"


def test_evil_names_stay_text_in_the_calendar() -> None:
    shown = edition("public")
    evil = '<script>alert(1)</script> & "x"'
    spoilt = replace(shown, openings=tuple(replace(o, name=evil) for o in shown.openings))
    assert any(evil in text for text in texts(calendar(spoilt, NL).svg))


def test_no_calendar_without_locations(tmp_path: Path) -> None:
    room.write(replace(edition("public"), openings=()), tmp_path, words=NL)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("audience", ["public", "prt"])
def test_counts_add_up_and_unknown_is_counted_apart(audience: str) -> None:
    shown = edition(audience)
    for q in QUARTERS:
        found = tally(shown.openings, q)
        assert found["all"] == sum(found[n] for n in DURABLE.values()) == sum(found[n] for n in LAW.values())
        assert found["all"] + elsewhere(shown, q) == shown.at("NL", q).total
        assert found["open_locations"] == len({o.id for o in shown.openings if o.places(q)})
    unknown = sum(o.places("q3") for o in shown.openings if o.law is None)
    assert tally(shown.openings, "q3")["law_unknown"] == unknown > 0


@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_office_programme_computes_the_sums_of_the_plan_from_the_calendar(tmp_path: Path, language: str) -> None:
    shown, words = edition("prt"), Words(language)
    workbook.write(shown, tmp_path, words=words)
    book = openpyxl.load_workbook(recomputed(tmp_path / "plan.xlsx", tmp_path), data_only=True)
    rows = list(book[words("sheet-tally")].iter_rows(min_row=4, values_only=True))
    found = {(period, name): amount for period, name, amount, *_ in rows}
    for q in QUARTERS:
        numbers = tally(shown.openings, q)
        for name in ("all", *DURABLE.values(), *LAW.values()):
            assert found[q, words(f"tally-{name}")] == numbers[name]
        assert found[q, words("tally-plan")] == shown.at("NL", q).total
        assert found[q, words("tally-elsewhere")] == elsewhere(shown, q)


def test_cells_of_the_calendar_are_numbers_that_say_what_happens(tmp_path: Path) -> None:
    shown = edition("prt")
    workbook.write(shown, tmp_path, words=NL)
    sheet = openpyxl.load_workbook(tmp_path / "plan.xlsx")[NL("sheet-calendar")]
    head = next(r for r in range(1, 12) if sheet.cell(r, 1).value == NL("col-province"))
    first = next(c for c in range(1, 30) if sheet.cell(head, c).value == "q1")
    said = {sheet.cell(r, c).number_format for r in range(head + 1, sheet.max_row + 1) for c in range(first, first + 3)}
    for action in {p.action for o in shown.openings for p in o.life}:
        assert any(NL(f"action-{action}") in text for text in said)
    places = [sheet.cell(r, first).value for r in range(head + 1, sheet.max_row + 1)]
    assert sum(n for n in places if isinstance(n, int)) == tally(shown.openings, "q1")["all"]


def test_a_load_over_time_is_an_average_and_a_peak() -> None:
    shown = edition("prt")
    for code in ("NL", "PA", "B20"):
        totals = [shown.at(code, q).total for q in QUARTERS]
        loads = [shown.at(code, q).total / shown.at(code, q).share for q in QUARTERS]
        found = over_time(shown, code)
        assert found.mean == pytest.approx(sum(totals) / 3)
        assert found.peak == max(totals) == shown.at(code, found.peak_period).total
        assert found.peak_load == pytest.approx(max(loads))
        assert found.mean_load == pytest.approx(sum(totals) / sum(shown.at(code, q).share for q in QUARTERS))


def test_an_area_that_is_withheld_has_no_load_over_time_and_no_tails_are_told() -> None:
    shown = edition("public", hidden=True)
    hidden = [a.code for a in shown.areas if a.withheld]
    assert hidden
    assert all(over_time(shown, code) is None for code in hidden)
    assert tails(shown) == {}


def test_the_tail_of_the_ten_heaviest_is_told_for_every_period_and_on_average() -> None:
    shown = edition("prt")
    found = tails(shown)
    assert set(found) == {*QUARTERS, "average"}
    for q in QUARTERS:
        places = sorted(shown.at(a.code, q).total for a in shown.level("municipality"))
        assert found[q]["heaviest_ten"] == pytest.approx(sum(places[-10:]) / sum(places))
        assert "heaviest_fifty" not in found[q], "of 12 municipalities it is all of them"
