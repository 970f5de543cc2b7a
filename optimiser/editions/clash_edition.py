"""Why there is no plan, as one audience may be told it: what papers and sheets of a clash are made from."""

from collections.abc import Mapping
from dataclasses import dataclass

from data.schema.visibility import Visibility
from optimiser.errors import InfeasibleError


@dataclass(frozen=True)
class ClashEdition:
    """A clash of the rows that an audience may see.

    Args:
        title: of the scenario.
        audience: the readers.
        error: the clash, its bottlenecks and its repairs.
        names: of areas, by code.

    """

    title: str
    audience: Visibility
    error: InfeasibleError
    names: Mapping[str, str]

    def name(self, code: str) -> str:
        """Name and code of an area; any other text, and the country, as it is."""
        name = self.names.get(code, code)
        return code if name == code else f"{name} ({code})"
