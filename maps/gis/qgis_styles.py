"""Styles for QGIS: the classes and colours of the map as rules, with symbols for unknown and withheld values.

A graduated renderer has no class for an empty value and would not draw such areas; rules do.

Source:
    QGIS 3 reads a QML document with a ``RuleRenderer``; checked against QGIS 3.22.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from xml.etree.ElementTree import Element, SubElement, tostring

from maps.class_labels import class_labels, labels
from maps.colours import PALETTES
from maps.gis.fields import Field
from maps.layers import Layer
from optimiser.words import Words

_HEADER = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
"""Document type of a QML style file."""

_OUTLINE = {"outline_color": "90,90,90,255", "outline_width": "0.15", "outline_width_unit": "MM"}
"""Outline of areas and points."""

Layers = Sequence[tuple[str, Mapping[str, str]]]
"""Symbol layers from the bottom up, each with its QGIS class and properties."""


def rgba(colour: str) -> str:
    """A colour ``#rrggbb`` in the notation of QGIS."""
    return ",".join(str(int(colour[i : i + 2], 16)) for i in (1, 3, 5)) + ",255"


def class_filters(field: str, breaks: Sequence[float]) -> list[str]:
    """Filter expressions of the classes; a lower bound belongs to its class, as on the map."""
    column = f'"{field}"'
    middle = [f"{column} >= {low:g} AND {column} < {high:g}" for low, high in pairwise(breaks)]
    return [f"{column} < {breaks[0]:g}", *middle, f"{column} >= {breaks[-1]:g}"]


def _fill(colour: str) -> tuple[str, dict[str, str]]:
    return "SimpleFill", {"color": rgba(colour), "style": "solid", "outline_style": "solid", **_OUTLINE}


def _hatch(angle: int, colour: str) -> tuple[str, dict[str, str]]:
    return "LinePatternFill", {
        "angle": str(angle),
        "distance": "1.6",
        "distance_unit": "MM",
        "line_width": "0.25",
        "line_width_unit": "MM",
        "color": rgba(colour),
    }


UNKNOWN: Layers = (_fill("#ffffff"), _hatch(45, "#7a7a7a"))
WITHHELD: Layers = (_fill("#ededed"), _hatch(45, "#9a9a9a"), _hatch(135, "#9a9a9a"))
PARTLY: Layers = (_hatch(45, "#4a4a4a"),)
"""Symbols of a value that is unknown, withheld, or incomplete since a location is of unknown size."""


def _rules(field: Field, layer: Layer, level: str, words: Words) -> Iterator[tuple[str, str, Layers]]:
    """Filter, label and symbol of every rule; the classes come first, as in a legend."""
    breaks, unit = layer.breaks[level], words(f"unit-{layer.unit}")
    texts = labels(layer, level, words)
    for test, text, colour in zip(class_filters(field.name, breaks), texts, PALETTES[layer.kind], strict=True):
        yield test, f"{text} {unit}", (_fill(colour),)
    yield f'"{field.name}" IS NULL AND NOT "withheld"', words("map-unknown"), UNKNOWN
    if level == "municipality":
        yield f'"{field.name}" IS NOT NULL AND "incomplete"', words("remark-incomplete"), PARTLY
    yield '"withheld"', words("cell-withheld"), WITHHELD


def area_style(field: Field, level: str, chosen: Sequence[Field], words: Words) -> str:
    """The style of a layer of areas, coloured by one of its columns.

    Raises:
        ValueError: the column is no layer of the map, so it has no classes.

    """
    if field.layer is None:
        raise ValueError(field.name)
    root, renderer = _document()
    _rule_renderer(renderer, list(_rules(field, field.layer, level, words)), "fill")
    _labels(root, chosen)
    return _HEADER + tostring(root, encoding="unicode")


def site_style(unit: str, chosen: Mapping[str, str], words: Words) -> str:
    """The style of existing locations: size by places; locations at one point are spread around it."""
    root, outer = _document()
    outer.attrib |= {"type": "pointDisplacement", "tolerance": "2", "toleranceUnit": "MM", "placement": "0"}
    outer.attrib |= {"circleRadiusAddition": "0", "circleWidth": "0.2", "circleColor": "120,120,120,255"}
    outer.attrib |= {"labelAttributeName": "", "labelFont": "Sans Serif,8,-1,5,50,0,0,0,0,0"}
    breaks = (100.0, 250.0, 500.0)
    texts = class_labels(breaks, words, counts=True, signed=False)
    tests, names = class_filters("places", breaks), [f"{text} {unit}" for text in texts]
    rules = [(t, n, (_dot(1.6 + 0.8 * i, "#2c7fb8"),)) for i, (t, n) in enumerate(zip(tests, names, strict=True))]
    rules.append(('"places" IS NULL', words("map-unknown"), (_dot(1.6, "#ffffff"),)))
    _rule_renderer(SubElement(outer, "renderer-v2"), rules, "marker")
    SubElement(outer, "symbol", type="marker", name="centerSymbol", alpha="1").append(
        _symbol_layer("SimpleMarker", {"name": "circle", "size": "0.6", "color": "90,90,90,255"})
    )
    aliases = SubElement(root, "aliases")
    for i, (name, label) in enumerate(chosen.items()):
        SubElement(aliases, "alias", field=name, name=label, index=str(i))
    return _HEADER + tostring(root, encoding="unicode")


_SIGNS = {"open": "triangle", "stay": "circle", "grow": "circle", "shrink": "circle", "extend": "diamond"}
"""QGIS shapes by what happens to a location; a location that ceases is drawn as a cross or a line."""


def opening_style(chosen: Mapping[str, str], words: Words) -> str:
    """The style of locations in one period: shape by what happens, fill by existing or proposed.

    Locations at one point are spread around it.
    """
    root, outer = _document()
    outer.attrib |= {"type": "pointDisplacement", "tolerance": "2", "toleranceUnit": "MM", "placement": "0"}
    outer.attrib |= {"circleRadiusAddition": "0", "circleWidth": "0.2", "circleColor": "120,120,120,255"}
    outer.attrib |= {"labelAttributeName": "", "labelFont": "Sans Serif,8,-1,5,50,0,0,0,0,0"}
    rules = []
    for status, colour in (("opening-existing", "#c96a0a"), ("opening-proposed", "#ffffff")):
        status_filter = '"existing"' if status == "opening-existing" else 'NOT "existing"'
        for action, shape in _SIGNS.items():
            name = f"{words(f'action-{action}')} ({words(status)})"
            inner_shape = {"grow": "cross", "shrink": "line"}.get(action)
            inner_marker = (_dot(2.2, "#111111", inner_shape),) if inner_shape else ()
            rules.append(
                (f"{status_filter} AND \"action\" = '{action}'", name, (_dot(3.4, colour, shape), *inner_marker))
            )
    for action, shape in (("close", "cross2"), ("end", "line")):
        rules.append((f"\"action\" = '{action}'", words(f"action-{action}"), (_dot(3.4, "#111111", shape),)))
    _rule_renderer(SubElement(outer, "renderer-v2"), rules, "marker")
    SubElement(outer, "symbol", type="marker", name="centerSymbol", alpha="1").append(
        _symbol_layer("SimpleMarker", {"name": "circle", "size": "0.6", "color": "90,90,90,255"})
    )
    aliases = SubElement(root, "aliases")
    for i, (name, label) in enumerate(chosen.items()):
        SubElement(aliases, "alias", field=name, name=label, index=str(i + 1))
    return _HEADER + tostring(root, encoding="unicode")


def _dot(size: float, colour: str, shape: str = "circle") -> tuple[str, dict[str, str]]:
    properties = {"name": shape, "size": f"{size:g}", "size_unit": "MM", "color": rgba(colour)}
    return "SimpleMarker", {**properties, "outline_style": "solid", **_OUTLINE}


def _document() -> tuple[Element, Element]:
    root = Element("qgis", version="3.22.0")
    SubElement(root, "previewExpression").text = '"name"'
    return root, SubElement(root, "renderer-v2", forceraster="0", symbollevels="0", enableorderby="0")


def _labels(root: Element, chosen: Sequence[Field]) -> None:
    """Add the labels of the columns as aliases."""
    aliases = SubElement(root, "aliases")
    for i, field in enumerate(chosen):
        SubElement(aliases, "alias", field=field.name, name=field.label, index=str(i + 1))


def _rule_renderer(renderer: Element, rules: Sequence[tuple[str, str, Layers]], kind: str) -> None:
    renderer.set("type", "RuleRenderer")
    tree, symbols = SubElement(renderer, "rules", key="{all}"), SubElement(renderer, "symbols")
    for i, (test, label, parts) in enumerate(rules):
        SubElement(tree, "rule", filter=test, label=label, symbol=str(i), key=f"{{rule-{i}}}")
        symbol = SubElement(symbols, "symbol", type=kind, name=str(i), alpha="1", clip_to_extent="1", force_rhr="0")
        for j, (cls, properties) in enumerate(parts):
            part = _symbol_layer(cls, properties)
            symbol.append(part)
            if cls == "LinePatternFill":
                line = SubElement(part, "symbol", type="line", name=f"@{i}@{j}", alpha="1", clip_to_extent="1")
                look = {"line_color": properties["color"], "line_width": properties["line_width"]}
                line.append(_symbol_layer("SimpleLine", {**look, "line_width_unit": "MM", "line_style": "solid"}))


def _symbol_layer(cls: str, properties: Mapping[str, str]) -> Element:
    """A symbol layer with its properties in both notations: QGIS before 3.22 reads only ``prop``."""
    layer = Element("layer", attrib={"class": cls, "enabled": "1", "locked": "0", "pass": "0"})
    options = SubElement(layer, "Option", type="Map")
    for key, value in properties.items():
        SubElement(options, "Option", name=key, value=value, type="QString")
    for key, value in properties.items():
        SubElement(layer, "prop", k=key, v=value)
    return layer
