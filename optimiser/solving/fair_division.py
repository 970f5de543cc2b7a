"""Divide what must give way fairly: the part of each as small as possible, the largest first.

Maths:
    lex min of amount[k] / base[k] from heavy to light, over a programme that holds what they cost together    [-]

    A level is final for those whose row has a dual: they cannot have less.
"""

from collections.abc import Hashable, Mapping
from typing import TypeVar

from optimiser.errors import SolverError
from optimiser.model.variables import Expression, Variables
from optimiser.solving.solver_session import Session
from optimiser.tolerances import LEVEL, SLACK

K = TypeVar("K", bound=Hashable)


def divide_fairly(
    v: Variables, session: Session, amounts: Mapping[K, Expression], base: Mapping[K, float]
) -> dict[K, float]:
    """The amount of each at the leximax of their parts of a base; all zero for those whose base is zero [places].

    Args:
        v: variables of the programme.
        session: the programme, which holds what the amounts are together.
        amounts: what is divided.
        base: of what each is a part.    [places]

    """
    z = v.auxiliary("worst_part")
    undecided = {f"part_{n}": k for n, k in enumerate(amounts) if base[k] > 0}
    session.add({name: amounts[k] - base[k] * z <= 0 for name, k in undecided.items()})
    level: dict[K, float] = {}
    while undecided:
        answer = session.minimise(z + 0)
        if answer is None:
            raise SolverError("stage-infeasible", aim="shortfall")
        if session.whole:  # duals say nothing about who could have less: the first level is told, as it was met
            return {k: max(0.0, answer.at(e)) for k, e in amounts.items()}
        tight = [name for name in undecided if answer.dual(name) > LEVEL] if answer.value > SLACK else list(undecided)
        final = {name: undecided.pop(name) for name in tight or list(undecided)}
        level |= {k: answer.value * base[k] for k in final.values()}
        for name in final:
            session.free(name)
        session.add({f"{name}_held": amounts[k] <= level[k] + SLACK for name, k in final.items()})
    return level
