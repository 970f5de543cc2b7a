"""What every request must be before anything is done with it, and what every answer says to the browser.

A page of another site must not be able to use a signed-in browser (CSRF, DNS rebinding), nor a page of ours load
anything from elsewhere (CSP). Sizes and rates are bounded, so that no one stops the others.
"""

import logging
import time
from collections.abc import Awaitable, Callable

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
_RATE, _SIGN_IN_RATE = parse("1200/minute"), parse("20/minute")
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
        if request.method not in _SAFE:
            origin, site = request.headers.get("origin"), request.headers.get("sec-fetch-site", "same-origin")
            if origin not in (None, self.settings.address) or site not in {"same-origin", "none"}:
                return _refusal(403, "origin")
            if request.headers.get(HEADER) != "1":
                return _refusal(403, "header")
            length = request.headers.get("content-length", "")
            if not length.isdigit():
                return _refusal(411, "length")
            if int(length) > LARGEST:
                return _refusal(413, "size")
        who = request.cookies.get(COOKIE) or (request.client.host if request.client else "")
        signing = "token" in request.query_params or request.url.path.startswith("/sign-in")
        rate, key = (_SIGN_IN_RATE, "sign-in") if signing else (_RATE, "any")
        return None if self._limits.hit(rate, key, who) else _refusal(429, "rate")


def _refusal(status: int, what: str) -> Response:
    return JSONResponse({"error": "refused", "what": what}, status)
