"""A stage with one aim, and the check of all stages of a scenario."""

from collections.abc import Sequence

from data.complaints import Complaint, InvalidInputError
from optimiser.catalogue import parameters, room
from optimiser.model.protocol import Stages, Term, pursue
from optimiser.model.variables import Variables
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Aim
from optimiser.problem.scenario import Stage
from optimiser.solving.blend import Blend, Told, weigh


def check_stages(stages: Sequence[Stage]) -> None:
    """Refuse what cannot be asked: all complaints at once.

    Raises:
        InvalidInputError: an aim or parameter that is not there, an aim that speaks in several stages
            in a blend, or the same aim of one level and group twice.

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


def talk(instance: Instance, v: Variables, stage: Stage, number: int) -> Told:
    """A stage from its first question to what it holds and how its aims came out."""
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
    """The dialogue of an aim that is one number."""
    return pursue(f"{stage.aim}_{stage.level}_{stage.group}", term, stage.tolerance)


def single_aim(stage: Stage, dialogue: Stages, number: int) -> Told:
    """The dialogue of a stage with one aim, and how that came out."""
    held = yield from dialogue
    unit = room("objectives", stage.aim).UNIT
    aim = Aim(stage.aim, stage.level, stage.group, unit, held.value, held.remark, number, error=held.error)
    return held, (aim,)
