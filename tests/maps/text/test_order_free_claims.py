"""What each group of rules adds: the averages over all orders, and tenths that add up exactly."""

import math
import re
from fractions import Fraction
from functools import cache
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import BUNDLED
from maps.text.order_free import in_tenths, order_free_lines, order_free_record
from optimiser.jobs.case import CaseInput, build_case, read_case
from optimiser.jobs.solve import plan_places
from optimiser.problem.plan import Plan
from optimiser.tuning.order_free import RULES, Contributions, contributions, subsets
from optimiser.words import LANGUAGES, Words
from tests.support.dossiers import TOWNS, bid, limit, scenario, tables

games = st.lists(st.integers(-50, 300), min_size=32, max_size=32).map(
    lambda n: Contributions(dict(zip(subsets(RULES), n, strict=True)))
)


@given(games)
def test_the_values_are_the_averages_over_all_orders(game: Contributions) -> None:
    found = dict.fromkeys(RULES, Fraction(0))
    steps: dict[str, set[int]] = {r: set() for r in RULES}
    for order in permutations(RULES):
        held: frozenset[str] = frozenset()
        for rule in order:
            step = game.numbers[held | {rule}] - game.numbers[held]
            found[rule] += Fraction(step, math.factorial(len(RULES)))
            steps[rule].add(step)
            held |= {rule}
    assert dict(game.values) == found
    assert game.order_matters == max(max(s) - min(s) for s in steps.values())
    assert game.start + sum(found.values()) == game.end


@given(games)
def test_tenths_add_up_exactly_and_are_within_a_tenth(game: Contributions) -> None:
    tenths = in_tenths(game.values)
    assert sum(tenths.values()) == 10 * (game.end - game.start)
    assert all(abs(tenths[r] - 10 * game.values[r]) < 1 for r in RULES)


@cache
def working_day() -> Plan:
    return plan_places(read_case(BUNDLED / "zeeland" / "working-day.toml"))


@pytest.mark.parametrize("m", ["GM0718", "GM0687", "GM1676"])
def test_it_starts_by_inhabitants_and_ends_at_the_number_of_the_plan(m: str) -> None:
    found = contributions(working_day(), m)
    period = working_day().instance.territory.periods[-1]
    assert found.end == working_day().new_in(m, "total", period)
    people = working_day().instance.territory.population
    required = working_day().new_in("NL", "total", period)
    assert abs(found.start - required * people[m] / sum(people.values())) < 3, "rounded by group"


def test_rules_that_the_scenario_does_not_have_do_nothing() -> None:
    plan = plan_places(build_case(CaseInput(scenario(), tables())))
    found = contributions(plan, next(iter(TOWNS)))
    assert set(found.values.values()) == {0}
    assert found.order_matters == 0


def test_a_limit_alone_is_the_whole_difference() -> None:
    m = next(iter(TOWNS))
    free = plan_places(build_case(CaseInput(scenario(), tables()))).new_in(m, "total", "t")
    plan = plan_places(build_case(CaseInput(scenario(), tables(limits=(limit(m, "maximum", 4),)))))
    found = contributions(plan, m)
    assert found.values["limits"] == 4 - free
    assert found.start == free


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("m", ["GM0718", "GM0687"])
def test_the_sentences_say_the_values(m: str, language: str) -> None:
    words, found = Words(language), contributions(working_day(), m)
    lines = order_free_lines(found, words)
    assert lines[0] == words("order-title")
    assert lines[1].strip() == words("order-start", number=words.number(found.start))
    total = found.start * 10
    for rule, line in zip(RULES, lines[2:7], strict=True):
        name, _, told = line.strip().partition(": ")
        assert name == words(f"order-{rule}")
        total += round(10 * float(told.replace("−", "-").replace("+", "").replace(",", ".")))
    assert total == 10 * found.end
    assert lines[7].strip() == words("order-end", number=words.number(found.end))
    assert lines[8] == words("order-matters", places=words.number(found.order_matters))
    record = order_free_record(found)
    assert [r["rule"] for r in record["rules"]] == [*RULES]
    assert all(re.fullmatch(r"-?\d+(/\d+)?", r["exact"]) for r in record["rules"])


def test_bids_are_among_the_limits() -> None:
    m = next(iter(TOWNS))
    offered = tables(bids=(bid(m, 60),))
    plan = plan_places(build_case(CaseInput(scenario(), offered)))
    assert contributions(plan, m).values["limits"] == plan.new_in(m, "total", "t") - contributions(plan, m).start
