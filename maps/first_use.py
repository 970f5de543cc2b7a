"""What the first map of a process waits for, and what is kept for the next: made beforehand by one that waits."""

from collections.abc import Callable
from functools import partial

import geopandas as gpd
import shapely

from maps.geometry.meridian import in_degrees
from maps.geometry.tiles import plane_of
from maps.page.assemble import template
from maps.page.page import sentences
from maps.pictures.typst import FONT, typeset
from optimiser.words import Words


def first_uses(language: str) -> tuple[Callable[[], object], ...]:
    """Each takes some hundredths of a second at most; nothing depends on whether it was done, or in which language."""
    return _template, _degrees, _fonts, partial(sentences, Words(language))


def _template() -> None:
    template("page.html")


def _degrees() -> None:
    """The way from the plane of a map to degrees, which is looked up in a database."""
    in_degrees(gpd.GeoSeries([shapely.Point(0, 0)], crs=plane_of({})))


def _fonts() -> None:
    """The fonts of pictures."""
    typeset(f'#set text(font: "{FONT}")\na', {}, kind="png", ppi=1)
