"""Write a dossier as a workbook to fill in: a sheet with explanations, and a sheet per table with the known rows.

A Dutch form has Dutch titles, headers and words; they are names of the schema, by which the workbook is read back
without guessing. Beside every code of an area stands its name, and either may be filled in. The meaning of a column is
given in the reader's language, in a comment on its header and on the sheet with explanations. Text never becomes a
formula.
"""

from collections.abc import Sequence
from math import ceil
from pathlib import Path
from typing import Any

import xlsxwriter

from data.schema.catalogue import TABLES
from data.schema.columns import Row
from data.schema.description import Column, columns, referred
from data.schema.headers import companions
from data.schema.tables import Tables
from maps.fixed_time import FIXED_TIME
from maps.forms.cells import OPTIONS, write_cell
from maps.forms.column_texts import GUIDE_COLUMNS, comment, lines_needed, other_name, texts_of
from maps.forms.validation import name_rule, rule, shown_column, shown_group, shown_table, shown_word
from optimiser.words import Words
from optimiser.words.schema import table_name, title

_WIDEST_HEAD = 24
"""Longest header that widens its column; a longer one wraps [characters]."""

_GROUP_COLUMNS = {"group", "group_taken", "groups"}
"""Columns that name groups."""

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

_WIDTHS_BY_FORM = {"text": 28, "date": 12, "whole": 12, "decimal": 12}
"""Width of a column by its form [characters]."""


class Form:
    """The workbook while it is written: its formats, the language and the dossier."""

    def __init__(self, book: xlsxwriter.Workbook, tables: Tables, words: Words) -> None:
        """Make the formats, once for the whole workbook."""
        self.book, self.tables, self.words = book, tables, words
        towns = tables.municipalities
        self.names = {m.region_code: m.region for m in towns} | {m.province_code: m.province for m in towns}
        self.names |= {m.gm_code: m.name for m in towns}
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
        sheet, beside = self.book.add_worksheet(shown_table(self.words, model.TABLE)), companions(model)
        described: list[Column | str] = []
        for column in columns(model):
            described += [column, column.name] if column.name in beside else [column]
        for i, shown in enumerate(described):
            if isinstance(shown, Column):
                self._column(sheet, i, model, shown, rows)
            else:
                self._names(sheet, i, shown, beside[shown], rows)
        sheet.freeze_panes(1, 1)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.autofilter(0, 0, max(len(rows), 1), len(described) - 1)
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        sheet.protect("", dict.fromkeys(_ALLOWED_WHEN_PROTECTED, True))
        return len(rows)

    def _column(self, sheet: Any, i: int, model: type[Row], column: Column, rows: Sequence[Row]) -> None:
        """Write one column of a table: header, comment, what may be typed, and the known values."""
        head = shown_column(self.words, column.name)
        width = max(_WIDTHS_BY_FORM.get(column.form, 14), min(len(head), _WIDEST_HEAD) + 4)
        sheet.set_column(i, i, width, self.formats[column.form, False])
        sheet.write_string(0, i, head, self.head)
        sheet.write_comment(0, i, comment(self.words, model, column), {"x_scale": 2, "author": ""})
        validation = rule(self.words, self.tables, model.TABLE, column)
        if validation:
            sheet.data_validation(1, i, len(rows) + SPARE_ROWS, i, dict(validation))
        look = self.formats[column.form, (model.TABLE, column.name) in referred()]
        for row_number, row in enumerate(rows, start=1):
            write_cell(sheet, row_number, i, self._shown(column, getattr(row, column.name)), look)

    def _shown(self, column: Column, value: Any) -> Any:
        """A value as the form shows it: fixed words and groups in the reader's language."""
        if not isinstance(value, str):
            return value
        if column.form == "choice":
            return shown_word(value, self.words)
        return shown_group(value, self.words, self.tables) if column.name in _GROUP_COLUMNS else value

    def _names(self, sheet: Any, i: int, code: str, name: str, rows: Sequence[Row]) -> None:
        """Write the column of names beside one of codes."""
        look = self.formats["text", False]
        sheet.set_column(i, i, _WIDTHS_BY_FORM["text"], look)
        sheet.write_string(0, i, shown_column(self.words, name), self.head)
        comment = self.words("template-beside", column=shown_column(self.words, code))
        sheet.write_comment(0, i, comment, {"x_scale": 2, "author": ""})
        validation = name_rule(self.words, self.tables, code)
        if validation:
            sheet.data_validation(1, i, len(rows) + SPARE_ROWS, i, dict(validation))
        for row_number, row in enumerate(rows, start=1):
            write_cell(sheet, row_number, i, self.names.get(getattr(row, code)), look)

    def explanation(self, examples: Tables, about: Sequence[str]) -> None:
        """Write the sheet that explains every column, with a value of the dossier ``examples`` as its example.

        Args:
            examples: the dossier from which examples are taken.
            about: lines about the rows that are filled in: where they come from, and of which day.

        """
        sheet = self.book.add_worksheet(self.words("template-sheet"))
        introduction = [self.words(f"template-{part}") for part in ("title", "intro", "check")]
        introduction[2:2] = about
        top = len(introduction)
        for i, (head, width) in enumerate(GUIDE_COLUMNS.items()):
            sheet.set_column(i, i, width, self.wrap)
            sheet.write_string(top, i, self.words(f"template-head-{head}"), self.head)
        total = sum(GUIDE_COLUMNS.values())
        for i, text in enumerate(introduction):
            look = self.wrap if i else self.head
            sheet.merge_range(i, 0, i, len(GUIDE_COLUMNS) - 1, "", look)
            sheet.write_string(i, 0, text, look)
            sheet.set_row(i, 15 * ceil(1.2 * len(text) / total))
        for line, (model, column) in enumerate(((m, c) for m in TABLES for c in (None, *columns(m))), start=top + 1):
            if column is None:
                sheet.write_string(line, 0, shown_table(self.words, model.TABLE), self.bold)
                sheet.write_string(line, 2, other_name(self.words, model.TABLE, table_name), self.bold)
                sheet.write_string(line, 3, title(self.words, model), self.bold)
                continue
            texts = texts_of(self.words, model, column)
            for i, text in enumerate(texts):
                sheet.write_string(line, i, text, self.wrap)
            values = (getattr(row, column.name) for row in getattr(examples, model.TABLE))
            example = self._shown(column, next((value for value in values if value is not None), None))
            text = example if isinstance(example, str) else ""
            write_cell(sheet, line, len(texts), example, self.wrap if text else self.formats[column.form, False])
            sheet.set_row(line, 15 * lines_needed([*texts, text]))
        sheet.freeze_panes(top + 1, 2)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)


def write_form(tables: Tables, path: Path, *, words: Words, examples: Tables, about: Sequence[str] = ()) -> int:
    """Write the workbook.

    Args:
        tables: the known rows; a table may have none.
        path: the file to write.
        words: language of the explanations.
        examples: the dossier from which examples are taken.
        about: lines about the rows that are filled in, for the first sheet.

    Returns:
        The number of rows filled in.

    """
    with xlsxwriter.Workbook(str(path), OPTIONS) as book:
        book.set_properties({"title": words("template-title"), "created": FIXED_TIME})
        form_ = Form(book, tables, words)
        form_.explanation(examples, about)
        return sum(form_.table(model) for model in TABLES)
