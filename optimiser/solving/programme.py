"""The whole programme on one page; the only module that adds rows.

Every row is named ``rule(index)``, so that duals, goldens and explanations find it.
"""

from optimiser.catalogue import room
from optimiser.model.variables import Variables, label
from optimiser.problem.instance import Instance


def build(instance: Instance) -> Variables:
    """The variables with every row of every rule of the scenario, and no aim yet."""
    v = Variables(instance)
    for rule in sorted(instance.parameters):
        for index, row in room("constraints", rule).rows(instance, v):
            name = label(rule, *index)
            v.problem.addConstraint(row, name)
            v.live[name] = row
    return v
