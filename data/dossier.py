"""Read the tables of a dossier (a folder of files or a workbook) and check them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from data.checking.agreements import check_bids, check_exchanges
from data.checking.dates import remark_dates
from data.checking.doubles import remark_doubles
from data.checking.groups import check_group_regimes, check_groups_known
from data.checking.housing import check_housing
from data.checking.limits import remark_limits
from data.checking.official_lists import check_figures, check_official
from data.checking.relations import check_relations
from data.checking.remarks import for_whom
from data.checking.streams import check_streams
from data.checking.totals import remark_totals
from data.complaints import Complaint, InvalidInputError, gathered
from data.reading.codes_of_names import with_codes_of_names, without_repeated
from data.reading.csv_files import RawTable, read_csv
from data.reading.own_groups import with_own_groups
from data.reading.partial import readable_rows
from data.reading.regular_files import refuse_odd_file
from data.reading.rows import check_rows
from data.reading.table_files import FoundTables, find_tables
from data.schema.catalogue import TABLES
from data.schema.columns import Row
from data.schema.headers import own_table, read_columns
from data.schema.tables import Tables
from data.schema.visibility import VISIBILITIES

Read = tuple[dict[str, RawTable], list[Complaint], list[Complaint]]
"""Raw tables by name, complaints and remarks."""


def _read_folder(folder: Path, over: Path | None) -> Read:
    """The CSV files of a folder as raw tables by name; a file in ``over`` replaces that of the same table."""
    raws: dict[str, RawTable] = {}
    own, other = find_tables(folder), find_tables(over) if over is not None else FoundTables({})
    complaints, remarks = [*own.complaints, *other.complaints], [*own.remarks, *other.remarks]
    paths = {**own.paths, **other.paths}
    refused = {complaint.details["nearest"] for complaint in complaints}
    for model in TABLES:
        name = f"{model.TABLE}.csv"
        if model.TABLE not in paths:
            if model.REQUIRED and name not in refused:
                complaints.append(Complaint("table-missing", name, details={"folder": folder.name}))
            continue
        try:
            raws[model.TABLE] = read_csv(paths[model.TABLE], read_columns(model))
        except InvalidInputError as error:
            complaints.extend(error.complaints)
    return raws, complaints, remarks


def _read_workbook(path: Path) -> Read:
    """The sheets of a workbook as raw tables by name."""
    from data.reading.xlsx_workbook import read_workbook  # noqa: PLC0415  # a folder of CSV files needs no openpyxl

    refuse_odd_file(path)
    raws, complaints = read_workbook(path)
    return raws, complaints, []


def _located(complaint: Complaint, books: Mapping[str, RawTable]) -> Complaint:
    """The complaint with the header as it was written, and the address of its cell in a workbook."""
    raw = books.get(complaint.table)
    if raw is None:
        return complaint
    names = (complaint.column or "").split(", ")
    if any(name in raw.headers for name in names):
        header = ", ".join(raw.headers.get(name, name) for name in names)
        complaint = replace(complaint, details={**complaint.details, "header": header})
    if complaint.book or not raw.book:
        return complaint
    letter = raw.letters.get(complaint.column or "")
    cell = f"{letter}{complaint.row}" if letter and complaint.row else None
    return replace(complaint, book=raw.book, cell=cell)


def load(
    folder: str | Path,
    *,
    country: str = "NL",
    over: str | Path | None = None,
    groups: Collection[str] | None = None,
) -> Tables:
    """Read and check a dossier: a folder of CSV tables, or a workbook with a sheet per table.

    Args:
        folder: a folder with a CSV file per table, or an ``.xlsx`` file; ``data.schema`` describes the columns.
        country: scope code of the whole country.
        over: a folder whose tables replace the tables of the same name in ``folder``.
        groups: names of the groups of a scenario, to which rows are held; ``None`` where no scenario is known.

    Returns:
        The checked tables, each sorted by its key.

    Raises:
        InvalidInputError: with every complaint about every table at once.

    """
    folder = Path(folder)
    if not folder.exists():
        raise InvalidInputError([Complaint("folder-missing", folder.name or str(folder))])
    if over is not None and not Path(over).is_dir():
        raise InvalidInputError([Complaint("folder-missing", Path(over).name)])
    replacements = Path(over) if over is not None else None
    read = _read_folder(folder, replacements) if folder.is_dir() else _read_workbook(folder)
    raws, complaints, remarks = with_own_groups(read[0]), *read[1:]
    unread, all_tables_readable = _unread(complaints, raws), not complaints
    raws, unclear = with_codes_of_names(raws)
    complaints += unclear
    rows: dict[str, list[Row]] = {}
    readable = dict(raws)
    for model in TABLES:
        if model.TABLE in raws:
            rows[model.TABLE], row_complaints = check_rows(raws[model.TABLE], model)
            if row_complaints and not rows[model.TABLE]:  # keep the readable rows, so that relations are checked too
                readable[model.TABLE], rows[model.TABLE] = readable_rows(raws[model.TABLE], model)
            complaints += row_complaints
    if all_tables_readable:  # checks across tables would only repeat that a table is missing or unreadable
        complaints += [
            *check_relations(rows, readable, country),
            *check_group_regimes(rows, readable),
            *(check_groups_known(rows, readable, groups) if groups is not None else ()),
            *check_bids(rows, readable),
            *check_exchanges(rows, readable, country),
            *check_official(rows, readable),
            *check_figures(rows, readable),
            *check_housing(rows, readable, country),
            *check_streams(rows, readable),
        ]
    books = {raw.name: raw for raw in raws.values()}
    if complaints:
        told = without_repeated(complaints, unclear)
        raise InvalidInputError([_located(c, books) for c in told], strictest=_strictest(raws, unread=unread))
    remarks += [
        *(remark for raw in raws.values() for remark in raw.remarks),
        *remark_dates(rows, raws),
        *remark_limits(rows, raws),
        *remark_totals(rows, raws, country),
        *remark_doubles(rows, raws),
    ]
    ordered = {
        model.TABLE: tuple(sorted(rows.get(model.TABLE, []), key=partial(_sort_key, model=model))) for model in TABLES
    }
    return Tables(
        folder=folder,
        sha256={raw.book or raw.name: raw.sha256 for raw in raws.values()},
        remarks=gathered(_located(remark, books) for remark in for_whom(remarks, raws, rows)),
        **ordered,  # type: ignore[arg-type]
    )


_ABSENT = ("table-missing", "workbook-sheet-missing")
"""Complaints about tables that are not there, and so have no row that could be quoted."""


def _unread(complaints: Iterable[Complaint], raws: Mapping[str, RawTable]) -> bool:
    """Whether a table that can hold strict rows is there and could not be read: a complaint may quote such a row."""
    strict = {m.TABLE for m in TABLES if "visibility" in m.model_fields and m.TABLE not in raws}
    return any(own_table(Path(c.table).stem, strict) in strict for c in complaints if c.code not in _ABSENT)


def _strictest(raws: Mapping[str, RawTable], *, unread: bool) -> str:
    """The strictest visibility of any row, readable or not; an empty or unknown value counts as the strictest.

    So does a table of which no row could be read (``unread``).
    """
    if unread:
        return VISIBILITIES[-1]
    stated = [
        str(cells.get("visibility") or "").strip().lower()
        for model in TABLES
        if "visibility" in model.model_fields and model.TABLE in raws
        for _, cells in raws[model.TABLE].rows
    ]
    strictest = len(VISIBILITIES) - 1
    return VISIBILITIES[max((VISIBILITIES.index(v) if v in VISIBILITIES else strictest for v in stated), default=0)]


def _sort_key(row: Row, *, model: type[Row]) -> tuple[str, ...]:
    """Sort key of a row; an unknown value sorts first."""
    return tuple(str(getattr(row, column) or "") for column in model.KEY)
