"""What a planner can choose from: keys, rules and aims with names, units and parameters, found in their folders."""

from typing import Any

from optimiser.catalogue import rooms
from optimiser.words import Words


def catalogue(words: Words) -> dict[str, Any]:
    """Every room with what a control needs to show it."""
    return {
        "keys": [_room(name, "key", module, words) for name, module in sorted(rooms("keys").items())],
        "rules": [_room(name, "rule", module, words) for name, module in sorted(rooms("constraints").items())],
        "aims": [
            {**_room(name, "aim", module, words), "unit": words.named("unit", module.UNIT.replace(" ", "-")),
             "weighs": hasattr(module, "term"), "ties": hasattr(module, "DECIDES_TIES")}
            for name, module in sorted(rooms("objectives").items())
        ],
        "levels": [
            {"name": level, "label": words(f"level-{level}")} for level in ("municipality", "region", "province")
        ],
    }  # fmt: skip


def _room(name: str, kind: str, module: Any, words: Words) -> dict[str, Any]:
    given: dict[str, tuple[float, str]] = getattr(module, "PARAMETERS", {})
    return {
        "name": name,
        "label": words.named(kind, name),
        "parameters": [
            {"name": p, "label": words.named("parameter", p.replace("_", "-")), "default": default}
            for p, (default, _) in given.items()
        ],
        "open": hasattr(module, "OPEN"), "named": kind == "key" and hasattr(module, "OPEN"),
    }  # fmt: skip
