"""A scenario of the housing task: the section ``[housing]`` with a dossier, alone or in a scenario of reception."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from data.complaints import Complaint, InvalidInputError
from optimiser.problem.frozen_settings import FrozenSettings
from optimiser.problem.housing_settings import Housing
from optimiser.problem.scenario import MAX_SOURCE, MAX_TITLE, Scenario, of_housing_alone
from optimiser.problem.toml_settings import read_toml, validated


class HousingScenario(FrozenSettings):
    """A scenario that asks for the housing task."""

    schema_version: Literal[1] = Field(alias="schema")
    title: str = Field(max_length=MAX_TITLE)
    dossier: str = "."
    tables: str | None = None
    country: str = "NL"
    housing: Housing
    sources: list[Annotated[str, Field(max_length=MAX_SOURCE)]] = Field(default_factory=list)


def read_housing_scenario(path: Path) -> HousingScenario:
    """Read the housing task of a scenario; its settings of reception are checked too, and not used.

    Raises:
        InvalidInputError: no such file, not TOML, no section ``[housing]``, or settings that cannot be used.

    """
    settings = read_toml(path)
    if "housing" not in settings:
        raise InvalidInputError([Complaint("housing-missing", path.name, None, "housing")])
    if of_housing_alone(settings):
        return validated(HousingScenario, settings, path.name)
    scenario = validated(Scenario, settings, path.name)
    return HousingScenario(
        schema=1,
        title=scenario.title,
        dossier=scenario.dossier,
        tables=scenario.tables,
        country=scenario.country,
        housing=validated(Housing, settings["housing"], path.name),
        sources=list(scenario.sources),
    )
