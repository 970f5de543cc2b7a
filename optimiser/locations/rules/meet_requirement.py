"""Open places add up to what is required in every scope, group and period: exactly, unless a surplus is allowed.

Maths:
    required[s, g, t] ≤ Σ_{b ∈ s, i} x[b, i, g, t] ≤ required[s, g, t] + surplus    ∀ s, g, t        [places]
    Σ_i x[m, i, g, t] = existing[m, g, t]    ∀ (m, g, t) that no requirement covers        [places]

    What a minimum, a firm bid or an exchange of such a municipality asks may come on top.
    required = places that are agreed and located + additional ones; surplus is the scenario's, by default none.

Source:
    The requirement of the dossier (requirement.csv), each row with its own source.
"""

from collections.abc import Iterator

from optimiser.locations.case import place_limits
from optimiser.locations.case.case import PLACES, ChosenRule, LinkingRow, LinkingTerm, LocationCase
from optimiser.locations.case.column import Column
from optimiser.locations.case.counts import places_by_block

NEEDS: tuple[str, ...] = ()


def rows(case: LocationCase, _choice: ChosenRule) -> Iterator[LinkingRow]:
    """Say it to the search."""
    for (s, g, t), required in case.required.items():
        terms = tuple(LinkingTerm(b, PLACES, g, t) for b in case.scopes[s])
        yield LinkingRow("meet_requirement", (s, g, case.periods[t]), required, required + case.surplus, terms)
    yield from place_limits.rows(case, "meet_requirement")


def excess(case: LocationCase, _choice: ChosenRule, plan: tuple[Column, ...]) -> dict[tuple[str, ...], float]:
    """Say it to the auditor: places too few or too many."""
    excess_of = place_limits.excess(case, "meet_requirement", plan)
    hosted = places_by_block(plan)
    for (s, g, t), required in case.required.items():
        k = case.groups.index(g)
        total = sum(hosted[b][t][k] for b in case.scopes[s])
        off = float(max(0, required - total, total - required - case.surplus))
        excess_of[s, g, case.periods[t]] = max(off, excess_of.get((s, g, case.periods[t]), 0.0))
    return excess_of
