"""A difference between two versions told: as lines to read, as data for programmes, as a workbook to filter."""

from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter

from data.operations.difference import CellChange, Difference, RowChange
from data.schema.catalogue import TABLES
from data.schema.description import columns
from maps.forms.template import OPTIONS, write_cell
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
"""Columns of the workbook, with their widths [signs]."""


_CHOSEN = {name for model in TABLES for c in columns(model) for name in [c.name] if c.words} | {"group", "group_taken"}
"""Columns whose values are words of a list."""

_PLAIN = {"year", "ses_woa_year"}
"""Numbers without a separator."""


def _value(value: Any, words: Words, column: str = "") -> str:
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
    """A value for a cell: a word of a list as the reader says it, all others as they are."""
    return choice_name(words, value) if column in _CHOSEN and isinstance(value, str) else value


def _cell(cell: CellChange, change: RowChange, words: Words) -> str:
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
    """One change: which row, what happened to which cells, why and by whom."""
    keys = {c: v for c, v in change.key.items() if v not in {None, change.place}}
    key = ", ".join(f"{column_name(words, c)} {_value(v, words, c)}" for c, v in keys.items())
    told = [_cell(c, change, words) for c in change.cells if c.column not in {"reason", "author"}]
    code = "diff-line-key" if key else "diff-line"
    line = words(
        code, table=table_name(words, change.table), kind=words(f"diff-{change.kind}"), key=key, cells="; ".join(told)
    )
    if change.reason is not None:
        line += ". " + words("diff-reason", reason=change.reason, author=change.author or words("diff-unknown"))
    return line


def _hidden(found: Difference, words: Words) -> list[str]:
    told = (
        words("diff-hidden-table", table=table_name(words, t), count=words.number(n)) for t, n in found.hidden.items()
    )
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
            keys = {c: v for c, v in change.key.items() if v is not None}
            key = ", ".join(f"{column_name(words, c)} {_value(v, words, c)}" for c, v in keys.items())
            table = table_name(words, change.table)
            where = [change.place, found.names.get(change.place, ""), table, words(f"diff-{change.kind}"), key]
            for cell in change.cells or (CellChange("", None, None),):
                number += 1
                values = [_chosen(v, cell.column, words) for v in (cell.old, cell.new)]
                row = [*where, column_name(words, cell.column), *values, change.reason, change.author]
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
