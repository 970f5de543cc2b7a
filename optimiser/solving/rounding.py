"""Round to whole places: as few municipalities as can be off ordinary rounding, every total exact or next to it.

Maths:
    new_c = ⌊x_c⌋ + u_c                    u_c ∈ {0, 1}, 0 where x_c is whole                  [places]
    ⌊T_S⌋ ≤ Σ_{c ∈ S} new_c ≤ ⌈T_S⌉        ∀ S

    min  Σ_m s(f_m) · Σ_{c ∈ m} u_c        municipalities that are off ordinary rounding
    then Σ_m (1 − 2·f_m) · Σ_{c ∈ m} u_c   by how much: their distance to what was computed
    then Σ_c s(f_c) · u_c                  cells that are off
    then Σ_c (1 − 2·f_c) · u_c             by how much
    then Σ_c lot_c · u_c                   what is still equal, by recorded lots

    f is what is left of a number above its floor, s(f) = 1 below a half, −1 above it and 0 at it: rounding up where
    f < ½ is an exception, and so is rounding down where f > ½. All sums of an aim before are held at their least.

    S runs over the sets of ``optimiser.solving.kept_sums``. If both families are nested, all
    vertices are whole (bihierarchy), also of the face on which aims are held; otherwise a small integer program
    decides. A sum that is whole before rounding stays exactly that: requirements, limits and ceilings
    are whole, so they are kept.

Source:
    Budish, Che, Kojima & Milgrom, American Economic Review 103 (2013).
"""

from collections.abc import Iterator, Mapping

import highspy
import numpy as np
import scipy.sparse as sp

from optimiser.errors import SolverError
from optimiser.model.freed_memory import give_back
from optimiser.model.highs import INFINITY, Floats, programme, run
from optimiser.model.narrow_start import NarrowStart
from optimiser.model.separable import ENOUGH, batches
from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance
from optimiser.solving.kept_sums import kept_sums
from optimiser.tolerances import MARGIN, WHOLE


def snap(values: Floats, noise: float = WHOLE) -> Floats:
    """The nearest whole number where a value is within ``noise`` of it, else the value itself."""
    nearest = np.round(values)
    return np.where(np.abs(values - nearest) <= noise, nearest, values)


def round_whole(instance: Instance, fractions: Mapping[Cell, float]) -> dict[Cell, int]:
    """Whole places that differ by less than one from the fractions in every cell.

    Raises:
        SolverError: no whole table keeps every total at its floor or ceiling.

    """
    cells = instance.cells
    exact = np.maximum(0.0, np.array([fractions[c] for c in cells]))
    values = snap(exact)
    floors = np.floor(values)
    whole = floors.copy()
    if (fractional := np.flatnonzero(values > floors)).size:
        rows, low, high = _open_sums(instance, exact, floors, fractional)
        aims = list(_aims(instance, values, fractional))
        for batch in batches(rows):
            up = _least([costs[batch.columns] for costs in aims], batch.matrix, low[batch.rows], high[batch.rows])
            whole[fractional[batch.columns]] += up
        if len(fractional) > ENOUGH:
            give_back()
    return dict(zip(cells, whole.astype(np.int64).tolist(), strict=True))


def _open_sums(
    instance: Instance, exact: Floats, floors: Floats, fractional: np.ndarray
) -> tuple[sp.csr_matrix, Floats, Floats]:
    """Sums that a cell is rounded in [sum, cell], and how many of each sum's cells at least and at most go up."""
    sums = kept_sums(instance)
    # of what was computed: what snapping takes off thousands of cells is more than the margin
    totals, base = snap(sums @ exact, MARGIN), sums @ floors
    rows = sums[:, fractional]
    open_ = np.flatnonzero(np.diff(rows.indptr))
    return rows[open_], (np.floor(totals) - base)[open_], (np.ceil(totals) - base)[open_]


def _aims(instance: Instance, values: Floats, fractional: np.ndarray) -> Iterator[Floats]:
    """Costs of rounding a cell up, the most important first; whole numbers, but for the lots."""
    cells = instance.cells
    streams = frozenset(instance.joint.streams) if instance.joint else frozenset[str]()
    homes = [(m, t, g if g in streams else "") for m, g, t in cells]
    number = {home: i for i, home in enumerate(dict.fromkeys(homes))}
    home = np.array([number[x] for x in homes])
    totals = np.bincount(home, values, len(number)).astype(np.float64)
    for numbers, place in ((totals, home[fractional]), (values[fractional], np.arange(len(fractional)))):
        distance = _from_half(numbers)[place]
        yield np.sign(distance)
        yield distance
    yield np.array([instance.lots.get(cells[i], 0.0) for i in fractional])


def _from_half(numbers: Floats) -> Floats:
    """1 − 2·f in units of twice ``WHOLE``, the same for numbers that differ by noise only."""
    left = numbers - np.floor(numbers)
    order = np.argsort(left, kind="stable")
    starts = np.diff(left[order], prepend=-1.0) > WHOLE
    alike = left[order][starts][np.cumsum(starts) - 1]
    distance = np.empty(len(numbers))
    distance[order] = np.round((0.5 - alike) / WHOLE)
    return np.where(np.abs(distance) <= 1, 0.0, distance)


def _least(aims: list[Floats], rows: sp.csr_matrix, low: Floats, high: Floats) -> Floats:
    """Which cells are rounded up: the least of every aim in its turn, with those before it held."""
    up = _by_faces(aims, rows, low, high)
    return _by_rows(aims, rows, low, high) if up is None else up


def _programme(rows: sp.csr_matrix, low: Floats, high: Floats) -> highspy.Highs:
    count = rows.shape[1]
    highs = programme((np.zeros(count), np.zeros(count), np.ones(count)), rows, (low, high))
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("presolve", "off")
    return highs


def _by_faces(aims: list[Floats], rows: sp.csr_matrix, low: Floats, high: Floats) -> Floats | None:
    """Every aim is held by the face of its best points; ``None`` if a vertex is not whole or an aim was not held.

    A column with a reduced cost, or a row with a price, is at the same bound in all best points of a linear programme.
    Fixed there, it needs no row that sums all cells, and what is left to choose becomes ever less.
    """
    count = rows.shape[1]
    columns, least, most = np.arange(count, dtype=np.int32), np.zeros(count), np.ones(count)
    low, high, highs, start = low.copy(), high.copy(), _programme(rows, low, high), NarrowStart(rows)
    held: list[float] = []
    up = np.zeros(count)
    for costs in aims:
        highs.changeColsCost(count, columns, costs)
        start.begin(highs, (costs, least, most), (low, high))
        if run(highs) != highspy.HighsModelStatus.kOptimal:
            return None
        solution = highs.getSolution()
        up = np.round(np.asarray(solution.col_value))
        if np.abs(np.asarray(solution.col_value) - up).max(initial=0.0) > WHOLE:
            return None
        held.append(float(costs @ up))
        fixed = np.flatnonzero(np.abs(np.asarray(solution.col_dual)) > WHOLE).astype(np.int32)
        least[fixed] = most[fixed] = up[fixed]
        highs.changeColsBounds(len(fixed), fixed, up[fixed], up[fixed])
        priced = np.flatnonzero(np.abs(np.asarray(solution.row_dual)) > WHOLE).astype(np.int32)
        low[priced] = high[priced] = np.round(np.asarray(solution.row_value))[priced]
        highs.changeRowsBounds(len(priced), priced, low[priced], high[priced])
    kept = all(
        abs(float(costs @ up) - value) <= WHOLE * max(1.0, abs(value)) for costs, value in zip(aims, held, strict=True)
    )
    return up if kept else None


def _by_rows(aims: list[Floats], rows: sp.csr_matrix, low: Floats, high: Floats) -> Floats:
    """Every aim is held by a row of its own."""
    count = rows.shape[1]
    columns = np.arange(count, dtype=np.int32)
    highs = _programme(rows, low, high)
    *held, last = aims
    for costs in held:
        highs.changeColsCost(count, columns, costs)
        terms = np.flatnonzero(costs).astype(np.int32)
        highs.addRow(-INFINITY, float(costs @ _solve(highs)), len(terms), terms, costs[terms])
    highs.changeColsCost(count, columns, last)
    return _solve(highs)


def _solve(highs: highspy.Highs) -> Floats:
    """Solve the linear program; if its vertex is fractional, the integer program, which it stays from then on."""
    count = highs.getNumCol()
    for _ in range(2):
        if run(highs) == highspy.HighsModelStatus.kOptimal:
            up = np.asarray(highs.getSolution().col_value)
            if np.abs(up - np.round(up)).max(initial=0.0) <= WHOLE:
                return np.asarray(np.round(up))
        whole = np.full(count, int(highspy.HighsVarType.kInteger), dtype=np.uint8)
        highs.changeColsIntegrality(count, np.arange(count, dtype=np.int32), whole)
    raise SolverError("rounding-impossible")
