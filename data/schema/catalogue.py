"""Every table of a dossier, and which columns refer to which. A table is added by naming it here."""

from data.schema.agreements import Bid, Exchange
from data.schema.columns import Row
from data.schema.facts import FACTS
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

HOUSING: tuple[type[Row], ...] = (
    HousingTask, HousingOfficial, HousingCarried, HousingRealised, HousingMonitor, SupervisionStep,
    HousingFacility, HousingParticipant, HousingStay, HouseholdSwap, HousingFlow,
)  # fmt: skip
"""Tables of the housing task of permit holders, which no plan of reception places reads."""

STREAMS: tuple[type[Row], ...] = (StreamRow, StreamExchange, LvvFacility)
"""Tables of what a municipality carries beside reception; they shape no plan of places either."""

BESIDE = (*HOUSING, *STREAMS)
"""Tables beside the plan: a hidden row of theirs hides nothing of it, and what is told of them is of visible rows."""

TABLES: tuple[type[Row], ...] = (
    *FACTS, Group, Bid, Exchange, Official, Figure, Kind, Candidate, Extension, Standstill,
    *BESIDE,
)  # fmt: skip
"""All tables, in the order in which they are read and shown."""

REFERENCES = {
    ("locations", "gm_code"): ("municipalities", "gm_code"),
    ("locations", "province_code"): ("municipalities", "province_code"),
    ("limits", "gm_code"): ("municipalities", "gm_code"),
    ("limits", "period"): ("periods", "period"),
    ("eligibility", "gm_code"): ("municipalities", "gm_code"),
    ("requirement", "period"): ("periods", "period"),
    ("bids", "gm_code"): ("municipalities", "gm_code"),
    ("bids", "partner"): ("municipalities", "gm_code"),
    ("exchanges", "from_gm"): ("municipalities", "gm_code"),
    ("exchanges", "to_gm"): ("municipalities", "gm_code"),
    ("exchanges", "period"): ("periods", "period"),
    ("official", "period"): ("periods", "period"),
    ("figures", "gm_code"): ("municipalities", "gm_code"),
    ("candidates", "gm_code"): ("municipalities", "gm_code"),
    ("candidates", "kind"): ("kinds", "kind"),
    ("extensions", "location_id"): ("locations", "location_id"),
    ("standstills", "kind"): ("kinds", "kind"),
    ("kinds", "near_kind"): ("kinds", "kind"),
    ("housing_official", "gm_code"): ("municipalities", "gm_code"),
    ("housing_supervision", "gm_code"): ("municipalities", "gm_code"),
    ("housing_facilities", "host_gm"): ("municipalities", "gm_code"),
    ("housing_participants", "facility_id"): ("housing_facilities", "facility_id"),
    ("housing_participants", "gm_code"): ("municipalities", "gm_code"),
    ("housing_stays", "facility_id"): ("housing_facilities", "facility_id"),
    ("housing_stays", "linked_gm"): ("municipalities", "gm_code"),
    ("housing_swaps", "from_gm"): ("municipalities", "gm_code"),
    ("housing_swaps", "to_gm"): ("municipalities", "gm_code"),
    ("streams", "gm_code"): ("municipalities", "gm_code"),
    ("streams", "period"): ("periods", "period"),
    ("stream_exchanges", "from_gm"): ("municipalities", "gm_code"),
    ("stream_exchanges", "to_gm"): ("municipalities", "gm_code"),
    ("stream_exchanges", "period"): ("periods", "period"),
    ("lvv_facilities", "gm_code"): ("municipalities", "gm_code"),
}
"""``(table, column)`` → ``(table, column)`` in which its value must exist."""
