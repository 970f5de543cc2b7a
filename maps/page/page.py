"""A page from an edition and its geometry: everything in one file that opens offline."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from maps.colours import PALETTES
from maps.geometry.shapes import BOUNDARIES, Shapes
from maps.geometry.topology import topology
from maps.layers import LEVELS, Layer, layers
from maps.page.assemble import assemble
from maps.page.content import edition_content, layer_content
from maps.page.noscript import still
from optimiser.editions.edition import Edition
from optimiser.words import Words, tell

_ASKED: Mapping[str, tuple[str, ...]] = {
    "page-chosen": ("name", "places"),
    "page-hits": ("count",),
    "page-no-hit": ("text",),
    "page-nearest": ("text",),
    "page-rank": ("rank", "count"),
    "page-province": ("name",),
    "page-until": ("day",),
    "page-ended": ("day",),
    "page-shown": ("area", "count"),
    "page-half": ("before", "after"),
    "page-scores": ("period",),
    "page-tip-sites": ("count",),
    "page-at-least": ("places",),
    "page-why": ("period",),
    "page-more": ("count", "places"),
    "page-others": ("count",),
    "calendar-until": ("period",),
}
"""Sentences that the page completes itself, with the names of their details."""


def script_safe(value: Any) -> str:
    """JSON that cannot end the script element it stands in."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return (
        text.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
    )


def sentences(words: Words) -> dict[str, str]:
    """Every message of the page; details stand as ``{name}`` for the page to fill in."""
    asked = {code: words(code, **{name: f"{{{name}}}" for name in names}) for code, names in _ASKED.items()}
    return {**words.all("map-"), **words.all("action-"), **words.all("opening-"), **asked}


def _levels(edition: Edition, words: Words) -> Iterator[dict[str, str]]:
    """Levels that a reader can choose; where the smallest areas are provinces these come first and stand once."""
    alone = edition.unit == "province"
    for level in ("municipality", "region") if alone else LEVELS:
        if edition.level(level):
            own = "note-located" if edition.located else "note-municipality"
            note = own if level == "municipality" else "note-province"
            yield {"name": level, "label": words(f"level-{level}"), "note": words(note)}


def page_data(
    editions: Sequence[Edition], chosen: Sequence[Layer], *, words: Words, shapes: Shapes, **more: Any
) -> dict[str, Any]:
    """What the scripts read: texts, classes, geometry and every edition."""
    return {
        "language": words.language,
        "words": sentences(words),
        "palettes": PALETTES,
        "unit": editions[0].unit,
        "levels": list(_levels(editions[0], words)),
        "layers": [layer_content(layer, words) for layer in chosen],
        "editions": [edition_content(edition, chosen, words) for edition in editions],
        "views": [
            {"name": name, "label": words(f"map-view-{name}"), "topology": topology(found)}
            for name, found in shapes.views.items()
        ],
        "background": BOUNDARIES if shapes.background and BOUNDARIES in shapes.views else "",
        **more,
    }


def remarks(edition: Edition, shapes: Shapes, words: Words) -> list[str]:
    """Assumptions, unknowns, what the borders lack, sources and provenance, as sentences."""
    found = [tell(fact, words) for fact in edition.facts[1:]]
    if shapes.missing:
        names = ", ".join(edition.area[m].name if m in edition.area else m for m in shapes.missing)
        found.append(f"{words('boundaries-missing', count=str(len(shapes.missing)))} {names}.")
    if shapes.unknown:
        found.append(
            words("boundaries-unknown", count=str(len(shapes.unknown)), codes=", ".join(sorted(shapes.unknown)[:12]))
        )
    found.append(words("boundaries-source", file=shapes.source) if shapes.source else words("boundaries-none"))
    keys = "; ".join(f"{words.named('group', g)}: {words.named('key', k)}" for g, k in edition.keys.items())
    found += [words("page-keys", keys=keys)] if keys else []
    found += edition.sources
    if edition.inputs:
        files = ", ".join(f"{name} ({digest[:12]})" for name, digest in sorted(edition.inputs.items()))
        found.append(words("provenance", version=edition.versions.get("reception-optimiser", "?"), files=files))
    return found


def render(edition: Edition, *, words: Words, shapes: Shapes) -> str:
    """The whole page as HTML; the same edition gives the same bytes."""
    chosen = list(layers(edition))
    data = page_data([edition], chosen, words=words, shapes=shapes, maps=["map_page"])
    return assemble(
        language=words.language,
        title=edition.title or words("sheet-proposal"),
        mark=words(f"mark-{edition.audience}"),
        proposal=words("proposal"),
        context=[tell(fact, words) for fact in edition.facts[:1]],
        warnings=warnings(shapes, words),
        causes=[tell(fact, words) for fact in edition.causes],
        notes=remarks(edition, shapes, words),
        words=data["words"],
        maps=[{"id": "map_page", "label": words("map-map")}],
        stills=[still(edition, chosen[0], shapes, words)],
        compare=False,
        data=script_safe(data),
        background=bool(data["background"]),
    )


def warnings(shapes: Shapes, words: Words) -> list[str]:
    """What the reader must know before looking at the map."""
    return [words("boundaries-incomplete", count=str(len(shapes.missing)))] if shapes.missing else []


class Page:
    """A rendered page; shows itself in a notebook."""

    def __init__(self, html: str) -> None:
        """Keep the HTML."""
        self.html = html

    def save(self, path: str | Path) -> Path:
        """Write the page."""
        path = Path(path)
        path.write_text(self.html, encoding="utf-8")
        return path

    def _repr_html_(self) -> str:
        """A frame with the whole page in it, for notebooks."""
        escaped = self.html.replace("&", "&amp;").replace('"', "&quot;")
        return f'<iframe srcdoc="{escaped}" width="100%" height="900" frameborder="0"></iframe>'
