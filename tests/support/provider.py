"""A provider of OpenID Connect on loopback, which lets in whoever says to be somebody."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
from authlib.deprecate import AuthlibDeprecationWarning

from tests.support.workbench import Desk

with warnings.catch_warnings():  # the provider uses a part of authlib that is to go; ours does not
    warnings.simplefilter("ignore", AuthlibDeprecationWarning)
    import oidc_provider_mock

PEOPLE = {"beheer": "Beheerder", "zeeuw": "Zeeuwse planner", "raad": "Raadslid", "buur": "Planner van elders",
          "local": "Iemand die zo heet", "x" * 201: "Lange naam"}  # fmt: skip


@contextmanager
def provider() -> Iterator[str]:
    """The issuer while the block runs."""
    users = [oidc_provider_mock.User(sub=sub, claims={"name": name}) for sub, name in PEOPLE.items()]
    with oidc_provider_mock.run_server_in_thread(user_claims=users, require_nonce=True) as server:
        yield f"http://localhost:{server.server_port}"


def sent_to(desk: Desk) -> str:
    """Where the browser of somebody who signs in is sent."""
    answer = desk.get("/sign-in")
    assert answer.status_code == 302, answer.text
    return str(answer.headers["location"])


def let_in(address: str, sub: str) -> str:
    """The way back, after somebody said there to be this person."""
    answer = httpx.post(address, data={"sub": sub})
    assert answer.status_code == 302, answer.text
    return str(answer.headers["location"])


def signed_in_by(app: Any, sub: str) -> Desk:
    """The browser of somebody who signed in at the provider."""
    desk = Desk(app)
    back = desk.get(let_in(sent_to(desk), sub))
    assert back.status_code == 303, back.text
    return desk
