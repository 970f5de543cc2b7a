"""``map.html``: the interactive page that opens offline."""

from pathlib import Path

from maps.geometry.shapes import Shapes
from maps.page.page import Page, render
from optimiser.editions.edition import Edition
from optimiser.words import Words

FILES = ("map.html",)


def write(edition: Edition, folder: Path, *, words: Words, shapes: Shapes) -> None:
    """Write the page: one file with everything in it."""
    Page(render(edition, words=words, shapes=shapes)).save(folder / FILES[0])
