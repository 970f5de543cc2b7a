"""Cells of a workbook for planners: written by the type of their value, never as a formula or a link."""

from datetime import date, datetime, time
from typing import Any

OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd",
}
"""Options of XlsxWriter: text stays text, even if it looks like a formula, an address or a number."""


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
