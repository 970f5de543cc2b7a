"""The page that compares two proposals: a map of their difference, and both maps moving together."""

from dataclasses import replace
from typing import Any

from maps.class_labels import class_labels
from maps.colours import BREAKS
from maps.geometry.shapes import Shapes
from maps.layers import LEVELS, Layer, layers
from maps.opening_view import whole_name
from maps.page.assemble import assemble
from maps.page.content import listed
from maps.page.many_areas import drawn, told_alone
from maps.page.page import Page, page_data, script_safe, warnings
from maps.page.remarks import checking, remarks, visible_rows
from maps.text.standing import notices, words_of_all
from optimiser.editions.comparison import strictest
from optimiser.editions.edition import Edition
from optimiser.errors import UsageError
from optimiser.words import Words

MAPS = ("map_difference", "map_first", "map_second")
"""Identifiers of the three maps, in the order on the page."""

_BREAKS = {
    "places": "change",
    "per_1000": "change_per_1000",
    "counted_per_1000": "change_per_1000",
    "persons_per_1000": "change_per_1000",
    "percent": "difference",
}
"""Class bounds of a difference (a name in ``BREAKS``) by the unit of its layer."""

_MAX_NAMED = 12
"""Most areas named in an error message."""


def _common(first: Edition, second: Edition) -> tuple[Edition, Edition]:
    """Restrict both editions to the periods that they share, with the areas in the order of the first.

    Raises:
        UsageError: the editions have different areas or no period in common.

    """
    first_areas, second_areas = ({(a.code, a.level) for a in listed(e)} for e in (first, second))
    if first_areas != second_areas:
        codes = sorted({code for code, _ in first_areas ^ second_areas})
        ellipsis = ["…"] if len(codes) > _MAX_NAMED else []
        raise UsageError("compare-other-areas", codes=", ".join([*codes[:_MAX_NAMED], *ellipsis]))
    names = {p.name for p in first.periods} & {p.name for p in second.periods}
    if not names:
        raise UsageError("compare-other-periods")
    periods = tuple(p for p in first.periods if p.name in names)
    periods_of_second = {p.name: p for p in second.periods}
    areas = tuple(second.area[a.code] for a in first.areas)
    return replace(first, periods=periods), replace(
        second, periods=tuple(periods_of_second[p.name] for p in periods), areas=areas
    )


def _shared(first: Edition, second: Edition) -> list[Layer]:
    """Layers that both editions have, in the order of the first; with a class for closures if either has one."""
    second_layers = {layer.name: layer for layer in layers(second)}
    both = [(layer, second_layers[layer.name]) for layer in layers(first) if layer.name in second_layers]
    chosen = [(second if second.kind == "closing" else one, max(one.decimals, second.decimals)) for one, second in both]
    return [replace(layer, decimals=decimals) for layer, decimals in chosen]


def _titles(first: Edition, second: Edition, names: tuple[str, str], words: Words) -> list[str]:
    """Letter and title of both editions, with their names if the titles are the same."""
    titles = [e.title for e in (first, second)]
    if first.title == second.title and names[0] != names[1]:
        titles = [words("compare-named", title=t, name=n) for t, n in zip(titles, names, strict=True)]
    codes = ("page-compare-first", "page-compare-second")
    return [words(code, title=title) for code, title in zip(codes, titles, strict=True)]


def _differences(words: Words) -> dict[str, Any]:
    """Class bounds and texts for B less A by unit, wider for counts of larger areas."""
    classes_by_unit = {}
    for unit, name in _BREAKS.items():
        wide = BREAKS.get(f"{name}_wide", BREAKS[name])
        breaks = {level: BREAKS[name] if level == "municipality" else wide for level in LEVELS}
        texts = {x: class_labels(b, words, counts=unit == "places", signed=True) for x, b in breaks.items()}
        classes_by_unit[unit] = {"breaks": breaks, "labels": texts}
    return classes_by_unit


def _notes(first: Edition, second: Edition, shapes: Shapes, words: Words) -> list[str]:
    """Notes that hold for both editions, then the others with the letter of their edition."""
    spoken = [(e, words.about(e)) for e in (first, second)]
    notes_of_first, notes_of_second = ([*remarks(e, shapes, w), *checking(e, w)] for e, w in spoken)
    differing = [f"A: {line}" for line in notes_of_first if line not in notes_of_second] + [
        f"B: {line}" for line in notes_of_second if line not in notes_of_first
    ]
    return [line for line in notes_of_first if line in notes_of_second] + differing


def _visible_rows(first: Edition, second: Edition, words: Words) -> list[str]:
    """That stricter rows were left out of both plans, else the letter of the one."""
    told = [visible_rows(e, words) for e in (first, second)]
    return told[0] if all(told) else [f"{x}: {line}" for x, lines in zip("AB", told, strict=True) for line in lines]


def compare_page(
    first: Edition, second: Edition, words: Words, shapes: Shapes, *, names: tuple[str, str] = ("", "")
) -> Page:
    """The page that compares two editions.

    Args:
        first: edition A. The page bears the mark of the stricter of both editions.
        second: edition B, on the same areas; the difference is B less A.
        words: language of the page.
        shapes: geometry of the municipalities.
        names: names of A and B, such as their folders, used if they have the same title.

    Raises:
        UsageError: the editions have different areas or share no period.

    """
    edition_a, edition_b = _common(first, second)
    words = words_of_all((edition_a, edition_b), words)
    titles = _titles(edition_a, edition_b, names, words)
    sides = [drawn(edition, shapes, words) for edition in (edition_a, edition_b)]
    shown = sides[0]
    data = page_data(
        [side.edition for side in sides],
        _shared(sides[0].edition, sides[1].edition),
        words=words,
        shapes=shown.shapes,
        alone=shown.alone,
        canvas=shown.canvas,
        maps=MAPS,
        lasts=[e.periods[-1].name for e in (first, second)],
        titles=titles,
        cards=[],
        differences=_differences(words),
    )
    labels = (words("map-map-difference"), titles[0], titles[1])
    html = assemble(
        language=words.language,
        title=words("page-compare"),
        mark=words(f"mark-{strictest([edition_a, edition_b])}"),
        proposal=" ".join(notices({"A": edition_a, "B": edition_b}, words)),
        whole=whole_name(edition_a, words),
        context=[*titles, *([told_alone(edition_a, words)] if shown.alone else [])],
        minute=None,
        warnings=[*_visible_rows(edition_a, edition_b, words), *warnings(shapes, words)],
        causes=[],
        notes=_notes(edition_a, edition_b, shapes, words),
        checks=[],
        account=None,
        words=data["words"],
        maps=[{"id": name, "label": label} for name, label in zip(MAPS, labels, strict=True)],
        stills=[],
        compare=True,
        data=script_safe(data),
        background=bool(data["background"]),
        instead=shown.scripts,
        canvas=shown.canvas,
    )
    return Page(html)
