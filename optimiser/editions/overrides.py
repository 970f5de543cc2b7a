"""Decisions that go before dividing: rows that bind a plan, and how many of its new places they fix.

Maths:
    least[m, g] = max(minimum or fixed number, Σ hard bids, Σ taken over − existing)
    fixed = Σ_m min(new[m], max(least[m, all], Σ_g max(0, least[m, g])))        [places]
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from optimiser.editions.edition import Edition
from optimiser.editions.records import GivenRow
from optimiser.problem.area_sums import TOTAL

OVERRIDING = ("limits", "eligibility", "bids", "exchanges")
"""Tables whose rows go before what a key and the aims would give."""


@dataclass(frozen=True)
class Overridden:
    """Places of a period that rows fix, and all its new places."""

    period: str
    fixed: int
    new: int

    @property
    def share(self) -> float | None:
        """Part of the new places; ``None`` if there are none."""
        return self.fixed / self.new if self.new > 0 else None


def override_rows(edition: Edition) -> tuple[GivenRow, ...]:
    """The rows that its readers may see, with reason and author where a table has them."""
    return tuple(row for row in edition.given if row.table in OVERRIDING)


def overridden(edition: Edition) -> tuple[Overridden, ...]:
    """By period; none for plans of whole locations, where something is withheld, and where it cannot be told.

    Not every row is seen where something is withheld; and what an exchange adds to existing places that are not told
    is not told.
    """
    if edition.located or any(a.withheld for a in edition.areas):
        return ()
    return tuple(found for p in edition.periods if (found := _in(edition, p.name)))


def _in(edition: Edition, period: str) -> Overridden | None:
    fixed = 0
    by_limits, taken = _limits(edition, period), _taken(edition, period)
    if any(edition.at(m, period, g).existing is None for m, g in taken):
        return None
    for area in edition.level("municipality"):
        least = 0
        for g in edition.groups:
            standing, existing = edition.standing(area.code, period, g), edition.at(area.code, period, g).existing
            hard = (standing.hard if standing and _rule(edition, "keep_bids") else 0) or 0
            over = taken.get((area.code, g), 0) - (existing or 0)
            least += max(0, by_limits.get((area.code, g), 0), hard, over)
        least = max(least, by_limits.get((area.code, TOTAL), 0))
        fixed += min(edition.at(area.code, period).new or 0, least)
    return Overridden(period, fixed, edition.at(edition.country, period).new or 0)


def _rule(edition: Edition, name: str) -> bool:
    return any(setting == f"rules.{name}" or setting.startswith(f"rules.{name}.") for setting in edition.settings)


def _limits(edition: Edition, period: str) -> Mapping[tuple[str, str], int]:
    least: dict[tuple[str, str], int] = {}
    for x in edition.bounds if _rule(edition, "respect_limits") else ():
        if x.period == period and x.least is not None:
            least[x.municipality, x.group] = max(x.least, least.get((x.municipality, x.group), 0))
    return least


def _taken(edition: Edition, period: str) -> Mapping[tuple[str, str], int]:
    taken: dict[tuple[str, str], int] = defaultdict(int)
    for row in edition.given if _rule(edition, "keep_exchanges") else ():
        if row.table == "exchanges" and row.cells.get("period", period) == period:
            taken[row.cells["to_gm"], row.cells["group"]] += int(row.cells["places"])
    return taken
