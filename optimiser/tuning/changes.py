"""Inputs of a plan that are changed to see what follows: limits of a municipality, its figures, a requirement.

    GM0228 maximum 60           no more than 60 new places (a limit of this kind that there was gives way)
    GM0228 maximum amv 10       the same of one group
    GM0228 population 120000    inhabitants
    GM0228 ses_woa -0.05        socio-economic score
    GM0228 existing amv 30      existing places of a group
    PV29 requirement amv 60     what is required of a scope

A change of a limit leaves the keys as they are. One of a figure divides anew, so that shares everywhere may change.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import get_args

from data.complaints import Complaint, InvalidInputError
from data.schema.limit_kinds import LimitKind
from optimiser.distribution.build import build_instance
from optimiser.distribution.group_shares import with_shared_rows
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.case import Case
from optimiser.problem.instance import Instance
from optimiser.problem.limit import Limit
from optimiser.problem.territory import Territory

LIMITS: tuple[str, ...] = get_args(LimitKind)
POPULATION, SCORE, EXISTING, REQUIREMENT = "population", "ses_woa", "existing", "requirement"
FIGURES = (POPULATION, SCORE, EXISTING)
INPUTS = (*LIMITS, *FIGURES, REQUIREMENT)
"""What can be changed."""

HIGHEST_SCORE = 2
"""Scores lie between −1 and this, as in the table of municipalities [-]."""

MARK = "what-if"
"""Stands where a limit has a reason and an author: nobody asked for it."""


@dataclass(frozen=True)
class Change:
    """One input of an area: what it becomes. ``group`` is a group or ``total``; figures of people have none."""

    area: str
    what: str
    number: float
    group: str = TOTAL


def changed(case: Case, changes: Iterable[Change]) -> Case:
    """A case with other inputs; its bids, exchanges and agreed plan stay.

    Its tables keep the figures of people as they were; what is required is as it became: the auditor reads it there.

    Raises:
        InvalidInputError: a change that says nothing, with all complaints at once.

    """
    changes = tuple(changes)
    complaints = [c for change in changes for c in _complaints(case, change)]
    inputs = [(c.area, c.what, c.group) for c in changes]
    twice = dict.fromkeys(" ".join(x) for i, x in enumerate(inputs) if x in inputs[:i])
    complaints += [Complaint("suppose-twice", "--set", None, None, text) for text in twice]
    if complaints:
        raise InvalidInputError(complaints)
    if any(c.what in (*FIGURES, REQUIREMENT) for c in changes):
        case = _divided_anew(case, changes)
    limits = _limits(case.instance, [c for c in changes if c.what in LIMITS])
    return replace(case, instance=case.instance.with_limits(limits))


def _complaints(case: Case, change: Change) -> Iterable[Complaint]:
    instance, territory = case.instance, case.instance.territory
    asked = f"{change.area} {change.what} {change.group} {change.number:g}"
    groups = (*territory.groups, TOTAL)
    if change.what not in INPUTS:
        yield Complaint("suppose-input", "--set", None, change.what, asked, {"known": ", ".join(INPUTS)})
        return
    if change.group not in groups:
        yield Complaint("group-unknown", "--set", None, change.what, change.group, {"known": ", ".join(groups)})
    elif change.what in (EXISTING, REQUIREMENT) and change.group == TOTAL and len(territory.groups) > 1:
        yield Complaint("suppose-group", "--set", None, change.what, asked, {"known": ", ".join(territory.groups)})
    rule = "respect_capacity" if change.what == "capacity" else "respect_limits"
    if change.what in LIMITS and rule not in instance.parameters:
        yield Complaint("suppose-rule", "--set", None, change.what, asked, {"rule": rule})
    rows = [r for r in case.tables.requirement if r.group in _groups(territory, change)]
    if change.what == REQUIREMENT and change.area not in {r.scope_code for r in rows}:
        known = ", ".join(sorted({r.scope_code for r in case.tables.requirement}))
        yield Complaint("suppose-required", "--set", None, change.what, asked, {"known": known})
    if change.what != REQUIREMENT and change.area not in territory.municipalities:
        yield Complaint("suppose-municipality", "--set", None, change.what, asked)
    if change.what != SCORE and (change.number < 0 or not float(change.number).is_integer()):
        yield Complaint("suppose-whole", "--set", None, change.what, asked)
    if change.what == SCORE and not -1 < change.number < HIGHEST_SCORE:
        yield Complaint("suppose-score", "--set", None, change.what, asked, {"limit": HIGHEST_SCORE})
    if change.what == POPULATION and not change.number:
        yield Complaint("suppose-whole", "--set", None, change.what, asked)


def _groups(territory: Territory, change: Change) -> tuple[str, ...]:
    return territory.groups if change.group == TOTAL else (change.group,)


def _limits(instance: Instance, changes: Iterable[Change]) -> tuple[Limit, ...]:
    """The limits with those of the same kind on the same places replaced, in every period."""
    limits = instance.limits
    for c in changes:
        kept = tuple(x for x in limits if (x.municipality, x.group, x.bound) != (c.area, c.group, c.what))
        kind: LimitKind = c.what  # type: ignore[assignment]  # one of LIMITS
        new = tuple(
            Limit(c.area, c.group, t, kind, round(c.number), MARK, MARK, "public") for t in instance.territory.periods
        )
        limits = (*kept, *new)
    return limits


def _divided_anew(case: Case, changes: Iterable[Change]) -> Case:
    """The case of other figures and requirements, by the keys of the scenario."""
    territory, tables, scenario = case.instance.territory, case.tables, case.scenario
    if any(c.what == REQUIREMENT for c in changes):  # a row that is set is no part of a total any more
        tables, scenario = with_shared_rows(tables, scenario)
    for c in changes:
        if c.what == POPULATION:
            territory = replace(territory, population={**territory.population, c.area: round(c.number)})
        elif c.what == SCORE:
            score = {**territory.figures.get(SCORE, {}), c.area: c.number}
            territory = replace(territory, figures={**territory.figures, SCORE: score})
        elif c.what == EXISTING:
            cells = {(c.area, g, t): round(c.number) for g in _groups(territory, c) for t in territory.periods}
            territory = replace(territory, existing={**territory.existing, **cells})
        elif c.what == REQUIREMENT:
            rows = tuple(
                row.model_copy(update={"additional": round(c.number)})
                if row.scope_code == c.area and row.group in _groups(territory, c)
                else row
                for row in tables.requirement
            )
            tables = replace(tables, requirement=rows)
    built = build_instance(tables, scenario, territory=territory)
    now = case.instance
    kept = replace(built, agreed=now.agreed, limits=now.limits, bids=now.bids, exchanges=now.exchanges)
    return replace(case, tables=tables, scenario=scenario, instance=kept)
