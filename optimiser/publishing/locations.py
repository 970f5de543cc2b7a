"""The locations of a plan that an edition may show: no site that is hidden, and none that betrays one.

Rows of withheld municipalities are left out, also those of locations that are public themselves: what
happens to them depends on the hidden ones beside them. Places for minors have no name for anyone, and
are told to the provincial table only.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from data.schema.visibility import visible
from optimiser.editions.edition import Edition
from optimiser.editions.location_lives import Opening, Phase
from optimiser.locations.case.case import LocationOption
from optimiser.locations.case.column import Column, is_open
from optimiser.locations.result import LocationFacts, LocationPlan, action
from optimiser.problem.groups import MINORS
from optimiser.publishing.location_reasons import context, reasons
from optimiser.tolerances import GAP
from optimiser.words.facts import Fact

_SAID: Mapping[str | None, bool | None] = {"yes": True, "no": False, None: None}


def with_locations(edition: Edition, located: LocationPlan) -> Edition:
    """The edition with the locations that its audience may see, and how good the plan is proven to be."""
    seen = replace(edition, openings=tuple(openings(located, edition)))
    facts = [f for f in edition.facts if f.code != "viable"]  # a location is one, however small its places are
    if any(a.withheld for a in edition.areas):  # how good a plan is rests on all rows
        return replace(seen, facts=(*context(seen), *facts), reasons=reasons(seen), status="feasible")
    facts = [*context(seen), *facts, Fact("locations-gap", {"gap": 100 * located.gap})]
    status = "optimal" if located.gap <= GAP else "feasible"
    return replace(seen, facts=tuple(facts), reasons=reasons(seen), status=status)


def openings(located: LocationPlan, edition: Edition) -> Iterator[Opening]:
    """The locations that the audience of an edition may see, by municipality and identifier."""
    allowed, hidden = visible(edition.audience), {a.code for a in edition.areas if a.withheld}
    for column in sorted(located.plan, key=lambda c: located.case.blocks[c.block].code):
        block = located.case.blocks[column.block]
        if block.code in hidden:
            continue
        for i, option in sorted(enumerate(block.options), key=lambda x: (x[1].name, x[1].groups)):
            if option.visibility in allowed:
                yield from _parts(located, column, i, tell_minors=edition.audience == "prt")


def _parts(located: LocationPlan, column: Column, i: int, *, tell_minors: bool) -> Iterator[Opening]:
    """A location as one opening, or as two where it holds minors beside others; nothing where it is never open."""
    option = located.case.blocks[column.block].options[i]
    site = located.sites[option.name, option.groups[0]]
    of_minors = located.instance.territory.of_regime(MINORS)
    minors = tuple(g for g in option.groups if g in of_minors)
    others = tuple(g for g in option.groups if g not in of_minors)
    for groups in (others, *([minors] if tell_minors else [])):
        life = tuple(_life(located, column, i, groups))
        if groups and life:
            yield Opening(
                id=option.name,
                name="" if groups == minors else site.name,
                area=located.case.blocks[column.block].code,
                kind=option.kind,
                groups=groups,
                existing=option.existing,
                life=life,
                before=_before(option, groups),
                durable=_SAID[site.durable],
                law=_SAID[option.counts_for_law],
                opened=site.opened,
                end=site.end,
                minors=groups == minors,
                visibility=option.visibility,  # type: ignore[arg-type]  # an option keeps it as plain text
            )


def _before(option: LocationOption, groups: tuple[str, ...]) -> dict[str, int]:
    """Places before the first period; a location that is agreed to open later has none."""
    there = option.existing and option.life.opened[option.life.start]
    return dict.fromkeys(groups, option.places or 0) if there else {}


def _life(located: LocationPlan, column: Column, i: int, groups: tuple[str, ...]) -> Iterator[Phase]:
    """Its phases: those with places, and the one in which the last of them go."""
    case, option = located.case, located.case.blocks[column.block].options[i]
    site: LocationFacts = located.sites[option.name, option.groups[0]]
    was, opened = sum(_before(option, groups).values()), is_open(column, i)
    for t, period in enumerate(case.periods):
        places = {g: n for g in groups if (n := int(column.sizes[t, i, case.groups.index(g)]))}
        now = sum(places.values())
        if now or was:
            yield Phase(period, action(option, opened, t, change=now - was, ends=site.ends), places)
        was = now
