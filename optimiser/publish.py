"""From a plan to the edition of one audience: what may be shown, and nothing that betrays the rest.

First a plan is made that holds no secret: the visible rows of the dossier, and in the place of
withheld numbers an equal part of their block's sum. Every figure, score and reason is computed from
that one, so that none can depend on a hidden row in any other way than through the blocks' sums.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from data.schema import Visibility, visible
from data.tables import Tables
from optimiser import agreements, shares
from optimiser.apportion import sainte_lague
from optimiser.baselines import baselines
from optimiser.contents import aims, areas, bounds, depends, figures, scores, sites, spans
from optimiser.disclosure import Disclosure, disclose, pooled, secret_tables, touched
from optimiser.edition import Edition
from optimiser.errors import UsageError
from optimiser.facts import assumptions
from optimiser.instance import Instance
from optimiser.plan import Plan
from optimiser.question import territory
from optimiser.readings import Range
from optimiser.reasons import all_reasons
from optimiser.standing import standings
from optimiser.versions import causes, comparable


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


def _fingerprints(inputs: Mapping[str, str], secret: frozenset[str]) -> dict[str, str]:
    """Of files without a hidden row: who knows all of a file but one number could find it by trying."""
    return {
        name: digest
        for name, digest in inputs.items()
        if name.removesuffix(".csv") not in secret and not (secret and name.endswith(".xlsx"))
    }


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
    secret = secret_tables(whole, audience) if whole else frozenset[str]()
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
        periods=tuple(spans(tables, seen.territory)),
        areas=tuple(areas(seen.territory, found)),
        figures=tuple(figures(shown, found, audience, previous, ranges or {})),
        facts=assumptions(
            shown,
            withheld=sum(1 for m in seen.territory.municipalities if m in found.withheld),
            unseen=bool(by_table.get("locations")),
            depend=len({m for m, _ in ranges or {} if m not in found.withheld}),
        ),
        reasons={m: (*r, *depends(m, ranges)) for m, r in all_reasons(shown, found.withheld).items()},
        standings=tuple(standings(seen, found, by_table.get("bids", none) | by_table.get("exchanges", none))),
        sites=tuple(sites(tables, seen.territory)),
        bounds=tuple(bounds(seen, found)),
        keys={g: c.name for g, c in seen.scenario.keys.items()} if seen.scenario else {},
        aims=tuple(aims(plan, told=not secret and not found.blocks)),
        scores=scores(shown, found),
        baselines=beside,
        dominance=verdicts,
        audit=origin.audit,
        status=plan.status,
        viable_size=seen.scenario.viable_size if seen.scenario else 0,
        sources=tuple(seen.scenario.sources) if seen.scenario else (),
        settings=seen.scenario.settings() if seen.scenario else {},
        versions=origin.versions,
        inputs=_fingerprints(origin.inputs, secret),
    )
    return replace(edition, causes=causes(previous, edition)) if previous else edition
