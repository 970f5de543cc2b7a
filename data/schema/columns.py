"""What the columns of all tables share: types with their ranges, descriptions, visibility."""

from functools import cache
from typing import Annotated, Any, ClassVar, Literal, get_args, get_origin
from unicodedata import category, normalize

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from data.schema.cells import Whole
from data.schema.own_words import own_word
from data.schema.visibility import Visibility

RowVisibility = Annotated[Visibility, BeforeValidator(lambda stated: "prt" if stated is None else stated)]
"""Visibility of a row; an empty cell means ``prt``, the strictest, so that a forgotten cell discloses nothing."""

Confidence = Literal["high", "medium", "low"]
"""How sure whoever entered a row is of it."""


Merged = Literal["sum", "unknown", "any", "same", "equal", "listed", "strictest"]
"""Value of a column after municipalities merge: the ``sum`` of the parts; ``unknown`` for a score, which cannot be
added; that of ``any`` part (a point inside one part lies inside the whole); the ``same`` if all parts agree, or that of
the part that keeps its code; ``equal`` in all parts or refused; all texts ``listed``; the ``strictest`` visibility."""

Code = Annotated[str, Field(pattern=r"^[A-Za-z0-9_.:-]{1,32}$")]
"""Identifier: up to 32 letters, digits and ``_ . : -``; what has spaces or other signs is refused as no code."""


def _number_as_text(value: Any) -> Any:
    whole = isinstance(value, int | float) and not isinstance(value, bool) and float(value).is_integer()
    return str(int(value)) if whole else value


Identifier = Annotated[str, BeforeValidator(_number_as_text), Field(pattern=r"^[A-Za-z0-9_.:-]{1,32}$")]
"""A code that the dossier gives out itself, such as the number of a bid or a year as period: a number cell will do,
since no zeros of a publisher can be lost in it."""


_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that turn the direction of writing: with them a text reads otherwise than it is."""


def text_signs(text: Any) -> Any:
    """A text without signs that steer a terminal or turn the direction of writing; line ends and tabs stay."""
    if not isinstance(text, str) or text.isprintable():  # none of these signs is printable
        return text
    return "".join(c for c in text if c in "\n\r\t" or (category(c) != "Cc" and c not in _TURNING))


def one_form(text: Any) -> Any:
    """A name in one of the forms in which it can be written: accents on their letters, usual spaces, nothing unseen.

    ``Súdwest`` with its accent as a sign of its own looks the same and is another text; so does a non-breaking space.
    """
    if not isinstance(text, str):
        return text
    if text.isascii() and text.isprintable():  # nothing to bring into another form
        return text.strip() or None
    spaced = (" " if category(c) == "Zs" or c in "\n\r\t" else c for c in normalize("NFC", text))
    composed = "".join(c for c in spaced if category(c) not in {"Cf", "Cc"})
    return composed.strip() or None


Name = Annotated[str, BeforeValidator(one_form), Field(min_length=1, max_length=200)]
"""Name of a place or location, up to 200 characters; longer text is refused as no name."""

Places = Annotated[Whole, Field(ge=0, le=10_000_000)]
"""Number of places [places] or inhabitants [persons]; above ten million it is refused as an error."""

Year = Annotated[Whole, Field(ge=1900, le=2200)]
"""A calendar year; a slip such as 20211 is refused."""

Text = Annotated[str, BeforeValidator(text_signs), Field(max_length=4000)]
"""Free text, up to 4,000 characters: far below the 32,767 that a spreadsheet cell can hold."""


def column(meaning: str, *, unit: str = "", source: str = "", merged: Merged = "same", **rest: Any) -> Any:
    """Declare a column: its meaning, unit, source and what a merger does to it; ``rest`` goes to pydantic."""
    return Field(description=meaning, json_schema_extra={"unit": unit, "source": source, "merged": merged}, **rest)


@cache
def _choices(model: type[BaseModel], name: str) -> tuple[str, ...]:
    """The fixed words of a column; none where anything may be written."""
    annotation = model.model_fields[name].annotation
    parts = (annotation, *get_args(annotation))
    inner = (choice for part in parts for choice in (part, *get_args(part)))
    return tuple(word for part in inner if get_origin(part) is Literal for word in get_args(part))


class Row(BaseModel):
    """One row of a table: checked when made, then frozen.

    ``TABLE`` is the name of its table, ``KEY`` the columns that identify a row in it. The
    docstring of a model is the title of its table in a template, held equal to the English messages by a test.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True)
    TABLE: ClassVar[str]
    KEY: ClassVar[tuple[str, ...]]
    REQUIRED: ClassVar[bool] = False
    """Whether a dossier is incomplete without this table."""

    @model_validator(mode="before")
    @classmethod
    def _as_written(cls, cells: Any) -> Any:
        """Take Dutch words for the schema's own, and the default for an empty cell that need not be filled in."""
        if not isinstance(cells, dict):
            return cells
        required = {name for name, field in cls.model_fields.items() if field.is_required()}
        known = cls.model_fields.keys()
        filled = {k: v for k, v in cells.items() if v is not None or k in required or k not in known}
        return {k: own_word(v, _choices(cls, k)) if k in known else v for k, v in filled.items()}
