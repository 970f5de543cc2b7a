"""The contents of a paper as plain data, independent of Word and PDF: headings, paragraphs, lists, tables, pictures."""

from dataclasses import dataclass, field
from itertools import chain
from typing import Literal

from maps.pictures.svg import Picture

Align = Literal["left", "right"]
Style = Literal["body", "lead", "note", "open"]
"""Alignment of a column, and style of a paragraph."""


MAX_ROWS_ON_ONE_PAGE, MAX_SIGNS_ON_ONE_PAGE = 14, 1_500
"""Most rows, and most letters in them, of a table that is kept on one page."""


@dataclass(frozen=True)
class Heading:
    """A heading; a level is never skipped. Those of a decision have no number."""

    text: str
    level: int = 1
    numbered: bool = True
    new_page: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; ``lead`` is emphasised, ``note`` is small, ``open`` is a field that others fill in."""

    text: str
    style: Style = "body"


@dataclass(frozen=True)
class Bullets:
    """A list of items, in order of importance or numbered."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Table:
    """A table of texts, whose header row is repeated on every page.

    ``widths`` are relative widths of the columns; the last ``totals`` rows are sums.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    align: tuple[Align, ...]
    widths: tuple[float, ...]
    totals: int = 0

    @property
    def splits(self) -> bool:
        """Whether it may be broken over pages, since it may not fit on one."""
        return len(self.rows) > MAX_ROWS_ON_ONE_PAGE or sum(map(len, chain(*self.rows))) > MAX_SIGNS_ON_ONE_PAGE


@dataclass(frozen=True)
class Figure:
    """A picture with its caption; the picture has its own alternative text."""

    caption: str
    picture: Picture


Block = Heading | Paragraph | Bullets | Table | Figure
"""Any part of a paper."""


@dataclass(frozen=True)
class Paper:
    """A whole paper."""

    title: str
    subtitle: str
    language: str
    mark: str
    proposal: str
    page: tuple[str, str, str]
    """Texts before, between and after the page number and the number of pages."""
    blocks: tuple[Block, ...]
    landscape: bool = False
    facts: tuple[tuple[str, str], ...] = field(default=())
    """Name and value of what identifies the paper, shown below its title."""


def numbers(count: int) -> tuple[Align, ...]:
    """Alignments of a left-aligned column of names and ``count`` right-aligned columns of numbers."""
    right: list[Align] = ["right"] * count
    return ("left", *right)
