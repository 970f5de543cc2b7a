"""Stages of a scenario: check them all, and make the dialogue of one."""

from collections.abc import Sequence

from data.complaints import Complaint, InvalidInputError
from optimiser.catalogue import parameters, room
from optimiser.model.protocol import Stages, Term, pursue
from optimiser.model.variables import Variables
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Aim
from optimiser.problem.scenario import Stage
from optimiser.solving.blend import Blend, StageDialogue, weigh


def check_stages(stages: Sequence[Stage]) -> None:
    """Refuse stages that cannot be solved, with all complaints at once.

    Raises:
        InvalidInputError: an unknown aim or parameter, an aim without a term in a blend, or the same aim of
            one level and group twice.

    """
    complaints: list[Complaint] = []
    seen: set[tuple[str, str, str]] = set()
    for part, weighed in ((p, bool(s.blend)) for s in stages for p in s.parts):
        try:
            module = room("objectives", part.aim)
            parameters(module, part.parameters)
        except InvalidInputError as error:
            complaints += error.complaints
            continue
        if weighed and not hasattr(module, "term"):
            complaints.append(Complaint("blend-many-stages", "scenario", None, "stages.blend", part.aim))
        if (part.aim, part.level, part.group) in seen:
            complaints.append(Complaint("aim-twice", "scenario", None, "stages", part.key))
        seen.add((part.aim, part.level, part.group))
    if complaints:
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
