"""What a change of municipalities does to each table: rows that are joined, rows that move, and tables that stay.

Numbers of the parts are added up. A part without a row is unknown, so the whole is unknown and has no row: that is
told. Rows of facilities, stays, swaps and exchanges are never joined, they get the new code.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from data.changes.joining import Loss
from data.schema.columns import Row
from data.schema.facts import Location
from data.schema.housing import (
    HousingCarried,
    HousingMonitor,
    HousingOfficial,
    HousingRealised,
    HousingTask,
    SupervisionStep,
)
from data.schema.housing_flows import HousingFlow
from data.schema.housing_instruments import HouseholdSwap, HousingFacility, HousingParticipant, HousingStay
from data.schema.lvv import LvvFacility
from data.schema.streams import StreamExchange, StreamRow

JOINED: Mapping[type[Row], str] = {
    HousingOfficial: "gm_code",
    HousingCarried: "scope_code",
    HousingRealised: "scope_code",
    StreamRow: "gm_code",
}
"""Tables of numbers beside the plan, with their column of codes; several rows of a municipality are of other days."""

MOVED: Mapping[type[Row], tuple[str, ...]] = {
    Location: ("gm_code",),
    SupervisionStep: ("gm_code",),
    HousingFacility: ("host_gm",),
    HousingParticipant: ("gm_code",),
    HousingStay: ("linked_gm",),
    HouseholdSwap: ("from_gm", "to_gm"),
    StreamExchange: ("from_gm", "to_gm"),
    LvvFacility: ("gm_code",),
}
"""Tables of which every row stays a row of its own, with their columns of codes."""

WITHOUT_CODES: tuple[type[Row], ...] = (HousingTask, HousingMonitor, HousingFlow)
"""Tables without codes of municipalities, which hold as they are."""

CONVERTED: tuple[type[Row], ...] = (*JOINED, *MOVED)
"""Tables besides those of figures that can be converted."""


def code_columns(model: type[Row]) -> tuple[str, ...]:
    """The columns of a table that hold codes of municipalities."""
    return (JOINED[model],) if model in JOINED else MOVED.get(model, ("gm_code",))


def netted(row: Mapping[str, Any], code: str) -> tuple[dict[str, Any], list[Loss]]:
    """Arrears of one part less the lead of another: a municipality has only one of the two."""
    arrears, lead = row.get("arrears"), row.get("lead")
    if not (arrears and lead):
        return dict(row), []
    both = {"arrears": max(0, arrears - lead), "lead": max(0, lead - arrears)}
    return {**row, **both}, [Loss(code, "arrears", "netted")]


def of_key(model: type[Row], group: Sequence[Row]) -> str:
    """The rest of the key of rows that are joined, as a reader names it."""
    rest = (getattr(group[0], c) for c in model.KEY if c != JOINED[model])
    return ", ".join(str(value) for value in rest if value is not None)
