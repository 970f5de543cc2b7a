"""``calendar.svg`` and ``calendar.png``: a picture of when each location opens, is extended and closes."""

from pathlib import Path

from maps.pictures.calendar import calendar
from optimiser.editions.edition import Edition
from optimiser.words import Words

FILES: tuple[str, ...] = ()
WITH_LOCATIONS = ("calendar.svg", "calendar.png")
"""Files that only a plan of whole locations has."""


def write(edition: Edition, folder: Path, *, words: Words) -> None:
    """Draw the calendar and write it in both formats; nothing for a plan without locations."""
    if edition.openings:
        drawn = calendar(edition, words)
        (folder / "calendar.svg").write_text(drawn.svg, encoding="utf-8")
        (folder / "calendar.png").write_bytes(drawn.png())
