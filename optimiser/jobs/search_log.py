"""A search told as sentences while it works: at better plans, and at least every few seconds or by a bar."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Lock, Thread
from time import monotonic
from types import TracebackType
from typing import Self

from optimiser.locations.search.records import SearchProgress
from optimiser.words import Words

AT_LEAST_EVERY = 5.0
"""Seconds within which a line is told, whether or not anything changed."""

AT_MOST_EVERY = 1.0
"""Seconds between two lines, so that a search that improves all the time can be read."""
BAR_EVERY = 0.5
"""Seconds between two drawings of a bar."""

Bar = Callable[[float, str], None]
"""Shows how far a search is: the part of its time that is over, 0 to 1, and a few words."""


@dataclass(frozen=True)
class Listener:
    """Whoever hears of a search: a taker of sentences and, on a terminal, one that draws a bar."""

    say: Callable[[str], None]
    bar: Bar | None = None


class SearchLog:
    """Hears how far a search is and tells of it; a thread of its own speaks while the solver is silent.

    Where a bar is drawn, it speaks while nothing changes; elsewhere a line is told again.

    Args:
        listener: who is told.
        words: language of the sentences.
        limit: seconds that the search may take.
        figures: whether values may be told; with rows that the reader may not see only that there is a plan.

    """

    def __init__(self, listener: Listener, words: Words, *, limit: float, figures: bool) -> None:
        """Nothing is told before something is heard."""
        self._notify, self._bar, self._words = listener.say, listener.bar, words
        self._limit, self._figures = limit, figures
        self._heard: tuple[float, SearchProgress] | None = None
        self._told, self._told_value, self._begun = 0.0, math.inf, 0.0
        self._lock, self._done = Lock(), Event()
        self._clock = Thread(target=self._tick, daemon=True)

    def __enter__(self) -> Self:
        """Start the clock."""
        self._told = self._begun = monotonic()
        if self._figures or self._bar:
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
        """Draw the bar; without one, tell again where nothing was told for a while."""
        wait = BAR_EVERY if self._bar else max(0.1, self._told + AT_LEAST_EVERY - monotonic())
        while not self._done.wait(wait):
            with self._lock:
                if self._bar:
                    self._show(self._bar)
                elif self._heard and monotonic() - self._told >= AT_LEAST_EVERY:
                    self._tell()
            wait = BAR_EVERY if self._bar else max(0.1, self._told + AT_LEAST_EVERY - monotonic())

    def _show(self, bar: Bar) -> None:
        """Seconds and, where it may be told, the gap or what is worked on."""
        seconds = monotonic() - self._begun
        numbers = {"seconds": self._words.number(round(seconds)), "limit": self._words.number(round(self._limit))}
        if not self._heard or not self._figures:
            text = self._words("search-bar", **numbers)
        elif math.isfinite(gap := self._heard[1].gap):
            text = self._words("search-bar-gap", **numbers, gap=self._words.number(round(100 * gap, 2), 2))
        else:
            text = self._words("search-bar-step", **numbers, step=self._words(f"search-step-{self._heard[1].step}"))
        bar(min(1.0, seconds / self._limit), text)

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
