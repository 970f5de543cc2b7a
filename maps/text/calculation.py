"""Lines of a sum as a reader sees them: lettered, with rules that name letters, numbers of the language."""

import re
from collections.abc import Iterable, Iterator
from string import ascii_lowercase
from typing import NamedTuple

from optimiser.words import Words, tell
from optimiser.words.facts import Line

_SIGNS = {"*": "×", "/": "÷", "-": "−"}


class Told(NamedTuple):
    """One line: its letter, what it is, the sum and what comes out."""

    step: int
    letter: str
    what: str
    rule: str
    value: str
    whole: str
    """The value in whole places, or kept within bounds; empty where the sum is the value."""


def told(lines: Iterable[Line], words: Words) -> Iterator[Told]:
    """Every line, lettered a to z, then aa, ab and so on."""
    letters: dict[str, str] = {}
    for number, line in enumerate(lines):
        first = ascii_lowercase[number // 26 - 1] if number >= 26 else ""  # noqa: PLR2004  # letters of the alphabet
        letters[line.name] = first + ascii_lowercase[number % 26]
        yield Told(
            line.step,
            letters[line.name],
            tell(line.what, words),
            _rule(line.rule, letters, words),
            *_values(line, words),
        )


def _rule(rule: str, letters: dict[str, str], words: Words) -> str:
    """Arithmetic in the signs of a school book."""
    written = re.sub(r"\d+\.\d+", lambda n: words.number(float(n[0]), len(n[0].split(".")[1])), rule)
    for sign, shown in _SIGNS.items():
        written = written.replace(f" {sign} ", f" {shown} ")
    return written.format(**letters)


def _values(line: Line, words: Words) -> tuple[str, str]:
    if line.before is None:
        return _number(line.value, line.decimals, words), ""
    return _number(line.before, line.decimals, words), _number(
        line.value, line.decimals if line.how == "clipped" else 0, words
    )


def _number(value: float, decimals: int, words: Words) -> str:
    sign = "−" if round(value, decimals) < 0 else ""
    return sign + words.number(abs(round(value, decimals)), decimals)
