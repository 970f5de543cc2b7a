"""Streams that one plan decides together with reception places, and everything together in counted places.

Maths:
    x[m, s, t] ∈ [low, high]                          what municipality m has of stream s by the plan, in its unit
    Σ_{m ∈ p} x[m, s, t] = sum[p, s, t]               ∀ provinces p: the plan moves people, and loses none
    z[a, t] = counted[a, t] + Σ_{m ∈ a} (Σ_g rate[g] · new[m, g, t] + Σ_s rate[s] · x[m, s, t])    [counted places]
    y[a, t] = z[a, t] / share[a, t],    share[a, t] = Σ_{m ∈ a} w_m / Σ_n w_n · z[country, t]      [× key share]

``counted`` are all streams that the plan leaves as they are, existing reception among them; w are the weights of the
key of everything together. Places and people are never added but by these rates, which the planner states.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from optimiser.problem.area_sums import Cell


@dataclass(frozen=True)
class Joint:
    """What a joint plan decides beside places, within which bounds, and what it counts together."""

    rates: Mapping[str, float]
    """Counted places of one place or person, by group and by stream that the plan decides."""
    own: Mapping[Cell, int]
    """Numbers without the plan, agreed exchanges included; 0 where only what the plan adds is known."""
    low: Mapping[Cell, int]
    high: Mapping[Cell, int]
    sums: Mapping[Cell, int]
    """What the plan divides, by province, stream and period."""
    alone: Mapping[Cell, int] = field(default_factory=dict)
    """Numbers if everybody keeps its own and what is added goes by inhabitants: what other ways to divide are given."""
    counted: Mapping[tuple[str, str], float] = field(default_factory=dict)
    """By area and period, all that the plan leaves as it is [counted places]."""
    share: Mapping[tuple[str, str], float] = field(default_factory=dict)
    """By area and period [counted places]."""
    unknown: frozenset[Cell] = frozenset()
    """Cells of which the number without the plan is not known."""
    unpublished: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    """By municipality and period, streams with a rate of which others have a number and this one has none."""
    kept: Mapping[Cell, int] = field(default_factory=dict)
    """Numbers that municipalities with an unknown stream keep, of places and of streams that the plan decides."""

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """Every (municipality, stream, period) that the plan decides."""
        return tuple(self.own)

    @cached_property
    def streams(self) -> tuple[str, ...]:
        """Streams that the plan decides, in their order."""
        return tuple(dict.fromkeys(s for _, s, _ in self.own))

    def members(self, area: Iterable[str], stream: str, period: str) -> tuple[Cell, ...]:
        """The cells of an area's municipalities for a stream and a period."""
        return tuple(c for m in area if (c := (m, stream, period)) in self.own)
