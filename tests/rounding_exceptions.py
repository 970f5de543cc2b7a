"""How many numbers of the bundled cases are off ordinary rounding, as rows of ``docs/develop/numbers.md``.

python -m tests.rounding_exceptions
PYTHONPATH=OTHER python tests/rounding_exceptions.py      another checkout, also of a time before this file
"""

import math
import sys
from pathlib import Path
from typing import NamedTuple

import data
from optimiser.jobs.solve import solve
from optimiser.problem.plan import Plan

_FOLDER = Path(data.__file__).parent
BUNDLED = {
    "letter": _FOLDER / "nl-2022/letter.toml",
    "zeeland": _FOLDER / "zeeland/working-day.toml",
    "zeeland, weights": _FOLDER / "zeeland/weights.toml",
    "nl-2026": _FOLDER / "nl-2026/provinces.toml",
    "tiny": _FOLDER / "tiny/tiny.toml",
    "tiny, weights": _FOLDER / "tiny/weights.toml",
}
"""Bundled cases in places; those of whole locations are not rounded."""

_CLOSE = 1e-4
"""What is this close to a half is a half."""


class Counts(NamedTuple):
    """Numbers that are more than a half from what was computed."""

    municipalities: int
    beyond: float
    """Places beyond a half, of all municipalities together."""
    cells: int
    """The same by municipality and group."""
    of: int
    """Municipalities, by period."""


def counts(plan: Plan) -> Counts:
    """Exceptions of a plan in places, over all its periods."""
    territory = plan.instance.territory
    homes = [(m, t) for m in territory.municipalities for t in territory.periods]
    apart = [
        abs(math.fsum(plan.new[m, g, t] - plan.fractions[m, g, t] for g in territory.groups)) - 0.5 for m, t in homes
    ]
    off = [d for d in apart if d > _CLOSE]
    cells = sum(abs(n - plan.fractions[c]) > 0.5 + _CLOSE for c, n in plan.new.items())
    return Counts(len(off), math.fsum(off), cells, len(homes))


def main() -> None:
    """Write the rows."""
    for name, path in BUNDLED.items():
        found = counts(solve(path.parent, path))
        sys.stdout.write(f"| {name} | {found.of} | {found.municipalities} | {found.beyond:.2f} | {found.cells} |\n")


if __name__ == "__main__":
    main()
