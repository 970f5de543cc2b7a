"""A plan of locations spoilt in one rule alone: the inspection finds that rule, by the right number, and no other."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from optimiser.locations.audit import largest_excess
from optimiser.locations.case.case import ChosenRule, LocationCase, PlaceLimit
from optimiser.locations.case.column import Column
from optimiser.locations.infeasible.single_period import single_period
from optimiser.locations.rulebook import location_rule, with_linking_rows
from tests.optimiser.locations.test_rules import RULES, land

Places = Mapping[tuple[int, str], tuple[int, int]]
"""Places in both periods of the location of a kind in a municipality."""

SOUND: Places = {(0, "azc"): (60, 60), (2, "azc"): (70, 70), (0, "amv"): (12, 12), (2, "amv"): (40, 40),
                 (4, "sober"): (6, 6)}  # fmt: skip
RULES_ASKED = (
    ChosenRule("cluster", group="amv", km=15.0, most=50),
    ChosenRule("keep_apart", group="amv", other="safe_country", km=15.0),
    ChosenRule("few_sites", group="regular", most=2),
)
ALL = ("regular", "amv", "safe_country")
BOUNDS = (
    PlaceLimit("respect_limits", ("GM0", "regular", "one", "maximum"), (0,), ("regular",), 0, 0, 75),
    PlaceLimit("respect_capacity", ("GM1", "total", "one"), (1,), ALL, 0, 0, 40),
    PlaceLimit("eligible_groups", ("GM3", "regular", "one"), (3,), ("regular",), 0, 0, 0),
    PlaceLimit("no_share_no_places", ("GM0", "amv", "one"), (0,), ("amv",), 0, 0, 12),
    PlaceLimit("keep_bids", ("GM0", "regular", "two"), (0,), ("regular",), 1, 55, None),
    PlaceLimit("keep_exchanges", ("GM2", "amv", "two"), (2,), ("amv",), 1, 38, None),
    PlaceLimit("ceiling_per_1000", ("GM1", "total", "two"), (1,), ALL, 1, 0, 40),
    PlaceLimit("relieve_provinces", ("P3", "two"), (3,), ALL, 1, 0, 6),
)

# What is other than in the sound plan, and how far that breaks the rule.
SPOILT: dict[str, tuple[Places, float]] = {
    "meet_requirement": ({(2, "azc"): (73, 70)}, 3),
    "respect_limits": ({(0, "azc"): (80, 60), (2, "azc"): (50, 70)}, 5),
    "respect_capacity": ({(1, "azc"): (70, 0), (2, "azc"): (0, 70)}, 30),
    "eligible_groups": ({(3, "azc"): (70, 0), (2, "azc"): (0, 70)}, 70),
    "no_share_no_places": ({(0, "amv"): (16, 12), (2, "amv"): (36, 40)}, 4),
    "keep_bids": ({(0, "azc"): (60, 50), (2, "azc"): (70, 80)}, 5),
    "keep_exchanges": ({(0, "amv"): (12, 16), (2, "amv"): (40, 36)}, 2),
    "ceiling_per_1000": ({(1, "azc"): (0, 70), (2, "azc"): (70, 0)}, 30),
    "relieve_provinces": ({(3, "azc"): (0, 70), (2, "azc"): (70, 0)}, 64),
    "cluster": ({(0, "amv"): (12, 0), (1, "amv"): (0, 12)}, 2),
    "keep_apart": ({(4, "sober"): (6, 0), (3, "sober"): (0, 6)}, 1),
    "few_sites": ({(2, "azc"): (50, 70), (2, "branch"): (20, 0)}, 1),
    "branch_near": ({(0, "azc"): (60, 90), (2, "azc"): (70, 0), (4, "branch"): (0, 40)}, 1),
}


def question() -> LocationCase:
    """The five towns with all rules, in which the sound plan keeps every one."""
    asked = {("NL", g, t): n for g, n in (("regular", 130), ("amv", 52), ("safe_country", 6)) for t in (0, 1)}
    return with_linking_rows(replace(land(asked), place_limits=BOUNDS), RULES_ASKED)


def plan_of(case: LocationCase, places: Places) -> tuple[Column, ...]:
    columns = []
    for b, block in enumerate(case.blocks):
        path, sizes = [0, 0], np.zeros((2, len(block.options), 3), dtype=np.int64)
        for i, option in enumerate(block.options):
            for t, n in enumerate(places.get((b, option.kind), (0, 0))):
                path[t] |= int(n > 0) << i
                sizes[t, i, case.groups.index(option.groups[0])] = n
        columns.append(Column(b, tuple(path), sizes))
    return tuple(columns)


def test_a_sound_plan_breaks_nothing_and_every_rule_is_asked() -> None:
    case = question()
    assert {c.rule for c in case.chosen_rules} == set(RULES) == set(SPOILT)
    found = largest_excess(case, plan_of(case, SOUND))
    assert set(found.values()) == {0.0}
    assert all(any(True for _ in location_rule(c.rule).rows(case, c)) for c in case.chosen_rules)


@pytest.mark.parametrize("rule", sorted(SPOILT))
def test_a_plan_spoilt_in_one_rule_is_caught_there_by_the_right_number_and_nowhere_else(rule: str) -> None:
    case, (change, wrong) = question(), SPOILT[rule]
    found = largest_excess(case, plan_of(case, {**SOUND, **change}))
    assert {name: n for name, n in found.items() if n} == {rule: wrong}


@pytest.mark.parametrize("rule", sorted(SPOILT))
def test_a_period_alone_keeps_every_row_of_that_period_and_no_other(rule: str) -> None:
    case, (change, _) = question(), SPOILT[rule]
    case = replace(case, required={key: n + key[2] for key, n in case.required.items()})
    plan, found = plan_of(case, {**SOUND, **change}), {}
    for t in range(2):
        here = single_period(case, t)
        own = tuple(Column(c.block, c.path[t : t + 1], c.sizes[t : t + 1]) for c in plan)
        assert here.required == {(s, g, 0): n for (s, g, u), n in case.required.items() if u == t}
        assert {t} == {case.periods.index(j.index[-1]) for j in here.linking_rows if j.rule != "respect_limits"}
        for name, n in largest_excess(here, own).items():
            found[name] = max(found.get(name, 0.0), n)
    assert found == largest_excess(case, plan)
