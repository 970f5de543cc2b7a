"""What the package says of itself: name, licence and where its source is, from the metadata that a wheel carries."""

from dataclasses import dataclass
from importlib.metadata import metadata

_NAME = "reception-optimiser"

_SOURCE = ("repository", "source", "source code")
"""Labels of an address of the source among the project's addresses."""


@dataclass(frozen=True)
class Package:
    """Name and licence; the address of the source is empty where none is stated."""

    name: str
    licence: str
    source: str


def package() -> Package:
    """The package as it is installed."""
    about = metadata(_NAME)
    addresses = dict(text.split(", ", 1) for text in about.get_all("Project-URL") or [])
    source = next((a for label, a in addresses.items() if label.casefold() in _SOURCE), "")
    return Package(about["Name"], about["License-Expression"], source)
