"""Places of a group near each other stay few: a travel radius and a limit per cluster.

Maths:
    Σ_{n: d(m,n) ≤ km} x[n, g, t] ≤ most    ∀ m with places of g, t        [places]

    Municipalities without places of the group are no cluster.

Source:
    COA: regions of at most 100 minors within a diameter of about 15 km,
    https://coa.nl/nl/actueel/nieuws/behoefte-aan-opvang-voor-amv-stabiliseert
"""

from collections.abc import Iterator

from optimiser.locations.case import PLACES, SOME, Case, Choice, Joint, Term
from optimiser.locations.counts import kinds_for, places, sites
from optimiser.locations.distance import near
from optimiser.locations.pricing import Column

NEEDS = ("group", "km", "most")


def _bounds(case: Case, group: str, members: tuple[int, ...]) -> int:
    return sum(o.high for b in members for o in case.blocks[b].options if group in o.groups)


def joints(case: Case, choice: Choice) -> Iterator[Joint]:
    """Say it to the search: a row per centre that has a site of the group; it is slack where none is open."""
    group, most = str(choice.group), float(choice.most or 0)
    kinds = kinds_for(case, group)
    for m, members in enumerate(near(case.points, float(choice.km or 0))):
        spare = max(0.0, _bounds(case, group, members) - most)
        if not spare:
            continue
        for t, name in enumerate(case.periods):
            terms = tuple(Term(n, PLACES, group, t) for n in members)
            for kind in sorted({o.kind for o in case.blocks[m].options} & set(kinds)):
                here = (*terms, Term(m, SOME, kind, t, spare))
                index = (case.blocks[m].code, kind, name)
                yield Joint("cluster", index, -float("inf"), most + spare, here, lazy=True)


def excess(case: Case, choice: Choice, plan: tuple[Column, ...]) -> dict[tuple[str, ...], float]:
    """Say it to the auditor: places above the limit around every municipality with a site of the group."""
    group = str(choice.group)
    found: dict[tuple[str, ...], float] = {}
    kinds = kinds_for(case, group)
    for m, members in enumerate(near(case.points, float(choice.km or 0))):
        for t, name in enumerate(case.periods):
            if sites(case, plan[m], kinds, t):
                total = sum(places(case, plan[n], group, t) for n in members)
                found[case.blocks[m].code, name] = max(0.0, total - float(choice.most or 0))
    return found
