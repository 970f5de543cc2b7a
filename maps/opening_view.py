"""What a reader sees first: the period, the level and the name of the whole, chosen from what is proposed."""

from collections.abc import Iterable, Sequence

from maps.layers import LEVELS, Layer
from maps.text.joint import is_joint
from optimiser.editions.edition import Edition
from optimiser.words import Words

MAIN_LAYERS = ("total_per_1000", "existing_per_1000", "new")
"""Layers that are offered first, the others behind a fold: what there will be, what there is, what is proposed."""

TOGETHER_LAYER = "total_load"
"""The layer of everything together, which a joint plan is about."""


def main_layers(editions: Sequence[Edition], layers: Sequence[Layer]) -> tuple[str, ...]:
    """Layers that are offered first; of a joint plan everything together goes before."""
    together = len(editions) == 1 and TOGETHER_LAYER in {x.name for x in layers} and is_joint(editions[0])
    return (TOGETHER_LAYER, *MAIN_LAYERS) if together else MAIN_LAYERS


def only_province(edition: Edition) -> str | None:
    """Code of the province that is the whole of the edition; ``None`` if there are more, or none."""
    provinces = edition.level("province")
    return provinces[0].code if len(provinces) == 1 and edition.unit == "municipality" else None


def opening_level(edition: Edition, levels: Iterable[str] = LEVELS) -> str:
    """The largest level, but the municipalities of a single province: one area in one colour says nothing.

    Unless all of them are withheld: then the province is all there is to see.
    """
    found = [level for level in levels if edition.level(level)]
    telling = any(not a.withheld for a in edition.level(found[-1]))
    return found[-1] if only_province(edition) and telling else found[0]


def opening_period(editions: Sequence[Edition]) -> int:
    """Index of the last period in which places are proposed or end in any area; 0 if there is none."""
    first, *_ = editions
    proposed = (
        i
        for i, period in enumerate(first.periods)
        if any(edition.at(area.code, period.name).new for edition in editions for area in edition.areas)
    )
    return max(proposed, default=0)


def opening_layer(editions: Sequence[Edition], layers: Sequence[Layer]) -> str:
    """Places per 1,000 inhabitants after the proposal; new places where two plans are compared, or too little is known.

    A joint plan opens on everything together, where that is known of any area.
    A rate of places of which most stand in no table would be no rate of what there is.
    """
    first, *others = editions
    joint = next((x for x in layers if x.name == main_layers(editions, layers)[0] == TOGETHER_LAYER), None)
    last = first.periods[opening_period(editions)].name
    if joint and any(joint.value(first, a.code, last) is not None for a in first.areas):
        return TOGETHER_LAYER
    rates = MAIN_LAYERS[0] in {layer.name for layer in layers} and stock_is_known(first)
    return MAIN_LAYERS[0] if rates and not others else layers[0].name


def stock_is_known(edition: Edition) -> bool:
    """Whether most existing places stand in a row, so that rates of what exists say something."""
    return all(f.code != "scores-mostly-unknown" for f in edition.facts)


def whole_name(edition: Edition, words: Words) -> str:
    """Name of the whole of the edition for a reader: its province if there is one only, else the whole country."""
    province = only_province(edition)
    return edition.area[province].name if province else words("map-all")
