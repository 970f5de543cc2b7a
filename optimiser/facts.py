"""What is unknown, assumed and worth saying about a plan: codes with details, no sentences.

Every output (screen, page, workbook, run.json) tells the same facts from here.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from data.tables import Tables
from optimiser.instance import TOTAL, Territory
from optimiser.plan import Plan


@dataclass(frozen=True)
class Fact:
    """A message code with its numbers and names."""

    code: str
    numbers: Mapping[str, int]
    texts: Mapping[str, str]


def unknowns(tables: Tables, land: Territory) -> tuple[Fact, ...]:
    """What is not known about the existing places: unknown is not zero."""
    period = land.periods[-1]
    reference = next(p.reference_date for p in tables.periods if p.period == period)
    elsewhere = sum(n for (_, _, t), n in land.existing_elsewhere.items() if t == period)
    open_end = sum(
        row.places or 0
        for row in tables.locations
        if row.agreed_end is None and row.gm_code and (row.opened is None or row.opened <= reference)
    )
    facts = [
        Fact("unknown-unlocated", {"places": land.unlocated(period) or 0}, {}),
        Fact("unknown-elsewhere", {"places": elsewhere}, {}),
        Fact("unknown-open-end", {"places": open_end}, {}),
        Fact(
            "unknown-unsized",
            {"count": len(land.unsized)},
            {"names": ", ".join(sorted(land.names[m] for m in land.unsized))},
        ),
    ]
    return tuple(f for f in facts if any(f.numbers.values()))


def viability(plan: Plan, size: int) -> Fact:
    """How many municipalities get fewer new places than a viable location holds."""
    land, period = plan.instance.territory, plan.instance.territory.periods[-1]
    new = [plan.new_in(m, TOTAL, period) for m in land.municipalities]
    some = [n for n in new if n]
    return Fact("viable", {"count": len(some), "small": sum(1 for n in some if n < size), "size": size}, {})
