"""Build the programme from the rules of a scenario; the only module that adds rules' rows.

Every row is named ``rule(index)``, so that duals, goldens and explanations can refer to it.
"""

from collections.abc import Iterator

from optimiser.catalogue import room
from optimiser.errors import SolverError
from optimiser.model.area_bounds import AreaBound, bound_rows
from optimiser.model.variables import Row, Variables, label
from optimiser.problem.instance import Instance


def rule_rows(instance: Instance, v: Variables) -> Iterator[tuple[str, Row]]:
    """Every row of every rule of the scenario, with its name."""
    for rule in sorted(instance.parameters):
        module = room("constraints", rule)
        rows = bound_rows(v, module.bounds(instance)) if hasattr(module, "bounds") else module.rows(instance, v)
        for index, row in rows:
            yield label(rule, *index), row


def rule_bounds(instance: Instance) -> tuple[AreaBound, ...] | None:
    """What all rules of the scenario bound, in the order of rows; ``None`` if one of them is of another form."""
    found: list[AreaBound] = []
    for rule in sorted(instance.parameters):
        module = room("constraints", rule)
        if not hasattr(module, "bounds"):
            return None
        found += module.bounds(instance)
    return tuple(found)


def build(instance: Instance) -> Variables:
    """The variables and the rows of every rule of the scenario, without any aim.

    Raises:
        SolverError: two rows of one name, which no rule gives.

    """
    v = Variables(instance)
    for name, row in rule_rows(instance, v):
        if name in v.live:
            raise SolverError("row-twice", row=name)
        v.problem.addConstraint(row, name)
        v.live[name] = row
    return v
