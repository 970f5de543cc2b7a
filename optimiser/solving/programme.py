"""The whole programme on one page; the only module that adds rows.

Every row is named ``rule(index)``, so that duals, goldens and explanations find it.
"""

from collections.abc import Iterator

from optimiser.catalogue import room
from optimiser.model.variables import Row, Variables, label
from optimiser.problem.instance import Instance


def rule_rows(instance: Instance, v: Variables) -> Iterator[tuple[str, Row]]:
    """Every row of every rule of the scenario, by its name."""
    for rule in sorted(instance.parameters):
        for index, row in room("constraints", rule).rows(instance, v):
            yield label(rule, *index), row


def build(instance: Instance) -> Variables:
    """The variables with every row of every rule of the scenario, and no aim yet."""
    v = Variables(instance)
    for name, row in rule_rows(instance, v):
        v.problem.addConstraint(row, name)
        v.live[name] = row
    return v
