"""What a plan of whole locations was asked to come near to, and how near it came, per aim of the scenario.

Maths:
    under = Σ_a max(0, s[a] − T[a]),  over = Σ_a max(0, T[a] − s[a])    in the last period, or in the mean of all by
    their length where the aim counts over time    [places]
    T existing places and new ones, s the share; areas of the level of the aim
"""

from collections.abc import Iterator

from optimiser.editions.edition import Edition
from optimiser.locations.case.fair_shares import fair_shares
from optimiser.locations.case.periods import calendar_of
from optimiser.locations.result import LocationPlan
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.location_settings import LocationAim, Locations
from optimiser.problem.scenario import Scenario
from optimiser.words.facts import Fact


def asked(settings: Locations) -> Iterator[Fact]:
    """The weights of every aim, the one about municipalities first; a sentence per kind of weight."""
    for aim in (settings.of_municipalities, *(a for a in settings.aims if not a.by_municipality)):
        codes = _codes(aim)
        if aim.below or aim.above:
            yield Fact("locations-aim", {"below": _plain(aim.below), "above": _plain(aim.above)}, {}, codes)
        if aim.shortfall:
            numbers = {"weight": _plain(aim.shortfall), "multiple": _plain(aim.shortfall_at)}
            yield Fact("locations-aim-shortfall", numbers, {}, codes)
        if aim.peak:
            yield Fact("locations-aim-peak", {"weight": _plain(aim.peak), "multiple": _plain(aim.peak_at)}, {}, codes)
        if aim.relief:
            yield Fact("locations-aim-relief", {"weight": _plain(aim.relief)}, {}, codes)


def divided(scenario: Scenario) -> Iterator[Fact]:
    """The groups whose shares follow from a division and not from the key alone."""
    for division in scenario.divide:
        yield Fact("locations-shares-divided", {}, {}, {"group": f"group-{division.group}"})


def reached(located: LocationPlan, settings: Locations, edition: Edition) -> Iterator[Fact]:
    """How far areas are from their shares, with the plan and without new places.

    Nothing is told of a group and level of which some figure is kept from the readers of the edition.
    """
    for aim in settings.aims:
        # the share of all groups together holds that of a divided group
        groups = {aim.group, *(d.group for d in located.source.scenario.divide if aim.group == TOTAL)}
        spans, areas = edition.periods, edition.level(aim.level)
        cells = [edition.at(a.code, s.name, g) for a in areas for s in spans for g in groups]
        if aim.by_municipality or any(None in (f.existing, f.new, f.share) for f in cells):
            continue
        now, before = _distance(located, aim, planned=True), _distance(located, aim, planned=False)
        figures = (*now, *before)
        numbers = dict(zip(("under", "over", "under_before", "over_before"), map(round, figures), strict=True))
        code = "locations-aim-reached-over-time" if aim.over_time else "locations-aim-reached"
        codes = {name: text for name, text in _codes(aim).items() if name != "when"}
        yield Fact(code, numbers, {} if aim.over_time else {"period": located.case.periods[-1]}, codes)


def _plain(weight: float) -> int | float:
    """A whole weight without decimals."""
    return int(weight) if weight == int(weight) else weight


def _codes(aim: LocationAim) -> dict[str, str]:
    when = "aim-over-time" if aim.over_time else "aim-each-period"
    return {"level": f"level-{aim.level}", "group": f"group-{aim.group}", "when": when}


def _distance(located: LocationPlan, aim: LocationAim, *, planned: bool) -> tuple[float, float]:
    """Places under and over the shares of all areas of the level."""
    source, territory = located.source, located.instance.territory
    shares = fair_shares(located.instance, source.scenario.divide)
    table = territory.index.table(shares.__getitem__)
    plan, calendar = located.as_plan(), calendar_of(source.tables)
    months = dict(zip(located.case.periods, calendar.months, strict=True))
    periods = months if aim.over_time else {located.case.periods[-1]: 1.0}
    under = over = 0.0
    for area in territory.areas(aim.level):
        off = sum(
            length
            * (
                territory.existing_in(area, aim.group, t)
                + (plan.new_in(area, aim.group, t) if planned else 0)
                - table[area, aim.group, t]
            )
            for t, length in periods.items()
        ) / sum(periods.values())
        under, over = under + max(0.0, -off), over + max(0.0, off)
    return under, over
