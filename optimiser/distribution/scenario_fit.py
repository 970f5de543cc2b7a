"""Whether a scenario fits: every group, key, rule and aim that it names is there and can be used."""

from collections.abc import Iterator, Sequence

from data.complaints import Complaint, InvalidInputError
from optimiser.catalogue import key_credits, parameters, room, rooms
from optimiser.distribution import group_shares, smallest_numbers
from optimiser.problem import ceilings
from optimiser.problem.area_sums import TOGETHER, TOTAL
from optimiser.problem.scenario import Scenario, Stage

REQUIRED = "meet_requirement"
"""The rule without which nothing is placed."""


def misfits(scenario: Scenario) -> list[Complaint]:
    """Everything that the scenario names and that is not there, or cannot be used."""
    complaints = [*_groups(scenario), *_rooms(scenario), *stage_complaints(scenario.stages)]
    complaints += [
        *_without_requirement(scenario),
        *_without_agreed_plan(scenario),
        *_joint(scenario),
        *smallest_numbers.misfits(scenario),
        *_ceiling(scenario),
        *group_shares.misfits(scenario),
    ]
    return [c for i, c in enumerate(complaints) if c not in complaints[:i]]


def follows_agreed_plan(scenario: Scenario) -> bool:
    """Whether an aim keeps close to the agreed plan; plans of whole locations have aims of their own."""
    aims = {part.aim for stage in scenario.stages for part in stage.parts}
    return scenario.locations is None and any(hasattr(rooms("objectives").get(aim), "NEEDS_AGREED") for aim in aims)


def _groups(scenario: Scenario) -> Iterator[Complaint]:
    """Groups that the scenario uses and does not list, and listed ones without a key."""
    named = [(f"keys.{g}", g) for g in scenario.keys]
    named += [(f"divide.{i}.group", d.group) for i, d in enumerate(scenario.divide, 1)]
    named += [("unknown_existing", scenario.unknown_existing)] if scenario.unknown_existing else []
    parts = [(f"stages.{i}.group", p.group) for i, stage in enumerate(scenario.stages, 1) for p in stage.parts]
    if scenario.locations:
        parts += [(f"locations.aims.{i}.group", aim.group) for i, aim in enumerate(scenario.locations.aims, 1)]
    priced = [(f"costs.{i}.of", price.of) for i, price in enumerate(scenario.costs, 1) if price.item == "place_year"]
    named += [] if scenario.locations else priced
    named += [(f"repair.open_group.{g}", g) for g in scenario.repair.open_group] if scenario.repair else []
    known = ", ".join(scenario.groups)
    for where, group in [*named, *((w, g) for w, g in parts if g not in (TOTAL, TOGETHER))]:
        if group not in scenario.groups:
            yield Complaint("group-unknown", "scenario", None, where, group, {"known": known})
    for where, of in priced if scenario.locations else []:
        yield Complaint("cost-of-kinds", "scenario", None, where, of)
    for group in scenario.groups:
        if group not in scenario.keys:
            yield Complaint("setting-missing", "scenario", None, f"keys.{group}")


def _rooms(scenario: Scenario) -> Iterator[Complaint]:
    """Rules and keys that do not exist, or have no such parameter."""
    asked = [("constraints", name, given) for name, given in scenario.rules.items()]
    keys = [*scenario.keys.values(), *(d.key for d in scenario.divide)]
    keys += [scenario.joint.key] if scenario.joint and scenario.joint.key else []
    asked += [("keys", k.name, k.parameters) for k in keys]
    for folder, name, given in asked:
        try:
            parameters(room(folder, name), given)
        except InvalidInputError as error:
            yield from error.complaints


def _ceiling(scenario: Scenario) -> Iterator[Complaint]:
    """A ceiling below zero."""
    per = scenario.rules.get(ceilings.RULE, {}).get("per_1000", 0.0)
    if per < 0:
        details: dict[str, str | int | float] = {"needs": "least", "limit": 0, "known": ""}
        yield Complaint("setting-invalid", "scenario", None, f"rules.{ceilings.RULE}.per_1000", f"{per:g}", details)


def _without_requirement(scenario: Scenario) -> Iterator[Complaint]:
    """A plan in places that need not meet its requirement would announce places that it does not place."""
    if scenario.locations is None and REQUIRED not in scenario.rules:
        yield Complaint("rule-needed", "scenario", None, "rules", REQUIRED)


def _without_agreed_plan(scenario: Scenario) -> Iterator[Complaint]:
    """Aims that keep close to an agreed plan where none is given: every new place would be a change, a lottery."""
    for i, stage in enumerate(scenario.stages, 1):
        for part in stage.parts:
            try:
                needs = hasattr(room("objectives", part.aim), "NEEDS_AGREED")
            except InvalidInputError:  # told among the aims
                continue
            if needs and not scenario.agreed:
                yield Complaint("aim-needs-agreed", "scenario", None, f"stages.{i}", part.aim)


def _joint(scenario: Scenario) -> Iterator[Complaint]:
    """Streams that are decided without a rate, or beside whole locations; aims of everything together without them."""
    rates = scenario.streams.rates if scenario.streams else {}
    for i, stream in enumerate(scenario.joint.streams if scenario.joint else (), 1):
        if not rates.get(stream.stream):
            yield Complaint("joint-no-rate", "scenario", None, f"joint.streams.{i}.stream", stream.stream)
        if stream.stream in scenario.groups:
            yield Complaint("joint-group", "scenario", None, "groups", stream.stream)
    key = scenario.joint.key if scenario.joint else None
    if key and key.name in rooms("keys") and key_credits(key.name, key.parameters):
        yield Complaint("joint-key", "scenario", None, "joint.key", key.name)
    if scenario.joint and scenario.locations:
        yield Complaint("joint-locations", "scenario", None, "joint")
    for i, stage in enumerate(scenario.stages, 1):
        for part in stage.parts:
            module = rooms("objectives").get(part.aim)
            if (part.group == TOGETHER or hasattr(module, "NEEDS_JOINT")) and scenario.joint is None:
                yield Complaint("joint-missing", "scenario", None, f"stages.{i}", part.aim)
            elif part.group == TOGETHER and module and not hasattr(module, "TOGETHER"):
                known = ", ".join(n for n, m in sorted(rooms("objectives").items()) if hasattr(m, "TOGETHER"))
                yield Complaint("aim-not-together", "scenario", None, f"stages.{i}", part.aim, {"known": known})


def stage_complaints(stages: Sequence[Stage]) -> list[Complaint]:
    """Unknown aims and parameters, aims without a term in a blend, and the same aim of one level and group twice."""
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
    return complaints
