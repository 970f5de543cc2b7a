"""The fair share of every municipality in a plan of whole locations: of all places, those that are there included.

Maths:
    share[m, g, t] = key share of m    [places], existing places that the key has credited included
    where g is divided over areas A first:
    share[m, g, t] · (existing[a, g, t] + required[a, g, t]) / Σ_{n ∈ a} share[n, g, t]    ∀ m ∈ a ∈ A
"""

from collections.abc import Iterable, Mapping

from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance
from optimiser.problem.scenario import Division


def fair_shares(instance: Instance, divisions: Iterable[Division]) -> Mapping[Cell, float]:
    """Shares by municipality, group and period [places].

    Args:
        instance: the question, with its keys and its divided requirement.
        divisions: the groups that are divided over areas first.

    """
    territory = instance.territory
    shares = {(m, g, t): instance.key_share(m, g, t) for m, g, t in instance.place_cells}
    for division in divisions:
        g = division.group
        for a in territory.areas(division.over):
            for t in territory.periods:
                keyed = sum(shares[m, g, t] for m in territory.scopes[a])
                if (a, g, t) in instance.requirement and keyed:
                    needed = territory.existing_in(a, g, t) + instance.requirement[a, g, t]
                    shares |= {(m, g, t): shares[m, g, t] * needed / keyed for m in territory.scopes[a]}
    return shares
