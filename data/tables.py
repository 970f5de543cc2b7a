"""The checked tables of a dossier: frozen, sorted by key, with a fingerprint of every file."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import pandas as pd

from data.schema import (
    VISIBILITIES,
    Candidate,
    Eligibility,
    Extension,
    Kind,
    Limit,
    Location,
    Municipality,
    Period,
    PublishedTotal,
    Requirement,
    Row,
    Visibility,
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
    kinds: tuple[Kind, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    extensions: tuple[Extension, ...] = ()
    sha256: Mapping[str, str] = field(default_factory=dict)

    def frame(self, table: str) -> pd.DataFrame:
        """One table as a pandas frame; unknown cells are missing values."""
        rows: tuple[Row, ...] = getattr(self, table)
        return pd.DataFrame([row.model_dump() for row in rows])

    def seen_by(self, audience: Visibility) -> "Tables":
        """The same dossier with nothing in it that is stricter than ``audience``.

        Places at a hidden location stay in the sum of their province, where they are
        known without a site; what remains of the location itself is nothing.
        """
        allowed = VISIBILITIES[: VISIBILITIES.index(audience) + 1]
        return replace(
            self,
            locations=tuple(
                row if row.visibility in allowed else _masked(i, row) for i, row in enumerate(self.locations)
            ),
            limits=tuple(row for row in self.limits if row.visibility in allowed),
            eligibility=tuple(row for row in self.eligibility if row.visibility in allowed),
            candidates=tuple(row for row in self.candidates if row.visibility in allowed),
            extensions=tuple(row for row in self.extensions if row.visibility in allowed),
        )


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
