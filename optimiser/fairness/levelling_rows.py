"""The question of a leximax from the rows in force: which cells can receive places, and which area counts each.

It is none of sums and cuts where the rows are not of transport shape; then the solver is asked.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from optimiser.fairness.levelling import Ints, Levelling, Supply
from optimiser.fairness.loads import Base, Floats, bases
from optimiser.fairness.transport_rows import Transport, transport
from optimiser.model.cell_rows import CellRows
from optimiser.problem.area_sums import TOGETHER
from optimiser.problem.instance import Instance


def levelling(
    instance: Instance, rows: CellRows | None, level: str, group: str, compared: Sequence[Base] | None = None
) -> Levelling | None:
    """The question of a leximax; ``None`` if the rows are not of transport shape, or it is no polymatroid.

    Streams beside places share no row with them, unless a row holds everything together; counted at rates, that is no
    flow.

    Args:
        instance: the instance.
        rows: all rows in force; ``None`` for rows that do not sum places.
        level: of the areas whose loads are levelled.
        group: whose places they count.
        compared: the areas, where they are known already.

    """
    problem = None if group == TOGETHER or rows is None else transport(instance, rows)
    numbers = [i for i, g in enumerate(instance.territory.groups) if g in instance.groups_of(group)]
    if problem is None or not any(s.group in numbers for s in problem.supplies):
        return None
    loads = tuple(bases(instance, level, group)) if compared is None else tuple(compared)
    supplies = tuple(Supply(s.group in numbers, s.places) for s in problem.supplies)
    cells = _cells(problem)
    area = _counted_in(instance, loads, level, cells)
    in_group = np.array([s.in_group for s in supplies], dtype=bool)[cells.supply]
    receives = np.zeros(len(area), dtype=bool)
    receives[cells.number[in_group]] = True
    if (area[receives] < 0).any():
        return None  # a place that counts in no load: no area could take it
    if {j for j, s in enumerate(supplies) if s.places > 0}.difference(cells.supply.tolist()):
        return None  # places are required where no cell can receive any
    found = Levelling(
        loads,
        supplies,
        cells.supply,
        cells.number,
        cells.capacity,
        problem.ceiling[cells.municipality, cells.period],
        np.where(receives, area, -1),
    )
    if not found.alone and any(part.in_group.sum() > 1 for part in found.parts):
        return None  # no polymatroid: which of its requirements a place meets matters to the other groups
    return found


class _Cells(NamedTuple):
    """Cells that can receive places, and the municipalities that they lie in, by period.

    Args:
        supply, number, capacity: of every cell, the numbers of its supply and municipality; the most it can receive.
        municipality, period: of every number, their positions.

    """

    supply: Ints
    number: Ints
    capacity: Floats
    municipality: Ints
    period: Ints


def _cells(problem: Transport) -> _Cells:
    """Supply by supply, a municipality numbered where it comes first."""
    periods = problem.ceiling.shape[1]
    empty = np.zeros(0, dtype=np.int64)
    town = np.concatenate([empty, *(s.towns for s in problem.supplies)])
    sizes = [len(s.towns) for s in problem.supplies]
    group, period = (np.repeat(np.array(x, dtype=np.int64), sizes) for x in (
        [s.group for s in problem.supplies], [s.period for s in problem.supplies]))  # fmt: skip
    places = np.repeat(np.array([s.places for s in problem.supplies]), sizes)
    capacity = np.minimum(places, problem.cell[town, group, period])
    open_ = (capacity > 0) & (problem.ceiling[town, period] > 0)
    supply = np.repeat(np.arange(len(sizes)), sizes)[open_]
    place, first, of = np.unique((town * periods + period)[open_], return_index=True, return_inverse=True)
    order = np.argsort(first)
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    return _Cells(supply, rank[of], capacity[open_], place[order] // periods, place[order] % periods)


def _counted_in(instance: Instance, loads: Sequence[Base], level: str, cells: _Cells) -> Ints:
    """The number of the area that counts each municipality in a period; −1 for none."""
    territory = instance.territory
    codes = {code: i for i, code in enumerate(territory.areas(level))}
    of_period = {t: i for i, t in enumerate(territory.periods)}
    number = np.full((len(codes), len(of_period)), -1)
    if len(loads) == number.size:  # every area has a load in every period, in the order of ``bases``
        number = np.arange(number.size).reshape(number.shape[::-1]).T
    else:
        for i, b in enumerate(loads):
            number[codes[b.area], of_period[b.period]] = i
    home = np.empty(len(territory.municipalities), dtype=np.int64)
    position = {m: i for i, m in enumerate(territory.municipalities)}
    for code, i in codes.items():
        home[[position[m] for m in territory.scopes[code]]] = i
    return np.asarray(number[home[cells.municipality], cells.period])
