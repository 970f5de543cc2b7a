"""The tables of an edition for GIS programs, each made once: a GeoPackage and a GeoJSON hold the same figures."""

from collections import deque

import pandas as pd

from maps.gis.fields import Field, fields, table
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


_RECENT: deque[tuple[Edition, str, GisTables]] = deque(maxlen=1)
"""The tables that were asked for last, with their edition and language."""


def gis_tables(edition: Edition, words: Words) -> GisTables:
    """The tables of an edition."""
    for kept, language, found in tuple(_RECENT):
        if kept is edition and language == words.language:
            return found
    made = GisTables(edition, words)
    _RECENT.append((edition, words.language, made))
    return made
