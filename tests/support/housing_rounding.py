"""Published tasks that a formula can be held against, and ways in which an annex may have been rounded."""

import math
from collections.abc import Callable

from optimiser.housing.division import divide_persons
from optimiser.problem.territory import Territory

REGION = ("Alkmaar", "Bergen (NH.)", "Castricum", "Dijk en Waard", "Heiloo", "Uitgeest")
"""Municipalities of the region of Alkmaar on 1 January 2022; Langedijk and Heerhugowaard are Dijk en Waard by then, so
that the seven of 2021 are six."""


def _named(*names: str) -> Callable[[Territory], tuple[str, ...]]:
    def members(territory: Territory) -> tuple[str, ...]:
        found = tuple(m for m in territory.municipalities if territory.names[m] in names)
        assert len(found) == len(names), found
        return found

    return members


KNOWN: dict[str, tuple[int, tuple[int, ...], Callable[[Territory], tuple[str, ...]]]] = {
    "Zeeland 2023-I": (469, (21_200,), lambda territory: territory.scopes["PV29"]),
    "Leiden 2021": (174, (13_500, 11_000), _named("Leiden")),
    "Regio Alkmaar 2021-I": (232, (13_500,), _named(*REGION)),
}
"""By name: the published task, the national numbers of its half-years, and its municipalities."""


def rounded(rule: str, persons: int, territory: Territory, members: tuple[str, ...]) -> int:
    """The task of some municipalities together by a way of rounding."""
    return ROUNDINGS[rule](persons, territory, members)


def _each(of_share: Callable[[float], int]) -> Callable[[int, Territory, tuple[str, ...]], int]:
    def task(persons: int, territory: Territory, members: tuple[str, ...]) -> int:
        people = sum(territory.population.values())
        return sum(of_share(persons * territory.population[m] / people) for m in members)

    return task


ROUNDINGS: dict[str, Callable[[int, Territory, tuple[str, ...]], int]] = {
    "Sainte-Laguë, provinces first (ours)": lambda n, t, ms: sum(divide_persons(n, t)[m] for m in ms),
    "each municipality half up": _each(lambda x: math.floor(x + 0.5)),
    "each municipality up": _each(math.ceil),
    "each municipality down": _each(math.floor),
}
"""Ways of rounding; only the first adds up to the national number."""
