"""Aims of a blend that decide nothing: without their weight the others would be as good as they are.

Maths:
    aim i is idle  ⇔  Σ_{j ≠ i} weight_j · f_j(x*) / scale_j  =  min_x Σ_{j ≠ i} weight_j · f_j(x) / scale_j    [-]

    with x* the optimum of the blend, within ``SAME`` and the proven error of aims that are approximated. An idle aim
    at most decides between plans that the others find equal, whatever its weight above zero.
"""

from collections.abc import Iterator, Sequence

from optimiser.problem.plan import Aim, Plan
from optimiser.problem.scenario import Stage

SAME = 1e-6
"""Difference of weighted sums below which they are equal [relative]."""


def idle_aims(plan: Plan) -> Iterator[Aim]:
    """The idle aims of every blend of a plan in places, in their order; one programme more is solved for each."""
    stages = tuple(plan.scenario.stages) if plan.scenario else ()
    for number, stage in enumerate(stages):
        outcomes = [a for a in plan.aims if a.stage == number]
        if len(outcomes) == len(stage.blend) and sum(p.weight > 0 for p in stage.blend) > 1:
            yield from (a for i, a in enumerate(outcomes) if a.weight and _idle(plan, stages[:number], stage, i))


def _idle(plan: Plan, before: Sequence[Stage], stage: Stage, index: int) -> bool:
    """Whether the aim at a place in a blend is idle."""
    from optimiser.solving.plan import optimise  # noqa: PLC0415  # a division tells assumptions and needs no solver

    others = [p.model_copy(update={"weight": 0.0}) if i == index else p for i, p in enumerate(stage.blend)]
    alone = optimise(plan.instance, (*before, stage.model_copy(update={"blend": others}))).aims
    ours, best = ([a for a in aims if a.stage == len(before)] for aims in (plan.aims, alone))
    rates = [
        0.0 if i == index else p.weight / (a.scale or 1.0) for i, (p, a) in enumerate(zip(others, ours, strict=True))
    ]
    sums = [sum(rate * a.value for rate, a in zip(rates, aims, strict=True)) for aims in (ours, best)]
    error = sum(rate * a.error for rate, a in zip(rates, best, strict=True))
    return sums[0] - sums[1] <= SAME * max(1.0, abs(sums[0])) + error
