"""The public verb: a plan as a page that opens offline."""

from pathlib import Path

from data.schema.columns import Visibility
from maps.geometry.shapes import shapes_of
from maps.page.page import Page, render
from optimiser.problem.plan import Plan
from optimiser.publishing.publish import publish
from optimiser.words import Words


def draw(
    plan: Plan, boundaries: str | Path | None = None, *, audience: Visibility = "public", language: str = "nl"
) -> Page:
    """Draw a plan as a page that opens offline.

    Args:
        plan: what to draw.
        boundaries: GeoPackage or GeoJSON with polygons; without it only the tile map is drawn.
        audience: who will look at it; rows that are stricter are left out.
        language: ``nl`` or ``en``.

    Raises:
        InvalidInputError: the file of boundaries cannot be used.

    """
    edition = publish(plan, audience=audience)
    return Page(render(edition, words=Words(language).for_unit(edition.unit), shapes=shapes_of(edition, boundaries)))
