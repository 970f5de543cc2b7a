"""Bound first, then plans: an integer programme over near-best choices, then parts of the plan chosen anew.

The prices that prove the bound also give every choice its reduced cost: the least by which a plan that
makes it must exceed the bound. Choices with almost none are enough for good plans. What a plan costs
above the bound is the sum of the reduced costs of its choices, so later steps free the areas with most.
Nothing is kept that the inspection does not find sound, whatever the solver says.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from time import perf_counter

from optimiser.locations.case import Case, Joint
from optimiser.locations.choose import Pool, Programme, Stop
from optimiser.locations.family import families
from optimiser.locations.inspect import broken_joints, objective, sound
from optimiser.locations.near import pool_near, reduced_costs
from optimiser.locations.part import areas, merge, restrict
from optimiser.locations.pricing import Column
from optimiser.locations.relaxation import Relaxed, dearest, relax
from optimiser.locations.sizes import Plan, whole_plan
from optimiser.tolerances import WHOLE

ELASTIC = 1e3
"""Price of breaking a joint row by one place, far above what any place can be worth in the aim."""
BROKEN = 200.0
"""Price of breaking a joint row by one unit while a plan is sought."""
LARGE = 700
"""Blocks times periods above which a plan is sought part by part."""
PATIENCE = 40
"""How many parts in a row may bring nothing before the pool is widened."""
FIRST_POOL = 5e-4
"""Reduced cost, relative to the bound, up to which choices enter the first programme."""


@dataclass(frozen=True)
class Limits:
    """When to stop: seconds of wall time, relative gap, and a call from outside (Ctrl-C)."""

    seconds: float = 60.0
    gap: float = 1e-3
    stop: Stop = field(default=lambda: False)
    seed: int = 0


@dataclass(frozen=True)
class Found:
    """The best plan, its cost, the bound that nothing beats, and how it went.

    ``status`` is ``gap`` when the gap asked for was proven, ``time`` when the limit or a call to stop
    came first, ``searched`` when nothing more was to be tried, ``infeasible`` when no plan can exist.
    """

    case: Case
    plan: Plan | None
    value: float
    bound: float
    status: str
    seconds: Mapping[str, float]
    broken: Mapping[tuple[str, ...], float] = field(default_factory=dict)
    """Where no plan can exist: what each joint row is broken by in the cheapest mixture, by rule and index."""

    @property
    def gap(self) -> float:
        """(value − bound) / value; 0 where both are 0, infinite without a plan."""
        if self.plan is None:
            return float("inf")
        return max(0.0, self.value - self.bound) / self.value if self.value > 0 else 0.0


class Work:
    """The state of one search; nothing of it outlives the call."""

    def __init__(self, case: Case, limits: Limits) -> None:
        """Start the clock."""
        self.case, self.limits, self.begin = case, limits, perf_counter()
        self.plan: Plan | None = None
        self.value, self.bound = float("inf"), float("-inf")
        self.draft: Plan | None = None
        """The best plan or, before there is one, a choice that breaks some rows; its cost is ``worth``."""
        self.worth = float("inf")
        self.random = random.Random(limits.seed)  # noqa: S311  # choices of a search, no secrets
        self.families = families(case)
        self.slice = min(10.0, max(2.0, limits.seconds / 15))
        """Seconds for a part of the plan."""
        self.added: tuple[Joint, ...] = ()
        """Lazy rows that some plan broke."""

    def left(self) -> float:
        """Seconds left."""
        return self.limits.seconds - (perf_counter() - self.begin)

    def over(self) -> bool:
        """Whether to stop looking."""
        return self.limits.stop() or self.left() <= 0

    def close(self, value: float | None = None) -> bool:
        """Whether a value is proven good enough."""
        value = self.value if value is None else value
        return value < float("inf") and value - self.bound <= self.limits.gap * abs(value) + 1e-9

    def take(self, plan: Plan | None) -> bool:
        """Keep a plan if the inspection finds it sound and it is cheaper."""
        if plan is None or (value := objective(self.case, plan)) >= self.value - 1e-9 or not sound(self.case, plan):
            return False
        self.plan, self.value = plan, value
        if value < self.worth:
            self.draft, self.worth = plan, value
        return True

    def whole(self, relaxed: Relaxed, pool: Pool, seconds: float) -> bool:
        """Choose from the pool in all municipalities; rows that the plan breaks are added and it is asked again."""
        for _ in range(20):
            case = replace(relaxed.case, joints=relaxed.case.joints + self.added)
            start = {c.block: c.path for c in self.plan} if self.plan else None
            found = Programme(case, pool).solve(
                min(seconds, self.left()), stop=self.over, start=start, enough=self.close
            )
            if found is None:
                return False
            plan = whole_plan(case, found[0], seconds=max(1.0, self.left()), stop=self.limits.stop, sizes=found[1])
            if plan is None:
                return False
            broken = broken_joints(self.case, plan, [j for j in self.case.joints if j.lazy])
            if not broken:
                return self.take(plan)
            self.added += tuple(broken)
        return False

    def merit(self, plan: Plan) -> float:
        """Cost of a plan or draft, broken rows at their price."""
        broken = broken_joints(self.case, plan, self.case.joints)
        return objective(self.case, plan) + BROKEN * sum(broken.values())

    def part(self, relaxed: Relaxed, free: set[int], full: Pool, seconds: float) -> bool:
        """Choose anew in some municipalities, everything else as it is; a draft may break rows at a price."""
        if self.draft is None:
            return False
        case, kept = restrict(replace(relaxed.case, joints=relaxed.case.joints + self.added), self.draft, free)
        own = {j: self.draft[b].path for j, b in enumerate(kept)}
        pool = {j: (own[j], *(p for p in full[b] if p != own[j])) for j, b in enumerate(kept)}
        found = Programme(case, pool, elastic=BROKEN).solve(min(seconds, self.left()), stop=self.over, start=own)
        if found is None:
            return False
        part = whole_plan(case, found[0], seconds=1.0, stop=self.limits.stop, sizes=found[1], elastic=BROKEN)
        if part is None:
            return False
        plan = merge(self.draft, part, kept)
        self.added += tuple(
            j for j in broken_joints(self.case, plan, self.case.joints) if j.lazy and j not in self.added
        )
        merit = self.merit(plan)
        better = merit < self.worth - 1e-9
        if better:
            self.draft, self.worth = plan, merit
            self.take(plan)
        return better


def _first_draft(work: Work, relaxed: Relaxed) -> None:
    """The column that the master mixes most, in every block."""
    best: dict[int, tuple[float, Column]] = {}
    for column, weight in zip(relaxed.columns, relaxed.weights, strict=True):
        if weight > best.get(column.block, (0.0, column))[0]:
            best[column.block] = (float(weight), column)
    if len(best) == len(work.case.blocks):
        draft = tuple(best[b][1] for b in range(len(best)))
        work.draft, work.worth = draft, work.merit(draft)
        work.take(draft)


def _improve(work: Work, relaxed: Relaxed, full: Pool, seconds: float) -> None:
    """Areas anew: first each in turn, then those that cost most above their least, in parts that grow while fast."""
    end = perf_counter() + seconds
    everywhere = areas(work.case)
    size = max([min(len(work.case.blocks), 40), *map(len, everywhere)]) if len(everywhere) > 1 else 40
    turns = list(everywhere) if len(everywhere) > 1 else []
    idle = 0
    while not work.over() and not work.close() and work.draft is not None and perf_counter() < end and idle < PATIENCE:
        free = set(turns.pop(0)) if turns else _drawn(work, relaxed, everywhere, size)
        begin = perf_counter()
        idle = 0 if work.part(relaxed, free, full, work.slice) or turns else idle + 1
        took = perf_counter() - begin
        size = min(len(work.case.blocks), size + size // 4 + 1) if took < work.slice / 4 else max(8, size * 4 // 5)


def _drawn(work: Work, relaxed: Relaxed, everywhere: list[frozenset[int]], size: int) -> set[int]:
    """Areas drawn by what their choices cost above the least and by the rows that they break."""
    assert work.draft is not None
    extra = reduced_costs(work.families, work.case, relaxed.price, work.draft)
    guilty = {t.block for j in broken_joints(work.case, work.draft, work.case.joints) for t in j.terms}
    weights = [sum(max(0.0, extra[b]) + 10.0 * (b in guilty) for b in area) / len(area) + 1e-3 for area in everywhere]
    free: set[int] = set()
    for area in work.random.choices(everywhere, weights, k=8):
        more = sorted(area - free)
        free |= set(work.random.sample(more, min(len(more), size - len(free))))
    return free


def search(case: Case, limits: Limits | None = None) -> Found:
    """The best whole plan within the limits, and what proves how good it is."""
    limits = limits or Limits()
    work = Work(case, limits)
    relaxed = relax(case, work.families, elastic=ELASTIC, stop=work.over)
    work.bound, bounded = relaxed.bound, perf_counter() - work.begin
    if relaxed.broken > WHOLE and not work.over():
        dear = relax(case, work.families, elastic=max(ELASTIC, 2 * dearest(case) / relaxed.broken), stop=work.over)
        if dear.proves_none():
            return Found(case, None, float("inf"), dear.bound, "infeasible", {"bound": bounded}, dear.missing())
    searched = False
    large = len(case.blocks) * len(case.periods) > LARGE
    within, most = FIRST_POOL * abs(relaxed.bound) + 1e-6, 4 if large else 12
    if large:
        _first_draft(work, relaxed)
    while not work.over() and not work.close():
        full = pool_near(work.families, relaxed.price, within, most, len(case.blocks))
        if work.draft:
            full = {b: list(dict.fromkeys((c.path, *full[b]))) for b, c in enumerate(work.draft)}
        begin, worth = perf_counter(), work.worth
        if large:
            _improve(work, relaxed, full, work.left() / 2)
        if not work.close() and (work.plan is None or not large):
            work.whole(relaxed, full, work.left() * 0.75)
        if not large and perf_counter() - begin > limits.seconds / 4:
            _improve(work, relaxed, full, work.left())
        if within > 100 * abs(relaxed.bound) + 1e3 and work.worth >= worth - 1e-9:  # every choice was in
            searched = True
            break
        within, most = within * (2 if large else 8), most * 2
    status = "gap" if work.close() else "searched" if searched else "time"
    seconds = {"bound": bounded, "search": perf_counter() - work.begin - bounded}
    return Found(case, work.plan, work.value, work.bound, status, seconds)
