"""What stands in an edition: areas, figures, sites, bounds and scores of a plan that holds no secret."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from optimiser.auditing.scores import score
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area, Asked, Bound, Figure, Outcome, Site, Span
from optimiser.explaining.unknown_ranges import Range
from optimiser.problem.area_sums import TOTAL, required
from optimiser.problem.groups import MINORS
from optimiser.problem.plan import Plan
from optimiser.problem.territory import COUNTRY, MUNICIPALITY, PROVINCE, REGION
from optimiser.publishing.visible_plan import View
from optimiser.words.facts import Fact


def depends(m: str, ranges: Mapping[tuple[str, str], Range] | None) -> Iterator[Fact]:
    """Whose number depends on what is not known, and how far."""
    for (town, period), spread in sorted((ranges or {}).items()):
        if town == m:
            yield Fact("why-range", {"low": spread.low, "high": spread.high}, {"period": period})


def spans(seen: View) -> Iterator[Span]:
    """Periods with their days."""
    rows = {p.period: p for p in seen.tables.periods} if seen.tables else {}
    for t in seen.territory.periods:
        yield Span(t, rows[t].start, rows[t].end, rows[t].reference_date) if t in rows else Span(t)


def asked(seen: View) -> Iterator[Asked]:
    """What is required of every scope that is shown."""
    for (scope, group, period), places in sorted(seen.instance.requirement.items()):
        if scope not in seen.withheld:
            yield Asked(scope, group, period, places)


def areas(seen: View) -> Iterator[Area]:
    """All areas, the country first."""
    land = seen.territory
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
                withheld=code in seen.withheld,
            )


def figures(seen: View, previous: Edition | None, ranges: Mapping[tuple[str, str], Range]) -> Iterator[Figure]:
    """Every area, group and period; no number where it is withheld, nor from which a small unit would follow."""
    land, sums, new = seen.territory, seen.instance.sums, seen.plan.new_sums
    left_open = required(land.index, land.scopes, seen.plan.shortfall).places
    before = {(f.area, f.group, f.period): f.new for f in previous.figures} if previous else {}
    codes = [code for level in (COUNTRY, PROVINCE, REGION, MUNICIPALITY) for code in land.areas(level)]
    for t in land.periods:
        small = seen.small[t]
        for code in codes:
            for g in (TOTAL, *land.groups):
                if code in seen.withheld:
                    yield Figure(code, g, t, None, None, None, open=None)
                    continue
                span = ranges.get((code, t)) if g == TOTAL else None
                secret = g != TOTAL and code in small
                traced = g != TOTAL and (land.country in small or (secret and g in seen.instance.credited))
                cell = code, g, t
                yield Figure(
                    area=code,
                    group=g,
                    period=t,
                    existing=None if secret else sums.existing[cell],
                    new=new[cell],
                    share=None if traced else round(sums.key_share[cell], 6),
                    required=sums.required.places[cell] if sums.required.said[cell] else None,
                    open=left_open[cell],
                    previous=before.get(cell),
                    low=span.low if span else None,
                    high=span.high if span else None,
                )


def sites(seen: View) -> Iterator[Site]:
    """Existing locations of the audience, without those for minors.

    Without places where a municipality's total less those of its sites would give a small unit.
    """
    land, small = seen.territory, frozenset[str]().union(*seen.small.values())
    minors = land.of_regime(MINORS)
    sites: dict[str, Site] = {}
    for row in seen.tables.locations if seen.tables else ():
        if row.gm_code is None or row.group in minors:
            continue
        site = sites.get(row.location_id) or Site(
            row.name, row.place or "", row.gm_code, land.province[row.gm_code], row.kind, {}, row.opened,
            row.agreed_end, row.source, row.confidence,
        )  # fmt: skip
        places = None if row.gm_code in small else row.places
        sites[row.location_id] = replace(site, places={**site.places, row.group: places})
    yield from sites.values()


def bounds(seen: View) -> Iterator[Bound]:
    """Limits of municipalities whose figures are shown."""
    for x in seen.instance.limits:
        if x.municipality not in seen.withheld:
            yield Bound(x.municipality, x.group, x.period, x.bound, x.places, x.reason, x.author)


def scores(seen: View) -> dict[str, dict[str, float | None]]:
    """Figures over all municipalities; not known to who may not see some of them."""
    if not seen.hides:
        return score(seen.plan)
    return {when: dict.fromkeys(figures) for when, figures in score(seen.plan).items()}


def aims(plan: Plan, *, told: bool) -> Iterator[Outcome]:
    """Aims as they came out; where something is withheld their values and remarks would tell of it."""
    for aim in plan.aims:
        value, remark = (None, "") if not told else (round(aim.value, 9), aim.remark)
        scale, error = (None, None) if not told else (aim.scale, round(aim.error, 9))
        yield Outcome(aim.name, aim.level, aim.group, aim.unit, value, remark, aim.stage, aim.weight, scale, error)
