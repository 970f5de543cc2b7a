"""What a reader of a map must know about its borders: which are missing and why, and which seem to be another's."""

from collections.abc import Iterator, Sequence

from maps.geometry.netherlands.kept import YEARS, kept, kept_for
from maps.geometry.shapes import BOUNDARIES, Shapes
from optimiser.editions.edition import Edition
from optimiser.problem.territory import MUNICIPALITY
from optimiser.words import Words

MOST_NAMED = 12
"""Municipalities or codes that a sentence names."""


def listed(names: Sequence[str]) -> str:
    """Names or codes in a row, as many as a sentence names; a sign says that there are more."""
    return ", ".join(names[:MOST_NAMED]) + (" …" if len(names) > MOST_NAMED else "")


def _fetching(edition: Edition) -> str:
    """The command that fetches the borders of these municipalities; empty where there is none."""
    towns = edition.level("municipality")
    points = {a.code: a.point for a in towns if a.point is not None}
    if edition.unit != MUNICIPALITY or len(points) < len(towns):
        return ""
    layout = kept_for(points, {a.code: a.province for a in towns})
    if layout is None:
        return ""
    return "optimiser data fetch" + ("" if layout == kept(max(YEARS)) else f" --year {min(YEARS)}")


def border_lines(edition: Edition, shapes: Shapes, words: Words) -> Iterator[str]:
    """Sentences about borders that are missing, unknown or beside the points of their municipalities.

    Where there are none at all, how official ones are fetched, for municipalities of the Netherlands.
    """
    yield from words.complaints(shapes.refused)
    if BOUNDARIES not in shapes.views and not shapes.refused and (command := _fetching(edition)):
        yield words("boundaries-fetch", command=command)
    name = {code: f"{area.name} ({code})" for code, area in edition.area.items()}
    if shapes.missing:
        why = {m: words(f"boundaries-why-{shapes.why[m]}") for m in shapes.missing if m in shapes.why}
        named = [f"{name.get(m, m)}: {why[m]}" if m in why else name.get(m, m) for m in shapes.missing]
        yield words("boundaries-differ", missing=str(len(named)), named=listed(named))
    if shapes.unknown:
        yield words("boundaries-others", unknown=str(len(shapes.unknown)), named=listed(shapes.unknown))
    if shapes.outside:
        named = [name.get(m, m) for m in shapes.outside]
        yield words("boundaries-outside", count=str(len(named)), named=listed(named))
