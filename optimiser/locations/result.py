"""The plan of locations: frozen, with a row per location, group and period."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from data.schema.visibility import VISIBILITIES, Visibility
from optimiser.locations.case.case import LocationCase, LocationOption
from optimiser.locations.case.closing import Closing
from optimiser.locations.case.column import Column, is_open
from optimiser.locations.case.plan_cost import CostParts, relative_gap
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.case import Case
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Aim, Plan
from optimiser.tolerances import GAP

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = (
    "period", "location_id", "name", "gm_code", "municipality", "province", "kind", "group",
    "places", "change", "action", "durable", "counts_for_law", "visibility",
)  # fmt: skip
"""Columns of ``locations.csv``."""


class LocationFacts(NamedTuple):
    """What the tables say about a location besides its sizes and life."""

    name: str
    durable: str | None
    """``yes``, ``no``, or ``None`` where its kind does not say."""
    ends: int | None
    """First period in which an existing one is no longer agreed."""
    opened: date | None = None
    """First day of use of an existing one."""
    end: date | None = None
    """Final day agreed, or final day on which the site of a candidate can be used."""


class LocationRow(NamedTuple):
    """A location in a period, for one group."""

    block: int
    option: LocationOption
    period: int
    group: str
    places: int
    change: int
    action: str


def action(option: LocationOption, opened: tuple[bool, ...], t: int, *, change: int, ends: int | None) -> str:
    """What happens to a location at the start of a period, in one word: of several the weightiest.

    Args:
        option: the location.
        opened: in which periods it is open.
        t: the period.
        change: places more than in the period before.
        ends: first period in which an existing one is no longer agreed; ``None`` where it does not end.

    """
    before = opened[t - 1] if t else option.existing and option.life.opened[option.life.start]
    if opened[t] and not before:
        return "open"
    if not opened[t]:
        return "close" if before and (ends is None or t < ends) else "end"
    if ends is not None and t >= ends:
        return "extend"
    return "grow" if change > 0 else "shrink" if change < 0 else "stay"


@dataclass(frozen=True)
class LocationPlan:
    """The plan, its cost ``value`` and bound [places], its relative gap, and the seconds of every step.

    ``status`` is ``gap`` (the gap asked for was proven) or ``time`` (the limit or Ctrl-C came first),
    ``searched`` (nothing more was to be tried; the gap says what is not proven).
    """

    case: LocationCase
    source: Case
    """Dossier, scenario and instance that the question about locations was built from."""
    plan: tuple[Column, ...]
    sites: Mapping[tuple[str, str], LocationFacts]
    value: float
    bound: float
    own_bound: float
    """The bound by our own sums alone; ``bound`` may be the solver's word."""
    gap: float
    status: str
    seconds: Mapping[str, float]
    unused: Mapping[tuple[str, str], CostParts]
    """What the best plan found with a named candidate in it costs, by municipality and identifier."""
    closings: Mapping[tuple[int, int], Closing]
    """From when each location can be closed without another one for it, by number of block and option."""

    @property
    def own_gap(self) -> float:
        """The relative gap to the bound by our own sums alone."""
        return min(1.0, relative_gap(self.value, self.own_bound))

    @property
    def instance(self) -> Instance:
        """Areas, requirement and shares."""
        return self.source.instance

    def as_plan(self) -> Plan:
        """The same as new places per municipality, group and period; fewer than exist is a negative number."""
        existing, new = self.instance.territory.existing, {}
        for column in self.plan:
            code = self.case.blocks[column.block].code
            for t, period in enumerate(self.case.periods):
                for k, g in enumerate(self.case.groups):
                    new[code, g, period] = int(column.sizes[t, :, k].sum()) - existing.get((code, g, period), 0)
        aim = Aim("locations", "municipality", TOTAL, "places", self.value)
        return Plan(instance=self.instance, new=new, aims=(aim,), seconds=self.seconds, gap=self.gap, case=self.source)

    def record(self) -> dict[str, object]:
        """What ``run.json`` says about locations besides the plan."""
        statuses = {"time": "time_limit", "searched": "searched", "gap": "within_gap"}
        status = "optimal" if self.gap <= GAP else statuses[self.status]
        figures: dict[str, object] = {"value": round(self.value, 6), "bound": round(self.bound, 6)}
        figures |= {"own_bound": round(self.own_bound, 6), "totals": self.totals()}
        return {"status": status, "locations": figures}

    def rows(self) -> Iterator[LocationRow]:
        """Every location and group that has places, or had them the period before."""
        for column in self.plan:
            for i, option in enumerate(self.case.blocks[column.block].options):
                opened, ends = is_open(column, i), self.sites[option.name, option.groups[0]].ends
                for k, g in enumerate(self.case.groups):
                    if g not in option.groups:
                        continue
                    was = option.places or 0 if option.life.opened[option.life.start] else 0
                    for t in range(len(self.case.periods)):
                        now = int(column.sizes[t, i, k])
                        if now or was:
                            done = action(option, opened, t, change=now - was, ends=ends)
                            yield LocationRow(column.block, option, t, g, now, now - was, done)
                        was = now

    def frame(self, audience: Visibility = "prt") -> "pd.DataFrame":
        """The plan as a table with the columns of ``locations.csv``, with nothing stricter than ``audience``."""
        import pandas as pd  # noqa: PLC0415  # half a second, and few ask for a frame

        allowed = VISIBILITIES[: VISIBILITIES.index(audience) + 1]
        territory, records = self.instance.territory, []
        for row in self.rows():
            if row.option.visibility not in allowed:
                continue
            code, site = self.case.blocks[row.block].code, self.sites[row.option.name, row.option.groups[0]]
            records.append(
                (
                    self.case.periods[row.period],
                    row.option.name,
                    site.name,
                    code,
                    territory.names[code],
                    territory.names[territory.province[code]],
                    row.option.kind,
                    row.group,
                    row.places,
                    row.change,
                    row.action,
                    site.durable or "",
                    row.option.counts_for_law or "",
                    row.option.visibility,
                )
            )
        return pd.DataFrame(records, columns=list(COLUMNS)).sort_values(["period", "gm_code", "location_id", "group"])

    def totals(self) -> dict[str, dict[str, int]]:
        """Places per period: all; durable, temporary or not said; and whether they count for the law, or not said."""
        totals = {
            t: dict.fromkeys(("all", "durable", "temporary", "durable_unknown", "law", "not_law", "law_unknown"), 0)
            for t in self.case.periods
        }
        durable = {"yes": "durable", "no": "temporary", None: "durable_unknown"}
        law = {"yes": "law", "no": "not_law", None: "law_unknown"}
        for row in self.rows():
            of_period = totals[self.case.periods[row.period]]
            site = self.sites[row.option.name, row.option.groups[0]]
            for name in ("all", durable[site.durable], law[row.option.counts_for_law]):
                of_period[name] += row.places
        return totals
