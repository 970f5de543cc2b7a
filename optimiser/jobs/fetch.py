"""Fetch official figures and boundaries of a year into a folder."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from data.official.cache import cache_folder
from data.official.fetch import Outcome, count, fetch
from data.official.sources import Urls
from data.official.web import RetryPolicy
from maps.text.official_data import fetched_lines
from optimiser.errors import StoppedError, UnreachableError, UsageError
from optimiser.words import Words

Advance = Callable[[int, str], None]
"""Told how many files more are finished, and what is being done."""

Bar = Callable[[int, str], AbstractContextManager[Advance]]
"""Shows progress while it is open; told the number of files and what they are."""

_MAX_CONNECT_SECONDS = 10.0
"""Longest time to connect [s]: a service that takes longer is not there, however long its answer may take."""


@dataclass(frozen=True)
class FetchRequest:
    """What is fetched, from where, and how patiently.

    Args:
        year: the municipalities on 1 January of it.
        into: folder; ``None`` for the user's cache.
        timeout: longest time between two bytes [s].
        attempts: number of requests before giving up.
        cbs_url: address of a mirror of CBS; ``None`` for CBS itself.
        pdok_url: address of a mirror of PDOK; ``None`` for PDOK itself.
        language: of what is told.

    """

    year: int
    into: Path | None
    timeout: float
    attempts: int
    cbs_url: str | None
    pdok_url: str | None
    language: str


def run(request: FetchRequest, notify: Callable[[str], None], bar: Bar) -> None:
    """Fetch what is not there already; each file is written as soon as it is whole.

    Raises:
        UsageError: the folder is a file.
        StoppedError: the user stopped it; files that are finished stay.
        UnreachableError: a file could not be fetched; the others stay.

    """
    words, folder = Words(request.language), request.into or cache_folder()
    if folder.exists() and not folder.is_dir():
        raise UsageError("out-exists-file", path=str(folder))
    with bar(count(request.year), words("fetch-label", year=str(request.year))) as advance:
        try:
            outcomes = _fetch(request, folder, advance)
        except KeyboardInterrupt:
            raise StoppedError("fetch-stopped", folder=str(folder)) from None
    for line in fetched_lines(outcomes, words):
        notify(line)
    if failed := [o for o in outcomes if o.error]:
        raise UnreachableError("fetch-incomplete", count=len(failed), folder=str(folder))
    notify(words("fetch-done", folder=str(folder)))


def _fetch(request: FetchRequest, folder: Path, advance: Advance) -> list[Outcome]:
    """Fetch file by file, and tell of every step."""
    policy = RetryPolicy(
        connect_timeout=min(_MAX_CONNECT_SECONDS, request.timeout),
        read_timeout=request.timeout,
        attempts=request.attempts,
    )
    outcomes = []
    for outcome in fetch(
        request.year,
        folder,
        urls=Urls(request.cbs_url or Urls.cbs, request.pdok_url or Urls.pdok),
        retry_policy=policy,
        progress=lambda file, rows: advance(0, f"{file}: {rows}"),
    ):
        outcomes.append(outcome)
        advance(1, outcome.file)
    return outcomes
