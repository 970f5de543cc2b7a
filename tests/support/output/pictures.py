"""What pictures must say: titles and alternative texts of maps and calendars, and the notes below them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from optimiser.editions.edition import Edition
from optimiser.editions.location_lives import CLOSED, EXTEND, OPEN, LocationLife
from optimiser.editions.records import Area
from tests.support.page import Layer, Shown


@dataclass(frozen=True)
class Drawn:
    """A map of a layer at a level, of all or of a focus that is no municipality."""

    at: Shown
    layer: Layer
    level: str
    focus: Area | None = None

    @property
    def inside(self) -> list[Area]:
        """The areas that the picture is about."""
        areas = self.at.edition.level(self.level)
        return [a for a in areas if self.focus is None or set(a.members) & set(self.focus.members)]

    @property
    def place(self) -> str:
        provinces = self.at.edition.level("province")
        if self.focus is None and len(provinces) == 1 and not self.at.alone:
            return provinces[0].name
        country = self.at.edition.country
        return self.focus.name if self.focus else self.at.words("country-NL") if country == "NL" else country

    def title(self) -> str:
        name = self.at.words.named("layer", self.layer.name)
        return self.at.words("picture-title", layer=name, area=self.place)

    def head(self) -> str:
        """Name and period; the reference date of the period where it has one."""
        day = self.at.span.reference
        told = [self.at.words("picture-day", day=self.at.words.date(day))] if day else []
        return " ".join((self.place, " · ".join([self.at.words("picture-period", period=self.at.span.name), *told])))

    def headline(self) -> str:
        """Of a focus: new places, in how many municipalities, and how many there are then."""
        words, edition, period = self.at.words, self.at.edition, self.at.span.name
        area = self.focus
        assert area is not None
        figure = edition.at(area.code, period)
        if figure.new is None:
            return words("page-headline-untold")
        way = "some" if figure.new > 0 else "none" if figure.new == 0 else "fewer"
        number = words.number(abs(figure.new))
        told = [words("picture-headline", way=way, places=number, area=area.name, period=period)]
        towns = [edition.at(m, period).new for m in area.members]
        if len(towns) > 1 and figure.new > 0 and None not in towns:
            hosts = sum(1 for n in towns if n is not None and n > 0)
            told.append(words("picture-headline-towns", count=hosts, all=len(towns)))
        if figure.existing is not None and not area.incomplete:
            rates = [1000 * n / area.population for n in (figure.existing, figure.existing + figure.new)]
            decimals = edition.rate_decimals
            before, after = (words.number(round(rate, decimals), decimals) for rate in rates)
            total = words.number(figure.existing + figure.new)
            told.append(words("picture-headline-then", places=total, before=before, after=after))
        return " ".join(told)

    def legends(self, *, named: bool) -> Iterator[str]:
        """Layer and unit; circles and what stands with a name where places are proposed beside a rate."""
        words, rate = self.at.words, self.layer.name == "total_per_1000"
        yield words.named("layer", self.layer.name)
        shown = [a for a in self.inside if not a.withheld]
        if rate and any(self.at.edition.at(a.code, self.at.span.name).new for a in shown):
            yield words("map-legend-signs")
            if named:
                yield words("picture-label")

    def unnamed(self, count: int) -> str:
        """Said where names found no place."""
        return self.at.words("picture-unnamed", count=count)

    def alt(self, highest: str) -> str:
        """The alternative text, which names an area with the highest number: this one, if it is one of them."""
        words, areas = self.at.words, self.inside
        values = {a.code: self.at.value(self.layer.name, a) for a in areas}
        known = [v for v in values.values() if v is not None]
        name, count = words.named("layer", self.layer.name), len(areas)
        parts = [words("picture-alt", layer=name, area=self.place, period=self.at.span.name, count=count)]
        if known:
            best = [a.name for a in areas if values[a.code] == max(known)]
            told = highest if highest in best else best[0]
            value = words.number(round(max(known), self.layer.decimals), self.layer.decimals)
            parts.append(words("picture-alt-highest", name=told, value=value))
        hidden = sum(a.withheld for a in areas)
        unknown = sum(values[a.code] is None and not a.withheld for a in areas)
        parts += [words("picture-alt-unknown", count=unknown)] if unknown else []
        parts += [words("picture-alt-withheld", count=hidden)] if hidden else []
        return " ".join([*parts, words("picture-alt-table")])

    def below(self) -> Iterator[str]:
        """The notice, what kind of map it is, and the sources."""
        level = self.at.words(f"level-{self.level}")
        subtitle = self.at.words("picture-subtitle", title=self.at.edition.title, level=level)
        yield from (self.at.words("proposal"), subtitle, self.at.words("picture-tiles"))
        if self.at.edition.sources:
            sources = " ".join(source.rstrip(". ") + "." for source in self.at.edition.sources)
            yield self.at.words("picture-sources", sources=sources)


@dataclass(frozen=True)
class Calendar:
    """The calendar of an area, or of all locations, with so many bars."""

    at: Shown
    focus: Area | None = None
    most: int = 60

    @property
    def edition(self) -> Edition:
        return self.at.edition

    @property
    def lives(self) -> list[LocationLife]:
        return [o for o in self.edition.openings if self.focus is None or o.area in self.focus.members]

    def title(self) -> str:
        return (
            self.at.words("calendar-title-area", area=self.focus.name)
            if self.focus
            else self.at.words("calendar-title")
        )

    def alt(self) -> str:
        """How many locations, how many of them with a bar, and what happens in every period."""
        words, lives = self.at.words, self.lives
        count, shown = len({o.id for o in lives}), len({o.id for o in self._shown(lives)})
        parts = [words("calendar-alt", count=count, shown=shown, periods=len(self.edition.periods))]
        for span in self.edition.periods:
            phases = [(o.id, p) for o in lives if (p := o.at(span.name))]
            numbers = {
                "all": sum(p.total for _, p in phases),
                "open_locations": len({i for i, p in phases if p.action not in CLOSED}),
                "opens": len({i for i, p in phases if p.action == OPEN}),
                "extended": len({i for i, p in phases if p.action == EXTEND}),
                "closes": len({i for i, p in phases if p.action in CLOSED}),
            }
            told = {name: words.number(n) for name, n in numbers.items()}
            parts.append(words("calendar-alt-period", period=span.name, **told))
        return " ".join([*parts, *self.unshown(), words("calendar-alt-table")])

    def _shown(self, lives: Sequence[LocationLife]) -> list[LocationLife]:
        """What has a bar: first what changes, then the largest."""
        largest = {id(o): max([*(p.total for p in o.life), sum(o.before.values())]) for o in lives}
        towns = {o.area: self.edition.area[o.area].name.casefold() for o in lives}
        order = sorted(lives, key=lambda o: (not o.changes, -largest[id(o)], towns[o.area], o.id, o.groups))
        return order[: self.most]

    def unshown(self) -> Iterator[str]:
        shown = {id(o) for o in self._shown(self.lives)}
        others = [o for o in self.lives if id(o) not in shown]
        if others:
            words = self.at.words
            where = words("calendar-all-table" if self.focus else "calendar-all-files")
            changes = words.number(len({o.id for o in others if o.changes}))
            count = words.number(len({o.id for o in others}))
            yield words("calendar-unshown", count=count, changes=changes, where=where)

    def notes(self) -> Iterator[str]:
        """What is not in it."""
        words, members = self.at.words, (self.focus or self.edition.area[self.edition.country]).members
        unsized = [s for s in self.edition.sites if s.municipality in members and None in s.places.values()]
        if unsized:
            yield words("calendar-unsized", count=len(unsized))
        minors = any(
            self.edition.regimes.get(g, "minors" if g == "amv" else "") == "minors" for g in self.edition.groups
        )
        if minors and self.edition.audience != "prt":
            yield words("calendar-minors")
        if any(self.edition.area[m].withheld for m in members):
            yield words("calendar-withheld")

    def texts(self) -> Iterator[str]:
        """Everything below the title that is no name of a location."""
        words = self.at.words
        for span in self.edition.periods:
            if span.reference:
                day = f"{span.reference.day}-{span.reference.month}-{span.reference.year}"
                yield words("calendar-day", day=day)
        yield from (words("proposal"), words("calendar-where"), *self.unshown(), *self.notes())
        shown = {id(o) for o in self._shown(self.lives)}
        for area in (self.focus,) if self.focus else self.edition.level("province"):
            if others := sum(id(o) not in shown for o in self.lives if o.area in area.members):
                yield words("calendar-others", count=others)
