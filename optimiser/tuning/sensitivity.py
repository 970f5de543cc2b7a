"""Which uncertain inputs move a plan most: the plan made again with one input at a time in its low and high reading.

Maths:
    Δ[m] = Σ_g (after[m, g, t] − before[m, g, t]), in the last period                  [places]
    moved = max(Σ_m max(0, Δ[m]), Σ_m max(0, −Δ[m]))                                   [places]

    Every reading is a whole plan, solved and audited anew; no dual is used, whose word holds for no step of a size.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from data.complaints import InvalidInputError
from optimiser.errors import InfeasibleError
from optimiser.tuning.changes import Change
from optimiser.tuning.input_ranges import InputRange
from optimiser.tuning.what_if import WhatIfs


@dataclass(frozen=True)
class Effect:
    """What a reading does: places more (or fewer) by municipality, or why there is no plan.

    ``infeasible``: no plan obeys the rules; ``contradicted``: the reading contradicts other input, as an official list.
    """

    taken: Mapping[str, int]
    status: Literal["plan", "infeasible", "contradicted"] = "plan"

    @property
    def feasible(self) -> bool:
        """Whether there is a plan."""
        return self.status == "plan"

    @property
    def moved(self) -> int | None:
        """Places that come or go elsewhere; ``None`` without a plan."""
        if not self.feasible:
            return None
        return max(sum(n for n in self.taken.values() if n > 0), -sum(n for n in self.taken.values() if n < 0))

    def of(self, municipality: str) -> int | None:
        """Places more or fewer of one municipality; ``None`` without a plan."""
        return self.taken.get(municipality, 0) if self.feasible else None


NOTHING = Effect({})
"""Of a reading that is what there is now."""


@dataclass(frozen=True)
class Sensitivity:
    """An input with what its low and its high reading do."""

    range: InputRange
    low: Effect
    high: Effect

    @property
    def most_moved(self) -> int:
        """Places moved in the reading that moves most; those without a plan count as none."""
        return max(self.low.moved or 0, self.high.moved or 0)

    @property
    def infeasible(self) -> bool:
        """Whether a reading leaves no plan at all, which is more than any move."""
        return "infeasible" in (self.low.status, self.high.status)

    @property
    def contradicted(self) -> bool:
        """Whether a reading contradicts other input, so that nothing can be said of it."""
        return "contradicted" in (self.low.status, self.high.status)

    def widest(self, municipality: str) -> int:
        """How far one municipality's number goes, between and around both readings."""
        numbers = [n for n in (self.low.of(municipality), self.high.of(municipality), 0) if n is not None]
        return max(numbers) - min(numbers)


def sensitivity(question: WhatIfs, given: InputRange) -> Sensitivity:
    """What both readings of an input do to an audited plan."""
    low, high = (_effect(question, change) for change in given.changes())
    return Sensitivity(given, low, high)


def most_first(found: Iterable[Sensitivity]) -> tuple[Sensitivity, ...]:
    """Inputs that leave no plan first, then those that contradict others, then those that move most."""
    return tuple(
        sorted(found, key=lambda s: (not s.infeasible, s.contradicted, -s.most_moved, s.range.what, s.range.area))
    )


def of_municipality(found: Iterable[Sensitivity], municipality: str) -> tuple[Sensitivity, ...]:
    """The same by how far the number of one municipality goes; those that leave it as it is are left out."""
    touched = [s for s in found if s.widest(municipality) or s.infeasible or s.contradicted]
    return tuple(
        sorted(
            touched,
            key=lambda s: (not s.infeasible, s.contradicted, -s.widest(municipality), s.range.what, s.range.area),
        )
    )


def _effect(question: WhatIfs, change: Change | None) -> Effect:
    if change is None:
        return NOTHING
    try:
        return Effect(question.ask([change]).taken)
    except InfeasibleError:
        return Effect({}, "infeasible")
    except InvalidInputError:
        return Effect({}, "contradicted")
