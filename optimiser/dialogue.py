"""How an aim and the solver speak: the aim asks, the solver answers, the aim asks again."""

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from optimiser.variables import Expression, Row


@dataclass(frozen=True)
class Ask:
    """A question to the solver.

    Args:
        minimise: what is to be as small as possible.
        rows: new rows by name; they stay until they are freed.
        free: names of the aim's own rows that hold no longer.

    """

    minimise: "Expression"
    rows: Mapping[str, "Row"] = field(default_factory=dict)
    free: tuple[str, ...] = ()


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
    at: Callable[[Any], float]


@dataclass(frozen=True)
class Held:
    """What an aim leaves for the later stages: its value and the rows that keep it."""

    value: float
    rows: Mapping[str, "Row"] = field(default_factory=dict)
    free: tuple[str, ...] = ()
    remark: str = ""


Stages = Generator[Ask, Answer, Held]
"""What ``stages`` of an aim is: asks, gets answers, returns what is held."""
