"""The chain of aims: each is asked in turn, what it found is held for those after it."""

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from optimiser.errors import InfeasibleError, SolverError
from optimiser.model.protocol import Answer
from optimiser.model.variables import Expression
from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Aim, Plan
from optimiser.problem.scenario import Stage
from optimiser.solving.conversation import converse, opened
from optimiser.solving.infeasible import explain_clash, shortfall
from optimiser.solving.rounding import round_whole
from optimiser.solving.stages import check_stages, talk


@dataclass(frozen=True)
class Fractions:
    """What the programme found: places per cell before rounding, and the aims' values."""

    places: Mapping[Cell, float]
    aims: tuple[Aim, ...]
    gap: float
    """Largest proven relative gap of all questions to the solver."""
    build: float
    """Seconds until the solver had the programme."""


def optimise(instance: Instance, stages: Iterable[Stage]) -> Fractions:
    """Fractions that obey every rule and are best by the aims in their order.

    Raises:
        InvalidInputError: a stage that cannot be asked.
        InfeasibleError: no plan obeys the rules; names those that clash and the smallest relaxation.
        SolverError: the solver did not prove an optimum.

    """
    stages = tuple(stages)
    if not stages:
        raise SolverError("no-aims")
    check_stages(stages)
    begin = time.perf_counter()
    v, session = opened(instance)
    built = time.perf_counter() - begin
    answer: Answer | None = None
    aims: list[Aim] = []
    for number, stage in enumerate(stages):
        found, last = converse(session, v, talk(instance, v, stage, number))
        aims += found
        answer = last or answer
    # An aim about areas without any share asks nothing: then every plan that obeys the rules will do.
    answer = answer or session.minimise(Expression())
    if answer is None:
        raise explain_clash(instance, session)
    return Fractions({cell: max(0.0, answer.at(x)) for cell, x in v.new.items()}, tuple(aims), session.gap, built)


def plan(instance: Instance, stages: Iterable[Stage], *, relax: bool = False) -> Plan:
    """The plan in whole places.

    Args:
        instance: the question.
        stages: the aims in their order.
        relax: leave the least possible open where a requirement cannot be met, spread fairly.

    Raises:
        InfeasibleError: no plan obeys the rules and ``relax`` was not asked.
        SolverError: the solver did not prove an optimum, or no whole table keeps the totals.

    """
    stages = tuple(stages)
    begin = time.perf_counter()
    missing: dict[Cell, int] = {}
    try:
        found = optimise(instance, stages)
    except InfeasibleError:
        if not relax:
            raise
        missing = shortfall(instance)
        lowered = {k: n - missing.get(k, 0) for k, n in instance.requirement.items()}
        found = optimise(replace(instance, requirement=lowered), stages)
    solved = time.perf_counter()
    whole = round_whole(instance, found.places)
    done = time.perf_counter()
    return Plan(
        instance=instance,
        new=whole,
        fractions=found.places,
        aims=found.aims,
        shortfall=missing,
        gap=found.gap,
        seconds={"build": found.build, "solve": solved - begin - found.build, "round": done - solved},
    )
