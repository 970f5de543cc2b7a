"""The sections of an edition: areas, figures, locations, limits and scores of a plan that holds no secret."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from optimiser.auditing.scores import score
from optimiser.editions.edition import Edition
from optimiser.editions.records import Asked, ExistingLocation, Figure, Outcome, ShownLimit, Span
from optimiser.explaining.principles import mostly_unknown
from optimiser.explaining.unknown_ranges import Range
from optimiser.problem.area_sums import TOTAL, required
from optimiser.problem.groups import MINORS
from optimiser.problem.plan import Plan
from optimiser.problem.territory import COUNTRY, MUNICIPALITY, PROVINCE, REGION
from optimiser.publishing.visible_plan import View
from optimiser.words.facts import Fact


def depends(m: str, ranges: Mapping[tuple[str, str], Range] | None) -> Iterator[Fact]:
    """How far the number of a municipality depends on what is unknown, by period."""
    for (code, period), span in sorted((ranges or {}).items()):
        if code == m:
            yield Fact("why-range", {"low": span.low, "high": span.high}, {"period": period})


def spans(seen: View) -> Iterator[Span]:
    """Periods with their days; without them for an instance that was made by hand."""
    rows = {p.period: p for p in seen.tables.periods} if seen.tables else {}
    for t in seen.territory.periods:
        yield Span(t, rows[t].start, rows[t].end, rows[t].reference_date) if t in rows else Span(t)


def asked(seen: View) -> Iterator[Asked]:
    """The requirement of every scope that is shown."""
    for (scope, group, period), places in sorted(seen.instance.requirement.items()):
        if scope not in seen.withheld:
            yield Asked(scope, group, period, places)


def figures(
    seen: View,
    previous: Edition | None,
    ranges: Mapping[tuple[str, str], Range],
    near: Mapping[tuple[str, str], tuple[int, int]],
) -> Iterator[Figure]:
    """Every area, group and period; no number that is withheld or from which a small unit would follow."""
    territory, index = seen.territory, seen.territory.index
    sums, left_open = seen.instance.sums, required(index, territory.scopes, seen.plan.shortfall).places
    tables = (sums.existing, seen.plan.new_sums, sums.key_share, sums.required.places, sums.required.said, left_open)
    before = {(f.area, f.group, f.period): f.new for f in previous.figures} if previous else {}
    codes = tuple(code for level in (COUNTRY, PROVINCE, REGION, MUNICIPALITY) for code in territory.areas(level))
    groups, rows = [(g, index.group[g]) for g in (TOTAL, *territory.groups)], index.rows(codes)
    for layer, t in enumerate(territory.periods):
        small = seen.small[t]
        numbers = [
            (g, list(zip(*(table.values[rows, column, layer].tolist() for table in tables), strict=True)))
            for g, column in groups
        ]
        for i, code in enumerate(codes):
            if code in seen.withheld:
                yield from (Figure(code, g, t, None, None, None, open=None) for g, _ in groups)
                continue
            for g, of_areas in numbers:
                existing, new, key_share, places, said, open_ = of_areas[i]
                least, most = near.get((code, t), (None, None)) if g == TOTAL else (None, None)
                interval = ranges.get((code, t)) if g == TOTAL else None
                secret = g != TOTAL and code in small
                traced = g != TOTAL and (territory.country in small or (secret and g in seen.instance.credited))
                yield Figure(
                    area=code,
                    group=g,
                    period=t,
                    existing=None if secret else existing,
                    new=new,
                    share=None if traced else round(key_share, 6),
                    required=places if said else None,
                    open=open_,
                    previous=before.get((code, g, t)),
                    low=interval.low if interval else None,
                    high=interval.high if interval else None,
                    least=least,
                    most=most,
                )


def sites(seen: View) -> Iterator[ExistingLocation]:
    """Existing locations that the audience may see, without those for minors.

    Their places are left out where a municipality's total less these places would give a small unit.
    """
    territory, small = seen.territory, frozenset[str]().union(*seen.small.values())
    minors = territory.of_regime(MINORS)
    by_id: dict[str, ExistingLocation] = {}
    for row in seen.tables.locations if seen.tables else ():
        if row.gm_code is None or row.group in minors:
            continue
        location = by_id.get(row.location_id) or ExistingLocation(
            row.name, row.place or "", row.gm_code, territory.province[row.gm_code], row.kind, {}, row.opened,
            row.agreed_end, row.source, row.confidence, row.note or "", row.counts_for_law or "",
        )  # fmt: skip
        places = None if row.gm_code in small else row.places
        by_id[row.location_id] = replace(location, places={**location.places, row.group: places})
    yield from by_id.values()


def bounds(seen: View) -> Iterator[ShownLimit]:
    """Limits of municipalities whose figures are shown."""
    for x in seen.instance.limits:
        if x.municipality not in seen.withheld:
            yield ShownLimit(x.municipality, x.group, x.period, x.bound, x.places, x.reason, x.author)


def scores(seen: View, before: Mapping[str, float | None] | None = None) -> dict[str, dict[str, float | None]]:
    """Fairness figures over all municipalities; unknown to readers who may not see some of them.

    Unknown too where most existing places are in no row: the figures would be about the rest. ``before`` are those
    before the plan, where they are known already.
    """
    if not seen.hides and not mostly_unknown(seen.territory):
        return score(seen.plan, before=before)
    return {when: dict.fromkeys(figures) for when, figures in score(seen.plan).items()}


def aims(plan: Plan, *, visible: bool) -> Iterator[Outcome]:
    """Outcomes of aims; without values and remarks if something is withheld, since these would tell about it."""
    for aim in plan.aims:
        value, remark = (None, "") if not visible else (round(aim.value, 9), aim.remark)
        scale, error = (None, None) if not visible else (aim.scale, round(aim.error, 9))
        yield Outcome(aim.name, aim.level, aim.group, aim.unit, value, remark, aim.stage, aim.weight, scale, error)
