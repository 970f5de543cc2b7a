"""Whole sizes for chosen paths: a corner of the linear programme where that is whole, else an integer programme."""

from collections.abc import Callable, Mapping

import numpy as np

from optimiser.locations.case.case import LocationCase
from optimiser.locations.case.column import Column, OpenPath
from optimiser.locations.formulation.integer_programme import IntegerProgramme, Sizes, SolverBudget
from optimiser.tolerances import WHOLE

Choices = tuple[Column, ...]
"""One whole choice per block, in the order of the blocks."""


def whole_choices_of(case: LocationCase, paths: Mapping[int, OpenPath], sizes: Sizes) -> Choices | None:
    """The choices of these paths and sizes, or ``None`` where a size is not whole."""
    columns = []
    tables = [
        np.zeros((len(case.periods), len(block.options), len(case.groups)), dtype=np.int64) for block in case.blocks
    ]
    for (b, t, i, g), places in sizes.items():
        whole = round(places)
        if abs(places - whole) > WHOLE:
            return None
        tables[b][t, i, case.groups.index(g)] = whole
    for b, table in enumerate(tables):
        columns.append(Column(b, paths[b], table))
    return tuple(columns)


def whole_choices(
    case: LocationCase,
    paths: Mapping[int, OpenPath],
    *,
    seconds: float,
    stop: Callable[[], bool],
    sizes: Sizes | None = None,
    elastic: float | None = None,
) -> Choices | None:
    """The best whole sizes for these paths, or ``None`` where none were found.

    Args:
        case: the question.
        paths: the path of every block.
        seconds: time for the solver.
        stop: true ends the search.
        sizes: sizes that came with the paths; kept where they are whole already.
        elastic: price at which linking rows may be broken, if at all.

    """
    if sizes is not None and (choices := whole_choices_of(case, paths, sizes)) is not None:
        return choices
    for whole in (False, True):
        programme = IntegerProgramme(case, {b: [(s,) for s in path] for b, path in paths.items()}, elastic=elastic)
        if whole:
            programme.require_whole_sizes()
        answer = programme.solve(SolverBudget(seconds, stop))
        if answer is None:
            return None
        if (choices := whole_choices_of(case, *answer)) is not None:
            return choices
    return None
