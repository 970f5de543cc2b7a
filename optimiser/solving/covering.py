"""Choose the sites of a covering network: one aim after another, each held while the next is made small.

Maths:
    x[j] ∈ {0, 1}: a facility in j;  x[j] = 1 where one exists
    z[m] ≤ Σ_{j ∈ reach[m]} x[j],  0 ≤ z[m] ≤ 1;  z[m] = 1 ∀ m where every municipality must be covered
    Σ_m inhabitants[m] · z[m] ≥ share · Σ_m inhabitants[m]
    1. min Σ_j x[j]        2. max Σ_m inhabitants[m] · z[m]        (the other way round where Σ_j x[j] ≤ N is given)
    3. min Σ_m inhabitants[m] · Σ_j d[m, j] · y[m, j],  Σ_j y[m, j] = z[m],  y[m, j] ≤ x[j]        [thousand person-km]
    4. min Σ_j rank[j] · x[j]        rank: the order of codes, so that of equal networks always the same is chosen
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from optimiser.errors import NoCoverError, SolverError
from optimiser.housing.covering import CoverNetwork, CoverQuestion, breaches, network
from optimiser.model.highs import INFINITY, Rows, Terms, hand_over
from optimiser.model.whole_answer import run_whole

_THOUSAND = 1000.0
_HOLD = 1e-6
"""Relative slack of an aim that is held while the next is made small."""

_OPEN = 0.5

_MOST_NAMED = 20
"""Municipalities out of reach that are named; of more it tells the number."""


@dataclass(frozen=True)
class CoverAnswer:
    """The network, and whether it is proven that no other is better in the order of the aims."""

    network: CoverNetwork
    proven: bool


@dataclass
class _Programme:
    """The programme under construction, with the columns of each kind and the values that hold."""

    question: CoverQuestion
    rows: Rows = field(default_factory=Rows)
    site: dict[str, int] = field(default_factory=dict)
    covered: dict[str, int] = field(default_factory=dict)
    proven: bool = True
    start: Mapping[int, float] = field(default_factory=dict)

    def minimise(self, terms: Terms, seconds: float) -> float:
        """The smallest value of a sum; it is held from then on."""
        self.rows.cost = [0.0] * len(self.rows.cost)
        for column, cost in terms:
            self.rows.cost[column] += cost
        answer = run_whole(hand_over(self.rows, whole=True), start=self.start, seconds=seconds)
        if answer.point is None:
            raise NoCoverError("lvv-none") if answer.infeasible else SolverError("lvv-unanswered")
        allowed = _HOLD * max(1.0, abs(answer.value))
        self.proven &= answer.value - answer.bound <= allowed
        self.start = {c: round(answer.point[c]) for c in self.site.values()}
        self.rows.add(-INFINITY, answer.value + allowed, terms)
        return answer.value


def cover(question: CoverQuestion, *, seconds: float) -> CoverAnswer:
    """The best network.

    Args:
        question: what is asked.
        seconds: for each of the aims; then the best so far stands, and is told as not proven.

    Raises:
        NoCoverError: no network does what is asked.

    """
    _refuse(question)
    built = _build(question)
    population = question.territory.population
    fewest: Terms = [(c, 1.0) for c in built.site.values()]
    most: Terms = [(c, -population[m] / _THOUSAND) for m, c in built.covered.items()]
    for terms in (fewest, most) if question.facilities is None else (most, fewest):
        built.minimise(terms, seconds)
    built.minimise(_travel(built), seconds)
    chosen = _chosen(built)
    ranks: Terms = [(c, float(rank)) for rank, c in enumerate(built.site.values(), 1)]
    built.minimise(ranks, seconds)
    first = _chosen(built)
    best = first if first.travel(question.territory) <= chosen.travel(question.territory) * (1 + _HOLD) else chosen
    if wrong := list(breaches(question, best)):
        code, details = wrong[0]
        raise (
            NoCoverError("lvv-short", found=details["found"]) if code == "too-few-covered" else SolverError("lvv-audit")
        )
    return CoverAnswer(best, built.proven)


def _refuse(question: CoverQuestion) -> None:
    """Refuse what no network does, with what would.

    Raises:
        NoCoverError: fewer facilities than there are, or too few inhabitants within reach of any site.

    """
    population = question.territory.population
    if question.facilities is not None and question.facilities < len(question.existing):
        raise NoCoverError("lvv-fewer", facilities=question.facilities, existing=len(question.existing))
    out, free = question.unreachable, question.facilities is not None and question.share == 1
    within = 1 - sum(population[m] for m in out) / question.inhabitants
    if not free and ((question.share == 1 and out) or within < question.share):
        names = ", ".join(question.territory.names[m] for m in out[:_MOST_NAMED])
        more, percent = max(0, len(out) - _MOST_NAMED), int(100 * within)
        raise NoCoverError("lvv-unreachable", names=names, more=more, percent=percent, km=f"{question.km:g}")


def _build(question: CoverQuestion) -> _Programme:
    built, population = _Programme(question), question.territory.population
    for j in question.sites:
        built.site[j] = built.rows.variable(upper=1.0, whole=True)
        if j in question.existing:
            built.rows.add(1.0, 1.0, [(built.site[j], 1.0)])
    everybody = question.share == 1 and question.facilities is None
    for m, reach in question.reach.items():
        z = built.covered[m] = built.rows.variable(upper=1.0)
        built.rows.add(0.0, INFINITY, [*((built.site[j], 1.0) for j in reach), (z, -1.0)])
        if everybody:
            built.rows.add(1.0, 1.0, [(z, 1.0)])
    if question.share < 1:
        terms: Terms = [(z, population[m] / _THOUSAND) for m, z in built.covered.items()]
        built.rows.add(question.share * question.inhabitants / _THOUSAND, INFINITY, terms)
    if question.facilities is not None:
        built.rows.add(-INFINITY, float(question.facilities), [(c, 1.0) for c in built.site.values()])
    return built


def _travel(built: _Programme) -> Terms:
    """Columns and rows of who goes where, and the inhabitants times kilometres that they come to."""
    costs: Terms = []
    for m, reach in built.question.reach.items():
        inhabitants, to = built.question.territory.population[m] / _THOUSAND, []
        for j, km in reach.items():
            y = built.rows.variable(upper=1.0)
            built.rows.add(-INFINITY, 0.0, [(y, 1.0), (built.site[j], -1.0)])
            costs.append((y, inhabitants * km))
            to.append((y, 1.0))
        built.rows.add(0.0, 0.0, [*to, (built.covered[m], -1.0)])
    return costs


def _chosen(built: _Programme) -> CoverNetwork:
    sites = (j for j, c in built.site.items() if built.start[c] > _OPEN)
    return network(built.question, sites)
