"""How figures are written in a paper: unknown and withheld ones as such, and lower bounds with a sign."""

from collections.abc import Iterable, Iterator

from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from optimiser.problem.area_sums import TOTAL
from optimiser.words import Words

MOST_NAMED = 2
"""Most periods that are all named."""


class Phrasing:
    """Writes the figures of one edition in one language."""

    def __init__(self, edition: Edition, words: Words) -> None:
        """Keep the edition and the language."""
        self.edition, self.words = edition, words

    def number(self, value: float | None, decimals: int = 0) -> str:
        """A number, or the word for unknown."""
        return self.words("paper-unknown") if value is None else self.words.number(round(value, decimals), decimals)

    def signed(self, value: int | None) -> str:
        """A difference with its sign."""
        sign = "+" if value is not None and value > 0 else ""
        return sign + self.number(value)

    def stock(self, area: Area, value: float | None, decimals: int = 0) -> str:
        """A number that includes existing places.

        If a location is of unknown size it is a lower bound, and unknown if it is zero.
        """
        if value is None or not area.incomplete:
            return self.number(value, decimals)
        if not value:
            return self.words("paper-unknown")
        return self.words("paper-at-least", number=self.number(value, decimals))

    def cells(self, area: Area, period: str, group: str = TOTAL) -> tuple[str, str, str]:
        """Existing, new and total places of an area."""
        if area.withheld:
            return (self.words("picture-withheld"),) * 3
        figure = self.edition.at(area.code, period, group)
        return self.stock(area, figure.existing), self.number(figure.new), self.stock(area, figure.total)

    def rate(self, area: Area, period: str) -> str:
        """Existing and new places of an area per 1,000 inhabitants."""
        if area.withheld:
            return self.words("picture-withheld")
        places_per_1000 = self.edition.per_1000(area.code, self.edition.at(area.code, period).total)
        return self.stock(area, places_per_1000, self.edition.rate_decimals)

    def group(self, group: str) -> str:
        """The name of a group in the reader's language, else its code."""
        code = f"group-{group}"
        return self.words(code) if self.words.has(code) else group

    def rows(self, area: Area) -> tuple[Area, ...]:
        """The areas that add up to an area: municipalities by name, withheld ones replaced by the area around them."""
        shown_areas: dict[str, Area] = {}
        for municipality in sorted(
            (self.edition.area[m] for m in area.members), key=lambda a: (a.name.casefold(), a.code)
        ):
            enclosing = [municipality.code, municipality.region, municipality.province]
            row_area = next((self.edition.area[c] for c in enclosing if c and not self.edition.area[c].withheld), area)
            shown_areas[row_area.code] = row_area
        return tuple(shown_areas.values())

    def row_name(self, area: Area) -> str:
        """The name of an area in a row; a larger area is named as a sum."""
        return area.name if area.level == "municipality" else self.words(f"paper-row-{area.level}", name=area.name)


def joined(parts: Iterable[str]) -> str:
    """Sentences joined to one paragraph; empty ones are left out."""
    return " ".join(p for p in parts if p)


def periods(edition: Edition) -> Iterator[str]:
    """The names of the periods of an edition."""
    return (span.name for span in edition.periods)


def span(edition: Edition, words: Words) -> str:
    """All periods in a few words: by name, or of many the first and the last."""
    names = tuple(periods(edition))
    if len(names) <= MOST_NAMED:
        return ", ".join(names)
    return words("paper-span", first=names[0], until=names[-1])
