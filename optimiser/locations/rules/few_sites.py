"""At most so many sites of a group, e.g. supervised ones; how large they are at least is said by their kind.

Maths:
    Σ_m open[m, k, t] ≤ most    over kinds k that may host g, ∀ t        [locations]

Source:
    Supervised sites (verscherpt toezicht, sobere opvang) are few: COA sought four,
    https://www.nu.nl/binnenland/6184363/coa-zoekt-vier-locaties-voor-sobere-opvang-asielzoekers-na-aflopen-pilot.html
"""

from collections.abc import Iterator

from optimiser.locations.case.case import OPEN, Case, Choice, Joint, Term
from optimiser.locations.case.column import Column
from optimiser.locations.case.counts import sites, sorts_for, sorts_in

NEEDS = ("group", "most")


def rows(case: Case, choice: Choice) -> Iterator[Joint]:
    """Say it to the search."""
    sorts = sorts_for(case, str(choice.group))
    for t, name in enumerate(case.periods):
        terms = tuple(
            Term(b, OPEN, k, t) for b in range(len(case.blocks)) for k in sorted(set(sorts) & sorts_in(case, b))
        )
        if terms:
            yield Joint("few_sites", (str(choice.group), name), 0.0, float(choice.most or 0), terms)


def excess(case: Case, choice: Choice, plan: tuple[Column, ...]) -> dict[tuple[str, ...], float]:
    """Say it to the auditor: sites too many."""
    sorts = sorts_for(case, str(choice.group))
    return {
        (str(choice.group), name): max(0.0, sum(sites(case, c, sorts, t) for c in plan) - float(choice.most or 0))
        for t, name in enumerate(case.periods)
    }
