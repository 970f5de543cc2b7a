"""Questions of a moment about a draft: its plan, reasons, room, deals; nothing here is kept."""

from typing import Annotated, Any

from fastapi import APIRouter, Body, HTTPException
from pydantic import BaseModel, ConfigDict, Field

from data.complaints import InvalidInputError
from optimiser.problem.scenario import Scenario
from optimiser.problem.toml_settings import validated
from optimiser.words import Words
from optimiser.workbench.draft import Draft, digest
from optimiser.workbench.parts import ALanguage, AParts, APerson, Parts, answer
from optimiser.workbench.people import Person
from optimiser.workbench.tables import Scenario as KeptScenario

router = APIRouter(prefix="/api/scenarios/{scenario_id}", tags=["questions"])

_STRUCTURE = ("groups", "dossier", "tables", "country", "standing", "viable_size", "sources")
"""Settings that decide what a page has room for; a change of others changes its figures alone."""


_LONG = frozenset({"why", "deals"})
"""Questions that take longer than a plan."""


class Asked(BaseModel):
    """A draft, and the number of the question: an older answer that comes later is thrown away."""

    model_config = ConfigDict(extra="forbid")
    draft: Draft
    sequence: int = Field(default=0, ge=0)
    area: str = Field(default="", max_length=40)


def question(parts: Parts, person: Person, scenario: KeptScenario, draft: Draft, language: str) -> dict[str, Any]:
    """What every question to a process that plans says."""
    audience = person.audience(scenario.province)
    seen = draft.for_audience(audience)
    return {
        "scenario": scenario.id, "dossier": str(parts.dossiers.path(scenario.dossier_id)), "audience": audience,
        "draft": seen.model_dump(mode="json"), "language": language,
        "structure": digest({k: draft.settings.get(k) for k in _STRUCTURE}),
    }  # fmt: skip


def whole_draft(parts: Parts, person: Person, scenario: KeptScenario, draft: Draft) -> Draft:
    """The draft of a reader from whom rows are hidden, with those rows: a plan without them would be another."""
    return parts.store.with_hidden(person, scenario, draft)


def _ask(  # noqa: PLR0917  # what every route hands on
    what: str, asked: Asked, parts: Parts, person: Person, language: str, scenario_id: str
) -> dict[str, Any]:
    scenario = parts.store.get(person, scenario_id)
    asking = question(parts, person, scenario, asked.draft, language)
    asking["draft"] = whole_draft(parts, person, scenario, asked.draft).model_dump(mode="json")
    found = parts.pool.ask(scenario_id, {**asking, "ask": what, "area": asked.area}, beside=what in _LONG)
    return {**answer(found), "sequence": asked.sequence}


@router.post("/plan")
def plan(asked: Asked, parts: AParts, person: APerson, language: ALanguage, scenario_id: str) -> dict[str, Any]:
    """The plan of a draft: what a page shows otherwise."""
    return _ask("plan", asked, parts, person, language, scenario_id)


@router.post("/why")
def why(asked: Asked, parts: AParts, person: APerson, language: ALanguage, scenario_id: str) -> dict[str, Any]:
    """Reasons of every number, and the sheet of one area."""
    return _ask("why", asked, parts, person, language, scenario_id)


@router.post("/room")
def room(asked: Asked, parts: AParts, person: APerson, language: ALanguage, scenario_id: str) -> dict[str, Any]:
    """What limits leave possible in every province, before any plan."""
    return _ask("room", asked, parts, person, language, scenario_id)


@router.post("/deals")
def deals(asked: Asked, parts: AParts, person: APerson, language: ALanguage, scenario_id: str) -> dict[str, Any]:
    """What a municipality could exchange."""
    return _ask("deals", asked, parts, person, language, scenario_id)


@router.post("/check")
def check(asked: Asked, parts: AParts, person: APerson, language: ALanguage, scenario_id: str) -> dict[str, Any]:
    """Every complaint about the draft in its dossier, as ``optimiser check`` tells them."""
    return _ask("check", asked, parts, person, language, scenario_id)


@router.post("/toml")
def toml(asked: Asked, parts: AParts, person: APerson, language: ALanguage, scenario_id: str) -> dict[str, Any]:
    """The scenario as a file."""
    return _ask("toml", asked, parts, person, language, scenario_id)


@router.post("/read-toml")
def read_toml(
    text: Annotated[str, Body(embed=True, max_length=200_000)],
    parts: AParts, person: APerson, language: ALanguage, scenario_id: str,
) -> dict[str, Any]:  # fmt: skip
    """Settings of a file that was written by hand."""
    import tomllib  # noqa: PLC0415

    parts.store.get(person, scenario_id, "edit")
    try:
        settings = tomllib.loads(text)
        validated(Scenario, settings, "scenario.toml")
    except tomllib.TOMLDecodeError as error:
        raise HTTPException(422, {"error": "invalid", "lines": [f"scenario.toml: {error}"]}) from error
    except InvalidInputError as error:
        raise HTTPException(422, {"error": "invalid", "lines": Words(language).complaints(error.complaints)}) from error
    return {"settings": validated(Scenario, settings, "scenario.toml").model_dump(
        mode="json", by_alias=True, exclude_unset=True)}  # fmt: skip
