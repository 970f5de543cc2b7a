"""Facts from which sentences are made: a message code with figures, and a line of a calculation."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Fact:
    """A message code with all that its sentence needs; ``words.tell`` makes the sentence."""

    code: str
    numbers: Mapping[str, int | float] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)
    """Details that are messages themselves, such as the name of a group."""


@dataclass(frozen=True)
class Line:
    """A line of a calculation that a reader can repeat by hand.

    ``rule`` is arithmetic on names of earlier lines, such as ``{whole} * {people} / {people_all}``; empty if the
    value is given. If ``value`` is the result of the rule ``rounded``, ``clipped`` or ``none-left`` (``how``),
    ``before`` is that result.
    """

    name: str
    step: int
    what: Fact
    value: float
    rule: str = ""
    before: float | None = None
    how: str = ""
    decimals: int = 0
    """Decimals with which the value (or ``before``, if there is one) is shown."""
