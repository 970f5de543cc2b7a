"""Run the workbench: its server, and beside it the process that takes jobs."""

import json
import logging
import multiprocessing
import secrets
import socket
import webbrowser
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import platformdirs
import uvicorn

from optimiser.errors import UsageError
from optimiser.workbench.app import LOGGER, create_app
from optimiser.workbench.job_process import main as take_jobs
from optimiser.workbench.settings import Settings, sign_in_settings

_GRACE = 10
"""Seconds in which requests under way may end after the server was told to stop."""


@dataclass(frozen=True)
class ServeRequest:
    """What the user asked for.

    Args:
        port: 0 for any that is free.
        host: interface to listen on.
        address: as browsers reach it; empty for that of the own machine.
        database: URL; empty for a file in the user's own folder.
        browser: whether to open it.

    """

    port: int
    host: str
    address: str
    database: str
    browser: bool


class _JsonLines(logging.Formatter):
    """A line of JSON per event, so that a log can be searched by field."""

    def format(self, record: logging.LogRecord) -> str:
        """The event with its time and its own fields; never a header, a cookie or a body."""
        fields = {k: getattr(record, k) for k in ("method", "path", "status", "ms", "trace") if hasattr(record, k)}
        line = {"at": self.formatTime(record), "level": record.levelname, "event": record.getMessage(), **fields}
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def user_folder() -> Path:
    """Where the workbench of an own machine keeps its database and what can be made again."""
    folder = Path(platformdirs.user_data_dir("reception-optimiser"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def default_database() -> str:
    """The database of an own machine."""
    return f"sqlite:///{user_folder() / 'workbench.db'}"


def run(request: ServeRequest, say: Callable[[str], None]) -> None:
    """Serve until the process is told to stop.

    Args:
        request: what the user asked for.
        say: told the address, as the first line.

    Raises:
        UsageError: a host for others without sign-in, or a port that is taken.
        DatabaseError: the database cannot be reached.

    """
    sign_in = sign_in_settings()
    local = request.host in {"127.0.0.1", "::1", "localhost"}
    if not local and (sign_in is None or not request.address.startswith("https://")):
        raise UsageError("workbench-needs-sign-in", host=request.host)
    listening = _socket(request.host, request.port)
    port = listening.getsockname()[1]
    token = "" if sign_in else secrets.token_urlsafe(24)
    address = (request.address or f"http://127.0.0.1:{port}").rstrip("/")
    settings = Settings(request.database or default_database(), address, user_folder(), token=token, sign_in=sign_in)
    _log()
    app = create_app(settings)
    context = multiprocessing.get_context("spawn")
    worker = context.Process(target=take_jobs, args=(settings.database, str(settings.folder)), name="jobs")
    worker.start()
    link = f"{address}/?token={token}" if token else address
    say(link)
    if request.browser:
        webbrowser.open(link)
    server = uvicorn.Server(
        uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=_GRACE,
            timeout_keep_alive=30,
            h11_max_incomplete_event_size=65_536,
            proxy_headers=False,
        )
    )
    try:
        server.run(sockets=[listening])
    finally:
        worker.terminate()
        worker.join(_GRACE)
        if worker.is_alive():
            worker.kill()


def _socket(host: str, port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        raise UsageError("workbench-port", port=str(port)) from error
    return listening


def _log() -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(_JsonLines())
    for name in (LOGGER.name, "uvicorn.error"):
        logger = logging.getLogger(name)
        logger.handlers[:] = [handler]
        logger.setLevel(logging.INFO)
        logger.propagate = False
