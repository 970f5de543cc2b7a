"""What a page of two proposals must say besides what it says of each."""

from collections.abc import Iterator
from dataclasses import dataclass

from optimiser.editions.records import Area
from tests.support.page import Shown
from tests.support.page.lists import inside


@dataclass(frozen=True)
class Pair:
    """Proposals A and B in the same period."""

    first: Shown
    second: Shown

    def change(self, area: Area, layer: str = "new") -> float | None:
        """What B has more than A, unknown if either is."""
        other = self.second.edition.area[area.code]
        a, b = self.first.value(layer, area), self.second.value(layer, other)
        return None if a is None or b is None else b - a

    def hidden(self, area: Area) -> bool:
        """Whether either proposal keeps the number of an area back."""
        return area.withheld or self.second.edition.area[area.code].withheld

    def told(self, area: Area) -> str:
        change = self.change(area)
        if change is None and self.hidden(area):
            return self.first.words("map-withheld")
        return self.first.number(change, sign=True)


def who(pair: Pair, zoom: Area | None) -> Iterator[list[list[str]]]:
    """The tables of who receives more and who fewer: sums, provinces, more, fewer; each with its header."""
    at, words = pair.first, pair.first.words
    towns = inside(at, "municipality", zoom)
    changes = {a.code: pair.change(a) for a in towns}
    more, fewer, same = (
        [a for a in towns if (d := changes[a.code]) is not None and (d > 0) - (d < 0) == sign] for sign in (1, -1, 0)
    )
    unknown = [a for a in towns if changes[a.code] is None]
    scope = zoom or at.edition.area[at.edition.country]
    whole = pair.change(scope)

    def added(areas: list[Area]) -> float:
        return sum(changes[a.code] or 0 for a in areas)

    rows = [
        [words("map-more"), at.number(len(more)), at.number(added(more), sign=True)],
        [words("map-fewer"), at.number(len(fewer)), at.number(added(fewer), sign=True)],
        [words("map-same"), at.number(len(same)), at.number(0)],
    ]
    if unknown:
        rest = None if whole is None else at.number(whole - added(more) - added(fewer), sign=True)
        rest = rest or words("map-withheld" if scope.withheld else "map-unknown")
        rows.append([words("map-not-shown"), at.number(len(unknown)), rest])
    rows.append([at.name(scope), at.number(len(towns)), pair.told(scope)])
    yield [[words(f"map-{x}") for x in ("what", "towns", "places")], *rows]
    if zoom is None and len(at.edition.level("province")) > 1 and not at.alone:
        head = [words("map-province"), "A", "B", words("map-difference"), words("map-not-shown-short")]
        yield [head, *_provinces(pair)]
    for areas in (more, fewer):
        if areas:
            yield [[words("map-town"), "A", "B", words("map-difference")], *(_both(pair, a) for a in areas)]


def _both(pair: Pair, area: Area) -> list[str]:
    other = pair.second.edition.area[area.code]
    first, second = (x.told(a, x.figure(a).new) for x, a in ((pair.first, area), (pair.second, other)))
    return [area.name, first, second, pair.told(area)]


def _provinces(pair: Pair) -> Iterator[list[str]]:
    for province in pair.first.edition.level("province"):
        towns = [pair.first.edition.area[m] for m in province.members]
        yield [*_both(pair, province), pair.first.number(sum(pair.change(a) is None for a in towns))]


def who_said(pair: Pair, zoom: Area | None) -> Iterator[str]:
    """Heads and sentences around these tables."""
    at, words = pair.first, pair.first.words
    yield words("map-adding-up")
    if zoom is None and len(at.edition.level("province")) > 1 and not at.alone:
        yield words("map-by-province")
    for kind, sign in (("map-more", 1), ("map-fewer", -1)):
        changes = [d for a in inside(at, "municipality", zoom) if (d := pair.change(a)) is not None and d * sign > 0]
        yield words(kind)
        yield words("page-more", count=at.number(len(changes)), places=at.number(sum(changes), sign=True))
