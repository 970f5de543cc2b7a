"""The chain of aims: each is asked in turn, what it found is held for those after it."""

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from optimiser.catalogue import room
from optimiser.dialogue import Answer, Ask, Held
from optimiser.errors import InfeasibleError, SolverError
from optimiser.instance import Cell, Instance
from optimiser.model import build
from optimiser.plan import Aim, Plan
from optimiser.relax import explain_clash, shortfall
from optimiser.rounding import round_whole
from optimiser.scenario import Stage
from optimiser.session import Session
from optimiser.variables import Expression, Variables


@dataclass(frozen=True)
class Fractions:
    """What the programme found: places per cell before rounding, and the aims' values."""

    places: Mapping[Cell, float]
    aims: tuple[Aim, ...]
    gap: float
    """Largest proven relative gap of all questions to the solver."""
    build: float
    """Seconds until the solver had the programme."""


def _ask(session: Session, ask: Ask) -> Answer:
    for name in ask.free:
        session.free(name)
    session.add(ask.rows)
    answer = session.minimise(ask.minimise)
    if answer is None:
        raise SolverError("stage-infeasible", aim=next(iter(ask.rows), "?"))
    return answer


def _pursue(session: Session, v: Variables, stage: Stage) -> tuple[Aim, Answer | None]:
    """One aim from its first question to what it holds."""
    module = room("objectives", stage.aim)
    talk = module.stages(v.instance, v, level=stage.level, group=stage.group, tolerance=stage.tolerance)
    answer: Answer | None = None
    try:
        ask = next(talk)
        while True:
            answer = _ask(session, ask)
            ask = talk.send(answer)
    except StopIteration as end:
        held: Held = end.value
    for name in held.free:
        if name in session.rows:
            session.free(name)
    session.add(held.rows)
    return Aim(stage.aim, stage.level, stage.group, module.UNIT, held.value, held.remark), answer


def optimise(instance: Instance, stages: Iterable[Stage]) -> Fractions:
    """Fractions that obey every rule and are best by the aims in their order.

    Raises:
        InfeasibleError: no plan obeys the rules; names those that clash and the smallest relaxation.
        SolverError: the solver did not prove an optimum.

    """
    begin = time.perf_counter()
    v = build(instance)
    session = Session(v.problem)
    built = time.perf_counter() - begin
    if session.minimise(Expression()) is None:
        raise explain_clash(instance, session)
    aims, answer = [], None
    for stage in stages:
        aim, last = _pursue(session, v, stage)
        aims.append(aim)
        answer = last or answer
    if answer is None:
        raise SolverError("no-aims")
    return Fractions({cell: max(0.0, answer.at(x + 0)) for cell, x in v.new.items()}, tuple(aims), session.gap, built)


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
