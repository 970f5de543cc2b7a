"""The checked tables of a dossier: frozen, sorted by key, with the SHA-256 of every file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from data.complaints import Complaint
from data.schema.agreements import Bid, Exchange
from data.schema.columns import Row
from data.schema.facts import Eligibility, Limit, Location, Municipality, Period, PublishedTotal, Requirement
from data.schema.groups import Group
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
from data.schema.location_options import Candidate, Extension, Kind, Standstill
from data.schema.lvv import LvvFacility
from data.schema.official_lists import Figure, Official
from data.schema.streams import StreamExchange, StreamRow

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Tables:
    """A dossier that passed every check; the order of rows in its files makes no difference.

    ``sha256`` holds the fingerprint of each file by its name.
    """

    folder: Path
    municipalities: tuple[Municipality, ...] = ()
    periods: tuple[Period, ...] = ()
    locations: tuple[Location, ...] = ()
    requirement: tuple[Requirement, ...] = ()
    limits: tuple[Limit, ...] = ()
    eligibility: tuple[Eligibility, ...] = ()
    published_totals: tuple[PublishedTotal, ...] = ()
    groups: tuple[Group, ...] = ()
    bids: tuple[Bid, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    official: tuple[Official, ...] = ()
    figures: tuple[Figure, ...] = ()
    kinds: tuple[Kind, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    extensions: tuple[Extension, ...] = ()
    standstills: tuple[Standstill, ...] = ()
    housing_tasks: tuple[HousingTask, ...] = ()
    housing_official: tuple[HousingOfficial, ...] = ()
    housing_carried: tuple[HousingCarried, ...] = ()
    housing_realised: tuple[HousingRealised, ...] = ()
    housing_monitor: tuple[HousingMonitor, ...] = ()
    housing_supervision: tuple[SupervisionStep, ...] = ()
    housing_facilities: tuple[HousingFacility, ...] = ()
    housing_participants: tuple[HousingParticipant, ...] = ()
    housing_stays: tuple[HousingStay, ...] = ()
    housing_swaps: tuple[HouseholdSwap, ...] = ()
    streams: tuple[StreamRow, ...] = ()
    stream_exchanges: tuple[StreamExchange, ...] = ()
    lvv_facilities: tuple[LvvFacility, ...] = ()
    housing_flows: tuple[HousingFlow, ...] = ()
    sha256: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[Complaint, ...] = ()
    """Remarks for the reader although nothing is wrong, e.g. the encoding in which a file was read."""

    @property
    def regimes(self) -> dict[str, str]:
        """Regime of every group that the dossier declares; the standard ones are not repeated."""
        return {row.group: row.regime for row in self.groups}

    def frame(self, table: str) -> "pd.DataFrame":
        """One table as a pandas frame with a column per field; unknown cells are missing values."""
        import pandas as pd  # noqa: PLC0415  # half a second, and few ask for a frame

        rows: tuple[Row, ...] = getattr(self, table)
        return pd.DataFrame([row.model_dump() for row in rows])
