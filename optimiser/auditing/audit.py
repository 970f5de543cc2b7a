"""Every rule's excess on any plan, ours or anyone's; never imports a solver.

The auditor reads the plan as it was written, whole places only, and recomputes each
rule by its second voice (``excess``). The solver's word plays no part.
"""

from collections.abc import Mapping

from optimiser.catalogue import room
from optimiser.errors import AuditError
from optimiser.problem.plan import Plan


def audit(plan: Plan) -> dict[str, float]:
    """Largest excess of every rule, and of what every plan must be; 0 means obeyed.

    Returns:
        ``{rule: places}``, with ``whole_places`` for cells missing, negative or not whole.

    """
    cells = plan.instance.cells
    bad = sum(1 for c in cells if not isinstance(plan.new.get(c), int) or plan.new[c] < 0)
    found = {"whole_places": float(bad + len(set(plan.new) - set(cells)))}
    if found["whole_places"]:
        return found
    for rule in sorted(plan.instance.parameters):
        found[rule] = max(room("constraints", rule).excess(plan.instance, plan).values(), default=0.0)
    return found


def require(findings: Mapping[str, float]) -> None:
    """Stop when any rule is broken.

    Raises:
        AuditError: naming the rules and the places.

    """
    broken = {rule: excess for rule, excess in findings.items() if excess > 0}
    if broken:
        raise AuditError("audit-failed", rules=", ".join(f"{r} ({x:g})" for r, x in broken.items()))
