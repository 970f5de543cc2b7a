"""From when a location can be closed: every other location as it is, only its places divided anew over those.

Maths:
    min { t : a plan exists whose sets are the plan's, without option i from period t on }    [number of a period]

    Sizes are free within the sets, so that locations that are open may take the places over, and none opens or stays
    longer for it. The location's own life must allow the closing, and every rule must hold. With sets given, sizes in
    one period bind none in another: what holds when it is closed from t on holds when it is closed later.
"""

from bisect import bisect_left
from functools import cached_property

from optimiser.locations.audit import is_feasible
from optimiser.locations.case.case import LocationCase
from optimiser.locations.case.closing import Closing
from optimiser.locations.case.column import OpenPath, is_open
from optimiser.locations.formulation.integer_programme import IntegerProgramme, SolverBudget, Stop
from optimiser.locations.formulation.subproblem import merge, restrict
from optimiser.locations.formulation.whole_sizes import Choices, whole_choices

SECONDS = 1.0
"""Seconds for one choice of sizes, which takes hundredths of a second."""


class Closings:
    """The question about one plan: all municipalities that host, in which every option may be left out."""

    def __init__(self, case: LocationCase, plan: Choices, stop: Stop) -> None:
        """Take a feasible plan; ``stop`` ends the search for sizes."""
        self.case, self.plan, self.stop = case, plan, stop
        # the sets of all other municipalities are empty, and stay so
        self.part, self.kept = restrict(case, plan, {c.block for c in plan if any(c.path)})

    @cached_property
    def programme(self) -> IntegerProgramme:
        """Built once: queries differ in the sets that may be taken."""
        live = {
            j: [_with_one_less(which, len(self.part.blocks[j].options)) for which in self.plan[b].path]
            for j, b in enumerate(self.kept)
        }
        return IntegerProgramme(self.part, live)

    def _choices(self, b: int, path: OpenPath) -> Choices | None:
        """A plan in which block ``b`` has another path and all others have theirs; ``None`` where no sizes allow it."""
        paths = {j: path if m == b else self.plan[m].path for j, m in enumerate(self.kept)}
        for (j, t), sets in self.programme.sets.items():
            for which, open_set in sets.items():
                self.programme.rows.upper[open_set.y] = float(which == paths[j][t])
        answer = self.programme.solve(SolverBudget(SECONDS, self.stop))
        found = answer and whole_choices(self.part, paths, seconds=SECONDS, stop=self.stop, sizes=answer[1])
        return merge(self.plan, found, self.kept) if found else None

    def first(self, b: int, i: int) -> Closing:
        """The first period from which option ``i`` of block ``b`` can be closed."""
        opened, life = is_open(self.plan[b], i), self.case.blocks[b].options[i].life
        periods = [
            t
            for t, is_there in enumerate(opened)
            if is_there and life.price(tuple(o and s < t for s, o in enumerate(opened))) < float("inf")
        ]
        if not periods:
            return Closing(None, barred=True)
        path = self.plan[b].path
        found: dict[int, Choices | None] = {}

        def holds(t: int) -> int:
            found[t] = self._choices(b, tuple(s & ~(1 << i) if n >= t else s for n, s in enumerate(path)))
            return int(found[t] is not None)

        n = bisect_left(periods, 1, key=holds)
        choices = found[periods[n]] if n < len(periods) else None
        return Closing(periods[n] if choices and is_feasible(self.case, choices) else None)


def _with_one_less(which: int, options: int) -> list[int]:
    """A set, and those that have one option less."""
    return sorted({which, *(which & ~(1 << k) for k in range(options))})
