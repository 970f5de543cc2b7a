"""Maps, papers and files of a plan, made from an edition of it. The one verb: :func:`draw`."""

from maps.draw import draw
from maps.page.page import Page

__all__ = ["Page", "draw"]
