"""The rules about locations, found in their folder; the rows that they add to a case."""

import pkgutil
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from types import ModuleType

from data.complaints import Complaint, InvalidInputError
from optimiser.locations.case.case import Case, Choice, Joint

ALWAYS = ("meet_requirement", "branch_near")
"""Rules that the tables themselves ask for."""


@cache
def _rooms() -> Mapping[str, ModuleType]:
    package = import_module("optimiser.locations.rules")
    names = [m.name for m in pkgutil.iter_modules(package.__path__)]
    return {name: import_module(f"optimiser.locations.rules.{name}") for name in names}


def rule_room(name: str) -> ModuleType:
    """A rule by name.

    Raises:
        InvalidInputError: no such rule; names those that are there.

    """
    if name not in _rooms():
        raise InvalidInputError([_no_room(name)])
    return _rooms()[name]


def _no_room(name: str) -> Complaint:
    known: dict[str, str | int | float] = {"known": ", ".join(sorted(_rooms()))}
    return Complaint("room-unknown", "scenario", None, "locations.rules", name, known)


def check_choices(choices: Iterable[Choice], groups: Iterable[str]) -> list[Complaint]:
    """Rules that are not there, settings that a rule needs and lacks, groups that the scenario does not know."""
    found, known = [], ", ".join(groups)
    for choice in choices:
        if choice.rule not in _rooms():
            found.append(_no_room(choice.rule))
            continue
        for needs in rule_room(choice.rule).NEEDS:
            value = getattr(choice, needs)
            if value is None:
                details: dict[str, str | int | float] = {"needs": needs}
                found.append(
                    Complaint("rule-setting-missing", "scenario", None, "locations.rules", choice.rule, details)
                )
            elif needs in {"group", "other"} and value not in known.split(", "):
                found.append(Complaint("group-unknown", "scenario", None, "locations.rules", value, {"known": known}))
    return found


def joined(case: Case, choices: Iterable[Choice]) -> Case:
    """The case with the rows of these rules and of those that the tables ask for."""
    asked = dict.fromkeys(b.rule for b in case.bounds)
    every = (*(Choice(name) for name in (*ALWAYS, *asked)), *choices)
    pairs = [pair for c in every if c.rule == "keep_apart" for pair in rule_room(c.rule).apart(case, c)]
    blocks = tuple(replace(b, apart=tuple(pairs)) for b in case.blocks)
    case = replace(case, blocks=blocks, choices=every)
    joints: dict[tuple[str, tuple[str, ...]], Joint] = {}
    for choice in every:
        for joint in (j for j in rule_room(choice.rule).joints(case, choice) if not j.inside):
            joints[joint.rule + f"/{choice.group}/{choice.other}/{choice.km}", joint.index] = joint
    return replace(case, joints=tuple(joints.values()))
