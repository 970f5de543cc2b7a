"""A search told as sentences while it works: at better plans, and at least every few seconds."""

import math
from collections.abc import Callable
from threading import Event, Lock, Thread
from time import monotonic
from types import TracebackType
from typing import Self

from optimiser.locations.search.state import SearchProgress
from optimiser.words import Words

AT_LEAST_EVERY = 5.0
"""Seconds within which a line is told, whether or not anything changed."""

AT_MOST_EVERY = 1.0
"""Seconds between two lines, so that a search that improves all the time can be read."""


class SearchLog:
    """Hears how far a search is and tells of it; a thread of its own speaks while the solver is silent.

    Args:
        notify: takes a sentence.
        words: language of the sentences.
        figures: whether values may be told; with rows that the reader may not see only that there is a plan.

    """

    def __init__(self, notify: Callable[[str], None], words: Words, *, figures: bool) -> None:
        """Nothing is told before something is heard."""
        self._notify, self._words, self._figures = notify, words, figures
        self._heard: tuple[float, SearchProgress] | None = None
        self._told, self._told_value = 0.0, math.inf
        self._lock, self._done = Lock(), Event()
        self._clock = Thread(target=self._tick, daemon=True)

    def __enter__(self) -> Self:
        """Start the clock."""
        self._told = monotonic()
        if self._figures:
            self._clock.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop it; nothing is told afterwards."""
        self._done.set()
        if self._clock.is_alive():
            self._clock.join()

    def __call__(self, progress: SearchProgress) -> None:
        """Hear how far the search is."""
        with self._lock:
            first = math.isfinite(progress.value) and (self._heard is None or math.isinf(self._heard[1].value))
            self._heard = (monotonic(), progress)
            if first:
                self._notify(self._words("locations-first-plan"))
            better = progress.value < self._told_value
            if self._figures and (first or (better and monotonic() - self._told >= AT_MOST_EVERY)):
                self._tell()

    def _tick(self) -> None:
        """Tell again where nothing was told for a while."""
        while not self._done.wait(max(0.1, self._told + AT_LEAST_EVERY - monotonic())):
            with self._lock:
                if self._heard and monotonic() - self._told >= AT_LEAST_EVERY:
                    self._tell()

    def _tell(self) -> None:
        assert self._heard is not None
        at, progress = self._heard
        now = monotonic()
        self._told, self._told_value = now, progress.value
        numbers = {"seconds": self._words.number(round(progress.seconds + now - at))}
        if math.isfinite(progress.bound):
            numbers["bound"] = self._words.number(round(progress.bound, 1), 1)
        if math.isfinite(progress.value):
            numbers["value"] = self._words.number(round(progress.value, 1), 1)
        if math.isfinite(progress.gap):
            numbers["gap"] = self._words.number(round(100 * progress.gap, 2), 2)
        code = "search-gap" if "gap" in numbers else "search-bound" if "bound" in numbers else "search-begun"
        self._notify(self._words(code, **numbers, step=self._words(f"search-step-{progress.step}")))
