"""Decision variables and their bounds; the only module that creates variables.

new[m, g, t] ≥ 0    new places, continuous until they are rounded    [places]
"""

import re
from collections.abc import Iterable
from typing import TypeAlias

import pulp

from optimiser.problem.area_sums import TOGETHER, Cell
from optimiser.problem.instance import Instance

_SIGNS = str.maketrans("-:", "~;")
"""Signs of codes that a name in an LP file may not have, and those that stand for them: no two codes get one name."""

_CODE_SIGNS = str.maketrans("~;", "-:")
"""The signs of codes again."""

_ODD = re.compile(r"[^\w(),.~;]")
"""Further characters, of none of which a code consists; they are replaced."""

Expression: TypeAlias = pulp.LpAffineExpression
Row: TypeAlias = pulp.LpConstraint


def label(*parts: str) -> str:
    """``name(index)`` as in the LP file: parts joined by commas; signs of codes are replaced and can be read back."""
    head, *rest = parts
    text = f"{head}({','.join(rest)})" if rest else head
    return _ODD.sub("_", text.translate(_SIGNS))


def parts_of(name: str) -> tuple[str, ...]:
    """The parts of which :func:`label` made a name."""
    head, _, index = name.removesuffix(")").partition("(")
    return head, *(index.translate(_CODE_SIGNS).split(",") if index else ())


class Variables:
    """The variables of one programme, from which rules and aims make expressions; and its live rows."""

    def __init__(self, instance: Instance) -> None:
        """One variable per municipality, group and period."""
        self.instance = instance
        self.problem = pulp.LpProblem("reception", pulp.LpMinimize)
        self.new: dict[Cell, pulp.LpVariable] = {
            cell: self.problem.add_variable(label("new", *cell), lowBound=0) for cell in instance.cells
        }
        self.cell_of: dict[str, Cell] = {x.name: cell for cell, x in self.new.items()}
        """The cell of every variable that is a number of places, by its name."""
        self.live: dict[str, Row] = {}
        """Every row in force, by name: those of the rules and those that hold earlier aims."""
        self.holds: set[str] = set()
        """Names of rows that only hold values reached before; these may be relaxed by the solver's noise."""
        self.whole: set[str] = set()
        """Names of variables that must be whole; empty for a linear programme."""

    def weighed(self, terms: Iterable[tuple[pulp.LpVariable, float]]) -> Expression:
        """Sum of variables times numbers, each variable once; adding expressions one by one takes quadratic time."""
        return Expression(list(terms))

    def total(self, members: Iterable[str], groups: Iterable[str], period: str) -> Expression:
        """Sum of the new places of these municipalities and groups in a period."""
        groups = tuple(groups)
        return Expression([(self.new[m, g, period], 1.0) for m in members for g in groups])

    def area(self, area: str, group: str, period: str) -> Expression:
        """Sum of the new places in an area, of one group or in total; for all together in counted places."""
        if group == TOGETHER:
            return self._together(area, period)
        return self.total(self.instance.territory.scopes[area], self.instance.groups_of(group), period)

    def _together(self, area: str, period: str) -> Expression:
        """All that a joint plan decides in an area [counted places]."""
        joint, members = self.instance.joint, self.instance.territory.scopes[area]
        rates = joint.rates if joint else {}
        cells = [(m, g, period) for m in members for g in self.instance.groups_of(TOGETHER)]
        return self.weighed((self.new[c], rates[c[1]]) for c in cells if c in self.new and rates.get(c[1]))

    def auxiliary(
        self, *name: str, low: float | None = 0.0, high: float | None = None, whole: bool = False
    ) -> pulp.LpVariable:
        """An auxiliary variable of a rule or aim; a whole one makes the programme a mixed-integer one."""
        if whole:
            self.whole.add(label(*name))
        category = pulp.LpInteger if whole else pulp.LpContinuous
        return self.problem.add_variable(label(*name), lowBound=low, upBound=high, cat=category)
