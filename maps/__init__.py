"""Plan in, pictures out. The one verb: :func:`draw`."""

from maps.drawing import draw
from maps.page import Page

__all__ = ["Page", "draw"]
