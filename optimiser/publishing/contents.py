"""What stands in an edition: areas, figures, sites, bounds and scores of a plan that holds no secret."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from data.schema.columns import Visibility
from data.schema.tables import Tables
from optimiser.auditing.scores import score
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area, Asked, Bound, Figure, Outcome, Site, Span
from optimiser.explaining.unknown_ranges import Range
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan
from optimiser.problem.territory import COUNTRY, MUNICIPALITY, PROVINCE, REGION, Territory
from optimiser.publishing.non_interference import Disclosure
from optimiser.publishing.small_units import untold
from optimiser.words.facts import Fact

MINORS = "amv"
"""Group whose locations are never drawn or named."""


def depends(m: str, ranges: Mapping[tuple[str, str], Range] | None) -> Iterator[Fact]:
    """Whose number depends on what is not known, and how far."""
    for (town, period), spread in sorted((ranges or {}).items()):
        if town == m:
            yield Fact("why-range", {"low": spread.low, "high": spread.high}, {"period": period})


def spans(tables: Tables | None, land: Territory) -> Iterator[Span]:
    """Periods with their days."""
    rows = {p.period: p for p in tables.periods} if tables else {}
    for t in land.periods:
        yield Span(t, rows[t].start, rows[t].end, rows[t].reference_date) if t in rows else Span(t)


def asked(seen: Instance, found: Disclosure) -> Iterator[Asked]:
    """What is required of every scope that is shown."""
    for (scope, group, period), places in sorted(seen.requirement.items()):
        if scope not in found.withheld:
            yield Asked(scope, group, period, places)


def areas(land: Territory, found: Disclosure) -> Iterator[Area]:
    """All areas, the country first."""
    for level in (COUNTRY, PROVINCE, REGION, MUNICIPALITY):
        for code in land.areas(level):
            members = land.scopes[code]
            yield Area(
                code=code,
                name=land.names[code],
                level=level,
                province="" if level == COUNTRY else land.province[members[0]],
                region=land.region[members[0]] if level in (REGION, MUNICIPALITY) else "",
                members=members,
                population=sum(land.population[m] for m in members),
                point=land.points[code] if level == MUNICIPALITY else None,
                incomplete=any(m in land.unsized for m in members),
                withheld=code in found.withheld,
            )


def figures(
    shown: Plan,
    found: Disclosure,
    audience: Visibility,
    previous: Edition | None,
    ranges: Mapping[tuple[str, str], Range],
) -> Iterator[Figure]:
    """Every area, group and period; no number where it is withheld, nor from which a small unit would follow."""
    land = shown.instance.territory
    before = {(f.area, f.group, f.period): f.new for f in previous.figures} if previous else {}
    codes = [code for level in (COUNTRY, PROVINCE, REGION, MUNICIPALITY) for code in land.areas(level)]
    for t in land.periods:
        small = untold(land, t) if audience != "prt" else frozenset[str]()
        for code in codes:
            for g in (TOTAL, *land.groups):
                if code in found.withheld:
                    yield Figure(code, g, t, None, None, None, open=None)
                    continue
                spread = ranges.get((code, t)) if g == TOTAL else None
                secret = g != TOTAL and code in small
                traced = g != TOTAL and (land.country in small or (secret and g in shown.instance.credited))
                yield Figure(
                    area=code,
                    group=g,
                    period=t,
                    existing=None if secret else land.existing_in(code, g, t),
                    new=shown.new_in(code, g, t),
                    share=None if traced else share(shown.instance, code, g, t),
                    required=required(shown.instance, code, g, t),
                    open=sum(land.required_in(code, shown.shortfall, h, t) for h in shown.instance.groups_of(g)),
                    previous=before.get((code, g, t)),
                    low=spread.low if spread else None,
                    high=spread.high if spread else None,
                )


def share(instance: Instance, area: str, group: str, t: str) -> float:
    """Part of the whole requirement by the key."""
    members, groups = instance.territory.scopes[area], instance.groups_of(group)
    return round(sum(instance.key_share(m, g, t) for m in members for g in groups), 6)


def required(instance: Instance, area: str, group: str, t: str) -> int | None:
    """What is required inside an area; ``None`` where nothing is said of it or of what lies inside."""
    land, groups = instance.territory, instance.groups_of(group)
    asked = [s for s, g, u in instance.requirement if u == t and g in groups]
    inside = set(land.scopes[area])
    if not any(inside.issuperset(land.scopes[s]) for s in asked):
        return None
    return sum(land.required_in(area, instance.requirement, g, t) for g in groups)


def sites(tables: Tables | None, land: Territory, audience: Visibility) -> Iterator[Site]:
    """Existing locations of the audience, without those for minors.

    Without places where a municipality's total less those of its sites would give a small unit.
    """
    small = {m for t in land.periods if audience != "prt" for m in untold(land, t)}
    sites: dict[str, Site] = {}
    for row in tables.locations if tables else ():
        if row.gm_code is None or row.group == MINORS:
            continue
        site = sites.get(row.location_id) or Site(
            row.name, row.place or "", row.gm_code, land.province[row.gm_code], row.kind, {}, row.opened,
            row.agreed_end, row.source, row.confidence,
        )  # fmt: skip
        places = None if row.gm_code in small else row.places
        sites[row.location_id] = replace(site, places={**site.places, row.group: places})
    yield from sites.values()


def bounds(seen: Instance, found: Disclosure) -> Iterator[Bound]:
    """Limits of municipalities whose figures are shown."""
    for x in seen.limits:
        if x.municipality not in found.withheld:
            yield Bound(x.municipality, x.group, x.period, x.bound, x.places, x.reason, x.author)


def scores(shown: Plan, found: Disclosure) -> dict[str, dict[str, float | None]]:
    """Figures over all municipalities; not known to who may not see some of them."""
    if not found.blocks:
        return score(shown)
    return {when: dict.fromkeys(figures) for when, figures in score(shown).items()}


def aims(plan: Plan, *, told: bool) -> Iterator[Outcome]:
    """Aims as they came out; where something is withheld their values and remarks would tell of it."""
    for aim in plan.aims:
        value, remark = (None, "") if not told else (round(aim.value, 9), aim.remark)
        scale, error = (None, None) if not told else (aim.scale, round(aim.error, 9))
        yield Outcome(aim.name, aim.level, aim.group, aim.unit, value, remark, aim.stage, aim.weight, scale, error)
