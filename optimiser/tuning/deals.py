"""Deals between municipalities: who could take over places of one group for places of another, inside every rule.

Maths:
    a deal of two:    A gives k places of g to B, and B gives k places of h to A,  g ≠ h
    a chain of three: A gives k of g to B, B gives k of x to C, C gives k of h to A,  g, x and h all different
    possible: see ``deal_evaluation``

    Every municipality hosts as many places in all as before. What one hosts for another counts in the load of the giver
    (``counted``), so loads stay; what can change are aims about where places are, such as bids, change and spread.
    Rules are linear and loads stay, so the numbers k that are possible are those from 1 up to a largest one, which
    is sought by bisection and evaluated itself. With smallest numbers they need not be, and every number is tried.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from optimiser.problem.plan import Plan
from optimiser.tuning.deal_evaluation import Deal, DealEvaluation, Legs

SMALLEST = "smallest_number"
"""The rule by which a municipality has none of a group or at least so many."""

NOTHING = "nothing"
"""Why there is no deal: not even one place to give."""


def largest(most: int, tried: Callable[[int], Deal | str], *, each: bool) -> Deal | str:
    """The deal of the most steps from 1 to ``most``, or why there is none.

    Args:
        most: steps that there could be.
        tried: the deal of so many steps, or why it is not possible.
        each: whether every number is to be tried, since those that are possible may be no interval.

    """
    numbers = range(most, 0, -1) if each else range(1, min(1, most) + 1)
    found: Deal | str = NOTHING
    low, high = 0, most + 1
    for k in numbers:
        found = tried(k)
        if isinstance(found, Deal):
            low, high = k, k if each else high
            break
    while not isinstance(found, str) and high - low > 1:
        middle = (low + high) // 2
        more = tried(middle)
        low, high, found = (low, middle, found) if isinstance(more, str) else (middle, high, more)
    return found


class Deals:
    """The deals that a plan leaves open.

    Args:
        plan: an audited plan in places, with its case.
        epsilon: part by which an aim may be worse [-].

    """

    def __init__(self, plan: Plan, epsilon: float) -> None:
        """Nothing is evaluated before it is asked for."""
        self.evaluation = DealEvaluation(plan, epsilon)
        self.plan, self.period, self.groups = plan, self.evaluation.period, self.evaluation.groups
        self.refused: Counter[str] = Counter()
        """Why not even one place could be exchanged, by reason: ``nothing`` to give, or as ``DealEvaluation.tried``
        says; each deal that was tried once."""

    def of_two(self, giver: str, give: str, take: str, partners: Iterable[str]) -> Iterator[Deal]:
        """The largest deal with each partner; partners without one are left out.

        Args:
            giver: who gives ``give`` and takes ``take``.
            give: group of the places it gives up.
            take: group of the places it takes over.
            partners: codes of municipalities.

        """
        for other in partners:
            if other != giver:
                yield from self._largest(((giver, other, give), (other, giver, take)))

    def of_three(self, giver: str, give: str, take: str, partners: Iterable[str]) -> Iterator[Deal]:
        """The largest chain over every two partners and each third group between them.

        Who takes and gives the same group would only pass it on, so three groups are needed.
        """
        others = [m for m in partners if m != giver] if self._has(giver, give) else []
        lasts = [m for m in others if self._has(m, take)]
        for between in (g for g in self.groups if g not in {give, take}):
            for first in (m for m in others if self._has(m, between)):
                for last in (m for m in lasts if m != first):
                    yield from self._largest(((giver, first, give), (first, last, between), (last, giver, take)))

    def _largest(self, legs: Legs) -> Iterator[Deal]:
        """The deal of the most places; none where not even one place is possible."""
        most = min(self.plan.new.get((giver, g, self.period), 0) for giver, _, g in legs)
        each = SMALLEST in self.plan.instance.parameters  # none or at least so many is no interval
        found = largest(most, lambda k: self.evaluation.tried(legs, k), each=each)
        if isinstance(found, str):
            self.refused[found] += 1
        else:
            yield found

    def _has(self, m: str, group: str) -> bool:
        return self.plan.new.get((m, group, self.period), 0) > 0


def best_first(found: Iterable[Deal], near: Callable[[str], bool] = lambda _: True) -> tuple[Deal, ...]:
    """Most places first, then the smallest loss of any aim, then partners that are near."""
    return tuple(
        sorted(found, key=lambda d: (-d.places, round(d.worst, 9), not all(map(near, d.parties[1:])), d.parties))
    )
