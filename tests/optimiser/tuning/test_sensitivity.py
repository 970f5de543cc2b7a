"""Which inputs move a plan most: every reading is the plan that would be made, and nothing is told of more."""

import csv
import json
from pathlib import Path

import pytest

from data import BUNDLED, InvalidInputError
from maps.studies.sensitivity import area_rows
from optimiser.errors import InfeasibleError
from optimiser.jobs.case import read_case
from optimiser.jobs.sensitivity import sensitivities, unlocated
from optimiser.jobs.solve import plan_places
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.plan import Plan
from optimiser.tuning.changes import Change, changed
from optimiser.tuning.input_ranges import InputRange, Width, input_ranges, read_widths
from optimiser.tuning.sensitivity import Effect, Sensitivity, most_first, of_municipality
from tests.optimiser.tuning.test_what_if import planned
from tests.support.commands import optimiser
from tests.support.towns import change

WIDTHS = ("population=10%", "requirement=20%", "existing=50%", "maximum=20%", "ses_woa=0.05")


def found_of(plan: Plan, *typed: str) -> tuple[Sensitivity, ...]:
    assert plan.case is not None
    areas = frozenset(plan.instance.territory.names)
    return sensitivities(plan, input_ranges(plan.case, read_widths(typed or WIDTHS), areas)[0])


@pytest.mark.parametrize("case", ["towns", "tiny"])
def test_every_effect_is_that_of_the_plan_made_anew(case: str) -> None:
    plan = planned() if case == "towns" else plan_places(read_case(BUNDLED / "tiny" / "tiny.toml"))
    assert plan.case is not None
    period, towns = plan.instance.territory.periods[-1], plan.instance.territory.municipalities
    found = found_of(plan)
    assert {s.range.what for s in found} >= {"population", "requirement", *(["existing"] if case == "tiny" else [])}
    for s in found:
        for number, effect in ((s.range.low, s.low), (s.range.high, s.high)):
            change = Change(s.range.area, s.range.what, number, s.range.group)
            try:
                anew = plan_places(changed(plan.case, [change] if number != s.range.now else []))
            except InfeasibleError:
                assert effect.status == "infeasible"
                continue
            except InvalidInputError:
                assert effect.status == "contradicted"
                continue
            expected = {m: anew.new_in(m, TOTAL, period) - plan.new_in(m, TOTAL, period) for m in towns}
            assert dict(effect.taken) == {m: n for m, n in expected.items() if n}
            more, fewer = (sum(max(0, sign * n) for n in expected.values()) for sign in (1, -1))
            assert effect.moved == max(more, fewer)
    assert list(found) == list(most_first(reversed(found)))
    moved = [s.most_moved for s in found if not s.infeasible and not s.contradicted]
    assert moved == sorted(moved, reverse=True)
    assert moved[0] > 0


def test_readings_are_what_the_planner_says_and_stay_within_what_can_be() -> None:
    case = planned().case
    assert case is not None
    town = next(iter(case.instance.territory.municipalities))
    people = case.instance.territory.population[town]
    ((by_part,), uneven) = input_ranges(case, [Width("population", 10, percent=True)], {town})
    assert uneven == ()
    assert (by_part.now, by_part.low, by_part.high) == (people, round(people * 0.9), round(people * 1.1))
    ((all_of_it,), _) = input_ranges(case, [Width("population", 10.0 * people, percent=False)], {town})
    assert all_of_it.low == 1
    assert input_ranges(case, [Width("population", 0.0001, percent=True)], {town})[0] == (), (
        "rounding leaves it as it is"
    )
    for s in input_ranges(case, [Width("ses_woa", 5, percent=False)], frozenset(case.instance.territory.names))[0]:
        assert -1 < s.low < s.now < s.high < 2


@pytest.mark.parametrize(
    "typed", ["population", "population=0", "population=-2%", "ses_woa=5%", "beds=2", "population=2%%", "maximum=a"]
)
def test_a_width_that_says_nothing_is_refused_and_all_are_told_at_once(typed: str) -> None:
    with pytest.raises(InvalidInputError) as error:
        read_widths([typed, "existing=5%", "existing=6%"])
    assert [c.code for c in error.value.complaints] == ["vary-form", "vary-twice"]


def test_the_number_of_one_municipality_is_looked_at_by_how_far_it_goes() -> None:
    plan = planned()
    found = found_of(plan)
    town = max(plan.instance.territory.municipalities, key=lambda m: max(s.widest(m) for s in found))
    own = of_municipality(found, town)
    widest = [s.widest(town) for s in own if s.low.feasible and s.high.feasible]
    assert widest == sorted(widest, reverse=True)
    assert widest[0] == max(s.widest(town) for s in found) > 0
    rows = {row[0]: row for row in area_rows(plan, found)}
    new = plan.new_in(town, TOTAL, plan.instance.territory.periods[-1])
    numbers = [new + n for s in found for e in (s.low, s.high) if (n := e.of(town)) is not None]
    assert rows[town][2:5] == [new, min(numbers), max(numbers)]
    assert any(s.range.what == rows[town][5] and s.widest(town) == widest[0] for s in found)


def test_a_reading_without_a_plan_is_told_as_that_and_counts_as_no_move() -> None:
    given = InputRange("T1", "maximum", TOTAL, 5.0, 4.0, 6.0)
    s = Sensitivity(given, Effect({}, "infeasible"), Effect({"T1": 1, "T2": -1}))
    other = Sensitivity(given, Effect({}), Effect({"T1": 9, "T2": -9}))
    assert (s.low.moved, s.low.of("T1"), s.most_moved, s.widest("T1")) == (None, None, 1, 1)
    assert most_first([other, s]) == (s, other), "that there is no plan is more than any move"


@pytest.mark.parametrize("room", [60, 70])
def test_places_of_unknown_municipality_are_told_as_many_as_there_is_room_for(dossier: Path, room: int) -> None:
    """100 are in no municipality: Aa has 30 of its capacity in use, and Bee holds 20 at most."""
    more = "L2,-,,,PVA,azc,regular,20,,,,public,x,low,"
    change(dossier / "locations.csv", ",high,", f",high,\n{more}")
    change(dossier / "published_totals.csv", "NL,30,", "PVA,130,2022-07-01,invented,high,\nNL,30,")
    caps = f"T001,,,capacity,{room},x,y,public,\nT002,,,capacity,20,x,y,public,\n"
    change(dossier / "limits.csv", "T003,,,maximum,35", f"{caps}T003,,,maximum,35")
    plan = plan_places(read_case(dossier / "tiny.toml"))
    (found,) = unlocated(plan)
    assert found.range.high == room - 30 + 20, "not 100, for which there is no room"


def test_the_command_writes_tables_record_and_drawing(tmp_path: Path) -> None:
    scenario = BUNDLED / "tiny" / "tiny.toml"
    assert optimiser("plan", scenario, "--out", "plan", cwd=tmp_path).returncode == 0
    done = optimiser("sensitivity", "plan", "--vary", "requirement=10%", "--vary", "maximum=10%", "--vary", "unlocated",
                     "--out", "s", "--lang", "en", cwd=tmp_path)  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert {p.name for p in (tmp_path / "s").iterdir()} >= {
        "inputs.csv", "municipalities.csv", "sensitivity.json", "tornado.png", "tornado.svg"
    }  # fmt: skip
    with (tmp_path / "s" / "inputs.csv").open(encoding="utf-8") as text:
        rows = list(csv.DictReader(text))
    record = json.loads((tmp_path / "s" / "sensitivity.json").read_text(encoding="utf-8"))
    assert [r["what"] for r in record["inputs"]] == [r["input"] for r in rows]
    regular = next(r for r in rows if (r["input"], r["group"]) == ("requirement", "regular"))
    assert int(regular["moved_high"]) == int(regular["high"]) - int(regular["now"]), "places that are added"
    for wrong in ((), ("--vary", "beds=1"), ("--vary", "population=2%", "--of", "Nergens")):
        refused = optimiser("sensitivity", "plan", *wrong, "--out", "t", cwd=tmp_path)
        assert refused.returncode in (2, 3)
        assert not (tmp_path / "t").exists()
