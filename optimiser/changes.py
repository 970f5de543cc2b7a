"""A difference between two versions told: as lines to read, as data for programmes, as a workbook to filter."""

from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter

from data.difference import Cell, Change, Difference
from optimiser.form import OPTIONS, write_cell
from optimiser.words import Words

_COLUMNS = {
    "code": 10,
    "name": 24,
    "table": 18,
    "kind": 14,
    "key": 36,
    "column": 20,
    "old": 24,
    "new": 24,
    "reason": 40,
    "author": 24,
}
"""Columns of the workbook, with their widths [signs]."""


def _value(value: Any, words: Words) -> str:
    if value is None:
        return words("diff-unknown")
    if isinstance(value, bool | str | date):
        return str(value)
    return words.number(value) if isinstance(value, int) else words.number(value, 6).rstrip("0").rstrip(",.")


def _cell(cell: Cell, change: Change, words: Words) -> str:
    values = {"column": cell.column, "old": _value(cell.old, words), "new": _value(cell.new, words)}
    if change.kind == "changed":
        return words("diff-cell", **values)
    return words(
        "diff-cell-one", column=cell.column, value=values["old" if change.kind in {"removed", "only-old"} else "new"]
    )


def _line(change: Change, words: Words) -> str:
    """One change: which row, what happened to which cells, why and by whom."""
    key = ", ".join(f"{column} {value}" for column, value in change.key.items() if value not in {None, change.place})
    told = [_cell(c, change, words) for c in change.cells if c.column not in {"reason", "author"}]
    code = "diff-line-key" if key else "diff-line"
    line = words(code, table=change.table, kind=words(f"diff-{change.kind}"), key=key, cells="; ".join(told))
    if change.reason is not None:
        line += ". " + words("diff-reason", reason=change.reason, author=change.author or words("diff-unknown"))
    return line


def _hidden(found: Difference, words: Words) -> list[str]:
    told = (words("diff-hidden-table", table=t, count=words.number(n)) for t, n in found.hidden.items())
    return [words("diff-hidden", tables=", ".join(told))] if found.hidden else []


def lines(found: Difference, words: Words, *, old: str, new: str) -> list[str]:
    """The difference to read, a heading per place.

    Args:
        found: what changed.
        words: the language.
        old: name of the version before.
        new: name of the version now.

    """
    mark = words(f"mark-{found.audience}")
    told = [*([mark] if mark else []), words("diff-head", old=old, new=new)]
    place: str | None = None
    for change in found.changes:
        if change.place != place:
            place = change.place
            told += ["", _heading(place, found, words)]
        told.append("  " + _line(change, words))
    if not found.changes:
        told.append(words("diff-none"))
    return [*told, *([""] if found.hidden and found.changes else []), *_hidden(found, words)]


def _heading(place: str, found: Difference, words: Words) -> str:
    if not place:
        return words("diff-nowhere")
    name = found.names.get(place)
    return f"{name} ({place})" if name else place


def as_data(found: Difference, *, old: str, new: str) -> dict[str, Any]:
    """The difference as one JSON object; dates as text."""

    def plain(value: Any) -> Any:
        return value.isoformat() if isinstance(value, date) else value

    return {
        "old": old,
        "new": new,
        "audience": found.audience,
        "changes": [
            {
                "table": c.table,
                "kind": c.kind,
                "code": c.place,
                "name": found.names.get(c.place, ""),
                "key": {column: plain(value) for column, value in c.key.items()},
                "cells": {cell.column: {"old": plain(cell.old), "new": plain(cell.new)} for cell in c.cells},
                "reason": c.reason,
                "author": c.author,
            }
            for c in found.changes
        ],
        "hidden": dict(found.hidden),
    }


def write_changes(found: Difference, path: Path, *, words: Words, old: str, new: str) -> None:
    """The difference as a workbook: one row per cell that differs, to filter and to sort."""
    mark = words(f"mark-{found.audience}")
    with xlsxwriter.Workbook(str(path), OPTIONS) as book:
        sheet, bold = book.add_worksheet(words("diff-sheet")), book.add_format({"bold": True, "bottom": 1})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for i, (column, width) in enumerate(_COLUMNS.items()):
            sheet.set_column(i, i, width)
            sheet.write_string(0, i, words(f"diff-col-{column}"), bold)
        number = 0
        for change in found.changes:
            key = ", ".join(f"{column}={value}" for column, value in change.key.items() if value is not None)
            where = [change.place, found.names.get(change.place, ""), change.table, words(f"diff-{change.kind}"), key]
            for cell in change.cells or (Cell("", None, None),):
                number += 1
                row = [*where, cell.column, cell.old, cell.new, change.reason, change.author]
                for i, value in enumerate(row):
                    write_cell(sheet, number, i, value, day if isinstance(value, date) else None)
        sheet.freeze_panes(1, 2)
        sheet.autofilter(0, 0, max(number, 1), len(_COLUMNS) - 1)
        notes = book.add_worksheet(words("diff-notes"))
        notes.set_column(0, 0, 110, book.add_format({"text_wrap": True}))
        told = [*([mark] if mark else []), words("diff-head", old=old, new=new), *_hidden(found, words)]
        for i, line in enumerate(told):
            notes.write_string(i, 0, line)
        for page in (sheet, notes):
            page.set_header("&C" + (mark or words("diff-sheet")).replace("&", "&&"))
