"""A dossier as a workbook to fill in: a sheet per table with the known rows, and a sheet that explains.

Sheet names and header rows are the schema's machine names, so that the workbook is read
back without guessing; what a column means stands in a comment on its header and on the
explaining sheet, in the reader's language. Text is never a formula.
"""

from collections.abc import Sequence
from datetime import date, datetime, time
from math import ceil
from pathlib import Path
from typing import Any

import xlsxwriter

from data.schema.catalogue import TABLES
from data.schema.columns import Row
from data.schema.description import Column, columns, referred
from data.schema.tables import Tables
from maps.forms.validation import rule
from optimiser.words import Words
from optimiser.words.schema import column_name, form, meaning, source, table_name, title, unit

OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd",
}
"""Text stays text, whatever it looks like."""

SPARE = 500
"""Empty rows below the known ones that are checked while typing."""

_ALLOWED = (
    "format_cells",
    "format_columns",
    "format_rows",
    "insert_rows",
    "delete_rows",
    "sort",
    "autofilter",
)
_LOOKS = {"text": "@", "code": "@", "choice": "@", "whole": "0", "decimal": "General", "date": "yyyy-mm-dd"}
HEADS = {
    "sheet": 18,
    "column": 18,
    "name": 24,
    "meaning": 60,
    "needed": 10,
    "unit": 16,
    "form": 34,
    "source": 34,
    "example": 40,
}
"""Columns of the explaining sheet, with their widths [signs]."""

_WIDTHS = {"text": 28, "date": 12, "whole": 12, "decimal": 12}


class Form:
    """The workbook while it is written: its formats, its words and the dossier."""

    def __init__(self, book: xlsxwriter.Workbook, tables: Tables, words: Words) -> None:
        """Make the formats once."""
        self.book, self.tables, self.words = book, tables, words
        self.head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "num_format": "@"})
        self.bold = book.add_format({"bold": True, "bottom": 1})
        self.wrap = book.add_format({"text_wrap": True, "valign": "top"})
        self.looks = {
            (name, locked): book.add_format({"num_format": look, "locked": locked})
            for name, look in {**_LOOKS, "boolean": "General"}.items()
            for locked in (False, True)
        }

    def table(self, model: type[Row]) -> int:
        """One sheet; returns its number of rows."""
        rows: tuple[Row, ...] = getattr(self.tables, model.TABLE)
        sheet, described = self.book.add_worksheet(model.TABLE), columns(model)
        for i, column in enumerate(described):
            width = max(_WIDTHS.get(column.form, 14), len(column.name) + 4)
            sheet.set_column(i, i, width, self.looks[column.form, False])
            sheet.write_string(0, i, column.name, self.head)
            sheet.write_comment(0, i, self._comment(model, column), {"x_scale": 2, "author": ""})
            found = rule(self.words, self.tables, model.TABLE, column)
            if found:
                sheet.data_validation(1, i, len(rows) + SPARE, i, dict(found))
            look = self.looks[column.form, (model.TABLE, column.name) in referred()]
            for number, row in enumerate(rows, start=1):
                write_cell(sheet, number, i, getattr(row, column.name), look)
        sheet.freeze_panes(1, 1)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.autofilter(0, 0, max(len(rows), 1), len(described) - 1)
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        sheet.protect("", dict.fromkeys(_ALLOWED, True))
        return len(rows)

    def _comment(self, model: type[Row], column: Column) -> str:
        told = dict(zip(HEADS, self._told(model, column), strict=False))
        lines = [f"{told['name']}: {told['meaning']}"]
        lines += [
            f"{self.words(f'template-head-{h}')}: {told[h]}" for h in ("form", "needed", "unit", "source") if told[h]
        ]
        return "\n".join(lines)

    def explanation(self, examples: Tables) -> None:
        """The sheet that explains every column, with a value of the bundled dossier as its example."""
        sheet = self.book.add_worksheet(self.words("template-sheet"))
        for i, (head, width) in enumerate(HEADS.items()):
            sheet.set_column(i, i, width, self.wrap)
            sheet.write_string(3, i, self.words(f"template-head-{head}"), self.head)
        for i, code in enumerate(("template-title", "template-intro", "template-check")):
            look = self.wrap if i else self.head
            sheet.merge_range(i, 0, i, len(HEADS) - 1, "", look)
            sheet.write_string(i, 0, self.words(code), look)
        sheet.set_row(1, 48)
        for line, (model, column) in enumerate(((m, c) for m in TABLES for c in (None, *columns(m))), start=4):
            if column is None:
                sheet.write_string(line, 0, model.TABLE, self.bold)
                sheet.write_string(line, 2, table_name(self.words, model.TABLE), self.bold)
                sheet.write_string(line, 3, title(self.words, model), self.bold)
                continue
            told = self._told(model, column)
            for i, text in enumerate(told):
                sheet.write_string(line, i, text, self.wrap)
            known = (getattr(row, column.name) for row in getattr(examples, model.TABLE))
            example = next((value for value in known if value is not None), None)
            text = example if isinstance(example, str) else ""
            write_cell(sheet, line, len(told), example, self.wrap if text else self.looks[column.form, False])
            sheet.set_row(line, 15 * _height([*told, text]))
        sheet.freeze_panes(4, 2)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)

    def _told(self, model: type[Row], column: Column) -> list[str]:
        """The cells of a column's line before its example, in the order of ``HEADS``."""
        return [
            model.TABLE,
            column.name,
            column_name(self.words, column.name),
            meaning(self.words, model.TABLE, column),
            self.words("template-yes" if column.required else "template-no"),
            unit(self.words, column),
            form(self.words, column),
            source(self.words, column),
        ]


def _height(texts: Sequence[str]) -> int:
    """Lines that the longest text needs in its column; programs do not all measure it themselves."""
    return max(ceil(1.2 * len(text) / width) or 1 for text, width in zip(texts, HEADS.values(), strict=True))


def write_cell(sheet: Any, row: int, column: int, value: Any, look: Any = None) -> None:
    """One cell by the type of its value; ``None`` keeps its look and stays empty."""
    if value is None:
        sheet.write_blank(row, column, None, look)
    elif isinstance(value, bool):
        sheet.write_boolean(row, column, value, look)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value, look)
    elif isinstance(value, date):
        moment = value if isinstance(value, datetime) else datetime.combine(value, time())
        sheet.write_datetime(row, column, moment, look)
    else:
        sheet.write_string(row, column, str(value), look)


def write_form(tables: Tables, path: Path, *, words: Words, examples: Tables) -> int:
    """Write the workbook.

    Args:
        tables: the rows that are filled in; a table may have none.
        path: the file to write.
        words: the language of the explanations.
        examples: the dossier from which examples are shown.

    Returns:
        How many rows were filled in.

    """
    with xlsxwriter.Workbook(str(path), OPTIONS) as book:
        book.set_properties({"title": words("template-title")})
        form_ = Form(book, tables, words)
        rows = sum(form_.table(model) for model in TABLES)
        form_.explanation(examples)
    return rows
