"""The cheapest ways to make a plan possible: numbers that change, at prices that the planner sets.

Maths:
    min cost of ``elastic_rows``
    Σ_{k ∈ S} on[k] ≤ |S| − 1,  places[d] ≤ most[d] · on[k]    for every repair so far and every decision d of kind k,
                                                               on ∈ {0, 1}; S: the kinds of that repair

    A kind is a cause, where no other causes help a province with a cause, and then a single number: so a next repair
    does not do all that an earlier one does. Of answers that cost the same the one whose changes are the fairest parts
    of what was asked, or of the shares of the municipalities, in whole places.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from math import ceil, floor

from optimiser.distribution.repaired import repaired
from optimiser.errors import SolverError
from optimiser.model.variables import Expression, Row
from optimiser.problem.instance import Instance
from optimiser.problem.repair import ChangedNumber, Repair
from optimiser.problem.repair_settings import RepairPrices
from optimiser.solving.elastic_rows import EXEMPTION, Bounds, Decision, Elastic, elastic
from optimiser.solving.fair_division import divide_fairly
from optimiser.solving.programme import build
from optimiser.solving.repair_changes import area_of, base_of, change_of
from optimiser.solving.solver_session import Session
from optimiser.solving.whole_clash import SMALLEST
from optimiser.tolerances import SLACK, WHOLE

MOST_REPAIRS, SECONDS = 3, 10.0
"""How many repairs are sought, and in how many seconds together."""

Kind = Callable[[Decision], tuple[str, ...]]


@dataclass(frozen=True)
class _Answer:
    """The decisions of a cheapest answer with their places, what it costs, and whether none costs less."""

    places: dict[Decision, float]
    cost: float
    proven: bool = True


def repairs(instance: Instance, prices: RepairPrices, *, most: int = MOST_REPAIRS) -> tuple[Repair, ...]:
    """The cheapest repairs, the cheapest first; none where rules clash that nobody can change.

    Args:
        instance: a question without a plan.
        prices: what giving way costs.
        most: how many are sought.

    """
    found: list[Repair] = []
    kinds: tuple[Kind, ...] = (lambda d: (d[2],), lambda d: (d[2], area_of(instance, d)), lambda d: (d[2], *d[1]))
    for kind in kinds:
        model = elastic(instance, prices)
        model.session.whole.seconds = SECONDS
        earlier = [{kind(_decision(c)) for c in r.changes} for r in found]
        for used in earlier:
            _exclude(model, used, kind)
        while len(found) < most and (answer := _cheapest(model)) is not None:
            causes, used = {d[2] for d in answer.places}, {kind(d) for d in answer.places}
            if any(s <= used for s in earlier):  # within the solver's tolerance: no other is left
                break
            off = {max(s - used) for s in earlier}
            may: Callable[[Decision], bool] = lambda d, c=causes, o=off, k=kind: d[2] in c and k(d) not in o  # type: ignore[misc]
            changes = tuple(change_of(instance, d, n) for d, n in _fair(instance, prices, answer, may).items())
            repair = Repair(round(answer.cost, 6), changes, proven=answer.proven)
            if not _has_plan(repaired(instance, repair)):
                break  # a minimum that is gone can bring a smallest number into force
            found.append(repair)
            earlier.append({kind(_decision(c)) for c in changes})
            _exclude(model, earlier[-1], kind)
    return tuple(sorted(found, key=lambda r: r.cost))


def _decision(change: ChangedNumber) -> Decision:
    return change.rule, change.index, change.cause


def _cheapest(model: Elastic) -> _Answer | None:
    """The cheapest changes; ``None`` if there are none, or none was found in time."""
    try:
        answer = model.session.minimise(model.cost)
    except SolverError:
        return None
    if answer is None:
        return None
    places = {d: answer.at(x) for d, x in {**model.places, **model.taken}.items()}
    return _Answer({d: n for d, n in places.items() if n > WHOLE}, answer.value, proven=answer.unproven <= SLACK)


def _exclude(model: Elastic, kinds: Collection[tuple[str, ...]], kind: Kind) -> None:
    """Rule out repairs that take decisions of all these kinds."""
    number = len(model.session.rows)
    on = {k: model.v.auxiliary("on", str(number), *k, high=1.0, whole=True) for k in sorted(kinds)}
    rows: dict[str, Row] = {f"not_again_{number}": model.v.weighed((x, 1.0) for x in on.values()) <= len(on) - 1}
    for n, (decision, places) in enumerate({**model.places, **model.taken}.items()):
        if (k := kind(decision)) in on:
            most = model.most[decision] if decision in model.places else 1.0
            rows[f"on_{number}_{n}"] = places - most * on[k] <= 0
    model.session.add(rows)


def _fair(
    instance: Instance, prices: RepairPrices, answer: _Answer, may: Callable[[Decision], bool]
) -> dict[Decision, int]:
    """The fairest division of what an answer costs over the decisions that may be taken, in whole places."""
    taken = {d: 0 for d in answer.places if d[0] == EXEMPTION}
    whole = {d: round(n) for d, n in answer.places.items() if d not in taken}
    if SMALLEST in instance.parameters or not whole:
        return {**whole, **taken}
    open_to = instance.ineligible - {(m, g) for _, (m, g), _ in taken}
    instance, rigid = replace(instance, ineligible=open_to), lambda d: d[0] != EXEMPTION and may(d)
    model = elastic(instance, prices, rigid)
    model.session.add({"cost_held": model.cost <= answer.cost - prices.exception * len(taken) + SLACK})
    base = {d: base_of(instance, d) for d in model.places}
    parts = divide_fairly(model.v, model.session, model.places, base)
    bounds: Bounds = {d: (floor(n + WHOLE), ceil(n - WHOLE)) for d, n in _all(parts, model.places)}
    rounded = elastic(instance, prices, rigid, bounds)
    least = rounded.session.minimise(rounded.cost)
    if least is None:  # the boxes hold the fair division itself, but for the solver's noise
        return {**whole, **taken}
    places = {d: round(least.at(x)) for d, x in rounded.places.items()}
    return {**{d: n for d, n in places.items() if n}, **taken}


def _all(parts: dict[Decision, float], of: Collection[Decision]) -> Iterator[tuple[Decision, float]]:
    """The part of every decision, 0 of those without a base."""
    return ((d, max(0.0, parts.get(d, 0.0))) for d in of)


def _has_plan(instance: Instance) -> bool:
    return Session(build(instance).problem).minimise(Expression()) is not None
