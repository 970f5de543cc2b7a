"""What would make the number of a municipality another: the smallest change of each of its inputs that gives it.

Maths:
    n(v)  new places of the municipality in the last period if one input of it is v, all else the same     [places]
    v* = argmin |v − v_now| such that n(v) = number,  v on the grid of the input: whole people, whole places, 0.001

    n is sought between two values, by the line through them and by halving in turn: more inhabitants, a higher score,
    fewer existing places never give fewer new ones under the aims of fairness, and a limit gives exactly its number.
    Every answer is a plan made again and audited; where no value on the grid gives the number, or n jumps over it,
    there is none. Existing places are tried of regular groups, and of others that it hosts.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from data.complaints import InvalidInputError
from optimiser.errors import InfeasibleError
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.groups import REGULAR
from optimiser.problem.plan import Plan
from optimiser.tuning.changes import EXISTING, HIGHEST_SCORE, POPULATION, SCORE, Change
from optimiser.tuning.what_if import WhatIf, WhatIfs

STEPS = {POPULATION: 1.0, EXISTING: 1.0, SCORE: 0.001}
"""Grid of an input that is changed."""

FARTHEST = 64.0
"""How many times the number of inhabitants, and how many steps of doubling, are tried at most."""


@dataclass(frozen=True)
class Way:
    """An input of a municipality, its value now and the nearest value that gives the number asked for."""

    change: Change
    now: float | None
    found: WhatIf


def ways_to(question: WhatIfs, municipality: str, number: int) -> Iterator[Way]:
    """The nearest change of each input of a municipality that gives it a number, one after another.

    First a limit, which needs no search; inputs for which no value gives the number are left out.
    """
    plan = question.plan
    now = _new(plan, municipality)
    if number == now:
        return
    for limit, standing in _limits(question, municipality, number, more=number > now):
        if (found := _asked(question, limit, number)) is not None:
            yield Way(limit, standing, found)
            break
    for what, group, value in _inputs(question, municipality):
        yield from _nearest(question, _Input(municipality, what, group, value), number, more=number > now)


def _limits(question: WhatIfs, m: str, number: int, *, more: bool) -> Iterator[tuple[Change, float | None]]:
    """Limits that may give a number, with what stands now: one that stands at the other number, then a new one."""
    instance = question.plan.instance
    period = instance.territory.periods[-1]
    existing = instance.territory.existing_in(m, TOTAL, period)
    limits = (x for x in instance.limits_in_force if (x.municipality, x.group, x.period) == (m, TOTAL, period))
    here = {str(x.bound): x.places for x in limits}
    for bound in ("fixed", *(("maximum", "capacity") if more else ("minimum",))):
        if bound in here:
            yield Change(m, bound, number + (existing if bound == "capacity" else 0)), here[bound]
    new = "minimum" if more else "maximum"
    yield Change(m, new, number), here.get(new)


@dataclass(frozen=True)
class _Input:
    """One input of a municipality and its value now."""

    municipality: str
    what: str
    group: str
    now: float

    @property
    def step(self) -> float:
        return STEPS[self.what]

    def at(self, steps: int) -> Change:
        """The change that lies so many steps of the grid from now."""
        value = round(self.now / self.step + steps) * self.step
        return Change(self.municipality, self.what, round(value, 6), self.group)

    def reach(self, *, up: bool) -> int:
        """How many steps the input can go up, or down."""
        if self.what == SCORE:
            return round(((HIGHEST_SCORE - self.now) if up else (self.now + 1)) / self.step) - 1
        return round(FARTHEST * max(self.now, FARTHEST)) if up else round(self.now) - (self.what == POPULATION)


def _inputs(question: WhatIfs, m: str) -> Iterator[tuple[str, str, float]]:
    """Inputs of a municipality that the keys read, with their values: inhabitants, existing places, score."""
    territory, scenario = question.plan.instance.territory, question.case.scenario
    yield POPULATION, TOTAL, float(territory.population[m])
    period = territory.periods[-1]
    regular = territory.of_regime(REGULAR)
    for g in territory.groups:
        if (hosted := territory.existing.get((m, g, period), 0)) or g in regular:
            yield EXISTING, g, float(hosted)
    score = territory.figures.get(SCORE, {}).get(m)
    if score is not None and any(k.name == "spreidingswet" for k in scenario.keys.values()):
        yield SCORE, TOTAL, score


def _nearest(question: WhatIfs, given: _Input, number: int, *, more: bool) -> Iterator[Way]:
    """The nearest value by doubling and halving; none where the number is not reached or is jumped over."""
    up, now = more == (given.what != EXISTING), _new(question.plan, given.municipality)
    most, sign = given.reach(up=up), 1 if up else -1
    beyond: Callable[[int | None], bool] = lambda n: n is not None and (n >= number if more else n <= number)
    tried: dict[int, WhatIf | None] = {}

    def places(steps: int) -> int | None:
        if steps not in tried:
            tried[steps] = _asked(question, given.at(sign * steps))
        found = tried[steps]
        return None if found is None else _new(found.after, given.municipality)

    low, high = 0, min(most, max(1, round(given.now / given.step / 16)))
    while high < most and not beyond(places(high)):
        low, high = high, min(most, 4 * high)
    if most < 1 or not beyond(places(high)):
        return
    turn, at_low = 0, now if low == 0 else places(low)
    while high - low > 1:
        at_high = places(high)
        middle = (low + high) // 2
        if turn % 2 == 0 and at_low is not None and at_high is not None and at_high != at_low:
            middle = low + round((high - low) * (number - at_low) / (at_high - at_low))
        middle, turn = min(high - 1, max(low + 1, middle)), turn + 1
        if beyond(places(middle)):
            high = middle
        else:
            low, at_low = middle, places(middle)
    found = tried.get(high)
    if found is not None and places(high) == number:
        yield Way(given.at(sign * high), given.now, found)


def _new(plan: Plan, m: str) -> int:
    return plan.new_in(m, TOTAL, plan.instance.territory.periods[-1])


def _asked(question: WhatIfs, change: Change, number: int | None = None) -> WhatIf | None:
    """The plan with a change; ``None`` if there is none, or not with the number asked for."""
    try:
        found = question.ask([change])
    except (InfeasibleError, InvalidInputError):
        return None
    return found if number is None or _new(found.after, change.area) == number else None
