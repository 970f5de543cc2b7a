"""Pages of the workbench, and the scripts and styles that they load; everything comes from this server."""

from functools import cache
from importlib.resources import files
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Request, Response
from fastapi.responses import HTMLResponse

from data.schema.visibility import VISIBILITIES
from maps.page.assemble import leaflet, map_script, page_script, page_style, template
from maps.page.many_areas import CANVAS_SCRIPTS
from maps.page.page import script_safe
from optimiser.words import Words
from optimiser.workbench.dossiers import bundled
from optimiser.workbench.draft import Draft
from optimiser.workbench.json_values import MOST_NUMBER
from optimiser.workbench.parts import ALanguage, AParts, APerson, Parts, answer
from optimiser.workbench.people import EVERYWHERE, ROLES, Person
from optimiser.workbench.routes.discussion import own_policy
from optimiser.workbench.routes.scenarios import scenario_record
from optimiser.workbench.routes.sign_in import with_token
from optimiser.workbench.routes.solving import question
from optimiser.workbench.sign_ins import COOKIE

router = APIRouter(tags=["pages"], default_response_class=HTMLResponse)

_DESK = (
    "confirm", "desk_state", "desk_forms", "desk_tuning", "desk_curve", "desk_asked", "desk_limits", "desk_keeping",
    "desk_merging", "desk_talk", "desk_jobs", "desk_files", "desk_start",
)  # fmt: skip
"""Files of the workbench, in the order in which they use one another; they use those of the page."""


@cache
def _static() -> dict[str, tuple[str, str]]:
    """Every file that a page loads, with its kind."""
    script, style = leaflet()
    own = files("maps").joinpath("web/workbench")
    maps, desk = map_script([{"id": "map_page", "label": ""}]), [f"workbench/{name}" for name in _DESK]
    return {
        "leaflet.js": (script, "text/javascript"),
        "leaflet.css": (style, "text/css"),
        "page.css": (page_style(), "text/css"),
        "workbench.css": (own.joinpath("workbench.css").read_text(encoding="utf-8"), "text/css"),
        "workbench.js": (f"{maps}\n{page_script(desk)}", "text/javascript"),
        "page-many.css": (page_style(canvas=True), "text/css"),
        "workbench-many.js": (f"{maps}\n{page_script(desk, instead=CANVAS_SCRIPTS)}", "text/javascript"),
        "start.js": (_script("confirm", "start"), "text/javascript"),
    }


def _script(*names: str) -> str:
    """Files of the workbench as one script of their own."""
    own = files("maps").joinpath("web/workbench")
    parts = "\n".join(own.joinpath(f"{name}.js").read_text(encoding="utf-8") for name in names)
    return f'"use strict";\n(function () {{\n{parts}\n}}());\n'


@router.get("/static/{name}")
def static(name: str) -> Response:
    """A script or style."""
    if name not in _static():
        raise HTTPException(404, "file")
    text, kind = _static()[name]
    return Response(text, media_type=f"{kind}; charset=utf-8", headers={"cache-control": "no-cache"})


@router.get("/")
def start(request: Request, parts: AParts, language: ALanguage, token: str = "") -> Response:
    """Where a scenario begins."""
    if token:
        return with_token(parts, token)
    words, person = Words(language), parts.sign_ins.person(request.cookies.get(COOKIE))
    texts = words.all("desk-")
    html = template("workbench/start.html").render(
        language=language,
        desk={**texts, **_completed(words)},
        desk_data=script_safe({"words": {**texts, **_completed(words)}, "who": person.mark if person else ""}),
        person=person,
        provider=parts.settings.sign_in is not None,
        sign_out=person is not None,
        scenarios=_listed(parts, person) if person else [],
        bundled=[{"name": n, "title": s.title, "locations": s.locations is not None} for n, s in bundled().items()],
        admin=parts.settings.sign_in is not None and person is not None and person.may("admin", EVERYWHERE),
    )
    return HTMLResponse(html, 200 if person else 401)


def _listed(parts: Parts, person: Person) -> list[dict[str, Any]]:
    """Scenarios of somebody, and what deleting each would do: ``goes``, ``hidden``, empty if not offered."""
    kept = parts.store.all(person)
    published = parts.deleting.published(person, kept)
    ends = {scenario: "hidden" if shown else "goes" for scenario, shown in published.items()}
    return [{**scenario_record(s), "delete": ends.get(s.id, "")} for s in kept]


@router.get("/s/{scenario_id}")
def workbench(parts: AParts, person: APerson, language: ALanguage, scenario_id: str) -> Response:
    """A scenario on the desk."""
    scenario = parts.store.get(person, scenario_id)
    revision = parts.store.revision(person, scenario_id)
    draft = Draft.model_validate(revision.draft)
    asked = question(parts, person, scenario, draft, language)
    found = answer(parts.pool.ask(scenario_id, {**asked, "ask": "open"}))
    words, audience = Words(language), person.audience(scenario.province)
    texts = {**words.all("desk-"), **_completed(words)}
    desk = {
        "scenario": scenario_record(scenario), "draft": revision.draft, "number": revision.number,
        "person": person.name, "who": person.mark,
        "roles": [role for role in ROLES if person.may(role, scenario.province)],
        "audiences": VISIBILITIES[: VISIBILITIES.index(audience) + 1],
        "catalogue": found["catalogue"], "required": found["required"], "special": found["special"],
        "asked_now": found["asked_now"], "by_key": found["by_key"],
        "room": found["room"], "clash": found["clash"], "located": found["located"],
    }  # fmt: skip
    page: dict[str, Any] = found["page"]
    html = template("workbench/workbench.html").render(
        language=language, words=found["words"], desk=texts, scenario=scenario, desk_data=script_safe(desk),
        alone=found["alone"], canvas=found["canvas"], data=_with_desk(found["data"], texts),
        maps=[{"id": "map_page", "label": found["words"]["map-map"]}],
        compare=False, stills=[], warnings=[], causes=[], checks=[], account=None, background=False, whole="", **page,
    )  # fmt: skip
    return HTMLResponse(html)


@router.get("/s/{scenario_id}/compare")
def compare(  # noqa: PLR0917  # FastAPI fills them in by name
    parts: AParts,
    person: APerson,
    language: ALanguage,
    scenario_id: str,
    first: Annotated[int | None, Query(ge=1, le=MOST_NUMBER)] = None,
    other: str = "",
) -> Response:
    """A scenario beside an earlier revision of it, or beside another one."""
    scenario = parts.store.get(person, scenario_id)
    beside = parts.store.get(person, other) if other else scenario
    sides = []
    for kept, number in ((beside, None if other else first), (scenario, None)):
        revision = parts.store.revision(person, kept.id, number)
        draft = Draft.model_validate(revision.draft)
        version = Words(language)("live-version", number=str(revision.number))
        name = f"{kept.name}, {version}" if other else version
        sides.append({**question(parts, person, kept, draft, language, revision.number), "name": name})
    asked = {"ask": "compare", "language": language, "audience": sides[1]["audience"], "scenario": scenario_id}
    return own_policy(answer(parts.pool.ask(scenario_id, {**asked, "first": sides[0], "second": sides[1]}))["html"])


def _with_desk(data: str, texts: dict[str, str]) -> str:
    """The data of the page with the sentences of the desk among its words."""
    inner = script_safe(texts)[1:-1]
    return data.replace('"words":{', '"words":{' + inner + ",", 1)


def _completed(words: Words) -> dict[str, str]:
    """Sentences that the script completes; what is missing stands in braces."""
    return {code: words(code, **{n: f"{{{n}}}" for n in names}) for code, names in COMPLETED.items()}


COMPLETED = {
    "live-refused": ("status",), "live-planned": ("ms",), "live-undo-step": ("step",), "live-redo-step": ("step",),
    "live-undone": ("step",), "live-redone": ("step",), "live-way": ("number", "price"),
    "live-repair-reason": ("number",), "live-step-order": ("number",), "live-step-remove": ("aim",),
    "live-step-add": ("aim",), "live-step-weight": ("aim",), "live-part": ("part",), "live-step-tolerance": ("number",),
    "live-step-asked": ("name",), "live-step-key": ("group",), "live-key": ("group",), "live-step-rule": ("rule",),
    "live-step-deal": ("name",), "live-step-loose": ("what",),
    "live-exchange": ("giver", "taker", "places", "group"), "live-problem": ("number", "count", "name", "text"),
    "live-revision": ("number", "author", "at"), "live-step-restore": ("number",), "live-published": ("audience", "at"),
    "live-withdrawn": ("at", "by"), "live-saved-as": ("number",), "live-conflict": ("author",),
    "live-theirs": ("value",), "live-mine": ("value",), "live-say-of": ("name",), "live-resolved": ("by",),
    "live-complaints": ("count",), "live-tolerance": ("part",), "live-step-scope": ("aim",),
    "live-step-parameter": ("name",), "live-apart": ("count", "places"), "live-version": ("number",),
    "live-changed": ("at",), "live-published-now": ("number", "audience"), "live-withdrawn-now": ("what",),
    "live-renamed": ("name",), "live-delete-scenario": ("name",), "live-deleted": ("name",),
    "live-delete-job": ("name",), "live-group-part": ("group",), "live-step-group-part": ("group",),
}  # fmt: skip
"""Messages with parameters that the browser knows."""
