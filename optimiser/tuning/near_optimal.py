"""All plans within ε of the best, as a linear programme that can be minimised in any direction.

Maths:
    X(ε) = { x : rules,  f_k(x) ≤ f_k* + max(ε, tolerance_k)·|f_k*|  ∀ scalar aims and blends k,
                 y[a, t] ≤ (1 + max(ε, tolerance_k))·level_k*[a, t]  ∀ leximax stages k }

    f* and level* are those of the scenario's own plan, stage after stage, so that plan is in X(ε).
    Stages that only break ties say nothing about how good a plan is and are left out. An aim whose best is
    zero leaves no slack. An approximated aim may exceed its bound by the error that it proves.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from optimiser.catalogue import parameters, room
from optimiser.model.protocol import Optimum, Term, drive, settle
from optimiser.model.variables import Expression, Row
from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Aim
from optimiser.problem.scenario import Stage
from optimiser.solving.blend import Blend, hold
from optimiser.solving.conversation import ask_solver, hold_rows, run_stage, start_session
from optimiser.solving.stages import check_stages, stage_dialogue


@dataclass(frozen=True)
class StageOutcome:
    """The outcome of a stage of the scenario."""

    stage: Stage
    aims: tuple[Aim, ...]
    answer: Optimum


def stage_outcomes(instance: Instance, stages: Sequence[Stage]) -> tuple[StageOutcome, ...]:
    """The outcome of every stage in its order, as for the scenario's own plan.

    Raises:
        InvalidInputError: a stage that cannot be asked.
        InfeasibleError: no plan obeys the rules.

    """
    check_stages(stages)
    v, session = start_session(instance)
    outcomes = []
    for number, stage in enumerate(stages):
        aims, answer = run_stage(session, v, stage_dialogue(instance, v, stage, number))
        if answer is not None:
            outcomes.append(StageOutcome(stage, aims, answer))
    return tuple(outcomes)


class NearOptimalSet:
    """The programme of all plans within ε of the best.

    Args:
        instance: the instance.
        stages: the aims in their order.
        epsilon: by which part every aim may be worse than its best.

    """

    def __init__(self, instance: Instance, stages: Sequence[Stage], epsilon: float) -> None:
        """Solve every stage for its best value, then build the programme around these values."""
        self.instance, self.stages, self.epsilon = instance, stages, epsilon
        best = stage_outcomes(instance, stages)
        self.v, self.session = start_session(instance)
        self._terms: tuple[Term, ...] = ()
        for number, outcome in enumerate(best):
            if not any(hasattr(room("objectives", p.aim), "DECIDES_TIES") for p in outcome.stage.parts):
                hold_rows(self.session, self.v, self._rows_of(outcome, number, max(epsilon, outcome.stage.tolerance)))
        terms: tuple[Term, ...] = self._terms
        self.refines = any(term.refine is not None for term in terms)
        """Whether answers make a term more exact, so that they depend on what was asked before."""
        if not self.refines:
            self.session.minimise(Expression())
            self._mark = self.session.mark()

    def ask(self, minimise: Expression) -> tuple[float, dict[Cell, float]]:
        """The minimum of an expression within ε, and the new places of a plan that attains it, before rounding.

        The same to the bit whatever was asked before, unless the set refines.
        """
        if not self.refines:
            self.session.rewind(self._mark)
        answer, _ = drive(settle(minimise, {}, self._terms), lambda ask: ask_solver(self.session, self.v, ask))
        return answer.value, {cell: max(0.0, answer.at(x)) for cell, x in self.v.new.items()}

    def _rows_of(self, outcome: StageOutcome, number: int, epsilon: float) -> dict[str, Row]:
        """Rows that keep the aims of a stage within ε of its outcome."""
        if outcome.stage.blend:
            return self._blend(outcome, number, epsilon)
        module = room("objectives", outcome.stage.aim)
        where = {"level": outcome.stage.level, "group": outcome.stage.group}
        if not hasattr(module, "term"):
            rows_near: Callable[..., dict[str, Row]] = module.near
            return rows_near(self.instance, self.v, outcome.answer.at, epsilon=epsilon, **where)
        term: Term = module.term(self.instance, self.v, **where, **parameters(module, outcome.stage.parameters))
        self._terms += (term,)
        best = outcome.aims[0].value / term.unit
        return {**term.rows, f"near_{number}": hold(term.minimise, best, epsilon)}

    def _blend(self, outcome: StageOutcome, number: int, epsilon: float) -> dict[str, Row]:
        """Rows that keep the weighted sum of the true values within ε, on the scales that the plan was made with."""
        # the scales are known from the plan: payoff scales need not be solved for again
        stage = outcome.stage.model_copy(update={"scaling": "reference"})
        blend = Blend.of(self.instance, self.v, stage, number)
        scales = [a.scale or 1.0 for a in outcome.aims]
        weighted_sum, largest = blend.weighed(stage.weights, scales)
        best = sum(w * a.value / s for w, a, s in zip(stage.weights, outcome.aims, scales, strict=True)) / largest
        self._terms += tuple(t for t, w in zip(blend.terms, stage.weights, strict=True) if w > 0)
        return {**blend.rows, f"near_{number}": hold(weighted_sum, best, epsilon)}
