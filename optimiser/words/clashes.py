"""Why no plan can be found, as sentences."""

import math
from collections.abc import Callable

from optimiser.errors import InfeasibleError, Reason
from optimiser.tolerances import SLACK
from optimiser.words import Words
from optimiser.words.bottlenecks import RowIndex, bottleneck_lines, index_text
from optimiser.words.repairs import repair_lines
from optimiser.words.schema import choice_name, rule_name

MOST_ROWS = 24
"""Rows of a clash that are told one by one; of a clash of the whole country nobody reads them all."""

MOST_OF_A_RULE = 4
"""Rows of one rule that a planner reads on a page, beside the ways out that follow."""


def clash_lines(error: InfeasibleError, words: Words, name: Callable[[str], str]) -> list[str]:
    """The clash and the smallest relaxation as sentences; neither is told if only hidden rows cause it.

    Args:
        error: the clash, and the smallest shortfall that resolves it.
        words: sentences of a language.
        name: gives the name of an area by its code, and any other text as it is.

    """
    if error.hidden:
        return [words("infeasible-head"), words("infeasible-hidden")]
    lines = [words("infeasible-head"), *why_lines(error, words, name), *repair_lines(error.repairs, words, name)]
    if error.surplus:
        remedy = "infeasible-unplaceable-remedy" if error.unplaceable else "infeasible-surplus-remedy"
        return [*lines, words(error.remedy or remedy)]
    return [*lines, words(error.remedy or ("infeasible-remedy" if error.missing else "infeasible-bounds"))]


def why_lines(error: InfeasibleError, words: Words, name: Callable[[str], str]) -> list[str]:
    """What is too much or too little, and which rules cannot hold together.

    Args:
        error: the clash.
        words: sentences of a language.
        name: gives the name of an area by its code.

    """
    rows, lines = error.rows, bottleneck_lines(error.bottlenecks, words, name)
    if error.clash:
        lines.append(words("infeasible-rule"))
    lines += [
        "  " + _row(rule_name(words, row[0]), row, error.numbers.get(row), words, name) for row in rows[:MOST_ROWS]
    ]
    if len(rows) > MOST_ROWS:
        lines.append("  " + words("infeasible-rows-more", count=words.number(len(rows) - MOST_ROWS)))
    return [*lines, *reason_lines(error, words, name), *missing_lines(error, words, name)]


def desk_lines(error: InfeasibleError, words: Words, name: Callable[[str], str]) -> list[str]:
    """The same for a page of a planner: a rule once, by the words of its control, with the first of its rows.

    The smallest relaxation is told where no way out says it with the numbers to change.
    """
    lines = bottleneck_lines(error.bottlenecks, words, name)
    if error.clash:
        lines.append(words("infeasible-rule"))
    for rule in dict.fromkeys(row[0] for row in error.rows):
        rows = [row for row in error.rows if row[0] == rule]
        first, label = rows[:MOST_OF_A_RULE], words.named("rule", rule)
        told = [_row(label, row, error.numbers.get(row), words, name) for row in first[:1]]
        told += [_row("", row, error.numbers.get(row), words, name).removeprefix(": ") for row in first[1:]]
        more = [words("bottleneck-and", count=words.number(len(rows) - len(first)))] if len(rows) > len(first) else []
        lines.append("; ".join([*told, *more]))
    missing = [] if error.repairs else missing_lines(error, words, name)
    return [*lines, *reason_lines(error, words, name), *missing]


def reason_lines(error: InfeasibleError, words: Words, name: Callable[[str], str]) -> list[str]:
    """Further reasons, such as sizes that cannot add up."""
    return [_reason(reason, words, name) for reason in error.reasons]


def missing_lines(error: InfeasibleError, words: Words, name: Callable[[str], str]) -> list[str]:
    """The smallest relaxation: what stays open, or by how much minimums exceed what is required or possible."""
    lines = []
    for code, amounts in (("infeasible-missing", error.missing), ("infeasible-surplus", error.surplus)):
        for (s, g, t), places in sorted(amounts.items()):
            number, group = words.number(math.ceil(places - SLACK)), f"{choice_name(words, g)}, {t}"
            way = "possible" if (s, g, t) in error.unplaceable else "required"
            lines.append(words(code, places=number, scope=name(s), group=group, way=way))
    return lines


def _row(rule: str, row: RowIndex, places: int | None, words: Words, name: Callable[[str], str]) -> str:
    """A row of the clash, with its number where it is one."""
    said = {"rule": rule, "index": index_text(row[1], words, name)}
    if places is None:
        return words("infeasible-row", **said)
    return words("infeasible-row-places", **said, places=words.number(places))


def _reason(reason: Reason, words: Words, name: Callable[[str], str]) -> str:
    """A further reason as a sentence."""
    details = {
        k: choice_name(words, name(v)) if isinstance(v, str) else words.number(v) for k, v in reason.details.items()
    }
    return words(reason.code, **details)
