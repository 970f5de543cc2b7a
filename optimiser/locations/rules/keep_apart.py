"""Sites of two groups are not within a distance of each other; at 0 km: not in one municipality.

Maths:
    open[m, k, t] + open[n, l, t] ≤ 1    ∀ k hosting g, l hosting h, d(m,n) ≤ km, t        [locations]

Source:
    Regimes of minors and of sober reception are kept apart; the distance is the scenario's.
"""

from collections.abc import Iterator
from itertools import product

from optimiser.locations.case.case import ANY_OPEN, ChosenRule, LinkingRow, LinkingTerm, LocationCase
from optimiser.locations.case.column import Column
from optimiser.locations.case.counts import categories_hosting, categories_in, open_locations
from optimiser.locations.case.distance import neighbours_within

NEEDS = ("group", "other", "km")


def rows(case: LocationCase, choice: ChosenRule) -> Iterator[LinkingRow]:
    """Say it to the search, pair by pair; pairs in one municipality are kept apart inside its block."""
    ones, others = categories_hosting(case, str(choice.group)), categories_hosting(case, str(choice.other))
    for m, members in enumerate(neighbours_within(case.points, float(choice.km or 0))):
        ones_here = sorted(categories_in(case, m) & set(ones))
        for n in members if ones_here else ():
            others_there = sorted(categories_in(case, n) & set(others))
            for t, name in enumerate(case.periods if m != n else ()):
                for k, other in product(ones_here, others_there):
                    terms = (LinkingTerm(m, ANY_OPEN, k, t), LinkingTerm(n, ANY_OPEN, other, t))
                    index = (case.blocks[m].code, k, case.blocks[n].code, other, name)
                    yield LinkingRow("keep_apart", index, -float("inf"), 1.0, terms, lazy=True)


def apart(case: LocationCase, choice: ChosenRule) -> tuple[tuple[str, str], ...]:
    """Pairs of categories not to be open in one municipality; one that may host both groups is paired with itself."""
    ones, others = categories_hosting(case, str(choice.group)), categories_hosting(case, str(choice.other))
    return tuple((k, other) for k in ones for other in others)


def excess(case: LocationCase, choice: ChosenRule, plan: tuple[Column, ...]) -> dict[tuple[str, ...], float]:
    """Say it to the auditor: 1 for every pair of municipalities too near with sites of both."""
    ones, others = categories_hosting(case, str(choice.group)), categories_hosting(case, str(choice.other))
    excess_of: dict[tuple[str, ...], float] = {}
    for m, members in enumerate(neighbours_within(case.points, float(choice.km or 0))):
        for t, name in enumerate(case.periods):
            if open_locations(case, plan[m], ones, t):
                for n in members:
                    excess_of[case.blocks[m].code, case.blocks[n].code, name] = float(
                        open_locations(case, plan[n], others, t) > 0
                    )
    return excess_of
