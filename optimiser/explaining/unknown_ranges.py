"""A low and a high reading of existing places whose municipality is unknown, and which numbers depend on them.

Maths:
    unplaced[p, t] = published[p, t] − Σ_{m ∈ p, g} existing[m, g, t]        ∀ p ∈ P, t ∈ T        [places]
    without a published total: the existing places known only for the province
    low:   unplaced places are in no municipality: the main plan
    high:  all are, by inhabitants as far as capacities allow: Σ stays within what was published

    A municipality's number depends on what is unknown if its new places differ between readings.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from data.complaints import InvalidInputError
from data.schema.tables import Tables
from optimiser.auditing.audit import audit, require
from optimiser.distribution.build import build_instance
from optimiser.distribution.unlocated_places import Missing, missing
from optimiser.errors import InfeasibleError
from optimiser.fairness.apportionment import divide_with_caps
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Scenario
from optimiser.problem.territory import Territory
from optimiser.solving.plan import plan


@dataclass(frozen=True)
class Range:
    """Smallest and largest number of new places over all readings."""

    low: int
    high: int


@dataclass(frozen=True)
class Readings:
    """The plans of the low reading (the main plan) and the high one, and the numbers that depend on what is unknown."""

    low: Plan
    high: Plan
    ranges: Mapping[tuple[str, str], Range]
    """By municipality and period, only where the number depends on the reading."""


def capacity_left(instance: Instance, m: str, period: str, most: int) -> int:
    """How many unplaced places could be in a municipality: all (``most``), unless a capacity leaves less."""
    existing = sum(instance.territory.existing.get((m, g, period), 0) for g in instance.territory.groups)
    capacities = (
        x.places
        for x in instance.limits
        if x.counts_existing and (x.municipality, x.period, x.group) == (m, period, TOTAL)
    )
    return min([most, *(max(0, c - existing) for c in capacities)])


def placed_by_inhabitants(instance: Instance, x: Missing) -> dict[str, int]:
    """Unplaced places of a province by inhabitants, as far as capacities allow."""
    members = instance.territory.scopes[x.province]
    people = {m: float(instance.territory.population[m]) for m in members}
    return divide_with_caps(x.unplaced, people, {m: capacity_left(instance, m, x.period, x.unplaced) for m in members})


def _reading(territory: Territory, x: Missing, given: Mapping[str, int], group: str) -> Territory:
    """The territory with unplaced places of a province put into municipalities; the rest stays with the province."""
    existing, by_province = dict(territory.existing), dict(territory.existing_elsewhere)
    pools = {g: by_province.get((x.province, g, x.period), 0) for g in territory.groups}
    pools[group] = pools.get(group, 0) + max(0, x.in_no_row or 0)
    for m, places in sorted(given.items()):
        left = places
        for g, pool in pools.items():
            taken = min(left, pool)
            pools[g], left = pool - taken, left - taken
            existing[m, g, x.period] = existing.get((m, g, x.period), 0) + taken
    by_province |= {(x.province, g, x.period): n for g, n in pools.items()}
    return replace(
        territory,
        existing={c: n for c, n in existing.items() if n},
        existing_elsewhere={c: n for c, n in by_province.items() if n},
    )


def _plan(tables: Tables, scenario: Scenario, main: Instance, placed: Mapping[Missing, Mapping[str, int]]) -> Plan:
    """The audited plan with unplaced places put where ``placed`` says.

    Raises:
        InfeasibleError: no plan obeys the rules there, or rows do not fit these places.

    """
    territory = main.territory
    for x, given in placed.items():
        territory = _reading(territory, x, given, scenario.unknown_existing or scenario.groups[0])
    try:
        instance = build_instance(tables, scenario, territory=territory)
    except InvalidInputError as error:  # what fits the places that are known, such as an exchange, need not fit more
        raise InfeasibleError({}, {}) from error
    result = plan(replace(instance, agreed=main.agreed), scenario.stages)
    require(audit(result))
    return result


def readings(tables: Tables, scenario: Scenario, main: Plan) -> Readings:
    """Plan the low and the high reading of what is unknown.

    Args:
        tables: the dossier of the main plan.
        scenario: its scenario.
        main: the main plan, which has unplaced places in no municipality: it is the low reading.

    Raises:
        InfeasibleError: no plan obeys the rules in a reading.

    """
    instance = main.instance
    unknown = tuple(x for x in missing(instance.territory) if x.unplaced)
    placed = {x: placed_by_inhabitants(instance, x) for x in unknown}
    high = _plan(tables, scenario, instance, placed) if unknown else main
    new_places: dict[tuple[str, str], set[int]] = {
        (m, t): {p.new_in(m, TOTAL, t) for p in (main, high)}
        for m in instance.territory.municipalities
        for t in instance.territory.periods
    }
    ranges = {c: Range(min(n), max(n)) for c, n in new_places.items() if len(n) > 1}
    return Readings(low=main, high=high, ranges=ranges)


def ranges_of(tables: Tables, scenario: Scenario, main: Plan) -> Mapping[tuple[str, str], Range] | None:
    """Ranges of numbers that depend on what is unknown; ``None`` if no plan obeys the rules in the high reading."""
    try:
        return readings(tables, scenario, main).ranges
    except InfeasibleError:
        return None
