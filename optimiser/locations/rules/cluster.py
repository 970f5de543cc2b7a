"""Places of a group near each other stay few: a travel radius and a limit per cluster.

Maths:
    Σ_{n: d(m,n) ≤ km} x[n, g, t] ≤ most + spare[m] · (1 − some[m, k, t])    ∀ m, k that may host g, t        [places]
    spare[m] = Σ_{n: d(m,n) ≤ km} high − most, so that the row binds only where a location is open

    A municipality without an open location that may host the group is no cluster.

Source:
    COA: regions of at most 100 minors within a diameter of about 15 km,
    https://coa.nl/nl/actueel/nieuws/behoefte-aan-opvang-voor-amv-stabiliseert
"""

from collections.abc import Iterator

from optimiser.locations.case.case import ANY_OPEN, PLACES, ChosenRule, LinkingRow, LinkingTerm, LocationCase
from optimiser.locations.case.column import Column
from optimiser.locations.case.counts import categories_hosting, categories_in, open_locations, places_of
from optimiser.locations.case.distance import neighbours_within

NEEDS = ("group", "km", "most")


def _bounds(case: LocationCase, group: str, members: tuple[int, ...]) -> int:
    return sum(o.high for b in members for o in case.blocks[b].options if group in o.groups)


def rows(case: LocationCase, choice: ChosenRule) -> Iterator[LinkingRow]:
    """Say it to the search: a row per centre that has a site of the group; it is slack where none is open."""
    group, most = str(choice.group), float(choice.most or 0)
    categories = categories_hosting(case, group)
    for m, members in enumerate(neighbours_within(case.points, float(choice.km or 0))):
        spare = max(0.0, _bounds(case, group, members) - most)
        if not spare:
            continue
        for t, name in enumerate(case.periods):
            terms = tuple(LinkingTerm(n, PLACES, group, t) for n in members)
            for category in sorted(categories_in(case, m) & set(categories)):
                with_open = (*terms, LinkingTerm(m, ANY_OPEN, category, t, spare))
                index = (case.blocks[m].code, category, name)
                yield LinkingRow("cluster", index, -float("inf"), most + spare, with_open, lazy=True)


def excess(case: LocationCase, choice: ChosenRule, plan: tuple[Column, ...]) -> dict[tuple[str, ...], float]:
    """Say it to the auditor: places above the limit around every municipality with a site of the group."""
    group = str(choice.group)
    excess_of: dict[tuple[str, ...], float] = {}
    categories = categories_hosting(case, group)
    for m, members in enumerate(neighbours_within(case.points, float(choice.km or 0))):
        for t, name in enumerate(case.periods):
            if open_locations(case, plan[m], categories, t):
                total = sum(places_of(case, plan[n], group, t) for n in members)
                excess_of[case.blocks[m].code, name] = max(0.0, total - float(choice.most or 0))
    return excess_of
