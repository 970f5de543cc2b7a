"""The plan: new places by municipality, group and period, and how they were found; frozen."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from optimiser.problem.area_sums import TOGETHER, AreaTable, Cell
from optimiser.problem.case import Case
from optimiser.problem.instance import Instance
from optimiser.problem.scenario import Scenario
from optimiser.tolerances import WIDE_GAP

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = ("period", "gm_code", "name", "province", "region", "group", "existing", "new", "total", "key_share")
"""Columns of ``plan.csv``."""

STREAM_COLUMNS = ("period", "gm_code", "stream", "number")
"""Columns of ``joint.csv`` that say what the plan decides."""


@dataclass(frozen=True)
class Aim:
    """The outcome of an aim: its value before rounding, in its unit."""

    name: str
    level: str
    group: str
    unit: str
    value: float
    remark: str = ""
    """Code of an area that alone fixes the value; empty if none does."""
    stage: int = 0
    """Place in the order; the aims of one blend share it."""
    weight: float | None = None
    """Weight in a blend; ``None`` for an aim alone."""
    scale: float | None = None
    """What the value was divided by in the blend, in the aim's unit."""
    error: float = 0.0
    """By how much the least possible value can be below this one, if the aim was approximated."""


@dataclass(frozen=True)
class Plan:
    """New places in whole numbers by cell; ``fractions`` are those of the programme before rounding."""

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
        """The scenario of the case, if there is one."""
        return self.case.scenario if self.case else None

    @cached_property
    def status(self) -> str:
        """``optimal``; ``relaxed`` if part of a requirement was left open on request; ``feasible`` without a proof."""
        if any(self.shortfall.values()):
            return "relaxed"
        return "optimal" if self.gap <= WIDE_GAP else "feasible"

    @cached_property
    def new_sums(self) -> AreaTable:
        """New places of every area, added up once."""
        return self.instance.territory.index.table(self.new.__getitem__)

    def of_case(self, case: Case | None, instance: Instance) -> "Plan":
        """The same places as a plan of a case; they are not added up again where the areas are the same."""
        found: Plan = replace(self, instance=instance, case=case)
        if "new_sums" in vars(self) and instance.territory is self.instance.territory:
            vars(found)["new_sums"] = self.new_sums
        return found

    def new_in(self, scope: str, group: str, period: str) -> int:
        """New places in a scope for a group or in total."""
        places: int = self.new_sums[scope, group, period]
        return places

    def streams_in(self, scope: str, stream: str, period: str) -> int:
        """What a scope has of a stream that the plan decides, in the unit of the stream."""
        joint = self.instance.joint
        cells = joint.members(self.instance.territory.scopes[scope], stream, period) if joint else ()
        return sum(self.new[c] for c in cells)

    def counted_in(self, scope: str, group: str, period: str) -> float:
        """What the numerator of a load adds to existing places: new places, or all that a joint plan decides.

        For everything together in counted places.
        """
        joint = self.instance.joint
        if group != TOGETHER or joint is None:
            return self.new_in(scope, group, period)
        places = sum(joint.rates.get(g, 0.0) * self.new_in(scope, g, period) for g in self.instance.territory.groups)
        return places + sum(joint.rates[s] * self.streams_in(scope, s, period) for s in joint.streams)

    def load(self, area: str, group: str, period: str) -> float | None:
        """Counted and new places relative to the key share [× key share]; ``None`` if the share is zero."""
        share, counted = self.instance.counted_base(area, group, period)
        return (counted + self.counted_in(area, group, period)) / share if share > 0 else None

    def frame(self) -> "pd.DataFrame":
        """The plan as a table with the columns of ``plan.csv``."""
        import pandas as pd  # noqa: PLC0415  # the import takes half a second, and few need a frame

        territory = self.instance.territory
        rows = [
            (
                t,
                m,
                territory.names[m],
                territory.names[territory.province[m]],
                territory.names[territory.region[m]],
                g,
                territory.existing.get((m, g, t), 0),
                self.new[m, g, t],
                territory.existing.get((m, g, t), 0) + self.new[m, g, t],
                round(self.instance.key_share(m, g, t), 6),
            )
            for t in territory.periods
            for m in territory.municipalities
            for g in territory.groups
        ]
        return pd.DataFrame(rows, columns=list(COLUMNS))

    def streams_frame(self) -> "pd.DataFrame":
        """What a joint plan decides beside places, as a table; without rows for a plan of places alone."""
        import pandas as pd  # noqa: PLC0415  # see above

        cells = self.instance.joint.cells if self.instance.joint else ()
        return pd.DataFrame([(t, m, s, self.new[m, s, t]) for m, s, t in cells], columns=list(STREAM_COLUMNS))
