"""``map.png`` and ``map.svg``: what the page opens on, as a slide."""

from pathlib import Path

from maps.geometry.shapes import Shapes
from maps.pictures.formats import SLIDE
from maps.pictures.map_picture import picture
from optimiser.editions.edition import Edition
from optimiser.words import Words

FILES = ("map.png", "map.svg")


def write(edition: Edition, folder: Path, *, words: Words, shapes: Shapes) -> None:
    """Draw what the page opens on, in both formats."""
    drawn = picture(edition, shapes, words, kind=SLIDE)
    (folder / "map.svg").write_text(drawn.svg, encoding="utf-8")
    (folder / "map.png").write_bytes(drawn.png(SLIDE.ppi))
