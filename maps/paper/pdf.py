"""Write a paper as PDF: A4, tagged, PDF/UA-1, with embedded fonts; the same paper gives the same bytes."""

from dataclasses import asdict
from importlib.resources import files
from typing import Any

from maps.paper.blocks import Block, Figure, Paper, Table
from maps.pictures.svg import printable
from maps.pictures.typst import FONT, typeset

REGIONS = {"nl": "nl", "en": "gb"}
"""Region that Typst is given with each language."""


def to_pdf(paper: Paper) -> bytes:
    """The paper as PDF; its texts are passed as data and cannot become markup."""
    template = files("maps.paper").joinpath("paper.typ").read_text(encoding="utf-8")
    data = {
        "font": FONT,
        "title": paper.title,
        "subtitle": paper.subtitle,
        "language": paper.language,
        "region": REGIONS[paper.language],
        "mark": paper.mark,
        "proposal": paper.proposal,
        "page": paper.page,
        "landscape": paper.landscape,
        "facts": paper.facts,
        "blocks": [_data(block) for block in paper.blocks],
    }
    return typeset(template, _printable(data), kind="pdf")


def _data(block: Block) -> dict[str, Any]:
    kind = {"kind": type(block).__name__.lower()}
    if isinstance(block, Figure):
        picture = block.picture
        return {**kind, "caption": block.caption, "svg": picture.svg, "alt": picture.alt, "width": picture.width}
    return {**kind, **asdict(block), **({"splits": block.splits} if isinstance(block, Table) else {})}


def _printable(data: Any) -> Any:
    """The data with control characters removed from every text."""
    if isinstance(data, str):
        return printable(data)
    if isinstance(data, dict):
        return {k: _printable(v) for k, v in data.items()}
    return [_printable(v) for v in data] if isinstance(data, list | tuple) else data
