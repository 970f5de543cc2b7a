"""Plain ways beside the optimum: by hand, adding up, with their price, and never with what is hidden."""

import random
from dataclasses import replace

import pytest

from maps.text.summary import baselines_table, summary
from optimiser.auditing.scores import score
from optimiser.catalogue import rooms
from optimiser.distribution.key_plan import key_plan
from optimiser.errors import InfeasibleError
from optimiser.explaining.baselines import baselines, moved, price
from optimiser.explaining.simple_divisions import BASELINES, population_plan, regions_plan, running_plan
from optimiser.jobs.solve import solve
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Part, Stage
from optimiser.publishing.publish import publish
from optimiser.solving.plan import plan
from optimiser.words import LANGUAGES, Words
from tests.support.dossiers import TOWNS, limit, location, scenario, tables
from tests.support.output.heads import told as head_told
from tests.support.questions import random_question, varied_question
from tests.support.towns import T, towns
from tests.support.towns import limit as bound


def test_three_towns_are_divided_as_by_hand() -> None:
    """90 places come, 30 exist in A; people 1 : 2 : 3; A and B are one region, C is another.

    population 15, 30, 45. regions: 45 and 45, inside by people 15, 30, 45 — made unlike by equal people below.
    running: targets are shares of 120: 20, 40, 60; A is above, so B and C get 90: 40 − 5 = 35 and 60 − 5 = 55.
    """
    question = towns(
        [1000, 2000, 3000],
        existing=[30, 0, 0],
        required={("NL", "regular"): 90},
        regions=["R1", "R1", "R2"],
    )
    assert list(population_plan(question).new.values()) == [15, 30, 45]
    assert list(key_plan(question).new.values()) == [15, 30, 45]
    assert list(regions_plan(question).new.values()) == [15, 30, 45]
    assert list(running_plan(question).new.values()) == [0, 35, 55]
    other = replace(question, territory=replace(question.territory, population={"T000": 2, "T001": 1, "T002": 9}))
    assert list(regions_plan(other).new.values()) == [30, 15, 45]


def test_the_running_rule_is_the_rule_place_by_place() -> None:
    rng = random.Random(80)
    for _ in range(10):
        question = towns(
            [rng.randint(500, 5000) for _ in range(5)],
            existing=[rng.choice([0, 30]) for _ in range(5)],
            required={("NL", "regular"): 120},
        )
        given = dict.fromkeys(question.cells, 0)
        for _ in range(120):
            gap = {c: question.share[c] - question.counted(*c) - given[c] for c in question.cells}
            best = max(question.cells, key=lambda c: (round(gap[c], 9), -question.lots[c]))  # used at once
            given[best] += 1
        assert running_plan(question).new == given


def test_every_baseline_keeps_every_requirement_on_random_questions() -> None:
    rng = random.Random(81)
    for _ in range(20):
        question = random_question(rng)
        for make in BASELINES.values():
            found = make(question)
            for (s, g, t), places in question.requirement.items():
                if not any(
                    set(question.territory.scopes[o]) < set(question.territory.scopes[s])
                    for o, h, _ in question.requirement
                    if h == g
                ):
                    assert found.new_in(s, g, t) == places


def test_the_price_is_relative_to_the_plan_and_unknown_where_that_is_zero() -> None:
    """Shares 50 and 50, 40 exist in the first, 60 come. Plan 10 + 50: gap 0, heaviest 1; key 30 + 30: gap 40, 1.4."""
    question = towns([1000, 1000], existing=[40, 0], required={("NL", "regular"): 60})
    best = Plan(question, {("T000", "regular", T): 10, ("T001", "regular", T): 50})
    assert price(best, key_plan(question), Part(aim="worst_load", weight=1.0)) == pytest.approx(0.4)
    assert price(best, key_plan(question), Part(aim="total_gap", weight=1.0)) is None
    assert moved(best, key_plan(question)) == 20


def test_what_breaks_a_rule_is_counted() -> None:
    question = towns([1000, 1000], required={("NL", "regular"): 100}, limits=[bound("T000", "maximum", 20)])
    found, verdicts = baselines(plan(question, (Stage(aim="total_gap"), Stage(aim="lots"))))
    assert found["key"]["broken"] == 30
    assert found["key"]["moved"] == 30
    assert verdicts["key"] == "worse", "the limit costs fairness"


def test_a_relaxed_plan_is_compared_with_nothing() -> None:
    question = towns([1000, 1000], required={("NL", "regular"): 60})
    open_ = Plan(question, dict.fromkeys(question.cells, 20), shortfall={("NL", "regular", T): 20})
    assert baselines(open_) == ({}, {})


def test_the_edition_and_the_summary_tell_them_in_both_languages() -> None:
    edition = publish(solve(tables(), scenario()))
    assert list(edition.baselines) == list(BASELINES)
    assert set(edition.dominance) == set(BASELINES)
    for language in LANGUAGES:
        words = Words(language)
        assert head_told(words("col-baseline-running"), summary(edition, words))


def test_baselines_depend_on_hidden_rows_through_the_sums_of_their_block_alone() -> None:
    one = solve(tables(limits=(limit("A10", "maximum", 5),)), scenario())
    other = solve(tables(limits=(limit("A12", "maximum", 5),)), scenario())
    swapped = {m: m for m in TOWNS} | {"A10": "A12", "A12": "A10"}
    new = {(swapped[m], g, t): n for (m, g, t), n in one.new.items()}
    moved_ = replace(
        other, new=new, fractions={}, aims=one.aims, instance=replace(other.instance, share=one.instance.share)
    )
    assert publish(replace(one, fractions={})).baselines == publish(moved_).baselines
    hidden = publish(solve(tables(locations=(location("A10", 4711),)), scenario()))
    assert all(b["heaviest_per_1000"] < 100 for b in hidden.baselines.values()), "4,711 in 10,000 would be 471"


@pytest.mark.parametrize("first", range(0, 60, 20))
def test_no_verdict_contradicts_a_figure_in_its_own_column(first: int) -> None:
    seen = set()
    equal = [name for name, metric in rooms("metrics").items() if hasattr(metric, "LOWER_IS_MORE_EQUAL")]
    for seed in range(first, first + 20):
        question = varied_question(random.Random(seed))
        try:
            found = plan(question, (Stage(aim="leximax_load"), Stage(aim="lots")))
        except InfeasibleError:
            continue
        ours, (figures, verdicts) = score(found)["after"], baselines(found)
        for name, verdict in verdicts.items():
            theirs = figures[name]
            higher = [m for m in equal if m in ours and (ours[m] or 0) > (theirs[m] or 0) + 1e-6]
            lower = [m for m in equal if m in ours and (ours[m] or 0) < (theirs[m] or 0) - 1e-6]
            assert not (verdict in ("better", "alike") and higher), (seed, name)
            assert not (verdict in ("worse", "alike") and lower), (seed, name)
            seen.add(verdict)
    assert {"better", "crosses"} <= seen


def test_a_baseline_that_breaks_rules_has_no_price_in_any_table() -> None:
    tight = tables(limits=tuple(limit(m, "maximum", 25, "public") for m in ("A10", "A11", "B20")))
    edition = publish(solve(tight, scenario()))
    broken = [name for name, figures in edition.baselines.items() if figures["broken"]]
    assert broken
    text = "\n".join(baselines_table(edition, Words("nl")))
    assert text.count("breekt regels") >= len(broken)
    assert "Prijs" in text
