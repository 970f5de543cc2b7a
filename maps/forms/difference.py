"""Write a difference between two versions: as lines to read, as data for programs, or as a workbook to filter."""

from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter

from data.operations.row_changes import CellChange, Difference, RowChange
from data.schema.catalogue import TABLES
from data.schema.description import columns
from maps.fixed_time import FIXED_TIME
from maps.forms.cells import OPTIONS, write_cell
from optimiser.words import Words
from optimiser.words.schema import choice_name, column_name, table_name

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
"""Columns of the workbook, with their widths [characters]."""

_CHOSEN = {name for model in TABLES for c in columns(model) for name in [c.name] if c.words} | {"group", "group_taken"}
"""Columns whose values are choices, which have names in the reader's language."""

_PLAIN = {"year", "ses_woa_year"}
"""Columns whose numbers are written without a thousands separator."""


def _value(value: Any, words: Words, column: str = "") -> str:
    """A value as text for a reader."""
    if value is None:
        return words("diff-unknown")
    if column in _CHOSEN and isinstance(value, str):
        return choice_name(words, value)
    if isinstance(value, date):
        return words.date(value)
    if isinstance(value, bool | str) or column in _PLAIN:
        return str(value)
    return words.number(value) if isinstance(value, int) else words.number(value, 6).rstrip("0").rstrip(",.")


def _chosen(value: Any, column: str, words: Words) -> Any:
    """A value for a cell of the workbook: a choice by its name in the reader's language, any other as it is."""
    return choice_name(words, value) if column in _CHOSEN and isinstance(value, str) else value


def _cell(cell: CellChange, change: RowChange, words: Words) -> str:
    """One cell as text: old and new value of a changed row, else its only value."""
    column = column_name(words, cell.column)
    values = {
        "column": column,
        "old": _value(cell.old, words, cell.column),
        "new": _value(cell.new, words, cell.column),
    }
    if change.kind == "changed":
        return words("diff-cell", **values)
    return words(
        "diff-cell-one", column=column, value=values["old" if change.kind in {"removed", "only-old"} else "new"]
    )


def _line(change: RowChange, words: Words) -> str:
    """One change as a line: which row, what happened to which cells, why and by whom."""
    keys = {c: v for c, v in change.key.items() if v not in {None, change.place}}
    key = ", ".join(f"{column_name(words, c)} {_value(v, words, c)}" for c, v in keys.items())
    changed_cells = [_cell(c, change, words) for c in change.cells if c.column not in {"reason", "author"}]
    code = "diff-line-key" if key else "diff-line"
    line = words(
        code,
        table=table_name(words, change.table),
        kind=words(f"diff-{change.kind}"),
        key=key,
        cells="; ".join(changed_cells),
    )
    if change.reason is not None:
        line += ". " + words("diff-reason", reason=change.reason, author=change.author or words("diff-unknown"))
    return line


def _hidden(difference: Difference, words: Words) -> list[str]:
    """A line with the number of hidden changes by table; none if there are none."""
    counts_by_table = (
        words("diff-hidden-table", table=table_name(words, t), count=words.number(n))
        for t, n in difference.hidden.items()
    )
    return [words("diff-hidden", tables=", ".join(counts_by_table))] if difference.hidden else []


def lines(difference: Difference, words: Words, *, old: str, new: str) -> list[str]:
    """The difference as lines to read, under a heading per place.

    Args:
        difference: the changes.
        words: language of the texts.
        old: name of the old version.
        new: name of the new version.

    """
    mark = words(f"mark-{difference.audience}")
    text_lines = [*([mark] if mark else []), words("diff-head", old=old, new=new)]
    place: str | None = None
    for change in difference.changes:
        if change.place != place:
            place = change.place
            text_lines += ["", _heading(place, difference, words)]
        text_lines.append("  " + _line(change, words))
    if not difference.changes:
        text_lines.append(words("diff-none"))
    return [*text_lines, *([""] if difference.hidden and difference.changes else []), *_hidden(difference, words)]


def _heading(place: str, difference: Difference, words: Words) -> str:
    """Name and code of a place; a heading of its own for changes that name no place."""
    if not place:
        return words("diff-nowhere")
    name = difference.names.get(place)
    return f"{name} ({place})" if name else place


def as_data(difference: Difference, *, old: str, new: str) -> dict[str, Any]:
    """The difference as one JSON object, with dates as text."""

    def plain(value: Any) -> Any:
        return value.isoformat() if isinstance(value, date) else value

    return {
        "old": old,
        "new": new,
        "audience": difference.audience,
        "changes": [
            {
                "table": c.table,
                "kind": c.kind,
                "code": c.place,
                "name": difference.names.get(c.place, ""),
                "key": {column: plain(value) for column, value in c.key.items()},
                "cells": {cell.column: {"old": plain(cell.old), "new": plain(cell.new)} for cell in c.cells},
                "reason": c.reason,
                "author": c.author,
            }
            for c in difference.changes
        ],
        "hidden": dict(difference.hidden),
    }


def write_changes(difference: Difference, path: Path, *, words: Words, old: str, new: str) -> None:
    """Write the difference as a workbook with one row per cell that differs, to filter and sort."""
    mark = words(f"mark-{difference.audience}")
    with xlsxwriter.Workbook(str(path), OPTIONS) as book:
        book.set_properties({"created": FIXED_TIME})
        sheet, bold = book.add_worksheet(words("diff-sheet")), book.add_format({"bold": True, "bottom": 1})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for i, (column, width) in enumerate(_COLUMNS.items()):
            sheet.set_column(i, i, width)
            sheet.write_string(0, i, words(f"diff-col-{column}"), bold)
        row_number = 0
        for change in difference.changes:
            keys = {c: v for c, v in change.key.items() if v is not None}
            key = ", ".join(f"{column_name(words, c)} {_value(v, words, c)}" for c, v in keys.items())
            table = table_name(words, change.table)
            row_start = [change.place, difference.names.get(change.place, ""), table, words(f"diff-{change.kind}"), key]
            for cell in change.cells or (CellChange("", None, None),):
                row_number += 1
                values = [_chosen(v, cell.column, words) for v in (cell.old, cell.new)]
                row = [*row_start, column_name(words, cell.column), *values, change.reason, change.author]
                for i, value in enumerate(row):
                    write_cell(sheet, row_number, i, value, day if isinstance(value, date) else None)
        sheet.freeze_panes(1, 2)
        sheet.autofilter(0, 0, max(row_number, 1), len(_COLUMNS) - 1)
        notes = book.add_worksheet(words("diff-notes"))
        notes.set_column(0, 0, 110, book.add_format({"text_wrap": True}))
        note_lines = [*([mark] if mark else []), words("diff-head", old=old, new=new), *_hidden(difference, words)]
        for i, line in enumerate(note_lines):
            notes.write_string(i, 0, line)
        for page in (sheet, notes):
            page.set_header("&C" + (mark or words("diff-sheet")).replace("&", "&&"))
