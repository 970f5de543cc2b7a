"""From checked tables and a scenario to one instance."""

from dataclasses import replace

from data.complaints import Complaint, InvalidInputError
from data.schema.tables import Tables
from optimiser.distribution import agreements, group_shares, key_shares, smallest_numbers
from optimiser.distribution.joint import build_joint
from optimiser.distribution.own_numbers import kept_numbers
from optimiser.distribution.requirement import required_by_row, requirement
from optimiser.distribution.territories import check_groups, unchecked_territory
from optimiser.fairness.lots import draw
from optimiser.problem.area_sums import TOTAL, Cell
from optimiser.problem.instance import Instance
from optimiser.problem.limit import Limit
from optimiser.problem.scenario import Scenario
from optimiser.problem.territory import Territory

KEEPS_STREAMS = "keep_streams"
"""The rule of every joint plan, whether the scenario names it or not."""

KEEPS_UNKNOWN = "keep_unknown"
"""The rule of a joint plan in which a stream of a municipality is unknown, unless the scenario says otherwise."""


def limits_of(tables: Tables, territory: Territory) -> tuple[Limit, ...]:
    """The limits of a dossier; one without a period holds in all of them."""
    return tuple(
        Limit(r.gm_code, r.group or TOTAL, t, r.bound, r.places, r.reason, r.author, r.visibility)
        for r in tables.limits
        for t in ((r.period,) if r.period else territory.periods)
    )


def _divided_by_keys(
    tables: Tables, scenario: Scenario, territory: Territory | None
) -> tuple[Territory, dict[Cell, int], dict[Cell, float], frozenset[str]]:
    """Territory, requirement and shares; what is wrong with groups, divisions and keys is told in one round."""
    groups, complaints = tuple(scenario.groups), list[Complaint]()
    required, keyed, credited = required_by_row(tables, scenario), dict[Cell, float](), frozenset[str]()
    try:
        if territory is None:
            check_groups(tables, groups, "scenario")
    except InvalidInputError as error:
        complaints += error.complaints
    territory = territory or unchecked_territory(tables, groups, scenario.country)
    try:
        required = requirement(tables, scenario, territory)
    except InvalidInputError as error:
        complaints += error.complaints
    try:
        keyed, credited = key_shares.by_key(scenario, territory, required)
    except InvalidInputError as error:
        complaints += [c for c in error.complaints if c not in complaints]
    if complaints:
        raise InvalidInputError(complaints)
    return territory, required, keyed, credited


def _with_kept(instance: Instance, scenario: Scenario) -> Instance:
    """The instance in which municipalities with an unknown stream keep their own numbers, if the scenario says so."""
    if instance.joint is None or scenario.joint is None or scenario.joint.unknown != "keep":
        return instance
    kept = kept_numbers(instance)
    rules = {**instance.parameters, **({KEEPS_UNKNOWN: {}} if kept else {})}
    return replace(instance, joint=replace(instance.joint, kept=kept), parameters=rules)


def build_instance(tables: Tables, scenario: Scenario, *, territory: Territory | None = None) -> Instance:
    """Build the instance that rules and aims are about.

    Args:
        tables: a checked dossier.
        scenario: a checked scenario.
        territory: the same territory with other existing places; ``None`` for that of the tables.

    Raises:
        InvalidInputError: groups, keys or divisions that do not fit the dossier.

    """
    territory, required, keyed, credited = _divided_by_keys(tables, scenario, territory)
    tables = group_shares.without_listed_groups(tables, scenario)
    share = key_shares.by_list(tables, territory, keyed, credited)
    joint = build_joint(tables, scenario, territory, required)
    cells = (*share, *(joint.cells if joint else ()))
    instance = Instance(
        territory=territory,
        requirement=required,
        share=share,
        credited=credited,
        limits=limits_of(tables, territory),
        ineligible=frozenset((r.gm_code, r.group) for r in tables.eligibility if r.eligible == "no"),
        parameters={**scenario.rules, **({KEEPS_STREAMS: {}} if joint else {})},
        lots={cell: draw(scenario.seed, *cell) for cell in cells},
        bids=agreements.bids(tables),
        exchanges=agreements.exchanges(tables),
        official=key_shares.listed(tables, territory),
        by_key={c: n + key_shares.credit(territory, credited, c) for c, n in keyed.items()} if tables.official else {},
        joint=joint,
        of_dossier=True,
    )
    instance = _with_kept(instance, scenario)
    smallest_numbers.check(instance)
    agreements.check(instance.exchanges, territory, required, {c: instance.key_share(*c) for c in share})
    return instance
