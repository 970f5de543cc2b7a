"""Headings of the decision with which a paper begins, and their order: ours, or those of a file of a province."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal, Self, get_args

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from optimiser.problem.frozen_settings import FrozenSettings
from optimiser.problem.toml_settings import read_toml, validated

Part = Literal[
    "subject",
    "decision",
    "meaning",
    "background",
    "bids",
    "effect",
    "arguments",
    "objections",
    "alternatives",
    "finances",
    "participation",
    "planning",
    "open",
]
"""What can stand under a heading; ``open`` is a field of one's own, to be filled in."""

Kind = Literal["council", "prt"]
"""Whom a paper asks to decide: a municipal council, or the Provinciale Regietafel."""

MAX_HEADING = 100
"""Longest heading [signs]."""


class HeadingChoice(FrozenSettings):
    """A part under its heading; without one it has ours."""

    part: Part
    heading: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_HEADING)] | None = (
        None
    )

    @model_validator(mode="after")
    def _named(self) -> Self:
        if self.part == "open" and self.heading is None:
            raise PydanticCustomError("headings-open-name", "a field of one's own needs a heading")
        return self


class Headings(FrozenSettings):
    """Headings of both kinds of papers in their order; a kind that is left out has ours."""

    schema_version: Literal[1] = Field(alias="schema")
    council: list[HeadingChoice] = Field(default_factory=list)
    prt: list[HeadingChoice] = Field(default_factory=list)

    @model_validator(mode="after")
    def _decides(self) -> Self:
        for kind, chosen in self.of.items():
            parts = [h.part for h in chosen if h.part != "open"]
            twice = [p for i, p in enumerate(parts) if p in parts[:i]]
            if twice:
                raise PydanticCustomError("setting-twice", "twice", {"name": kind, "twice": twice[0]})
            if chosen and "decision" not in parts:
                raise PydanticCustomError("headings-no-decision", "no decision", {"name": kind})
        return self

    @property
    def of(self) -> Mapping[Kind, list[HeadingChoice]]:
        """Headings by kind of paper."""
        return {"council": self.council, "prt": self.prt}


_WITHOUT: Mapping[Kind, tuple[Part, ...]] = {"council": ("bids", "open"), "prt": ("open",)}
"""Parts that a paper has only if they are asked for."""


def headings_of(chosen: Headings | None, kind: Kind) -> list[HeadingChoice]:
    """The headings of a kind of paper: those chosen, else all of ours."""
    own = chosen.of[kind] if chosen else []
    return own or [HeadingChoice(part=part) for part in get_args(Part) if part not in _WITHOUT[kind]]


def read_headings(path: Path) -> Headings:
    """Read and check a file of headings.

    Raises:
        InvalidInputError: no such file, not TOML, or settings missing, unknown or invalid; names all of them.

    """
    return validated(Headings, read_toml(path), path.name)
