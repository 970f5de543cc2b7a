"""Jobs: ask, watch, stop, and take the files."""

import asyncio
import io
import zipfile
from collections.abc import AsyncIterator
from typing import Annotated, Any, Literal

from fastapi import APIRouter, HTTPException, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool

from data.schema.visibility import Visibility
from optimiser.workbench.access import NotAllowedError
from optimiser.workbench.deleting import may_delete_job
from optimiser.workbench.json_values import MOST_NUMBER
from optimiser.workbench.parts import ALanguage, AParts, APerson, Parts
from optimiser.workbench.people import Person
from optimiser.workbench.routes.discussion import own_policy
from optimiser.workbench.tables import Job, KeptScenario

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


def job_record(person: Person, scenario: KeptScenario, job: Job) -> dict[str, Any]:
    """A job as a browser of somebody shows it."""
    return {"id": job.id, "scenario": job.scenario_id, "number": job.number, "kind": job.kind, "state": job.state,
            "audience": job.audience, "told": job.told, "created": job.created.isoformat(),
            "ended": job.ended.isoformat() if job.ended else "", "files": job.size > 0,
            "may_delete": may_delete_job(person, job, scenario)}  # fmt: skip


@router.get("/scenarios/{scenario_id}/jobs")
def jobs(parts: AParts, person: APerson, scenario_id: str) -> dict[str, Any]:
    """Jobs of a scenario."""
    scenario = parts.store.get(person, scenario_id)
    return {"jobs": [job_record(person, scenario, j) for j in parts.work.all(person, scenario_id)]}


@router.post("/scenarios/{scenario_id}/jobs", status_code=202)
def ask(asked: AskedJob, parts: AParts, person: APerson, language: ALanguage, scenario_id: str) -> dict[str, Any]:
    """Put a job in the queue."""
    scenario = parts.store.get(person, scenario_id, "edit")
    if not person.sees(asked.audience, scenario.province):
        raise HTTPException(403, "audience")
    detail = {**asked.model_dump(exclude={"number", "kind"}), "language": language,
              "seen": person.audience(scenario.province)}  # fmt: skip
    return job_record(person, scenario, parts.work.ask(person, scenario_id, asked.number, asked.kind, detail))


@router.get("/jobs/{job_id}")
def job(parts: AParts, person: APerson, job_id: str) -> dict[str, Any]:
    """How far a job is."""
    found = parts.work.get(person, job_id)
    return job_record(person, parts.store.get(person, found.scenario_id), found)


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


@router.get("/jobs/{job_id}/events")
async def events(parts: AParts, person: APerson, job_id: str) -> StreamingResponse:
    """What a job tells, as it tells it (server-sent events); ends with its state."""
    await run_in_threadpool(parts.work.get, person, job_id)
    return StreamingResponse(_events(parts, job_id, person), media_type="text/event-stream")


async def _events(parts: Parts, job_id: str, person: Person) -> AsyncIterator[str]:
    last = 0
    while True:
        try:
            found = await run_in_threadpool(parts.work.get, person, job_id)
        except NotAllowedError:  # deleted, or a right was taken, while somebody watched
            return
        for line in await run_in_threadpool(parts.work.lines, job_id, last):
            last = line.id
            yield _event("line", line.text)
        if found.state not in {"queued", "running"}:
            yield _event("end", found.state)
            return
        yield ": alive\n\n"
        await asyncio.sleep(0.5)


def _event(name: str, text: str) -> str:
    lines = "".join(f"data: {part}\n" for part in text.splitlines() or [""])
    return f"event: {name}\n{lines}\n"
