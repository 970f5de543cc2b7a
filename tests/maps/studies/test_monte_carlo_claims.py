"""What is told of draws: every figure is worked out here again from the draws, in text, tables and record."""

from collections import Counter
from dataclasses import replace
from math import ceil
from pathlib import Path

import pytest

from data import BUNDLED
from maps.studies.monte_carlo import (
    MOST_SHOWN,
    SPREAD_COLUMNS,
    Study,
    draw_rows,
    monte_carlo_record,
    monte_carlo_text,
    spread_rows,
)
from optimiser.jobs.case import read_case
from optimiser.jobs.monte_carlo import MonteCarloRequest, run
from optimiser.jobs.solve import plan_places
from optimiser.jobs.work_map import Workers
from optimiser.problem.plan import Plan
from optimiser.tuning.input_ranges import InputRange
from optimiser.tuning.monte_carlo import Drawn, Sampling
from optimiser.words import LANGUAGES, Words
from tests.support.commands import optimiser


@pytest.fixture(scope="module")
def plan() -> Plan:
    return plan_places(read_case(BUNDLED / "tiny" / "tiny.toml"))


def study(plan: Plan, *draws: tuple[int, ...] | str, shape: str = "uniform") -> Study:
    town = plan.instance.territory.municipalities[0]
    asked = Sampling((InputRange(town, "population", "total", 100.0, 90.0, 110.0),), shape, 7)
    made = [Drawn(k, None, d) if isinstance(d, str) else Drawn(k, d) for k, d in enumerate(draws)]
    return Study(plan, asked, made)


def quantile(numbers: list[int], part: float) -> int:
    return sorted(numbers)[max(0, ceil(part * len(numbers)) - 1)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("shape", ["uniform", "triangular"])
def test_the_text_tells_spreads_of_the_draws(plan: Plan, language: str, shape: str) -> None:
    words, territory = Words(language), plan.instance.territory
    rows = [(k, 43, 35 - k) for k in range(20)]
    found = study(plan, *rows, "infeasible", "contradicted", "contradicted", shape=shape)
    lines = monte_carlo_text(found, words).splitlines()
    assert lines[0] == words("monte-carlo-title", count=23, period=territory.periods[-1])
    for i, m in enumerate(territory.municipalities):
        numbers = [r[i] for r in rows]
        told = next((line for line in lines if line.startswith(territory.names[m])), None)
        if len(set(numbers)) == 1:
            assert told is None
            continue
        assert told is not None
        span = [
            words("monte-carlo-span", low=words.number(a), high=words.number(b))
            for a, b in ((quantile(numbers, 0.05), quantile(numbers, 0.95)), (min(numbers), max(numbers)))
        ]
        now = words.number(plan.new_in(m, "total", territory.periods[-1]))
        assert told.split() == [*territory.names[m].split(), now, *span[0].split(),
                                words.number(quantile(numbers, 0.5)), *span[1].split()]  # fmt: skip
    heads = [words(f"monte-carlo-col-{c}") for c in ("area", "now", "usual", "median", "extreme")]
    told_heads = " ".join(lines[2 : lines.index(next(x for x in lines if x.startswith(heads[0]))) + 1]).split()
    assert Counter(told_heads) == Counter(" ".join(heads).split())
    assert words("monte-carlo-how", count=1, shape=words(f"shape-{shape}"), seed="7") in lines
    assert words("monte-carlo-infeasible", count=1) in lines
    assert words("monte-carlo-contradicted", count=2) in lines
    assert lines[-1] == words("proposal")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_moves_and_nothing_that_is_planned_are_said(plan: Plan, language: str) -> None:
    words = Words(language)
    assert words("monte-carlo-same") in monte_carlo_text(study(plan, (1, 2, 3), (1, 2, 3)), words).splitlines()
    none = monte_carlo_text(study(plan, "infeasible"), words).splitlines()
    assert words("monte-carlo-infeasible", count=1) in none
    assert words("monte-carlo-same") not in none


@pytest.mark.parametrize("language", LANGUAGES)
def test_many_municipalities_are_counted(plan: Plan, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert MOST_SHOWN > 1
    monkeypatch.setattr("maps.studies.monte_carlo.MOST_SHOWN", 1)
    told = monte_carlo_text(study(plan, (1, 2, 3), (4, 5, 6)), Words(language))
    assert Words(language)("monte-carlo-more", count=2) in told.splitlines()


def test_tables_and_record_hold_every_draw(plan: Plan) -> None:
    found = study(plan, (1, 2, 3), "infeasible", (4, 2, 5))
    towns = plan.instance.territory.municipalities
    assert list(draw_rows(found)) == [*([0, m, n] for m, n in zip(towns, (1, 2, 3), strict=True)), [1, None, None],
                                      *([2, m, n] for m, n in zip(towns, (4, 2, 5), strict=True))]  # fmt: skip
    first = dict(zip(SPREAD_COLUMNS, next(spread_rows(found)), strict=True))
    assert (first["least"], first["p5"], first["median"], first["p95"], first["most"]) == (1, 1, 1, 4, 4)
    assert (first["draws"], first["draws_same"]) == (2, [1, 4].count(first["new"]))
    record = monte_carlo_record(found)
    assert (record["draws"], record["planned"], record["without_plan"]) == (3, 2, {1: "infeasible"})
    assert record["municipalities"][0] == first


def test_the_files_that_are_told_are_there_and_the_same_again(tmp_path: Path) -> None:
    plan_folder = tmp_path / "plan"
    assert optimiser("plan", BUNDLED / "tiny" / "tiny.toml", "--out", plan_folder, cwd=tmp_path).returncode == 0
    asked = MonteCarloRequest(
        plan_folder, ("population=60%",), (), 12, 5, "triangular", tmp_path / "a", "nl", Workers()
    )
    answer = run(asked, lambda _: None)
    assert answer.closing == Words("nl")("monte-carlo-done", folder=str(tmp_path / "a"))
    told = {
        name.strip("(),.") for name in answer.closing.replace(str(tmp_path), "").split() if "." in name.strip("().,")
    }
    assert told == {"draws.csv", "spread.csv", "monte-carlo.json", "spread.png", "spread.svg"}
    assert all((tmp_path / "a" / name).stat().st_size for name in told)
    run(replace(asked, out=tmp_path / "b"), lambda _: None)
    for name in ("draws.csv", "spread.csv", "monte-carlo.json"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()
