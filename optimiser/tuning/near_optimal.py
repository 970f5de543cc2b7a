"""All plans within ε of the best, as a programme that can be asked for any direction.

Maths:
    X(ε) = { x : rules,  f_k(x) ≤ f_k* + max(ε, tolerance_k)·|f_k*|  ∀ scalar aims and blends k,
                 y[a, t] ≤ (1 + max(ε, tolerance_k))·level_k*[a, t]  ∀ leximax stages k }

    f* and level* are those of the scenario's own plan, stage after stage, so that plan is in X(ε).
    Stages that decide ties say nothing about how good a plan is and are left out. An aim whose best is
    zero leaves no room. An approximated aim may be above its bound by the error that it proves.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from optimiser.catalogue import parameters, room
from optimiser.model.protocol import Answer, Term, drive, settle
from optimiser.model.variables import Expression, Row
from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Aim
from optimiser.problem.scenario import Stage
from optimiser.solving.blend import Blend, hold
from optimiser.solving.conversation import answered, converse, keep, opened
from optimiser.solving.stages import check_stages, talk


@dataclass(frozen=True)
class Reached:
    """How a stage of the scenario came out."""

    stage: Stage
    aims: tuple[Aim, ...]
    answer: Answer


def reached(instance: Instance, stages: Sequence[Stage]) -> tuple[Reached, ...]:
    """Every stage of the scenario in its order, as for its own plan.

    Raises:
        InvalidInputError: a stage that cannot be asked.
        InfeasibleError: no plan obeys the rules.

    """
    check_stages(stages)
    v, session = opened(instance)
    found = []
    for number, stage in enumerate(stages):
        aims, answer = converse(session, v, talk(instance, v, stage, number))
        if answer is not None:
            found.append(Reached(stage, aims, answer))
    return tuple(found)


class Near:
    """The programme of all plans within ε of the best."""

    def __init__(self, instance: Instance, stages: Sequence[Stage], epsilon: float) -> None:
        """Find the best by every stage, then build the region around it."""
        self.instance = instance
        best = reached(instance, stages)
        self.v, self.session = opened(instance)
        self._terms: tuple[Term, ...] = ()
        for number, one in enumerate(best):
            if not any(hasattr(room("objectives", p.aim), "DECIDES_TIES") for p in one.stage.parts):
                keep(self.session, self.v, self._held(one, number, max(epsilon, one.stage.tolerance)))

    def ask(self, minimise: Expression) -> tuple[float, dict[Cell, float]]:
        """The least of an expression within ε, and the places of a plan that has it, before rounding."""
        found, _ = drive(settle(minimise, {}, self._terms), lambda ask: answered(self.session, self.v, ask))
        return found.value, {cell: max(0.0, found.at(x)) for cell, x in self.v.new.items()}

    def _held(self, one: Reached, number: int, epsilon: float) -> dict[str, Row]:
        if one.stage.blend:
            return self._blend(one, number, epsilon)
        module = room("objectives", one.stage.aim)
        where = {"level": one.stage.level, "group": one.stage.group}
        if not hasattr(module, "term"):
            near: Callable[..., dict[str, Row]] = module.near
            return near(self.instance, self.v, one.answer.at, epsilon=epsilon, **where)
        term: Term = module.term(self.instance, self.v, **where, **parameters(module, one.stage.parameters))
        self._terms += (term,)
        least = one.aims[0].value / term.unit
        return {**term.rows, f"near_{number}": hold(term.minimise, least, epsilon)}

    def _blend(self, one: Reached, number: int, epsilon: float) -> dict[str, Row]:
        """The weighed sum of the true numbers is held, on the scales that the plan was made with."""
        stage = one.stage.model_copy(update={"scaling": "reference"})
        blend = Blend.of(self.instance, self.v, stage, number)
        scales = [a.scale or 1.0 for a in one.aims]
        sum_, largest = blend.weighed(stage.weights, scales)
        least = sum(w * a.value / s for w, a, s in zip(stage.weights, one.aims, scales, strict=True)) / largest
        self._terms += tuple(t for t, w in zip(blend.terms, stage.weights, strict=True) if w > 0)
        return {**blend.rows, f"near_{number}": hold(sum_, least, epsilon)}
