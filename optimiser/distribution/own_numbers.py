"""The numbers that a municipality keeps in a joint plan while one of its streams is unknown.

Maths:
    lacks[m, g, t] = max(0, share[m, g, t] − counted[m, g, t])                                        [places]
    kept[m, g, t] = required[s, g, t] · lacks[m, g, t] / Σ_{n ∈ s} lacks[n, g, t]    in whole places by Sainte-Laguë
    least[m, g, t] ≤ kept[m, g, t] ≤ most[m, g, t]           what rows about the municipality itself ask and allow
    kept[m, s, t] = own[m, s, t], and its part by inhabitants of what the scenario adds, ∀ streams s that are decided
"""

from collections.abc import Iterator, Mapping

from optimiser.catalogue import room
from optimiser.distribution.key_plan import by_scope
from optimiser.fairness.apportionment import divide_with_caps, sainte_lague
from optimiser.problem.area_sums import TOTAL, Cell
from optimiser.problem.ceilings import below_ceiling
from optimiser.problem.instance import Instance

SMALLEST = "smallest_number"


def kept_numbers(instance: Instance) -> dict[Cell, int]:
    """What every municipality with an unknown stream keeps, by group or stream and period; empty where all is known."""
    joint, territory = instance.joint, instance.territory
    if joint is None or not joint.unpublished:
        return {}

    def lacks(m: str, g: str, t: str) -> float:
        barred = (m, g) in instance.ineligible
        return 0.0 if barred else max(0.0, instance.share[m, g, t] - instance.counted(m, g, t))

    def divide(places: int, towns: tuple[str, ...], g: str, t: str) -> Mapping[str, int]:
        return sainte_lague(places, {m: lacks(m, g, t) for m in towns})

    places = by_scope(instance, divide, lacks).new
    kept: dict[Cell, int] = {}
    for m, t in joint.unpublished:
        own = {g: places[m, g, t] for g in territory.groups}
        kept |= {(m, g, t): n for g, n in _allowed(instance, m, t, own).items()}
        kept |= {c: joint.alone[c] for s in joint.streams if (c := (m, s, t)) in joint.alone}
    return kept


def _allowed(instance: Instance, m: str, t: str, own: Mapping[str, int]) -> dict[str, int]:
    """The numbers nearest to its own that the rows about the municipality itself allow."""
    asked, sizes = room("constraints", SMALLEST).asked(instance), room("constraints", SMALLEST).thresholds(instance)
    found, caps = dict[str, int](), dict[str, int]()
    for g, n in own.items():
        size = sizes.get((m, g, t), 0)
        whole = n if n >= size else size * (2 * n >= size)
        least = asked.get((m, g, t), 0)
        caps[g] = max(least, min([instance.required_in(instance.territory.country, g, t), *_most(instance, m, g, t)]))
        found[g] = min(caps[g], max(whole, least))
    ceiling = min([sum(found.values()), *_most(instance, m, TOTAL, t)])
    if ceiling < sum(found.values()):
        return divide_with_caps(ceiling, {g: float(n) for g, n in found.items()}, found)
    room_left = {g: caps[g] - n for g, n in found.items()}
    weights = {g: float(n) for g, n in room_left.items()}
    more = divide_with_caps(max(0, asked.get((m, TOTAL, t), 0) - ceiling), weights, room_left)
    return {g: n + more[g] for g, n in found.items()}


def _most(instance: Instance, m: str, group: str, period: str) -> Iterator[int]:
    """What limits that hold and a ceiling leave of a group, or of all groups together."""
    if (below := below_ceiling(instance, m, period)) is not None:
        yield below
    if (m, group) in instance.ineligible:
        yield 0
    for x in instance.limits:
        about = (x.municipality, x.group, x.period) == (m, group, period)
        most = instance.window(x)[1] if about and x.rule in instance.parameters else None
        if most is not None:
            yield most
