"""``locations.csv``: what happens to every location in every period, one row per group; for programmes."""

import csv
from collections.abc import Iterator
from operator import itemgetter
from pathlib import Path

from maps.geometry.shapes import Shapes
from optimiser.editions.edition import Edition
from optimiser.editions.location_lives import GROW, SHRINK, STAY, Opening
from optimiser.words import Words

FILES: tuple[str, ...] = ()
WITH_LOCATIONS = ("locations.csv",)
"""Files of plans of whole locations only."""

COLUMNS = (
    "period", "location_id", "name", "gm_code", "municipality", "province", "kind", "group",
    "places", "change", "action", "durable", "counts_for_law", "opened", "end", "visibility",
)  # fmt: skip
_SAID = {True: "yes", False: "no", None: ""}
_SIZES = (STAY, GROW, SHRINK)


def write(edition: Edition, folder: Path, *, words: Words, shapes: Shapes) -> None:
    """The same in every language and on every map; nothing for a plan without locations."""
    del words, shapes
    if not edition.openings:
        return
    order = {span.name: i for i, span in enumerate(edition.periods)}
    found = sorted((row for one in edition.openings for row in _rows(one, edition, order)), key=itemgetter(0))
    with (folder / WITH_LOCATIONS[0]).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(row for _, row in found)


def _rows(
    one: Opening, edition: Edition, order: dict[str, int]
) -> Iterator[tuple[tuple[int, str, str, str], list[object]]]:
    """A sort key and a row for every period and group with places, or that had them the period before."""
    was, area = dict(one.before), edition.area[one.area]
    steady = [one.id, one.name, one.area, area.name, edition.area[area.province].name, one.kind]
    facts = [_SAID[one.durable], _SAID[one.law], one.opened or "", one.end or "", one.visibility]
    for phase in one.life:
        for g in one.groups:
            now, before = phase.places.get(g, 0), was.get(g, 0)
            if now or before:
                change = now - before
                action = phase.action
                if action in _SIZES:
                    action = GROW if change > 0 else SHRINK if change < 0 else STAY
                row: list[object] = [phase.period, *steady, g, now, change, action, *facts]
                yield (order[phase.period], one.area, one.id, g), row
        was = dict(phase.places)
