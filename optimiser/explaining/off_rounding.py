"""Which municipalities are off ordinary rounding, and the sum that demands it.

Maths:
    off[m, t]      |new[m, t] − x[m, t]| > ½, where x is what was computed before rounding          [places]
    demands[S, t]  Σ_{m ∈ S} ⌊x[m, t] + ½⌋ < ⌊x[S, t]⌋ where m is rounded up, > ⌈x[S, t]⌉ where down  [places]

    S is the narrowest of region, province and country around m. A half is rounded to whichever side makes the sums
    differ least. Where no area demands it, sums of a group do: rounding leaves the fewest municipalities off that all
    sums together allow (``optimiser.solving.rounding``).
"""

import math
from collections.abc import Collection, Iterator, Sequence

from optimiser.problem.alike import runs
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.plan import Plan
from optimiser.tolerances import MARGIN
from optimiser.words.facts import MOST_NAMED, Fact, naming

_HALF = 0.5 + MARGIN
"""A number that is this far from what was computed is as near to it as another, but for noise [places]."""


def computed(plan: Plan, m: str, t: str) -> float | None:
    """Places of a municipality before rounding; ``None`` for a plan without the programme's fractions."""
    places = [plan.fractions.get((m, g, t)) for g in plan.instance.territory.groups]
    return None if None in places else math.fsum(x for x in places if x is not None)


def is_off(plan: Plan, m: str, t: str) -> bool:
    """Whether a number differs from what was computed by more than a half."""
    before = computed(plan, m, t)
    return before is not None and abs(plan.new_in(m, TOTAL, t) - before) > _HALF


def off_facts(plan: Plan, withheld: Collection[str] = ()) -> Iterator[Fact]:
    """The municipalities that are off in every period, the first by name, and how many numbers of a group are.

    What is the same in periods that follow one another is one fact. All facts together name as many municipalities as
    one would.
    """
    territory = plan.instance.territory
    shown = [m for m in territory.municipalities if m not in withheld]
    names = {t: sorted(territory.names[m] for m in shown if is_off(plan, m, t)) for t in territory.periods}
    counts = {t: _cells_off(plan, shown, t) if len(territory.groups) > 1 else 0 for t in territory.periods}
    named, counted = list(runs(names)), list(runs(counts))
    most = MOST_NAMED // sum(bool(names[first]) for first, _ in named) if any(names.values()) else 0
    facts = [(t[0], naming("rounded-off", names[t[0]], most=max(1, most), **_told(*t))) for t in named if names[t[0]]]
    facts += [(t[0], Fact("rounded-off-groups", {"count": counts[t[0]]}, _told(*t))) for t in counted if counts[t[0]]]
    yield from (fact for _, fact in sorted(facts, key=lambda at: territory.periods.index(at[0])))


def _told(first: str, last: str) -> dict[str, str]:
    """The texts of a fact about one period, or about every period up to the last one."""
    return {"period": first} | ({"until": last} if last != first else {})


def _cells_off(plan: Plan, shown: Sequence[str], t: str) -> int:
    """Numbers of a group that differ from what was computed by more than a half."""
    cells = ((m, g, t) for m in shown for g in plan.instance.territory.groups)
    apart = (abs(plan.new[c] - x) for c in cells if (x := plan.fractions.get(c)) is not None)
    return sum(d > _HALF for d in apart)


class Demands:
    """What sums of areas demand of rounding in a period, each worked out once."""

    def __init__(self, plan: Plan, period: str) -> None:
        """Nothing is worked out before it is asked for."""
        self.plan, self.period = plan, period
        self._ordinary: dict[tuple[str, bool], int | None] = {}

    def reason(self, m: str) -> Fact:
        """The sum that demands that a municipality is off; it is one that ``is_off``."""
        plan, t, territory = self.plan, self.period, self.plan.instance.territory
        before, after = computed(plan, m, t) or 0.0, plan.new_in(m, TOTAL, t)
        numbers = {"computed": before, "after": after}
        for area in (territory.region[m], territory.province[m], territory.country):
            ordinary = self._demanded(area, up=after > before)
            if ordinary is not None:
                numbers |= {"ordinary": ordinary, "places": plan.new_in(area, TOTAL, t)}
                if area == territory.country:
                    return Fact("why-rounded-all", numbers)
                return Fact("why-rounded-sum", numbers, {"area": territory.names[area]})
        return Fact("why-rounded-groups", numbers)

    def _demanded(self, area: str, *, up: bool) -> int | None:
        if (area, up) not in self._ordinary:
            self._ordinary[area, up] = _demanded(self.plan, area, self.period, up=up)
        return self._ordinary[area, up]


def _demanded(plan: Plan, area: str, t: str, *, up: bool) -> int | None:
    """What ordinary rounding gives an area if its own number demands that some are rounded up, or down, instead."""
    places = [computed(plan, m, t) or 0.0 for m in plan.instance.territory.scopes[area]]
    whole = math.fsum(places)
    if up:
        ordinary = sum(math.floor(x + 0.5 + MARGIN) for x in places)
        return ordinary if ordinary < math.floor(whole + MARGIN) else None
    ordinary = sum(math.ceil(x - 0.5 - MARGIN) for x in places)
    return ordinary if ordinary > math.ceil(whole - MARGIN) else None
