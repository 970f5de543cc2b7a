"""A search is told while it works: at its first plan, at better ones, and while the solver is silent."""

import math
from queue import Queue

import pytest

from optimiser.jobs import search_log
from optimiser.jobs.search_log import Listener, SearchLog
from optimiser.locations.search.records import SearchProgress
from optimiser.words import Words

EN = Words("en")
LONG = 60.0
"""Seconds that no run takes; a test that waits longer has failed."""


def at(value: float, bound: float = 90.0, step: str = "area") -> SearchProgress:
    return SearchProgress(1.0, value, bound, step)


def test_the_first_plan_and_its_figures_are_told_at_once_and_better_ones_at_most_once_a_second() -> None:
    said: list[str] = []
    with SearchLog(Listener(said.append), EN, limit=10, figures=True) as log:
        log(at(math.inf, -math.inf, "bound"))
        log(at(math.inf))
        assert said == []
        log(at(100.0))
        log(at(99.0))
    assert said[0] == EN("locations-first-plan")
    assert said[1].startswith("1 s: the best plan so far comes to 100.0 points")
    assert "at most 10.00 % better: no plan comes below 90.0 points" in said[1]
    assert len(said) == 2


@pytest.mark.parametrize(
    ("progress", "expected"),
    [
        (at(math.inf, -math.inf, "bound"), "there is no plan yet. Working on how good"),
        (at(math.inf), "every plan comes to at least 90.0 points"),
        (at(100.0), "best plan so far comes to 100.0 points"),
    ],
)
def test_a_silent_solver_is_told_again_and_again(
    monkeypatch: pytest.MonkeyPatch, progress: SearchProgress, expected: str
) -> None:
    monkeypatch.setattr(search_log, "AT_LEAST_EVERY", 0.01)
    said: Queue[str] = Queue()
    with SearchLog(Listener(said.put), EN, limit=10, figures=True) as log:
        log(progress)
        lines = [said.get(timeout=LONG) for _ in range(4)]
    assert sum(expected in line for line in lines) >= 2


def test_with_hidden_rows_only_that_there_is_a_plan_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_log, "AT_LEAST_EVERY", 0.01)
    said: list[str] = []
    with SearchLog(Listener(said.append), EN, limit=10, figures=False) as log:
        for value in (math.inf, 100.0, 95.0):
            log(at(value))
    assert said == [EN("locations-first-plan")]


@pytest.mark.parametrize(("language", "unit"), [("nl", "punt is een plaats"), ("en", "point is a place")])
@pytest.mark.parametrize("value", [math.inf, 100.0])
def test_every_number_of_a_search_has_its_unit_and_its_meaning(language: str, unit: str, value: float) -> None:
    """A page shows the latest line alone."""
    said: list[str] = []
    log = SearchLog(Listener(said.append), Words(language), limit=10, figures=True)
    log(at(value))
    log._tell()
    assert unit in said[-1]
    assert not any(word in said[-1] for word in ("gap", "bound", "ondergrens"))


def test_every_step_of_a_search_has_a_name_in_both_languages() -> None:
    for language in ("nl", "en"):
        words = Words(language)
        assert all(
            words.has(f"search-step-{step}")
            for step in ("bound", "draft", "area", "solve", "neighbourhood", "everywhere")
        )


@pytest.mark.parametrize(
    ("figures", "progress", "text"),
    [
        (True, at(100.0), "of 10 s, at most 10.00 % better is possible"),
        (True, at(math.inf), "of 10 s, no plan yet: how good it can be at best per area"),
        (False, at(100.0), "of 10 s"),
    ],
)
def test_a_bar_is_drawn_while_the_solver_is_silent_and_tells_no_more_than_may_be_told(
    monkeypatch: pytest.MonkeyPatch, progress: SearchProgress, text: str, *, figures: bool
) -> None:
    monkeypatch.setattr(search_log, "BAR_EVERY", 0.01)
    monkeypatch.setattr(search_log, "AT_LEAST_EVERY", 0.01)
    said: list[str] = []
    drawn: Queue[tuple[float, str]] = Queue()
    with SearchLog(Listener(said.append, lambda *x: drawn.put(x)), EN, limit=10, figures=figures) as log:
        log(progress)
        parts = [drawn.get(timeout=LONG) for _ in range(50)]
    assert all(0 <= part <= 1 for part, _ in parts)
    assert parts[-1][1].endswith(text)
    assert len(said) <= 2  # no line is told again where a bar speaks
