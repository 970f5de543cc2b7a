"""A municipality receives of a group either no new places or at least a smallest number.

Maths:
    new[m, g, t] = 0  or  new[m, g, t] ≥ smallest[g]    ∀ m, t, g with a smallest number        [places]
    g is a group, or all groups together (``total``)
    smallest[g] · open[m, g, t] ≤ new[m, g, t] ≤ room[m, g, t] · open[m, g, t],  open ∈ {0, 1}

    room: the least of what requirements, limits and a ceiling leave a municipality; where it is below the smallest
    number nothing new comes. The rule is silent where a row of the dossier asks for places of the group itself (a
    minimum, a fixed number, a hard bid, places taken over, a requirement of the municipality alone): that row says
    that a location of such a size is meant. With ``extensions = 1`` it is silent too where places of the group exist
    in the period.

Source:
    Semi-continuous variables: Beale & Tomlin (1970), Proceedings of the Fifth International Conference on
    Operational Research. What size is viable is for the planner to say; nothing is published.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from optimiser.problem.area_sums import TOTAL, Cell
from optimiser.problem.ceilings import below_ceiling
from optimiser.problem.instance import Instance
from optimiser.problem.limit import Limit
from optimiser.problem.plan import Plan

if TYPE_CHECKING:
    from optimiser.model.variables import Row, Variables

PARAMETERS: dict[str, tuple[float, str]] = {"extensions": (0.0, "1 where what exists may be extended by fewer, 0 not")}
OPEN = True
"""Its other parameters are codes of groups, or ``total``, with their smallest number of places."""
UNIT = "places"
NAME = "smallest_number"


def smallest(instance: Instance) -> dict[str, int]:
    """The smallest number of new places of every group that has one, and of all together (``total``)."""
    given = instance.parameters.get(NAME, {})
    return {g: round(n) for g, n in given.items() if g in (*instance.territory.groups, TOTAL)}


def asked(instance: Instance) -> dict[Cell, int]:
    """New places that rows of the dossier ask of a single municipality and period, at least; above 0 only.

    By group or ``total``; what a group asks is asked of all together too.
    """
    rules = instance.parameters
    rows: list[tuple[Cell, int]] = []
    for x in instance.limits if "respect_limits" in rules else ():
        if x.least is not None:
            of = instance.groups_of(x.group)  # all groups together are a single one where there is no other
            rows.append(((x.municipality, of[0] if len(of) == 1 else TOTAL, x.period), x.least))
    if "keep_bids" in rules:
        rows += [((m, g, t), n) for (m, g, t, hard), n in instance.offered.items() if hard]
    if "keep_exchanges" in rules:
        taken: dict[Cell, int] = {}
        for e in instance.exchanges:
            taken[e.taker, e.group, e.period] = taken.get((e.taker, e.group, e.period), 0) + e.places
        rows += [(c, n - instance.territory.existing.get(c, 0)) for c, n in taken.items()]
    alone = {s: towns[0] for s, towns in instance.territory.scopes.items() if len(towns) == 1}
    rows += [((alone[s], g, t), n) for (s, g, t), n in instance.requirement.items() if s in alone]
    most: dict[Cell, int] = {}
    for (m, g, t), places in rows:
        for cell in {(m, g, t), (m, TOTAL, t)} if places > 0 else ():
            most[cell] = max(places, most.get(cell, 0))
    return most


def thresholds(instance: Instance) -> dict[Cell, int]:
    """The smallest number of every municipality, group (or ``total``) and period to which the rule applies."""
    least, stated, territory = smallest(instance), asked(instance), instance.territory
    extends = bool(instance.parameters.get(NAME, {}).get("extensions", PARAMETERS["extensions"][0]))
    return {
        (m, g, t): places
        for m in territory.municipalities
        for g, places in least.items()
        for t in territory.periods
        if (m, g, t) not in stated and not (extends and territory.existing_in(m, g, t))
    }


def room(instance: Instance, cell: Cell) -> int:
    """The most new places that requirements, limits, a ceiling and exemptions leave of a group in a period."""
    m, g, t = cell
    rules, territory, below = instance.parameters, instance.territory, below_ceiling(instance, cell[0], cell[2])
    if g == TOTAL:
        ceilings = [below, *(instance.window(x)[1] for x in instance.limits if _is_about(x, cell) and x.rule in rules)]
        return min([sum(room(instance, (m, h, t)) for h in territory.groups), *(n for n in ceilings if n is not None)])
    around = (m, territory.region[m], territory.province[m], territory.country)
    asked_of = [instance.requirement[s, g, t] for s in around if (s, g, t) in instance.requirement]
    everything = sum(instance.required_in(territory.country, h, t) for h in territory.groups)
    most = min(asked_of, default=max(everything, *smallest(instance).values()))
    for x in instance.limits:
        if (x.municipality, x.period) == (m, t) and g in instance.groups_of(x.group) and x.rule in rules:
            _, ceiling = instance.window(x)
            most = most if ceiling is None else min(most, ceiling)
    most = most if below is None else min(most, below)
    exempt = (m, g) in instance.ineligible and "eligible_groups" in rules
    return 0 if exempt or (instance.share[cell] <= 0 and "no_share_no_places" in rules) else most


def _is_about(limit: Limit, cell: Cell) -> bool:
    return (limit.municipality, limit.group, limit.period) == cell


def rows(instance: Instance, v: "Variables") -> Iterator[tuple[tuple[str, ...], "Row"]]:
    """Say it to the solver; a binary variable only where a choice is left."""
    for cell, least in thresholds(instance).items():
        new, most = v.area(*cell), room(instance, cell)
        if most < least:
            yield (*cell, "none"), new <= 0
            continue
        is_open = v.auxiliary("open", *cell, high=1.0, whole=True)
        yield (*cell, "least"), new - least * is_open >= 0
        yield (*cell, "most"), new - most * is_open <= 0


def excess(instance: Instance, plan: Plan) -> dict[Cell, float]:
    """Say it to the auditor: how far a number is from both none and the smallest."""
    return {
        cell: float(min(plan.new_in(*cell), max(0, least - plan.new_in(*cell))))
        for cell, least in thresholds(instance).items()
    }
