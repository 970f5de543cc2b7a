"""A programme kept in the solver: rows and costs change in place, each solve starts from the last basis.

PuLP builds the model and hands it over once; after that its HiGHS object takes new
columns, new rows and new costs.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import highspy
import numpy as np
import pulp
import scipy.sparse as sp

from optimiser.errors import SolverError
from optimiser.model.dual_bound import LinearRecord
from optimiser.model.highs import INFINITY, run, silence_banner
from optimiser.model.protocol import Optimum
from optimiser.model.variables import Expression, Row
from optimiser.solving.proven import proven
from optimiser.solving.whole_choice import WholeColumns
from optimiser.tolerances import FEASIBILITY


class Session:
    """One programme in the solver.

    Args:
        problem: rows of the rules; the objective comes with each call of ``minimise``.

    """

    def __init__(self, problem: pulp.LpProblem) -> None:
        """Hand the programme to HiGHS: one thread, fixed seed, silent."""
        silence_banner()
        problem.setObjective(Expression())
        solver = pulp.HiGHS(msg=False, threads=1, random_seed=0, primal_feasibility_tolerance=FEASIBILITY)
        solver.createAndConfigureSolver(problem)
        solver.buildSolverModel(problem)
        self.gap = 0.0
        """Largest proven relative gap of all optima so far [-]."""
        self.highs: highspy.Highs = problem.solverModel
        self.rows = {row.name: i for i, row in enumerate(problem.constraints())}
        self.columns = {v.name: v.index for v in problem.variables()}
        self.record = LinearRecord.of(self.highs.getLp())
        """Our own record of the programme, from which gaps are proven."""
        self.whole = WholeColumns(self.highs, self.record)
        """The columns that must be whole; none in a linear programme."""
        self.whole.take(self.columns[x.name] for x in problem.variables() if x.cat == pulp.LpInteger)
        self.begun = False
        """Whether a question was asked, or the next is to start from nothing."""
        self.ties = False
        """Whether only ties are left to decide: then a proof is not worth much time, and its gap says nothing."""

    def _place(self, variables: Iterable[pulp.LpVariable]) -> None:
        """Add a column for each variable that the solver does not have yet."""
        new = {x.name: x for x in variables if x.name not in self.columns}
        if not new:
            return
        low = [-INFINITY if x.lowBound is None else float(x.lowBound) for x in new.values()]
        high = [INFINITY if x.upBound is None else float(x.upBound) for x in new.values()]
        self.highs.addCols(len(new), np.zeros(len(new)), low, high, 0, [], [], [])
        self.columns |= {name: len(self.columns) + i for i, name in enumerate(new)}
        self.record.add_columns(low, high)
        self.whole.take(self.columns[x.name] for x in new.values() if x.cat == pulp.LpInteger)

    def add(self, rows: Mapping[str, Row]) -> None:
        """Add rows; a name that is in use raises a SolverError."""
        if not rows:
            return
        self._place(x for row in rows.values() for x in row)
        lows, highs, starts, columns, values = [], [], [0], [], []
        for name, row in rows.items():
            if name in self.rows:
                raise SolverError("row-twice", row=name)
            self.rows[name] = len(self.rows)
            low, high = _bounds(row)
            lows.append(low)
            highs.append(high)
            terms = [(self.columns[x.name], c) for x, c in row.items() if c]
            columns += [i for i, _ in terms]
            values += [c for _, c in terms]
            starts.append(len(columns))
        self.highs.addRows(len(rows), lows, highs, len(columns), starts[:-1], columns, values)
        more = sp.csr_matrix((np.array(values, dtype=float), columns, starts), (len(rows), len(self.columns)))
        self.record.add_rows(lows, highs, more)

    def bound(self, name: str, row: Row) -> None:
        """Give an existing row the bounds of another row with the same left side."""
        self._bound(self.rows[name], *_bounds(row))

    def _bound(self, row: int, low: float, high: float) -> None:
        self.highs.changeRowBounds(row, low, high)
        self.record.row_low[row], self.record.row_high[row] = low, high

    def mark(self) -> tuple[int, Any]:
        """The state to come back to with ``rewind``: the number of rows and the basis of the last solve."""
        return len(self.rows), self.highs.getBasis()

    def start_from(self, mark: tuple[int, Any] | None) -> None:
        """Start the next solve from a basis, if it belongs to as many rows as there are now."""
        if mark is not None and mark[0] == len(self.rows):
            self.highs.setBasis(mark[1])

    def forget(self) -> None:
        """Start the next solve from nothing, with presolve."""
        self.begun = True
        self.highs.clearSolver()

    def rewind(self, mark: tuple[int, Any]) -> None:
        """Delete every row added since the mark, and start from its basis."""
        count, basis = mark
        if count < len(self.rows):
            self.highs.deleteRows(len(self.rows) - count, np.arange(count, len(self.rows), dtype=np.int32))
            self.rows = {name: i for name, i in self.rows.items() if i < count}
            self.record.keep_rows(count)
        self.highs.setBasis(basis)

    def free(self, name: str) -> None:
        """Take a row out of force by removing its bounds; its name may be used again."""
        row = self.rows.pop(name)
        self._bound(row, -INFINITY, INFINITY)
        self.rows[f"{name}#{row}"] = row

    def minimise(self, expression: Expression) -> Optimum | None:
        """Minimise an expression; ``None`` if no point obeys the rows.

        Raises:
            SolverError: neither a proven optimum nor proven infeasibility.

        """
        self.begun = True
        self._place(expression)
        terms = {self.columns[x.name]: c for x, c in expression.items()}
        costs = np.zeros(len(self.columns))
        costs[list(terms)] = list(terms.values())
        self.highs.changeColsCost(len(costs), np.arange(len(costs), dtype=np.int32), costs)
        unproven = self.whole.fix(costs, ties=self.ties)
        if unproven is None:
            return None
        gap = proven(self.highs, lambda: self._gap(costs))
        if gap is None:
            return None
        answer = self._answer(expression, unproven)
        self.gap = max(self.gap, gap, 0.0 if self.ties else unproven / max(1.0, abs(answer.value)))
        return answer

    def _gap(self, costs: np.ndarray) -> float:
        """How far the solver's point may be from the optimum, by its duals [-]."""
        solution = self.highs.getSolution()
        return self.record.gap(costs, np.asarray(solution.row_dual), float(costs @ np.asarray(solution.col_value)))

    def _answer(self, expression: Expression, unproven: float) -> Optimum:
        solution = self.highs.getSolution()
        values, duals = np.asarray(solution.col_value), np.asarray(solution.row_dual)
        return Optimum(
            value=_at(expression, values, self.columns),
            dual=lambda name: abs(float(duals[self.rows[name]])),
            at=lambda e: _at(e, values, self.columns),
            unproven=unproven,
        )

    def least_relaxation(self, names: Sequence[str]) -> float | None:
        """The smallest common increase of these upper bounds that makes a point feasible; ``None`` if none does."""
        count = len(self.columns)
        self.highs.changeColsCost(count, np.arange(count, dtype=np.int32), np.zeros(count))
        rows = np.array([self.rows[name] for name in names], dtype=np.int32)
        self.highs.addCol(1.0, 0.0, INFINITY, len(rows), rows, np.full(len(rows), -1.0))
        optimal = run(self.highs) == highspy.HighsModelStatus.kOptimal
        least = float(self.highs.getSolution().col_value[count]) if optimal else None
        self.highs.deleteCols(1, np.array([count], dtype=np.int32))
        return least

    def holds(self, names: Iterable[str]) -> bool:
        """Whether a point obeys these rows alone, whole columns included."""
        return self.whole.allow([self.rows[name] for name in names])

    def clash(self) -> list[str]:
        """Names of rows that cannot hold together: an irreducible infeasible subset (IIS)."""
        self.highs.setOptionValue("iis_strategy", 6)
        _, iis = self.highs.getIis()
        names = {i: name for name, i in self.rows.items()}
        return sorted(names[i] for i in iis.row_index_)


def _bounds(row: Row) -> tuple[float, float]:
    """Lower and upper bound of a row's left side."""
    low = -INFINITY if row.sense == pulp.LpConstraintLE else -row.constant
    high = INFINITY if row.sense == pulp.LpConstraintGE else -row.constant
    return low, high


def _at(expression: Expression | pulp.LpVariable, values: np.ndarray, columns: Mapping[str, int]) -> float:
    def value(x: pulp.LpVariable) -> float:
        if x.name not in columns:  # it stands in no row and no aim: its lower bound is as good as any value
            return float(x.lowBound or 0.0)
        return float(values[columns[x.name]])

    if isinstance(expression, pulp.LpVariable):
        return value(expression)
    return float(expression.constant + sum(c * value(x) for x, c in expression.items()))
