"""What a page must say of an edition, worked out in Python from the edition alone, without the script of the page.

Every text is made with words that keep what they were asked for, so that it is known which messages were derived.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from babel.dates import format_date

from optimiser.editions.edition import Edition
from optimiser.editions.records import Area, Figure, Span
from optimiser.problem.area_sums import TOTAL
from tests.support.paper_claims import Heard

LEVELS = ("province", "region", "municipality")
STANDING = ("realised", "hard", "soft", "gap")


@dataclass(frozen=True)
class Layer:
    """A way to colour the map as its reader meets it."""

    name: str
    unit: str
    decimals: int = 0
    partial: bool = False


_LAYERS: dict[int, tuple[Edition, tuple[Layer, ...]]] = {}
"""The layers of every edition that was looked at, by its identity: an edition cannot be hashed."""


@dataclass(frozen=True)
class Shown:
    """An edition on a page, in one language and period.

    ``nudge`` moves every number by a thousandth of its last digit, up or down: the page keeps three digits more than
    it shows, so that exactly half a digit may be written either way.
    """

    edition: Edition
    words: Heard
    at: int
    nudge: int = 0

    @property
    def span(self) -> Span:
        return self.edition.periods[self.at]

    @property
    def alone(self) -> bool:
        """Whether provinces are the smallest areas."""
        return self.edition.unit == "province"

    @property
    def levels(self) -> list[str]:
        """Levels that a reader can choose."""
        names = ("municipality", "region") if self.alone else LEVELS
        return [name for name in names if self.edition.level(name)]

    @property
    def whole(self) -> str:
        """The name of all that the page is about."""
        provinces = self.edition.level("province")
        return provinces[0].name if len(provinces) == 1 and not self.alone else self.words("map-all")

    def name(self, area: Area) -> str:
        return self.whole if area.level == "country" else area.name

    def figure(self, area: Area, group: str = TOTAL) -> Figure:
        return self.edition.at(area.code, self.span.name, group)

    def number(self, value: float | None, decimals: int = 0, *, sign: bool = False) -> str:
        """A number in the reader's language, or that it is unknown."""
        if value is None:
            return self.words("map-unknown")
        moved = Decimal(value) + self.nudge * Decimal("0.001").scaleb(-decimals)
        exact = moved.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
        return ("+" if sign and exact > 0 else "") + self.words.number(float(exact) or 0.0, decimals)

    def told(self, area: Area, value: float | None, decimals: int = 0, *, partial: bool = False) -> str:
        """A number of an area: withheld, unknown or a lower bound where it is."""
        if value is None and area.withheld:
            return self.words("map-withheld")
        text = self.number(value, decimals)
        return self.words("page-at-least", places=text) if partial and area.incomplete and value is not None else text

    def rate(self, area: Area, places: int | None) -> float | None:
        return None if places is None or not area.population else 1000 * places / area.population

    @property
    def rate_decimals(self) -> int:
        return self.edition.rate_decimals

    def day(self, day: object) -> str:
        return str(format_date(day, format="medium", locale=self.words.language))

    def province(self, area: Area) -> Area | None:
        """The province around all of an area, if there is one."""
        around = [p for p in self.edition.level("province") if set(area.members) <= set(p.members)]
        return around[0] if around and area.level != "country" else None

    def layers(self) -> tuple[Layer, ...]:
        """The layers of the edition in the order of the page; found once, since every row asks."""
        edition, layers = _LAYERS.get(id(self.edition), (None, ()))
        if edition is not self.edition:
            layers = tuple(self._layers())
            _LAYERS[id(self.edition)] = self.edition, layers
        return layers

    def _layers(self) -> Iterator[Layer]:
        rate = self.rate_decimals
        yield Layer("new", "places")
        yield Layer("total_per_1000", "per_1000", rate, partial=True)
        yield Layer("existing_per_1000", "per_1000", rate, partial=True)
        yield Layer("new_per_1000", "per_1000", rate)
        yield Layer("difference", "percent", partial=True)
        yield from (Layer(group, "places") for group in self.edition.groups)
        if any(f.low is not None for f in self.edition.figures):
            yield Layer("room_for_unknown", "places")
        if any(f.least is not None for f in self.edition.figures):
            yield Layer("near_optimal", "places")
        if any(f.previous is not None for f in self.edition.figures):
            yield Layer("change", "places")
        yield from (Layer(part, "places") for part in STANDING if self.edition.standings)

    def known_share(self, area: Area) -> float | None:
        """Its share in the places that are known of all areas together."""
        land, share = self.edition.at(self.edition.country, self.span.name), self.figure(area).share
        return None if land.total is None or not land.share or share is None else share / land.share * land.total

    def value(self, layer: str, area: Area) -> float | None:
        """The number of an area on a layer."""
        f, known = self.figure(area), not (area.incomplete and area.level == "municipality")
        if layer in STANDING:
            standing = self.edition.standing(area.code, self.span.name)
            return getattr(standing, layer) if standing else None
        if layer.endswith("_per_1000"):
            kind = layer.removesuffix("_per_1000")
            return self.rate(area, getattr(f, kind)) if known or kind == "new" else None
        spread = None if f.low is None or f.high is None else f.high - f.low
        share = self.known_share(area)
        own = {
            "new": f.new,
            "difference": None if f.total is None or not share or not known else 100 * (f.total / share - 1),
            "change": None if f.new is None or f.previous is None else f.new - f.previous,
            "near_optimal": None if f.least is None or f.most is None else f.most - f.least,
            "room_for_unknown": spread if spread is not None else None if f.new is None else 0,
        }
        return own[layer] if layer in own else self.figure(area, layer).new

    def cell(self, layer: Layer, area: Area) -> str:
        """The number of an area as a table or tip says it."""
        value = self.value(layer.name, area)
        return self.told(area, value, layer.decimals, partial=layer.partial) + self.closing(layer.name, area)

    def closing(self, layer: str, area: Area) -> str:
        """Whether fewer places than now means that none is left."""
        f = self.figure(area)
        if layer != "new" or f.new is None or f.new >= 0:
            return ""
        return f" ({self.words('map-closes' if f.existing == -f.new else 'map-shrinks')})"
