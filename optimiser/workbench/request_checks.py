"""What every request must be before anything is done with it, and what every answer says to the browser.

A page of another site must not be able to use a signed-in browser (CSRF, DNS rebinding), nor a page of ours load
anything from elsewhere (CSP). Sizes and rates are bounded, so that no one stops the others.
"""

import hashlib
import logging
import time
from collections.abc import Awaitable, Callable
from urllib.parse import unquote

from fastapi import Request, Response
from fastapi.responses import JSONResponse
from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from optimiser.workbench.settings import Settings
from optimiser.workbench.sign_ins import COOKIE

HEADER = "x-workbench"
"""A header that only a script of our own pages sets; another site's form cannot, and its script may not."""

LARGEST = 20_000_000
"""Largest body [bytes]: a workbook of all municipalities has one."""

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_RATE, _HOST_RATE, _SIGN_IN_RATE = parse("1200/minute"), parse("12000/minute"), parse("300/minute")
"""Of one browser; of one address, behind which an office or a proxy can stand; and of signing in from there."""
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
_HEADERS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cache-control": "no-store",
}

Next = Callable[[Request], Awaitable[Response]]


class RequestChecks:
    """Refuse what does not come from our own pages; bound sizes and rates; write a line per request."""

    def __init__(self, settings: Settings, logger: logging.Logger) -> None:
        """Nothing was asked yet."""
        self.settings, self.logger = settings, logger
        self._limits = MovingWindowRateLimiter(MemoryStorage())

    async def __call__(self, request: Request, following: Next) -> Response:
        """The answer, or the refusal, with the headers of safety."""
        started = time.perf_counter()
        refused = self._refused(request)
        response = refused or await following(request)
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        if self.settings.secure:
            response.headers["strict-transport-security"] = "max-age=31536000"
        self.logger.info(
            "request",
            extra={"method": request.method, "path": request.url.path, "status": response.status_code,
                   "ms": round(1000 * (time.perf_counter() - started), 1)},
        )  # fmt: skip
        return response

    def _refused(self, request: Request) -> Response | None:
        if request.headers.get("host", "") != self.settings.host:
            return _refusal(421, "host")  # a name of another site that was made to point here
        refused = None if request.method in _SAFE else self._foreign(request) or _unbounded(request)
        if "\0" in unquote(request.url.path) or "\0" in unquote(request.url.query):
            return _refusal(400, "path")  # no database keeps one
        return refused or (None if self._within_rates(request) else _refusal(429, "rate"))

    def _foreign(self, request: Request) -> Response | None:
        """What a page of another site could make a browser send."""
        origin, site = request.headers.get("origin"), request.headers.get("sec-fetch-site", "same-origin")
        if origin not in {None, self.settings.address} or site not in {"same-origin", "none"}:
            return _refusal(403, "origin")
        return None if request.headers.get(HEADER) == "1" else _refusal(403, "header")

    def _within_rates(self, request: Request) -> bool:
        """Counted by address first: who makes up a cookie for every request is one address still."""
        address = request.client.host if request.client else ""
        signing = "token" in request.query_params or request.url.path.startswith("/sign-in")
        if signing:
            return self._limits.hit(_SIGN_IN_RATE, "sign-in", address)
        browser = hashlib.sha256(request.cookies.get(COOKIE, address).encode()).hexdigest()
        return self._limits.hit(_HOST_RATE, "host", address) and self._limits.hit(_RATE, "any", browser)


def _unbounded(request: Request) -> Response | None:
    length = request.headers.get(
        "content-length", "0" if request.method == "DELETE" else ""
    )  # browsers send none there
    if not length.isdigit() or "transfer-encoding" in request.headers:  # which would count instead of the length
        return _refusal(411, "length")
    return _refusal(413, "size") if int(length) > LARGEST else None


def _refusal(status: int, what: str) -> Response:
    return JSONResponse({"error": "refused", "what": what}, status)
