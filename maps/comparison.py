"""Two proposals beside each other: a map of the difference, both maps in step, and who receives more or fewer."""

from dataclasses import replace
from typing import Any

from maps.canvas import assemble
from maps.colours import BREAKS
from maps.content import listed
from maps.layers import LEVELS, Layer, layers
from maps.legend import class_labels
from maps.page import Page, page_data, remarks, script_safe, warnings
from maps.shapes import Shapes
from optimiser.contrast import strictest
from optimiser.edition import Edition
from optimiser.errors import UsageError
from optimiser.words import Words

MAPS = ("map_difference", "map_first", "map_second")
_BREAKS = {"places": "change", "per_1000": "change_per_1000", "percent": "difference"}
"""Class bounds of a difference by the unit of its layer."""

_NAMED = 12
"""Areas named in a complaint at most."""


def _common(first: Edition, second: Edition) -> tuple[Edition, Edition]:
    """Both editions on the periods that they share.

    Raises:
        UsageError: other areas, or no period in common.

    """
    ones, others = ({(a.code, a.level) for a in listed(e)} for e in (first, second))
    if ones != others:
        codes = sorted({code for code, _ in ones ^ others})
        more = ["…"] if len(codes) > _NAMED else []
        raise UsageError("compare-other-areas", codes=", ".join([*codes[:_NAMED], *more]))
    names = {p.name for p in first.periods} & {p.name for p in second.periods}
    if not names:
        raise UsageError("compare-other-periods")
    kept = [tuple(p for p in e.periods if p.name in names) for e in (first, second)]
    order = [p.name for p in kept[0]]
    return replace(first, periods=kept[0]), replace(
        second, periods=tuple(sorted(kept[1], key=lambda p: order.index(p.name)))
    )


def _shared(first: Edition, second: Edition) -> list[Layer]:
    """Layers that both have numbers for, in the order of the first."""
    names = {layer.name for layer in layers(second)}
    return [layer for layer in layers(first) if layer.name in names]


def _differences(words: Words) -> dict[str, Any]:
    """Classes and their texts for B less A, by unit; wider for counts of larger areas."""
    found = {}
    for unit, name in _BREAKS.items():
        wide = BREAKS.get(f"{name}_wide", BREAKS[name])
        breaks = {level: BREAKS[name] if level == "municipality" else wide for level in LEVELS}
        texts = {x: class_labels(b, words, counts=unit == "places", signed=True) for x, b in breaks.items()}
        found[unit] = {"breaks": breaks, "labels": texts}
    return found


def _notes(first: Edition, second: Edition, shapes: Shapes, words: Words) -> list[str]:
    """What holds for both once, the rest with its letter."""
    ones, others = ([*remarks(e, shapes, words)] for e in (first, second))
    own = [f"A: {line}" for line in ones if line not in others] + [f"B: {line}" for line in others if line not in ones]
    return [line for line in ones if line in others] + own


def compare_page(first: Edition, second: Edition, words: Words, shapes: Shapes) -> Page:
    """A page with the difference between two editions and both of them in step.

    Args:
        first: edition A, about the same areas as ``second``; the page bears the mark of the stricter of both.
        second: edition B; the difference is B less A.
        words: language of the page.
        shapes: geometry of the municipalities.

    Raises:
        UsageError: the editions are about other areas, or share no period.

    """
    one, other = _common(first, second)
    titles = [words("page-compare-first", title=one.title), words("page-compare-second", title=other.title)]
    data = page_data(
        [one, other],
        _shared(one, other),
        words=words,
        shapes=shapes,
        maps=MAPS,
        titles=titles,
        differences=_differences(words),
    )
    labels = (words("map-map-difference"), titles[0], titles[1])
    html = assemble(
        language=words.language,
        title=words("page-compare"),
        mark=words(f"mark-{strictest([one, other])}"),
        proposal=words("proposal"),
        context=titles,
        warnings=warnings(shapes, words),
        causes=[],
        notes=_notes(one, other, shapes, words),
        words=data["words"],
        maps=[{"id": name, "label": label} for name, label in zip(MAPS, labels, strict=True)],
        compare=True,
        data=script_safe(data),
        background=bool(data["background"]),
    )
    return Page(html)
