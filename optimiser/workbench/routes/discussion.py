"""Comments of councils and planners, and pages that readers are shown."""

import re
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Path, Request, Response
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from data.schema.visibility import Visibility
from optimiser.workbench.access import NotAllowedError
from optimiser.workbench.draft import Draft
from optimiser.workbench.json_values import MOST_NUMBER, plain
from optimiser.workbench.parts import ALanguage, AParts, APerson, answer
from optimiser.workbench.people import Person
from optimiser.workbench.routes.solving import question
from optimiser.workbench.sign_ins import COOKIE
from optimiser.workbench.tables import Comment, Publication

router = APIRouter(tags=["discussion"])

_META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
"""The policy that a page states of itself: exactly its own scripts and styles, by their hashes."""


class Said(BaseModel):
    """A comment, for readers of an audience."""

    model_config = ConfigDict(extra="forbid")
    text: Annotated[str, Field(min_length=1, max_length=4_000), AfterValidator(plain)]
    municipality: str = Field(default="", max_length=40, pattern=r"^[A-Za-z0-9_.:-]*$")
    audience: Visibility | None = None


class Published(BaseModel):
    """Which revision is shown to whom."""

    model_config = ConfigDict(extra="forbid")
    number: int = Field(ge=1, le=MOST_NUMBER)
    audience: Visibility


def _comment(said: Comment, person: Person) -> dict[str, Any]:
    return {"id": said.id, "number": said.number, "municipality": said.municipality, "text": said.text,
            "author": said.author, "audience": said.audience, "at": said.at.isoformat(),
            "resolved_by": said.resolved_by, "mine": said.by == person.subject}  # fmt: skip


def _publication(shown: Publication) -> dict[str, Any]:
    withdrawn = shown.withdrawn_at.isoformat() if shown.withdrawn_at else ""
    return {"id": shown.id, "number": shown.number, "audience": shown.audience, "title": shown.title, "by": shown.by,
            "at": shown.at.isoformat(), "withdrawn_by": shown.withdrawn_by, "withdrawn_at": withdrawn}  # fmt: skip


@router.get("/api/scenarios/{scenario_id}/comments")
def comments(parts: AParts, person: APerson, scenario_id: str) -> dict[str, Any]:
    """What was said of a scenario."""
    return {"comments": [_comment(c, person) for c in parts.discussion.comments(person, scenario_id)]}


@router.post("/api/scenarios/{scenario_id}/comments", status_code=201)
def say(said: Said, parts: AParts, person: APerson, scenario_id: str) -> dict[str, Any]:
    """Say something of a plan or of a municipality in it."""
    return _comment(parts.discussion.comment(person, scenario_id, said.text, said.municipality, said.audience), person)


@router.post("/api/comments/{comment_id}/resolve")
def resolve(parts: AParts, person: APerson, comment_id: Annotated[int, Path(ge=1, le=MOST_NUMBER)]) -> dict[str, Any]:
    """Say that a comment is dealt with."""
    return _comment(parts.discussion.resolve(person, comment_id), person)


@router.get("/api/scenarios/{scenario_id}/publications")
def publications(parts: AParts, person: APerson, scenario_id: str) -> dict[str, Any]:
    """What readers were shown."""
    return {"publications": [_publication(p) for p in parts.discussion.publications(person, scenario_id)]}


@router.post("/api/scenarios/{scenario_id}/publications", status_code=201)
def publish(shown: Published, parts: AParts, person: APerson, language: ALanguage, scenario_id: str) -> dict[str, Any]:
    """Show a saved revision to the readers of an audience, as a page that stays what it is."""
    scenario = parts.store.get(person, scenario_id, "publish")
    if not person.sees(shown.audience, scenario.province):
        raise HTTPException(403, "audience")
    draft = Draft.model_validate(parts.store.revision(person, scenario_id, shown.number).draft)
    asking = question(parts, person, scenario, draft, language, shown.number)
    if asking["alone"]:  # a plan of some of the rows is not what is decided on
        raise NotAllowedError("workbench-unseen")
    asked = {**asking, "ask": "frozen", "audience": shown.audience}
    page = answer(parts.pool.ask(scenario_id, asked))["html"]
    kept = parts.discussion.publish(
        person, scenario, shown.number, audience=shown.audience, language=language, page=page
    )
    return _publication(kept)


@router.post("/api/publications/{publication_id}/withdraw")
def withdraw(parts: AParts, person: APerson, publication_id: str) -> dict[str, Any]:
    """Show a page no longer."""
    return {"withdrawn_at": parts.discussion.withdraw(person, publication_id).isoformat()}


@router.get("/p/{publication_id}")
def page(request: Request, parts: AParts, publication_id: str) -> Response:
    """A published page; a public one needs no signing in."""
    person = parts.sign_ins.person(request.cookies.get(COOKIE))
    html = parts.discussion.publication(person, publication_id).page.decode()
    return own_policy(html)


def own_policy(html: str) -> Response:
    """A page of one file: its scripts are inside, so it states by their hashes which may run."""
    found = _META.search(html)
    policy = found[1].replace("&#39;", "'") if found else "default-src 'none'"
    headers = {"content-security-policy": f"{policy}; frame-ancestors 'none'"}
    return Response(html, media_type="text/html; charset=utf-8", headers=headers)
