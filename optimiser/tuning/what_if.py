"""What if an input were otherwise: the plan made again, who takes over what, and what it costs in every aim.

Maths:
    taken[m] = Σ_g (after[m, g, t] − before[m, g, t]), in the last period         [places]
    within ⇔ f_k(after) ≤ (1 + τ_k) · f_k(before) ∀ scalar aims k of the scenario, τ_k its tolerance, and
             y_after[a, t] ≤ (1 + τ_k) · y_before[a, t] ∀ areas a of leximax aims; both by the changed shares

    Where provinces are decided apart and only limits change, the plan of the province is made again and all others stay
    (``optimiser.tuning.part_of_country``); tests compare both ways.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from optimiser.auditing.audit import audit, require
from optimiser.problem.area_sums import Cell
from optimiser.problem.case import Case
from optimiser.problem.plan import Plan
from optimiser.solving.plan import plan as plan_places
from optimiser.tuning.aim_changes import AimChange, aim_changes
from optimiser.tuning.changes import LIMITS, Change, changed
from optimiser.tuning.part_of_country import decided_apart, province_alone


@dataclass(frozen=True)
class WhatIf:
    """Two plans, before and after some changes."""

    changes: tuple[Change, ...]
    before: Plan
    after: Plan
    apart: bool
    """Whether one province was made again and the others were left as they are."""

    @cached_property
    def taken(self) -> Mapping[str, int]:
        """New places more (or fewer) by municipality in the last period; those without a change are left out."""
        territory = self.before.instance.territory
        towns, layer = territory.municipalities, territory.index.period[territory.periods[-1]]
        rows = territory.index.rows(towns)
        after, before = (p.new_sums.values[rows, -1, layer] for p in (self.after, self.before))
        return {m: n for m, n in zip(towns, (after - before).tolist(), strict=True) if n}

    @cached_property
    def beside(self) -> Mapping[Cell, int]:
        """What differs and is in no total of the last period: single groups, other periods, streams of a joint plan."""
        last, told = self.before.instance.territory.periods[-1], self.taken
        groups = set(self.before.instance.territory.groups)
        found = {c: n - self.before.new.get(c, 0) for c, n in self.after.new.items()}
        return {c: n for c, n in found.items() if n and (c[2] != last or c[1] not in groups or c[0] not in told)}

    @cached_property
    def aims(self) -> tuple[AimChange, ...]:
        """What every aim of the scenario loses; ties are no aim."""
        return aim_changes(self.before, self.after)

    @property
    def within(self) -> bool:
        """Whether the new plan is among those that the scenario calls equally good."""
        return all(a.within for a in self.aims)


class WhatIfs:
    """A plan that is asked again and again what would be if an input were otherwise.

    Args:
        plan: an audited plan in places, with its case.

    Raises:
        ValueError: a plan without its case, or of whole locations.

    """

    def __init__(self, plan: Plan) -> None:
        """Nothing is solved before it is asked for."""
        if plan.case is None or plan.case.scenario.locations is not None:
            raise ValueError("a plan in places with its case")
        self.plan, self.case = plan, plan.case
        self._apart = decided_apart(plan.instance, plan.case.scenario.stages)

    def ask(self, changes: Iterable[Change]) -> WhatIf:
        """The plan with these changes, audited.

        Raises:
            InvalidInputError: a change that says nothing.
            InfeasibleError: no plan obeys the rules with these changes.

        """
        changes = tuple(changes)
        case = changed(self.case, changes)
        limits_only = all(c.what in LIMITS for c in changes)
        after = self._provinces(case, changes) if self._apart and limits_only else self._country(case)
        require(audit(after))
        return WhatIf(changes, self.plan, after, self._apart and limits_only)

    def _country(self, case: Case) -> Plan:
        return replace(plan_places(case.instance, case.scenario.stages), case=case)

    def _provinces(self, case: Case, changes: Iterable[Change]) -> Plan:
        """The plan with the provinces of these changes made again."""
        new, fractions = dict(self.plan.new), dict(self.plan.fractions)
        for p in sorted({case.instance.territory.province[c.area] for c in changes}):
            found = plan_places(province_alone(case.instance, p), case.scenario.stages)
            new |= found.new
            fractions |= found.fractions
        return replace(self.plan, instance=case.instance, new=new, fractions=fractions, aims=(), case=case)
