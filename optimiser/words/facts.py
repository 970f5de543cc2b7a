"""Facts from which sentences are made: a message code with figures, and a line of a calculation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

MOST_NAMED = 60
"""Names that a sentence bears; a country of thousands has more, and each tells it of itself."""


@dataclass(frozen=True)
class Fact:
    """A message code with all that its sentence needs; ``words.tell`` makes the sentence."""

    code: str
    numbers: Mapping[str, int | float] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)
    """Details that are messages themselves, such as the name of a group."""


def naming(code: str, names: Sequence[str], *, most: int = MOST_NAMED, **texts: str) -> Fact:
    """A fact about some of many: ``count`` of all, ``names`` of the first, and how many ``more`` there are."""
    more = max(0, len(names) - most)
    numbers = {"count": len(names)} | ({"more": more} if more else {})
    return Fact(code, numbers, {**texts, "names": ", ".join(names[:most])})


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
