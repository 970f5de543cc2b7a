"""What faster or slower housing does to reception, as one audience may see it: plain data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from data.schema.visibility import Visibility
from optimiser.editions.location_differences import LocationDifference
from optimiser.words.facts import Fact

DAYS_OF_A_YEAR = 365


@dataclass(frozen=True)
class PeriodDifference:
    """A period in both plans.

    Args:
        period, day: the period and its reference date.
        fewer: places fewer that are asked on that day; negative where more are asked [places].
        days: how long it is [days].
        before, after: open places in both plans [places].
        worth: cost of the places fewer in a year, of kinds whose cost is known; ``None`` where none is [EUR/year].
        unpriced: places fewer of kinds whose cost is not known, by kind; negative where more [places].

    """

    period: str
    day: date
    days: int
    fewer: int
    before: int
    after: int
    worth: float | None
    unpriced: Mapping[str, int]


@dataclass(frozen=True)
class Proof:
    """What a plan is worth by the aim of its scenario, and what is proven of it.

    Args:
        value: the aim, in places off the share; less is better.
        bound: no plan is below it.
        gap: (value − bound) / value.
        in_time: False where the time limit came before the gap that was asked for.

    """

    value: float
    bound: float
    gap: float
    in_time: bool


def apart(one: Proof, two: Proof) -> bool:
    """Whether the best plans of both questions differ for certain: what is proven of them does not overlap."""
    return one.value < two.bound or two.value < one.bound


@dataclass(frozen=True)
class HousingWhatIf:
    """People housed more or fewer, and the locations that this spares or asks.

    Args:
        title: of the scenario of locations.
        audience: for whom it is.
        changes: people housed more, or fewer where negative, and the half-year.
        periods: the periods of the plan.
        locations: what differs between both plans.
        before, after: what is proven of the plans without and with the changes.
        facts: what a reader must know beside it.

    """

    title: str
    audience: Visibility
    changes: tuple[tuple[int, str], ...]
    periods: tuple[PeriodDifference, ...]
    locations: tuple[LocationDifference, ...]
    before: Proof
    after: Proof
    facts: tuple[Fact, ...]

    @property
    def worth(self) -> float | None:
        """Cost of the places fewer over all periods together; ``None`` where that of any is not known [EUR]."""
        of_periods = [p.worth * p.days / DAYS_OF_A_YEAR for p in self.periods if p.worth is not None and not p.unpriced]
        return sum(of_periods) if len(of_periods) == len(self.periods) else None

    @property
    def side(self) -> str:
        """Whether ``fewer`` or ``more`` places are asked in the end."""
        return "fewer" if self.periods[-1].fewer >= 0 else "more"
