"""Stages of a scenario: check them all, and make the dialogue of one."""

from collections.abc import Sequence

from data.complaints import InvalidInputError
from optimiser.catalogue import parameters, room
from optimiser.distribution.scenario_fit import stage_complaints
from optimiser.model.protocol import Stages, Term, pursue
from optimiser.model.variables import Variables
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Aim
from optimiser.problem.scenario import Stage
from optimiser.solving.blend import Blend, StageDialogue, weigh


def check_stages(stages: Sequence[Stage]) -> None:
    """Refuse stages that cannot be solved, with all complaints at once.

    Raises:
        InvalidInputError: see ``stage_complaints``.

    """
    if complaints := stage_complaints(stages):
        raise InvalidInputError(complaints)


def stage_dialogue(instance: Instance, v: Variables, stage: Stage, number: int) -> StageDialogue:
    """The dialogue of a stage: one aim, or a blend."""
    if stage.blend:
        return (yield from weigh(Blend.of(instance, v, stage, number), stage.weights, stage.tolerance))
    module = room("objectives", stage.aim)
    given = {"level": stage.level, "group": stage.group, **parameters(module, stage.parameters)}
    if hasattr(module, "term"):
        dialogue = pursue_term(stage, module.term(instance, v, **given))
    else:
        dialogue = module.stages(instance, v, tolerance=stage.tolerance, **given)
    return (yield from single_aim(stage, dialogue, number))


def pursue_term(stage: Stage, term: Term) -> Stages:
    """The dialogue of a scalar aim."""
    return pursue(f"{stage.aim}_{stage.level}_{stage.group}", term, stage.tolerance)


def single_aim(stage: Stage, dialogue: Stages, number: int) -> StageDialogue:
    """The dialogue of a stage with one aim, which also returns the outcome of that aim."""
    result = yield from dialogue
    unit = room("objectives", stage.aim).UNIT
    aim = Aim(stage.aim, stage.level, stage.group, unit, result.value, result.remark, number, error=result.error)
    return result, (aim,)
