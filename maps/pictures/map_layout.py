"""Layout of a map picture: title, headline, map, legends, notice and sources, on a slide or one below another."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from maps.pictures.formats import Format
from maps.pictures.map_legend import legend
from maps.pictures.map_paint import Painting, painting
from maps.pictures.map_view import View
from maps.pictures.stack import Legend, Mark, SignLegend, StackPart, Text, draw, height
from maps.pictures.svg import GREY, Drawing
from optimiser.words import Words

_WIDEST, _NARROWEST = 0.62, 0.36
"""Width of the map on a slide as a part of the whole."""

_TALLEST = {"a4": 1.15, "figure": 0.85}
"""Greatest height of the map as a part of its width: a figure leaves room for text on its page."""

_LEAST_MAP = 0.36
"""Smallest height of the map on a page, as a part of the height of the page."""

_SMALLER, _TRIES = 0.93, 16
"""Factor and number of times by which type becomes smaller where texts are too long for their room."""

_LEAST_TYPE = 10
"""Smallest type [tenths of a millimetre]."""

_MOST_SOURCES = 420
"""Most letters of the sources; of more it is said where they stand."""


@dataclass(frozen=True)
class Texts:
    """The parts around the map: above it, its legends, and below it."""

    head: list[StackPart]
    legends: list[StackPart]
    foot: list[StackPart]


def draw_picture(drawing: Drawing, view: View, words: Words, kind: Format, name: str) -> int:
    """Draw everything; returns the height of the whole picture."""
    if kind.name == "slide":
        return _slide(drawing, view, words, kind, name)
    return _sheet(drawing, view, words, kind, name)


def _slide(drawing: Drawing, view: View, words: Words, kind: Format, name: str) -> int:
    """The map at the left in full height, all texts at its right."""
    west, south, east, north = view.window
    full = kind.height - 2 * kind.margin
    ideal = min(max(full * (east - west) / (north - south), _NARROWEST * kind.width), _WIDEST * kind.width)
    for attempt in range(_TRIES):
        sized = _smaller(kind, attempt)
        box = (kind.margin, kind.margin, round(ideal), full)
        left = kind.margin + round(ideal) + round(0.8 * kind.margin)
        width, found = kind.width - kind.margin - left, painting(view, box)
        texts = _texts(found, words, sized, name)
        room = [*texts.head, *texts.legends, *_unnamed(view.named, words, sized), *texts.foot]
        if height(room, width) <= full:
            break
        ideal = max(_NARROWEST * kind.width, ideal - 0.03 * kind.width)
    unnamed = found.draw(drawing, words, kind)
    y = draw(texts.head, drawing, (left, kind.margin), width)
    draw(texts.legends, drawing, (left, y), width)
    foot = [*_unnamed(unnamed, words, sized), *texts.foot]
    draw(foot, drawing, (left, max(y, kind.height - kind.margin - height(foot, width))), width)
    return kind.height


def _sheet(drawing: Drawing, view: View, words: Words, kind: Format, name: str) -> int:
    """Title and headline, the map over the full width, legends and notes below it."""
    width = kind.width - 2 * kind.margin
    west, south, east, north = view.window
    wished = min(width * (north - south) / (east - west), width * _TALLEST[kind.name])
    for attempt in range(_TRIES):
        sized = _smaller(kind, attempt)
        texts = _texts(painting(view, (0, 0, width, round(wished))), words, sized, name)
        room_for = [*texts.head, *texts.legends, *_unnamed(view.named, words, sized), *texts.foot]
        used = height(room_for, width) + 2 * kind.margin + kind.text
        room = kind.height - used if kind.height else wished
        if room >= _LEAST_MAP * kind.height:
            break
    tall = round(min(wished, room)) if kind.height else round(wished)
    y = draw(texts.head, drawing, (kind.margin, kind.margin), width) + kind.text / 2
    found = painting(view, (kind.margin, round(y), width, tall))
    unnamed = found.draw(drawing, words, kind)
    y = draw(texts.legends, drawing, (kind.margin, y + tall), width)
    foot = [*_unnamed(unnamed, words, sized), *texts.foot]
    if kind.height:
        y = max(y, kind.height - kind.margin - height(foot, width))
    y = draw(foot, drawing, (kind.margin, y), width)
    return kind.height or round(y + kind.margin)


def _smaller(kind: Format, attempt: int) -> Format:
    sizes = (max(_LEAST_TYPE, round(_SMALLER**attempt * n)) if n else 0
             for n in (kind.title, kind.headline, kind.text, kind.note))  # fmt: skip
    title, said, text, note = sizes
    return replace(kind, title=title, headline=said, text=text, note=note)


def _texts(found: Painting, words: Words, kind: Format, name: str) -> Texts:
    view = found.view
    return Texts(
        list(_head(view, words, kind, name)), list(_legends(found, words, kind)), list(_foot(view, words, kind))
    )


def _head(view: View, words: Words, kind: Format, name: str) -> Iterator[StackPart]:
    if mark := words(f"mark-{view.subject.audience}"):
        yield Mark(mark, kind.text)
    yield Text(name, kind.title, "600")
    span = view.shown.period
    period = words("picture-period", period=span.name)
    day = [words("picture-day", day=words.date(span.reference))] if span.reference else []
    yield Text(" · ".join([period, *day]), kind.text, "600", GREY)
    if kind.headline:
        yield Text(view.shown.headline, kind.headline, before=0.5)


def _legends(found: Painting, words: Words, kind: Format) -> Iterator[StackPart]:
    view = found.view
    scale = view.shown.scale
    entries = legend(scale, view.level, words, patterns=found.patterns)
    yield Legend(scale.label(words), words(f"unit-{scale.unit}"), entries, kind.text)
    if found.signs.places:
        yield SignLegend(words("map-legend-signs"), found.signs, words("map-closing"), kind.text, words)
        if view.named:
            yield Text(words("picture-label"), round(0.85 * kind.text), colour=GREY, before=0.3)


def _unnamed(codes: tuple[str, ...], words: Words, kind: Format) -> Iterator[StackPart]:
    if codes:
        yield Text(words("picture-unnamed", count=len(codes)), kind.note, colour=GREY)


def _foot(view: View, words: Words, kind: Format) -> Iterator[StackPart]:
    yield Text(view.shown.notice, round(1.1 * kind.note), "600", before=0.6)
    title = words("picture-subtitle", title=view.subject.title, level=words(f"level-{view.level}"))
    boundaries = words("picture-boundaries", file=view.source) if view.source else words("picture-tiles")
    notes = [title, boundaries]
    if view.missing:
        names = ", ".join(view.missing)
        notes.append(words("picture-missing", count=len(view.missing), names=_cut(names, words)))
    if view.subject.sources:
        sources = " ".join(source.rstrip(". ") + "." for source in view.subject.sources)
        notes.append(words("picture-sources", sources=_cut(sources, words)))
    yield from (Text(note, kind.note, colour=GREY) for note in notes)


def _cut(text: str, words: Words) -> str:
    """A text of no more letters than there is room for; of a longer one it is said where the rest stands."""
    if len(text) <= _MOST_SOURCES:
        return text
    return f"{text[:_MOST_SOURCES].rsplit(' ', 1)[0]} … {words('picture-cut')}"
