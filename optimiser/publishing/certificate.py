"""``certificate.json``: what a plan claims, so that a few lines of plain Python can check it without this programme.

It holds visible rows and areas that are shown, and nothing that the edition does not tell: where rows are hidden, or
small units would follow, no levels are proven.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from optimiser.constraints.keep_exchanges import still_needed
from optimiser.editions.edition import Edition
from optimiser.explaining.fill_levels import levelling
from optimiser.explaining.level_proof import Bounds, LevelProof, Town
from optimiser.problem import ceilings
from optimiser.problem.area_sums import TOTAL, Cell
from optimiser.publishing.visible_plan import View

NAME = "certificate.json"
"""File name in the folder of a plan."""

SCHEMA = 1
"""Version of the format."""


@dataclass(frozen=True)
class BoundRow:
    """Fewest and most new places of one municipality; a capacity or ceiling counts existing places, which are given."""

    rule: str
    area: str
    group: str
    period: str
    least: int | None = None
    most: int | None = None
    existing: int | None = None

    @property
    def room(self) -> int | None:
        """Most new places."""
        return self.most if self.most is None or self.existing is None else max(0, self.most - self.existing)


def certificate(edition: Edition, seen: View) -> dict[str, Any]:
    """The contents of the file.

    Args:
        edition: what its readers may see.
        seen: what may be shown of the plan.

    """
    required, rows, bounds = _required(seen), _rows(edition, seen), list(_bounds(edition, seen))
    told = {key: n for key, n in required.items() if key[0] in rows}
    contents = {
        "schema": SCHEMA,
        "audience": edition.audience,
        "plan": "locations" if edition.located else "places",
        "surplus": _surplus(seen),
        "totals": [
            {"group": g, "period": p.name, "places": edition.at(edition.country, p.name, g).new}
            for p in edition.periods
            for g in edition.groups
        ],
        "requirement": [
            {"scope": s, "group": g, "period": t, "places": n, "rows": rows[s]} for (s, g, t), n in told.items()
        ],
        "bounds": [{k: v for k, v in vars(b).items() if v is not None} for b in bounds],
        "levels_not_proven": _why_no_levels(edition, seen, required),
    }
    return contents | ({} if contents["levels_not_proven"] else _levels(seen, bounds, required))


def _levels(seen: View, bounds: list[BoundRow], required: dict[Cell, int]) -> dict[str, Any]:
    """Shares and the existing places that loads count, and the levels with their proofs."""
    proof = LevelProof(seen.plan, _as_bounds(bounds), required)
    levels, order = proof.levels(), {key: i for i, key in enumerate(required)}
    proven = {town for x in levels for town in x.towns}
    return {
        "shares": [
            {"area": m, "period": t, "share": str(float(share)), "counted": proof.counted[m, t]}
            for (m, t), share in proof.share.items()
        ],
        "levels": [
            {"level": str(x.level), "areas": [list(a) for a in x.towns], "of": [order[r] for r in x.requirements]}
            for x in levels
        ],
        "areas_without_proof": sum(seen.plan.new_in(m, TOTAL, t) > 0 for m, t in proof.share.keys() - proven),
    }


def _why_no_levels(edition: Edition, seen: View, required: dict[Cell, int]) -> str:
    """Why no levels are proven; empty if they are."""
    scenario, members = seen.plan.scenario, seen.territory.scopes
    cells = [(m, g, t) for s, g, t in required for m in members[s]]
    small = any(seen.small.values()) and bool(seen.instance.credited)
    reasons = {
        "locations": edition.located,
        "hidden": seen.hides,
        "small": small,
        "relaxed": edition.status == "relaxed",
        "first_aim": not levelling(seen.plan) or not scenario or bool(scenario.stages[0].tolerance),
        "overlap": len(set(cells)) < len(cells),
        "fractions": not seen.plan.fractions,
    }
    return next((why for why, holds in reasons.items() if holds), "")


def _surplus(seen: View) -> int:
    scenario = seen.plan.scenario
    return scenario.locations.surplus if scenario and scenario.locations else 0


def _required(seen: View) -> dict[Cell, int]:
    """Places of every requirement, less those that a relaxed plan leaves open."""
    return {key: n - seen.plan.shortfall.get(key, 0) for key, n in sorted(seen.instance.requirement.items())}


def _rows(edition: Edition, seen: View) -> dict[str, list[str]]:
    """By scope, the areas of ``plan.csv`` that make it up; without scopes of which these tell a part alone."""
    row = {m: m for m in seen.territory.municipalities}
    for m in seen.withheld & row.keys():
        area = edition.area[m]
        row[m] = next(a for a in (area.region, area.province, edition.country) if a not in seen.withheld)
    whole = {a: set(seen.territory.scopes[a]) for a in set(row.values())}
    found = {s: dict.fromkeys(row[m] for m in members) for s, members in seen.territory.scopes.items()}
    inside = {s: set(members) for s, members in seen.territory.scopes.items()}
    return {s: list(rows) for s, rows in found.items() if all(whole[r] <= inside[s] for r in rows)}


def _bounds(edition: Edition, seen: View) -> Iterator[BoundRow]:
    """Rows of limits, offers and rules about the municipalities that are shown, as far as their numbers are told."""
    shown = (x for find in (_limits, _ceilings, _closed, _promised) for x in find(edition, seen))
    yield from (x for x in shown if x.rule in seen.instance.parameters and x.area not in seen.withheld)


def _limits(edition: Edition, seen: View) -> Iterator[BoundRow]:
    for x in seen.instance.limits_in_force:
        at = (x.rule, x.municipality, x.group, x.period)
        existing = edition.at(x.municipality, x.period, x.group).existing
        if not x.counts_existing:
            yield BoundRow(*at, x.least, x.most)
        elif existing is not None:
            yield BoundRow(*at, None, x.places, existing)


def _ceilings(edition: Edition, seen: View) -> Iterator[BoundRow]:
    for m in seen.territory.municipalities if ceilings.RULE in seen.instance.parameters else ():
        for t in seen.territory.periods:
            existing = edition.at(m, t).existing if m not in seen.withheld else None
            if existing is not None:
                most = ceilings.ceiling(seen.instance, m)
                yield BoundRow(ceilings.RULE, m, TOTAL, t, None, most, existing)


def _closed(edition: Edition, seen: View) -> Iterator[BoundRow]:
    del edition
    for m, g, t in seen.instance.place_cells:  # streams of a joint plan have no share
        if (m, g) in seen.instance.ineligible:
            yield BoundRow("eligible_groups", m, g, t, None, 0)
        if seen.instance.share[m, g, t] <= 0 and not (seen.small[t] and seen.instance.credited):
            yield BoundRow("no_share_no_places", m, g, t, None, 0)


def _promised(edition: Edition, seen: View) -> Iterator[BoundRow]:
    for (m, g, t, hard), places in sorted(seen.instance.offered.items()):
        if hard:
            yield BoundRow("keep_bids", m, g, t, places)
    for (m, g, t), places in still_needed(seen.instance).items():
        if places > 0 and edition.at(m, t, g).existing is not None:
            yield BoundRow("keep_exchanges", m, g, t, places)


def _as_bounds(rows: list[BoundRow]) -> Bounds:
    """The strictest of the rows about the same places."""
    low: dict[Cell, int] = {}
    high: dict[Cell, int] = {}
    floor: dict[Town, int] = {}
    ceiling: dict[Town, int] = {}
    for x in rows:
        least, most = (floor, ceiling) if x.group == TOTAL else (low, high)
        key: Any = (x.area, x.period) if x.group == TOTAL else (x.area, x.group, x.period)
        if x.least is not None:
            least[key] = max(least.get(key, 0), x.least)
        if x.room is not None:
            most[key] = min(most.get(key, x.room), x.room)
    return Bounds(low, high, floor, ceiling)
