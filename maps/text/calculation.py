"""The lines of a calculation for a reader: lettered, with formulas in letters and numbers of the language."""

import re
from collections.abc import Iterable, Iterator
from string import ascii_lowercase
from typing import NamedTuple

from optimiser.words import Words
from optimiser.words.facts import Line
from optimiser.words.telling import tell

_SIGNS = {"*": "×", "/": "÷", "-": "−"}
"""Operators as they are printed."""


class CalculationLine(NamedTuple):
    """One line of a calculation: its letter, what it is, its formula and its value.

    The names of the fields are keys of the JSON that ``optimiser explain`` prints.
    """

    step: int
    letter: str
    what: str
    rule: str
    value: str
    whole: str
    """The value after rounding to whole places or clipping to bounds; empty if it was neither rounded nor clipped."""


def calculation_lines(lines: Iterable[Line], words: Words) -> Iterator[CalculationLine]:
    """The lines, lettered a to z, then aa, ab and so on."""
    letters: dict[str, str] = {}
    for number, line in enumerate(lines):
        first = ascii_lowercase[number // 26 - 1] if number >= 26 else ""  # noqa: PLR2004  # letters of the alphabet
        letters[line.name] = first + ascii_lowercase[number % 26]
        yield CalculationLine(
            line.step,
            letters[line.name],
            _what(line, words),
            _rule(line.rule, letters, words),
            *_values(line, words),
        )


def _what(line: Line, words: Words) -> str:
    """What a line is; of a result below nought also what that means."""
    told = tell(line.what, words)
    result = line.value if line.before is None else line.before
    if round(result, line.decimals) >= 0:
        return told
    code = f"{line.what.code}-below"
    return f"{told} ({words(code if words.has(code) else 'working-below')})"


def _rule(rule: str, letters: dict[str, str], words: Words) -> str:
    """A formula with printed operators, the letters of earlier lines and numbers of the language."""
    written = ""
    for name, arithmetic in re.findall(r"\{([^{}]*)\}|([^{}]+)", rule):  # a name holds a code, which may have signs
        text = re.sub(r"\d+\.\d+", lambda n: words.number(float(n[0]), len(n[0].split(".")[1])), arithmetic)
        for sign, shown in _SIGNS.items():
            text = text.replace(f" {sign} ", f" {shown} ")
        written += letters[name] if name else text
    return written


def _values(line: Line, words: Words) -> tuple[str, str]:
    """The value, and the value after rounding or clipping if there was any."""
    if line.before is None:
        return _number(line.value, line.decimals, words), ""
    return _number(line.before, line.decimals, words), _number(
        line.value, line.decimals if line.how == "clipped" else 0, words
    )


def _number(value: float, decimals: int, words: Words) -> str:
    sign = "−" if round(value, decimals) < 0 else ""
    return sign + words.number(abs(round(value, decimals)), decimals)
