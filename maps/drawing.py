"""The public verb ``draw``: show a plan as a page that opens offline."""

from pathlib import Path

from data.schema.visibility import Visibility
from maps.geometry.found_shapes import shapes_of
from maps.page.page import Page, render
from optimiser.problem.plan import Plan
from optimiser.publishing.publish import publish
from optimiser.words import Words


def draw(
    plan: Plan, boundaries: str | Path | None = None, *, audience: Visibility = "public", language: str = "nl"
) -> Page:
    """Draw a plan as a page that opens offline.

    Args:
        plan: the plan to draw.
        boundaries: GeoPackage or GeoJSON with polygons of the municipalities. Without it official boundaries are used
            if they were fetched before; otherwise only the tile map is drawn.
        audience: the readers; what they may not see is left out.
        language: ``nl`` or ``en``.

    Returns:
        The page, which can be saved or shown in a notebook.

    Raises:
        InvalidInputError: the boundary file cannot be used.

    """
    edition = publish(plan, audience=audience)
    return Page(render(edition, words=Words(language).about(edition), shapes=shapes_of(edition, boundaries)))
