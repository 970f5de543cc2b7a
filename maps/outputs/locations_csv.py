"""``locations.csv``: what happens to every location in every period, a row per group; for programs."""

import csv
from collections.abc import Iterator
from operator import itemgetter
from pathlib import Path

from optimiser.editions.edition import Edition
from optimiser.editions.location_lives import GROW, SHRINK, STAY, LocationLife
from optimiser.words import Words

FILES: tuple[str, ...] = ()
WITH_LOCATIONS = ("locations.csv",)
"""Files that only a plan of whole locations has."""

COLUMNS = (
    "period", "location_id", "name", "gm_code", "municipality", "province", "kind", "group",
    "places", "change", "action", "durable", "counts_for_law", "opened", "end", "visibility",
)  # fmt: skip
"""Header row; users' programs read the file by these names."""

_YES_NO = {True: "yes", False: "no", None: ""}
"""Values of a property that may be unknown, as in the tables of a dossier."""

_SIZE_CHANGES = (STAY, GROW, SHRINK)
"""Actions that are about the size of a whole location; a row is about one group and gets that of its own."""


def write(edition: Edition, folder: Path, *, words: Words) -> None:
    """Write the table, which is the same in every language; nothing for a plan without locations."""
    del words
    if not edition.openings:
        return
    order = {span.name: i for i, span in enumerate(edition.periods)}
    keyed_rows = sorted(
        (row for opening in edition.openings for row in _rows(opening, edition, order)), key=itemgetter(0)
    )
    with (folder / WITH_LOCATIONS[0]).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(row for _, row in keyed_rows)


def _rows(
    opening: LocationLife, edition: Edition, order: dict[str, int]
) -> Iterator[tuple[tuple[int, str, str, str], list[object]]]:
    """A sort key and a row for every period and group with places then or in the period before."""
    previous_places, area = dict(opening.before), edition.area[opening.area]
    identity = [opening.id, opening.name, opening.area, area.name, edition.area[area.province].name, opening.kind]
    properties = [
        _YES_NO[opening.durable],
        _YES_NO[opening.law],
        opening.opened or "",
        opening.end or "",
        opening.visibility,
    ]
    for phase in opening.life:
        for group in opening.groups:
            places_now, places_before = phase.places.get(group, 0), previous_places.get(group, 0)
            if places_now or places_before:
                change = places_now - places_before
                action = phase.action
                if action in _SIZE_CHANGES:
                    action = GROW if change > 0 else SHRINK if change < 0 else STAY
                row: list[object] = [phase.period, *identity, group, places_now, change, action, *properties]
                yield (order[phase.period], opening.area, opening.id, group), row
        previous_places = dict(phase.places)
