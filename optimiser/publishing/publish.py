"""From a plan to the edition of one audience: what may be shown, and nothing that betrays hidden rows.

If rows are hidden from the audience, a second plan is made of the visible rows alone. A figure is shown only
if both plans agree on it, and every figure, score and reason is computed from the second, so that none can
depend on a hidden row.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from data.schema.catalogue import BESIDE, TABLES
from data.schema.tables import Tables
from data.schema.visibility import Visibility
from optimiser.auditing.audit import audit
from optimiser.editions.causes import causes, comparable
from optimiser.editions.edition import Edition
from optimiser.editions.records import Price
from optimiser.errors import UsageError
from optimiser.explaining.assumptions import assumptions
from optimiser.explaining.baselines import baselines
from optimiser.explaining.calculation import workings
from optimiser.explaining.principles import mostly_unknown
from optimiser.explaining.reasons import all_reasons
from optimiser.explaining.unknown_ranges import Range, ranges_of
from optimiser.problem.plan import Plan
from optimiser.publishing.areas import areas
from optimiser.publishing.bid_positions import standings
from optimiser.publishing.contents import aims, asked, bounds, depends, figures, scores, sites, spans
from optimiser.publishing.explained import is_explained, unexplained
from optimiser.publishing.given_rows import given_rows
from optimiser.publishing.near_optimal import near_optimal_ranges, near_optimal_reasons
from optimiser.publishing.streams import publish_streams
from optimiser.publishing.visible_plan import View, view

Ranges = Mapping[tuple[str, str], Range]
"""By municipality and period."""


@dataclass(frozen=True)
class Origin:
    """Where a plan came from: fingerprints of its inputs, versions, and the auditor's excess by rule."""

    inputs: Mapping[str, str] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)
    audit: Mapping[str, float] = field(default_factory=dict)


def _fingerprints(
    inputs: Mapping[str, str], audience: Visibility, tables: Tables | None, *, hides: bool
) -> dict[str, str]:
    """Fingerprints of inputs; if rows are hidden, only of tables that cannot hold hidden rows.

    Tables beside the plan hide nothing of it, so theirs are for the provincial table alone, and so is a workbook with
    such tables. Someone who knows all of a file but one number could find that number by trying, and leaving out only
    files with a hidden row would tell which tables have one.
    """
    may_hide = {f"{m.TABLE}.csv" for m in TABLES if "visibility" in m.model_fields and (hides or m in BESIDE)}
    if audience == "prt" and not hides:
        return dict(inputs)
    book = hides or any(getattr(tables, model.TABLE, ()) for model in BESIDE)
    return {n: digest for n, digest in inputs.items() if n not in may_hide and not (book and n.endswith(".xlsx"))}


def _ranges(seen: View, ranges: Ranges | None) -> Ranges | None:
    """The given ranges; if rows are hidden, those of the plan of the visible rows."""
    if not seen.hides:
        return ranges
    plan, case = seen.plan, seen.plan.case
    if case is None or not plan.fractions or plan.status != "optimal":
        return {}
    all_ranges = ranges_of(case.tables, case.scenario, plan)
    return all_ranges and {cell: span for cell, span in all_ranges.items() if cell[0] not in seen.withheld}


def _audit(seen: View, origin: Origin) -> dict[str, float]:
    """The auditor's result; if something is hidden, on the plan of the visible rows, if there is one.

    The excess of the whole plan would tell which kinds of rows are hidden.
    """
    if not seen.hides:
        return dict(origin.audit)
    return dict(sorted(audit(seen.plan).items())) if origin.audit and seen.plan.fractions else {}


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
        plan: an audited plan in whole places, with its case if it has one.
        audience: who will read it.
        previous: the edition of the previous version, for this audience or a wider one.
        origin: fingerprints, versions and the auditor's result.
        ranges: fewest and most new places of municipalities whose number depends on what is unknown; ``None``
            if no plan could be made in the high reading.

    Raises:
        UsageError: the previous version was made for a stricter audience, or not even the country's sum can be
            told to this audience.
        ValueError: a plan of a dossier comes without its case.

    """
    return edition_of(view(plan, audience), plan, previous=previous, origin=origin or Origin(), ranges=ranges)


def edition_of(seen: View, plan: Plan, *, previous: Edition | None, origin: Origin, ranges: Ranges | None) -> Edition:
    """The edition of what an audience may be shown of a plan; arguments and errors as of ``without_workings``."""
    return with_workings(without_workings(seen, plan, previous=previous, origin=origin, ranges=ranges), seen)


def with_workings(edition: Edition, seen: View) -> Edition:
    """The edition with the calculation of every number; none where its readers may not see all that it rests on."""
    if seen.hides or not is_explained(seen.territory):
        return edition
    return replace(edition, workings=workings(seen.plan, seen.small[seen.territory.periods[-1]]))


def without_workings(
    seen: View, plan: Plan, *, previous: Edition | None, origin: Origin, ranges: Ranges | None
) -> Edition:
    """All of an edition but its calculations, which no map shows: maps can be drawn while these are worked out.

    Args:
        seen: what may be shown.
        plan: the plan itself, of which no number is told where something is withheld: its aims and its status alone.
        previous: as of ``publish``.
        origin: as of ``publish``.
        ranges: as of ``publish``.

    Raises:
        UsageError: the previous version was made for a stricter audience.

    """
    if previous is not None and not comparable(previous, seen.audience):
        raise UsageError("previous-stricter", audience=previous.audience)
    known, case = _ranges(seen, ranges), seen.plan.case
    spans_of_places, near = known or {}, near_optimal_ranges(seen)
    untold = seen.hides or mostly_unknown(seen.territory) is not None
    baseline_figures, verdicts = ({}, {}) if untold else baselines(seen.plan)
    scenario = seen.plan.scenario
    part = scenario.near_optimal if scenario and near else 0.0
    small = seen.small[seen.territory.periods[-1]]
    reasons = all_reasons(seen.plan, seen.withheld, small) if is_explained(seen.territory) else {}
    edition = Edition(
        title=scenario.title if scenario else "",
        audience=seen.audience,
        country=seen.territory.country,
        groups=seen.territory.groups,
        regimes=seen.territory.regimes,
        periods=tuple(spans(seen)),
        areas=tuple(areas(seen.territory, seen.withheld)),
        figures=tuple(figures(seen, previous, spans_of_places, near)),
        requirement=tuple(asked(seen)),
        facts=(
            *assumptions(
                seen.plan,
                withheld=[m for m in seen.territory.municipalities if m in seen.withheld],
                depend=None if known is None else len({m for m, _ in spans_of_places}),
            ),
            *unexplained(seen.territory),
        ),
        reasons={
            m: (*r, *depends(m, spans_of_places), *near_optimal_reasons(m, near, part)) for m, r in reasons.items()
        },
        standings=tuple(standings(seen)),
        sites=tuple(sites(seen)),
        bounds=tuple(bounds(seen)),
        prices=tuple(Price(c.item, c.of, c.euro, c.year, c.source) for c in scenario.costs) if scenario else (),
        given=tuple(given_rows(seen)),
        keys={g: c.name for g, c in scenario.keys.items()} if scenario else {},
        streams=publish_streams(case.tables, seen.territory, case.scenario, seen.audience, seen) if case else None,
        aims=tuple(aims(plan, visible=not seen.hides)),
        scores=scores(seen),
        baselines=baseline_figures,
        dominance=verdicts,
        audit=_audit(seen, origin),
        status=plan.status if plan.status == "relaxed" else seen.plan.status,
        near_optimal=part,
        viable_size=scenario.viable_size if scenario else 0,
        sources=tuple(scenario.sources) if scenario else (),
        settings=scenario.settings() if scenario else {},
        versions=origin.versions,
        inputs=_fingerprints(origin.inputs, seen.audience, seen.tables, hides=seen.hides),
    )
    return replace(edition, causes=causes(previous, edition)) if previous else edition
