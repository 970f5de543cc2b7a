"""Draw a plan as a picture for slides, papers and messages, without a browser.

It shows what the page opens on: places per 1,000 inhabitants after the proposal, and the proposal as circles. Classes,
colours and words are those of the page. Unknown areas are striped and withheld ones dotted. The picture carries the
name of its area, period, mark, sources and the notice that it is a proposal.
"""

from maps.geometry.shapes import Shapes
from maps.layers import Layer, layers
from maps.opening_view import TOGETHER_LAYER, only_province, opening_layer, opening_level, opening_period
from maps.pictures.formats import FIGURE, Format
from maps.pictures.map_layout import draw_picture
from maps.pictures.map_view import Shown, View, view_of
from maps.pictures.svg import MM, Drawing, Picture
from maps.text.headline import headline, headline_of
from optimiser.editions.edition import Edition
from optimiser.editions.records import Span
from optimiser.words import Words


def picture(
    edition: Edition,
    shapes: Shapes,
    words: Words,
    *,
    layer: str | None = None,
    level: str | None = None,
    period: str | None = None,
    focus: str | None = None,
    kind: Format = FIGURE,
) -> Picture:
    """Draw one layer of an edition.

    Args:
        edition: the edition to draw.
        shapes: tile map and possibly real borders.
        words: language of the texts.
        layer: name of a layer of the edition, by default the one that the page opens on.
        level: ``municipality``, ``region`` or ``province``; by default that of the page, municipalities if zoomed in.
        period: name of a period, by default the one that the page opens on.
        focus: code of a province, region or municipality to zoom to and outline; by default the only province of the
            edition, else the country.
        kind: format of the picture.

    Raises:
        KeyError: the edition has no such layer, period or area.

    """
    found = list(layers(edition))
    chosen = {x.name: x for x in found}[layer or opening_layer([edition], found)]
    span = {p.name: p for p in edition.periods}[period or edition.periods[opening_period([edition])].name]
    focus = focus or only_province(edition)
    level = level or ("municipality" if focus else opening_level(edition))
    shown = _shown(edition, chosen, span, words, focus)
    area_name = edition.area[focus].name if focus else words.named("country", edition.country)
    return drawn(view_of(edition, shapes, shown, level=level, focus=focus), words, kind, area_name)


def _shown(edition: Edition, layer: Layer, span: Span, words: Words, focus: str | None) -> Shown:
    """Numbers of a layer; circles for what is proposed on those of places afterwards; what is uncertain or withheld."""
    told = [a.code for a in edition.areas if not a.withheld]
    new = (
        {code: edition.at(code, span.name).new or 0 for code in told}
        if layer.per == "total" or layer.name == TOGETHER_LAYER
        else {}
    )
    said = headline_of(edition, focus, span.name, words) if focus else headline(edition, span.name, words)
    return Shown(
        scale=layer,
        period=span,
        value=lambda code: layer.value(edition, code, span.name),
        headline=said,
        notice=words("proposal"),
        partial=frozenset(a.code for a in edition.areas if layer.counts_existing and a.incomplete),
        circles={code: n for code, n in new.items() if n},
    )


def drawn(view: View, words: Words, kind: Format, area_name: str) -> Picture:
    """Draw what a view shows."""
    title = words("picture-title", layer=view.shown.scale.label(words), area=area_name)
    alt = describe(view, words, area_name)
    drawing = Drawing(kind.width, title=title, description=alt, language=words.language)
    height = draw_picture(drawing, view, words, kind, area_name)
    return Picture(drawing.done(height), title, alt, drawing.width / MM, height / MM)


def describe(view: View, words: Words, area_name: str) -> str:
    """Alternative text: the number of areas, the highest value, and how many are unknown or withheld."""
    scale, area = view.shown.scale, view.subject.area
    values = {c: view.value(c) for c in view.told}
    known_values = {code: value for code, value in values.items() if value is not None}
    period = view.shown.period.name
    parts = [words("picture-alt", area=area_name, layer=scale.label(words), period=period, count=len(values))]
    if known_values:
        highest = max(sorted(known_values), key=lambda code: known_values[code])
        number = words.number(round(known_values[highest], scale.decimals), scale.decimals)
        parts.append(words("picture-alt-highest", name=area[highest].name, value=number))
    hidden = sum(area[code].withheld for code in values)
    if unknown := len(values) - len(known_values) - hidden:
        parts.append(words("picture-alt-unknown", count=unknown))
    if hidden:
        parts.append(words("picture-alt-withheld", count=hidden))
    return " ".join([*parts, words("picture-alt-table")])
