"""Points near one another, as the crow flies."""

from functools import cache

from optimiser.problem.distance import Point, distance_km


@cache
def neighbours_within(points: tuple[Point, ...], within: float) -> tuple[tuple[int, ...], ...]:
    """For every point the numbers of those within ``within`` km, itself included."""
    return tuple(tuple(j for j, b in enumerate(points) if distance_km(a, b) <= within) for a in points)
