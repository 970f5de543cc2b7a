"""Plan in, pictures out. The one verb: :func:`draw`."""

from maps.draw import draw
from maps.page.page import Page

__all__ = ["Page", "draw"]
