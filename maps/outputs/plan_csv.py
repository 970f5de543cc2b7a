"""``plan.csv``: the plan for programmes, one row per period, municipality and group."""

import csv
from pathlib import Path

from maps.geometry.shapes import Shapes
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from optimiser.words import Words

NAME = "plan.csv"

FILES = (NAME,)
COLUMNS = ("period", "gm_code", "name", "province", "region", "group", "existing", "new", "total", "key_share")


def write(edition: Edition, folder: Path, *, words: Words, shapes: Shapes) -> None:
    """The same in every language and on every map."""
    del words, shapes
    write_table(edition, folder)


def _rows(edition: Edition) -> list[Area]:
    """Municipalities; where they are withheld one row for the area whose sum may be shown, so that totals hold."""
    found: dict[str, Area] = {}
    for town in edition.level("municipality"):
        around = (town.code, town.region, town.province, edition.country)
        shown = next(edition.area[code] for code in around if not edition.area[code].withheld)
        found[shown.code] = shown
    return list(found.values())


def write_table(edition: Edition, folder: Path) -> None:
    """Unknown and withheld cells stay empty."""
    names = {a.code: a.name for a in edition.areas}
    with (folder / NAME).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for span in edition.periods:
            for area in _rows(edition):
                for group in edition.groups:
                    figure = edition.at(area.code, span.name, group)
                    where = (area.name, names.get(area.province, ""), names.get(area.region, ""))
                    places = (figure.existing, figure.new, figure.total, figure.share)
                    writer.writerow((span.name, area.code, *where, group, *places))
