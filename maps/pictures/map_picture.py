"""Draw a plan as a picture for papers, slides and messages, without a browser.

Classes, colours and words are those of the page. Unknown areas are striped and withheld ones dotted.
The picture carries title, period, mark, sources and the notice that it is a proposal.
"""

import shapely

from maps.geometry.shapes import TILES, Shapes
from maps.geometry.surroundings import members, surroundings
from maps.layers import Layer, layers
from maps.opening_view import only_province, opening_period
from maps.pictures.map_layout import View, draw
from maps.pictures.svg import MM, Drawing, Picture
from optimiser.editions.edition import Edition
from optimiser.words import Words


def picture(
    edition: Edition,
    shapes: Shapes,
    words: Words,
    *,
    layer: str = "new",
    level: str = "municipality",
    period: str | None = None,
    focus: str | None = None,
    width_mm: float = 170,
) -> Picture:
    """Draw one layer of an edition.

    Args:
        edition: the edition to draw.
        shapes: tile map and possibly real borders.
        words: language of the texts.
        layer: name of a layer of the edition.
        level: ``municipality``, ``region`` or ``province``.
        period: name of a period, by default the one that the page opens on.
        focus: code of a province, region or municipality to zoom to and outline; by default the only province of the
            edition, else the country.
        width_mm: width on paper [mm].

    Raises:
        KeyError: the edition has no such layer, period or area.

    """
    chosen = {x.name: x for x in layers(edition)}[layer]
    span = {p.name: p for p in edition.periods}[period or edition.periods[opening_period([edition])].name]
    focus = focus or only_province(edition)
    view = _view(edition, shapes, chosen, level=level, period=span.name, focus=focus)
    area_name = edition.area[focus].name if focus else words("picture-country")
    title = words("picture-title", layer=chosen.label(words), area=area_name)
    alt = describe(view, words, area_name)
    drawing = Drawing(round(width_mm * MM), title=title, description=alt, language=words.language)
    height = draw(drawing, view, words, title)
    return Picture(drawing.done(height), title, alt, drawing.width / MM, height / MM)


def _view(edition: Edition, shapes: Shapes, layer: Layer, *, level: str, period: str, focus: str | None) -> View:
    """What to draw; an area without any real border is drawn on the tile map."""
    members_in_focus = members(edition, focus or edition.country)
    name = shapes.best if any(m in shapes.views[shapes.best].index for m in members_in_focus) else TILES
    municipal_shapes = shapes.views[name]
    inside = [m for m in members_in_focus if m in municipal_shapes.index]
    around: tuple[str, ...] = ()
    if focus and edition.area[focus].level == "municipality":
        around = surroundings(edition, shapes, focus).codes
    shapes_shown = municipal_shapes.geometry[
        [*inside, *(m for m in around if m in municipal_shapes.index)] or list(municipal_shapes.index)
    ]
    west, south, east, north = shapes_shown.total_bounds
    margin = 0.03 * max(east - west, north - south)
    return View(
        edition=edition,
        layer=layer,
        level=level,
        period=period,
        shapes=municipal_shapes if level == "municipality" else shapes.dissolved(edition, level, name),
        provinces=shapes.dissolved(edition, "province", name),
        window=(west - margin, south - margin, east + margin, north + margin),
        focus=shapely.union_all(municipal_shapes.geometry[inside].to_numpy()) if focus and inside else None,
        members=frozenset(members_in_focus),
        named=tuple(str(c) for c in shapes_shown.index) if focus and level == "municipality" else (),
        source="" if name == TILES else shapes.source,
        missing=tuple(edition.area[m].name for m in members_in_focus if m not in municipal_shapes.index),
    )


def describe(view: View, words: Words, area_name: str) -> str:
    """Alternative text: the number of areas, the highest value, and how many are unknown or withheld."""
    edition, layer = view.edition, view.layer
    drawn = (str(code) for code in view.shapes.index)  # at a wider level the areas around it are drawn too
    inside = view.named or tuple(code for code in drawn if view.members.intersection(edition.area[code].members))
    values = {a: None if edition.area[a].withheld else layer.value(edition, a, view.period) for a in inside}
    known_values = {a: v for a, v in values.items() if v is not None}
    parts = [words("picture-alt", layer=layer.label(words), area=area_name, period=view.period, count=len(inside))]
    if known_values:
        highest = max(sorted(known_values), key=lambda a: known_values[a])
        number = words.number(round(known_values[highest], layer.decimals), layer.decimals)
        parts.append(words("picture-alt-highest", name=edition.area[highest].name, value=number))
    hidden = sum(edition.area[a].withheld for a in inside)
    if unknown := len(inside) - len(known_values) - hidden:
        parts.append(words("picture-alt-unknown", count=unknown))
    if hidden:
        parts.append(words("picture-alt-withheld", count=hidden))
    return " ".join([*parts, words("picture-alt-table")])
