"""Scenarios that are kept: begin, name, share, save, and look back."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, HTTPException, Path
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from optimiser.words import Words
from optimiser.workbench.access import NotAllowedError
from optimiser.workbench.dossiers import bundled, bundled_draft, province_of
from optimiser.workbench.draft import Draft
from optimiser.workbench.json_values import MOST_NUMBER, plain
from optimiser.workbench.merging import ConflictError
from optimiser.workbench.parts import ALanguage, AParts, APerson
from optimiser.workbench.tables import KeptScenario, Revision

router = APIRouter(prefix="/api", tags=["scenarios"])


Number = Annotated[int, Path(ge=1, le=MOST_NUMBER)]
Line = Annotated[str, AfterValidator(plain)]


class Begun(BaseModel):
    """From what a scenario begins: a bundled one, or a revision of one that is kept."""

    model_config = ConfigDict(extra="forbid")
    name: Line = Field(min_length=1, max_length=200)
    bundled: str = Field(default="", max_length=80)
    scenario: str = Field(default="", max_length=40)
    number: int | None = Field(default=None, ge=1, le=MOST_NUMBER)


class Saved(BaseModel):
    """A draft to keep, the revision from which it was made, and why."""

    model_config = ConfigDict(extra="forbid")
    draft: Draft
    base: int = Field(ge=1, le=MOST_NUMBER)
    reason: Line = Field(min_length=1, max_length=1_000)


class Changed(BaseModel):
    """Another name, or shared with the table."""

    model_config = ConfigDict(extra="forbid")
    name: Line | None = Field(default=None, min_length=1, max_length=200)
    shared: Literal[True] | None = None


def scenario_record(scenario: KeptScenario) -> dict[str, Any]:
    """A scenario as a browser lists it."""
    return {"id": scenario.id, "name": scenario.name, "owner": scenario.owner, "shared": scenario.shared,
            "head": scenario.head, "province": scenario.province, "changed": scenario.changed.isoformat()}  # fmt: skip


def revision_record(revision: Revision, *, draft: bool = True) -> dict[str, Any]:
    """A revision as a browser shows it."""
    return {"number": revision.number, "reason": revision.reason, "author": revision.author,
            "at": revision.at.isoformat(), **({"draft": revision.draft} if draft else {})}  # fmt: skip


@router.get("/bundled")
def bundled_scenarios(person: APerson) -> dict[str, Any]:
    """Scenarios that come with the package."""
    del person
    return {"bundled": [{"name": n, "title": s.title, "locations": s.locations is not None}
                        for n, s in bundled().items()]}  # fmt: skip


@router.get("/scenarios")
def scenarios(parts: AParts, person: APerson) -> dict[str, Any]:
    """All that the person may see."""
    return {"scenarios": [scenario_record(s) for s in parts.store.all(person)]}


@router.post("/scenarios", status_code=201)
def begin(begun: Begun, parts: AParts, person: APerson, language: ALanguage) -> dict[str, Any]:
    """A new scenario, from a bundled one or as a copy."""
    if bool(begun.bundled) == bool(begun.scenario):
        raise HTTPException(422, "bundled or scenario")
    if not any(person.may("edit", province) for province in person.rights):
        raise NotAllowedError("workbench-not-allowed")
    if begun.bundled:
        folder, draft = bundled_draft(begun.bundled)
        dossier = parts.store.add_dossier(person, folder, bundled=folder)
        from optimiser.jobs.case import read_tables  # noqa: PLC0415

        reason = Words(language)("workbench-begun", title=str(draft.settings["title"]))
        province = province_of(read_tables(draft.scenario(), parts.dossiers.path(dossier)))
        made = parts.store.create(person, begun.name, dossier, draft, province=province, reason=reason)
    else:
        origin = parts.store.get(person, begun.scenario)
        revision = parts.store.revision(person, begun.scenario, begun.number)
        draft = Draft.model_validate(revision.draft)
        reason = Words(language)("workbench-copied", name=origin.name, number=str(revision.number))
        made = parts.store.create(person, begun.name, origin.dossier_id, draft, province=origin.province, reason=reason)
    return scenario_record(made)


@router.get("/scenarios/{scenario_id}")
def scenario(parts: AParts, person: APerson, scenario_id: str) -> dict[str, Any]:
    """A scenario with its latest draft and its history."""
    found = parts.store.get(person, scenario_id)
    latest = parts.store.revision(person, scenario_id)
    history = [revision_record(r, draft=False) for r in parts.store.history(person, scenario_id)]
    return {**scenario_record(found), "latest": revision_record(latest), "history": history}


@router.patch("/scenarios/{scenario_id}")
def change(changed: Changed, parts: AParts, person: APerson, scenario_id: str) -> dict[str, Any]:
    """Another name, or shared with the table."""
    parts.store.change(person, scenario_id, name=changed.name, shared=changed.shared)
    return scenario_record(parts.store.get(person, scenario_id))


@router.delete("/scenarios/{scenario_id}", status_code=204)
def delete(parts: AParts, person: APerson, scenario_id: str) -> None:
    """Take a scenario away; one that was published stays on record, and nobody finds it any more."""
    parts.deleting.scenario(person, scenario_id)


@router.get("/scenarios/{scenario_id}/revisions/{number}")
def revision(parts: AParts, person: APerson, scenario_id: str, number: Number) -> dict[str, Any]:
    """A revision of before."""
    return revision_record(parts.store.revision(person, scenario_id, number))


@router.post("/scenarios/{scenario_id}/revisions", status_code=201)
def save(saved: Saved, parts: AParts, person: APerson, scenario_id: str) -> dict[str, Any]:
    """Keep a draft; where somebody else saved in the meantime, what both changed."""
    saved.draft.scenario()
    try:
        number = parts.store.save(person, scenario_id, saved.draft, base=saved.base, reason=saved.reason)
    except ConflictError as error:
        conflicts = [{"field": c.field, "base": c.base, "mine": c.mine, "theirs": c.theirs}
                     for c in error.merge.conflicts]  # fmt: skip
        raise HTTPException(409, {
            "error": "conflict", "head": error.head, "author": error.author, "conflicts": conflicts,
            "merged": error.merge.draft.model_dump(mode="json"),
        }) from error  # fmt: skip
    return {"number": number}
