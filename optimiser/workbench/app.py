"""The workbench as one application: its parts, its routes and what holds for every request."""

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import anyio.to_thread
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.middleware.sessions import SessionMiddleware

from data.complaints import InvalidInputError
from optimiser.errors import OptimiserError, TimeLimitError
from optimiser.words import Words
from optimiser.workbench.access import NotAllowedError
from optimiser.workbench.database import Database, DatabaseError
from optimiser.workbench.deleting import Deleting
from optimiser.workbench.discussion import Discussion
from optimiser.workbench.dossiers import Dossiers
from optimiser.workbench.parts import Parts, language_of
from optimiser.workbench.request_checks import RequestChecks
from optimiser.workbench.routes import (
    admin,
    discussion,
    dossiers,
    events,
    health,
    jobs,
    pages,
    scenarios,
    sign_in,
    solving,
)
from optimiser.workbench.settings import Settings
from optimiser.workbench.sign_ins import SignIns
from optimiser.workbench.solver_pool import MOST_WAITING, SolverPool
from optimiser.workbench.store import Store
from optimiser.workbench.work import Work

LOGGER = logging.getLogger("optimiser.workbench")


def create_app(settings: Settings, ending: Callable[[], bool] = lambda: False) -> FastAPI:
    """The application; its database is brought up to date first.

    Args:
        settings: how it is set up.
        ending: whether its server is about to stop; streams end then, which would else hold it up.

    Raises:
        DatabaseError: the database cannot be reached.

    """
    database = Database(settings.database)
    database.migrate()
    store = Store(database)
    folders, work = Dossiers(store, settings.folder), Work(database, store)
    parts = Parts(
        settings, database, store, SignIns(database, settings.sign_in.admin if settings.sign_in else None), folders,
        Discussion(database, store), work, Deleting(database, work, folders), SolverPool(settings.solvers),
        ending,
    )  # fmt: skip

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        # a question that waits holds a thread: as many more than the server has for all else
        anyio.to_thread.current_default_thread_limiter().total_tokens += settings.solvers * MOST_WAITING
        parts.pool.warm()
        yield
        parts.pool.stop()
        database.close()

    app = FastAPI(title="reception-optimiser workbench", openapi_url=None, lifespan=lifespan)
    app.state.parts = parts
    if settings.sign_in:
        app.state.provider = sign_in.provider(settings.sign_in)
        app.add_middleware(
            SessionMiddleware, secret_key=settings.secret, session_cookie="workbench-sign-in", max_age=600,
            same_site="lax", https_only=settings.secure,
        )  # fmt: skip
    app.add_middleware(BaseHTTPMiddleware, dispatch=RequestChecks(settings, LOGGER))
    for module in (health, sign_in, scenarios, solving, discussion, jobs, events, dossiers, admin, pages):
        app.include_router(module.router)
    app.include_router(admin.addresses)  # OpenAPI, which FastAPI itself would tell to anybody
    app.add_exception_handler(RequestValidationError, _unfit)
    app.add_exception_handler(OptimiserError, _told)
    app.add_exception_handler(InvalidInputError, _invalid)
    return app


def _words(request: Request) -> Words:
    return Words(language_of(request))


def _told(request: Request, error: Exception) -> JSONResponse:
    """What went wrong as a sentence, with the status that says whose turn it is."""
    if not isinstance(error, OptimiserError):
        raise error
    status = 422
    if isinstance(error, NotAllowedError):
        status = 404 if error.code == "workbench-not-found" else 403
    elif isinstance(error, DatabaseError):
        status = 422 if error.details.get("what") == "refused" else 503
    elif isinstance(error, TimeLimitError):
        status = 503
    details: dict[str, Any] = {k: v if isinstance(v, str) else str(v) for k, v in error.details.items()}
    return JSONResponse({"detail": {"error": "refused", "lines": [_words(request)(error.code, **details)]}}, status)


def _unfit(_: Request, error: Exception) -> JSONResponse:
    """Where a request is not what was expected; what it held is not sent back, nor is every value that can be."""
    if not isinstance(error, RequestValidationError):
        raise error
    told = [{"loc": [str(part) for part in e["loc"]], "type": e["type"], "msg": e["msg"]} for e in error.errors()[:50]]
    return JSONResponse({"detail": told}, 422)


def _invalid(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, InvalidInputError):
        raise error
    lines = _words(request).complaints(error.complaints)
    return JSONResponse({"detail": {"error": "invalid", "lines": lines}}, 422)
