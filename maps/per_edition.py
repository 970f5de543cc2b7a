"""What is made of an edition once for all who ask: its files are written one after another."""

from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

from optimiser.editions.edition import Edition

Made = TypeVar("Made")


class PerEdition(Generic[Made]):
    """Keeps what was made of the editions that were asked for last; told apart as objects, since none changes.

    Args:
        most: how many are kept.

    """

    def __init__(self, most: int) -> None:
        """Nothing was made yet."""
        self._kept: deque[tuple[Edition, str, Made]] = deque(maxlen=most)

    def get(self, edition: Edition, make: Callable[[], Made], variant: str = "") -> Made:
        """What was made of it before, or is made now; ``variant`` names what it depends on beside."""
        for kept, of, found in tuple(self._kept):
            if kept is edition and of == variant:
                return found
        made = make()
        self._kept.append((edition, variant, made))
        return made
