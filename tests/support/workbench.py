"""A workbench for tests: its application in this process, or its command in another."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
from fastapi.testclient import TestClient

from optimiser.workbench.app import create_app
from optimiser.workbench.people import LOCAL
from optimiser.workbench.settings import Settings
from optimiser.workbench.sign_ins import COOKIE

ADDRESS = "http://127.0.0.1:9"
"""The address that the application of a test believes to have; nothing listens there."""

TOKEN = "token-of-a-test"  # noqa: S105  # opens nothing


class Desk(TestClient):
    """A browser of one reader, whose scripts set the header that pages set."""

    def __init__(self, app: Any, **how: Any) -> None:
        """A browser without a cookie."""
        super().__init__(app, base_url=ADDRESS, headers={"x-workbench": "1"}, follow_redirects=False, **how)

    def begin(self, bundled: str, name: str = "proef") -> str:
        """A new scenario from a bundled one; its identifier."""
        answer = self.post("/api/scenarios", json={"name": name, "bundled": bundled})
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    def draft(self, scenario: str) -> dict[str, Any]:
        """The latest draft."""
        return dict(self.get(f"/api/scenarios/{scenario}").json()["latest"]["draft"])

    def ask(self, scenario: str, what: str, draft: dict[str, Any], **more: Any) -> Any:
        """The answer to a question about a draft."""
        return self.post(f"/api/scenarios/{scenario}/{what}", json={"draft": draft, **more})


@contextmanager
def application(folder: Path, *, database: str = "", address: str = ADDRESS, **how: Any) -> Iterator[Any]:
    """The application with its parts; stopped at the end."""
    url = database or f"sqlite:///{folder / 'workbench.db'}"
    app = create_app(Settings(url, address, folder, **{"token": TOKEN, "solvers": 1, "watching": 0.0, **how}))
    with TestClient(app, base_url=address):
        yield app


def local(app: Any) -> Desk:
    """The browser of who opened the workbench on the own machine."""
    desk = Desk(app)
    answer = desk.get("/", params={"token": TOKEN})
    assert answer.status_code == 303
    return desk


def signed_in(app: Any, subject: str, *, audience: str = "prt", role: str = "edit", province: str = "*") -> Desk:
    """The browser of somebody with a right."""
    granted = local(app).put("/api/grants", json={"subject": subject, "province": province, "role": role,
                                                  "audience": audience})  # fmt: skip
    assert granted.status_code == 200, granted.text
    desk = Desk(app)
    desk.cookies.set(COOKIE, app.state.parts.sign_ins.begin(subject, subject))
    assert subject != LOCAL.subject
    return desk


def sign_in_at(link: str) -> tuple[str, str]:
    """The address of a workbench that runs, and the cookie of a browser that opened its link."""
    answer = httpx.get(link)
    assert answer.status_code == 303, answer.text
    return link.split("/?", maxsplit=1)[0], f"{COOKIE}={answer.cookies[COOKIE]}"


@contextmanager
def served(folder: Path, *arguments: str, environment: dict[str, str] | None = None) -> Iterator[tuple[str, Any]]:
    """The command, with its own processes: the address that it tells, and its process."""
    program = [sys.executable, "-c", "from optimiser.cli import main; main()", "serve", "--no-browser"]
    database = f"sqlite:///{folder / 'served.db'}"
    home = {"XDG_DATA_HOME": str(folder), "PYTHONPATH": os.pathsep.join(sys.path)}
    process = subprocess.Popen(
        [*program, "--database", database, *arguments], stdout=subprocess.PIPE, text=True,
        stderr=(folder / "served.log").open("w"), env={**os.environ, **home, **(environment or {})},
    )  # fmt: skip
    try:
        yield str(process.stdout.readline()).strip() if process.stdout else "", process
    finally:
        process.terminate()
        process.wait(30)
