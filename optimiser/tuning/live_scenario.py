"""A scenario kept in the solver between plans, so that a slider can be dragged.

The solver's model is kept: weights change costs in place, limits change bounds in place, and every answer
starts from the last one. What cannot be changed in place is solved anew, with the same result: payoff
scales, a Gini that needs more tails, leximax where flows do not apply, limits that clash.

    live = LiveScenario(case.instance, case.scenario.stages, case=case)
    live.plan(weights={"gini_load": 0.7, "change": 0.3})
    live.plan(weights={"gini_load": 0.6, "change": 0.4}, limits=(*instance.limits, Limit(…)))
"""

from collections.abc import Iterable, Mapping, Sequence
from time import perf_counter

from data.complaints import Complaint, InvalidInputError
from optimiser.auditing.audit import audit, require
from optimiser.distribution.idle_tolerance import without_idle_tolerance
from optimiser.errors import SolverError
from optimiser.problem.case import Case
from optimiser.problem.instance import Instance
from optimiser.problem.limit import Limit
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Stage
from optimiser.solving.array_form import in_arrays
from optimiser.solving.plan import plan as plan_places
from optimiser.solving.rounding import round_whole
from optimiser.solving.stages import check_stages
from optimiser.tuning.warm_model import WarmModel


class LiveScenario:
    """An instance whose weights and limits can be changed again and again.

    Args:
        instance: the instance.
        stages: the aims in their order; weights are those of their blends.
        case: what the instance was made of; a plan of a dossier cannot be published without it.

    """

    def __init__(self, instance: Instance, stages: Iterable[Stage], *, case: Case | None = None) -> None:
        """Check the stages; the model is built at the first plan."""
        given = tuple(stages)
        check_stages(given)
        self.stages = without_idle_tolerance(given)
        self.instance, self.case = instance, case
        self.hot = False
        """Whether the last plan came from the model that is kept (a warm start)."""
        self._model: WarmModel | None = None
        self._never_warm = in_arrays(instance, self.stages)
        """Whether every plan is made anew: stages that cannot be kept in the solver, or that arrays answer sooner."""

    def plan(self, *, weights: Mapping[str, float] | None = None, limits: Sequence[Limit] | None = None) -> Plan:
        """The plan in whole places, audited.

        Args:
            weights: by aim, or by ``aim/level/group`` where an aim stands in several blends; those not
                named keep the weight of the scenario.
            limits: all limits that hold now; ``None`` for those of the instance.

        Raises:
            InvalidInputError: a weight of an aim that is in no blend, or a blend without any weight.
            InfeasibleError: no plan obeys the rules with these limits.
            AuditError: the plan breaks a rule, which is a defect of this package; it is not returned.

        """
        stages = weighted(self.stages, weights or {})
        instance = self.instance if limits is None else self.instance.with_limits(tuple(limits))
        result = self._warm_plan(instance, stages)
        self.hot = result is not None
        if result is None:
            self._model = None
            result = plan_places(instance, stages)
        require(audit(result))
        return result.of_case(self.case, result.instance)

    def _warm_plan(self, instance: Instance, stages: tuple[Stage, ...]) -> Plan | None:
        """The plan from the kept model; ``None`` if it must be made anew."""
        started = perf_counter()
        if self._model is None and not self._never_warm:
            self._model = WarmModel.of(self.instance, self.stages)
            self._never_warm = self._model is None
        if self._model is None:
            return None
        try:
            outcome = self._model.ask(instance, stages)
        except SolverError:  # solved anew: either that succeeds, or it explains the clash
            outcome = None
        self._never_warm = self._model.grown
        if outcome is None:
            return None
        aims, answer = outcome
        solved = perf_counter()
        fractions = {cell: max(0.0, answer.at(x)) for cell, x in self._model.v.new.items()}
        whole = round_whole(instance, fractions)
        seconds = {"build": 0.0, "solve": solved - started, "round": perf_counter() - solved}
        return Plan(instance, whole, fractions, aims, seconds, self._model.session.gap)


def weighted(stages: Sequence[Stage], weights: Mapping[str, float]) -> tuple[Stage, ...]:
    """The stages with other weights in their blends.

    Raises:
        InvalidInputError: an aim that is in no blend or in several, a negative weight, or none above zero.

    """
    parts = [p for s in stages for p in s.blend]
    unknown = [name for name in weights if sum(name in (p.aim, p.key) for p in parts) != 1]
    negative = [name for name, w in weights.items() if not w >= 0]
    known = ", ".join(p.key for p in parts)
    complaints = [Complaint("weight-unknown", "scenario", None, "weights", n, {"known": known}) for n in unknown]
    complaints += [Complaint("weight-negative", "scenario", None, "weights", n) for n in negative]
    reweighted = []
    for stage in stages:
        blend = [
            p.model_copy(update={"weight": float(weights.get(p.key, weights.get(p.aim, p.weight)))})
            for p in stage.blend
        ]
        if blend and not any(p.weight > 0 for p in blend) and not complaints:
            complaints.append(Complaint("blend-no-weight", "scenario", None, "weights"))
        reweighted.append(stage.model_copy(update={"blend": blend}))
    if complaints:
        raise InvalidInputError(complaints)
    return tuple(reweighted)


Live = LiveScenario
"""The name that the documents gave it first; kept for scripts that import it."""
