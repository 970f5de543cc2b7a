"""Requests to public services, with time-outs, retries with back-off and a user agent; every answer is checked."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from time import monotonic
from typing import Any, Self
from urllib.parse import urljoin, urlsplit

import requests
from tenacity import RetryCallState, Retrying, retry_if_exception_type, stop_after_attempt, wait_random_exponential

TRANSIENT_STATUSES = frozenset({429, 500, 502, 503, 504})
"""HTTP statuses after which a later attempt may succeed: too many requests, and errors of the server."""

MAX_BYTES = 500_000_000
"""Largest answer that is accepted [bytes]; a larger one is refused while it arrives."""

MAX_WAIT_SECONDS = 60.0
"""Longest wait between two attempts [s], also when the service asks for more."""


class SourceError(Exception):
    """A public source could not be reached, or its answer is not of the documented form.

    Args:
        code: message code, e.g. ``source-unreachable``.
        details: parameters of the message, e.g. ``url`` and ``found``.

    """

    def __init__(self, code: str, **details: str | float) -> None:
        """Keep the code and its details."""
        self.code, self.details = code, details
        super().__init__(f"{code}: {details}")


class _PassingError(SourceError):
    """An error that a later attempt may not meet; ``after`` is the wait [s] that the service asked for."""

    after = 0.0


@dataclass(frozen=True)
class RetryPolicy:
    """How long to wait for a service, and how often to try again.

    Args:
        connect_timeout: longest time to connect [s].
        read_timeout: longest time between two bytes [s].
        total_timeout: longest time for one complete answer [s].
        attempts: number of requests before giving up.
        backoff: base of the random exponential wait between attempts [s].

    """

    connect_timeout: float = 10.0
    read_timeout: float = 30.0
    total_timeout: float = 600.0
    attempts: int = 5
    backoff: float = 1.0


def same_host(url: str, link: str) -> str:
    """A link to a further page, on the host of the first: services behind a proxy put other hosts in their links."""
    target, home = urlsplit(urljoin(url, link)), urlsplit(url)
    return target._replace(scheme=home.scheme, netloc=home.netloc).geturl()


class Web:
    """An HTTP session for one fetch; leaving the ``with`` closes it."""

    def __init__(self, retry_policy: RetryPolicy | None = None) -> None:
        """Open the session, with our name and version as user agent."""
        self._policy = retry_policy or RetryPolicy()
        self._session = requests.Session()
        self._session.headers["User-Agent"] = f"reception-optimiser/{version('reception-optimiser')}"
        self._session.headers["Accept"] = "application/json, application/geo+json"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._session.close()

    def json(self, url: str, query: Mapping[str, str] | None = None) -> dict[str, Any]:
        """The JSON object at an address.

        Raises:
            SourceError: the service was not reached or gave no JSON object, after all attempts.

        """
        retrying = Retrying(
            stop=stop_after_attempt(self._policy.attempts),
            wait=self._wait,
            retry=retry_if_exception_type(_PassingError),
            reraise=True,
        )
        answer: dict[str, Any] = retrying(self._ask, url, query or {})
        return answer

    def _wait(self, state: RetryCallState) -> float:
        """Seconds before the next attempt: the back-off, or what the service asked for if that is longer."""
        error = state.outcome.exception() if state.outcome else None
        requested = error.after if isinstance(error, _PassingError) else 0.0
        random_backoff = wait_random_exponential(multiplier=self._policy.backoff, max=MAX_WAIT_SECONDS)(state)
        return min(max(requested, random_backoff), MAX_WAIT_SECONDS)

    def _ask(self, url: str, query: Mapping[str, str]) -> dict[str, Any]:
        """One request; errors of requests become ours, transient ones of the kind that is tried again."""
        timeouts = (self._policy.connect_timeout, self._policy.read_timeout)
        host = urlsplit(url).netloc
        try:
            with self._session.get(url, params=query, timeout=timeouts, stream=True) as response:
                self._check(response, host)
                body = self._body(response, host)
        except requests.exceptions.SSLError as error:
            raise SourceError("source-certificate", host=host) from error
        except requests.exceptions.Timeout as error:
            raise _PassingError("source-slow", host=host) from error
        except (requests.exceptions.ChunkedEncodingError, requests.exceptions.ContentDecodingError) as error:
            raise _PassingError("source-cut", host=host) from error
        except requests.exceptions.ConnectionError as error:
            # a read time-out within a body is reported as a connection error around a time-out
            code = "source-slow" if "timed out" in str(error).lower() else "source-unreachable"
            raise _PassingError(code, host=host) from error
        except requests.exceptions.RequestException as error:
            raise SourceError("source-refused", host=host, status=type(error).__name__) from error
        return _parsed(body, host)

    def _check(self, response: requests.Response, host: str) -> None:
        """Refuse an answer by its status and media type."""
        if response.status_code in TRANSIENT_STATUSES:
            error = _PassingError("source-busy", host=host, status=str(response.status_code))
            retry_after = response.headers.get("Retry-After", "")
            error.after = float(retry_after) if retry_after.isdigit() else 0.0
            raise error
        if not response.ok:
            raise SourceError("source-refused", host=host, status=str(response.status_code))
        media_type = response.headers.get("Content-Type", "").split(";")[0].strip().lower()
        if "json" not in media_type:
            raise SourceError("source-not-json", host=host, found=media_type or "-")

    def _body(self, response: requests.Response, host: str) -> bytes:
        """The body, read in chunks so that size and time are limited while it arrives."""
        began, chunks, bytes_read = monotonic(), [], 0
        for chunk in response.iter_content(1 << 16):
            chunks.append(chunk)
            bytes_read += len(chunk)
            if bytes_read > MAX_BYTES:
                raise SourceError("source-too-large", host=host, limit=str(MAX_BYTES // 1_000_000))
            if monotonic() - began > self._policy.total_timeout:
                raise _PassingError("source-slow", host=host)
        return b"".join(chunks)


def _parsed(body: bytes, host: str) -> dict[str, Any]:
    """The JSON object in a body; a body that is empty or no JSON was cut off and may be complete next time."""
    if not body.strip():
        raise _PassingError("source-empty-body", host=host)
    try:
        answer = json.loads(body)
    except ValueError as error:
        raise _PassingError("source-cut", host=host) from error
    if not isinstance(answer, dict):
        raise SourceError("source-not-json", host=host, found=type(answer).__name__)
    return answer
