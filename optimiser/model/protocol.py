"""The protocol between an aim and the solver: a generator that yields questions and receives optima.

A scalar aim provides a ``Term``: it can be minimised alone (``pursue``) or weighted with others in one
objective (``optimiser/solving/blend.py``). An aim that needs several questions, as leximax does, provides
``stages`` instead and cannot be weighted.
"""

import math
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from optimiser.tolerances import SLACK

if TYPE_CHECKING:
    from optimiser.model.variables import Expression, Row

At: TypeAlias = Callable[[Any], float]
"""The value of an expression at a point."""


T = TypeVar("T")
"""What a dialogue returns in the end."""


@dataclass(frozen=True)
class Ask:
    """A question to the solver.

    Args:
        minimise: the objective.
        rows: new rows by name; they stay until they are freed.
        free: names of the aim's own earlier rows that no longer apply.
        holds: whether the new rows only keep values that were reached before.
        confirms: whether there is no aim, only rows that hold together as is known already: the next question of any
            stage confirms them as well.

    """

    minimise: "Expression"
    rows: Mapping[str, "Row"] = field(default_factory=dict)
    free: tuple[str, ...] = ()
    holds: bool = False
    confirms: bool = False


@dataclass(frozen=True)
class Optimum:
    """A proven optimum.

    Args:
        value: the minimum.
        dual: by row name, how much the minimum decreases if the row is relaxed by one; not negative.
        at: the value of an expression at the optimum.
        unproven: by how much the minimum may be lower, where time was up before whole numbers were proven best.

    """

    value: float
    dual: Callable[[str], float]
    at: At
    unproven: float = 0.0


NOT_ASKED = Optimum(0.0, lambda _: 0.0, lambda _: math.nan)
"""The answer to a question that is left to the next one."""


@dataclass(frozen=True)
class StageResult:
    """The result of a stage: the value of its aim and the rows that hold it for later stages.

    ``error`` is by how much the least possible value can be below this one, for aims that a linear
    programme only approximates from below; zero for others.
    """

    value: float
    rows: Mapping[str, "Row"] = field(default_factory=dict)
    free: tuple[str, ...] = ()
    remark: str = ""
    error: float = 0.0


Stages = Generator[Ask, Optimum, StageResult]
"""The type of an aim's ``stages``: yields questions, receives optima, returns the result."""


@dataclass(frozen=True)
class Term:
    """A scalar aim: a number to minimise.

    Args:
        minimise: the expression, scaled so that one unit of it is about one place.
        unit: what one unit of the expression is in the aim's unit.
        rows: rows that define the expression.
        exact: the aim at a point, if the expression is only a lower bound of it.
        refine: further rows that raise the bound at a point; none if it is close enough.
        remark: code of an area that alone fixes the value, or empty.

    """

    minimise: "Expression"
    unit: float = 1.0
    rows: Mapping[str, "Row"] = field(default_factory=dict)
    exact: Callable[[At], float] | None = None
    refine: Callable[[At], Mapping[str, "Row"]] | None = None
    remark: Callable[[At], str] | None = None

    def value(self, at: At) -> float:
        """The true value of the aim at a minimum, in its unit."""
        return self.exact(at) if self.exact else self.unit * at(self.minimise)

    def error(self, at: At) -> float:
        """By how much the least possible value can be below that of a minimum; a proven bound."""
        return max(0.0, self.exact(at) - self.unit * at(self.minimise)) if self.exact else 0.0


def settle(
    minimise: "Expression", rows: Mapping[str, "Row"], terms: tuple[Term, ...]
) -> Generator[Ask, Optimum, Optimum]:
    """Minimise, and again with more rows while a term can be made more exact."""
    answer = yield Ask(minimise, rows)
    while True:
        cuts: dict[str, Row] = {}
        for term in terms:
            cuts |= term.refine(answer.at) if term.refine else {}
        if not cuts:
            return answer
        answer = yield Ask(minimise, cuts)


def drive(stage: Generator[Ask, Optimum, T], solve: Callable[[Ask], Optimum]) -> tuple[T, Optimum | None]:
    """Answer every question of a dialogue until it ends; its return value, and the last optimum."""
    answer: Optimum | None = None
    try:
        ask = next(stage)
        while True:
            answer = solve(ask)
            ask = stage.send(answer)
    except StopIteration as end:
        return end.value, answer


def pursue(name: str, term: Term, tolerance: float) -> Stages:
    """The dialogue of one scalar aim; its value is held within the tolerance."""
    answer = yield from settle(term.minimise, term.rows, (term,))
    least = answer.at(term.minimise)
    ceiling = least + abs(least) * tolerance + SLACK
    return StageResult(
        term.value(answer.at),
        {f"{name}_held": term.minimise <= ceiling},
        remark=term.remark(answer.at) if term.remark else "",
        error=term.error(answer.at) + term.unit * answer.unproven,
    )
