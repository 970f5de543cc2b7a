"""Run a stage with the solver: answer its questions, then hold its result for later stages."""

from collections.abc import Callable, Iterable, Mapping

from optimiser.errors import SolverError
from optimiser.model.protocol import NOT_ASKED, Ask, Optimum, drive
from optimiser.model.variables import Expression, Row, Variables
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Aim
from optimiser.solving.blend import StageDialogue
from optimiser.solving.infeasible import explain_clash
from optimiser.solving.programme import build
from optimiser.solving.solver_session import Session
from optimiser.tolerances import GIVE, SLACK


def free_rows(session: Session, v: Variables, names: Iterable[str]) -> None:
    """Take rows out of force; names that are not in force are ignored."""
    for name in names:
        if name in v.live:
            session.free(name)
            del v.live[name]
            v.holds.discard(name)


def hold_rows(session: Session, v: Variables, rows: Mapping[str, Row]) -> None:
    """Add rows that hold values reached before."""
    session.add(rows)
    v.live |= rows
    v.holds |= rows.keys()


def relax_held(session: Session, v: Variables) -> bool:
    """Relax all held rows by the smallest common amount that restores feasibility; ``False`` if that is no noise.

    The last optimum obeys all held rows but for the solver's noise. Where rows meet at a sharp angle, or
    levels lie on limits, that noise can leave no point between them.

    Maths:
        min e with held[k] ≤ level[k] + e ∀ k;  e ≤ GIVE        [places]
    """
    names = [name for name in v.live if name in v.holds]
    least = session.least_relaxation(names) if names else None
    if least is None or least > GIVE:
        return False
    for name in names:
        v.live[name].constant -= least + SLACK
        session.bound(name, v.live[name])
    return True


def ask_solver(session: Session, v: Variables, ask: Ask) -> Optimum:
    """Put one question to the solver: add its rows, take those that it frees out of force, minimise.

    The first question of a session starts from a point that obeys the rules alone.

    Raises:
        SolverError: no point obeys the rows, or no optimum was proven.

    """
    if not session.begun and session.minimise(Expression()) is None:
        raise SolverError("stage-infeasible", aim=next(iter(ask.rows), "?"))
    free_rows(session, v, ask.free)
    if ask.holds:
        hold_rows(session, v, ask.rows)
    else:
        session.add(ask.rows)
        v.live |= ask.rows
    answer = session.minimise(ask.minimise)
    if answer is None and relax_held(session, v):
        answer = session.minimise(ask.minimise)
    if answer is None:
        raise SolverError("stage-infeasible", aim=next(iter(ask.rows), "?"))
    return answer


def leave_to_next(session: Session, v: Variables, ask: Ask) -> Optimum:
    """Add the rows of a question that only confirms, and ask nothing yet."""
    free_rows(session, v, ask.free)
    hold_rows(session, v, ask.rows)
    session.forget()  # a basis says little of so many new rows, and keeps presolve from seeing that they fix nearly all
    return NOT_ASKED


def run_stage(
    session: Session,
    v: Variables,
    dialogue: StageDialogue,
    *,
    after: Callable[[], None] | None = None,
    later: bool = False,
) -> tuple[tuple[Aim, ...], Optimum | None]:
    """Run a stage to its end and hold its result.

    Args:
        session: the programme in the solver.
        v: its variables and live rows.
        dialogue: the stage.
        after: called once the stage is answered, before its result is held.
        later: whether questions that only confirm are left to the next one.

    Returns:
        The outcomes of its aims, and the last optimum; ``None`` if the stage asked nothing, ``NOT_ASKED`` if its last
        question is left to the next one.

    """

    def answer_to(ask: Ask) -> Optimum:
        return (leave_to_next if later and ask.confirms else ask_solver)(session, v, ask)

    (result, aims), answer = drive(dialogue, answer_to)
    if after:
        after()
    free_rows(session, v, result.free)
    hold_rows(session, v, result.rows)
    return aims, answer


def open_session(instance: Instance) -> tuple[Variables, Session]:
    """The programme with the rows of all rules in the solver, before any question."""
    v = build(instance)
    return v, Session(v.problem)


def start_session(instance: Instance) -> tuple[Variables, Session]:
    """The programme of rules that some plan obeys, before any aim.

    Raises:
        InfeasibleError: no plan obeys the rules; names the clash and the smallest relaxation.

    """
    v, session = open_session(instance)
    if session.minimise(Expression()) is None:
        raise explain_clash(instance, session)
    return v, session
