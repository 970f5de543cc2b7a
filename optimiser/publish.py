"""From a plan to the edition of one audience: what may be shown, and nothing that betrays the rest.

First a plan is made that holds no secret: the visible rows of the dossier, and in the place of
withheld numbers an equal part of their block's sum. Every figure, score and reason is computed from
that one, so that none can depend on a hidden row in any other way than through the blocks' sums.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from data.schema import Visibility, visible
from data.tables import Tables
from optimiser import agreements, shares
from optimiser.apportion import sainte_lague
from optimiser.baselines import baselines
from optimiser.disclosure import Disclosure, disclose, pooled, touched, untold
from optimiser.edition import Area, Bound, Edition, Fact, Figure, Outcome, Site, Span
from optimiser.errors import UsageError
from optimiser.facts import assumptions
from optimiser.instance import COUNTRY, MUNICIPALITY, PROVINCE, REGION, TOTAL, Instance, Territory
from optimiser.plan import Plan
from optimiser.question import territory
from optimiser.readings import Range
from optimiser.reasons import all_reasons
from optimiser.scores import score
from optimiser.standing import standings
from optimiser.versions import causes, comparable

MINORS = "amv"
"""Group whose locations are never drawn or named."""


@dataclass(frozen=True)
class Origin:
    """Where a plan came from, for its readers: fingerprints, versions, what the auditor found."""

    inputs: Mapping[str, str] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)
    audit: Mapping[str, float] = field(default_factory=dict)


def _seen(tables: Tables, audience: Visibility, country: str) -> Tables:
    """The dossier with its visible rows, and with pools in the place of hidden locations."""
    seen = tables.seen_by(audience)
    return replace(seen, locations=(*seen.locations, *pooled(tables, audience, country)))


def _visible(instance: Instance, tables: Tables | None, audience: Visibility) -> Instance:
    """The question with the rows that the audience may see; shares are those of the places that it sees."""
    limits = tuple(x for x in instance.limits if x.visibility in visible(audience))
    if tables is None or instance.scenario is None:
        return replace(instance, limits=limits, agreed={})
    land = territory(tables, tuple(instance.scenario.groups), country=instance.scenario.country)
    keyed, credited = shares.by_key(instance.scenario, land, instance.requirement)
    share = shares.by_list(tables, land, keyed, credited)
    closed = frozenset((r.gm_code, r.group) for r in tables.eligibility if r.eligible == "no")
    return replace(
        instance,
        territory=land,
        tables=tables,
        limits=limits,
        ineligible=closed,
        share=share,
        agreed={},
        bids=agreements.bids(tables),
        exchanges=agreements.exchanges(tables),
    )


def _smoothed(plan: Plan, seen: Instance, found: Disclosure) -> Plan:
    """The plan with the sum of every block spread over its members by inhabitants."""
    land, new = seen.territory, dict(plan.new)
    for block in found.blocks:
        weights = {m: float(land.population[m]) for m in land.scopes[block]}
        weights = weights if any(weights.values()) else dict.fromkeys(weights, 1.0)
        for g in land.groups:
            for t in land.periods:
                places = plan.new_in(block, g, t)
                sign = -1 if places < 0 else 1  # locations may close: fewer than exist
                given = sainte_lague(abs(places), weights)
                new |= {(m, g, t): sign * n for m, n in given.items()}
    fractions = {cell: x for cell, x in plan.fractions.items() if cell[0] not in found.withheld}
    return replace(plan, instance=seen, new=new, fractions=fractions)


def publish(
    plan: Plan,
    *,
    audience: Visibility = "public",
    previous: Edition | None = None,
    origin: Origin | None = None,
    ranges: Mapping[tuple[str, str], Range] | None = None,
) -> Edition:
    """The edition of a plan for one audience.

    Args:
        plan: an audited plan in whole places.
        audience: who will read it.
        previous: the edition of the version before, for this audience or a wider one.
        origin: fingerprints, versions and the auditor's findings.
        ranges: fewest and most new places of municipalities whose number depends on what is not known.

    Raises:
        UsageError: the version before was made for a stricter audience.

    """
    if previous is not None and not comparable(previous, audience):
        raise UsageError("previous-stricter", audience=previous.audience)
    origin = origin or Origin()
    whole = plan.instance.tables
    tables = _seen(whole, audience, plan.instance.territory.country) if whole else None
    seen = _visible(plan.instance, tables, audience)
    by_table = touched(whole, audience) if whole else {}
    none: frozenset[str] = frozenset()
    hidden = frozenset(m for towns in by_table.values() for m in towns)
    hidden |= {x.municipality for x in plan.instance.limits if x.visibility not in visible(audience)}
    found = disclose(seen, hidden)
    shown = _smoothed(plan, seen, found)
    beside, verdicts = baselines(shown) if not found.blocks else ({}, {})
    edition = Edition(
        title=seen.scenario.title if seen.scenario else "",
        audience=audience,
        country=seen.territory.country,
        groups=seen.territory.groups,
        periods=tuple(_spans(tables, seen.territory)),
        areas=tuple(_areas(seen.territory, found)),
        figures=tuple(_figures(shown, found, audience, previous, ranges or {})),
        facts=assumptions(
            shown,
            withheld=sum(1 for m in seen.territory.municipalities if m in found.withheld),
            unseen=bool(by_table.get("locations")),
            depend=len({m for m, _ in ranges or {} if m not in found.withheld}),
        ),
        reasons={m: (*r, *_depends(m, ranges)) for m, r in all_reasons(shown, seen).items() if m not in found.withheld},
        standings=tuple(standings(seen, found, by_table.get("bids", none) | by_table.get("exchanges", none))),
        sites=tuple(_sites(tables, seen.territory)),
        bounds=tuple(_bounds(seen, found)),
        keys={g: c.name for g, c in seen.scenario.keys.items()} if seen.scenario else {},
        aims=tuple(_aims(plan, found)),
        scores=_scores(shown, found),
        baselines=beside,
        dominance=verdicts,
        audit=origin.audit,
        status=plan.status,
        viable_size=seen.scenario.viable_size if seen.scenario else 0,
        sources=tuple(seen.scenario.sources) if seen.scenario else (),
        settings=seen.scenario.settings() if seen.scenario else {},
        versions=origin.versions,
        inputs=origin.inputs,
    )
    return replace(edition, causes=causes(previous, edition)) if previous else edition


def _depends(m: str, ranges: Mapping[tuple[str, str], Range] | None) -> Iterator[Fact]:
    for (town, period), spread in sorted((ranges or {}).items()):
        if town == m:
            yield Fact("why-range", {"low": spread.low, "high": spread.high}, {"period": period})


def _spans(tables: Tables | None, land: Territory) -> Iterator[Span]:
    rows = {p.period: p for p in tables.periods} if tables else {}
    for t in land.periods:
        yield Span(t, rows[t].start, rows[t].end, rows[t].reference_date) if t in rows else Span(t)


def _areas(land: Territory, found: Disclosure) -> Iterator[Area]:
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


def _figures(
    shown: Plan,
    found: Disclosure,
    audience: Visibility,
    previous: Edition | None,
    ranges: Mapping[tuple[str, str], Range],
) -> Iterator[Figure]:
    land = shown.instance.territory
    before = {(f.area, f.group, f.period): f.new for f in previous.figures} if previous else {}
    codes = [code for level in (COUNTRY, PROVINCE, REGION, MUNICIPALITY) for code in land.areas(level)]
    for t in land.periods:
        small = untold(land, t) if audience != "prt" else frozenset[str]()
        for code in codes:
            for g in (TOTAL, *land.groups):
                if code in found.withheld:
                    yield Figure(code, g, t, None, None, None)
                    continue
                spread = ranges.get((code, t)) if g == TOTAL else None
                secret = g != TOTAL and code in small
                yield Figure(
                    area=code,
                    group=g,
                    period=t,
                    existing=None if secret else land.existing_in(code, g, t),
                    new=shown.new_in(code, g, t),
                    share=_share(shown.instance, code, g, t),
                    required=_required(shown.instance, code, g, t),
                    open=sum(land.required_in(code, shown.shortfall, h, t) for h in shown.instance.groups_of(g)),
                    previous=before.get((code, g, t)),
                    low=spread.low if spread else None,
                    high=spread.high if spread else None,
                )


def _share(instance: Instance, area: str, group: str, t: str) -> float:
    members, groups = instance.territory.scopes[area], instance.groups_of(group)
    return round(sum(instance.key_share(m, g, t) for m in members for g in groups), 6)


def _required(instance: Instance, area: str, group: str, t: str) -> int | None:
    """What is required inside an area; ``None`` where nothing is said of it or of what lies inside."""
    land, groups = instance.territory, instance.groups_of(group)
    asked = [s for s, g, u in instance.requirement if u == t and g in groups]
    inside = set(land.scopes[area])
    if not any(inside.issuperset(land.scopes[s]) for s in asked):
        return None
    return sum(land.required_in(area, instance.requirement, g, t) for g in groups)


def _sites(tables: Tables | None, land: Territory) -> Iterator[Site]:
    """Existing locations of the audience, without those for minors."""
    sites: dict[str, Site] = {}
    for row in tables.locations if tables else ():
        if row.gm_code is None or row.group == MINORS:
            continue
        site = sites.get(row.location_id) or Site(
            row.name, row.place or "", row.gm_code, land.province[row.gm_code], row.kind, {}, row.opened,
            row.agreed_end, row.source, row.confidence,
        )  # fmt: skip
        sites[row.location_id] = replace(site, places={**site.places, row.group: row.places})
    yield from sites.values()


def _bounds(seen: Instance, found: Disclosure) -> Iterator[Bound]:
    for x in seen.limits:
        if x.municipality not in found.withheld:
            yield Bound(x.municipality, x.group, x.period, x.bound, x.places, x.reason, x.author)


def _scores(shown: Plan, found: Disclosure) -> dict[str, dict[str, float | None]]:
    """Figures over all municipalities; not known to who may not see some of them."""
    if not found.blocks:
        return score(shown)
    return {when: dict.fromkeys(figures) for when, figures in score(shown).items()}


def _aims(plan: Plan, found: Disclosure) -> Iterator[Outcome]:
    """Aims as they came out; where something is withheld their values and remarks would tell of it."""
    for aim in plan.aims:
        value, remark = (None, "") if found.blocks else (round(aim.value, 9), aim.remark)
        scale, error = (None, None) if found.blocks else (aim.scale, round(aim.error, 9))
        yield Outcome(aim.name, aim.level, aim.group, aim.unit, value, remark, aim.stage, aim.weight, scale, error)
