"""At most so many sites of a group, e.g. supervised ones; how large they are at least is said by their kind.

Maths:
    Σ_m open[m, k, t] ≤ most    over kinds k that may host g, ∀ t        [locations]

Source:
    Supervised sites (verscherpt toezicht, sobere opvang) are few: COA sought four,
    https://www.nu.nl/binnenland/6184363/coa-zoekt-vier-locaties-voor-sobere-opvang-asielzoekers-na-aflopen-pilot.html
"""

from collections.abc import Iterator

from optimiser.locations.case.case import OPEN, ChosenRule, LinkingRow, LinkingTerm, LocationCase
from optimiser.locations.case.column import Column
from optimiser.locations.case.counts import categories_hosting, categories_in, open_locations

NEEDS = ("group", "most")


def rows(case: LocationCase, choice: ChosenRule) -> Iterator[LinkingRow]:
    """Say it to the search."""
    categories = categories_hosting(case, str(choice.group))
    for t, name in enumerate(case.periods):
        terms = tuple(
            LinkingTerm(b, OPEN, k, t)
            for b in range(len(case.blocks))
            for k in sorted(set(categories) & categories_in(case, b))
        )
        if terms:
            yield LinkingRow("few_sites", (str(choice.group), name), 0.0, float(choice.most or 0), terms)


def excess(case: LocationCase, choice: ChosenRule, plan: tuple[Column, ...]) -> dict[tuple[str, ...], float]:
    """Say it to the auditor: sites too many."""
    categories = categories_hosting(case, str(choice.group))
    return {
        (str(choice.group), name): max(
            0.0, sum(open_locations(case, c, categories, t) for c in plan) - float(choice.most or 0)
        )
        for t, name in enumerate(case.periods)
    }
