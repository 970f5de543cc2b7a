"""Files that somebody brings: a dossier as a workbook or tables, with every complaint shown in its place."""

import csv
import io
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from data import Tables, load
from data.complaints import Complaint, InvalidInputError
from data.reading.xlsx_container import open_container
from optimiser.problem.scenario import Scenario, read_scenario
from optimiser.words import Words
from optimiser.workbench.dossiers import is_table

MOST_FILES = 60
_FILL = PatternFill("solid", fgColor="F8CBAD")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Beginnings of a text that a spreadsheet would compute."""

Files = Sequence[tuple[str, bytes]]


@dataclass(frozen=True)
class Upload:
    """A dossier that passed every check, with its scenario if it brought one."""

    tables: Tables
    scenario: Scenario | None


def read_upload(files: Files) -> Upload:
    """Read a dossier that somebody brings.

    Raises:
        InvalidInputError: with every complaint at once.

    """
    refuse_odd(files)
    with tempfile.TemporaryDirectory() as folder:
        home = written(files, Path(folder))
        scenarios = sorted(Path(folder).glob("*.toml"))
        scenario = read_scenario(scenarios[0]) if scenarios else None
        country = scenario.country if scenario else "NL"
        return Upload(load(home, country=country, groups=scenario.groups if scenario else None), scenario)


def refuse_odd(files: Files) -> None:
    """Refuse what is no table by its name, or one name twice, before anything is written or opened.

    Raises:
        InvalidInputError: with every such file.

    """
    names = [name for name, _ in files]
    odd = [n for n in names if not is_table(n) or names.count(n) > 1]
    if odd or not files or len(files) > MOST_FILES:
        shown = [n[:100].replace("\0", "") for n in dict.fromkeys(odd)] or [""]
        raise InvalidInputError([Complaint("workbench-file", n or "-", None, None, n) for n in shown])


def written(files: Files, folder: Path) -> Path:
    """Write the files; the workbook among them, or the folder of tables."""
    for name, content in files:
        (folder / name).write_bytes(content)
    books = sorted(folder.glob("*.xlsx"))
    return books[0] if books else folder


def complaint_records(error: InvalidInputError, words: Words) -> list[dict[str, Any]]:
    """Every complaint with its place, for a table on the page."""
    return [
        {
            "table": c.table,
            "row": c.row,
            "column": c.column,
            "cell": c.cell,
            "value": c.value,
            "text": words.complaint(c),
        }
        for c in error.complaints
    ]


def marked(files: Files, words: Words) -> bytes:
    """The dossier as a workbook in which every cell with a complaint is coloured and says what is wrong.

    Raises:
        InvalidInputError: files that are no tables.

    """
    refuse_odd(files)
    complaints: Sequence[Complaint] = ()
    try:
        read_upload(files)
    except InvalidInputError as error:
        complaints = error.complaints
    book = _book(files)
    told: dict[tuple[str, str], list[str]] = {}
    loose: list[str] = []
    for complaint in complaints:
        sheet = complaint.table.removesuffix(".csv")
        cell = complaint.cell or _address(book, sheet, complaint)
        if cell and sheet in book.sheetnames:
            told.setdefault((sheet, cell), []).append(words.complaint(complaint))
        else:
            loose.append(words.complaint(complaint))
    for (sheet, address), lines in told.items():
        book[sheet][address].fill = _FILL
        book[sheet][address].comment = Comment("\n".join(lines)[:4_000], "optimiser", width=360, height=160)
    if loose:
        page = book.create_sheet(words("workbench-complaints")[:31], 0)
        for line in loose:
            page.append([_text(line)])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _book(files: Files) -> Any:
    """The workbook itself, or one with a sheet per table."""
    for name, content in files:
        if name.lower().endswith(".xlsx"):
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / name
                path.write_bytes(content)
                return load_workbook(io.BytesIO(open_container(path)))  # a bomb is refused before it is unpacked
    book = Workbook()
    book.remove(book.active)
    for name, content in files:
        if name.endswith(".csv"):
            page = book.create_sheet(name.removesuffix(".csv")[:31])
            text = content.decode("utf-8-sig", errors="replace")
            mark = ";" if text.split("\n", 1)[0].count(";") > text.split("\n", 1)[0].count(",") else ","
            for row in csv.reader(io.StringIO(text), delimiter=mark):
                page.append([_text(cell) for cell in row])
    if not book.sheetnames:
        book.create_sheet("-")
    return book


def _text(cell: str) -> str:
    """A text that stays a text when a spreadsheet opens it."""
    return f"'{cell}" if cell.startswith(_FORMULA) and not cell.lstrip("+-").replace(".", "", 1).isdigit() else cell


def _address(book: Any, sheet: str, complaint: Complaint) -> str | None:
    if sheet not in book.sheetnames or complaint.row is None:
        return None
    head = {str(c.value).strip().lower(): c.column_letter for c in book[sheet][1] if c.value is not None}
    letter = head.get(str(complaint.details.get("header", complaint.column or "")).lower())
    return f"{letter or 'A'}{complaint.row}"
