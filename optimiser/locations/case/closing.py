"""When a location of a plan can be closed, as an answer."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Closing:
    """From which period a location can be closed, by number; ``None`` where in none, and whether its life is why."""

    period: int | None
    barred: bool = False
