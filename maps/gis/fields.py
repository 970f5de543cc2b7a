"""The figures of areas as a table for GIS programs, with a column per layer of the map."""

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
"""Types of pandas that can hold missing values."""

_SAME_IN_ALL_PERIODS = {"code", "name", "province", "region", "population", "incomplete", "withheld"}
"""Columns whose value does not depend on the period."""

Value = str | int | float | bool | None
"""The value of a cell; ``None`` is unknown or withheld."""


@dataclass(frozen=True)
class Field:
    """A column: its name for programs, its label for readers, its type, and its value for an area in a period."""

    name: str
    label: str
    dtype: Kind
    value: Callable[[Area, str], Value]
    layer: Layer | None = None
    constant: bool = False
    """Whether its value does not depend on the period."""


def field_name(name: str, taken: set[str]) -> str:
    """A name of lower-case letters, digits and underscores that does not begin with a digit and is not taken yet."""
    letters = "".join(c for c in normalize("NFKD", name.lower()) if not combining(c))
    base_name = re.sub(r"[^a-z0-9_]+", "_", letters).strip("_") or "field"
    base_name = f"f_{base_name}" if base_name[0].isdigit() else base_name
    candidate, number = base_name, 2
    while candidate in taken:
        candidate, number = f"{base_name}_{number}", number + 1
    return candidate


def fields(edition: Edition, words: Words) -> tuple[Field, ...]:
    """The columns of an edition: identity and places of an area, and every layer for which there are figures."""
    all_fields = list(_places(edition, words))
    names_taken = {f.name for f in all_fields} | {"fid", "geom"}
    for layer in layers(edition):
        name = field_name(layer.name, names_taken)
        names_taken.add(name)
        dtype: Kind = "Int64" if layer.unit == "places" else "Float64"
        all_fields.append(Field(name, label(layer, words), dtype, _layer(edition, layer), layer))
    return tuple(all_fields)


def label(layer: Layer, words: Words) -> str:
    """The label of a layer, or that of its column in the workbook if it has no message of its own."""
    column = f"col-{layer.name}"
    return words(column) if not words.has(f"layer-{layer.name}") and words.has(column) else layer.label(words)


def _layer(edition: Edition, layer: Layer) -> Callable[[Area, str], Value]:
    """The value of a layer, rounded to four decimals, or more if it is told with many; empty if it is not shown."""

    def value(area: Area, period: str) -> Value:
        layer_value = None if area.withheld else layer.value(edition, area.code, period)
        return None if layer_value is None else round(layer_value, max(4, layer.decimals + 2))

    return value


def _places(edition: Edition, words: Words) -> Iterator[Field]:
    """The columns that are no layer: identity, inhabitants and places."""
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
        yield Field(name, label, dtype, value, constant=name in _SAME_IN_ALL_PERIODS)


def table(edition: Edition, level: str, period: str, chosen: tuple[Field, ...]) -> pd.DataFrame:
    """One row per area of a level, indexed by code; unknown and withheld cells are empty."""
    areas = edition.level(level)
    codes = [a.code for a in areas]
    columns = {f.name: pd.Series([f.value(a, period) for a in areas], index=codes, dtype=f.dtype) for f in chosen}
    return pd.DataFrame(columns)
