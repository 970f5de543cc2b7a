"""What each group of rules does to a number, whatever the order, in sentences whose tenths add up exactly."""

import math
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from optimiser.tuning.order_free import RULES, Contributions
from optimiser.words import Words

TENTHS = 10


def in_tenths(values: Mapping[str, Fraction]) -> dict[str, int]:
    """The values in tenths, so that they add up to the tenths of their sum, which is whole.

    Rounded down, and up where most was lost; of equal losses the first.
    """
    exact = {name: x * TENTHS for name, x in values.items()}
    tenths = {name: math.floor(x) for name, x in exact.items()}
    left = round(sum(exact.values())) - sum(tenths.values())
    for name in sorted(exact, key=lambda n: tenths[n] - exact[n])[:left]:
        tenths[name] += 1
    return tenths


def order_free_lines(found: Contributions, words: Words) -> list[str]:
    """Where it starts, what every group adds, where it ends, and by how much the order matters at most."""
    lines = [words("order-title"), "  " + words("order-start", number=words.number(found.start))]
    for rule, tenths in in_tenths(found.values).items():
        sign = "+" if tenths > 0 else "−" if tenths < 0 else ""
        lines.append(f"  {words(f'order-{rule}')}: {sign}{words.number(abs(tenths) / TENTHS, 1)}")
    lines.append("  " + words("order-end", number=words.number(found.end)))
    return [*lines, words("order-matters", places=words.number(found.order_matters))]


def order_free_record(found: Contributions) -> dict[str, Any]:
    """The same for programmes, as fractions and as tenths."""
    tenths = in_tenths(found.values)
    return {
        "start": found.start,
        "rules": [{"rule": r, "exact": str(found.values[r]), "places": tenths[r] / TENTHS} for r in RULES],
        "end": found.end,
        "order_matters": found.order_matters,
    }
