"""``calendar.svg`` and ``calendar.png``: when which location opens, stays, is extended and closes, as a picture."""

from pathlib import Path

from maps.geometry.shapes import Shapes
from maps.pictures.calendar import calendar
from optimiser.editions.edition import Edition
from optimiser.words import Words

FILES: tuple[str, ...] = ()
WITH_LOCATIONS = ("calendar.svg", "calendar.png")
"""Files of plans of whole locations only."""


def write(edition: Edition, folder: Path, *, words: Words, shapes: Shapes) -> None:
    """Draw the calendar once; nothing for a plan without locations."""
    del shapes
    if edition.openings:
        drawn = calendar(edition, words)
        (folder / "calendar.svg").write_text(drawn.svg, encoding="utf-8")
        (folder / "calendar.png").write_bytes(drawn.png())
