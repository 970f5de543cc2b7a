"""Municipal figures of one year, fetched or of one's own, and how they enter a dossier.

Maths:
    column[m] = figure[m]    where figure[m] is known and m is in the dossier
    column[m] stays          otherwise                                           [unit of the column]
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any, ClassVar

from pydantic import Field

from data.complaints import Complaint, InvalidInputError
from data.reading.csv_files import read_csv
from data.reading.rows import check_rows
from data.schema.cells import Decimal, Whole
from data.schema.columns import Code, Name, Places, Row, column
from data.schema.tables import Tables

FILLED = ("population", "area_land_km2", "ses_woa", "ses_woa_year")
"""Columns of a dossier's municipalities that figures replace; the year goes with its score."""


class Figure(Row):
    """Figures of one municipality; every one may be unknown."""

    TABLE: ClassVar[str] = "municipal_figures"
    KEY: ClassVar[tuple[str, ...]] = ("gm_code",)
    REQUIRED: ClassVar[bool] = True

    gm_code: Code = column("code of the municipality", source="CBS")
    name: Name | None = column("name", source="CBS", default=None)
    population: Places | None = column(
        "inhabitants on 1 January", unit="persons", source="CBS 70072ned", merged="sum", default=None
    )
    households: Places | None = column(
        "private households on 1 January", unit="households", source="CBS 70072ned", merged="sum", default=None
    )
    area_land_km2: Annotated[Decimal, Field(ge=0)] | None = column(
        "land area", unit="km2", source="CBS 70072ned", merged="sum", default=None
    )
    ses_woa: Annotated[Decimal, Field(gt=-1, lt=2)] | None = column(
        "official SES-WOA total score",
        unit="score",
        source="CBS 85163NED, 85900NED, 86092NED",
        merged="unknown",
        default=None,
    )
    ses_woa_year: Whole | None = column(
        "reporting year of ses_woa", unit="year", source="CBS", merged="unknown", default=None
    )


@dataclass(frozen=True)
class Filled:
    """A dossier with figures in it, and the codes that found no partner or no value.

    ``without`` are municipalities of the dossier that the figures lack, ``beyond`` codes of the
    figures that the dossier lacks, ``kept`` the municipalities whose column kept its own value
    since the figure is unknown, by column.
    """

    tables: Tables
    without: tuple[str, ...]
    beyond: tuple[str, ...]
    kept: Mapping[str, tuple[str, ...]]


def write_rows(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Write a plain CSV; unknown becomes an empty cell."""
    text = io.StringIO(newline="")
    out = csv.writer(text, lineterminator="\n")
    out.writerow(columns)
    out.writerows([["" if row.get(c) is None else row[c] for c in columns] for row in rows])
    path.write_text(text.getvalue(), encoding="utf-8")


def read_figures(path: Path) -> tuple[Figure, ...]:
    """Read a table of figures.

    Raises:
        InvalidInputError: the file is not there or not such a table.

    """
    if not path.is_file():
        raise InvalidInputError([Complaint("figures-missing", path.name)])
    rows, complaints = check_rows(read_csv(path), Figure)
    if complaints:
        raise InvalidInputError(complaints)
    return tuple(row for row in rows if isinstance(row, Figure))


def fill(tables: Tables, figures: Sequence[Figure]) -> Filled:
    """The same dossier with official figures wherever code and value are known.

    Args:
        tables: a checked dossier.
        figures: one row per municipality, of the dossier's year.

    """
    found = {f.gm_code: f for f in figures}
    land = {m.gm_code for m in tables.municipalities}
    kept: dict[str, list[str]] = {"population": [], "area_land_km2": [], "ses_woa": []}
    rows = []
    for m in tables.municipalities:
        new = _known(found.get(m.gm_code))
        for name, codes in kept.items():
            if m.gm_code in found and name not in new:
                codes.append(m.gm_code)
        rows.append(m.model_copy(update=new))
    return Filled(
        replace(tables, municipalities=tuple(rows)),
        tuple(sorted(land - set(found))),
        tuple(sorted(set(found) - land)),
        {name: tuple(codes) for name, codes in kept.items()},
    )


def _known(figure: Figure | None) -> dict[str, Any]:
    """What a figure knows; the year goes with its score."""
    if figure is None:
        return {}
    columns = FILLED if figure.ses_woa is not None else [c for c in FILLED if not c.startswith("ses_woa")]
    return {c: value for c in columns if (value := getattr(figure, c)) is not None}
