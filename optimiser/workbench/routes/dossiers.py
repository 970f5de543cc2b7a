"""Dossiers that somebody brings, and plans of others to measure."""

import tempfile
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, File, Form, HTTPException, Response, UploadFile
from pydantic import AfterValidator, ValidationError

from data.complaints import InvalidInputError
from data.schema.visibility import VISIBILITIES
from optimiser.words import Words
from optimiser.workbench.agreed_plans import AGREED, check_agreed, files_beside, with_agreed, with_plan
from optimiser.workbench.dossiers import new_settings, province_of
from optimiser.workbench.draft import Draft
from optimiser.workbench.json_values import plain
from optimiser.workbench.parts import ALanguage, AParts, APerson, answer
from optimiser.workbench.routes.scenarios import scenario_record
from optimiser.workbench.routes.solving import question
from optimiser.workbench.uploads import Files, complaint_records, marked, read_upload, written

router = APIRouter(prefix="/api", tags=["dossiers"])

Uploads = Annotated[list[UploadFile], File()]
Name = Annotated[str, Form(min_length=1, max_length=200), AfterValidator(plain)]


def _read(files: list[UploadFile]) -> Files:
    return [(f.filename or "", f.file.read()) for f in files]


def _told(error: InvalidInputError, language: str) -> HTTPException:
    """Every complaint with its place, for the table on the page."""
    return HTTPException(422, {"error": "invalid", "complaints": complaint_records(error, Words(language))})


@router.post("/dossiers", status_code=201)
def upload(  # noqa: PLR0917  # FastAPI fills them in by name
    files: Uploads, name: Name, parts: AParts, person: APerson, language: ALanguage,
    agreed: Annotated[UploadFile | None, File()] = None,
) -> dict[str, Any]:  # fmt: skip
    """A new scenario from tables that somebody brings; every complaint at once where they cannot be used."""
    given = _read(files)
    if not any(person.may("edit", province) for province in person.rights):
        raise HTTPException(403, "province")
    plan = agreed.file.read() if agreed is not None and agreed.filename else None
    try:
        found = read_upload(given)
    except InvalidInputError as error:
        raise _told(with_plan(error, plan), language) from error
    settings: dict[str, Any] = new_settings(name, found.tables)
    if found.scenario is not None:
        settings = {**found.scenario.model_dump(mode="json", by_alias=True, exclude_unset=True), "dossier": "."}
    province = province_of(found.tables)
    if not person.may("edit", province):
        raise HTTPException(403, "province")
    if plan is not None:
        given = [*given, (AGREED, plan)]
        settings = with_agreed(settings, person.audience(province))
        try:
            with tempfile.TemporaryDirectory() as folder:
                check_agreed(settings, written(given, Path(folder)), VISIBILITIES[-1])  # all rows are the reader's own
        except InvalidInputError as error:
            raise _told(error, language) from error
    draft = Draft(settings=settings)
    draft.scenario()
    dossier = parts.store.add_dossier(person, name, files=given)
    made = parts.store.create(person, name, dossier, draft, province=province, reason=name)
    return scenario_record(made)


@router.post("/scenarios/{scenario_id}/agreed", status_code=201)
def start_from_agreed(  # noqa: PLR0917  # FastAPI fills them in by name
    file: Annotated[UploadFile, File()], name: Name, parts: AParts, person: APerson, language: ALanguage,
    scenario_id: str,
) -> dict[str, Any]:  # fmt: skip
    """A copy of a scenario that starts from an agreed plan."""
    scenario = parts.store.get(person, scenario_id, "edit")
    revision = parts.store.revision(person, scenario_id)
    draft = Draft.model_validate(revision.draft)
    given = files_beside(parts.dossiers.path(scenario.dossier_id), file.file.read())
    settings = with_agreed({**draft.settings, "dossier": "."}, person.audience(scenario.province))
    with tempfile.TemporaryDirectory() as folder:
        check_agreed(settings, written(given, Path(folder)), person.audience(scenario.province))
    dossier = parts.store.add_dossier(person, name, files=given)
    kept = draft.model_copy(update={"settings": settings})
    reason = Words(language)("workbench-copied", name=scenario.name, number=str(revision.number))
    return scenario_record(parts.store.create(person, name, dossier, kept, province=scenario.province, reason=reason))


@router.post("/dossiers/marked")
def marked_workbook(files: Uploads, person: APerson, language: ALanguage) -> Response:
    """The same tables as a workbook in which every cell with a complaint is marked."""
    del person
    try:
        content = marked(_read(files), Words(language))
    except InvalidInputError as error:
        raise _told(error, language) from error
    except Exception as error:  # whatever a broken workbook makes openpyxl raise
        raise HTTPException(
            422, {"error": "invalid", "lines": [Words(language)("workbench-file-unreadable")]}
        ) from error
    headers = {"content-disposition": 'attachment; filename="marked.xlsx"'}
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return Response(content, media_type=kind, headers=headers)


@router.post("/scenarios/{scenario_id}/score")
def score(  # noqa: PLR0917  # FastAPI fills them in by name
    file: Annotated[UploadFile, File()], draft: Annotated[str, Form(max_length=2_000_000)], parts: AParts,
    person: APerson, language: ALanguage, scenario_id: str,
) -> dict[str, Any]:  # fmt: skip
    """Fairness figures of anybody's plan, beside the tables of a scenario."""
    scenario = parts.store.get(person, scenario_id)
    try:
        given = Draft.model_validate_json(draft)
    except ValidationError as error:
        raise HTTPException(422, "draft") from error
    asked = question(parts, person, scenario, given, language)
    return answer(
        parts.pool.ask(scenario_id, {**asked, "ask": "score", "name": file.filename or "", "content": file.file.read()})
    )
