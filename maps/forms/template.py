"""Write a dossier as a workbook to fill in: a sheet per table with the known rows, and a sheet with explanations.

Titles and header rows are the machine names of the schema, so that the workbook is read back
without guessing. The meaning of a column is given in the reader's language, in a comment on its
header and on the sheet with explanations. Text never becomes a formula.
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
from maps.forms.validation import rule, shown_word
from optimiser.words import Words
from optimiser.words.schema import column_name, form, meaning, source, table_name, title, unit

OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd",
}
"""Options of XlsxWriter: text stays text, even if it looks like a formula, an address or a number."""

SPARE_ROWS = 500
"""Empty rows below the known ones whose cells are also validated while typing."""

_ALLOWED_WHEN_PROTECTED = (
    "format_cells",
    "format_columns",
    "format_rows",
    "insert_rows",
    "delete_rows",
    "sort",
    "autofilter",
)
"""What a protected sheet still allows; only codes that other sheets refer to are locked."""

_NUMBER_FORMATS = {"text": "@", "code": "@", "choice": "@", "whole": "0", "decimal": "General", "date": "yyyy-mm-dd"}
"""Number format of cells by form of their column; ``@`` keeps codes such as ``0014`` as text."""

GUIDE_COLUMNS = {
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
"""Columns of the sheet with explanations, with their widths [characters]."""

_WIDTHS_BY_FORM = {"text": 28, "date": 12, "whole": 12, "decimal": 12}
"""Width of a column by its form [characters]."""


class Form:
    """The workbook while it is written: its formats, the language and the dossier."""

    def __init__(self, book: xlsxwriter.Workbook, tables: Tables, words: Words) -> None:
        """Make the formats, once for the whole workbook."""
        self.book, self.tables, self.words = book, tables, words
        self.head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "num_format": "@"})
        self.bold = book.add_format({"bold": True, "bottom": 1})
        self.wrap = book.add_format({"text_wrap": True, "valign": "top"})
        self.formats = {
            (name, locked): book.add_format({"num_format": look, "locked": locked})
            for name, look in {**_NUMBER_FORMATS, "boolean": "General"}.items()
            for locked in (False, True)
        }

    def table(self, model: type[Row]) -> int:
        """Write the sheet of one table; returns its number of rows."""
        rows: tuple[Row, ...] = getattr(self.tables, model.TABLE)
        sheet, column_descriptions = self.book.add_worksheet(model.TABLE), columns(model)
        for i, column in enumerate(column_descriptions):
            width = max(_WIDTHS_BY_FORM.get(column.form, 14), len(column.name) + 4)
            sheet.set_column(i, i, width, self.formats[column.form, False])
            sheet.write_string(0, i, column.name, self.head)
            sheet.write_comment(0, i, self._comment(model, column), {"x_scale": 2, "author": ""})
            validation = rule(self.words, self.tables, model.TABLE, column)
            if validation:
                sheet.data_validation(1, i, len(rows) + SPARE_ROWS, i, dict(validation))
            look = self.formats[column.form, (model.TABLE, column.name) in referred()]
            for row_number, row in enumerate(rows, start=1):
                value = getattr(row, column.name)
                chosen = column.form == "choice" and isinstance(value, str)
                write_cell(sheet, row_number, i, shown_word(value, self.words) if chosen else value, look)
        sheet.freeze_panes(1, 1)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.autofilter(0, 0, max(len(rows), 1), len(column_descriptions) - 1)
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        sheet.protect("", dict.fromkeys(_ALLOWED_WHEN_PROTECTED, True))
        return len(rows)

    def _comment(self, model: type[Row], column: Column) -> str:
        texts = dict(zip(GUIDE_COLUMNS, self._texts(model, column), strict=False))
        lines = [f"{texts['name']}: {texts['meaning']}"]
        lines += [
            f"{self.words(f'template-head-{h}')}: {texts[h]}" for h in ("form", "needed", "unit", "source") if texts[h]
        ]
        return "\n".join(lines)

    def explanation(self, examples: Tables) -> None:
        """Write the sheet that explains every column, with a value of the dossier ``examples`` as its example."""
        sheet = self.book.add_worksheet(self.words("template-sheet"))
        for i, (head, width) in enumerate(GUIDE_COLUMNS.items()):
            sheet.set_column(i, i, width, self.wrap)
            sheet.write_string(3, i, self.words(f"template-head-{head}"), self.head)
        for i, code in enumerate(("template-title", "template-intro", "template-check")):
            look = self.wrap if i else self.head
            sheet.merge_range(i, 0, i, len(GUIDE_COLUMNS) - 1, "", look)
            sheet.write_string(i, 0, self.words(code), look)
        sheet.set_row(1, 48)
        for line, (model, column) in enumerate(((m, c) for m in TABLES for c in (None, *columns(m))), start=4):
            if column is None:
                sheet.write_string(line, 0, model.TABLE, self.bold)
                sheet.write_string(line, 2, table_name(self.words, model.TABLE), self.bold)
                sheet.write_string(line, 3, title(self.words, model), self.bold)
                continue
            texts = self._texts(model, column)
            for i, text in enumerate(texts):
                sheet.write_string(line, i, text, self.wrap)
            values = (getattr(row, column.name) for row in getattr(examples, model.TABLE))
            example = next((value for value in values if value is not None), None)
            text = example if isinstance(example, str) else ""
            write_cell(sheet, line, len(texts), example, self.wrap if text else self.formats[column.form, False])
            sheet.set_row(line, 15 * _height([*texts, text]))
        sheet.freeze_panes(4, 2)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)

    def _texts(self, model: type[Row], column: Column) -> list[str]:
        """The texts about a column, in the order of ``GUIDE_COLUMNS``, without the example."""
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
    """Lines that the longest text needs in its column; not all spreadsheet programs measure that themselves.

    The factor 1.2 allows for lines that break between words.
    """
    return max(ceil(1.2 * len(text) / width) or 1 for text, width in zip(texts, GUIDE_COLUMNS.values(), strict=True))


def write_cell(sheet: Any, row: int, column: int, value: Any, look: Any = None) -> None:
    """Write one cell by the type of its value; ``None`` leaves it empty but formatted."""
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
        tables: the known rows; a table may have none.
        path: the file to write.
        words: language of the explanations.
        examples: the dossier from which examples are taken.

    Returns:
        The number of rows filled in.

    """
    with xlsxwriter.Workbook(str(path), OPTIONS) as book:
        book.set_properties({"title": words("template-title")})
        form_ = Form(book, tables, words)
        rows = sum(form_.table(model) for model in TABLES)
        form_.explanation(examples)
    return rows
