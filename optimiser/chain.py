"""The chain of aims: each is asked in turn, what it found is held for those after it."""

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from optimiser.aims import Told, check_stages, talk
from optimiser.dialogue import Answer, Ask
from optimiser.errors import InfeasibleError, SolverError
from optimiser.instance import Cell, Instance
from optimiser.model import build
from optimiser.plan import Aim, Plan
from optimiser.relax import explain_clash, shortfall
from optimiser.rounding import round_whole
from optimiser.scenario import Stage
from optimiser.session import Session
from optimiser.tolerances import GIVE, SLACK
from optimiser.variables import Expression, Row, Variables


@dataclass(frozen=True)
class Fractions:
    """What the programme found: places per cell before rounding, and the aims' values."""

    places: Mapping[Cell, float]
    aims: tuple[Aim, ...]
    gap: float
    """Largest proven relative gap of all questions to the solver."""
    build: float
    """Seconds until the solver had the programme."""


def release(session: Session, v: Variables, names: Iterable[str]) -> None:
    """Let rows hold no longer."""
    for name in names:
        if name in v.live:
            session.free(name)
            del v.live[name]
            v.holds.discard(name)


def keep(session: Session, v: Variables, rows: Mapping[str, Row]) -> None:
    """Add rows that keep what was found before."""
    session.add(rows)
    v.live |= rows
    v.holds |= rows.keys()


def give_way(session: Session, v: Variables) -> bool:
    """Let everything held give way by the least that makes a point possible; whether noise alone had left none.

    The last answer obeys all that is held but for the noise of the solver. Where rows meet at a sharp
    angle, or levels lie on limits, nothing may be left between them.

    Maths:
        min e with held[k] ≤ level[k] + e ∀ k;  e ≤ GIVE        [places]
    """
    names = [name for name in v.live if name in v.holds]
    least = session.least_give(names) if names else None
    if least is None or least > GIVE:
        return False
    for name in names:
        v.live[name].constant -= least + SLACK
        session.bound(name, v.live[name])
    return True


def answered(session: Session, v: Variables, ask: Ask) -> Answer:
    """One question to the solver, its rows added and those that it frees released.

    Raises:
        SolverError: nothing obeys the rows any more, or no optimum was proven.

    """
    release(session, v, ask.free)
    if ask.holds:
        keep(session, v, ask.rows)
    else:
        session.add(ask.rows)
        v.live |= ask.rows
    answer = session.minimise(ask.minimise)
    if answer is None and give_way(session, v):
        answer = session.minimise(ask.minimise)
    if answer is None:
        raise SolverError("stage-infeasible", aim=next(iter(ask.rows), "?"))
    return answer


def converse(
    session: Session, v: Variables, told: Told, *, after: Callable[[], None] | None = None
) -> tuple[tuple[Aim, ...], Answer | None]:
    """A stage from its first question to what it holds: how its aims came out, and the last answer.

    ``after`` is called when the stage is answered and nothing is held yet.
    """
    answer: Answer | None = None
    try:
        ask = next(told)
        while True:
            answer = answered(session, v, ask)
            ask = told.send(answer)
    except StopIteration as end:
        held, aims = end.value
    if after:
        after()
    release(session, v, held.free)
    keep(session, v, held.rows)
    return aims, answer


def opened(instance: Instance) -> tuple[Variables, Session]:
    """The programme with the rows of all rules in the solver, before any aim has spoken.

    Raises:
        InfeasibleError: no plan obeys the rules; names those that clash and the smallest relaxation.

    """
    v = build(instance)
    session = Session(v.problem)
    if session.minimise(Expression()) is None:
        raise explain_clash(instance, session)
    return v, session


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
