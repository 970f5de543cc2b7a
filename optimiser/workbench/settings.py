"""How a workbench is set up: from the options of ``optimiser serve`` and from its environment."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
"""Hosts of an own machine."""

ENVIRONMENT = "WORKBENCH_"
"""Beginning of the names of variables; secrets come from these, since a command line can be read by others."""


@dataclass(frozen=True)
class SignInSettings:
    """Who vouches for people (OpenID Connect).

    Args:
        issuer: address of the provider; its metadata are read from ``/.well-known/openid-configuration``.
        client, secret: what the provider gave this workbench.
        admin: subject of the first administrator, who grants rights to others.

    """

    issuer: str
    client: str
    secret: str = field(repr=False)
    admin: str


@dataclass(frozen=True)
class Settings:
    """A workbench.

    Args:
        database: URL.
        address: as browsers reach it, without a path.
        token: opens a workbench on an own machine; empty where people sign in.
        sign_in: who vouches for people; ``None`` on an own machine.
        folder: for files that can be made again.
        solvers: processes that plan.
        secret: signs the cookie of a sign-in that is under way.

    """

    database: str
    address: str
    folder: Path
    token: str = field(default="", repr=False)
    sign_in: SignInSettings | None = None
    solvers: int = 2
    secret: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)

    @property
    def host(self) -> str:
        """The host of the address, with its port."""
        return self.address.split("://", 1)[1]

    @property
    def secure(self) -> bool:
        """Whether cookies go over an encrypted connection only."""
        return self.address.startswith("https://")


def sign_in_settings(environment: Mapping[str, str] = os.environ) -> SignInSettings | None:
    """Sign-in by OpenID Connect as the environment states it; ``None`` where it states none."""
    stated = {n: environment.get(ENVIRONMENT + n, "") for n in ("ISSUER", "CLIENT", "SECRET", "ADMIN")}
    return SignInSettings(*(stated[n] for n in stated)) if stated["ISSUER"] else None
