"""``run.json``: all that is needed to check and repeat a run, and nothing stricter than its audience."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from optimiser.editions.costs import cost_lines
from optimiser.editions.edition import Edition
from optimiser.editions.over_time import told_over_time
from optimiser.editions.overrides import overridden, override_rows
from optimiser.jobs.streams_record import together
from optimiser.problem.scenario import Scenario

_UNKNOWN = {
    "unknown-unlocated": "existing places without a known municipality",
    "unknown-elsewhere": "existing places known only for their province",
    "unknown-open-end": "existing places without a known end",
    "unknown-unsized": "municipalities with an existing location of unknown size",
}
"""Names of the unknowns for other programs, by message code."""


def record(edition: Edition, scenario: Scenario, *, gap: float, seconds: Mapping[str, float]) -> dict[str, Any]:
    """The contents of ``run.json``.

    Args:
        edition: what the audience may see.
        scenario: as read, with every default filled in.
        gap: largest relative gap that the duals leave unproven; left out if it would depend on hidden rows.
        seconds: by stage; left out like the gap, since hidden rows take time too.

    """
    first_number = {fact.code: next(iter(fact.numbers.values()), None) for fact in edition.facts}
    agreed = scenario.agreed if edition.audience == "prt" else None
    resolved = scenario.model_dump(by_alias=True, mode="json") | {
        "agreed": agreed,
        "dossier": Path(scenario.dossier).name,
    }
    if edition.audience != "prt" and scenario.locations:
        resolved["locations"] = scenario.locations.model_dump(exclude={"counts_for_law"})  # names locations
    hides = any(a.withheld for a in edition.areas)
    return {
        "status": edition.status,
        "audience": edition.audience,
        "gap": None if hides else round(gap, 9),
        "seconds": {} if hides else {name: round(s, 4) for name, s in seconds.items()},
        "aims": [
            {"name": a.name, "level": a.level, "group": a.group, "unit": a.unit, "value": a.value, "stage": a.stage}
            | ({"fixed_by": a.remark} if a.remark else {})
            | ({"error": a.error} if a.error else {})
            | ({"weight": a.weight, "scale": a.scale} if a.weight is not None else {})
            for a in edition.aims
        ],
        "seed": scenario.seed,
        "overrides": _overrides(edition),
        "scores": edition.scores,
        **({"over_time": told_over_time(edition)} if len(edition.periods) > 1 else {}),
        **({"costs": _costs(edition)} if edition.prices else {}),
        "baselines": edition.baselines,
        "dominance": edition.dominance,
        "audit": edition.audit,
        "unknown": {name: first_number[code] for code, name in _UNKNOWN.items() if code in first_number},
        "withheld": sum(1 for a in edition.level("municipality") if a.withheld),
        "existing_partly_unknown": [a.code for a in edition.level("municipality") if a.incomplete],
        "depends_on_unknown": [
            {"code": f.area, "period": f.period, "new": f.new, "low": f.low, "high": f.high}
            for f in edition.figures
            if f.low is not None
        ],
        "near_optimal": {
            "part": edition.near_optimal,
            "ranges": [
                {"code": f.area, "period": f.period, "least": f.least, "new": f.new, "most": f.most}
                for f in edition.figures
                if f.least is not None
            ],
        },
        "shortfall": [
            {"scope": f.area, "group": f.group, "period": f.period, "places": f.open}
            for f in edition.figures
            if f.open and (f.area, f.group, f.period) in {(x.scope, x.group, x.period) for x in edition.requirement}
        ],
        "requirement": [
            {"scope": x.scope, "group": x.group, "period": x.period, "places": x.places} for x in edition.requirement
        ],
        **together(edition),
        "scenario": resolved,
        "inputs": dict(sorted(edition.inputs.items())),
        "versions": edition.versions,
    }


def _overrides(edition: Edition) -> dict[str, Any]:
    """Rows that go before dividing, with reason and author where their table has them, and the places they fix."""
    rows = [{"table": x.table, "key": x.key, **x.cells} for x in override_rows(edition)]
    fixed = [
        {"period": x.period, "fixed": x.fixed, "new": x.new, "share": None if x.share is None else round(x.share, 6)}
        for x in overridden(edition)
    ]
    return {"rows": rows, "places": fixed}


def _costs(edition: Edition) -> list[dict[str, Any]]:
    """The lines of the cost sheet; without euro where the price or the quantity is unknown."""
    return [
        {
            "item": x.item,
            "of": x.of,
            "period": x.period,
            "proposed": x.proposed,
            "quantity": None if x.quantity is None else round(x.quantity, 6),
            "price": x.price.euro,
            "euro": None if x.euro is None else round(x.euro, 2),
        }
        for x in cost_lines(edition, edition.country)
    ]
