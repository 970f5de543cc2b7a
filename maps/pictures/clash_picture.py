"""Draw by how many places numbers change in the cheapest way out of a clash, of municipalities or of provinces."""

from collections.abc import Mapping

from maps.geometry.shapes import Shapes
from maps.layers import Scale, bounds
from maps.pictures.formats import Format
from maps.pictures.map_picture import drawn
from maps.pictures.map_view import Shown, view_of
from maps.pictures.svg import Picture
from optimiser.editions.clash_edition import ClashEdition
from optimiser.editions.records import Span
from optimiser.problem.repair import Repair
from optimiser.words import Words


def clash_picture(edition: ClashEdition, shapes: Shapes, words: Words, kind: Format) -> Picture | None:
    """The picture of the cheapest repair; ``None`` where there is none, or where it is not of areas with a number."""
    if not edition.error.repairs:
        return None
    first = edition.error.repairs[0]
    level = "municipality" if all(_level(edition, c.index[0]) == "municipality" for c in first.changes) else "province"
    value = _by_area(first, level)
    if not value.keys() <= {a.code for a in edition.level(level)} or any(c.cause == "exception" for c in first.changes):
        return None
    provinces = edition.level("province")
    focus = provinces[0] if len(provinces) == 1 else None
    periods = tuple(dict.fromkeys(c.index[2] for c in first.changes))
    shown = Shown(
        scale=Scale("clash_way", "places", "sequential", bounds("new")),
        period=Span(", ".join(periods)),
        value=lambda code: float(value.get(code, 0)),
        headline=words("clash-headline", places=words.number(sum(value.values())), periods=words.number(len(periods))),
        notice=words("clash-notice"),
    )
    view = view_of(edition, shapes, shown, level=level, focus=focus.code if focus else None)
    return drawn(view, words, kind, focus.name if focus else words.named("country", edition.country))


def _level(edition: ClashEdition, code: str) -> str:
    """The level of an area; a scope that has no area of its own is wider than any."""
    return edition.area[code].level if code in edition.area else "country"


def _by_area(repair: Repair, level: str) -> Mapping[str, int]:
    """Places by which numbers change, by municipality or province."""
    found: dict[str, int] = {}
    for change in repair.changes:
        code = change.index[0] if level == "municipality" else change.area
        found[code] = found.get(code, 0) + change.places
    return found
