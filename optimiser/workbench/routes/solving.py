"""Questions of a moment about a draft: its plan, reasons, room, deals; nothing here is kept."""

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Body
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from data.complaints import Complaint, InvalidInputError
from optimiser.problem.toml_settings import toml_of
from optimiser.workbench.draft import Draft, digest
from optimiser.workbench.draft_folder import SCENARIO
from optimiser.workbench.parts import ALanguage, AParts, APerson, Parts, answer
from optimiser.workbench.people import Person
from optimiser.workbench.tables import KeptScenario

router = APIRouter(prefix="/api/scenarios/{scenario_id}", tags=["questions"])

_STRUCTURE = ("groups", "dossier", "tables", "country", "standing", "viable_size", "sources")
"""Settings that decide what a page has room for; a change of others changes its figures alone."""

QUESTIONS = {
    "plan": "The plan of a draft: what a page shows otherwise.",
    "why": "Reasons of every number, and the sheet of one area.",
    "room": "What limits leave possible in every province, before any plan.",
    "deals": "What a municipality could exchange.",
    "check": "Every complaint about the draft in its dossier, as `optimiser check` tells them.",
    "toml": "The scenario as a file.",
}
"""What can be asked of a draft, each at an address of its own; all are asked alike."""
_LONG = frozenset({"why", "deals"})
"""Questions that take longer than a plan."""


class AskedDraft(BaseModel):
    """A draft, and the number of the question: an older answer that comes later is thrown away."""

    model_config = ConfigDict(extra="forbid")
    draft: Draft
    sequence: int = Field(default=0, ge=0, le=2**53)
    area: str = Field(default="", max_length=40)


def question(  # noqa: PLR0917  # what every route hands on
    parts: Parts, person: Person, scenario: KeptScenario, draft: Draft, language: str, number: int | None = None
) -> dict[str, Any]:
    """What every question to a process that plans says; ``alone``: from rows that the person may see, and no others."""
    planned, alone = parts.store.planned(person, scenario, draft, number)
    audience = person.audience(scenario.province)
    structure = {k: draft.settings.get(k) for k in _STRUCTURE}
    return {
        "scenario": scenario.id, "dossier": str(parts.dossiers.path(scenario.dossier_id)),
        "audience": audience, "draft": planned.model_dump(mode="json"),
        "left_out": len(draft.edits) - len(draft.for_audience(audience).edits),
        "language": language, "alone": alone, "structure": digest([structure, alone]),
    }  # fmt: skip


def _answering(what: str) -> Callable[..., dict[str, Any]]:
    def answered(
        asked: AskedDraft, parts: AParts, person: APerson, language: ALanguage, scenario_id: str
    ) -> dict[str, Any]:
        scenario = parts.store.get(person, scenario_id)
        asking = question(parts, person, scenario, asked.draft, language)
        found = parts.pool.ask(scenario_id, {**asking, "ask": what, "area": asked.area}, beside=what in _LONG)
        return {**answer(found), "sequence": asked.sequence}

    return answered


for _what, _told in QUESTIONS.items():
    router.add_api_route(f"/{_what}", _answering(_what), methods=["POST"], name=_what, description=_told)


@router.post("/read-toml")
def read_toml(
    text: Annotated[str, Body(embed=True, max_length=200_000)],
    parts: AParts, person: APerson, scenario_id: str,
) -> dict[str, Any]:  # fmt: skip
    """Settings of a file that was written by hand."""
    parts.store.get(person, scenario_id, "edit")
    settings = toml_of(text, SCENARIO)
    try:
        draft = Draft(settings=settings)
    except ValidationError as error:  # whose sentences are English; only what no database keeps gets here
        raise InvalidInputError([Complaint("workbench-toml-value", SCENARIO)]) from error
    found = draft.scenario()
    return {"settings": found.model_dump(mode="json", by_alias=True, exclude_unset=True)}
