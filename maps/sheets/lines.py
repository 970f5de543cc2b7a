"""The rows that all sums rest on: every municipality, and what is known only for the area around it.

A municipality whose figures are not for this reader has rows without figures. What its area has more than
its visible municipalities stands in a row of the area itself, so that every sum adds up: places that are
withheld, and existing places of which only the province is known.

Maths:
    rest(A) = f(A) − Σ_{m ∈ A, visible} f(m) − Σ_{B ⊂ A, B shown} rest(B)    ∀ f ∈ {existing, new, share}
    with the areas A from the inside out: regions, provinces, the country
"""

from collections.abc import Iterator
from dataclasses import dataclass

from optimiser.edition import Area, Edition

ADDED = ("existing", "new", "share")
_NOTHING = 1e-6
"""Shares are fractions; what is smaller than this is their rounding."""


@dataclass(frozen=True)
class Line:
    """Figures of a municipality, or the rest of an area, for one group in one period."""

    period: str
    area: Area
    group: str
    existing: int | None
    new: int | None
    share: float | None
    rest: bool = False

    @property
    def total(self) -> int | None:
        """Existing and new places."""
        return None if self.existing is None or self.new is None else self.existing + self.new


def lines(edition: Edition, period: str, group: str) -> Iterator[Line]:
    """All municipalities by code, then the rests that are not nothing."""
    for area in edition.level("municipality"):
        if area.withheld:
            yield Line(period, area, group, None, None, None)
        else:
            figure = edition.at(area.code, period, group)
            yield Line(period, area, group, figure.existing, figure.new, figure.share)
    yield from _rests(edition, period, group)


def _rests(edition: Edition, period: str, group: str) -> Iterator[Line]:
    """From the inside out; an area that straddles the one around it keeps its rest there."""
    shown: list[tuple[frozenset[str], dict[str, float]]] = []
    for area in _inside_out(edition):
        inside = frozenset(area.members)
        figure = edition.at(area.code, period, group)
        rest: dict[str, float | None] = {}
        for name in ADDED:
            whole = getattr(figure, name)
            known = [getattr(edition.at(m, period, group), name) for m in area.members if not edition.area[m].withheld]
            known += [found.get(name) for members, found in shown if members <= inside]
            rest[name] = None if whole is None else whole - sum(k for k in known if k is not None)
        if any(abs(value) > _NOTHING for value in rest.values() if value is not None):
            shown.append((inside, {n: v for n, v in rest.items() if v is not None}))
            existing, new, share = (rest[name] for name in ADDED)
            yield Line(period, area, group, _whole(existing), _whole(new), share, rest=True)


def _whole(value: float | None) -> int | None:
    return None if value is None else round(value)


def _inside_out(edition: Edition) -> Iterator[Area]:
    """Areas that are shown and lie wholly in the next one."""
    provinces = {frozenset(p.members) for p in edition.level("province")}
    for region in edition.level("region"):
        if not region.withheld and any(set(region.members) <= p for p in provinces):
            yield region
    yield from (p for p in edition.level("province") if not p.withheld)
    yield from edition.level("country")
