"""What a paper says, before it is Word or PDF: headings, paragraphs, lists, tables and pictures as plain data."""

from dataclasses import dataclass, field
from typing import Literal

from maps.pictures.svg import Picture

Align = Literal["left", "right"]
Style = Literal["body", "lead", "note"]


@dataclass(frozen=True)
class Heading:
    """A heading; levels never jump."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; ``lead`` stands out, ``note`` is smaller."""

    text: str
    style: Style = "body"


@dataclass(frozen=True)
class Bullets:
    """A list."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table of texts with a header row that is repeated on every page.

    ``widths`` are relative; the last ``totals`` rows are sums.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    align: tuple[Align, ...]
    widths: tuple[float, ...]
    totals: int = 0


@dataclass(frozen=True)
class Figure:
    """A picture with its caption; the picture brings its alternative text."""

    caption: str
    picture: Picture


Block = Heading | Paragraph | Bullets | Table | Figure


@dataclass(frozen=True)
class Paper:
    """A whole paper."""

    title: str
    subtitle: str
    language: str
    mark: str
    proposal: str
    page: tuple[str, str, str]
    """Words before, between and after the number of the page and of all pages."""
    blocks: tuple[Block, ...]
    landscape: bool = False
    facts: tuple[tuple[str, str], ...] = field(default=())
    """Name and value of what identifies the paper, below its title."""


def numbers(count: int) -> tuple[Align, ...]:
    """A name on the left and ``count`` columns of numbers on the right."""
    right: list[Align] = ["right"] * count
    return ("left", *right)
