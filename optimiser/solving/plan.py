"""The plan in places: stages are solved in order, each held for those after it, then rounded."""

import time
from collections.abc import Iterable
from dataclasses import replace

from optimiser.catalogue import room
from optimiser.distribution.idle_tolerance import without_idle_tolerance
from optimiser.errors import InfeasibleError, SolverError
from optimiser.model.protocol import NOT_ASKED, Ask, Optimum
from optimiser.model.variables import Expression, Variables
from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Aim, Plan
from optimiser.problem.scenario import Stage
from optimiser.solving.array_chain import array_chain
from optimiser.solving.conversation import ask_solver, open_session, run_stage, start_session
from optimiser.solving.fractions import Fractions
from optimiser.solving.infeasible import shortfall
from optimiser.solving.rounding import round_whole
from optimiser.solving.solver_session import Session
from optimiser.solving.stages import check_stages, stage_dialogue


def optimise(instance: Instance, stages: Iterable[Stage]) -> Fractions:
    """The fractional places that obey every rule and are best by the aims in their order.

    Raises:
        InvalidInputError: a stage that cannot be asked.
        InfeasibleError: no plan obeys the rules; names the clash and the smallest relaxation.
        SolverError: the solver did not prove an optimum.

    """
    stages = tuple(stages)
    if not stages:
        raise SolverError("no-aims")
    check_stages(stages)
    stages = without_idle_tolerance(stages)
    return array_chain(instance, stages) or row_by_row(instance, stages)


def row_by_row(instance: Instance, stages: tuple[Stage, ...]) -> Fractions:
    """The same with a row of PuLP for every bound: for all rules and aims, and with the reason of a clash.

    Raises:
        InfeasibleError, SolverError: as ``optimise``.

    """
    started = time.perf_counter()
    v, session = open_session(instance)
    built = time.perf_counter() - started
    try:
        answer, aims = _by_stages(instance, stages, v, session)
    except SolverError:
        start_session(instance)  # if the rules clash by themselves, this says so
        raise
    return Fractions({cell: max(0.0, answer.at(x)) for cell, x in v.new.items()}, aims, session.gap, built)


def _by_stages(
    instance: Instance, stages: tuple[Stage, ...], v: Variables, session: Session
) -> tuple[Optimum, tuple[Aim, ...]]:
    """The last optimum of the stages, and the outcomes of their aims."""
    answer: Optimum | None = None
    aims: list[Aim] = []
    for number, stage in enumerate(stages):
        session.ties = all(hasattr(room("objectives", p.aim), "DECIDES_TIES") for p in stage.parts)
        outcomes, last = run_stage(session, v, stage_dialogue(instance, v, stage, number), later=not stage.tolerance)
        aims += outcomes
        answer = last or answer
    if answer is None or answer is NOT_ASKED:
        # an aim over areas without any share asks nothing: then any plan will do that obeys the rules and what is held
        answer = ask_solver(session, v, Ask(Expression()))
    return answer, tuple(aims)


def plan(instance: Instance, stages: Iterable[Stage], *, relax: bool = False) -> Plan:
    """The plan in whole places.

    Args:
        instance: the instance.
        stages: the aims in their order.
        relax: if requirements cannot be met, leave the least possible open, divided fairly.

    Raises:
        InfeasibleError: no plan obeys the rules, and ``relax`` is not set or does not help.
        SolverError: the solver did not prove an optimum, or no whole table keeps the totals.

    """
    stages = tuple(stages)
    started = time.perf_counter()
    missing: dict[Cell, int] = {}
    try:
        optimum = optimise(instance, stages)
    except InfeasibleError:
        if not relax:
            raise
        missing = shortfall(instance)
        lowered = {k: n - missing.get(k, 0) for k, n in instance.requirement.items()}
        optimum = optimise(replace(instance, requirement=lowered), stages)
    solved = time.perf_counter()
    whole = round_whole(instance, optimum.places)
    rounded = time.perf_counter()
    return Plan(
        instance=instance,
        new=whole,
        fractions=optimum.places,
        aims=optimum.aims,
        shortfall=missing,
        gap=optimum.gap,
        seconds={"build": optimum.build, "solve": solved - started - optimum.build, "round": rounded - solved},
    )
