"""Find rooms (keys, rules, aims, metrics) by looking in their folders: a file is a room and gives it its name."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import ModuleType

from data.complaints import Complaint, InvalidInputError
from optimiser.fairness.key_terms import COMMON, CREDIT, Task, apply
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.territory import Territory
from optimiser.room_names import room_names
from optimiser.words.facts import Line

FOLDERS = ("keys", "constraints", "objectives", "metrics")


@cache
def rooms(folder: str) -> Mapping[str, ModuleType]:
    """All modules of a folder by name."""
    return {name: import_module(f"optimiser.{folder}.{name}") for name in room_names(folder)}


def room(folder: str, name: str, *, where: str = "scenario") -> ModuleType:
    """The module of one key, rule, aim or metric by name.

    Raises:
        InvalidInputError: no such room; names those that exist.

    """
    module = rooms(folder).get(name)
    if module is None:
        known: dict[str, str | int | float] = {"known": ", ".join(sorted(rooms(folder)))}
        raise InvalidInputError([Complaint("room-unknown", where, None, folder, name, known)])
    return module


def parameters(module: ModuleType, given: Mapping[str, float], *, where: str = "scenario") -> dict[str, float]:
    """The parameters of a room: those given, else its defaults.

    A room with ``OPEN`` takes any names; its defaults hold only where nothing is given.

    Raises:
        InvalidInputError: a parameter that the room does not have.

    """
    known: Mapping[str, tuple[float, str]] = getattr(module, "PARAMETERS", {})
    if getattr(module, "OPEN", False) and given:
        return dict(given)
    name = module.__name__.rsplit(".", 1)[-1]
    unknown = [
        Complaint("setting-unknown", where, None, f"{name}.{p}", str(given[p]), {"known": ", ".join(sorted(known))})
        for p in given
        if p not in known
    ]
    if unknown:
        raise InvalidInputError(unknown)
    return {p: given.get(p, default) for p, (default, _) in known.items()}


def _is_common(module: ModuleType, parameter: str) -> bool:
    return parameter not in module.PARAMETERS and (parameter in COMMON or parameter.startswith(CREDIT))


def key_credits(name: str, given: Mapping[str, float]) -> bool:
    """Whether a key takes existing places into account itself, by its formula or by a credit parameter."""
    return bool(room("keys", name).CREDITS_EXISTING) or any(p.startswith(CREDIT) and x for p, x in given.items())


def key_weights(
    name: str, territory: Territory, given: Mapping[str, float], *, places: int | None = None, group: str = TOTAL
) -> dict[str, float]:
    """Weights of a distribution key by name, one per municipality.

    Args:
        name: the key.
        territory: sets and figures.
        given: parameters of the key, and the common ones of ``optimiser.fairness.key_terms``.
        places: the number to divide, which keys and credits that count in places need.
        group: the group of these places, or ``total``.

    Raises:
        InvalidInputError: no such key or parameter, a missing column, or no number of places where one is needed.

    """
    module = room("keys", name)
    task = None if places is None else Task(places, group)
    common = {p: x for p, x in given.items() if _is_common(module, p)}
    own_parameters = parameters(module, {p: x for p, x in given.items() if p not in common})
    if getattr(module, "NEEDS_TASK", False):
        if task is None:
            raise InvalidInputError([Complaint("key-needs-places", "scenario", None, name)])
        return apply(territory, module.weights(territory, task=task, **own_parameters), common, task)
    return apply(territory, module.weights(territory, **own_parameters), common, task)


def key_working(
    name: str, territory: Territory, given: Mapping[str, float], area: str, step: int
) -> tuple[list[Line], str] | None:
    """Lines of a calculation with a key's inputs for an area, and the formula for the area's part of the total.

    ``None`` for a key without a function ``working``, or if common parameters change its weights.
    """
    module = room("keys", name)
    if not hasattr(module, "working") or any(x and _is_common(module, p) for p, x in given.items()):
        return None
    lines, rule = module.working(territory, area, step, **parameters(module, given))
    return list(lines), str(rule)


def decimals(metric: str) -> int:
    """Decimals with which a metric is shown; three for one that this version does not know."""
    module = rooms("metrics").get(metric)
    return int(module.DECIMALS) if module else 3
