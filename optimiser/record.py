"""``run.json``: everything that is needed to check and to repeat a run."""

import hashlib
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from data.tables import Tables
from optimiser.facts import unknowns
from optimiser.plan import Plan
from optimiser.scenario import Scenario
from optimiser.scores import score

PACKAGES = ("highspy", "pulp", "pandas", "folium", "shapely")


_UNKNOWN = {
    "unknown-unlocated": "existing places without a known municipality",
    "unknown-elsewhere": "existing places known only for their province",
    "unknown-open-end": "existing places without a known end",
    "unknown-unsized": "municipalities with an existing location of unknown size",
}
"""Names of the unknowns for programmes."""


def versions() -> dict[str, str]:
    """Versions of ourselves and of what the numbers rest on."""
    found = {}
    for name in ("reception-optimiser", *PACKAGES):
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "unknown"
    return found


def sha256(path: Path) -> str:
    """Fingerprint of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def record(
    plan: Plan, scenario: Scenario, *, tables: Tables, findings: Mapping[str, float], inputs: Mapping[str, str]
) -> dict[str, Any]:
    """The contents of ``run.json``.

    Args:
        plan: the plan as this audience sees it.
        scenario: as read, with every default filled in.
        tables: the dossier as this audience sees it.
        findings: what the auditor found on the written plan.
        inputs: fingerprint of every input by file name.

    """
    land = plan.instance.territory
    return {
        "status": plan.status,
        "gap": plan.gap,
        "seconds": {name: round(s, 4) for name, s in plan.seconds.items()},
        "aims": [
            {"name": a.name, "level": a.level, "group": a.group, "unit": a.unit, "value": round(a.value, 9)}
            | {"stage": a.stage}
            | ({"fixed_by": a.remark} if a.remark else {})
            | ({"error": round(a.error, 9)} if a.error else {})
            | ({"weight": a.weight, "scale": a.scale} if a.weight is not None else {})
            for a in plan.aims
        ],
        "scores": score(plan),
        "audit": dict(findings),
        "unknown": {_UNKNOWN[fact.code]: next(iter(fact.numbers.values())) for fact in unknowns(tables, land)},
        "shortfall": [
            {"scope": s, "group": g, "period": t, "places": n} for (s, g, t), n in sorted(plan.shortfall.items()) if n
        ],
        "requirement": [
            {"scope": s, "group": g, "period": t, "places": n}
            for (s, g, t), n in sorted(plan.instance.requirement.items())
        ],
        "scenario": scenario.model_dump(by_alias=True),
        "inputs": dict(sorted(inputs.items())),
        "versions": versions(),
    }
