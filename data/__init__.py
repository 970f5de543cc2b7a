"""Tables in, checked tables out. The one verb: :func:`load`."""

from functools import partial
from pathlib import Path

from data.check import check_rows
from data.complaints import Complaint, InvalidInputError
from data.read import RawTable, read_csv
from data.relations import check_relations
from data.schema import TABLES, Row
from data.tables import Tables

__all__ = ["BUNDLED", "Complaint", "InvalidInputError", "Tables", "load"]

BUNDLED = Path(__file__).parent
"""Folder of the bundled dossiers: ``nl-2022`` and ``tiny``."""


def _read_all(folder: Path, over: Path | None) -> tuple[dict[str, RawTable], list[Complaint]]:
    raws: dict[str, RawTable] = {}
    complaints: list[Complaint] = []
    for model in TABLES:
        path = folder / f"{model.TABLE}.csv"
        if over is not None and (over / path.name).is_file():
            path = over / path.name
        if not path.is_file():
            if model.REQUIRED:
                complaints.append(Complaint("table-missing", path.name, details={"folder": folder.name}))
            continue
        try:
            raws[model.TABLE] = read_csv(path)
        except InvalidInputError as error:
            complaints.extend(error.complaints)
    return raws, complaints


def load(folder: str | Path, *, country: str = "NL", over: str | Path | None = None) -> Tables:
    """Read and check a dossier: a folder of CSV tables.

    Args:
        folder: where the tables are; see ``data.schema`` for their columns.
        country: scope code that stands for the whole country.
        over: a folder whose tables replace those of the same name; the others stay.

    Raises:
        InvalidInputError: with every complaint about every table at once.

    """
    folder = Path(folder)
    if not folder.is_dir():
        raise InvalidInputError([Complaint("folder-missing", folder.name or str(folder))])
    if over is not None and not Path(over).is_dir():
        raise InvalidInputError([Complaint("folder-missing", Path(over).name)])
    raws, complaints = _read_all(folder, Path(over) if over is not None else None)
    rows: dict[str, list[Row]] = {}
    for model in TABLES:
        if model.TABLE in raws:
            rows[model.TABLE], found = check_rows(raws[model.TABLE], model)
            complaints += found
    if not complaints:
        complaints = check_relations(rows, raws, country)
    if complaints:
        raise InvalidInputError(complaints)
    ordered = {
        model.TABLE: tuple(sorted(rows.get(model.TABLE, []), key=partial(_key, model=model))) for model in TABLES
    }
    return Tables(folder=folder, sha256={raw.name: raw.sha256 for raw in raws.values()}, **ordered)  # type: ignore[arg-type]


def _key(row: Row, *, model: type[Row]) -> tuple[str, ...]:
    return tuple(str(getattr(row, column) or "") for column in model.KEY)
