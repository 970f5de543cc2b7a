"""A paper as PDF: A4, tagged, fonts embedded, PDF/UA-1, the same bytes for the same paper."""

from dataclasses import asdict
from importlib.resources import files
from typing import Any

from maps.paper.blocks import Block, Figure, Paper
from maps.pictures.svg import printable
from maps.pictures.typst import FONT, typeset

REGIONS = {"nl": "nl", "en": "gb"}


def to_pdf(paper: Paper) -> bytes:
    """Typeset a paper; its texts go in as data and cannot become markup."""
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
        drawn = block.picture
        return {**kind, "caption": block.caption, "svg": drawn.svg, "alt": drawn.alt, "width": drawn.width}
    return {**kind, **asdict(block)}


def _printable(data: Any) -> Any:
    """Every text without control characters."""
    if isinstance(data, str):
        return printable(data)
    if isinstance(data, dict):
        return {k: _printable(v) for k, v in data.items()}
    return [_printable(v) for v in data] if isinstance(data, list | tuple) else data
