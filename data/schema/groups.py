"""Groups and their regimes: what kind of facility a place is in decides who is protected and what may be exchanged."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from data.schema.columns import Code, Row, Text, column

Regime = Literal["regular", "minors", "special"]
"""``regular`` reception; ``minors``: small units that are named and drawn for nobody; ``special``: a regime of its
own, such as sober reception, whose places are never exchanged."""

STANDARD: Mapping[str, Regime] = {"regular": "regular", "amv": "minors", "safe_country": "special"}
"""Regimes of the groups that every dossier knows; a group of another name declares its own."""

TABLES_WITH_GROUPS = ("locations", "requirement", "limits", "eligibility", "bids", "exchanges", "official")
"""Tables with a column ``group``; kinds of location name several in one cell."""


class Group(Row):
    """Groups with another name than regular, amv and safe_country, and the regime of their facilities."""

    TABLE: ClassVar[str] = "groups"
    KEY: ClassVar[tuple[str, ...]] = ("group",)

    group: Code = column("name of the group, as in the other tables and the scenario")
    regime: Regime = column(
        "regime of its facilities: regular; minors (locations are named and drawn for nobody, small units are told in "
        "totals only); special (small units are told in totals only, places are never exchanged)"
    )
    note: Text | None = column("remark", default=None)


def regime_of(group: str, declared: Mapping[str, str]) -> str:
    """The regime of a group.

    A group that is neither standard nor declared is refused when a dossier is read. In an instance that was made by
    hand it counts as special, which protects small units.
    """
    return STANDARD.get(group) or declared.get(group, "special")
