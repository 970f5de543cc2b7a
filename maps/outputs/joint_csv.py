"""``joint.csv``: what a joint plan decides beside places, for programs; a row per period, municipality and stream."""

import csv
from pathlib import Path

from data.schema.streams import UNITS
from optimiser.editions.edition import Edition
from optimiser.words import Words

FILES = ()
WITH_STREAMS = ("joint.csv",)
"""Files that only joint plans have."""

COLUMNS = ("period", "gm_code", "name", "province", "region", "stream", "unit", "own", "number")
"""Header row; ``own`` is the number without the plan, ``number`` what the plan proposes, both in ``unit``.
Where the first is not known its cell is empty, and the second is what the plan adds."""


def write(edition: Edition, folder: Path, *, words: Words) -> None:
    """Write the table of a joint plan; no file for another. It depends on neither language nor map."""
    del words
    decided = edition.streams.decided if edition.streams else ()
    if not decided:
        return
    names, order = {a.code: a.name for a in edition.areas}, {p.name: i for i, p in enumerate(edition.periods)}
    with (folder / WITH_STREAMS[0]).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for row in sorted(decided, key=lambda d: (order[d.period], d.area, [*UNITS].index(d.stream))):
            area = edition.area[row.area]
            place = (area.name, names.get(area.province, ""), names.get(area.region, ""))
            writer.writerow((row.period, area.code, *place, row.stream, UNITS[row.stream], row.own, row.number))
