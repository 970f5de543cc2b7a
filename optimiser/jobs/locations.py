"""Whole locations in the main job; imported only if a scenario asks for them, since the engine is large."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from optimiser.auditing.audit import require
from optimiser.editions.edition import Edition
from optimiser.editions.location_counts import counts
from optimiser.errors import UsageError
from optimiser.locations.plan import plan_locations
from optimiser.locations.read_back import audited
from optimiser.locations.result import LocationPlan
from optimiser.locations.search.records import SearchProgress
from optimiser.problem.case import Case
from optimiser.publishing.locations import with_locations
from optimiser.tolerances import GAP


@dataclass(frozen=True)
class Located:
    """A plan of whole locations, with the excess of rules that the auditor found in it."""

    plan: LocationPlan
    audit: dict[str, float]

    @property
    def in_time(self) -> bool:
        """False if the time limit or Ctrl-C came before the gap was proven."""
        return self.plan.status != "time" or self.plan.gap <= GAP

    def add_to(self, edition: Edition) -> Edition:
        """The edition with the locations that its audience may see."""
        return with_locations(edition, self.plan)

    def record(self, edition: Edition) -> dict[str, Any]:
        """The part of ``run.json`` on locations; numbers that depend on hidden rows are left out if there are any."""
        hides = any(a.withheld for a in edition.areas)
        status: dict[str, Any] = {"status": edition.status} if hides else self.plan.record()
        return status | ({"openings": counts(edition)} if edition.openings else {})


def locate(
    case: Case, *, relax: bool, time_limit: float | None, gap: float | None, tell: Callable[[SearchProgress], None]
) -> Located:
    """Plan locations in time, as the scenario asks.

    Raises:
        UsageError: a relaxed plan is asked for, which does not exist for locations.
        AuditError: a rule is broken.

    """
    if relax:
        raise UsageError("locations-no-relax")
    plan = plan_locations(case, time_limit=time_limit, gap=gap, tell=tell)
    excess = audited(plan)
    require(excess)
    return Located(plan, excess)
