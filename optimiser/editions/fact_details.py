"""Whether sentences and calculations of an edition from a file hold what those of a plan can hold.

Facts are plain records, since sentences are needed where nothing else is imported; so their fields are looked at here.
"""

import re
from collections.abc import Iterator

from data.schema.columns import text_signs
from data.schema.told import LARGEST_NUMBER
from optimiser.editions.edition import Edition
from optimiser.editions.tellable import facts_of
from optimiser.editions.unsound import Unsound
from optimiser.words.facts import Line

RULE = re.compile(r"(\{[^{}]+\}|[0-9 .+*/(),-]|min|max)*")
"""Arithmetic on names of lines: no other word stands in a rule."""

LONGEST, SHOWN, MOST_DECIMALS = 100_000, 60, 12
"""Most signs of a text, most that a complaint shows of it, and most decimals of a number."""

HOW = frozenset({"", "rounded", "clipped", "none-left"})
"""What can be done to the result of a rule."""


def details(edition: Edition) -> Iterator[Unsound]:
    """Numbers that are not finite, texts that steer a terminal or have no end, rules that are no arithmetic."""
    for field, fact in facts_of(edition):
        for name, number in fact.numbers.items():
            if not _finite(number):
                yield _odd(f"{field}.numbers.{name}", number, "number")
        for text in (fact.code, *fact.texts.values(), *fact.codes.values()):
            if not _plain(text):
                yield _odd(field, text, "text")
    for code, lines in edition.workings.items():
        for i, line in enumerate(lines):
            yield from _line(f"workings.{code}[{i}]", line)


def _line(field: str, line: Line) -> Iterator[Unsound]:
    wrong = {
        "value": (line.value, "number", _finite(line.value)),
        "before": (line.before, "number", line.before is None or _finite(line.before)),
        "rule": (line.rule, "other", _plain(line.rule) and RULE.fullmatch(line.rule) is not None),
        "how": (line.how, "other", line.how in HOW),
        "decimals": (line.decimals, "range", 0 <= line.decimals <= MOST_DECIMALS),
        "name": (line.name, "text", _plain(line.name)),
    }
    yield from (_odd(f"{field}.{name}", value, kind) for name, (value, kind, right) in wrong.items() if not right)


def _finite(number: float) -> bool:
    return abs(number) <= LARGEST_NUMBER  # false for what is no number


def _plain(text: str) -> bool:
    return len(text) <= LONGEST and text_signs(text) == text


def _odd(field: str, value: object, kind: str) -> Unsound:
    shown = repr(value)
    shown = shown if len(shown) <= SHOWN else f"{shown[:SHOWN]}…"
    return Unsound("edition-field", field, shown, {"kind": kind, "expected": ""})
