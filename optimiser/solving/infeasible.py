"""Why no plan exists, and the least that must be left open.

Maths:
    lex min of (Σ short, then short[s, g, t] / required[s, g, t] from heavy to light)    [places]
    Σ_{m ∈ s} new[m, g, t] + short[s, g, t] = required[s, g, t],  short ≥ 0

    The clash is an irreducible infeasible subset: if any one of its rows is dropped the others can hold. It is sought
    in the largest part of a minimum cut, and among all rows only where no flow tells that there is no plan.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from optimiser.catalogue import room
from optimiser.errors import InfeasibleError, SolverError
from optimiser.fairness.apportionment import sainte_lague
from optimiser.model.variables import Expression, Variables, label
from optimiser.problem.area_sums import TOTAL, Cell
from optimiser.problem.ceilings import RULE as CEILING
from optimiser.problem.ceilings import below_ceiling
from optimiser.problem.instance import Instance
from optimiser.solving.bottleneck import bottleneck, cut_parts, irreducible
from optimiser.solving.fair_division import divide_fairly
from optimiser.solving.programme import build
from optimiser.solving.solver_session import Session
from optimiser.solving.whole_clash import SMALLEST, element, whole_clash
from optimiser.tolerances import MARGIN, SLACK

_RULE = "meet_requirement"
"""The rule that is relaxed."""


def _elastic(instance: Instance) -> tuple[Variables, Session, dict[Cell, Expression]]:
    """The programme in which every requirement has a shortfall."""
    rules = {rule: p for rule, p in instance.parameters.items() if rule != _RULE}
    v = build(replace(instance, parameters=rules))
    session = Session(v.problem)
    short, rows = {}, {}
    for (s, g, t), places in instance.requirement.items():
        missing = v.auxiliary("short", s, g, t)
        short[s, g, t] = missing + 0
        rows[label(_RULE, s, g, t)] = v.area(s, g, t) + missing == places
    session.add(rows)
    return v, session, short


def _fractional(instance: Instance) -> dict[Cell, float] | None:
    """The least total shortfall, divided by leximax of its part of each requirement; ``None`` if none helps."""
    v, session, short = _elastic(instance)
    total = Expression()
    for expression in short.values():
        total += expression
    first = session.minimise(total)
    if first is None:
        return None
    session.add({"short_total": total <= first.value + SLACK})
    return divide_fairly(v, session, short, instance.requirement)


def _surplus(instance: Instance) -> dict[tuple[str, ...], float]:
    """The least by which every area exceeds what is required of it, all groups together; empty if nothing helps.

    Which group has it is left open: a limit of all groups together does not say.
    """
    v, session, short = _elastic(instance)
    for k in short:
        session.free(label(_RULE, *k))
    extra = {k: v.auxiliary("extra", *k) for k in short}
    session.add({label("either", *k): v.area(*k) + short[k] - extra[k] == n for k, n in instance.requirement.items()})
    total = Expression([(x, 1.0) for x in extra.values()])
    answer = session.minimise(total)
    if answer is None:
        return {}
    above: dict[tuple[str, ...], float] = defaultdict(float)
    for (s, _, t), x in extra.items():
        above[s, TOTAL, t] += answer.at(x + 0)
    return {k: n for k, n in above.items() if n > SLACK}


def _minimums_alone(instance: Instance) -> Instance:
    """The question in which nothing but minimums, fixed numbers and commitments stands beside the requirement."""
    limits = tuple(replace(x, bound="minimum") for x in instance.limits if x.bound in {"minimum", "fixed"})
    rules = {r: p for r, p in instance.parameters.items() if r in {_RULE, "respect_limits", "keep_bids"}}
    return replace(instance, limits=limits, ineligible=frozenset(), parameters=rules)


def _unplaceable(instance: Instance, surplus: Mapping[tuple[str, ...], float]) -> frozenset[tuple[str, ...]]:
    """Areas in which minimums alone ask for less beyond the requirement: groups that may not come there do the rest."""
    asked = _surplus(_minimums_alone(instance)) if surplus else {}
    return frozenset(k for k, n in surplus.items() if asked.get(k, 0.0) < n - SLACK)


def shortfall(instance: Instance) -> dict[Cell, int]:
    """Whole places that each requirement leaves open; their sum is the least total rounded up.

    Raises:
        InfeasibleError: the rules clash even when nothing is required.

    """
    fractions = _fractional(instance)
    if fractions is None:
        session = Session(build(instance).problem)
        if session.minimise(Expression()) is not None:
            raise SolverError("stage-infeasible", aim="shortfall")
        raise explain_clash(instance, session)
    total = math.ceil(sum(fractions.values()) - MARGIN)
    weights = {"/".join(k): (n if n > SLACK else 0.0) for k, n in fractions.items()}
    places = sainte_lague(total, weights) if total else {}
    return {k: places.get("/".join(k), 0) for k in fractions}


def explain_clash(instance: Instance, session: Session) -> InfeasibleError:
    """The error that names the rows of the clash and the smallest relaxation."""
    v = build(instance)
    parts = cut_parts(instance, v, v.live)
    if parts:
        clash = _by_rule(irreducible(parts[0]))
    elif session.whole and session.whole.relax():
        clash = whole_clash(session)
    else:
        clash = _by_rule(session.clash())
    part = _fractional(instance)
    surplus = _surplus(instance) if part is None else {}
    return InfeasibleError(
        clash,
        {k: n for k, n in (part or {}).items() if n > SLACK},
        surplus=surplus,
        unplaceable=_unplaceable(instance, surplus),
        numbers=_numbers(instance, clash),
        bottlenecks=[bottleneck(instance, p) for p in parts],
    )


def _by_rule(rows: Iterable[str]) -> dict[str, list[tuple[str, ...]]]:
    """Indices of rows by rule."""
    clash: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in rows:
        rule, index = element(name)
        if index not in clash[rule]:
            clash[rule].append(index)
    return dict(clash)


def _numbers(
    instance: Instance, clash: Mapping[str, Sequence[tuple[str, ...]]]
) -> dict[tuple[str, tuple[str, ...]], int]:
    """The numbers of the rows of a clash: requirements, limits, hard bids, and what a ceiling leaves [places]."""
    smallest = room("constraints", SMALLEST).smallest
    limits = [k for k in instance.limits_in_force if not k.counts_existing]
    stated: dict[str, dict[tuple[str, ...], int]] = {
        _RULE: {(s, g, t): places for (s, g, t), places in instance.requirement.items()},
        "respect_limits": {(k.municipality, k.group, k.period, k.bound): k.places for k in limits},
        SMALLEST: {(g, t): n for g, n in smallest(instance).items() for t in instance.territory.periods},
        "keep_bids": {(m, g, t): places for (m, g, t, hard), places in instance.offered.items() if hard},
        CEILING: {(m, g, t): below_ceiling(instance, m, t) or 0 for m, g, t in clash.get(CEILING, ())},
    }
    return {(rule, i): stated[rule][i] for rule, at in clash.items() for i in at if i in stated.get(rule, {})}
