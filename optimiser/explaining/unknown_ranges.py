"""A low and a high reading of existing places that are in no municipality, and whose number depends on them.

Maths:
    unplaced[p, t] = published[p, t] − Σ_{m ∈ p, g} existing[m, g, t]        ∀ p ∈ P, t ∈ T        [places]
    without a published total: the existing places known only for the province
    low:   what is in no row is nowhere: the main plan
    high:  all of it is, by inhabitants as far as capacities allow: Σ stays within what was published
    alone: all of it that could be in m is in m, the rest counts for the province

    A municipality's number depends on what is unknown where its new places differ between readings.
"""

from collections.abc import Iterator, Mapping
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

    @property
    def marked(self) -> frozenset[str]:
        """Codes of the municipalities to be marked in tables and on the map."""
        return frozenset(m for m, _ in self.ranges)


def room(instance: Instance, m: str, period: str, most: int) -> int:
    """Unplaced places that could be in a municipality: all, unless a capacity leaves less."""
    here = sum(instance.territory.existing.get((m, g, period), 0) for g in instance.territory.groups)
    capacities = (
        x.places
        for x in instance.limits
        if (x.municipality, x.period, x.bound, x.group) == (m, period, "capacity", TOTAL)
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
    found = plan(replace(build_instance(tables, scenario, territory=land), agreed=main.agreed), scenario.stages)
    require(audit(found))
    return found


def _apart(instance: Instance) -> bool:
    """Whether every requirement lies inside one province, so that provinces do not touch one another."""
    land = instance.territory
    return all(len({land.province[m] for m in land.scopes[s]}) == 1 for s, _, _ in instance.requirement)


def _turns(instance: Instance, unknown: tuple[Missing, ...]) -> Iterator[dict[Missing, dict[str, int]]]:
    """Placements with all that could be there in one municipality, of each province at once where they are apart."""
    scopes = instance.territory.scopes
    queues = {x: [m for m in scopes[x.province] if room(instance, m, x.period, x.unplaced)] for x in unknown}
    rounds = max((len(q) for q in queues.values()), default=0)
    for i in range(rounds):
        turn = {x: {q[i]: room(instance, q[i], x.period, x.unplaced)} for x, q in queues.items() if i < len(q)}
        yield from [turn] if _apart(instance) else [{x: given} for x, given in turn.items()]


def readings(tables: Tables, scenario: Scenario, main: Plan, *, alone: bool = False) -> Readings:
    """Plan the low and the high reading of what is unknown.

    Args:
        tables: the dossier of the main plan.
        scenario: its scenario.
        main: the main plan, which has the unknown places in no municipality: it is the low reading.
        alone: ask every municipality alone too, one plan for each municipality of the largest province
            (or of all of them, where a requirement reaches over provinces).

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
    for turn in _turns(instance, unknown) if alone else ():
        asked = _plan(tables, scenario, instance, turn)
        for x, given in turn.items():
            for m in given:
                seen[m, x.period].add(asked.new_in(m, TOTAL, x.period))
    ranges = {c: Range(min(n), max(n)) for c, n in seen.items() if len(n) > 1}
    return Readings(low=main, high=high, ranges=ranges)


def ranges_of(tables: Tables, scenario: Scenario, main: Plan) -> Mapping[tuple[str, str], Range] | None:
    """Whose number depends on what is unknown; ``None`` where no plan obeys the rules with all of it in place."""
    try:
        return readings(tables, scenario, main).ranges
    except InfeasibleError:
        return None
