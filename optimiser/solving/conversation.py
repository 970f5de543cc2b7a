"""A stage and the solver in conversation: questions, answers, what is held for later stages."""

from collections.abc import Callable, Iterable, Mapping

from optimiser.errors import SolverError
from optimiser.model.protocol import Answer, Ask, drive
from optimiser.model.variables import Expression, Row, Variables
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Aim
from optimiser.solving.blend import Told
from optimiser.solving.infeasible import explain_clash
from optimiser.solving.programme import build
from optimiser.solving.session import Session
from optimiser.tolerances import GIVE, SLACK


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
    (held, aims), answer = drive(told, lambda ask: answered(session, v, ask))
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
