"""A low and a high reading of existing places that are in no municipality, and whose number depends on them.

Maths:
    unplaced[p, t] = published[p, t] − Σ_{m ∈ p, g} existing[m, g, t]        ∀ p ∈ P, t ∈ T        [places]
    without a published total: the existing places known only for the province
    low:   what is in no row is nowhere: the main plan
    high:  all of it is, by inhabitants as far as capacities allow: Σ stays within what was published

    A municipality's number depends on what is unknown where its new places differ between readings.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from data.schema.tables import Tables
from optimiser.auditing.audit import audit, require
from optimiser.distribution.build import build_instance
from optimiser.distribution.unlocated_places import Missing, missing
from optimiser.errors import InfeasibleError
from optimiser.fairness.apportionment import sainte_lague
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Scenario
from optimiser.problem.territory import Territory
from optimiser.solving.plan import plan


@dataclass(frozen=True)
class Range:
    """Smallest and largest number of new places over the readings."""

    low: int
    high: int


@dataclass(frozen=True)
class Readings:
    """The low reading (the main plan), the high one, and whose number depends on what is unknown."""

    low: Plan
    high: Plan
    ranges: Mapping[tuple[str, str], Range]
    """By municipality and period, only where the number depends on it."""


def room(instance: Instance, m: str, period: str, most: int) -> int:
    """Unplaced places that could be in a municipality: all, unless a capacity leaves less."""
    here = sum(instance.territory.existing.get((m, g, period), 0) for g in instance.territory.groups)
    capacities = (
        x.places
        for x in instance.limits
        if x.counts_existing and (x.municipality, x.period, x.group) == (m, period, TOTAL)
    )
    return min([most, *(max(0, c - here) for c in capacities)])


def spread(places: int, weights: Mapping[str, float], rooms: Mapping[str, int]) -> dict[str, int]:
    """Places by weight, nobody above its room; what fits nowhere is left out."""
    given = dict.fromkeys(weights, 0)
    while left := min(places, sum(rooms.values())) - sum(given.values()):
        free = {m: w for m, w in weights.items() if w > 0 and given[m] < rooms[m]}
        if not free:
            break
        more = sainte_lague(left, free)
        given |= {m: min(rooms[m], given[m] + n) for m, n in more.items()}
    return given


def _reading(land: Territory, x: Missing, given: Mapping[str, int], group: str) -> Territory:
    """The territory with unplaced places of a province in municipalities, what is left of them in the province."""
    here, elsewhere = dict(land.existing), dict(land.existing_elsewhere)
    pools = {g: elsewhere.get((x.province, g, x.period), 0) for g in land.groups}
    pools[group] = pools.get(group, 0) + max(0, x.in_no_row or 0)
    for m, places in sorted(given.items()):
        left = places
        for g, pool in pools.items():
            taken = min(left, pool)
            pools[g], left = pool - taken, left - taken
            here[m, g, x.period] = here.get((m, g, x.period), 0) + taken
    elsewhere |= {(x.province, g, x.period): n for g, n in pools.items()}
    return replace(
        land,
        existing={c: n for c, n in here.items() if n},
        existing_elsewhere={c: n for c, n in elsewhere.items() if n},
    )


def _plan(tables: Tables, scenario: Scenario, main: Instance, placed: Mapping[Missing, Mapping[str, int]]) -> Plan:
    land = main.territory
    for x, given in placed.items():
        land = _reading(land, x, given, scenario.unknown_existing or scenario.groups[0])
    found = plan(replace(build_instance(tables, scenario, land=land), agreed=main.agreed), scenario.stages)
    require(audit(found))
    return found


def readings(tables: Tables, scenario: Scenario, main: Plan) -> Readings:
    """Plan the low and the high reading of what is unknown.

    Args:
        tables: the dossier of the main plan.
        scenario: its scenario.
        main: the main plan, which has the unknown places in no municipality: it is the low reading.

    Raises:
        InfeasibleError: a reading that no plan can obey.

    """
    instance = main.instance
    unknown = tuple(x for x in missing(instance.territory) if x.unplaced)
    placed = {}
    for x in unknown:
        members = instance.territory.scopes[x.province]
        people = {m: float(instance.territory.population[m]) for m in members}
        placed[x] = spread(x.unplaced, people, {m: room(instance, m, x.period, x.unplaced) for m in members})
    high = _plan(tables, scenario, instance, placed) if unknown else main
    seen: dict[tuple[str, str], set[int]] = {
        (m, t): {p.new_in(m, TOTAL, t) for p in (main, high)}
        for m in instance.territory.municipalities
        for t in instance.territory.periods
    }
    ranges = {c: Range(min(n), max(n)) for c, n in seen.items() if len(n) > 1}
    return Readings(low=main, high=high, ranges=ranges)


def ranges_of(tables: Tables, scenario: Scenario, main: Plan) -> Mapping[tuple[str, str], Range] | None:
    """Whose number depends on what is unknown; ``None`` where no plan obeys the rules with all of it in place."""
    try:
        return readings(tables, scenario, main).ranges
    except InfeasibleError:
        return None
