"""Random cases with everything that a sentence may speak of, planned and published."""

import random
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from data.complaints import InvalidInputError
from data.schema.tables import Tables
from optimiser.auditing.audit import audit
from optimiser.editions.edition import Edition
from optimiser.errors import InfeasibleError, UsageError
from optimiser.explaining.unknown_ranges import ranges_of
from optimiser.jobs.case import CaseInput, build_case
from optimiser.jobs.solve import plan_places
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Scenario
from optimiser.publishing.publish import Origin, publish
from optimiser.publishing.visible_plan import view
from tests.support.random_dossiers import question


@dataclass(frozen=True)
class Published:
    """A plan with an edition of it."""

    name: str
    plan: Plan
    edition: Edition

    @cached_property
    def seen(self) -> Plan:
        """The plan that the edition was made of: that of the visible rows."""
        return view(self.plan, self.edition.audience).plan


def published(seed: int, folder: Path) -> Published | None:
    """A random edition; ``None`` where no plan obeys the rows."""
    dice = random.Random(seed)
    given, asked = question(dice)
    audience = dice.choice(["public", "council", "prt"])
    try:
        plan = plan_places(build_case(CaseInput(asked, given)), relax=dice.random() < 0.5)
        if dice.random() < 0.15:
            plan = _kept_to(plan, given, asked, dice, folder)
        ranges = ranges_of(given, asked, plan) if plan.status == "optimal" and dice.random() < 0.5 else {}
        edition = publish(plan, audience=audience, origin=Origin(audit=audit(plan)), ranges=ranges)
    except (InvalidInputError, InfeasibleError, UsageError):
        return None
    return Published(f"seed {seed}", plan, edition)


def _kept_to(plan: Plan, given: Tables, asked: Scenario, dice: random.Random, folder: Path) -> Plan:
    """A plan that keeps close to an agreed one, of which some numbers were other ones."""
    frame = plan.frame()
    for row in frame.index:
        if dice.random() < 0.1:
            more = dice.choice([1, 1, -1]) if frame.loc[row, "new"] else 1
            frame.loc[row, "new"] += more
            frame.loc[row, "total"] += more
    frame.to_csv(folder / "agreed.csv", index=False)
    stages = [{"aim": "change"}, {"aim": "lots"}]
    settings = asked.model_dump(by_alias=True) | {"stages": stages, "agreed": "agreed.csv"}
    later = Scenario.model_validate(settings | {"agreed_visibility": dice.choice(["public", "prt"])})
    return plan_places(build_case(CaseInput(later, given, folder)))
