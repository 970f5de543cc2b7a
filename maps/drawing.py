"""The public verb: a plan as a page that opens offline."""

from collections.abc import Sequence
from pathlib import Path

from data.schema import Visibility
from maps.content import Area, Layer, Level, PageContent
from maps.layers import LEVELS, layers
from maps.page import Page, render
from maps.shapes import Shapes, shapes_of
from optimiser.edition import Edition
from optimiser.plan import Plan
from optimiser.publish import publish
from optimiser.words import Words, tell


def _areas(edition: Edition, level: str) -> tuple[Area, ...]:
    found = []
    for a in edition.level(level):
        values = {
            x.name: tuple(
                None if (v := x.value(edition, a.code, t.name)) is None else round(v, 3) for t in edition.periods
            )
            for x in layers(edition)
        }
        found.append(Area(a.code, a.name, a.province, a.members, a.incomplete, values))
    return tuple(found)


def content(edition: Edition, words: Words, notes: Sequence[str] = ()) -> PageContent:
    """Texts and numbers of the page."""
    lines = [*(tell(fact, words) for fact in edition.facts), *notes, *edition.sources]
    return PageContent(
        title=edition.title or words("sheet-proposal"),
        language=words.language,
        mark=words(f"mark-{edition.audience}"),
        proposal=words("proposal"),
        context=tuple(lines[:1]),
        notes=tuple(lines),
        words=words.all("map-"),
        layers=tuple(
            Layer(x.name, x.label(words), words(f"unit-{x.unit}"), x.kind, x.breaks, x.decimals)
            for x in layers(edition)
        ),
        levels=tuple(
            Level(x, words(f"level-{x}"), words("note-municipality" if x == "municipality" else "note-province"))
            for x in LEVELS
        ),
        areas={level: _areas(edition, level) for level in LEVELS},
        periods=tuple(t.name for t in edition.periods),
    )


def page(edition: Edition, shapes: Shapes, words: Words) -> Page:
    """The page of an edition."""
    lines = []
    if shapes.missing:
        names = ", ".join(edition.area[m].name for m in shapes.missing)
        lines.append(words("boundaries-missing", count=str(len(shapes.missing)), names=names))
    if edition.versions:
        files = ", ".join(f"{name} ({digest[:12]})" for name, digest in sorted(edition.inputs.items()))
        lines.append(words("provenance", version=edition.versions["reception-optimiser"], files=files))
    return Page(render(content(edition, words, lines), shapes.views))


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
    return page(edition, shapes_of(edition, boundaries), Words(language))
