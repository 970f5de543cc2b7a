"""The locations in time as the page reads them, written small; those for minors are drawn for nobody."""

from collections.abc import Iterator
from typing import Any

from optimiser.editions.edition import Edition
from optimiser.editions.location_counts import drawn
from optimiser.words import Words


def openings_content(edition: Edition, index: dict[str, int], words: Words) -> Iterator[list[Any]]:
    """Municipality, name, kind, whether it exists, durable or temporary, final day, and phases.

    A phase is a period, what happens, and places by group; periods and groups are told by their number.
    """
    periods = {span.name: i for i, span in enumerate(edition.periods)}
    groups = {g: i for i, g in enumerate(edition.groups)}
    for one in drawn(edition):
        kind = words.named("kind", one.kind)
        sort = {True: words("opening-durable"), False: words("opening-temporary"), None: ""}[one.durable]
        phases = [
            [periods[p.period], p.action, [[groups[g], n] for g, n in p.places.items() if g in groups]]
            for p in one.life
        ]
        end = one.end.isoformat() if one.end else None
        yield [index[one.area], one.name, kind, int(one.existing), sort, end, phases]
