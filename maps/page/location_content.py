"""The locations in time in the compact form of the page; those for minors are never included."""

from collections.abc import Iterator
from typing import Any

from optimiser.editions.edition import Edition
from optimiser.editions.location_counts import drawn
from optimiser.words import Words


def openings_content(edition: Edition, index: dict[str, int], words: Words) -> Iterator[list[Any]]:
    """Municipality, name, kind, whether it exists, durability, final day and phases of each location.

    A phase is a period, an action and places by group; periods and groups are given by their index.
    """
    periods = {span.name: i for i, span in enumerate(edition.periods)}
    groups = {group: i for i, group in enumerate(edition.groups)}
    for opening in drawn(edition):
        kind = words.named("kind", opening.kind)
        durability = {True: words("opening-durable"), False: words("opening-temporary"), None: ""}[opening.durable]
        phases = [
            [
                periods[phase.period],
                phase.action,
                [[groups[group], n] for group, n in phase.places.items() if group in groups],
            ]
            for phase in opening.life
        ]
        end = opening.end.isoformat() if opening.end else None
        yield [index[opening.area], opening.name, kind, int(opening.existing), durability, end, phases]
