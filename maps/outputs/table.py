"""``plan.csv``: the plan for programmes."""

from pathlib import Path

from maps.plan_table import NAME, write_table
from maps.shapes import Shapes
from optimiser.edition import Edition
from optimiser.words import Words

FILES = (NAME,)


def write(edition: Edition, folder: Path, *, words: Words, shapes: Shapes) -> None:
    """The same in every language and on every map."""
    del words, shapes
    write_table(edition, folder)
