"""The columns of a session that must be whole: chosen by branch and bound, then fixed in its linear programme.

The solver of the session holds them as continuous columns, so that values, duals and proofs of the rest come from the
linear programme in which the chosen values are fixed; without such columns nothing here has any effect.
"""

from collections.abc import Iterable, Sequence
from time import perf_counter

import highspy
import numpy as np

from optimiser.model.dual_bound import LinearRecord
from optimiser.model.highs import run
from optimiser.model.whole_columns import choose
from optimiser.tolerances import EACH, SECONDS, TIES


class WholeColumns:
    """The whole columns of one programme.

    Args:
        highs: the solver of the session.
        record: the session's record of its programme.

    """

    def __init__(self, highs: highspy.Highs, record: LinearRecord) -> None:
        """None yet."""
        self.highs, self.record = highs, record
        self.seconds = SECONDS
        """Seconds that are left for choosing."""
        self.bounds: dict[int, tuple[float, float]] = {}
        self.chosen: dict[int, float] = {}
        """The last values, from which the next choice begins."""

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.bounds)

    def take(self, columns: Iterable[int]) -> None:
        """Take note of columns of the programme that must be whole, and make them continuous in the solver."""
        for i in columns:
            self.bounds[i] = float(self.record.low[i]), float(self.record.high[i])
            self.highs.changeColIntegrality(i, highspy.HighsVarType.kContinuous)

    def fix(self, costs: np.ndarray, *, ties: bool) -> float | None:
        """Fix the columns where they are best: how far that is from a proof, or ``None`` if no point obeys the rows."""
        if not self.bounds:
            return 0.0
        columns = np.array(list(self.bounds), dtype=np.int32)
        self.record.low, self.record.high = self._free()
        started, longest = perf_counter(), TIES if ties else SECONDS
        seconds = min(max(self.seconds / 2, EACH), longest)
        choice = choose(self.record, costs, self.bounds, self.chosen, seconds)
        self.seconds -= perf_counter() - started
        if choice is None:
            return None
        self.chosen = choice.values
        fixed = np.array([choice.values[int(c)] for c in columns])
        self.record.low[columns] = self.record.high[columns] = fixed
        self.highs.changeColsBounds(len(columns), columns, fixed, fixed)
        return choice.unproven

    def allow(self, rows: Sequence[int]) -> bool:
        """Whether a point obeys these rows alone."""
        kept, (low, high) = np.array(rows, dtype=int), self._free()
        alone = LinearRecord(self.record.matrix[kept], self.record.row_low[kept], self.record.row_high[kept], low, high)
        return choose(alone, np.zeros(len(low)), self.bounds) is not None

    def relax(self) -> bool:
        """Leave the columns free between their bounds in the solver; whether a point obeys all rows then."""
        for column, (least, most) in self.bounds.items():
            self.highs.changeColBounds(column, least, most)
        return run(self.highs) != highspy.HighsModelStatus.kInfeasible

    def _free(self) -> tuple[np.ndarray, np.ndarray]:
        """Bounds of all columns, with those that the whole ones may take."""
        low, high = self.record.low.copy(), self.record.high.copy()
        for column, (least, most) in self.bounds.items():
            low[column], high[column] = least, most
        return low, high
