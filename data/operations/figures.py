"""Municipal figures of one year, fetched or the user's own, and how they enter a dossier.

Maths:
    column[m] = figure[m]        if figure[m] is known and m is in the dossier
    column[m] is unchanged       otherwise                                       [unit of the column]
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
"""Columns of the table of municipalities that figures replace; a score brings its year along."""


class MunicipalFigures(Row):
    """Official figures of one municipality; each may be unknown."""

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
    """A dossier filled in with figures, and the codes that could not be matched or had no value.

    Args:
        tables: the dossier.
        without: municipalities of the dossier that the figures lack.
        beyond: codes in the figures that the dossier lacks.
        kept: by column, the municipalities that kept the value of the dossier since the figure is unknown.

    """

    tables: Tables
    without: tuple[str, ...]
    beyond: tuple[str, ...]
    kept: Mapping[str, tuple[str, ...]]


def write_rows(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Write a CSV file in the plain dialect; an unknown value becomes an empty cell."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([["" if row.get(c) is None else row[c] for c in columns] for row in rows])
    path.write_text(buffer.getvalue(), encoding="utf-8")


def read_figures(path: Path) -> tuple[MunicipalFigures, ...]:
    """Read a table of municipal figures.

    Raises:
        InvalidInputError: the file does not exist or is no such table.

    """
    if not path.is_file():
        raise InvalidInputError([Complaint("figures-missing", path.name)])
    rows, complaints = check_rows(read_csv(path, MunicipalFigures.model_fields), MunicipalFigures)
    if complaints:
        raise InvalidInputError(complaints)
    return tuple(row for row in rows if isinstance(row, MunicipalFigures))


def fill(tables: Tables, figures: Sequence[MunicipalFigures]) -> Filled:
    """Replace the figures of a dossier by official ones wherever a municipality has one.

    Args:
        tables: a checked dossier.
        figures: one row per municipality, of the year of the dossier.

    """
    figures_by_code = {f.gm_code: f for f in figures}
    dossier_codes = {m.gm_code for m in tables.municipalities}
    kept: dict[str, list[str]] = {"population": [], "area_land_km2": [], "ses_woa": []}
    rows = []
    for m in tables.municipalities:
        known_figures = _known(figures_by_code.get(m.gm_code))
        for name, codes in kept.items():
            if m.gm_code in figures_by_code and name not in known_figures:
                codes.append(m.gm_code)
        rows.append(m.model_copy(update=known_figures))
    return Filled(
        replace(tables, municipalities=tuple(rows)),
        tuple(sorted(dossier_codes - set(figures_by_code))),
        tuple(sorted(set(figures_by_code) - dossier_codes)),
        {name: tuple(codes) for name, codes in kept.items()},
    )


def _known(figure: MunicipalFigures | None) -> dict[str, Any]:
    """The figures of a municipality that are known, by column; without a score its year is left out too."""
    if figure is None:
        return {}
    columns = FILLED if figure.ses_woa is not None else [c for c in FILLED if not c.startswith("ses_woa")]
    return {c: value for c in columns if (value := getattr(figure, c)) is not None}
