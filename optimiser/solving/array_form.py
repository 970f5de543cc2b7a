"""What of a scenario has no form in arrays, so that the solver is asked row by row: with many cells that is slow."""

from collections.abc import Iterator, Sequence

from optimiser.catalogue import room
from optimiser.model.separable import ENOUGH
from optimiser.problem.instance import Instance
from optimiser.problem.scenario import Stage

ENOUGH_NESTED = 3_000
"""Cells above which levels below levels are slow: a question per level, of which there are as many as areas."""


def has_array_form(stage: Stage, form: str) -> bool:
    """Whether a stage is one aim, without a tolerance, that has this form: ``held`` for levels or ``costs``."""
    return not stage.blend and not stage.tolerance and hasattr(room("objectives", stage.aim), form)


def in_arrays(instance: Instance, stages: Sequence[Stage]) -> bool:
    """Whether rules bound sums and all stages are levels, with one linear aim at their end or none.

    No weight changes then, and arrays answer.

    Three thousand municipalities take 0.7 s in arrays and 2.4 s in a model that is kept, which takes 4.2 s to make.
    """
    *before, last = stages
    if instance.joint is not None or not all(hasattr(room("constraints", x), "bounds") for x in instance.parameters):
        return False
    return all(has_array_form(s, "held") for s in before) and any(has_array_form(last, f) for f in ("held", "costs"))


def slow_rooms(instance: Instance, stages: Sequence[Stage]) -> Iterator[tuple[str, str]]:
    """Kind and name of everything that makes a large question slow; nothing for a small one.

    The kinds are ``rule``, ``aim`` and, for what is no room, ``slow``: a blend, a tolerance, streams beside places,
    levels of provinces or regions before other levels.
    """
    if len(instance.cells) > ENOUGH_NESTED and _nested(stages):
        yield "slow", "nested"
    if len(instance.cells) <= ENOUGH:
        return
    yield from (("rule", x) for x in sorted(instance.parameters) if not hasattr(room("constraints", x), "bounds"))
    if instance.joint is not None:
        yield "slow", "streams"
    for number, stage in enumerate(stages):
        if stage.blend:
            yield "slow", "blend"
        elif stage.tolerance:
            yield "slow", "tolerance"
        elif not has_array_form(stage, "held") and not (number == len(stages) - 1 and has_array_form(stage, "costs")):
            yield "aim", stage.aim


def _nested(stages: Sequence[Stage]) -> bool:
    """Whether levels are asked for where others already hold sums of several municipalities.

    Then a place that one area gives up can be taken by some of its neighbours alone, so that neither cuts nor flows of
    two sides find the levels.
    """
    levels = [(i, s) for i, s in enumerate(stages) if has_array_form(s, "held")]
    coarse = (i for i, s in levels if s.level != "municipality")
    return any(j > i for i in coarse for j, _ in levels)
