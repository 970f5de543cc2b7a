"""A plan as a picture for papers, slides and messages, drawn without a browser.

The same classes, colours and words as the page. What is unknown is striped, what is not for this
reader is dotted, and the picture carries its title, period, mark, sources and the word ``voorstel``.
"""

import shapely

from maps.geometry.shapes import TILES, Shapes
from maps.geometry.surroundings import members, surroundings
from maps.layers import Layer, layers
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
        edition: what may be shown.
        shapes: tiles, or real borders where given.
        words: the language.
        layer: name of a layer that the edition has.
        level: ``municipality``, ``region`` or ``province``.
        period: by default the first.
        focus: code of a province, region or municipality to zoom to and outline; the country otherwise.
        width_mm: width on paper [mm].

    Raises:
        KeyError: no such layer, period or area.

    """
    chosen = {x.name: x for x in layers(edition)}[layer]
    span = {p.name: p for p in edition.periods}[period or edition.periods[0].name]
    view = _view(edition, shapes, chosen, level=level, period=span.name, focus=focus)
    where = edition.area[focus].name if focus else words("picture-country")
    title = words("picture-title", layer=chosen.label(words), area=where)
    alt = describe(view, words, where)
    drawing = Drawing(round(width_mm * MM), title=title, description=alt, language=words.language)
    height = draw(drawing, view, words, title)
    return Picture(drawing.done(height), title, alt, drawing.width / MM, height / MM)


def _view(edition: Edition, shapes: Shapes, layer: Layer, *, level: str, period: str, focus: str | None) -> View:
    """What to draw; an area without borders in the file is shown on the tile map."""
    wanted = members(edition, focus or edition.country)
    name = shapes.best if any(m in shapes.views[shapes.best].index for m in wanted) else TILES
    towns = shapes.views[name]
    inside = [m for m in wanted if m in towns.index]
    around: tuple[str, ...] = ()
    if focus and edition.area[focus].level == "municipality":
        around = surroundings(edition, shapes, focus).codes
    shown = towns.geometry[[*inside, *(m for m in around if m in towns.index)] or list(towns.index)]
    west, south, east, north = shown.total_bounds
    pad = 0.03 * max(east - west, north - south)
    return View(
        edition=edition,
        layer=layer,
        level=level,
        period=period,
        shapes=towns if level == "municipality" else shapes.dissolved(edition, level, name),
        provinces=shapes.dissolved(edition, "province", name),
        window=(west - pad, south - pad, east + pad, north + pad),
        focus=shapely.union_all(towns.geometry[inside].to_numpy()) if focus and inside else None,
        named=tuple(str(c) for c in shown.index) if focus and level == "municipality" else (),
        source="" if name == TILES else shapes.source,
        missing=tuple(edition.area[m].name for m in wanted if m not in towns.index),
    )


def describe(view: View, words: Words, where: str) -> str:
    """The picture in words: how many areas, the highest, and how many are unknown or withheld."""
    edition, layer = view.edition, view.layer
    inside = view.named or tuple(str(c) for c in view.shapes.index)
    values = {a: None if edition.area[a].withheld else layer.value(edition, a, view.period) for a in inside}
    known = {a: v for a, v in values.items() if v is not None}
    parts = [words("picture-alt", layer=layer.label(words), area=where, period=view.period, count=len(inside))]
    if known:
        top = max(sorted(known), key=lambda a: known[a])
        number = words.number(round(known[top], layer.decimals), layer.decimals)
        parts.append(words("picture-alt-highest", name=edition.area[top].name, value=number))
    hidden = sum(edition.area[a].withheld for a in inside)
    if unknown := len(inside) - len(known) - hidden:
        parts.append(words("picture-alt-unknown", count=unknown))
    if hidden:
        parts.append(words("picture-alt-withheld", count=hidden))
    return " ".join([*parts, words("picture-alt-table")])
