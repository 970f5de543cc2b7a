"""The point that levels leave, and starts from narrow programmes: the same plans as by the solver alone."""

import random
from pathlib import Path

import highspy
import numpy as np
import pytest

from data import load
from optimiser.jobs.case import CaseInput, build_case
from optimiser.model import narrow_start, separable
from optimiser.model.highs import Floats
from optimiser.problem.instance import Instance
from optimiser.problem.scenario import Stage
from optimiser.solving import array_chain, array_form, rounding
from optimiser.solving.levelled_point import levelled_point
from optimiser.solving.plan import plan, row_by_row
from optimiser.tolerances import GAP
from tests.support.many_units import write_units
from tests.support.questions import random_question

UNITS = 120
"""Four provinces with requirements of their own, and two groups that are required of the whole."""


@pytest.fixture(scope="module", params=(1, 2))
def country(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Instance, tuple[Stage, ...]]:
    """A small country of the form of large ones, in one period or two."""
    folder: Path = tmp_path_factory.mktemp("country")
    scenario = write_units(folder, UNITS, periods=request.param)
    case = build_case(CaseInput(scenario, load(folder, country="EU", groups=scenario.groups), folder))
    return case.instance, tuple(case.scenario.stages)


@pytest.fixture
def as_large(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Every question counts as a large one; whether a point was found without the solver is noted."""
    noted: list[bool] = []

    def noting(*given: object) -> object:
        found = levelled_point(*given)  # type: ignore[arg-type]
        noted.append(found is not None)
        return found

    for module in (separable, array_chain, array_form, narrow_start):
        monkeypatch.setattr(module, "ENOUGH", 1)
    monkeypatch.setattr(narrow_start, "WIDE", 60)
    monkeypatch.setattr(array_chain, "levelled_point", noting)
    return noted


def test_levels_of_every_group_leave_one_point(
    country: tuple[Instance, tuple[Stage, ...]], as_large: list[bool]
) -> None:
    instance, stages = country
    theirs = row_by_row(instance, stages)
    mine = array_chain.array_chain(instance, stages)
    assert as_large == [True]
    assert mine is not None
    assert mine.gap <= GAP
    cells = instance.cells
    apart = np.abs(np.array([mine.places[c] for c in cells]) - np.array([theirs.places[c] for c in cells]))
    assert apart.max() < 1e-4  # what slack of 1e-7 in each of 120 municipalities moves
    for a, b in zip(mine.aims, theirs.aims, strict=True):
        assert (a.name, a.group, a.stage) == (b.name, b.group, b.stage)
        assert a.value == pytest.approx(b.value, rel=1e-6)


def test_sums_that_leave_cells_open_are_left_to_the_solver(
    country: tuple[Instance, tuple[Stage, ...]], as_large: list[bool]
) -> None:
    """Without levels of the special groups lots decide who gets them."""
    instance, stages = country
    chain = (stages[0], stages[-1])
    found = array_chain.array_chain(instance, chain)
    assert as_large == [False]
    assert found is not None
    assert found.aims[-1].value == pytest.approx(row_by_row(instance, chain).aims[-1].value, rel=1e-5)


def test_random_questions_have_the_same_levels_and_lots(as_large: list[bool]) -> None:
    rng = random.Random(8)
    groups = (Stage(aim="leximax_load"), Stage(aim="leximax_load", group="amv"), Stage(aim="lots"))
    compared = 0
    for _ in range(60):
        instance = random_question(rng)
        found = array_chain.array_chain(instance, groups)
        if found is None:
            continue
        theirs = row_by_row(instance, groups)
        for a, b in zip(found.aims, theirs.aims, strict=True):
            assert a.value == pytest.approx(b.value, rel=1e-5, abs=1e-4)
        compared += 1
    assert compared >= 20
    assert True in as_large


@pytest.mark.parametrize("very_large", [0, 1_000_000])
def test_rounding_from_narrow_programmes_gives_the_same_places(
    country: tuple[Instance, tuple[Stage, ...]], monkeypatch: pytest.MonkeyPatch, very_large: int
) -> None:
    instance, stages = country
    fractions = row_by_row(instance, stages).places
    usual = rounding.round_whole(instance, fractions)
    started = []

    begin = narrow_start.NarrowStart.begin

    def noting(
        self: narrow_start.NarrowStart,
        highs: highspy.Highs,
        columns: tuple[Floats, Floats, Floats],
        bounds: tuple[Floats, Floats],
    ) -> None:
        begin(self, highs, columns, bounds)
        started.append(highs.getBasis().valid)

    monkeypatch.setattr(narrow_start, "ENOUGH", 1)
    monkeypatch.setattr(narrow_start, "WIDE", 60)
    monkeypatch.setattr(narrow_start, "SMALL", 60)
    monkeypatch.setattr(narrow_start, "VERY_LARGE", very_large)
    monkeypatch.setattr(narrow_start.NarrowStart, "begin", noting)
    assert rounding.round_whole(instance, fractions) == usual
    assert started == [True] * 5  # every aim


def test_what_has_no_form_in_arrays_is_named_for_large_questions_alone(
    country: tuple[Instance, tuple[Stage, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    instance, stages = country
    slow = (Stage(aim="gini_load"), Stage(aim="leximax_load", tolerance=0.1), Stage(aim="lots"))
    assert not list(array_form.slow_rooms(instance, slow))
    monkeypatch.setattr(array_form, "ENOUGH", 1)
    assert not list(array_form.slow_rooms(instance, stages))
    assert list(array_form.slow_rooms(instance, slow)) == [("aim", "gini_load"), ("slow", "tolerance")]


@pytest.mark.parametrize("level", ["province", "region"])
def test_levels_of_provinces_before_others_are_named_as_slow_and_are_left_to_the_solver(
    country: tuple[Instance, tuple[Stage, ...]], monkeypatch: pytest.MonkeyPatch, level: str
) -> None:
    """Only there: as the last aim, or before lots, they have a form in arrays."""
    instance, stages = country
    coarse, lots = Stage(aim="leximax_load", level=level), stages[-1]
    nested = (coarse, *stages)
    assert not list(array_form.slow_rooms(instance, nested))
    monkeypatch.setattr(array_form, "ENOUGH_NESTED", len(instance.cells) - 1)
    assert list(array_form.slow_rooms(instance, nested)) == [("slow", "nested")]
    assert array_chain.array_chain(instance, nested) is None
    for quick in ((*stages[:-1], coarse, lots), (coarse, lots), stages):
        assert not list(array_form.slow_rooms(instance, quick))
        assert array_chain.array_chain(instance, quick) is not None


def test_the_plan_of_a_country_counted_as_large_is_that_of_the_solver(
    country: tuple[Instance, tuple[Stage, ...]], as_large: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    instance, stages = country
    mine = plan(instance, stages)
    assert as_large == [True]
    monkeypatch.undo()
    assert mine.new == plan(instance, stages).new
