"""Facts from which sentences are made: a message code with figures, and a line of a calculation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import Field

from data.schema.told import Amount, Decimals, Number, Told, one_of

RULE = r"^(\{[^{}]+\}|[0-9 .+*/(),-]|min|max)*$"
"""Arithmetic on names of lines: no other word stands in a rule."""


@dataclass(frozen=True)
class Fact:
    """A message code with all that its sentence needs; ``words.tell`` makes the sentence."""

    code: Told
    numbers: Mapping[str, Amount | Number] = field(default_factory=dict)
    texts: Mapping[str, Told] = field(default_factory=dict)
    codes: Mapping[str, Told] = field(default_factory=dict)
    """Details that are messages themselves, such as the name of a group."""


@dataclass(frozen=True)
class Line:
    """A line of a calculation that a reader can repeat by hand.

    ``rule`` is arithmetic on names of earlier lines, such as ``{whole} * {people} / {people_all}``; empty if the
    value is given. If ``value`` is the result of the rule ``rounded``, ``clipped`` or ``none-left`` (``how``),
    ``before`` is that result.
    """

    name: Told
    step: int
    what: Fact
    value: Number
    rule: Annotated[str, Field(pattern=RULE)] = ""
    before: Number | None = None
    how: Annotated[str, one_of("", "rounded", "clipped", "none-left")] = ""
    decimals: Decimals = 0
    """Decimals with which the value (or ``before``, if there is one) is shown."""
