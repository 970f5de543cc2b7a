"""The numbers of areas as a table with names that GIS programmes can use: a column per way to colour the map."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal
from unicodedata import combining, normalize

import pandas as pd

from maps.layers import Layer, layers
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from optimiser.words import Words

Kind = Literal["str", "Int64", "Float64", "boolean"]
_STEADY = {"code", "name", "province", "region", "population", "incomplete", "withheld"}
Value = str | int | float | bool | None


@dataclass(frozen=True)
class Field:
    """A column: its name, its name for a reader, its type and the value of an area in a period."""

    name: str
    label: str
    dtype: Kind
    value: Callable[[Area, str], Value]
    layer: Layer | None = None
    steady: bool = False
    """Whether it is the same in every period."""


def field_name(name: str, taken: set[str]) -> str:
    """Lower case, letters, digits and underscores, not beginning with a digit, and not taken."""
    letters = "".join(c for c in normalize("NFKD", name.lower()) if not combining(c))
    plain = re.sub(r"[^a-z0-9_]+", "_", letters).strip("_") or "field"
    plain = f"f_{plain}" if plain[0].isdigit() else plain
    found, number = plain, 2
    while found in taken:
        found, number = f"{plain}_{number}", number + 1
    return found


def fields(edition: Edition, words: Words) -> tuple[Field, ...]:
    """What an area is, its places, and every layer that the edition has numbers for."""
    found = list(_places(edition, words))
    taken = {f.name for f in found} | {"fid", "geom"}
    for layer in layers(edition):
        name = field_name(layer.name, taken)
        taken.add(name)
        dtype: Kind = "Int64" if layer.unit == "places" else "Float64"
        found.append(Field(name, label(layer, words), dtype, _layer(edition, layer), layer))
    return tuple(found)


def label(layer: Layer, words: Words) -> str:
    """The layer's own name for a reader, else that of the column in the workbook."""
    column = f"col-{layer.name}"
    return words(column) if not words.has(f"layer-{layer.name}") and words.has(column) else layer.label(words)


def _layer(edition: Edition, layer: Layer) -> Callable[[Area, str], Value]:
    def value(area: Area, period: str) -> Value:
        found = None if area.withheld else layer.value(edition, area.code, period)
        return None if found is None else round(found, 4)

    return value


def _places(edition: Edition, words: Words) -> Iterator[Field]:
    names = {a.code: a.name for a in edition.areas}
    facts: dict[str, tuple[Kind, Callable[[Area, str], Value]]] = {
        "code": ("str", lambda a, _: a.code),
        "name": ("str", lambda a, _: a.name),
        "province": ("str", lambda a, _: names.get(a.province, "")),
        "region": ("str", lambda a, _: names.get(a.region, "")),
        "population": ("Int64", lambda a, _: a.population),
        "incomplete": ("boolean", lambda a, _: a.incomplete),
        "withheld": ("boolean", lambda a, _: a.withheld),
        "existing": ("Int64", lambda a, t: edition.at(a.code, t).existing),
        "total": ("Int64", lambda a, t: edition.at(a.code, t).total),
        "share": ("Float64", lambda a, t: edition.at(a.code, t).share),
        "required": ("Int64", lambda a, t: edition.at(a.code, t).required),
    }
    for name, (dtype, value) in facts.items():
        label = words(f"field-{name}") if words.has(f"field-{name}") else words(f"col-{name}")
        yield Field(name, label, dtype, value, steady=name in _STEADY)


def table(edition: Edition, level: str, period: str, chosen: tuple[Field, ...]) -> pd.DataFrame:
    """One row per area of a level, by code; unknown and withheld are empty."""
    areas = edition.level(level)
    codes = [a.code for a in areas]
    columns = {f.name: pd.Series([f.value(a, period) for a in areas], index=codes, dtype=f.dtype) for f in chosen}
    return pd.DataFrame(columns)
