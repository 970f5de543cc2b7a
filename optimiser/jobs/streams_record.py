"""The part of ``run.json`` about everything together: rates, streams, totals, exchanges and how evenly it is spread."""

from dataclasses import asdict
from typing import Any

from optimiser.editions.edition import Edition
from optimiser.editions.load_metrics import load_metrics
from optimiser.editions.streams_record import streams_record
from optimiser.editions.total_load import AFTER, BEFORE, TotalLoad


def together(edition: Edition) -> dict[str, Any]:
    """What ``run.json`` holds of it; empty where the scenario does not ask for it."""
    if edition.streams is None:
        return {}
    load = TotalLoad(edition)
    metrics = {
        p.name: {when: asdict(load_metrics(load, p.name, when)) for when in (BEFORE, AFTER)} for p in edition.periods
    }
    return {
        "total_load": {
            "unit": "counted places",
            "rates": load.rates,
            "areas": streams_record(edition, edition.areas),
            "exchanges": [asdict(x) for x in edition.streams.trades],
            "metrics": metrics if load.rates else {},
        }
    }
