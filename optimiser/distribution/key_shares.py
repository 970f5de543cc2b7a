"""Key shares: what the key gives every municipality of the whole requirement, and what a list puts in its place."""

from collections.abc import Mapping

from data.complaints import Complaint, InvalidInputError
from data.schema.tables import Tables
from optimiser.catalogue import key_credits, key_weights
from optimiser.distribution import official_lists
from optimiser.problem.area_sums import Cell
from optimiser.problem.scenario import Scenario
from optimiser.problem.territory import Territory


def by_key(
    scenario: Scenario, land: Territory, required: Mapping[Cell, int]
) -> tuple[dict[Cell, float], frozenset[str]]:
    """Denominators of the loads, and the groups whose key credits existing places.

    Maths:
        share[m, g, t] = w_m / Σ_n w_n · (additional_g,t + existing_g,t)    [places]
        without existing_g,t where the key credits it
    """
    share: dict[Cell, float] = {}
    credited = set()
    for g in land.groups:
        choice = scenario.keys.get(g)
        if choice is None:
            raise InvalidInputError([Complaint("setting-missing", "scenario", None, f"keys.{g}")])
        credited_here = key_credits(choice.name, choice.parameters)
        credited |= {g} if credited_here else set()
        for t in land.periods:
            asked = land.required_in(land.country, required, g, t)
            weights = key_weights(choice.name, land, choice.parameters, places=asked, group=g)
            whole = asked
            if not credited_here:
                whole += land.existing_in(land.country, g, t)
                whole += max(0, land.unlocated(t) or 0) if g == scenario.unknown_existing else 0
            total = sum(weights.values())
            share |= {(m, g, t): whole * weights[m] / total if total else 0.0 for m in land.municipalities}
    return share, frozenset(credited)


def listed(tables: Tables, land: Territory) -> dict[Cell, int]:
    """Official numbers by scope, group and period."""
    return {
        (scope, g, t): row.places
        for t in land.periods
        for (scope, g), row in official_lists.in_force(tables.official, t).items()
    }


def credit(land: Territory, credited: frozenset[str], cell: Cell) -> int:
    """Existing places that a key has credited already."""
    return land.existing.get(cell, 0) if cell[1] in credited else 0


def by_list(
    tables: Tables, land: Territory, share: Mapping[Cell, float], credited: frozenset[str]
) -> dict[Cell, float]:
    """Shares in which official numbers, existing places included, replace the key's."""
    found = dict(share)
    for t in land.periods:
        rows = official_lists.in_force(tables.official, t)
        if rows:
            whole = {c: n + credit(land, credited, c) for c, n in share.items() if c[2] == t}
            replaced = official_lists.shares(whole, rows, land.province, t)
            found |= {c: max(0.0, n - credit(land, credited, c)) for c, n in replaced.items()}
    return found
