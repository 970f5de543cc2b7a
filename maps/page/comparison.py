"""Two proposals beside each other: a map of the difference, both maps in step, and who receives more or fewer."""

from dataclasses import replace
from typing import Any

from maps.colours import BREAKS
from maps.geometry.shapes import Shapes
from maps.layers import LEVELS, Layer, layers
from maps.legend import class_labels
from maps.page.assemble import assemble
from maps.page.content import listed
from maps.page.page import Page, page_data, remarks, script_safe, warnings
from optimiser.editions.comparison import strictest
from optimiser.editions.edition import Edition
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
    periods = tuple(p for p in first.periods if p.name in names)
    theirs = {p.name: p for p in second.periods}
    areas = tuple(second.area[a.code] for a in first.areas)
    return replace(first, periods=periods), replace(second, periods=tuple(theirs[p.name] for p in periods), areas=areas)


def _shared(first: Edition, second: Edition) -> list[Layer]:
    """Layers that both have numbers for, in the order of the first; with a class of closures where either closes."""
    others = {layer.name: layer for layer in layers(second)}
    both = [(layer, others[layer.name]) for layer in layers(first) if layer.name in others]
    return [other if other.kind == "closing" else layer for layer, other in both]


def _titles(first: Edition, second: Edition, names: tuple[str, str], words: Words) -> list[str]:
    """Letter and title of both, with their names where the titles alone do not tell them apart."""
    told = [e.title for e in (first, second)]
    if first.title == second.title and names[0] != names[1]:
        told = [words("compare-named", title=t, name=n) for t, n in zip(told, names, strict=True)]
    codes = ("page-compare-first", "page-compare-second")
    return [words(code, title=title) for code, title in zip(codes, told, strict=True)]


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


def compare_page(
    first: Edition, second: Edition, words: Words, shapes: Shapes, *, names: tuple[str, str] = ("", "")
) -> Page:
    """A page with the difference between two editions and both of them in step.

    Args:
        first: edition A, about the same areas as ``second``; the page bears the mark of the stricter of both.
        second: edition B; the difference is B less A.
        words: language of the page.
        shapes: geometry of the municipalities.
        names: what A and B are called, such as their folders, where they have the same title.

    Raises:
        UsageError: the editions are about other areas, or share no period.

    """
    one, other = _common(first, second)
    words = words.for_unit(one.unit)
    titles = _titles(one, other, names, words)
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
        stills=[],
        compare=True,
        data=script_safe(data),
        background=bool(data["background"]),
    )
    return Page(html)
