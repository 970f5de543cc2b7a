"""Jobs: ask, watch, stop, and take the files."""

import io
import zipfile
from typing import Annotated, Any, Literal

from fastapi import APIRouter, HTTPException, Response
from pydantic import BaseModel, ConfigDict, Field

from data.schema.visibility import VISIBILITIES, Visibility
from optimiser.workbench.asked_files import papers_for, refuse_other_blends
from optimiser.workbench.deleting import may_delete_job
from optimiser.workbench.json_values import MOST_NUMBER
from optimiser.workbench.parts import ALanguage, AParts, APerson, Parts
from optimiser.workbench.people import Person
from optimiser.workbench.routes.discussion import own_policy
from optimiser.workbench.tables import Job, KeptScenario
from optimiser.workbench.work import OPEN

router = APIRouter(prefix="/api", tags=["jobs"])


class AskedJob(BaseModel):
    """What is asked of which revision, for which readers."""

    model_config = ConfigDict(extra="forbid")
    number: int = Field(ge=1, le=MOST_NUMBER)
    kind: Literal["plan", "papers", "weightmap"] = "plan"
    audience: Visibility = "public"
    areas: list[Annotated[str, Field(max_length=40, pattern=r"^[A-Za-z0-9_.:][A-Za-z0-9_.:-]*$")]] = Field(
        default_factory=list, max_length=400
    )
    seconds: float | None = Field(default=None, gt=0, le=3600)


def job_record(person: Person, scenario: KeptScenario, job: Job, line: str = "") -> dict[str, Any]:
    """A job as a browser of somebody shows it, with its last ``line`` as long as it has not ended."""
    return {"id": job.id, "scenario": job.scenario_id, "number": job.number, "kind": job.kind, "state": job.state,
            "audience": job.audience, "told": job.told or line, "created": job.created.isoformat(),
            "ended": job.ended.isoformat() if job.ended else "", "files": job.size > 0,
            "alone": bool(job.asked.get("alone")), "areas": job.asked.get("areas", []),
            "may_delete": may_delete_job(person, job, scenario)}  # fmt: skip


def listed_jobs(parts: Parts, person: Person, scenario_id: str) -> list[dict[str, Any]]:
    """Jobs of a scenario that the person may see, each with its last line as long as it has not ended.

    Raises:
        NotAllowedError: no such scenario for this person.

    """
    scenario, found = parts.store.get(person, scenario_id), parts.work.all(person, scenario_id)
    lines = parts.work.progress(j for j in found if j.state in OPEN)
    return [job_record(person, scenario, j, lines.get(j.id, "")) for j in found]


@router.get("/scenarios/{scenario_id}/jobs")
def jobs(parts: AParts, person: APerson, scenario_id: str) -> dict[str, Any]:
    """Jobs of a scenario, and how far each is."""
    return {"jobs": listed_jobs(parts, person, scenario_id)}


@router.post("/scenarios/{scenario_id}/jobs", status_code=202)
def ask(asked: AskedJob, parts: AParts, person: APerson, language: ALanguage, scenario_id: str) -> dict[str, Any]:
    """Put a job in the queue."""
    scenario = parts.store.get(person, scenario_id, "edit")
    if not person.sees(asked.audience, scenario.province):
        raise HTTPException(403, "audience")
    revision, seen = parts.store.revision(person, scenario_id, asked.number), person.audience(scenario.province)
    areas = papers_for(asked.areas, scenario.province) if asked.kind == "papers" else asked.areas
    if asked.kind == "weightmap":
        refuse_other_blends(revision.draft["settings"])
    detail = {**asked.model_dump(exclude={"number", "kind"}), "areas": areas, "language": language, "seen": seen,
              "alone": VISIBILITIES[-1] not in {seen, revision.audience}}  # fmt: skip
    return job_record(person, scenario, parts.work.ask(person, scenario_id, asked.number, asked.kind, detail))


@router.get("/jobs/{job_id}")
def job(parts: AParts, person: APerson, job_id: str) -> dict[str, Any]:
    """How far a job is."""
    found = parts.work.get(person, job_id)
    line = parts.work.progress([found]).get(job_id, "") if found.state in OPEN else ""
    return job_record(person, parts.store.get(person, found.scenario_id), found, line)


@router.post("/jobs/{job_id}/stop")
def stop(parts: AParts, person: APerson, job_id: str) -> dict[str, Any]:
    """Stop a job; the best plan so far is kept."""
    parts.work.stop(person, job_id)
    return job(parts, person, job_id)


@router.delete("/jobs/{job_id}", status_code=204)
def delete(parts: AParts, person: APerson, job_id: str) -> None:
    """Take a job that has ended away, with its files."""
    parts.deleting.job(person, job_id)


@router.get("/jobs/{job_id}/files")
def files(parts: AParts, person: APerson, job_id: str) -> Response:
    """The files of a job, as an archive."""
    found = parts.work.get(person, job_id)
    content = parts.work.result(job_id)
    if content is None:
        raise HTTPException(404, "files")
    name = f"{found.kind}-{found.audience}-{found.number}.zip"
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type="application/zip", headers=headers)


@router.get("/jobs/{job_id}/map")
def map_page(parts: AParts, person: APerson, job_id: str) -> Response:
    """The map among the files of a job, to look at without unpacking anything."""
    parts.work.get(person, job_id)
    content = parts.work.result(job_id)
    if content is None:
        raise HTTPException(404, "files")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        found = next((n for n in archive.namelist() if n.rpartition("/")[2] == "map.html"), None)
        if found is None:
            raise HTTPException(404, "files")
        return own_policy(archive.read(found).decode())
