"""The whole programme on one page; the only module that adds rows.

Every row is named ``rule(index)``, so that duals, goldens and explanations find it.
"""

import pulp

from optimiser.catalogue import room
from optimiser.instance import Instance
from optimiser.variables import Row, Variables, label


def build(instance: Instance) -> Variables:
    """The variables with every row of every rule of the scenario, and no aim yet."""
    v = Variables(instance)
    for rule in sorted(instance.parameters):
        for index, row in room("constraints", rule).rows(instance, v):
            add(v.problem, label(rule, *index), row)
    return v


def add(problem: pulp.LpProblem, name: str, row: Row) -> None:
    """Add one row by name; names are unique, a second row of the same name is a defect."""
    problem.addConstraint(row, label(name) if "(" not in name else name)
