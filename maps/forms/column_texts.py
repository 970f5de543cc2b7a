"""What a form says about a column: on the sheet with explanations, and in the comment on its header."""

from collections.abc import Callable, Sequence
from math import ceil

from data.schema.columns import Row
from data.schema.description import Column
from maps.forms.validation import shown_column, shown_table
from optimiser.words import Words
from optimiser.words.schema import column_name, form, meaning, source, unit

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


def texts_of(words: Words, model: type[Row], column: Column) -> list[str]:
    """The texts about a column, in the order of ``GUIDE_COLUMNS``, without the example."""
    return [
        shown_table(words, model.TABLE),
        shown_column(words, column.name),
        other_name(words, column.name, column_name),
        meaning(words, model.TABLE, column),
        words("template-yes" if column.required else "template-no"),
        unit(words, column),
        form(words, column),
        source(words, column),
    ]


def comment(words: Words, model: type[Row], column: Column) -> str:
    """The comment on the header of a column."""
    texts = dict(zip(GUIDE_COLUMNS, texts_of(words, model, column), strict=False))
    lines = [f"{column_name(words, column.name)}: {texts['meaning']}"]
    lines += [f"{words(f'template-head-{h}')}: {texts[h]}" for h in ("form", "needed", "unit", "source") if texts[h]]
    return "\n".join(lines)


def other_name(words: Words, name: str, in_words: Callable[[Words, str], str]) -> str:
    """The name that the form does not show: that of CSV files in a Dutch form, that in words in an English one."""
    return name if words.language == "nl" else in_words(words, name)


def lines_needed(texts: Sequence[str]) -> int:
    """Lines that the longest text needs in its column; not all spreadsheet programs measure that themselves.

    The factor 1.2 allows for lines that break between words.
    """
    return max(ceil(1.2 * len(text) / width) or 1 for text, width in zip(texts, GUIDE_COLUMNS.values(), strict=True))
