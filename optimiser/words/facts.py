"""Facts that sentences are made from: a code with its figures, and a line of a calculation."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Fact:
    """A message code with what the sentence needs: what is assumed, unknown, or why; told by ``words.tell``."""

    code: str
    numbers: Mapping[str, int | float] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)
    """Parts that are messages themselves, such as the name of a group."""


@dataclass(frozen=True)
class Line:
    """A line of a sum that a reader can do by hand.

    ``rule`` is arithmetic on names of lines before it, such as ``{whole} * {people} / {people_all}``; empty where
    the value is given. ``before`` is what the rule gives where ``value`` is that number ``rounded``, ``clipped`` or
    ``none-left`` (``how``).
    """

    name: str
    step: int
    what: Fact
    value: float
    rule: str = ""
    before: float | None = None
    how: str = ""
    decimals: int = 0
    """Decimals with which the value (``before`` where it is there) is told."""
