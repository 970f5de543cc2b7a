"""Plan locations without files: tables and a scenario in, an audited plan out."""

from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

from data.schema.location_options import groups_of
from data.schema.tables import Tables
from optimiser.errors import AuditError, InfeasibleError, TimeLimitError
from optimiser.locations.audit import largest_excess
from optimiser.locations.build import build
from optimiser.locations.case.case import LocationCase
from optimiser.locations.case.periods import calendar_of
from optimiser.locations.case.plan_cost import objective, relative_gap
from optimiser.locations.infeasible.explain import explain, explain_by_prices, explain_by_programme, is_impossible
from optimiser.locations.interrupt import interruptible
from optimiser.locations.result import LocationFacts, LocationPlan
from optimiser.locations.search.least_change import least_change_choices
from optimiser.locations.search.records import SearchProgress, SearchResult, StopRule
from optimiser.locations.search.search import search
from optimiser.locations.what_if import closings_of, with_candidates
from optimiser.problem.case import Case
from optimiser.problem.location_settings import Locations

MIN_PROOF_SECONDS = 0.05
"""Seconds below which no proof is tried: the solver does not look at its clock more often."""


def location_facts(tables: Tables) -> dict[tuple[str, str], LocationFacts]:
    """What the tables say about every location that may be open, by identifier and first group."""
    kinds = {k.kind: k for k in tables.kinds}
    calendar = calendar_of(tables)
    facts = {}
    for row in tables.locations:
        kind = kinds.get(row.kind)
        facts[row.location_id, row.group] = LocationFacts(
            row.name,
            kind.durable if kind else None,
            calendar.first_after(row.agreed_end),
            row.opened,
            row.agreed_end,
        )
    for site in tables.candidates:
        first = groups_of(kinds[site.kind])[0]
        facts[site.candidate_id, first] = LocationFacts(
            site.name, kinds[site.kind].durable, None, end=site.available_until
        )
    for kind in tables.kinds:
        for municipality in tables.municipalities:
            for n in range(kind.generic):
                facts[f"{municipality.gm_code}:{kind.kind}:{n + 1}", groups_of(kind)[0]] = LocationFacts(
                    "", kind.durable, None
                )
    return facts


def _last_resort(result: SearchResult, whole: LocationCase, limits: StopRule) -> SearchResult:
    """What the whole question as one programme says where the search found no plan.

    It may take the time that is left and a fifth of the limit more.

    Args:
        result: the search that ended without a plan.
        whole: the case with every option.
        limits: the rule by which the search stopped.

    Raises:
        InfeasibleError: no plan can obey the rules.
        TimeLimitError: neither a plan nor a proof that there is none.

    """
    if limits.stop():
        raise TimeLimitError("locations-stopped")
    begin, spare = perf_counter(), max(0.0, limits.seconds - sum(result.seconds.values())) + limits.seconds / 5
    verdict = explain_by_programme(whole, seconds=spare, stop=limits.stop) if spare > MIN_PROOF_SECONDS else None
    if isinstance(verdict, InfeasibleError):
        raise verdict
    if verdict is not None:
        value = objective(whole, verdict.plan)
        seconds = {**result.seconds, "whole": perf_counter() - begin}
        return replace(result, case=whole, plan=verdict.plan, value=value, status="time", seconds=seconds)
    if limits.stop():
        raise TimeLimitError("locations-stopped")
    if result.status == "infeasible":
        raise explain_by_prices(result.broken)
    raise TimeLimitError("locations-no-plan")


def plan_locations(
    source: Case,
    *,
    time_limit: float | None = None,
    gap: float | None = None,
    tell: Callable[[SearchProgress], None] = lambda _: None,
) -> LocationPlan:
    """Plan locations in time: build, search, audit.

    When the search is done, of all sizes of equal value those are taken that change least; that may take a second
    and a tenth of the time limit more.

    Args:
        source: a dossier with kinds of location, and a scenario with ``locations``.
        time_limit: seconds of wall time; ``None`` for the scenario's.
        gap: relative gap that is good enough; ``None`` for the scenario's.
        tell: called with how far the search is; once a plan has a value, Ctrl-C leaves something.

    Returns:
        A plan in whole places that the audit found to obey every rule; with ``status`` ``time``
        where the limit or Ctrl-C came before the gap.

    Raises:
        InvalidInputError: tables or scenario cannot be used.
        InfeasibleError: no plan can obey the rules.
        TimeLimitError: no plan was found in time.
        AuditError: a defect of ours; the plan is not handed out.

    """
    begin = perf_counter()
    tables, scenario, instance = source.tables, source.scenario, source.instance
    settings = scenario.locations or Locations()
    case = build(tables, instance, scenario)
    built = perf_counter() - begin
    with interruptible() as stop:
        limits = StopRule(
            seconds=settings.time_limit if time_limit is None else time_limit,
            gap=settings.max_gap if gap is None else gap,
            stop=stop,
            seed=scenario.seed,
            tell=tell,
        )
        if is_impossible(case):
            raise explain(build(tables, instance, scenario, lean=False), seconds=limits.seconds, stop=stop)
        result = search(case, limits)
        if result.plan is None:
            result = _last_resort(result, build(tables, instance, scenario, lean=False), limits)
        assert result.plan is not None
        begin = perf_counter()
        plan = least_change_choices(result.case, result.plan, seconds=1 + limits.seconds / 10, stop=stop)
        calmed = perf_counter() - begin
        sites = location_facts(tables)
        plan, unused = with_candidates(result.case, plan, sites, stop)
        closings = closings_of(result.case, plan, stop)
    if broken := {rule: excess for rule, excess in largest_excess(result.case, plan).items() if excess > 0}:
        raise AuditError("audit-failed", rules=", ".join(f"{r} ({x:g})" for r, x in broken.items()))
    value = objective(result.case, plan)
    return LocationPlan(
        case=result.case,
        source=source,
        plan=plan,
        sites=sites,
        value=value,
        bound=max(0.0, result.bound),  # every part of the aim costs nothing or more
        own_bound=max(0.0, result.own_bound),
        gap=min(1.0, relative_gap(value, result.bound)),
        status=result.status,
        seconds={"build": built, **result.seconds, "calm": calmed},
        unused=unused,
        closings=closings,
    )
