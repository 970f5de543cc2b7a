"""The locations of a plan that an edition may show: none that is hidden, and none that betrays a hidden one.

All locations of withheld municipalities are left out, also public ones: what happens to them depends on
hidden ones in the same municipality. Places for minors are never named, and are shown to the provincial
table only.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import ceil

from data.schema.visibility import visible
from optimiser.editions.edition import Edition
from optimiser.editions.location_lives import LocationLife, Phase
from optimiser.locations.case.case import LocationOption
from optimiser.locations.case.column import Column, is_open
from optimiser.locations.result import LocationFacts, LocationPlan, action
from optimiser.problem.groups import MINORS
from optimiser.problem.location_settings import Locations
from optimiser.publishing import location_aims
from optimiser.publishing.closings import closings
from optimiser.publishing.kind_prices import kind_prices
from optimiser.publishing.location_reasons import context, reasons
from optimiser.publishing.unused_candidates import unused_candidates
from optimiser.tolerances import GAP
from optimiser.words.facts import Fact

STEPS_SHOWN = 100
"""Steps of a per cent in which a gap is told: two decimals."""
_ANSWERS: Mapping[str | None, bool | None] = {"yes": True, "no": False, None: None}
"""Words of a column that answers a question; ``None`` if unknown."""


def with_locations(edition: Edition, located: LocationPlan) -> Edition:
    """The edition with the locations that its audience may see, and the proven gap of the plan."""
    lives = tuple(openings(located, edition))
    prices = (*edition.prices, *kind_prices(located.source.tables, lives, visible(edition.audience)))
    with_lives = replace(edition, openings=lives, prices=prices)
    unused = unused_candidates(located, edition, visible(edition.audience))
    closes = closings(located, edition, visible(edition.audience))
    why = {m: (*facts, *closes.get(m, ()), *unused.get(m, ())) for m, facts in reasons(with_lives).items()}
    facts = [
        f for f in edition.facts if f.code != "viable"
    ]  # a small number of places in a whole location is viable all the same
    scenario = located.source.scenario
    settings = scenario.locations or Locations()
    asked = (*context(with_lives), *facts, *location_aims.asked(settings), *location_aims.divided(scenario))
    if any(a.withheld for a in edition.areas):  # how good a plan is rests on all rows
        return replace(with_lives, facts=asked, reasons=why, status="feasible")
    facts = [
        *asked,
        *location_aims.reached(located, settings, edition),
        _gap(located),
    ]
    status = "optimal" if located.gap <= GAP else "feasible"
    return replace(with_lives, facts=tuple(facts), reasons=why, status=status)


def _gap(located: LocationPlan) -> Fact:
    """How much better any plan can be, and whose word that is."""
    own, gap = _shown(located.own_gap), _shown(located.gap)
    if own > gap:
        return Fact("locations-gap-solver", {"gap": gap, "own": own})
    return Fact("locations-gap", {"gap": gap})


def _shown(gap: float) -> float:
    """A relative gap as it is told [%]: nothing within the solver's tolerance, else rounded up, so that it holds."""
    return 0.0 if gap <= GAP else ceil(100 * gap * STEPS_SHOWN) / STEPS_SHOWN


def openings(located: LocationPlan, edition: Edition) -> Iterator[LocationLife]:
    """The locations that the audience of an edition may see, by municipality and identifier."""
    allowed, withheld = visible(edition.audience), {a.code for a in edition.areas if a.withheld}
    for column in sorted(located.plan, key=lambda c: located.case.blocks[c.block].code):
        block = located.case.blocks[column.block]
        if block.code in withheld:
            continue
        for i, option in sorted(enumerate(block.options), key=lambda x: (x[1].name, x[1].groups)):
            if option.visibility in allowed:
                yield from _parts(located, column, i, tell_minors=edition.audience == "prt")


def _parts(located: LocationPlan, column: Column, i: int, *, tell_minors: bool) -> Iterator[LocationLife]:
    """A location as one life, or as two if it hosts minors beside others; none if it is never open."""
    option = located.case.blocks[column.block].options[i]
    facts = located.sites[option.name, option.groups[0]]
    of_minors = located.instance.territory.of_regime(MINORS)
    minors = tuple(g for g in option.groups if g in of_minors)
    others = tuple(g for g in option.groups if g not in of_minors)
    for groups in (others, *([minors] if tell_minors else [])):
        life = tuple(_life(located, column, i, groups))
        if groups and life:
            yield LocationLife(
                id=option.name,
                name="" if groups == minors else facts.name,
                area=located.case.blocks[column.block].code,
                kind=option.kind,
                groups=groups,
                existing=option.existing,
                life=life,
                before=_before(option, groups),
                durable=_ANSWERS[facts.durable],
                law=_ANSWERS[option.counts_for_law],
                opened=facts.opened,
                end=facts.end,
                minors=groups == minors,
                visibility=option.visibility,  # type: ignore[arg-type]  # an option keeps it as plain text
            )


def _before(option: LocationOption, groups: tuple[str, ...]) -> dict[str, int]:
    """Places before the first period; a location that is agreed to open later has none."""
    there = option.existing and option.life.opened[option.life.start]
    return dict.fromkeys(groups, option.places or 0) if there else {}


def _life(located: LocationPlan, column: Column, i: int, groups: tuple[str, ...]) -> Iterator[Phase]:
    """Its phases: those with places, and the one in which the last places go."""
    case, option = located.case, located.case.blocks[column.block].options[i]
    facts: LocationFacts = located.sites[option.name, option.groups[0]]
    before, opened = sum(_before(option, groups).values()), is_open(column, i)
    for t, period in enumerate(case.periods):
        places = {g: n for g in groups if (n := int(column.sizes[t, i, case.groups.index(g)]))}
        places_now = sum(places.values())
        if places_now or before:
            yield Phase(period, action(option, opened, t, change=places_now - before, ends=facts.ends), places)
        before = places_now
