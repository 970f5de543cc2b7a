"""The question in whole numbers: municipalities with the locations they have or may get; frozen.

Indices: b block (municipality), i option of a block, g group, k category of location, t period (0 first).
A municipality is one block since its own choices meet in its total only; few rows, the linking rows, join blocks.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from optimiser.locations.case.life import Life

PLACES, OPEN, ANY_OPEN = "places", "open", "some"
"""What a term of a linking row counts: places of a group, open locations of a category, 1 where any of it is open."""


@dataclass(frozen=True)
class LocationOption:
    """A location that is there or may come.

    Args:
        name: identifier of the location, or of the generic one.
        kind: name of its kind.
        groups: whom it may host; with several it is of mixed use.
        low: fewest places while open, all groups together.
        high: most places while open, all groups together.
        life: when it may open, stay and close, and the price of each step.
        place_cost: cost of a place for one period, in the unit of the aim.
        existing: whether it is there already.
        places: places there now; ``None`` for one that is not there.
        counts_for_law: a sourced fact; ``None`` where unknown.
        visibility: who may see it.

    """

    name: str
    kind: str
    groups: tuple[str, ...]
    low: int
    high: int
    life: Life
    place_cost: float = 0.0
    existing: bool = False
    places: int | None = None
    counts_for_law: str | None = None
    visibility: str = "prt"

    @property
    def category(self) -> str:
        """Kind and groups: what rows count by, since an existing location may host fewer groups than its kind."""
        return f"{self.kind}/{'+'.join(self.groups)}"


@dataclass(frozen=True)
class GroupLimit:
    """Fewest and most places of one group in a municipality in one period; ``high`` is ``None`` for no limit."""

    group: str
    period: int
    low: int = 0
    high: int | None = None


@dataclass(frozen=True)
class Block:
    """A municipality: its options, fair share per period [places], limits, and what may not be open together."""

    code: str
    options: tuple[LocationOption, ...]
    share: tuple[float, ...]
    ceiling: tuple[int | None, ...]
    """Most places of all groups together, per period; ``None`` for no limit."""
    apart: tuple[tuple[str, str], ...] = ()
    """Pairs of categories that may not be open at once in this municipality."""
    floor: tuple[int, ...] = ()
    """Fewest places of all groups together; empty for none."""
    group_limits: tuple[GroupLimit, ...] = ()
    """Limits of single groups that only locations of that group can meet."""


@dataclass(frozen=True)
class LinkingTerm:
    """One term of a linking row: ``factor`` times what ``block`` has of ``name`` in ``period``."""

    block: int
    counts: str
    name: str
    period: int
    factor: float = 1.0


@dataclass(frozen=True)
class LinkingRow:
    """A row that joins municipalities: low ≤ Σ terms ≤ high; its name is ``rule(index)``.

    A goal row (goal programming) may be missed at a price: its cost is a part of the aim.

    Maths:
        goal(r) = under_price · max(0, low − Σ terms) + over_price · max(0, Σ terms − high)    [places]
    """

    rule: str
    index: tuple[str, ...]
    low: float
    high: float
    terms: tuple[LinkingTerm, ...]
    lazy: bool = False
    """Whether the search leaves it out until a plan breaks it; there are many of its kind and few bind."""
    within_block: bool = False
    """Whether every column of its municipality keeps it by itself, so that the search needs no row for it."""
    under_price: float = float("inf")
    """Price of a unit below ``low``; infinite where the row must hold."""
    over_price: float = float("inf")
    """Price of a unit above ``high``; infinite where the row must hold."""

    @property
    def is_goal(self) -> bool:
        """Whether the row may be missed at a price."""
        return self.under_price < float("inf")

    def goal_cost(self, total: float) -> float:
        """What a total of the terms costs, 0 for a row that must hold [places]."""
        if not self.is_goal:
            return 0.0
        return self.under_price * max(0.0, self.low - total) + self.over_price * max(0.0, total - self.high)


@dataclass(frozen=True)
class PlaceLimit:
    """Fewest and most places of some groups in some blocks in a period, and the row of the tables behind it."""

    rule: str
    index: tuple[str, ...]
    blocks: tuple[int, ...]
    groups: tuple[str, ...]
    period: int
    low: int = 0
    high: int | None = None


@dataclass(frozen=True)
class AimWeights:
    """What one unit of each part of the aim costs.

    Maths:
        Σ_{b,t} (below · max(0, s − T) + above · max(0, T − s) + peak · max(0, T − peak_at · s))
        + Σ goal rows + Σ steps of every location's life + Σ place_cost · places        [places]
        T = all places of b in t, s = share[b,t]
    """

    below: float = 1.0
    above: float = 1.0
    peak: float = 0.0
    peak_at: float = 1.5


@dataclass(frozen=True)
class ChosenRule:
    """A rule that the scenario or the tables name, with its settings."""

    rule: str
    group: str | None = None
    other: str | None = None
    km: float | None = None
    most: int | None = None


@dataclass(frozen=True)
class LocationCase:
    """Blocks, the linking rows between them, the weights of the aim, and what the rules speak about."""

    groups: tuple[str, ...]
    periods: tuple[str, ...]
    blocks: tuple[Block, ...]
    linking_rows: tuple[LinkingRow, ...] = ()
    weights: AimWeights = field(default_factory=AimWeights)
    scopes: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Blocks of every scope that a requirement may name."""
    required: Mapping[tuple[str, str, int], int] = field(default_factory=dict)
    """Open places required by scope, group and period."""
    surplus: int = 0
    """Places that a scope may have above its requirement."""
    points: tuple[tuple[float, float], ...] = ()
    """Longitude and latitude of every block, degrees WGS84."""
    branches: Mapping[str, tuple[str, float]] = field(default_factory=dict)
    """Kind of branch: the kind that must be open nearby, and how near [km]."""
    chosen_rules: tuple[ChosenRule, ...] = ()
    """Rules whose excess the audit recounts; empty for a case that is made of linking rows alone."""
    place_limits: tuple[PlaceLimit, ...] = ()
    """What limits, bids, exchanges and exemptions of municipalities ask."""

    def without_goals(self) -> "LocationCase":
        """The case with only the rows that must hold: whether there is a plan at all does not hang on goals."""
        return replace(self, linking_rows=tuple(row for row in self.linking_rows if not row.is_goal))

    @cached_property
    def categories(self) -> tuple[str, ...]:
        """Every category that some option has, sorted."""
        return tuple(sorted({o.category for b in self.blocks for o in b.options}))

    @cached_property
    def features(self) -> Mapping[tuple[str, str], int]:
        """Position of what a row may count in a block: places by group, then open and any open by category."""
        names = [(PLACES, g) for g in self.groups] + [(what, k) for what in (OPEN, ANY_OPEN) for k in self.categories]
        return {name: f for f, name in enumerate(names)}
