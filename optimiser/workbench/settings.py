"""How a workbench is set up: from the options of ``optimiser serve`` and from its environment."""

import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from optimiser.errors import UsageError

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
"""Hosts of an own machine."""

_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?|[0-9a-f:.]*:[0-9a-f:.]*")
"""A name as browsers send it, or an address of numbers; letters of other alphabets they send as ``xn--``."""

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
        watching: seconds that one stream of events lasts at most.

    """

    database: str
    address: str
    folder: Path
    token: str = field(default="", repr=False)
    sign_in: SignInSettings | None = None
    solvers: int = 2
    secret: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    watching: float = 60.0

    @property
    def host(self) -> str:
        """The host of the address, with its port."""
        return self.address.split("://", 1)[1]

    @property
    def secure(self) -> bool:
        """Whether cookies go over an encrypted connection only."""
        return self.address.startswith("https://")


def checked_address(address: str) -> str:
    """The address of ``--address`` as browsers say it: in small letters, without the port that goes without saying.

    Raises:
        UsageError: no address of a whole site.

    """
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:  # no number, too large a number, or brackets that do not match
        raise UsageError("workbench-address", address=address) from error
    scheme, host = parts.scheme.lower(), (parts.hostname or "").lower()
    whole = parts.path in {"", "/"} and not (parts.query or parts.fragment or "@" in parts.netloc)
    if scheme not in _PORTS or not _HOST.fullmatch(host) or port == 0 or not whole:
        raise UsageError("workbench-address", address=address)
    shown = f"[{host}]" if ":" in host else host
    return f"{scheme}://{shown}" if port in {None, _PORTS[scheme]} else f"{scheme}://{shown}:{port}"


def sign_in_settings(environment: Mapping[str, str] = os.environ) -> SignInSettings | None:
    """Sign-in by OpenID Connect as the environment states it; ``None`` where it states none."""
    stated = {n: environment.get(ENVIRONMENT + n, "") for n in ("ISSUER", "CLIENT", "SECRET", "ADMIN")}
    return SignInSettings(*(stated[n] for n in stated)) if stated["ISSUER"] else None
