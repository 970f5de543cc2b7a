"""Round fractions to whole places, so that every total is exact or at its floor or ceiling.

Maths:
    min Σ_c (1 − 2·frac_c + ε·lot_c) · u_c
    ⌊T_S⌋ ≤ Σ_{c ∈ S} (⌊x_c⌋ + u_c) ≤ ⌈T_S⌉    ∀ S        0 ≤ u_c ≤ ⌈x_c⌉ − ⌊x_c⌋        [places]

    S runs over municipalities, regions, provinces and the country (family 1) and over
    region × group, province × group and group (family 2). If both families are nested, all
    vertices are whole (bihierarchy); otherwise a small integer program decides.
    A sum that is whole before rounding stays exactly that: requirements, limits and ceilings
    are whole, so they are kept.

Source:
    Budish, Che, Kojima & Milgrom, American Economic Review 103 (2013).
"""

import math
from collections import defaultdict
from collections.abc import Mapping

import highspy
import numpy as np
import scipy.sparse as sp

from optimiser.errors import SolverError
from optimiser.model.highs import programme, run
from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance
from optimiser.problem.territory import COUNTRY, PROVINCE, REGION
from optimiser.tolerances import LOTS, MARGIN, WHOLE


def snap(value: float, noise: float = WHOLE) -> float:
    """The nearest whole number if the value is within ``noise`` of it, else the value itself."""
    nearest = round(value)
    return float(nearest) if abs(value - nearest) <= noise else value


def margins(instance: Instance) -> dict[tuple[str, ...], list[int]]:
    """Every set of cells whose total must be kept, as positions in ``instance.cells``."""
    territory = instance.territory
    sets: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, (m, g, t) in enumerate(instance.cells):
        sets[t, m].append(i)
        for level, scope in (
            (REGION, territory.region[m]),
            (PROVINCE, territory.province[m]),
            (COUNTRY, territory.country),
        ):
            sets[t, level, scope].append(i)
            sets[t, level, scope, g].append(i)
    return sets


def round_whole(instance: Instance, fractions: Mapping[Cell, float]) -> dict[Cell, int]:
    """Whole places that differ by less than one from the fractions in every cell.

    Raises:
        SolverError: no whole table keeps every total at its floor or ceiling.

    """
    cells = instance.cells
    values = np.array([snap(max(0.0, fractions[c])) for c in cells])
    floors = np.floor(values)
    if not (fractional := np.flatnonzero(values > floors)).size:
        return {c: int(f) for c, f in zip(cells, floors, strict=True)}
    position = {int(c): j for j, c in enumerate(fractional)}
    lows, highs, columns, starts = [], [], [], [0]
    for members in margins(instance).values():
        rounded_cells = [position[i] for i in members if i in position]
        if rounded_cells:
            total, base = snap(float(values[members].sum()), MARGIN), float(floors[members].sum())
            lows.append(math.floor(total) - base)
            highs.append(math.ceil(total) - base)
            columns += rounded_cells
            starts.append(len(columns))
    lots = np.array([instance.lots.get(cells[i], 0.0) for i in fractional])
    costs = 1 - 2 * (values - floors)[fractional] + LOTS * lots
    rows = sp.csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(lows), len(fractional)))
    up = _solve(costs, rows, np.array(lows), np.array(highs))
    whole = floors.copy()
    whole[fractional] += up
    return {c: int(f) for c, f in zip(cells, whole, strict=True)}


def _solve(costs: np.ndarray, rows: sp.csr_matrix, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Solve the linear program; if its vertex is fractional, the integer program."""
    columns = costs, np.zeros_like(costs), np.ones_like(costs)
    for whole in (None, [True] * len(costs)):
        highs = programme(columns, rows, (low, high), whole=whole)
        if run(highs) == highspy.HighsModelStatus.kOptimal:
            up = np.asarray(highs.getSolution().col_value)
            if np.abs(up - np.round(up)).max(initial=0.0) <= WHOLE:
                return np.round(up)
    raise SolverError("rounding-impossible")
