"""Run the workbench: its server, and beside it the process that takes jobs."""

import secrets
import socket
import webbrowser
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import platformdirs
import uvicorn

from optimiser.errors import UsageError
from optimiser.workbench.app import create_app
from optimiser.workbench.job_process import main as take_jobs
from optimiser.workbench.kept_running import KeptRunning
from optimiser.workbench.logs import log_lines
from optimiser.workbench.settings import Settings, checked_address, sign_in_settings

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


def user_folder() -> Path:
    """Where the workbench of an own machine keeps its database and what can be made again."""
    folder = Path(platformdirs.user_data_dir("reception-optimiser"))
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # whoever reads it sees all rows
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
        UsageError: an address that is none, a host for others without sign-in, or a port that is taken.
        DatabaseError: the database cannot be reached.

    """
    sign_in = sign_in_settings()
    stated = checked_address(request.address) if request.address else ""
    local = request.host in {"127.0.0.1", "::1", "localhost"}
    if not local and (sign_in is None or not stated.startswith("https://")):
        raise UsageError("workbench-needs-sign-in", host=request.host)
    listening = _socket(request.host, request.port)
    port = listening.getsockname()[1]
    token = "" if sign_in else secrets.token_urlsafe(24)
    address = stated or f"http://127.0.0.1:{port}"
    settings = Settings(request.database or default_database(), address, user_folder(), token=token, sign_in=sign_in)
    log_lines()
    app = create_app(settings, ending=lambda: server.should_exit)
    jobs = KeptRunning(take_jobs, (settings.database, str(settings.folder)), "jobs")
    jobs.start()
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
        jobs.stop(_GRACE)


def _socket(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # by its name: asyncio sends at once only over sockets that say they are of TCP, else a body waits for 40 ms
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen()  # whoever is told the address may come before the server is ready, and waits
    except OSError as error:
        raise UsageError("workbench-port", port=str(port)) from error
    return listening
