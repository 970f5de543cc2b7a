"""A clash as plain data, for ``--json`` and ``clash.json``."""

from collections.abc import Mapping, Sequence
from typing import Any

from optimiser.errors import Bottleneck, InfeasibleError
from optimiser.problem.repair import Repair


def clash_record(error: InfeasibleError) -> dict[str, Any]:
    """What is told of a clash; nothing but that it is one where only hidden rows cause it."""
    if error.hidden:
        return {"status": "infeasible", "hidden": True}
    return {
        "status": "infeasible",
        "hidden": False,
        "bottlenecks": [_bottleneck(b) for b in error.bottlenecks],
        "clash": [{**_row(rule, index), "places": error.numbers.get((rule, index))} for rule, index in error.rows],
        "missing": _places(error.missing),
        "surplus": _places(error.surplus),
        "unplaceable": [list(key) for key in sorted(error.unplaceable)],
        "repairs": [_repair(r) for r in error.repairs],
    }


def _row(rule: str, index: Sequence[str]) -> dict[str, Any]:
    return {"rule": rule, "index": list(index)}


def _places(by_cell: Mapping[tuple[str, ...], float]) -> list[dict[str, Any]]:
    cells = sorted(by_cell.items())
    return [{"scope": s, "group": g, "period": t, "places": round(n, 6)} for (s, g, t), n in cells]


def _bottleneck(of: Bottleneck) -> dict[str, Any]:
    return {
        "asked": of.asked,
        "possible": of.possible,
        "short": of.short,
        "municipalities": list(of.municipalities),
        "demands": [{**_row(*row), "places": n} for row, n in of.demands.items()],
        "bounds": [{**_row(*row), "places": n} for row, n in of.bounds.items()],
    }


def _repair(of: Repair) -> dict[str, Any]:
    return {
        "cost": of.cost,
        "proven": of.proven,
        "changes": [
            {**_row(c.rule, c.index), "cause": c.cause, "area": c.area, "places": c.places}
            | {"before": c.before, "after": c.after}
            for c in of.changes
        ],
    }
