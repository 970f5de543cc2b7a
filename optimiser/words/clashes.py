"""Why no plan can be found, as sentences."""

import math
from collections.abc import Callable

from optimiser.errors import InfeasibleError, Reason
from optimiser.tolerances import SLACK
from optimiser.words import Words
from optimiser.words.schema import choice_name, rule_name


def clash_lines(error: InfeasibleError, words: Words, name: Callable[[str], str]) -> list[str]:
    """The clash and the smallest relaxation as sentences; neither is told if only hidden rows cause it.

    Args:
        error: the clash, and the smallest shortfall that resolves it.
        words: sentences of a language.
        name: gives the name of an area by its code, and any other text as it is.

    """
    if error.hidden:
        return [words("infeasible-head"), words("infeasible-hidden")]
    lines = [words("infeasible-head")]
    if error.clash:
        lines.append(words("infeasible-rule"))
    for rule, indices in error.clash.items():
        for index in indices:
            text = ", ".join(choice_name(words, name(part)) for part in index)
            number_of_row = error.numbers.get((rule, tuple(index)))
            said = {"rule": rule_name(words, rule), "index": text}
            row = words("infeasible-row", **said)
            if number_of_row is not None:
                row = words("infeasible-row-places", **said, places=words.number(number_of_row))
            lines.append("  " + row)
    lines += [_reason(reason, words, name) for reason in error.reasons]
    for (s, g, t), places in sorted(error.missing.items()):
        scope, number = name(s), words.number(math.ceil(places - SLACK))
        lines.append(words("infeasible-missing", places=number, scope=scope, group=f"{choice_name(words, g)}, {t}"))
    for (s, g, t), places in sorted(error.surplus.items()):
        scope, number = name(s), words.number(math.ceil(places - SLACK))
        lines.append(words("infeasible-surplus", places=number, scope=scope, group=f"{choice_name(words, g)}, {t}"))
    if error.surplus:
        return [*lines, words(error.remedy or "infeasible-surplus-remedy")]
    return [*lines, words(error.remedy or ("infeasible-remedy" if error.missing else "infeasible-bounds"))]


def _reason(reason: Reason, words: Words, name: Callable[[str], str]) -> str:
    """A further reason as a sentence."""
    details = {
        k: choice_name(words, name(v)) if isinstance(v, str) else words.number(v) for k, v in reason.details.items()
    }
    return words(reason.code, **details)
