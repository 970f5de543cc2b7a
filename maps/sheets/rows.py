"""The rows on which all sums of the workbook rest: every municipality, and what is known only for an area around it.

A municipality that is withheld from this reader has rows without figures. What an area has beyond its visible
municipalities, withheld places and existing places of which only the province is known, is in a row of the area
itself (its *rest*), so that every sum adds up.

Maths:
    rest(A) = f(A) − Σ_{m ∈ A, visible} f(m) − Σ_{B ⊂ A, B shown} rest(B)    ∀ f ∈ {existing, new, share, total}
    for the areas A from the smallest to the largest: regions, provinces, the country              [places]
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from optimiser.editions.edition import Edition
from optimiser.editions.records import Area, Figure

LEVELS = ("municipality", "region", "province", "country")
"""Levels of area from the smallest to the largest."""

ADDITIVE = ("existing", "new", "share", "total")
"""Figures of which an area has the sum of its municipalities."""

ROUNDING_ERROR = 0.01
"""Largest sum that is only rounding [places]: shares are rounded to six decimals."""


@dataclass(frozen=True)
class Line:
    """Figures of a municipality, or the rest of an area, for one group in one period [places]."""

    period: str
    area: Area
    group: str
    existing: int | None
    new: int | None
    share: float | None
    rest: bool = False
    rest_total: int | None = None
    """Total of a rest; it includes totals inside it that are withheld since their existing places are."""

    @property
    def total(self) -> int | None:
        """Existing and new places."""
        if self.rest:
            return self.rest_total
        return None if self.existing is None or self.new is None else self.existing + self.new

    @property
    def adds_up(self) -> bool:
        """Whether the total is the sum of the existing and new places in the row."""
        return self.total == (self.existing or 0) + (self.new or 0)


def known_share(edition: Edition, period: str, group: str) -> str:
    """Formula of the share of a row in the places that are known; the share itself where all are."""
    known = edition.known_of_whole(period, group)
    whole = known is None or abs(known[1] - known[0]) <= ROUNDING_ERROR
    return "{share}" if known is None or whole else f"{{share}}*{known[0]}/{known[1]:.12g}"


def lines(edition: Edition, period: str, group: str, level: str = "municipality") -> Iterator[Line]:
    """Rows of all areas of a level, in order of code, then the rests of the areas around them that are not zero."""
    for area in edition.level(level):
        if area.withheld:
            yield Line(period, area, group, None, None, None)
        else:
            figure = edition.at(area.code, period, group)
            yield Line(period, area, group, figure.existing, figure.new, figure.share)
    yield from _rests(edition, period, group, level)


def _rests(edition: Edition, period: str, group: str, level: str) -> Iterator[Line]:
    """The rests of the areas around a level, as rows."""
    for area, rest in rests(edition, period, group, level):
        existing, new, total = (_rounded(rest.get(name)) for name in ("existing", "new", "total"))
        yield Line(period, area, group, existing, new, rest.get("share"), rest=True, rest_total=total)


def rests(
    edition: Edition, period: str, group: str, level: str = "municipality", names: tuple[str, ...] = ADDITIVE
) -> Iterator[tuple[Area, dict[str, float]]]:
    """The rests of the areas around a level, from the smallest area to the largest.

    A figure that is unknown for an area is left to the area around it.

    Yields:
        The area, and its rest by name of the figure; only if some figure is not zero.

    """
    subtracted: dict[str, list[tuple[frozenset[str], Mapping[str, float]]]] = defaultdict(list)
    for area in edition.level(level):
        known = _known(edition.at(area.code, period, group), names)
        subtracted[area.members[0]].append((frozenset(area.members), known))
    for area in _enclosing(edition, level):
        members_inside = frozenset(area.members)
        figures = _known(edition.at(area.code, period, group), names)
        first = (known for m in area.members for known in subtracted.get(m, ()))  # kept by their first member
        inside = [known for members, known in first if members <= members_inside]
        rest = {name: value - sum(known.get(name, 0) for known in inside) for name, value in figures.items()}
        if "total" in names:
            rest.setdefault("total", rest.get("existing", 0) + rest.get("new", 0))
        if any(abs(value) > ROUNDING_ERROR for value in rest.values()):
            subtracted[area.members[0]].append((members_inside, rest))
            yield area, rest


def _known(figure: Figure, names: tuple[str, ...]) -> dict[str, float]:
    """Figures by name, without unknown and withheld ones."""
    figures = {name: getattr(figure, name) for name in names}
    return {name: value for name, value in figures.items() if value is not None}


def _rounded(value: float | None) -> int | None:
    return None if value is None else round(value)


def _each_inside(inner: Sequence[Area], outer: Sequence[Area]) -> bool:
    """Whether each area lies in one of the others, which share no municipality."""
    around = {m: i for i, area in enumerate(outer) for m in area.members}
    return all(len(found := {around.get(m) for m in area.members}) == 1 and None not in found for area in inner)


def _enclosing(edition: Edition, level: str) -> Iterator[Area]:
    """The visible areas around those of a level, from the smallest to the largest.

    A level is left out if its areas cut through smaller ones, since rests would then overlap.
    """
    wider_levels = LEVELS[LEVELS.index(level) + 1 :]
    for i, name in enumerate(wider_levels):
        inner_areas = [a for step in (level, *wider_levels[:i]) for a in edition.level(step)]
        candidates = edition.level(name)
        outer_areas = edition.level("province") if name == "region" else candidates
        if _each_inside(inner_areas, candidates) and _each_inside(candidates, outer_areas):
            yield from (a for a in edition.level(name) if not a.withheld)
