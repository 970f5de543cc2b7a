"""Where nothing is required of a group, what is agreed stays as it is; no solver.

Maths:
    existing[m, g, t] ≤ Σ_i x[m, i, g, t] ≤ existing[m, g, t] + more[m, g, t]    ∀ m in no scope with a requirement
    more = what a minimum, a firm bid or an exchange of m asks above what exists        [places]
"""

from collections.abc import Iterable, Iterator

from optimiser.locations.case.case import PlaceLimit
from optimiser.problem.instance import Instance

RULE = "meet_requirement"
"""What is agreed is kept in the name of this rule: it is its other half, for what no requirement covers."""


def agreed_limits(instance: Instance, limits: Iterable[PlaceLimit]) -> Iterator[PlaceLimit]:
    """A place limit for every municipality, group and period that no requirement covers.

    Args:
        instance: the question about places.
        limits: the limits of the rules; what they ask above existing places may come on top.

    """
    territory = instance.territory
    covered = {(m, g, t) for s, g, t in instance.requirement for m in territory.scopes[s]}
    position = {m: b for b, m in enumerate(territory.municipalities)}
    more: dict[tuple[int, str, int], int] = {}
    for bound in limits:
        if len(bound.blocks) == 1 and bound.low:
            b, n = bound.blocks[0], bound.period
            code, period = territory.municipalities[b], territory.periods[n]
            extra = bound.low - sum(territory.existing.get((code, g, period), 0) for g in bound.groups)
            for g in bound.groups:
                more[b, g, n] = max(more.get((b, g, n), 0), extra)
    for n, t in enumerate(territory.periods):
        for m in territory.municipalities:
            for g in territory.groups:
                if (m, g, t) not in covered:
                    places, b = territory.existing.get((m, g, t), 0), position[m]
                    yield PlaceLimit(RULE, (m, g, t), (b,), (g,), n, places, places + more.get((b, g, n), 0))
