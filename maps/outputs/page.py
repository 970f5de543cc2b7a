"""``map.html``: the interactive page that opens offline."""

from pathlib import Path

from maps.drawing import page
from maps.shapes import Shapes
from optimiser.edition import Edition
from optimiser.words import Words

FILES = ("map.html",)


def write(edition: Edition, folder: Path, *, words: Words, shapes: Shapes) -> None:
    """One file with everything in it."""
    page(edition, shapes, words).save(folder / FILES[0])
