"""What the columns of all tables share: types with their ranges, description, visibility."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from data.schema.cells import Whole

Visibility = Literal["public", "council", "prt"]


Confidence = Literal["high", "medium", "low"]


Bound = Literal["minimum", "maximum", "fixed", "capacity"]


VISIBILITIES: tuple[Visibility, ...] = ("public", "council", "prt")
"""Audiences from the widest to the narrowest; each sees what is meant for it and for all wider ones."""


def visible(audience: Visibility) -> tuple[Visibility, ...]:
    """Visibilities that an audience may see."""
    return VISIBILITIES[: VISIBILITIES.index(audience) + 1]


Merged = Literal["sum", "unknown", "any", "same"]
"""When municipalities merge, a column is additive (``sum``), a score that nobody can add (``unknown``), as good from
``any`` part (a point inside), or kept where the parts agree (``same``)."""


Code = Annotated[str, Field(pattern=r"^[A-Za-z0-9_.:-]{1,32}$")]


Name = Annotated[str, Field(min_length=1, max_length=200)]


Places = Annotated[Whole, Field(ge=0, le=10_000_000)]


Text = Annotated[str, Field(max_length=4000)]


def column(meaning: str, *, unit: str = "", source: str = "", merged: Merged = "same", **rest: Any) -> Any:
    """Describe a column; ``unit`` and ``source`` travel with it, ``merged`` says what a merger does to it."""
    return Field(description=meaning, json_schema_extra={"unit": unit, "source": source, "merged": merged}, **rest)


class Row(BaseModel):
    """One row of a table, checked and frozen."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
    TABLE: ClassVar[str]
    KEY: ClassVar[tuple[str, ...]]
    REQUIRED: ClassVar[bool] = False
    """Whether a dossier without this table is incomplete."""
