"""What stands around the map of a page: title, mark, context, changes, notes; and what is there without scripts."""

from collections.abc import Iterator

from optimiser.words import tell
from tests.support.page import Shown


def head(at: Shown) -> Iterator[str]:
    """Title, mark, notice and context."""
    edition, words = at.edition, at.words
    if mark := words(f"mark-{edition.audience}"):
        yield mark
    yield edition.title or words("sheet-proposal")
    yield words("proposal")
    yield from (f"{at.whole}: {tell(fact, words)}" for fact in edition.facts[:1])


def foot(at: Shown) -> Iterator[str]:
    """Changes since the version before, assumptions, unknowns, keys, sources and files, with only a tile map."""
    edition, words = at.edition, at.words
    yield from (tell(fact, words) for fact in edition.causes)
    yield from (tell(fact, words) for fact in edition.facts[1:])
    yield words("boundaries-none")
    if edition.keys:
        keys = (f"{words.named('group', g)}: {words.named('key', k)}" for g, k in edition.keys.items())
        yield words("page-keys", keys="; ".join(keys))
    yield from edition.sources
    if edition.inputs:
        files = ", ".join(f"{name} ({edition.inputs[name][:12]})" for name in sorted(edition.inputs))
        yield words("provenance", version=edition.versions.get("reception-optimiser", "?"), files=files)


def still(at: Shown) -> tuple[list[str], list[list[str]]]:
    """Header and rows of the table that is there without scripts."""
    edition, words = at.edition, at.words
    names = [span.name for span in edition.periods]
    rows = []
    for area in edition.areas:
        if area.level == "region" or (at.alone and area.level == "province"):
            continue
        cells = []
        for name in names:
            f = edition.at(area.code, name)
            closes = f" ({words('map-closes' if f.total == 0 else 'map-shrinks')})" if (f.new or 0) < 0 else ""
            cells.append(at.told(area, f.new) + closes)
        total = edition.at(area.code, names[-1]).total
        rate = None if area.incomplete and area.level == "municipality" else at.rate(area, total)
        rows.append([at.name(area), *cells, at.told(area, rate, at.rate_decimals, partial=True)])
    periods = [words("still-new", period=name) for name in names]
    return [words("map-name"), *periods, words("map-total-1000")], rows
