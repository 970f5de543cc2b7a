"""A branch stands near an open centre of its own kind's choosing.

Maths:
    some[m, branch, t] ≤ Σ_{n: d(m,n) ≤ km} some[n, centre, t]    ∀ m, t        [locations]

Source:
    COA: independent branches from 200 places, smaller ones within about 7 km of a centre,
    https://www.coa.nl/nl/vastgoed
"""

from collections.abc import Iterator

from optimiser.locations.case import SOME, Case, Choice, Joint, Term
from optimiser.locations.counts import sites
from optimiser.locations.distance import near
from optimiser.locations.pricing import Column

NEEDS: tuple[str, ...] = ()


def joints(case: Case, _choice: Choice) -> Iterator[Joint]:
    """Say it to the search, where a municipality may get a branch."""
    for branch, (centre, km) in case.branches.items():
        for m, members in enumerate(near(case.points, km)):
            if not any(o.kind == branch for o in case.blocks[m].options):
                continue
            around = [n for n in members if any(o.kind == centre for o in case.blocks[n].options)]
            for t, name in enumerate(case.periods):
                terms = (Term(m, SOME, branch, t, -1.0), *(Term(n, SOME, centre, t) for n in around))
                yield Joint("branch_near", (case.blocks[m].code, branch, name), 0.0, float("inf"), terms, lazy=True)


def excess(case: Case, _choice: Choice, plan: tuple[Column, ...]) -> dict[tuple[str, ...], float]:
    """Say it to the auditor: branches without a centre nearby."""
    found: dict[tuple[str, ...], float] = {}
    for branch, (centre, km) in case.branches.items():
        for m, members in enumerate(near(case.points, km)):
            for t, name in enumerate(case.periods):
                alone = not any(sites(case, plan[n], [centre], t) for n in members)
                found[case.blocks[m].code, branch, name] = float(sites(case, plan[m], [branch], t) if alone else 0)
    return found
