"""Rows of streams, and editions of plans with them, for tests."""

from typing import Any

from data.schema.lvv import LvvFacility
from data.schema.streams import UNITS, StreamExchange, StreamRow
from data.schema.tables import Tables
from data.schema.visibility import Visibility
from optimiser import solve
from optimiser.editions.edition import Edition
from optimiser.problem.plan import Plan
from optimiser.publishing.publish import publish
from tests.support.dossiers import TOWNS, scenario, tables

A = sorted(t for t in TOWNS if t.startswith("A"))
"""Municipalities of the first province."""

RATES = {"reception": 1, "amv": 2, "ukraine_municipal": 1, "housing_task": 0.5, "housing_arrears": 0.5}


def stream(code: str, name: str, number: int, visibility: str = "public", **more: Any) -> StreamRow:
    source = "x" if visibility == "public" else "geheime bron"
    return StreamRow.model_validate(
        {"gm_code": code, "period": "t", "stream": name, "number": number, "unit": UNITS[name],
         "visibility": visibility, "source": source, **more}
    )  # fmt: skip


def trade(giver: str, taker: str, given: tuple[str, int], taken: tuple[str, int], visibility: str = "public") -> Any:
    source = "x" if visibility == "public" else "geheime bron"
    return StreamExchange.model_validate(
        {"exchange_id": f"{giver}-{taker}", "period": "t", "from_gm": giver, "to_gm": taker, "stream": given[0],
         "number": given[1], "stream_taken": taken[0], "number_taken": taken[1], "agreed": "2026-01-01",
         "visibility": visibility, "source": source}
    )  # fmt: skip


def lvv(code: str, status: str | None, since: str | None, places: int | None = None, **more: Any) -> LvvFacility:
    return LvvFacility.model_validate(
        {"facility_id": f"lvv-{code}", "name": "Voorziening", "gm_code": code, "status": status, "since": since,
         "places": places, "visibility": "public", "source": "x", **more}
    )  # fmt: skip


def planned(rates: dict[str, float] | None = None, *, housing: Any = None, **rows: Any) -> Plan:
    """A plan of the towns with these rows; ``rates`` by default some of every kind."""
    asked: dict[str, Any] = {"streams": {"rates": RATES if rates is None else rates}}
    return solve(tables(**rows), scenario(**asked, **({"housing": housing} if housing else {})))


def shown(plan: Plan, audience: Visibility = "prt") -> Edition:
    return publish(plan, audience=audience)


def with_all(**more: Any) -> Tables:
    return tables(streams=tuple(stream(m, "ukraine_municipal", 10) for m in TOWNS), **more)
