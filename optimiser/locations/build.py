"""From tables, instance and scenario to the question about locations in whole numbers."""

from dataclasses import replace

from data.complaints import Complaint, InvalidInputError
from data.schema.location_options import groups_of
from data.schema.tables import Tables
from optimiser.locations.case.agreed_places import agreed_limits
from optimiser.locations.case.area_goals import AreaGoals
from optimiser.locations.case.case import AimWeights, Block, ChosenRule, LocationCase
from optimiser.locations.case.fair_shares import fair_shares
from optimiser.locations.case.limits_of_blocks import with_place_limits
from optimiser.locations.case.options import OptionPrices, options_of
from optimiser.locations.case.periods import calendar_of
from optimiser.locations.case.place_limits import place_limits_of
from optimiser.locations.rulebook import check_rules, with_linking_rows
from optimiser.problem.instance import Instance
from optimiser.problem.location_settings import LocationAim, Locations
from optimiser.problem.scenario import Scenario


def _required(instance: Instance, periods: tuple[str, ...]) -> dict[tuple[str, str, int], int]:
    """Open places required per scope, group and period: those that are agreed and located, and the additional ones.

    A group without a requirement keeps what is agreed in the country; ``agreed`` says so of every municipality.
    """
    territory, required = instance.territory, {}
    for g in territory.groups:
        for t, period in enumerate(periods):
            additional_of = {s: n for (s, h, u), n in instance.requirement.items() if (h, u) == (g, period)}
            for scope, additional in (additional_of or {territory.country: 0}).items():
                existing = sum(territory.existing.get((m, g, period), 0) for m in territory.scopes[scope])
                required[scope, g, t] = existing + additional
    return required


def build(tables: Tables, instance: Instance, scenario: Scenario, *, lean: bool = True) -> LocationCase:
    """The question about locations.

    Args:
        tables: a checked dossier.
        instance: the question about places.
        scenario: a checked scenario.
        lean: leave out new locations that limits rule out; whoever explains a clash needs them all.

    Raises:
        InvalidInputError: kinds missing, costs unknown that are weighed, rules without their settings.

    """
    settings = scenario.locations or Locations()
    if not tables.kinds:
        raise InvalidInputError([Complaint("locations-missing", "kinds.csv")])
    known = ", ".join(scenario.groups)
    strange = [
        Complaint("group-unknown", "kinds.csv", None, "groups", g, {"known": known})
        for kind in tables.kinds
        for g in groups_of(kind)
        if g not in scenario.groups
    ]
    choices = tuple(ChosenRule(**rule.model_dump()) for rule in settings.rules)
    territory, calendar = instance.territory, calendar_of(tables)
    prices = OptionPrices(settings, {k.kind: k for k in tables.kinds})
    periods = tuple(p.period for p in calendar.periods)
    required = _required(instance, periods)
    options = options_of(tables, calendar, settings, prices, most=max(required.values(), default=0))
    unknown = sorted(
        set(settings.counts_for_law) - {o.name for of_municipality in options.values() for o in of_municipality}
    )
    lost = [Complaint("location-unknown", "scenario", None, "locations.counts_for_law", name) for name in unknown]
    if complaints := [
        *strange,
        *prices.once(),
        *lost,
        *check_rules(choices, territory.groups),
    ]:
        raise InvalidInputError(complaints)
    shares = fair_shares(instance, scenario.divide)
    goals = AreaGoals(territory, shares, dict(zip(periods, calendar.months, strict=True))).rows(settings.aims)
    position = {m: b for b, m in enumerate(territory.municipalities)}
    blocks = tuple(
        Block(
            code=m,
            options=tuple(options.get(m, ())),
            share=tuple(sum(shares[m, g, t] for g in territory.groups) for t in periods),
            ceiling=(None,) * len(periods),
        )
        for m in territory.municipalities
    )
    case = LocationCase(
        groups=territory.groups,
        periods=periods,
        blocks=blocks,
        weights=_weights(settings.of_municipalities),
        scopes={s: tuple(position[m] for m in members) for s, members in territory.scopes.items()},
        required=required,
        surplus=settings.surplus,
        points=tuple(territory.points[m] for m in territory.municipalities),
        branches={k.kind: (k.near_kind, k.near_km) for k in tables.kinds if k.near_kind and k.near_km is not None},
    )
    limits = place_limits_of(instance)
    case = with_linking_rows(with_place_limits(case, (*limits, *agreed_limits(instance, limits)), lean=lean), choices)
    return replace(case, linking_rows=case.linking_rows + goals)


def _weights(aim: LocationAim) -> AimWeights:
    return AimWeights(aim.below, aim.above, aim.peak, aim.peak_at)
