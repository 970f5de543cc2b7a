"""How an aim and the solver speak: the aim asks, the solver answers, the aim asks again.

An aim that is one number says so with a ``Term``: it can be asked alone (``pursue``) or be
weighed with others in one question (``optimiser/solving/blend.py``). An aim that speaks in several
stages, as leximax does, has no term and cannot be weighed.
"""

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from optimiser.tolerances import SLACK

if TYPE_CHECKING:
    from optimiser.model.variables import Expression, Row

At: TypeAlias = Callable[[Any], float]
"""The value of an expression at a point."""


T = TypeVar("T")


@dataclass(frozen=True)
class Ask:
    """A question to the solver.

    Args:
        minimise: what is to be as small as possible.
        rows: new rows by name; they stay until they are freed.
        free: names of the aim's own rows that hold no longer.
        holds: whether the new rows only keep what was found before.

    """

    minimise: "Expression"
    rows: Mapping[str, "Row"] = field(default_factory=dict)
    free: tuple[str, ...] = ()
    holds: bool = False


@dataclass(frozen=True)
class Answer:
    """A proven optimum.

    Args:
        value: the minimum.
        dual: by row name, how much the minimum falls when the row is loosened by one; not negative.
        at: the value of an expression at the optimum.

    """

    value: float
    dual: Callable[[str], float]
    at: At


@dataclass(frozen=True)
class Held:
    """What an aim leaves for the later stages: its value and the rows that keep it.

    ``error`` is how far the least possible value can be below this one, for aims that a linear
    programme can only approach from below; zero for the others.
    """

    value: float
    rows: Mapping[str, "Row"] = field(default_factory=dict)
    free: tuple[str, ...] = ()
    remark: str = ""
    error: float = 0.0


Stages = Generator[Ask, Answer, Held]
"""What ``stages`` of an aim is: asks, gets answers, returns what is held."""


@dataclass(frozen=True)
class Term:
    """A scalar aim: the number that is to be small.

    Args:
        minimise: the expression, so scaled that one of it is about one place.
        unit: what one of the expression is in the aim's unit.
        rows: rows that give the expression its meaning.
        exact: the aim at a point, where the expression is only a lower bound of it.
        refine: further rows that lift the bound at a point; none when it is near enough.
        remark: code of an area that alone fixes the value, or nothing.

    """

    minimise: "Expression"
    unit: float = 1.0
    rows: Mapping[str, "Row"] = field(default_factory=dict)
    exact: Callable[[At], float] | None = None
    refine: Callable[[At], Mapping[str, "Row"]] | None = None
    remark: Callable[[At], str] | None = None

    def value(self, at: At) -> float:
        """The aim's true number at a point that is a minimum, in its unit."""
        return self.exact(at) if self.exact else self.unit * at(self.minimise)

    def error(self, at: At) -> float:
        """How far the least possible number can be below that of a minimum: a proven bound."""
        return max(0.0, self.exact(at) - self.unit * at(self.minimise)) if self.exact else 0.0


def settle(
    minimise: "Expression", rows: Mapping[str, "Row"], terms: tuple[Term, ...]
) -> Generator[Ask, Answer, Answer]:
    """Ask once, and again while a term can be made more exact."""
    answer = yield Ask(minimise, rows)
    while True:
        cuts: dict[str, Row] = {}
        for term in terms:
            cuts |= term.refine(answer.at) if term.refine else {}
        if not cuts:
            return answer
        answer = yield Ask(minimise, cuts)


def drive(stage: Generator[Ask, Answer, T], solve: Callable[[Ask], Answer]) -> tuple[T, Answer | None]:
    """Answer every question of a stage until it ends: what it returns, and the last answer."""
    answer: Answer | None = None
    try:
        ask = next(stage)
        while True:
            answer = solve(ask)
            ask = stage.send(answer)
    except StopIteration as end:
        return end.value, answer


def pursue(name: str, term: Term, tolerance: float) -> Stages:
    """One scalar aim as a stage: its value is held with its tolerance."""
    answer = yield from settle(term.minimise, term.rows, (term,))
    least = answer.at(term.minimise)
    ceiling = least + abs(least) * tolerance + SLACK
    return Held(
        term.value(answer.at),
        {f"{name}_held": term.minimise <= ceiling},
        remark=term.remark(answer.at) if term.remark else "",
        error=term.error(answer.at),
    )
