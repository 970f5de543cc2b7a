"""How far a hidden row reaches: whether a scenario decides every province by itself, or all of them together.

What is withheld must be told from the scenario and the touched provinces alone. If it followed from comparing the plans
with and without the hidden rows, the map of withheld provinces would itself tell something about them.

Maths:
    A scenario decides provinces apart if, for all rows that could be hidden in other provinces, its plan inside a
    province is the same. That is so if
    every scope of the requirement lies in one province;
    every stage is one aim with SEPARATES and without tolerance: its optimum over a product of provinces is the optimum
    of each, also where existing places elsewhere scale all key shares by one factor;
    all groups have one key, and neither it nor a division counts existing places;
    no official numbers replace shares, and no rule compares provinces.

Source:
    Non-interference: Goguen and Meseguer (1982), Security Policies and Security Models.
"""

from dataclasses import dataclass

from optimiser.catalogue import key_credits, rooms
from optimiser.problem.case import Case
from optimiser.problem.scenario import Scenario
from optimiser.tuning.part_of_country import separates, spans_provinces


@dataclass(frozen=True)
class Reach:
    """How far a hidden row of one province may reach.

    Args:
        joined: it can change the plan of other provinces.
        sums_fixed: it cannot change what is required of a province.

    """

    joined: bool = True
    sums_fixed: bool = False


def reach_of(case: Case) -> Reach:
    """What follows from the scenario and the visible requirement, whatever rows are hidden."""
    divided_by_existing = any(key_credits(d.key.name, d.key.parameters) for d in case.scenario.divide)
    return Reach(_joins_provinces(case), not spans_provinces(case.instance) and not divided_by_existing)


def _joins_provinces(case: Case) -> bool:
    scenario = case.scenario
    return (
        spans_provinces(case.instance)
        or scenario.locations is not None
        or not all(separates(stage) for stage in scenario.stages)
        or _compares(scenario)
        or bool(case.instance.official)
        or scenario.joint is not None
    )


def _compares(scenario: Scenario) -> bool:
    """Whether a key or a rule looks at the existing places of other provinces."""
    keys = [scenario.keys[g] for g in scenario.groups if g in scenario.keys]
    rules = (rooms("constraints")[name] for name in scenario.rules)
    return (
        any(key != keys[0] for key in keys)
        or any(key_credits(k.name, k.parameters) for k in (*keys, *(d.key for d in scenario.divide)))
        or any(hasattr(rule, "COMPARES_PROVINCES") for rule in rules)
    )
