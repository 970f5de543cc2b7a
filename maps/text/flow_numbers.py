"""Every number of people in reception over time, one by one: without the changes, with them, and the difference."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.schema.flow_balance import Balance
from data.schema.housing_flows import FLOWS, IN_RECEPTION, NIDOS, RECEPTION, YOUNG_ADULTS
from optimiser.housing.flows import FlowScenario, counted_for_task

STOCKS = (RECEPTION, *IN_RECEPTION, NIDOS, YOUNG_ADULTS)
"""Groups of people, reception as a whole first."""


@dataclass(frozen=True)
class FlowNumber:
    """A number of a half-year or a year; what is not known is ``None``."""

    span: str
    item: str
    """``opening:`` or ``closing:`` with a group, ``flow:`` with a flow, or ``task:`` for what counts for the task."""
    before: int | None
    after: int | None

    @property
    def difference(self) -> int | None:
        """What the changes make of it; ``None`` where one of both is not known."""
        return None if self.before is None or self.after is None else self.after - self.before


def flow_numbers(scenario: FlowScenario, before: FlowScenario | None = None) -> Iterator[FlowNumber]:
    """All numbers of a scenario, beside those without the changes where there are any."""
    without = before or scenario
    pairs = zip((*without.half_years, *without.years), (*scenario.half_years, *scenario.years), strict=True)
    for old, new in pairs:
        was = _items(old)
        yield from (FlowNumber(new.half_year, item, was[item], n) for item, n in _items(new).items())


def _items(balance: Balance) -> dict[str, int | None]:
    found = {f"opening:{s}": balance.opening.get(s) for s in STOCKS}
    found |= {f"flow:{f}": balance.flows.get(f) for f in FLOWS}
    found["task:"] = counted_for_task(balance)
    return found | {f"closing:{s}": balance.closing.get(s) for s in STOCKS}
