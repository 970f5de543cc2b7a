"""A plan of whole locations read back from its edition: judged again, where searching again need not find it.

A search ends when its time is up, so that it depends on the machine. What can be repeated is all that follows from the
plan that was found: that it obeys every rule, what it costs, and every file. Its bound and gap are those recorded.
"""

from collections import defaultdict

import numpy as np

from optimiser.auditing.audit import require
from optimiser.editions.edition import Edition
from optimiser.errors import UsageError
from optimiser.jobs.kept_inputs import RunRecord
from optimiser.jobs.locations import Located
from optimiser.locations.build import build
from optimiser.locations.case.case import LocationCase
from optimiser.locations.case.column import Column
from optimiser.locations.case.plan_cost import objective
from optimiser.locations.plan import location_facts
from optimiser.locations.read_back import audited
from optimiser.locations.result import LocationPlan
from optimiser.locations.what_if import closings_of, with_candidates
from optimiser.problem.case import Case

_STATUS = {"time_limit": "time", "searched": "searched"}
"""How a search ended, by the word of the record; any other means that the gap was proven."""


def recorded_locations(case: Case, edition: Edition, recorded: RunRecord) -> Located:
    """The plan in an edition, audited.

    Raises:
        UsageError: the edition does not tell all locations of the plan.
        AuditError: the plan that it tells breaks a rule.

    """
    figures = recorded.contents.get("locations")
    if edition.minors_untold or not isinstance(figures, dict):
        raise UsageError("replay-locations-untold")
    asked = build(case.tables, case.instance, case.scenario)
    plan, sites = _columns(asked, edition), location_facts(case.tables)
    unused = with_candidates(asked, plan, sites, _never)[1]
    located = LocationPlan(
        case=asked,
        source=case,
        plan=plan,
        sites=sites,
        value=objective(asked, plan),
        bound=float(figures["bound"]),
        own_bound=float(figures["own_bound"]),
        gap=float(recorded.contents["gap"]),
        status=_STATUS.get(str(recorded.contents["status"]), "gap"),
        seconds={},
        unused=unused,
        closings=closings_of(asked, plan, _never),
    )
    excess = audited(located)
    require(excess)
    return Located(located, excess)


def _never() -> bool:
    """Nobody stops it."""
    return False


def _columns(case: LocationCase, edition: Edition) -> tuple[Column, ...]:
    """What every municipality does in the edition."""
    places: dict[tuple[str, str], list[tuple[str, str, int]]] = defaultdict(list)
    for life in edition.openings:
        for phase in life.life:
            places[life.area, life.id] += [(phase.period, group, n) for group, n in phase.places.items()]
    columns = []
    for b, block in enumerate(case.blocks):
        sizes = np.zeros((len(case.periods), len(block.options), len(case.groups)), dtype=np.int64)
        for i, option in enumerate(block.options):
            for period, group, n in places.get((block.code, option.name), ()):
                if group in option.groups:
                    sizes[case.periods.index(period), i, case.groups.index(group)] = n
        opened = sizes.sum(axis=2) > 0
        path = tuple(sum(1 << i for i in range(len(block.options)) if opened[t, i]) for t in range(len(case.periods)))
        columns.append(Column(b, path, sizes))
    return tuple(columns)
