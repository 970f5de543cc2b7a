"""The tables of an edition for GIS programs, each made once: a GeoPackage and a GeoJSON hold the same figures."""

import pandas as pd

from maps.gis.fields import Field, fields, table
from maps.per_edition import PerEdition
from optimiser.editions.edition import Edition
from optimiser.words import Words


class GisTables:
    """A table per level and period, with the same columns.

    Args:
        edition: whose areas and figures are in them.
        words: of the labels.

    """

    def __init__(self, edition: Edition, words: Words) -> None:
        """No table is made before it is asked for."""
        self.edition = edition
        self.fields: tuple[Field, ...] = fields(edition, words)
        self._tables: dict[tuple[str, str], pd.DataFrame] = {}

    def table(self, level: str, period: str) -> pd.DataFrame:
        """One row per area of a level, indexed by code; unknown and withheld cells are empty."""
        if (level, period) not in self._tables:
            self._tables[level, period] = table(self.edition, level, period, self.fields)
        return self._tables[level, period]


_MADE = PerEdition[GisTables](1)


def gis_tables(edition: Edition, words: Words) -> GisTables:
    """The tables of an edition."""
    return _MADE.get(edition, lambda: GisTables(edition, words), words.language)
