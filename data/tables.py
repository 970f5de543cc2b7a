"""The checked tables of a dossier: frozen, sorted by key, with a fingerprint of every file."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import pandas as pd

from data.complaints import Complaint
from data.schema import (
    TABLES,
    Eligibility,
    Limit,
    Location,
    Municipality,
    Period,
    PublishedTotal,
    Requirement,
    Row,
    Visibility,
    visible,
)


@dataclass(frozen=True)
class Tables:
    """A dossier that passed every check; row order in the files makes no difference."""

    folder: Path
    municipalities: tuple[Municipality, ...] = ()
    periods: tuple[Period, ...] = ()
    locations: tuple[Location, ...] = ()
    requirement: tuple[Requirement, ...] = ()
    limits: tuple[Limit, ...] = ()
    eligibility: tuple[Eligibility, ...] = ()
    published_totals: tuple[PublishedTotal, ...] = ()
    sha256: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[Complaint, ...] = ()
    """What the reader should know although nothing is wrong, e.g. in which encoding a file was read."""

    def frame(self, table: str) -> pd.DataFrame:
        """One table as a pandas frame; unknown cells are missing values."""
        rows: tuple[Row, ...] = getattr(self, table)
        return pd.DataFrame([row.model_dump() for row in rows])

    def seen_by(self, audience: Visibility) -> "Tables":
        """The same dossier with nothing in it that is stricter than ``audience``.

        Places at a hidden location stay in the sum of their province, where they are
        known without a site; what remains of the location itself is nothing.
        """
        allowed = visible(audience)
        kept: dict[str, tuple[Row, ...]] = {}
        for model in TABLES:
            if "visibility" in model.model_fields:
                rows = getattr(self, model.TABLE)
                kept[model.TABLE] = tuple(row for row in rows if row.visibility in allowed)
        hidden = (row for row in self.locations if row.visibility not in allowed)
        masked = tuple(_masked(i, row) for i, row in enumerate(hidden))
        kept["locations"] = (*kept["locations"], *masked)
        return replace(self, **kept)  # type: ignore[arg-type]  # the tables are chosen at run time


def _masked(number: int, row: Location) -> Location:
    return Location(
        location_id=f"H{number:04d}",
        name="-",
        province_code=row.province_code,
        kind="unknown",
        group=row.group,
        places=row.places,
        opened=row.opened,
        agreed_end=row.agreed_end,
        visibility="public",
        source="-",
        confidence=row.confidence,
    )
