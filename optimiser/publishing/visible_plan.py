"""The plan that one audience may be shown: made of visible rows alone, it cannot betray a hidden one."""

from dataclasses import dataclass, replace
from functools import cached_property

from data.complaints import InvalidInputError
from data.operations.hidden_rows import is_hidden, touched, without_hidden_rows
from data.schema.tables import Tables
from data.schema.visibility import Visibility, visible
from optimiser.auditing.audit import audit, require
from optimiser.distribution.build import build_instance
from optimiser.distribution.scenario_fit import follows_agreed_plan
from optimiser.errors import InfeasibleError, UsageError
from optimiser.fairness.apportionment import sainte_lague
from optimiser.problem.case import Case
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Scenario
from optimiser.problem.territory import Territory
from optimiser.publishing.disclosure import Disclosure, disclose
from optimiser.publishing.reach import Reach, reach_of
from optimiser.publishing.small_units import suppressed_areas
from optimiser.solving.plan import plan as plan_places
from optimiser.tuning.part_of_country import spans_provinces


@dataclass(frozen=True)
class View:
    """What an audience may be shown of a plan; the sections of an edition are made from nothing else.

    Args:
        audience: the readers.
        plan: holds no secret: the plan of the visible rows or, if there is none, the sums that visible
            requirements fix, divided over their areas. Its numbers inside ``withheld`` mean nothing, and its case
            has only the visible rows.
        disclosure: which areas are withheld, and which are shown as one sum instead.

    """

    audience: Visibility
    plan: Plan
    disclosure: Disclosure

    @property
    def instance(self) -> Instance:
        """The instance of the visible rows."""
        return self.plan.instance

    @property
    def territory(self) -> Territory:
        """Areas and existing places of the visible rows."""
        return self.plan.instance.territory

    @property
    def tables(self) -> Tables | None:
        """The visible rows; ``None`` for an instance that was made by hand."""
        return self.plan.case.tables if self.plan.case else None

    @property
    def withheld(self) -> frozenset[str]:
        """Areas without a figure of their own."""
        return self.disclosure.withheld

    @property
    def hides(self) -> bool:
        """Whether anything is withheld at all."""
        return bool(self.disclosure.blocks)

    @cached_property
    def small(self) -> dict[str, frozenset[str]]:
        """Areas whose existing places by group would reveal a small unit, by period; none for the provincial table."""
        if self.audience == "prt":
            return dict.fromkeys(self.territory.periods, frozenset())
        return {t: suppressed_areas(self.territory, t) for t in self.territory.periods}


def hides_agreed_plan(scenario: Scenario, audience: Visibility) -> bool:
    """Whether the plan rests on an agreed plan that is not for this audience."""
    return follows_agreed_plan(scenario) and scenario.agreed_visibility not in visible(audience)


def hides_input(tables: Tables, scenario: Scenario, audience: Visibility) -> bool:
    """Whether anything that a plan rests on is hidden from an audience."""
    return is_hidden(tables, audience, beside=scenario.joint is not None) or hides_agreed_plan(scenario, audience)


def visible_case(case: Case, audience: Visibility) -> Case:
    """The case of the visible rows; hidden places are in no sum, so that no difference of two editions tells any.

    An agreed plan is left out: it may rest on hidden rows.

    Raises:
        InvalidInputError: the visible rows make no valid dossier without the hidden ones.

    """
    agreed = {} if hides_agreed_plan(case.scenario, audience) else case.instance.agreed
    if not is_hidden(case.tables, audience, beside=case.scenario.joint is not None):
        instance = _visible_records(case.instance, audience)
        # an instance of which nothing is left out stays itself, with the sums that it has
        return replace(case, instance=instance if agreed is instance.agreed else replace(instance, agreed=agreed))
    rows = without_hidden_rows(case.tables, audience)
    return replace(case, tables=rows, instance=replace(build_instance(rows, case.scenario), agreed=agreed))


def _visible_records(instance: Instance, audience: Visibility) -> Instance:
    """The instance with the limits, bids and exchanges that an audience may see."""
    allowed = visible(audience)
    limits = tuple(x for x in instance.limits if x.visibility in allowed)
    bids = tuple(x for x in instance.bids if x.visibility in allowed)
    exchanges = tuple(x for x in instance.exchanges if x.visibility in allowed)
    if (limits, bids, exchanges) == (instance.limits, instance.bids, instance.exchanges):
        return instance
    return replace(instance, limits=limits, bids=bids, exchanges=exchanges)


def _touched_by_records(instance: Instance, audience: Visibility) -> set[str]:
    """Provinces with a limit, bid or exchange that is stricter than the audience."""
    allowed, province = visible(audience), instance.territory.province
    strict = {x.municipality for x in instance.limits if x.visibility not in allowed}
    strict |= {x.municipality for x in instance.bids if x.visibility not in allowed}
    strict |= {m for x in instance.exchanges if x.visibility not in allowed for m in (x.giver, x.taker)}
    return {province[m] for m in strict}


def plan_alone(seen: Case, *, relax: bool = False) -> Plan | None:
    """The audited plan of the visible rows; ``None`` if it could not be compared with the plan of all rows.

    Whole locations are searched within a time limit, so that two runs need not agree; and without the agreed plan
    that its aims keep close to there is nothing to compare.

    Raises:
        InfeasibleError: no plan obeys the visible rows.

    """
    if seen.scenario.locations is not None or (follows_agreed_plan(seen.scenario) and not seen.instance.agreed):
        return None
    plan = replace(plan_places(seen.instance, seen.scenario.stages, relax=relax), case=seen)
    require(audit(plan))
    return plan


def view(plan: Plan, audience: Visibility) -> View:
    """What an audience may be shown of a plan.

    Raises:
        UsageError: not even the country's sum is the same without the hidden rows.
        ValueError: a plan of a dossier comes without its case, so that its hidden rows are unknown.

    """
    if plan.case is None:
        return _by_hand(plan, audience)
    # what a live scenario adds stands in the instance of the plan and in no table
    provinces = _touched_by_records(plan.instance, audience)
    provinces |= touched(plan.case.tables, audience, beside=plan.case.scenario.joint is not None)
    provinces |= {""} if hides_agreed_plan(plan.case.scenario, audience) else set()
    try:
        seen = visible_case(replace(plan.case, instance=plan.instance), audience)
    except InvalidInputError as error:
        raise UsageError("edition-untold", audience=audience) from error
    if not provinces:
        return View(audience, plan.of_case(seen, seen.instance), Disclosure())
    plan = replace(plan, case=seen)  # from here on only the numbers that are compared depend on hidden rows
    try:
        alone = plan_alone(seen, relax=plan.status == "relaxed")
    except InfeasibleError:
        alone = None
    disclosure = disclose(plan, seen.instance, alone, frozenset(provinces), reach_of(seen))
    return _view(plan, seen.instance, alone, disclosure, audience)


def _by_hand(plan: Plan, audience: Visibility) -> View:
    """The view of a plan whose instance was made by hand: limits, bids and exchanges alone have a visibility."""
    if plan.instance.of_dossier:
        raise ValueError("a plan of a dossier is published with its case")
    seen = _visible_records(plan.instance, audience)
    if not _touched_by_records(plan.instance, audience):
        return View(audience, replace(plan, instance=seen), Disclosure())
    return _view(
        plan,
        seen,
        None,
        disclose(plan, seen, None, frozenset({""}), Reach(sums_fixed=not spans_provinces(seen))),
        audience,
    )


def _view(plan: Plan, seen: Instance, alone: Plan | None, disclosure: Disclosure | None, audience: Visibility) -> View:
    """The view if rows are hidden: the plan of the visible rows, else the sums that may be told."""
    if disclosure is None:
        raise UsageError("edition-untold", audience=audience)
    return View(audience, alone or _sums_only(plan, seen, disclosure), disclosure)


def _sums_only(plan: Plan, seen: Instance, disclosure: Disclosure) -> Plan:
    """A plan with only the sums of blocks, divided over their members by inhabitants so that they add up."""
    territory = seen.territory
    new = dict.fromkeys(seen.cells, 0) | dict(seen.joint.alone if seen.joint else {})
    for block in disclosure.blocks:
        weights = {m: float(territory.population[m]) for m in territory.scopes[block]}
        weights = weights if any(weights.values()) else dict.fromkeys(weights, 1.0)
        for g in territory.groups:
            for t in territory.periods:
                places = plan.new_in(block, g, t)
                sign = -1 if places < 0 else 1  # negative if locations close
                new |= {(m, g, t): sign * n for m, n in sainte_lague(abs(places), weights).items()}
    return replace(plan, instance=seen, new=new, fractions={}, shortfall={}, aims=())
