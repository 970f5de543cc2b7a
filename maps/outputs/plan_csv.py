"""``plan.csv``: the plan for programs, a row per period, municipality and group."""

import csv
import io
from pathlib import Path
from typing import TextIO

from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from optimiser.words import Words

FILES = ("plan.csv",)
COLUMNS = ("period", "gm_code", "name", "province", "region", "group", "existing", "new", "total", "key_share")
"""Header row; users' programs read the file by these names."""


def write(edition: Edition, folder: Path, *, words: Words) -> None:
    """Write the table; it depends on neither language nor map."""
    del words
    write_table(edition, folder)


def write_table(edition: Edition, folder: Path) -> None:
    """Write the table of an edition, for studies that need no other file; unknown and withheld cells are empty."""
    with (folder / FILES[0]).open("w", encoding="utf-8", newline="") as file:
        _fill(file, edition)


def table_bytes(edition: Edition) -> bytes:
    """What the table of an edition holds."""
    file = io.StringIO(newline="")
    _fill(file, edition)
    return file.getvalue().encode()


def _fill(file: TextIO, edition: Edition) -> None:
    names = {area.code: area.name for area in edition.areas}
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    for period in edition.periods:
        for area in _visible_areas(edition):
            place = (area.name, names.get(area.province, ""), names.get(area.region, ""))
            for group in edition.groups:
                figure = edition.at(area.code, period.name, group)
                places = (figure.existing, figure.new, figure.total, figure.share)
                writer.writerow((period.name, area.code, *place, group, *places))


def _visible_areas(edition: Edition) -> list[Area]:
    """Municipalities; withheld ones are replaced by one row for the smallest area whose sum may be shown."""
    visible: dict[str, Area] = {}
    for municipality in edition.level("municipality"):
        enclosing = (municipality.code, municipality.region, municipality.province, edition.country)
        area = next(edition.area[code] for code in enclosing if not edition.area[code].withheld)
        visible[area.code] = area
    return list(visible.values())
