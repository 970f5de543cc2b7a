"""What a page hears of jobs while they run, as server-sent events."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.sse import EventSourceResponse, ServerSentEvent
from starlette.concurrency import run_in_threadpool

from optimiser.workbench.access import NotAllowedError
from optimiser.workbench.parts import AParts, APerson, Parts
from optimiser.workbench.routes.jobs import listed_jobs
from optimiser.workbench.sign_ins import COOKIE
from optimiser.workbench.work import OPEN

router = APIRouter(prefix="/api", tags=["jobs"])

LOOK = 0.5
"""Seconds between two looks at the jobs of a scenario."""


def _visible(answer: Response, parts: AParts, person: APerson, scenario_id: str) -> None:
    """Refuse who may not see the scenario, before anything is sent."""
    answer.headers["cache-control"] = "no-store"  # beside the no-cache that every stream says
    parts.store.get(person, scenario_id)


@router.get("/scenarios/{scenario_id}/events", response_class=EventSourceResponse, dependencies=[Depends(_visible)])
async def events(request: Request, parts: AParts, scenario_id: str) -> AsyncIterator[ServerSentEvent]:
    """Jobs of a scenario, all that the person may see, each time that anything of them changes.

    The stream ends when no job is open, when ``Settings.watching`` seconds are over (a browser begins it again), when
    the server stops, or when the person signed out or may no longer see the scenario: rights are read at every look.
    """
    told = None
    clock = asyncio.get_running_loop().time
    until = clock() + parts.settings.watching
    while True:
        try:
            jobs = await run_in_threadpool(_jobs, parts, request.cookies.get(COOKIE), scenario_id)
        except NotAllowedError:
            return
        if jobs != told:
            yield ServerSentEvent(event="jobs", data={"jobs": jobs})
            told = jobs
        if clock() >= until or parts.ending() or not any(job["state"] in OPEN for job in jobs):
            return
        await asyncio.sleep(LOOK)


def _jobs(parts: Parts, key: str | None, scenario_id: str) -> list[dict[str, Any]]:
    person = parts.sign_ins.person(key)
    if person is None:
        raise NotAllowedError("workbench-not-found")
    return listed_jobs(parts, person, scenario_id)
