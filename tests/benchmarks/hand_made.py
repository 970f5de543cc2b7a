"""A map as a newspaper makes it by hand of the same figures: a title, one coloured map with a key and a tip, a source.

It is what online chart services give: quick, small and clear, with one number per municipality and no reasons, periods,
search or table. Our page has to be as clear at first sight; what more it does may cost little.
"""

import html
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path

from maps.colours import PALETTES
from maps.geometry.shapes import TILES, Shapes
from maps.layers import Layer, layers
from maps.opening_view import MAIN_LAYERS
from maps.pictures.svg import path
from optimiser.editions.edition import Edition

_WIDTH = 560
_STYLE = """body{font:16px/1.4 Arial,sans-serif;max-width:620px;margin:1rem auto;padding:0 .5rem;color:#222}
h1{font-size:1.4rem;margin:0}svg{width:100%;height:auto}
ul{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1rem;padding:0}
i{display:inline-block;width:1.2rem;height:.8rem;margin-right:.3rem}small{color:#555}
#t{position:fixed;background:#fff;border:1px solid #222;padding:.2rem .5rem;pointer-events:none}"""
_SCRIPT = """const t=document.getElementById('t');document.querySelectorAll('[data-n]').forEach(p=>{
p.onmousemove=e=>{t.hidden=false;t.textContent=p.dataset.n;t.style.left=e.clientX+12+'px';t.style.top=e.clientY+12+'px'};
p.onmouseout=()=>{t.hidden=true}});"""


def hand_made(edition: Edition, shapes: Shapes, folder: Path) -> Path:
    """Places per 1,000 inhabitants after the proposal in the last period, a shape per municipality."""
    layer = next(x for x in layers(edition) if x.name == MAIN_LAYERS[0])
    frame = shapes.views[TILES]
    west, south, east, north = frame.total_bounds
    scale = _WIDTH / (east - west)
    drawn = "".join(
        f'<path class="leaflet-interactive" fill="{fill}" data-n="{html.escape(text)}" '
        f'd="{path(frame.geometry[code], west, north, scale)}"/>'
        for code, fill, text in _towns(edition, layer)
    )
    key = "".join(
        f'<li><i style="background:{colour}"></i>{low}'
        for colour, low in zip(PALETTES[layer.kind], ("0", *map(str, layer.breaks["municipality"])), strict=True)
    )
    file = folder / "hand_made.html"
    file.write_text(
        f'<!DOCTYPE html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>Opvang</title><style>{_STYLE}</style><h1>Waar komt opvang?</h1>"
        f"<p>Opvangplaatsen per 1.000 inwoners, per gemeente</p><ul>{key}</ul>"
        f'<svg viewBox="0 0 {_WIDTH} {round((north - south) * scale)}" stroke="#fff" stroke-width=".6">{drawn}</svg>'
        f"<small>Bron: rekenvoorbeeld</small><div id='t' hidden></div><script>{_SCRIPT}</script></html>",
        encoding="utf-8",
    )
    return file


def _towns(edition: Edition, layer: Layer) -> Iterator[tuple[str, str, str]]:
    """Code, colour and tip of each municipality."""
    period = edition.periods[-1].name
    for area in edition.level("municipality"):
        value = layer.value(edition, area.code, period)
        colour = "#ddd" if value is None else PALETTES[layer.kind][bisect_right(layer.breaks["municipality"], value)]
        told = "onbekend" if value is None else f"{value:.2f}".replace(".", ",")
        yield area.code, colour, f"{area.name}: {told}"
