"""A requirement divided over areas by a key: rows that areas have of their own stand, the key divides the rest.

Maths:
    A = areas of the division (provinces or regions); N[s] = the row of scope s, for one group and period    [places]
    root of a = the smallest scope with a row that holds area a and is none of A itself
    rest[r] = N[r] − Σ_{a ∈ A with root r and a row} N[a] − Σ_{roots q directly inside r} N[q]
    required[a] = N[a] where a has a row, else rest[r] · w_a / Σ_{b ∈ A with root r, no row} w_b, in whole places

    Rows of scopes that hold no area of A whole, such as those of municipalities, stand as they are.

Source:
    Rounding: Sainte-Laguë; see ``optimiser.fairness.apportionment``.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from data.complaints import Complaint, InvalidInputError
from optimiser.catalogue import key_weights
from optimiser.fairness.apportionment import sainte_lague
from optimiser.problem.area_sums import Cell
from optimiser.problem.scenario import Division, Scenario
from optimiser.problem.territory import Territory


@dataclass(frozen=True)
class Root:
    """A scope whose number is divided.

    Args:
        scope: its code.
        places: its number N [places].
        given: part of it that rows of areas inside fix [places].
        free: areas over which the rest is divided.

    """

    scope: str
    places: int
    given: int
    free: tuple[str, ...]

    @property
    def rest(self) -> int:
        """What the key divides [places]."""
        return self.places - self.given


def roots(territory: Territory, division: Division, rows: Mapping[str, int]) -> tuple[Root, ...]:
    """The scopes that are divided, from small to large.

    Args:
        territory: the areas.
        division: over which areas the group is divided.
        rows: the requirement of the group in one period, by scope [places].

    """
    members = {s: frozenset(territory.scopes[s]) for s in {*rows, *territory.areas(division.over)}}
    areas = territory.areas(division.over)
    holding = [s for s in rows if s not in areas and any(members[a] <= members[s] for a in areas)]
    left = list(areas)
    found: list[Root] = []
    for s in sorted(holding, key=lambda s: (len(members[s]), s)):
        own = [a for a in left if members[a] <= members[s]]
        left = [a for a in left if a not in own]
        inner = [r for r in found if members[r.scope] < members[s]]
        direct = [r for r in inner if not any(members[r.scope] < members[q.scope] for q in inner)]
        given = sum(rows.get(a, 0) for a in own) + sum(r.places for r in direct)
        found.append(Root(s, rows[s], given, tuple(a for a in own if a not in rows)))
    return tuple(found)


def divided(
    required: Mapping[Cell, int], territory: Territory, scenario: Scenario
) -> tuple[dict[Cell, int], list[Complaint]]:
    """The requirement with the numbers of divided scopes over their areas, and what does not fit.

    Args:
        required: the rows of the requirement, by scope, group and period [places].
        territory: the areas.
        scenario: its divisions and its seed.

    """
    result, complaints = dict(required), []
    for division in scenario.divide:
        by_period: dict[str, dict[str, int]] = defaultdict(dict)
        for (s, g, t), n in required.items():
            if g == division.group:
                by_period[t][s] = n
        for t in territory.periods:
            found = roots(territory, division, by_period[t])
            if not found:
                complaints.append(Complaint("divide-without-requirement", "scenario", None, "divide", division.group))
                break
            for root in found:
                try:
                    numbers, complaint = _numbers(root, division, territory, by_period[t], scenario.seed)
                except InvalidInputError as error:  # the key lacks something, which is told once
                    complaints += [c for c in error.complaints if c not in complaints]
                    continue
                complaints += [complaint] if complaint else []
                result |= {(a, division.group, t): n for a, n in numbers.items()}
                result.pop(
                    (root.scope, division.group, t), None
                )  # gone already where a group is divided twice, which is refused
    return result, complaints


def _numbers(
    root: Root, division: Division, territory: Territory, rows: Mapping[str, int], seed: int
) -> tuple[dict[str, int], Complaint | None]:
    """Numbers of the free areas of a root, or why there are none."""
    country = rows.get(territory.country, root.places)
    key = division.key
    weights = key_weights(key.name, territory, key.parameters, places=country, group=division.group)
    sums = {a: sum(weights[m] for m in territory.scopes[a]) for a in root.free}
    if root.rest < 0 or (root.rest and not any(sums.values())):
        details: dict[str, str | int | float] = {
            "scope": territory.names.get(root.scope, root.scope), "group": division.group, "required": root.places,
            "given": root.given, "over": division.over,
        }  # fmt: skip
        return {}, Complaint("divide-does-not-add-up", "requirement.csv", None, "additional", str(root.places), details)
    return sainte_lague(root.rest, sums, seed=seed) if root.rest else dict.fromkeys(root.free, 0), None
