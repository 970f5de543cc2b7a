"""Key shares: each municipality's part of the whole requirement by its key, or by an official list instead."""

from collections.abc import Mapping

from data.complaints import Complaint, InvalidInputError
from data.schema.tables import Tables
from optimiser.catalogue import key_credits, key_weights
from optimiser.distribution import official_lists
from optimiser.problem.area_sums import Cell
from optimiser.problem.scenario import Scenario
from optimiser.problem.territory import Territory


def by_key(
    scenario: Scenario, territory: Territory, required: Mapping[Cell, int]
) -> tuple[dict[Cell, float], frozenset[str]]:
    """Shares by the key (the denominators of loads), and the groups whose key credits existing places.

    Maths:
        share[m, g, t] = w_m / Σ_n w_n · (additional_g,t + existing_g,t)    [places]
        without existing_g,t where the key credits it

    Raises:
        InvalidInputError: a group without a key, or a key that does not fit the dossier.

    """
    share: dict[Cell, float] = {}
    credited, complaints = set(), list[Complaint]()
    for g in territory.groups:
        choice = scenario.keys.get(g)
        if choice is None:
            complaints.append(Complaint("setting-missing", "scenario", None, f"keys.{g}"))
            continue
        try:
            credits_existing = key_credits(choice.name, choice.parameters)
            key_weights(choice.name, territory, choice.parameters, places=1, group=g)
        except InvalidInputError as error:
            complaints += [c for c in error.complaints if c not in complaints]
            continue
        credited |= {g} if credits_existing else set()
        for t in territory.periods:
            required_places = territory.required_in(territory.country, required, g, t)
            weights = key_weights(choice.name, territory, choice.parameters, places=required_places, group=g)
            to_divide = required_places
            if not credits_existing:
                to_divide += territory.existing_in(territory.country, g, t)
                to_divide += max(0, territory.unlocated(t) or 0) if g == scenario.unknown_existing else 0
            total = sum(weights.values())
            share |= {(m, g, t): to_divide * weights[m] / total if total else 0.0 for m in territory.municipalities}
    if complaints:
        raise InvalidInputError(complaints)
    return share, frozenset(credited)


def listed(tables: Tables, territory: Territory) -> dict[Cell, int]:
    """Official numbers in force, by scope, group and period [places]."""
    return {
        (scope, g, t): row.places
        for t in territory.periods
        for (scope, g), row in official_lists.in_force(tables.official, t).items()
    }


def credit(territory: Territory, credited: frozenset[str], cell: Cell) -> int:
    """Existing places of a cell that its key has credited already."""
    return territory.existing.get(cell, 0) if cell[1] in credited else 0


def by_list(
    tables: Tables, territory: Territory, share: Mapping[Cell, float], credited: frozenset[str]
) -> dict[Cell, float]:
    """Shares in which official numbers, which include existing places, replace those of the key."""
    shares = dict(share)
    for t in territory.periods:
        rows = official_lists.in_force(tables.official, t)
        if rows:
            with_credit = {c: n + credit(territory, credited, c) for c, n in share.items() if c[2] == t}
            replaced = official_lists.shares(with_credit, rows, territory.province, t)
            shares |= {c: max(0.0, n - credit(territory, credited, c)) for c, n in replaced.items()}
    return shares
