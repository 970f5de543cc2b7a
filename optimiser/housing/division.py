"""The task of every municipality: by the annex of the circular where it has a row, else by inhabitants.

Maths:
    task[m] = official[m]                                                       where the annex has m
    task[m] = (N − Σ official) · inhabitants[m] / Σ_{others} inhabitants        for all others, in whole persons
    moved[m] = share[m](N + moved) − share[m](N)                                both in whole persons     [persons]

Whole persons by Sainte-Laguë, provinces first: the number of a province is the sum of its municipalities, and both add
up to N. Where the dossier is a part of the country, the rest of the country takes part in the division as one area.

Source:
    Huisvestingswet 2014, art. 28 and 29; nu.nl 6227180. The rounding of the annex is not published.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from data.schema.tables import Tables
from optimiser.fairness.apportionment import nested
from optimiser.housing.national import NationalTask
from optimiser.problem.territory import Territory

ELSEWHERE = "-"
"""Stands for the rest of the country in a division; no code of a municipality has this form."""

OFFICIAL, APPROXIMATION = "official", "approximation"
"""Basis of a number: the annex, or the formula."""


@dataclass(frozen=True)
class MunicipalTask:
    """New task of a municipality [persons] and its basis."""

    persons: int
    basis: str


def divide_persons(
    persons: int, territory: Territory, *, inhabitants: int | None = None, without: frozenset[str] = frozenset()
) -> dict[str, int]:
    """Divide people over municipalities by inhabitants, exactly adding up over the whole country.

    Args:
        persons: the national number [persons]; a difference may be negative.
        territory: municipalities with their inhabitants and provinces.
        inhabitants: of the country, where the dossier is a part of it.
        without: municipalities that have a number already.

    """
    weights = {m: float(territory.population[m]) for m in territory.municipalities if m not in without}
    parents = dict(territory.province)
    if inhabitants is not None:
        weights[ELSEWHERE] = float(inhabitants - sum(territory.population.values()))
        parents[ELSEWHERE] = ELSEWHERE
    sign = -1 if persons < 0 else 1
    return {m: sign * n for m, n in nested(abs(persons), weights, parents).items() if m != ELSEWHERE}


def municipal_tasks(
    tables: Tables, territory: Territory, task: NationalTask | None, half_year: str
) -> dict[str, MunicipalTask]:
    """New task of every municipality; without a national number only of those in the annex."""
    listed = {r.gm_code: r.persons for r in tables.housing_official if r.half_year == half_year
              and (task is None or r.decided == task.decided)}  # fmt: skip
    official = {m: MunicipalTask(n, OFFICIAL) for m, n in listed.items()}
    if task is None:
        return official
    rest = task.persons - sum(listed.values())
    left = set(territory.municipalities) - set(listed)
    by_formula = (
        divide_persons(rest, territory, inhabitants=task.inhabitants, without=frozenset(listed)) if left else {}
    )
    return official | {m: MunicipalTask(n, APPROXIMATION) for m, n in by_formula.items()}


def moved_tasks(territory: Territory, task: NationalTask | None) -> Mapping[str, int]:
    """What a revision of a half-year adds to the task of each municipality in the next one [persons]."""
    if task is None or not task.moved:
        return dict.fromkeys(territory.municipalities, 0)
    before = divide_persons(task.persons, territory, inhabitants=task.inhabitants)
    after = divide_persons(task.persons + task.moved, territory, inhabitants=task.inhabitants)
    return {m: after[m] - before[m] for m in territory.municipalities}
