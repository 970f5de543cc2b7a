"""Render an edition and its geometry as a page: one file that opens offline."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from maps.colours import PALETTES
from maps.geometry.shapes import BOUNDARIES, Shapes
from maps.geometry.topology import flat_topology, topology
from maps.layers import LEVELS, Layer, layers
from maps.opening_view import main_layers, opening_layer, opening_level, opening_period, stock_is_known, whole_name
from maps.page.assemble import assemble
from maps.page.content import edition_content, layer_content
from maps.page.many_areas import CANVAS_WORDS, drawn, later_read, told_alone
from maps.page.minute import cards, minute
from maps.page.noscript import noscript_page
from maps.page.remarks import checking, remarks, visible_rows
from maps.text.account import accounts
from maps.text.open_questions import told_on_top
from optimiser.editions.edition import Edition
from optimiser.words import Words
from optimiser.words.telling import tell

_DETAILS_BY_MESSAGE: Mapping[str, tuple[str, ...]] = {
    "page-chosen": ("name", "places"),
    "page-all-figures": ("name",),
    "page-hits": ("count",),
    "page-no-hit": ("text",),
    "page-nearest": ("text",),
    "page-rank": ("rank", "count"),
    "page-province": ("name",),
    "page-until": ("day",),
    "page-ended": ("day",),
    "page-shown": ("area", "count"),
    "page-half": ("before", "after"),
    "page-scores": ("area", "period"),
    "page-at-least": ("places",),
    "page-why": ("period",),
    "page-when": ("places", "first", "until"),
    "page-when-one": ("places", "first"),
    "page-below-viable": ("size",),
    "page-rank-tied": ("rank", "count", "tied"),
    "page-relief-more": ("own", "land", "part", "people"),
    "page-relief-none": ("own", "land"),
    "page-relief-not": ("own", "land", "part", "people"),
    "page-relief-less": ("own", "land", "part", "people"),
    "page-more": ("count", "places"),
    "page-others": ("count",),
    "calendar-until": ("period",),
}
"""Messages that the script of the page completes, with the names of their parameters."""


def script_safe(value: Any) -> str:
    """JSON that cannot end the script element in which it is embedded."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return (
        text.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
    )


def sentences(words: Words, *, canvas: bool = False) -> dict[str, str]:
    """The messages of the page; parameters are left as ``{name}``, which the script fills in.

    A page that draws on a ``canvas`` says a few more.
    """
    details = {**_DETAILS_BY_MESSAGE, **(CANVAS_WORDS if canvas else {})}
    with_placeholders = {
        code: words(code, **{name: f"{{{name}}}" for name in names}) for code, names in details.items()
    }
    fixed = ("map-", "action-", "opening-", *(["many-"] if canvas else []))
    return {code: text for start in fixed for code, text in words.all(start).items()} | with_placeholders


def _levels(edition: Edition, words: Words) -> Iterator[dict[str, str]]:
    """Levels that a reader can choose; provinces come first and occur once if they are the smallest areas."""
    provinces_alone = edition.unit == "province"
    for level in ("municipality", "region") if provinces_alone else LEVELS:
        if edition.level(level):
            municipal_note = "note-located" if edition.located else "note-municipality"
            note = municipal_note if level == "municipality" else "note-province"
            yield {"name": level, "label": words(f"level-{level}"), "note": words(note)}


def page_data(
    editions: Sequence[Edition],
    chosen: Sequence[Layer],
    *,
    words: Words,
    shapes: Shapes,
    lasts: Sequence[str] = (),
    alone: bool = False,
    canvas: bool = False,
    **more: Any,
) -> dict[str, Any]:
    """The data that the script reads: texts, palettes, classes, geometry and the editions.

    ``lasts`` are the last periods of the editions where these are shown without some of their periods; ``alone`` says
    that provinces are shown and nothing else, ``canvas`` that areas are drawn on one.
    """
    encoded = flat_topology if canvas else topology
    levels = [level for level in _levels(editions[0], words) if not alone or level["name"] == "province"]
    return {
        "language": words.language,
        "words": sentences(words, canvas=canvas),
        "palettes": PALETTES,
        "unit": editions[0].unit,
        "levels": levels,
        "start": {
            "level": opening_level(editions[0], [level["name"] for level in levels]),
            "period": opening_period(editions),
            "layer": opening_layer(editions, chosen),
        },
        "main": main_layers(editions, chosen),
        "relief": len(editions[0].level("province")) > 1 and stock_is_known(editions[0]),
        "viable": 0 if editions[0].located or editions[0].unit == "province" else editions[0].viable_size,
        "layers": [layer_content(layer, words) for layer in chosen],
        "editions": [
            later_read(edition_content(e, chosen, words, last)) if canvas else edition_content(e, chosen, words, last)
            for e, last in zip(editions, lasts or [""] * len(editions), strict=True)
        ],
        "views": [
            {"name": name, "label": words(f"map-view-{name}"), "topology": encoded(frame)}
            for name, frame in shapes.views.items()
        ],
        "background": BOUNDARIES if shapes.background and BOUNDARIES in shapes.views else "",
        **more,
    }


def render(edition: Edition, *, words: Words, shapes: Shapes) -> str:
    """The page as HTML; the same edition gives the same bytes."""
    shown = drawn(edition, shapes, words)
    chosen = list(layers(shown.edition))
    cards_by_period = [list(cards(edition, p.name, words)) for p in edition.periods]
    data = page_data(
        [shown.edition],
        chosen,
        words=words,
        shapes=shown.shapes,
        alone=shown.alone,
        canvas=shown.canvas,
        maps=["map_page"],
        cards=cards_by_period,
    )
    return assemble(
        language=words.language,
        title=edition.title or words("sheet-proposal"),
        mark=words(f"mark-{edition.audience}"),
        proposal=words("proposal"),
        whole=whole_name(edition, words),
        context=[
            *([told_alone(edition, words)] if shown.alone else []),
            *(tell(fact, words) for fact in edition.facts[:1]),
        ],
        minute=minute(edition, words),
        warnings=[*visible_rows(edition, words), *warnings(shapes, words)],
        causes=[tell(fact, words) for fact in edition.causes],
        notes=remarks(edition, shapes, words, told=told_on_top(edition)),
        checks=checking(edition, words),
        account={"title": words("account-title"), "law": words("account-law"), "of": list(accounts(edition, words))},
        words=data["words"],
        maps=[{"id": "map_page", "label": words("map-map")}],
        stills=[noscript_page(shown.edition, chosen[0], shown.shapes, words, shown.still_level)],
        compare=False,
        data=script_safe(data),
        background=bool(data["background"]),
        instead=shown.scripts,
        canvas=shown.canvas,
    )


def warnings(shapes: Shapes, words: Words) -> list[str]:
    """What the reader must know before looking at the map: that borders are missing."""
    return [words("boundaries-incomplete", count=str(len(shapes.missing)))] if shapes.missing else []


class Page:
    """A rendered page, which displays itself in a notebook."""

    def __init__(self, html: str) -> None:
        """Keep the HTML."""
        self.html = html

    def save(self, path: str | Path) -> Path:
        """Write the page."""
        path = Path(path)
        path.write_text(self.html, encoding="utf-8")
        return path

    def _repr_html_(self) -> str:
        """An inline frame with the page in it, for notebooks."""
        escaped = self.html.replace("&", "&amp;").replace('"', "&quot;")
        return f'<iframe srcdoc="{escaped}" width="100%" height="900" frameborder="0"></iframe>'
