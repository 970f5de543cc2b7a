"""The rows that all sums rest on: every municipality, and what is known only for the area around it.

A municipality whose figures are not for this reader has rows without figures. What its area has more than
its visible municipalities stands in a row of the area itself, so that every sum adds up: places that are
withheld, and existing places of which only the province is known.

Maths:
    rest(A) = f(A) − Σ_{m ∈ A, visible} f(m) − Σ_{B ⊂ A, B shown} rest(B)    ∀ f ∈ {existing, new, share, total}
    with the areas A from the inside out: regions, provinces, the country
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from optimiser.editions.edition import Edition
from optimiser.editions.records import Area, Figure

LEVELS = ("municipality", "region", "province", "country")
ADDED = ("existing", "new", "share", "total")
NOTHING = 0.01
"""Shares are rounded to six decimals; what is smaller than this is the rounding of a sum of them."""


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
    rest_total: int | None = None
    """Of a rest: also the totals inside it that are not told because their existing places are not."""

    @property
    def total(self) -> int | None:
        """Existing and new places."""
        if self.rest:
            return self.rest_total
        return None if self.existing is None or self.new is None else self.existing + self.new

    @property
    def adds_up(self) -> bool:
        """Whether the total is what stands beside it."""
        return self.total == (self.existing or 0) + (self.new or 0)


def lines(edition: Edition, period: str, group: str, level: str = "municipality") -> Iterator[Line]:
    """All areas of a level by code, then the rests of the areas around them that are not nothing."""
    for area in edition.level(level):
        if area.withheld:
            yield Line(period, area, group, None, None, None)
        else:
            figure = edition.at(area.code, period, group)
            yield Line(period, area, group, figure.existing, figure.new, figure.share)
    yield from _rests(edition, period, group, level)


def _rests(edition: Edition, period: str, group: str, level: str) -> Iterator[Line]:
    """What no area of the level has, as lines of the areas around them."""
    for area, rest in rests(edition, period, group, level):
        existing, new, total = (_whole(rest.get(name)) for name in ("existing", "new", "total"))
        yield Line(period, area, group, existing, new, rest.get("share"), rest=True, rest_total=total)


def rests(
    edition: Edition, period: str, group: str, level: str = "municipality", names: tuple[str, ...] = ADDED
) -> Iterator[tuple[Area, dict[str, float]]]:
    """From the inside out; what is unknown of an area is left to the area around it."""
    done: list[tuple[frozenset[str], Mapping[str, float]]] = [
        (frozenset(area.members), _known(edition.at(area.code, period, group), names)) for area in edition.level(level)
    ]
    for area in _around(edition, level):
        inside = frozenset(area.members)
        whole = _known(edition.at(area.code, period, group), names)
        rest = {
            name: value - sum(known.get(name, 0) for members, known in done if members <= inside)
            for name, value in whole.items()
        }
        if "total" in names:
            rest.setdefault("total", rest.get("existing", 0) + rest.get("new", 0))
        if any(abs(value) > NOTHING for value in rest.values()):
            done.append((inside, rest))
            yield area, rest


def _known(figure: Figure, names: tuple[str, ...]) -> dict[str, float]:
    """Figures by name, without those that are unknown or withheld."""
    found = {name: getattr(figure, name) for name in names}
    return {name: value for name, value in found.items() if value is not None}


def _whole(value: float | None) -> int | None:
    return None if value is None else round(value)


def _around(edition: Edition, level: str) -> Iterator[Area]:
    """The areas around those of a level that are shown, from the inside out; none that cuts through another."""
    wider = LEVELS[LEVELS.index(level) + 1 :]
    for i, name in enumerate(wider):
        inner = [frozenset(a.members) for step in (level, *wider[:i]) for a in edition.level(step)]
        around = [frozenset(a.members) for a in edition.level(name)]
        outer = [frozenset(a.members) for a in edition.level("province")] if name == "region" else around
        if all(any(part <= whole for whole in around) for part in inner) and all(
            any(part <= whole for whole in outer) for part in around
        ):
            yield from (a for a in edition.level(name) if not a.withheld)
