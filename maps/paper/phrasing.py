"""How figures are written in a paper: unknown as unknown, withheld as withheld, a lower bound as such."""

from collections.abc import Iterable, Iterator

from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from optimiser.problem.area_sums import TOTAL
from optimiser.words import Words


class Say:
    """Figures of one edition in one language."""

    def __init__(self, edition: Edition, words: Words) -> None:
        """Keep what is told from."""
        self.edition, self.words = edition, words

    def number(self, value: float | None, decimals: int = 0) -> str:
        """A number, or the word for unknown."""
        return self.words("paper-unknown") if value is None else self.words.number(round(value, decimals), decimals)

    def signed(self, value: int | None) -> str:
        """A difference with its sign."""
        sign = "+" if value is not None and value > 0 else ""
        return sign + self.number(value)

    def stock(self, area: Area, value: float | None, decimals: int = 0) -> str:
        """A sum with existing places in it: a lower bound where one location is of unknown size."""
        if value is None or not area.incomplete:
            return self.number(value, decimals)
        if not value:
            return self.words("paper-unknown")
        return self.words("paper-at-least", number=self.number(value, decimals))

    def cells(self, area: Area, period: str, group: str = TOTAL) -> tuple[str, str, str]:
        """Existing, new and total."""
        if area.withheld:
            return (self.words("picture-withheld"),) * 3
        f = self.edition.at(area.code, period, group)
        return self.stock(area, f.existing), self.number(f.new), self.stock(area, f.total)

    def rate(self, area: Area, period: str) -> str:
        """Existing and new places per 1,000 inhabitants."""
        if area.withheld:
            return self.words("picture-withheld")
        found = self.edition.per_1000(area.code, self.edition.at(area.code, period).total)
        return self.stock(area, found, 2)

    def group(self, group: str) -> str:
        """The name of a group."""
        code = f"group-{group}"
        return self.words(code) if self.words.has(code) else group

    def rows(self, area: Area) -> tuple[Area, ...]:
        """What adds up to an area: its municipalities by name, or the sum that stands in place of withheld ones."""
        found: dict[str, Area] = {}
        for town in sorted((self.edition.area[m] for m in area.members), key=lambda a: (a.name.casefold(), a.code)):
            around = [town.code, town.region, town.province]
            shown = next((self.edition.area[c] for c in around if c and not self.edition.area[c].withheld), area)
            found[shown.code] = shown
        return tuple(found.values())

    def row_name(self, area: Area) -> str:
        """The name in a row; a sum says that it is one."""
        return area.name if area.level == "municipality" else self.words(f"paper-row-{area.level}", name=area.name)


def joined(parts: Iterable[str]) -> str:
    """Sentences as one paragraph."""
    return " ".join(p for p in parts if p)


def periods(edition: Edition) -> Iterator[str]:
    """Names of the periods."""
    return (span.name for span in edition.periods)
