"""``map.png`` and ``map.svg``: the proposal as a picture for slides and messages."""

from pathlib import Path

from maps.geometry.shapes import Shapes
from maps.pictures.map_picture import picture
from optimiser.editions.edition import Edition
from optimiser.words import Words

FILES = ("map.png", "map.svg")


def write(edition: Edition, folder: Path, *, words: Words, shapes: Shapes) -> None:
    """Draw the new places of the period that the page opens on and write the picture in both formats."""
    drawn = picture(edition, shapes, words)
    (folder / "map.svg").write_text(drawn.svg, encoding="utf-8")
    (folder / "map.png").write_bytes(drawn.png())
