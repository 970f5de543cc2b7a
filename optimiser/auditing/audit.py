"""The excess of every rule on any plan, whoever made it; never imports a solver.

The auditor reads the plan as it was written, in whole places, and recomputes each rule by its second
statement (``excess``); nothing that the solver reported is used.
"""

from collections.abc import Iterator, Mapping

from optimiser.auditing.asked_rows import asked_rows
from optimiser.catalogue import room
from optimiser.errors import AuditError
from optimiser.problem.plan import Plan


def audit(plan: Plan) -> dict[str, float]:
    """Largest excess of every rule, and of whole numbers; 0 means obeyed.

    Returns:
        ``{rule: excess}`` in the unit of each rule; ``whole_places`` counts cells that are missing, unknown, negative
        or not whole, and where there are any no rule is computed.

    """
    excess = {"whole_places": float(_faulty(plan))}
    if excess["whole_places"]:
        return excess
    for rule in sorted(plan.instance.parameters):
        excess[rule] = float(max(room("constraints", rule).excess(plan.instance, plan).values(), default=0.0))
    if "meet_requirement" in excess:
        excess["meet_requirement"] = float(max(excess["meet_requirement"], *_beside_the_table(plan), 0.0))
    return excess


def _faulty(plan: Plan) -> int:
    """Cells that are missing, unknown, negative or not whole."""
    cells, new = plan.instance.cells, plan.new
    whole = set(map(type, new.values())) <= {int} and min(new.values(), default=0) >= 0
    if whole and len(new) == len(cells) and all(map(new.__contains__, cells)):  # no cell occurs twice
        return 0
    known = frozenset(cells)
    return sum(not isinstance(n, int) or n < 0 for n in map(new.get, cells)) + sum(c not in known for c in new)


def _beside_the_table(plan: Plan) -> Iterator[float]:
    """Places too many or too few by every row of the requirement as the dossier says it, divided afterwards or not.

    The instance is made from the table by the code that is audited here, so its requirement proves nothing about rows
    that it lost.
    """
    left_open = {c: plan.shortfall.get(c, 0) for c in plan.instance.requirement}
    for row, asked in asked_rows(plan.case) if plan.case else ():
        scope, group, period = row.scope_code, row.group, row.period
        short = left_open.get((scope, group, period), 0)
        if (scope, group, period) not in left_open and any(left_open.values()):
            short = plan.instance.territory.required_in(scope, left_open, group, period)
        yield float(abs(plan.new_in(scope, group, period) + short - asked))


def require(findings: Mapping[str, float]) -> None:
    """Raise an error if any rule is broken.

    Raises:
        AuditError: names the rules and their excess.

    """
    broken = {rule: excess for rule, excess in findings.items() if excess > 0}
    if broken:
        raise AuditError("audit-failed", rules=", ".join(f"{r} ({x:g})" for r, x in broken.items()))
