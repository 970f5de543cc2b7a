"""Why no plan of whole locations exists: rows that clash, sizes that cannot add up, the least that gives way."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from time import perf_counter

import numpy as np

from optimiser.errors import InfeasibleError, Reason
from optimiser.locations.case.case import LocationCase, LocationOption
from optimiser.locations.infeasible.compact_model import REQUIRED, CompactModel, LeastRelaxation, RowName
from optimiser.locations.infeasible.irreducible import irreducible_rows
from optimiser.locations.infeasible.reachable_totals import UnreachableRow, unreachable
from optimiser.locations.infeasible.single_period import combined, infeasible_periods, relaxation_of
from optimiser.locations.pricing.best_column import best_columns
from optimiser.locations.pricing.family import families
from optimiser.problem.area_sums import TOTAL

REMEDY, SURPLUS = "locations-remedy", "locations-surplus"
"""Codes of sentences."""


def _sizes(case: LocationCase, options: Iterable[LocationOption], groups: Iterable[str]) -> str:
    """Kinds that may host these groups with their sizes, for a reader; e.g. 300+ where nothing limits them."""
    most = max(case.required.values(), default=0)
    wanted = set(groups)
    of_kind: dict[str, list[LocationOption]] = defaultdict(list)
    for option in options:
        if set(option.groups) & wanted:
            of_kind[option.kind].append(option)
    parts = []
    for kind, of_one in sorted(of_kind.items()):
        low, high = min(o.low for o in of_one), max(o.high for o in of_one)
        parts.append(f"{kind} {low}+" if high >= most > 0 else f"{kind} {low}-{high}")
    return ", ".join(parts) or "-"


def _reason(case: LocationCase, row: UnreachableRow) -> Reason:
    """The sentence about a row that sizes alone make impossible."""
    options = [o for b in row.blocks for o in case.blocks[b].options if set(o.groups) & set(row.groups)]
    index = row.rows[0][1]
    where = index[0] if len(row.blocks) > 1 else case.blocks[row.blocks[0]].code
    group = TOTAL if set(row.groups) == set(case.groups) and len(row.groups) > 1 else ", ".join(row.groups)
    code = "locations-sizes-most" if not row.low else "locations-sizes-least"
    code = "locations-sizes-exact" if row.low == row.high else code
    details: dict[str, str | int] = {
        "scope": where,
        "period": case.periods[row.period],
        "group": group,
        "low": row.low,
        "high": "" if row.high is None else row.high,
        "below": "-" if row.below is None else row.below,
        "above": "-" if row.above is None else row.above,
        "sizes": _sizes(case, options, row.groups),
    }
    return Reason(code, details)


def _smallest(row: UnreachableRow) -> tuple[int, int]:
    """Places too few or too many in the nearest total that can be reached."""
    ways = [] if row.below is None else [(row.low - row.below, 0)]
    if row.above is not None and row.high is not None:
        ways.append((0, row.above - row.high))
    return min(ways, key=sum, default=(0, 0))


def explain_by_sizes(case: LocationCase, unreachable_rows: tuple[UnreachableRow, ...]) -> InfeasibleError:
    """The error about rows that sizes alone make impossible."""
    clash: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    missing: dict[tuple[str, ...], float] = {}
    for row in unreachable_rows:
        for rule, index in row.rows:
            if index not in clash[rule]:
                clash[rule].append(index)
            if rule == REQUIRED and (short := _smallest(row)[0]):
                missing[index] = short
    reasons = [_reason(case, row) for row in unreachable_rows]
    reasons += [
        Reason(SURPLUS, {"scope": r.rows[0][1][0], "period": case.periods[r.period], "places": more})
        for r in unreachable_rows
        if r.rows[0][0] == REQUIRED and (more := _smallest(r)[1])
    ]
    return InfeasibleError(dict(clash), missing, reasons=reasons, remedy=REMEDY)


def explain_by_programme(
    case: LocationCase, *, seconds: float, stop: Callable[[], bool]
) -> "InfeasibleError | LeastRelaxation | None":
    """What the whole question as one programme proves, or its periods one by one.

    A period alone is quickly asked and its clash has few rows; where the whole question is not answered
    in its half of the time, what single periods prove is told, with a word that they are single.

    Returns:
        The error where no plan exists, a plan that gives way nowhere where one does, ``None`` where time ran out.

    """
    end, case = perf_counter() + seconds, case.without_goals()
    verdict = CompactModel(case).solve(seconds / 2, stop=stop)
    if isinstance(verdict, LeastRelaxation) and not verdict.total:
        return verdict
    alone = infeasible_periods(case, end, stop) if len(case.periods) > 1 else []
    if verdict is None and not alone:
        return None
    relaxed = combined(relaxation for _, relaxation in alone) if verdict is None else relaxation_of(verdict)
    rows = _clash(*(alone[0] if alone else (case, relaxed)), end, stop)
    return _proven(case, rows, relaxed, [Reason("locations-period-alone", {})] if verdict is None else [])


def _clash(case: LocationCase, relaxed: LeastRelaxation, end: float, stop: Callable[[], bool]) -> list[RowName]:
    """Rows that cannot hold together; where there is no time to tell the idle ones, the requirements that give way."""
    rows, sure = irreducible_rows(case, end, stop)
    named = [(REQUIRED, index) for index in (*relaxed.short, *relaxed.over)]
    return rows if sure or not named else named


def _proven(
    case: LocationCase, rows: Iterable[RowName], relaxed: LeastRelaxation, more: list[Reason]
) -> InfeasibleError:
    """The error about rows that clash, and the least that gives way."""
    clash: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for rule, index in rows:
        clash[rule].append(index)
    reasons = [
        Reason(
            "locations-kinds",
            {"group": index[1], "scope": index[0], "period": index[2], "sizes": _sizes(case, *_of(case, index))},
        )
        for index in clash.get(REQUIRED, ())
    ]
    reasons += [
        Reason(SURPLUS, {"scope": index[0], "period": index[2], "places": places})
        for index, places in relaxed.over.items()
    ]
    return InfeasibleError(dict(clash), dict(relaxed.short), reasons=[*reasons, *more], remedy=REMEDY)


def _of(case: LocationCase, index: tuple[str, ...]) -> tuple[list[LocationOption], tuple[str, ...]]:
    """Options that may count in a requirement, and its group."""
    options = [o for b in case.scopes.get(index[0], ()) for o in case.blocks[b].options if index[1] in o.groups]
    return options, (index[1],)


def _without_choice(case: LocationCase) -> list[int]:
    """Blocks that have no choice at all within their limits and the lives of their locations."""
    nothing = np.zeros((len(case.blocks), len(case.features), len(case.periods)))
    return [int(b) for b in np.flatnonzero(np.isinf(best_columns(families(case), nothing, len(case.blocks)).value))]


def is_impossible(case: LocationCase) -> bool:
    """Whether sizes, limits or lives alone rule out every plan; quick, without a solver."""
    return bool(unreachable(case.without_goals())) or bool(_without_choice(case))


def explain(case: LocationCase, *, seconds: float, stop: Callable[[], bool]) -> InfeasibleError:
    """The error about what ``is_impossible`` found; at most ten municipalities without a choice are named."""
    case = case.without_goals()
    if impossible_rows := unreachable(case):
        return explain_by_sizes(case, impossible_rows)
    clash: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    reasons = []
    for b in _without_choice(case)[:10]:
        bounds = tuple(replace(x, blocks=(0,)) for x in case.place_limits if x.blocks == (b,))
        alone = replace(case, blocks=(case.blocks[b],), linking_rows=(), place_limits=bounds)
        rows, _ = irreducible_rows(alone, perf_counter() + seconds / 10, stop)
        for rule, index in rows:
            clash[rule].append(index)
        options = case.blocks[b].options
        details: dict[str, str | int] = {"scope": case.blocks[b].code, "sizes": _sizes(case, options, case.groups)}
        reasons.append(Reason("locations-no-choice", details))
    return InfeasibleError(dict(clash), {}, reasons=reasons, remedy=REMEDY)


def explain_by_prices(broken: Mapping[tuple[str, ...], float]) -> InfeasibleError:
    """The error where only the prices of column generation prove that no plan exists; its numbers are fractions."""
    clash: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for rule, *index in broken:
        clash[rule].append(tuple(index))
    missing = {key[1:]: n for key, n in broken.items() if key[0] == REQUIRED}
    return InfeasibleError(dict(clash), missing, remedy=REMEDY)
