"""Which facilities for undocumented people (LVV) there are on a day, and which of them cover anybody."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from data.schema.lvv import LvvFacility

CLOSED = "closed"


@dataclass(frozen=True)
class LvvStanding:
    """The facilities on a day: those that are open, closed, and of unknown status, which cover nobody here."""

    open: tuple[LvvFacility, ...]
    closed: tuple[LvvFacility, ...]
    unknown: tuple[LvvFacility, ...]


def standing(rows: Sequence[LvvFacility], day: date) -> LvvStanding:
    """The newest row of every facility, by its status."""
    newest = {r.facility_id: r for r in sorted(rows, key=lambda r: r.since or date.min) if (r.since or day) <= day}
    found = tuple(newest[name] for name in sorted(newest))
    return LvvStanding(
        tuple(r for r in found if r.status not in (None, CLOSED)),
        tuple(r for r in found if r.status == CLOSED),
        tuple(r for r in found if r.status is None),
    )
