"""From a plan to the edition of one audience: what may be shown, and nothing that betrays the rest.

Where rows are hidden from the audience, a second plan is made of the visible ones. A figure is shown only
where both give the same, and every figure, score and reason is computed from the second, so that none can
depend on a hidden row.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from data.schema.catalogue import TABLES
from data.schema.columns import Visibility
from optimiser.editions.causes import causes, comparable
from optimiser.editions.edition import Edition
from optimiser.errors import UsageError
from optimiser.explaining.assumptions import assumptions
from optimiser.explaining.baselines import baselines
from optimiser.explaining.calculation import workings
from optimiser.explaining.reasons import all_reasons
from optimiser.explaining.unknown_ranges import Range, ranges_of
from optimiser.problem.plan import Plan
from optimiser.publishing.bid_positions import standings
from optimiser.publishing.contents import aims, areas, asked, bounds, depends, figures, scores, sites, spans
from optimiser.publishing.non_interference import Disclosure
from optimiser.publishing.visible_plan import shown_to

Ranges = Mapping[tuple[str, str], Range]


@dataclass(frozen=True)
class Origin:
    """Where a plan came from, for its readers: fingerprints, versions, what the auditor found."""

    inputs: Mapping[str, str] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)
    audit: Mapping[str, float] = field(default_factory=dict)


def _fingerprints(inputs: Mapping[str, str], *, hides: bool) -> dict[str, str]:
    """Where rows are hidden, of tables alone that can hold none.

    Who knows all of a file but one number could find it by trying, and leaving out only the files with a
    hidden row would tell in which tables they are.
    """
    could = {f"{model.TABLE}.csv" for model in TABLES if "visibility" in model.model_fields}
    return {
        name: digest
        for name, digest in inputs.items()
        if not hides or (name not in could and not name.endswith(".xlsx"))
    }


def _ranges(shown: Plan, found: Disclosure, ranges: Ranges | None) -> Ranges | None:
    """Fewest and most places; where rows are hidden, of what the visible ones leave unknown."""
    tables, scenario = shown.instance.tables, shown.instance.scenario
    if not found.blocks:
        return ranges
    if tables is None or scenario is None or not shown.fractions or shown.status != "optimal":
        return {}
    every = ranges_of(tables, scenario, shown)
    return every and {cell: spread for cell, spread in every.items() if cell[0] not in found.withheld}


def publish(
    plan: Plan,
    *,
    audience: Visibility = "public",
    previous: Edition | None = None,
    origin: Origin | None = None,
    ranges: Ranges | None = MappingProxyType({}),
) -> Edition:
    """The edition of a plan for one audience.

    Args:
        plan: an audited plan in whole places.
        audience: who will read it.
        previous: the edition of the version before, for this audience or a wider one.
        origin: fingerprints, versions and the auditor's findings.
        ranges: fewest and most new places of municipalities whose number depends on what is not known; ``None``
            where no plan could be made with that in place.

    Raises:
        UsageError: the version before was made for a stricter audience, or not even the country's sum can be
            told to this one.

    """
    if previous is not None and not comparable(previous, audience):
        raise UsageError("previous-stricter", audience=previous.audience)
    origin = origin or Origin()
    can = shown_to(plan, audience)
    shown, found = can.plan, can.found
    seen, tables = shown.instance, shown.instance.tables
    every = _ranges(shown, found, ranges)
    spreads = every or {}
    beside, verdicts = baselines(shown) if not found.blocks else ({}, {})
    edition = Edition(
        title=seen.scenario.title if seen.scenario else "",
        audience=audience,
        country=seen.territory.country,
        groups=seen.territory.groups,
        periods=tuple(spans(tables, seen.territory)),
        areas=tuple(areas(seen.territory, found)),
        figures=tuple(figures(shown, found, audience, previous, spreads)),
        requirement=tuple(asked(seen, found)),
        facts=assumptions(
            shown,
            withheld=sum(1 for m in seen.territory.municipalities if m in found.withheld),
            depend=None if every is None else len({m for m, _ in spreads}),
        ),
        reasons={m: (*r, *depends(m, spreads)) for m, r in all_reasons(shown, found.withheld).items()},
        workings={} if found.blocks else workings(shown),
        standings=tuple(standings(seen, found, audience)),
        sites=tuple(sites(tables, seen.territory, audience)),
        bounds=tuple(bounds(seen, found)),
        keys={g: c.name for g, c in seen.scenario.keys.items()} if seen.scenario else {},
        aims=tuple(aims(plan, told=not found.blocks)),
        scores=scores(shown, found),
        baselines=beside,
        dominance=verdicts,
        audit=origin.audit,
        status=plan.status,
        viable_size=seen.scenario.viable_size if seen.scenario else 0,
        sources=tuple(seen.scenario.sources) if seen.scenario else (),
        settings=seen.scenario.settings() if seen.scenario else {},
        versions=origin.versions,
        inputs=_fingerprints(origin.inputs, hides=bool(found.blocks)),
    )
    return replace(edition, causes=causes(previous, edition)) if previous else edition
