"""Types of what a plan tells, with bounds that no honest plan comes near: whoever reads one from a file checks by them.

Numbers are finite. Texts hold no sign that steers a terminal or turns the direction of writing.
"""

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from data.schema.columns import text_signs

LARGEST = 10_000_000_000
"""Largest number of places that is told [places]: that of one cell of a table, for a thousand areas."""

LARGEST_NUMBER = 1e18
"""Largest number of any other unit."""


Told = Annotated[str, BeforeValidator(text_signs), Field(max_length=100_000)]
"""Any text of a plan; the longest are lists of names of all municipalities."""


def one_of(*words: str) -> AfterValidator:
    """A text that is one of these words."""

    def check(text: str) -> str:
        if text not in words:
            raise PydanticCustomError("edition-field", "not one of", {"expected": ", ".join(filter(None, words))})
        return text

    return AfterValidator(check)


Amount = Annotated[int, Field(ge=-LARGEST, le=LARGEST)]
"""A number of places; negative where it is a difference."""

Count = Annotated[int, Field(ge=0, le=LARGEST)]
"""A number of places, inhabitants or other things."""

Number = Annotated[float, Field(ge=-LARGEST_NUMBER, le=LARGEST_NUMBER, allow_inf_nan=False)]
"""A number of another unit."""
