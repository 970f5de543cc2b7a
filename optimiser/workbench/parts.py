"""The parts of a running workbench, and who asks: what every route gets."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, HTTPException, Request

from optimiser.workbench.database import Database
from optimiser.workbench.deleting import Deleting
from optimiser.workbench.discussion import Discussion
from optimiser.workbench.dossiers import Dossiers
from optimiser.workbench.people import Person
from optimiser.workbench.settings import Settings
from optimiser.workbench.sign_ins import COOKIE, SignIns
from optimiser.workbench.solver_pool import SolverPool
from optimiser.workbench.store import Store
from optimiser.workbench.work import Work


@dataclass(frozen=True)
class Parts:
    """Everything that a route may use; ``ending`` says whether the server is about to stop."""

    settings: Settings
    database: Database
    store: Store
    sign_ins: SignIns
    dossiers: Dossiers
    discussion: Discussion
    work: Work
    deleting: Deleting
    pool: SolverPool
    ending: Callable[[], bool]


def _parts(request: Request) -> Parts:
    parts: Parts = request.app.state.parts
    return parts


AParts = Annotated[Parts, Depends(_parts)]


def signed_in(request: Request, parts: AParts) -> Person:
    """Who asks; nobody is refused."""
    person = parts.sign_ins.person(request.cookies.get(COOKIE))
    if person is None:
        raise HTTPException(401, "sign in")
    return person


def language_of(request: Request) -> str:
    """The language that an address asks for, else that of the browser's last choice."""
    asked = request.query_params.get("lang") or request.cookies.get("language")
    return "en" if asked == "en" else "nl"


APerson = Annotated[Person, Depends(signed_in)]
ALanguage = Annotated[str, Depends(language_of)]


def answer(found: Mapping[str, Any]) -> dict[str, Any]:
    """An answer of a process that plans; what went wrong there has the status that says so.

    Raises:
        HTTPException: 422 for input that cannot be used, 409 for a clash, 500 for a defect.

    """
    status = {"invalid": 422, "refused": 422, "clash": 409, "defect": 500}.get(str(found.get("error", "")))
    if "log" in found:
        logging.getLogger("optimiser.workbench").error("defect", extra={"trace": found["log"]})
    if status:
        raise HTTPException(status, {k: v for k, v in found.items() if k != "log"})
    return dict(found)
