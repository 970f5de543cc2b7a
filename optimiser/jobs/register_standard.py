"""An entry of the Algoritmeregister: the fields of its standard 1.0, which are required, and how long each may be.

Source: MinBZK/Algoritmeregister, backend/app/schemas/config/v1_0.json.
"""

import re
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from optimiser.problem.frozen_settings import FrozenSettings
from optimiser.problem.toml_settings import read_toml, validated

Theme = Literal[
    "Organisatie en bedrijfsvoering",
    "Cultuur en recreatie",
    "Economie",
    "Overheidsfinanciën",
    "Wonen",
    "Internationaal",
    "Migratie en integratie",
    "Natuur en milieu",
    "Onderwijs en wetenschap",
    "Openbare orde en veiligheid",
    "Recht",
    "Ruimte en infrastructuur",
    "Sociale zekerheid",
    "Verkeer",
    "Werk",
    "Zorg en gezondheid",
]
"""Fields of policy, as the register spells them."""

OUT_OF_USE = "Buiten gebruik"
"""The only status with which an end may be given."""


def _link(text: str) -> str:
    if text and not re.fullmatch(r"https://\S+", text):
        raise PydanticCustomError("register-link", "a link")
    return text


def _month(text: str) -> str:
    if text and not re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])", text):
        raise PydanticCustomError("register-month", "a month")
    return text


def _contact(text: str) -> str:
    if text and not re.fullmatch(r"https://\S+|[^@\s]+@[^@\s]+\.[^@\s]+", text):
        raise PydanticCustomError("register-contact", "an address")
    return text


Name = Annotated[str, StringConstraints(strip_whitespace=True, max_length=100)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2_500)]
Link = Annotated[str, StringConstraints(max_length=500), AfterValidator(_link)]
Month = Annotated[str, AfterValidator(_month)]


class Reference(FrozenSettings):
    """A title with its link."""

    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
    link: Annotated[Link, StringConstraints(min_length=1)]


class LawReference(Reference):
    """A law with its link."""

    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]


class Assessment(FrozenSettings):
    """An assessment that was made, with its link where it is public."""

    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
    link: Link = ""


class OrganisationFields(FrozenSettings):
    """What no plan says of its use: only the organisation that uses it knows; empty is left open."""

    organization: Name = ""
    status: Literal["", "In ontwikkeling", "In gebruik", "Buiten gebruik"] = ""
    contact_email: Annotated[str, StringConstraints(max_length=500), AfterValidator(_contact)] = ""
    begin_date: Month = ""
    end_date: Month = ""
    website: Link = ""
    url: Link = ""
    lawful_basis: Text = ""
    lawful_basis_grouping: list[LawReference] = Field(default_factory=list)
    process_index_url: Link = ""
    impacttoetsen: Text = ""
    impacttoetsen_grouping: list[Assessment] = Field(default_factory=list)
    provider: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)] = ""
    publiccode: Link = ""
    source_id: Name = ""

    @model_validator(mode="after")
    def _ended(self) -> Self:
        if self.end_date and self.status != OUT_OF_USE:
            raise PydanticCustomError("register-end", "an end", {"name": "end_date", "twice": self.end_date})
        return self


class Organisation(OrganisationFields):
    """The file in which an organisation says so once."""

    schema_version: Literal[1] = Field(alias="schema")


class RegisterEntry(OrganisationFields):
    """All fields that an organisation hands in; the register itself gives a number and the day of publication."""

    name: Annotated[Name, StringConstraints(min_length=1)]
    description_short: Annotated[str, StringConstraints(min_length=1, max_length=400)]
    category: list[Theme]
    publication_category: Literal["Hoog-risico AI-systeem", "Impactvolle algoritmes", "Overige algoritmes"]
    lang: Literal["nld"]
    standard_version: Literal["1.0"]
    goal: Text
    proportionality: Text
    human_intervention: Text
    risks: Text
    source_data: Text
    source_data_grouping: list[Reference]
    methods_and_models: Annotated[str, StringConstraints(max_length=5_000)]
    tags: Text


REQUIRED_OPEN = ("organization", "status", "contact_email")
"""Fields of the organisation without which the register takes no entry."""


def read_organisation(path: Path) -> OrganisationFields:
    """Read and check what an organisation says of its use.

    Raises:
        InvalidInputError: no such file, not TOML, or fields unknown, too long or of another form; names all of them.

    """
    return validated(Organisation, read_toml(path), path.name)


def open_fields(entry: OrganisationFields) -> tuple[str, ...]:
    """Fields that the organisation has still to fill in; an end is none while nothing ended."""
    names = [name for name in OrganisationFields.model_fields if not getattr(entry, name)]
    return tuple(n for n in names if n != "end_date" or entry.status == OUT_OF_USE)
