"""The same question asked of the rows that one audience may see: what they alone give, no hidden row can betray."""

from dataclasses import dataclass, replace

from data.complaints import InvalidInputError
from data.schema.columns import Visibility, visible
from data.schema.tables import Tables
from optimiser.auditing.audit import audit, require
from optimiser.distribution.build import question
from optimiser.errors import InfeasibleError, UsageError
from optimiser.fairness.apportionment import sainte_lague
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan
from optimiser.publishing.hidden_sums import pooled
from optimiser.publishing.non_interference import Disclosure, disclose, hidden_rows, touched
from optimiser.solving.plan import plan as plan_of


@dataclass(frozen=True)
class Shown:
    """What an audience may be shown of a plan.

    ``plan`` holds no secret: it is that of the visible rows, or, where these make none, the sums that
    visible requirements fix, spread over their areas. Its numbers inside ``found.withheld`` mean nothing.
    """

    plan: Plan
    found: Disclosure


def is_hidden(tables: Tables, audience: Visibility) -> bool:
    """Whether a dossier has any row that is stricter than the audience."""
    return next(hidden_rows(tables, audience), None) is not None


def seen_question(whole: Instance, audience: Visibility) -> Instance:
    """The question of the visible rows, with pools in the place of hidden locations.

    An agreed plan is left out: it may rest on hidden rows.

    Raises:
        InvalidInputError: visible rows that make no question without the hidden ones.

    """
    if whole.tables is None or whole.scenario is None:
        return replace(whole, limits=tuple(x for x in whole.limits if x.visibility in visible(audience)), agreed={})
    if not is_hidden(whole.tables, audience):
        return replace(whole, agreed={})
    seen = whole.tables.seen_by(audience)
    pools = pooled(whole.tables, audience, whole.territory.country)
    return question(replace(seen, locations=(*seen.locations, *pools)), whole.scenario)


def plan_alone(seen: Instance, *, relax: bool = False) -> Plan | None:
    """The audited plan of the visible rows; ``None`` where it could not be compared with that of all rows.

    Whole locations are found within a time limit, so that two runs need not agree; and an agreed plan, to
    which another stays close, may rest on hidden rows.

    Raises:
        InfeasibleError: no plan obeys the visible rows.

    """
    scenario = seen.scenario
    if scenario is None or scenario.locations is not None or scenario.agreed is not None:
        return None
    found = plan_of(seen, scenario.stages, relax=relax)
    require(audit(found))
    return found


def shown_to(plan: Plan, audience: Visibility) -> Shown:
    """What an audience may be shown of a plan.

    Raises:
        UsageError: not even the country's sum is the same without the hidden rows.

    """
    whole = plan.instance
    hides = whole.tables is not None and is_hidden(whole.tables, audience)
    if not hides and all(x.visibility in visible(audience) for x in whole.limits):
        return Shown(replace(plan, instance=seen_question(whole, audience)), Disclosure())
    provinces = touched(whole.tables, audience) if whole.tables else frozenset({""})
    try:
        seen = seen_question(whole, audience)
    except InvalidInputError as error:
        raise UsageError("edition-untold", audience=audience) from error
    try:
        beside = plan_alone(seen, relax=plan.status == "relaxed")
    except InfeasibleError:
        beside = None
    found = disclose(plan, seen, beside, provinces)
    if found is None:
        raise UsageError("edition-untold", audience=audience)
    return Shown(beside or _spread(plan, seen, found), found)


def _spread(plan: Plan, seen: Instance, found: Disclosure) -> Plan:
    """A plan of which nothing is known but the sums of blocks, which are spread over their members by inhabitants."""
    land = seen.territory
    new = dict.fromkeys(seen.cells, 0)
    for block in found.blocks:
        weights = {m: float(land.population[m]) for m in land.scopes[block]}
        weights = weights if any(weights.values()) else dict.fromkeys(weights, 1.0)
        for g in land.groups:
            for t in land.periods:
                places = plan.new_in(block, g, t)
                sign = -1 if places < 0 else 1  # locations may close: fewer than exist
                new |= {(m, g, t): sign * n for m, n in sainte_lague(abs(places), weights).items()}
    return replace(plan, instance=seen, new=new, fractions={}, shortfall={}, aims=())
