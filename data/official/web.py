"""Polite questions to public services: time-outs, retries with back-off, a name; answers are never taken on trust."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from time import monotonic
from typing import Any, Self
from urllib.parse import urljoin, urlsplit

import requests
from tenacity import RetryCallState, Retrying, retry_if_exception_type, stop_after_attempt, wait_random_exponential

BUSY = frozenset({429, 500, 502, 503, 504})
"""Answers that may be better a little later."""
MAX_BYTES = 500_000_000
LONGEST_WAIT = 60.0


class SourceError(Exception):
    """A public source could not be reached or answered otherwise than promised.

    Args:
        code: message code, e.g. ``source-unreachable``.
        details: what the sentence needs: ``url``, ``found``.

    """

    def __init__(self, code: str, **details: str | float) -> None:
        """Keep the code and its details."""
        self.code, self.details = code, details
        super().__init__(f"{code}: {details}")


class _PassingError(SourceError):
    """It may go well the next time; ``after`` seconds when the service said so."""

    after = 0.0


@dataclass(frozen=True)
class Manners:
    """How patient we are.

    Args:
        connect: seconds for a connection.
        silence: seconds without a byte.
        whole: seconds for one whole answer.
        attempts: questions before we give up.
        pause: seconds before the second question, growing from there with chance in it.

    """

    connect: float = 10.0
    silence: float = 30.0
    whole: float = 600.0
    attempts: int = 5
    pause: float = 1.0


def same_host(url: str, link: str) -> str:
    """A link to a further page, on the host of the first; services behind a proxy write other hosts in them."""
    target, home = urlsplit(urljoin(url, link)), urlsplit(url)
    return target._replace(scheme=home.scheme, netloc=home.netloc).geturl()


class Web:
    """One connection for one fetch; close it by leaving the ``with``."""

    def __init__(self, manners: Manners | None = None) -> None:
        """Introduce ourselves."""
        self._manners = manners or Manners()
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
            SourceError: not reached, or no JSON object, after all attempts.

        """
        tries = Retrying(
            stop=stop_after_attempt(self._manners.attempts),
            wait=self._wait,
            retry=retry_if_exception_type(_PassingError),
            reraise=True,
        )
        found: dict[str, Any] = tries(self._ask, url, query or {})
        return found

    def _wait(self, state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        asked = error.after if isinstance(error, _PassingError) else 0.0
        grown = wait_random_exponential(multiplier=self._manners.pause, max=LONGEST_WAIT)(state)
        return min(max(asked, grown), LONGEST_WAIT)

    def _ask(self, url: str, query: Mapping[str, str]) -> dict[str, Any]:
        times = (self._manners.connect, self._manners.silence)
        host = urlsplit(url).netloc
        try:
            with self._session.get(url, params=query, timeout=times, stream=True) as answer:
                self._check(answer, host)
                body = self._body(answer, host)
        except requests.exceptions.SSLError as error:
            raise SourceError("source-certificate", host=host) from error
        except requests.exceptions.Timeout as error:
            raise _PassingError("source-slow", host=host) from error
        except (requests.exceptions.ChunkedEncodingError, requests.exceptions.ContentDecodingError) as error:
            raise _PassingError("source-cut", host=host) from error
        except requests.exceptions.ConnectionError as error:
            # A silence in the middle of a body comes as a connection error around a time-out.
            code = "source-slow" if "timed out" in str(error).lower() else "source-unreachable"
            raise _PassingError(code, host=host) from error
        except requests.exceptions.RequestException as error:
            raise SourceError("source-refused", host=host, status=type(error).__name__) from error
        return _parsed(body, host)

    def _check(self, answer: requests.Response, host: str) -> None:
        if answer.status_code in BUSY:
            error = _PassingError("source-busy", host=host, status=str(answer.status_code))
            said = answer.headers.get("Retry-After", "")
            error.after = float(said) if said.isdigit() else 0.0
            raise error
        if not answer.ok:
            raise SourceError("source-refused", host=host, status=str(answer.status_code))
        kind = answer.headers.get("Content-Type", "").split(";")[0].strip().lower()
        if "json" not in kind:
            raise SourceError("source-not-json", host=host, found=kind or "-")

    def _body(self, answer: requests.Response, host: str) -> bytes:
        begin, parts, size = monotonic(), [], 0
        for part in answer.iter_content(1 << 16):
            parts.append(part)
            size += len(part)
            if size > MAX_BYTES:
                raise SourceError("source-too-large", host=host, limit=str(MAX_BYTES // 1_000_000))
            if monotonic() - begin > self._manners.whole:
                raise _PassingError("source-slow", host=host)
        return b"".join(parts)


def _parsed(body: bytes, host: str) -> dict[str, Any]:
    if not body.strip():
        raise _PassingError("source-empty-body", host=host)
    try:
        found = json.loads(body)
    except ValueError as error:
        raise _PassingError("source-cut", host=host) from error
    if not isinstance(found, dict):
        raise SourceError("source-not-json", host=host, found=type(found).__name__)
    return found
