"""Names of areas for messages, read from the tables only when a message needs them."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from data import Tables


class Names:
    """Names of municipalities and provinces; the tables are read only when a message needs them."""

    def __init__(self, scenario: Path | None = None) -> None:
        """Keep where they can be read."""
        self._scenario = scenario

    @cached_property
    def _tables(self) -> "Tables | None":
        if self._scenario is None:
            return None
        from optimiser.jobs.case import read_input  # noqa: PLC0415  # few messages name an area

        return read_input(self._scenario).tables

    def name(self, code: str) -> str:
        """Name and code of a municipality or province; other words as they are."""
        municipalities = self._tables.municipalities if self._tables else ()
        names = {m.gm_code: m.name for m in municipalities} | {m.province_code: m.province for m in municipalities}
        return f"{names[code]} ({code})" if code in names else code
