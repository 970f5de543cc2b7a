"""A branch is open only near an open centre of the kind that its own kind names.

Maths:
    some[m, branch, t] ≤ Σ_{n: d(m,n) ≤ km} some[n, centre, t]    ∀ m, t        [locations]

Source:
    COA: independent branches from 200 places, smaller ones within about 7 km of a centre,
    https://www.coa.nl/nl/vastgoed
"""

from collections.abc import Iterator

from optimiser.locations.case.case import ANY_OPEN, ChosenRule, LinkingRow, LinkingTerm, LocationCase
from optimiser.locations.case.column import Column
from optimiser.locations.case.counts import categories_in, categories_of_kind, open_locations
from optimiser.locations.case.distance import neighbours_within

NEEDS: tuple[str, ...] = ()


def rows(case: LocationCase, _choice: ChosenRule) -> Iterator[LinkingRow]:
    """Say it to the search, where a municipality may get a branch; any centre nearby will do."""
    for branch, (centre, km) in case.branches.items():
        branches, centres = categories_of_kind(case, branch), set(categories_of_kind(case, centre))
        for m, members in enumerate(neighbours_within(case.points, km)):
            around = [(n, k) for n in members for k in sorted(centres & categories_in(case, n))]
            for category in sorted(set(branches) & categories_in(case, m)):
                for t, name in enumerate(case.periods):
                    terms = (
                        LinkingTerm(m, ANY_OPEN, category, t, -1.0),
                        *(LinkingTerm(n, ANY_OPEN, k, t) for n, k in around),
                    )
                    yield LinkingRow(
                        "branch_near", (case.blocks[m].code, category, name), 0.0, float("inf"), terms, lazy=True
                    )


def excess(case: LocationCase, _choice: ChosenRule, plan: tuple[Column, ...]) -> dict[tuple[str, ...], float]:
    """Say it to the auditor: branches without a centre nearby."""
    excess_of: dict[tuple[str, ...], float] = {}
    for branch, (centre, km) in case.branches.items():
        branches, centres = categories_of_kind(case, branch), categories_of_kind(case, centre)
        for m, members in enumerate(neighbours_within(case.points, km)):
            for t, name in enumerate(case.periods):
                alone = not any(open_locations(case, plan[n], centres, t) for n in members)
                excess_of[case.blocks[m].code, branch, name] = float(
                    open_locations(case, plan[m], branches, t) if alone else 0
                )
    return excess_of
