"""What a search is told, what it tells while it works, and what comes of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from optimiser.locations.case.case import LocationCase
from optimiser.locations.case.plan_cost import relative_gap
from optimiser.locations.formulation.integer_programme import Stop
from optimiser.locations.formulation.whole_sizes import Choices


@dataclass(frozen=True)
class SearchProgress:
    """How far a search is: wall seconds, cost of the best plan [places], its bound, and what is worked on.

    ``value`` is infinite before the first plan, ``bound`` minus infinite before the first bound; ``step`` is a code:
    ``bound``, ``draft``, ``area``, ``solve``, ``neighbourhood``, ``everywhere``.
    """

    seconds: float
    value: float
    bound: float
    step: str

    @property
    def gap(self) -> float:
        """(value − bound) / value; infinite without a plan."""
        return relative_gap(self.value, self.bound)


@dataclass(frozen=True)
class StopRule:
    """When to stop: seconds of wall time, relative gap, and a call from outside (Ctrl-C); and who is told meanwhile."""

    seconds: float = 60.0
    gap: float = 1e-3
    stop: Stop = field(default=lambda: False)
    seed: int = 0
    tell: Callable[[SearchProgress], None] = field(default=lambda _: None)
    """Called at every step, better plan and better bound; once a plan has a value a stop leaves something."""


@dataclass(frozen=True)
class SearchResult:
    """The incumbent, its cost, the bound that no plan beats, and why the search ended.

    ``status`` is ``gap`` when the gap asked for was proven, ``time`` when the limit or a call to stop
    came first, ``searched`` when nothing more was to be tried, ``infeasible`` when no plan can exist.
    """

    case: LocationCase
    plan: Choices | None
    value: float
    bound: float
    status: str
    seconds: Mapping[str, float]
    own_bound: float = float("-inf")
    """The bound by our own sums alone; ``bound`` may be the solver's word."""
    broken: Mapping[tuple[str, ...], float] = field(default_factory=dict)
    """Where no plan can exist: what each linking row is broken by in the cheapest mixture, by rule and index."""

    @property
    def gap(self) -> float:
        """(value − bound) / value; 0 where both are 0, infinite without a plan."""
        return float("inf") if self.plan is None else relative_gap(self.value, self.bound)
