"""The answer: places per municipality, group and period, and how it was found; frozen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from optimiser.problem.area_sums import AreaTable, Cell
from optimiser.problem.case import Case
from optimiser.problem.instance import Instance
from optimiser.problem.scenario import Scenario

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = ("period", "gm_code", "name", "province", "region", "group", "existing", "new", "total", "key_share")
"""Columns of ``plan.csv``."""


@dataclass(frozen=True)
class Aim:
    """An aim as it came out: its value over fractions, in its unit."""

    name: str
    level: str
    group: str
    unit: str
    value: float
    remark: str = ""
    """Code of a remark for the reader, e.g. that one municipality fixes the value."""
    stage: int = 0
    """Place in the order; the aims of one blend share it."""
    weight: float | None = None
    """Weight in a blend; ``None`` for an aim alone."""
    scale: float | None = None
    """What the value was divided by in the blend, in the aim's unit."""
    error: float = 0.0
    """How far the least possible value can be below this one, where the aim was approximated."""


@dataclass(frozen=True)
class Plan:
    """Whole new places per cell; ``fractions`` is what the programme found before rounding."""

    instance: Instance
    new: Mapping[Cell, int]
    fractions: Mapping[Cell, float] = field(default_factory=dict)
    aims: tuple[Aim, ...] = ()
    seconds: Mapping[str, float] = field(default_factory=dict)
    gap: float = 0.0
    shortfall: Mapping[Cell, int] = field(default_factory=dict)
    """Places of the requirement that a relaxed plan leaves open, by scope, group and period."""
    case: Case | None = field(default=None, compare=False, repr=False)
    """What the instance was made of; ``None`` for an instance that was made by hand."""

    @property
    def scenario(self) -> Scenario | None:
        """The scenario of the case, where there is one."""
        return self.case.scenario if self.case else None

    @cached_property
    def status(self) -> str:
        """``optimal``, or ``relaxed`` where a requirement was left open on request."""
        return "relaxed" if any(self.shortfall.values()) else "optimal"

    @cached_property
    def new_sums(self) -> AreaTable:
        """New places of every area, added up once."""
        return self.instance.territory.index.table(lambda m, g, t: self.new[m, g, t])

    def new_in(self, scope: str, group: str, period: str) -> int:
        """New places in a scope for a group or in total."""
        places: int = self.new_sums[scope, group, period]
        return places

    def load(self, area: str, group: str, period: str) -> float | None:
        """Existing and new places relative to the key share; ``None`` where the share is zero."""
        share, counted = self.instance.base(area, group, period)
        return (counted + self.new_in(area, group, period)) / share if share > 0 else None

    def frame(self) -> "pd.DataFrame":
        """The plan as a table with the columns of ``plan.csv``."""
        import pandas as pd  # noqa: PLC0415  # half a second, and few ask for a frame

        land = self.instance.territory
        rows = [
            (
                t,
                m,
                land.names[m],
                land.names[land.province[m]],
                land.names[land.region[m]],
                g,
                land.existing.get((m, g, t), 0),
                self.new[m, g, t],
                land.existing.get((m, g, t), 0) + self.new[m, g, t],
                round(self.instance.key_share(m, g, t), 6),
            )
            for t in land.periods
            for m in land.municipalities
            for g in land.groups
        ]
        return pd.DataFrame(rows, columns=list(COLUMNS))
