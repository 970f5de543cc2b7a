"""A programme in which rows that people may change can give way, at a price.

Maths:
    row:  a·new − over[d] + under[d] (≤, =, ≥) b        over, under ≥ 0, one of them for an inequality    [places]
    new[m, g, t] ≤ most · taken[d]                      d an exemption of m and g, taken ∈ {0, 1}
    cost = Σ_d price[d] · (over[d] + under[d]) + exception · Σ_d taken[d]

    d is a decision: one number of a requirement, limit or bid, or an exemption whatever the period. Other rules never
    give way. With bounds a whole is kept inside, the rows of a network have a cheapest answer in whole places.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from optimiser.model.variables import Expression, Row, Variables, parts_of
from optimiser.problem.instance import Instance
from optimiser.problem.repair_settings import Cause, RepairPrices
from optimiser.solving.programme import rule_rows
from optimiser.solving.solver_session import Session

OVER: dict[str, Cause] = {"meet_requirement": "more", "respect_limits": "limit", "respect_capacity": "limit"}
"""What it is called, by rule, that a row is exceeded."""

UNDER: dict[str, Cause] = {"meet_requirement": "open", "respect_limits": "minimum", "keep_bids": "bid"}
"""What it is called, by rule, that a row is not reached."""

EXEMPTION = "eligible_groups"
"""The rule of which a municipality can be excepted."""

Decision = tuple[str, tuple[str, ...], Cause]
"""A rule, an index and what gives way."""

Bounds = Mapping[Decision, tuple[float, float]]
"""The least and the most by which decisions give way [places]."""


@dataclass
class Elastic:
    """The programme, by how many places each decision gives way, the most of each, and what that costs."""

    v: Variables
    session: Session
    places: dict[Decision, Expression] = field(default_factory=dict)
    taken: dict[Decision, Expression] = field(default_factory=dict)
    """Of each exemption whether it is left."""
    most: dict[Decision, float] = field(default_factory=dict)
    cost: Expression = field(default_factory=Expression)


def elastic(
    instance: Instance,
    prices: RepairPrices,
    may: Callable[[Decision], bool] = lambda _: True,
    bounds: Bounds = MappingProxyType({}),
) -> Elastic:
    """The programme of a question in which rows give way at these prices.

    Args:
        instance: the question.
        prices: what giving way costs, and what never does.
        may: whether a decision may be taken.
        bounds: of decisions that are bounded; an exemption is never.

    """
    v = Variables(instance)
    rows: dict[str, Row] = {}
    model, most = Elastic(v, Session(v.problem)), _Most(instance)
    for name, row in rule_rows(instance, v):
        decisions = [d for d in _decisions(name, row) if d[2] not in prices.keep and may(d)]
        left = Expression(row.items())
        for decision in decisions:
            high = bounds.get(decision, (0.0, most.of(decision, -row.constant)))[1]
            low = bounds.get(decision, (0.0, 0.0))[0]
            left += _give(model, decision, low, high)
        rows[name] = _like(row, left)
    model.session.add(rows)
    for decision, places in model.places.items():
        model.cost += prices.of(decision[2], decision[1][1]) * places
    for taken in model.taken.values():
        model.cost += prices.exception * taken
    return model


def _decisions(name: str, row: Row) -> Iterator[Decision]:
    """The decisions by which a row gives way."""
    rule, *index = parts_of(name)
    if rule in OVER and row.sense <= 0:
        yield rule, tuple(index), OVER[rule]
    if rule in UNDER and row.sense >= 0:
        yield rule, tuple(index), UNDER[rule]
    if rule == EXEMPTION:
        yield rule, tuple(index[:2]), "exception"


def _give(model: Elastic, decision: Decision, low: float, high: float) -> Expression:
    """What a decision adds to the left side of its row."""
    rule, index, cause = decision
    model.most[decision] = high
    if rule == EXEMPTION:
        if decision not in model.taken:
            model.taken[decision] = model.v.auxiliary("taken", *index, high=1.0, whole=True) + 0
        return -high * model.taken[decision]
    places = model.places[decision] = model.v.auxiliary("give", cause, *index, low=low, high=high) + 0
    return -places if cause in OVER.values() else places


class _Most:
    """How many places can be needed at most: what is required around a municipality, and all that is asked at least."""

    def __init__(self, instance: Instance) -> None:
        """Add up what is asked at least."""
        self.instance = instance
        bids = sum(n for (*_, hard), n in instance.offered.items() if hard)
        taken = sum(x.places for x in instance.exchanges)
        self.least = bids + taken + sum(x.least or 0 for x in instance.limits)

    def of(self, decision: Decision, number: float) -> float:
        """By how many places a decision can have to give way; ``number`` is what its row states."""
        rule, index, cause = decision
        territory, required = self.instance.territory, self.instance.requirement
        if cause in {"open", "minimum", "bid"}:
            return number
        if cause == "more" or index[0] not in territory.province:
            return self.least + sum(required.values())
        m, group = index[:2]
        around = (m, territory.region[m], territory.province[m], territory.country)
        periods = territory.periods if rule == EXEMPTION else (index[2],)
        return self.least + sum(
            max((required[s, g, t] for s in around if (s, g, t) in required), default=0)  # an inner one can be raised
            for g in self.instance.groups_of(group)
            for t in periods
        )


def _like(row: Row, left: Expression) -> Row:
    """A row with another left side."""
    number = -row.constant
    return left <= number if row.sense < 0 else left >= number if row.sense > 0 else left == number
