"""What a page shows, ready to be drawn: no maths here and no sentences."""

from collections.abc import Mapping
from dataclasses import dataclass

from maps.colours import Kind


@dataclass(frozen=True)
class Layer:
    """One way to colour the map."""

    name: str
    label: str
    unit: str
    kind: Kind
    breaks: Mapping[str, tuple[float, ...]]
    """Class bounds by level."""
    decimals: int = 0


@dataclass(frozen=True)
class Level:
    """Municipality, region or province."""

    name: str
    label: str
    note: str


@dataclass(frozen=True)
class Area:
    """An area of a level with its values per layer and period; ``None`` is unknown."""

    code: str
    name: str
    province: str
    members: tuple[str, ...]
    unknown: bool
    values: Mapping[str, tuple[float | None, ...]]


@dataclass(frozen=True)
class PageContent:
    """Everything on the page but the geometry."""

    title: str
    language: str
    mark: str
    proposal: str
    context: tuple[str, ...]
    notes: tuple[str, ...]
    words: Mapping[str, str]
    layers: tuple[Layer, ...]
    levels: tuple[Level, ...]
    areas: Mapping[str, tuple[Area, ...]]
    periods: tuple[str, ...]
