"""A branch stands near an open centre of its own kind's choosing.

Maths:
    some[m, branch, t] ≤ Σ_{n: d(m,n) ≤ km} some[n, centre, t]    ∀ m, t        [locations]

Source:
    COA: independent branches from 200 places, smaller ones within about 7 km of a centre,
    https://www.coa.nl/nl/vastgoed
"""

from collections.abc import Iterator

from optimiser.locations.case.case import SOME, Case, Choice, Joint, Term
from optimiser.locations.case.column import Column
from optimiser.locations.case.counts import sites, sorts_in, sorts_of
from optimiser.locations.case.distance import near

NEEDS: tuple[str, ...] = ()


def rows(case: Case, _choice: Choice) -> Iterator[Joint]:
    """Say it to the search, where a municipality may get a branch; any centre nearby will do."""
    for branch, (centre, km) in case.branches.items():
        branches, centres = sorts_of(case, branch), set(sorts_of(case, centre))
        for m, members in enumerate(near(case.points, km)):
            around = [(n, k) for n in members for k in sorted(centres & sorts_in(case, n))]
            for own in sorted(set(branches) & sorts_in(case, m)):
                for t, name in enumerate(case.periods):
                    terms = (Term(m, SOME, own, t, -1.0), *(Term(n, SOME, k, t) for n, k in around))
                    yield Joint("branch_near", (case.blocks[m].code, own, name), 0.0, float("inf"), terms, lazy=True)


def excess(case: Case, _choice: Choice, plan: tuple[Column, ...]) -> dict[tuple[str, ...], float]:
    """Say it to the auditor: branches without a centre nearby."""
    found: dict[tuple[str, ...], float] = {}
    for branch, (centre, km) in case.branches.items():
        branches, centres = sorts_of(case, branch), sorts_of(case, centre)
        for m, members in enumerate(near(case.points, km)):
            for t, name in enumerate(case.periods):
                alone = not any(sites(case, plan[n], centres, t) for n in members)
                found[case.blocks[m].code, branch, name] = float(sites(case, plan[m], branches, t) if alone else 0)
    return found
