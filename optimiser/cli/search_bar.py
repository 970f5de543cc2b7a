"""How far a search is, as a bar on a terminal; messages appear above it."""

import sys
from collections.abc import Callable
from contextlib import ExitStack
from types import TracebackType
from typing import Self

import click

from optimiser.cli.options import say

LENGTH = 1_000
"""Steps of a full bar: finer than any terminal is wide."""
CLEAR_LINE = "\r\x1b[K"


class SearchBar:
    """A bar that is drawn once there is something to show, on a terminal only: a file gets the messages alone."""

    def __init__(self) -> None:
        """Nothing is drawn yet."""
        self.on_terminal = sys.stderr is not None and sys.stderr.isatty()
        self._advance: Callable[[int, str], None] | None = None
        self._at = 0
        self._drawn = ExitStack()

    def __enter__(self) -> Self:
        """Nothing is drawn yet."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the bar as it is, so that what comes next stands below it."""
        self._drawn.close()

    def show(self, part: float, text: str) -> None:
        """Draw the bar.

        Args:
            part: of the time that the search may take, 0 to 1.
            text: how far it is, in a few words.

        """
        advance = self._advance or self._draw()
        step = round(LENGTH * part)
        advance(step - self._at, text)
        self._at = step

    def _draw(self) -> Callable[[int, str], None]:
        bar = click.progressbar(
            length=LENGTH, file=sys.stderr, show_eta=False, show_percent=False, item_show_func=lambda item: item
        )
        self._advance = self._drawn.enter_context(bar).update
        return self._advance

    def say(self, text: str) -> None:
        """A message, above the bar; the bar is drawn again when it is next shown."""
        if self._advance:
            click.echo(CLEAR_LINE, err=True, nl=False)
        say(text)
