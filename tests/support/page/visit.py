"""A visit to a page that looks at areas of every level, periods, layers, lists, search and paper, and checks all."""

import math
from dataclasses import replace

from maps.opening_view import opening_period
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from tests.support.chrome import settled
from tests.support.page import Layer, Shown, around, charts
from tests.support.page import lists as listed
from tests.support.page.areas import away, bare, picked
from tests.support.page.classes import fits
from tests.support.page.panel import header, panel, proposed
from tests.support.page.reading import Reading
from tests.support.page.same import NUDGES, rows_same, same
from tests.support.paper_claims import Heard
from tests.support.sentences import readable

Rows = list[list[str]]


class Visit:
    """One page, of one edition in one language, on which only the tile map is drawn."""

    def __init__(self, page: Reading, edition: Edition, language: str) -> None:
        self.page, self.edition = page, edition
        self.words = Heard(language, edition.unit)
        self.at = Shown(edition, self.words, 0)

    @property
    def last(self) -> str:
        return self.edition.periods[-1].name

    def everything(self) -> None:
        """Look at all that the page shows."""
        self.around()
        for k in sorted({0, len(self.edition.periods) - 1}):
            self.at = replace(self.at, at=k)
            if len(self.edition.periods) > 1:
                self.page.period(k)
                assert self.page.text("#period-name") == self.at.span.name
            for level in self.at.levels:
                self.level(level)
        self.overlays()
        self.zoomed()
        self.found()

    def around(self) -> None:
        told = self.page.all("header :is(h1, p, dt, dd, li, summary)")
        opening = replace(self.at, at=opening_period([self.edition]))
        same(told, around.head, opening)
        assert self.page.all("footer li") == list(around.foot(self.at))

    def level(self, level: str) -> None:
        self.page.radio("levels", level)
        self.page.zoom("")
        note = "note-located" if self.edition.located else "note-municipality"
        assert self.page.text("#note") == self.words(note if level == "municipality" else "note-province")
        self.table(level, None)
        for layer in self.at.layers():
            self.colours(layer, level)
        for area in picked(self.edition, level, self.at.span.name):
            self.chosen(area)
        self.paper(level)

    def table(self, level: str, zoom: Area | None) -> None:
        head, *rows = self.page.rows("#table")
        assert head == listed.table(self.at, level, zoom)[0]
        rows_same(rows, lambda at: listed.table(at, level, zoom)[1], self.at)
        assert self.page.text("#table-shown") == listed.shown_line(self.at, level, zoom)

    def colours(self, layer: Layer, level: str) -> None:
        """Legend, colours and numbers on the map: an area has the class in which its number lies, as it is told."""
        self.page.radio("layers", layer.name)
        title, after = listed.legend(self.at, layer)
        shown = self.page.texts("#legend .legend-box")
        assert [shown[0], *shown[-len(after) :]] == [title, *after]
        homes = {m: a for a in self.edition.level(level) for m in a.members}
        for town, fill in self.page.fills().items():
            area = homes.get(town)
            if area is None:
                assert fill == "#ffffff"
                continue
            value = self.at.value(layer.name, area)
            hatched = value is not None and layer.partial and area.incomplete
            labels = {k: shown[1 + k] for k in self.page.classes(fill, len(shown) - 1 - len(after))}
            told = None if value is None else round(value, layer.decimals)
            kind = "hatched" if hatched else "withheld" if area.withheld and value is None else "plain"
            assert fits(fill, labels, told, kind, self.words, counts=layer.unit == "places"), (area.name, layer, value)
        numbers = self.page.all("#map_page .names .number")
        named = {a.code: a for x in ("municipality", "province") for a in self.edition.level(x)}
        left = set(numbers)
        for k in NUDGES:
            left -= {
                replace(self.at, nudge=k).told(a, self.at.value(layer.name, a), layer.decimals, partial=layer.partial)
                for a in (named.values() if left else ())
            }
        assert not left

    def chosen(self, area: Area) -> None:
        self.page.choose(area.code)
        assert self.page.text("#panel-name") == self.at.name(area)
        assert self.page.text("#panel-level") == header(self.at, area, chosen=True)
        near = self.near(area)
        texts = self.page.told()
        same(texts, lambda at: panel(at, area, self.last, near), self.at)
        places = f"{self.at.told(area, self.at.figure(area).new)} {proposed(self.at, area)}"
        if area.withheld and self.at.figure(area).new is None:
            places = self.words("map-withheld-said")
        assert self.page.text("#said") == self.words("page-chosen", name=self.at.name(area), places=places)
        for text in texts:
            readable(text)

    def near(self, area: Area) -> list[Area]:
        """The neighbours that are named: none that is not named lies nearer."""
        names = self.page.near(self.words("map-nearest"))
        towns = {a.name: a for a in self.edition.level("municipality") if a.point and a != area}
        assert len(names) == (min(6, len(towns)) if area.level == "municipality" and area.point else 0)
        named = [towns[name] for name in names]
        farthest = max((away(area, a) for a in named), default=0.0)
        others = [away(area, a) for a in towns.values() if a not in named] if named else []
        assert farthest <= min(others, default=math.inf) * 1.01 + 0.1
        return named

    def paper(self, level: str) -> None:
        """What is printed is what is shown, and a table that fits."""
        paper = self.page.paper()
        assert paper["first"] == self.page.text("#note")
        assert paper["head"] == [self.page.text("#panel-name"), self.page.text("#panel-level")]
        shown = self.page.told()
        assert [x for x in paper["told"] if x in shown] == paper["told"]
        province = self.at.province(next(a for a in self.edition.areas if self.at.name(a) == paper["head"][0]))
        fits_all = len(self.edition.level(level)) <= listed.MOST_ON_PAPER
        scope = None if fits_all else province
        if not fits_all and scope is None:
            level = "province"
            assert paper["title"][1] == self.words("map-paper-provinces")
        name = scope.name if scope else self.at.whole
        assert paper["title"][0] == f"{self.words('map-table')}: {name}, {self.at.span.name}"
        head, _ = listed.table(self.at, level, scope)
        place = 1 if scope and self.words("map-province") in head else 0
        assert paper["rows"][0] == [*head[:1], *head[1 + place :]]

        def expected(at: Shown) -> Rows:
            return [[*row[:1], *row[1 + place :]] for row in listed.table(at, level, scope)[1]]

        rows_same(paper["rows"][1:], expected, self.at)

    def overlays(self) -> None:
        """The legend of points, patterns and signs, and what is said where the reader points."""
        ticked = {name: self.page.tick(name, on=True) for name in ("sites", "bounds", "openings")}
        assert self.page.texts("#legend > ul") == list(listed.overlays(self.at, **ticked))
        layer = list(self.at.layers())[-1]
        assert not ticked["sites"] or self.page.all("#legend > p") == [self.words("map-legend-sites")]
        self.page.radio("levels", "municipality")
        for town in picked(self.edition, "municipality", self.at.span.name):
            same(self.page.tip(town.code), lambda at, m=town: listed.tip(at, m, m, layer, overlays=True), self.at)

    def zoomed(self) -> None:
        """Lists and charts of the whole and of a part."""
        self.page.open_lists()
        parts = [a for a in self.edition.level("region") if not a.withheld][:1]
        parts += [a for a in self.edition.level("province")[-1:] if not self.at.alone and self.at.whole != a.name]
        for zoom in (None, *parts):
            self.page.zoom(zoom.code if zoom else "")
            self.table("municipality", zoom)
            self.charts(zoom)
            wanted = [lambda at, f=f, z=zoom: f(at, z) for f in (listed.openings, listed.sites, listed.limits)]
            shown = [one for one in wanted if one(self.at)]
            tables = self.page.tables("#lists")
            assert len(tables) == len(shown)
            for one, rows in zip(shown, tables, strict=True):
                rows_same(rows[1:], one, self.at)

    def charts(self, zoom: Area | None) -> None:
        title, rows, more = charts.bars(self.at, zoom)
        shown = [row[:3] for row in self.page.rows("#bars table")[1:]]
        texts = self.page.texts("#bars")
        assert texts[0] == title
        assert not more or texts[-1] == self.words("page-others", count=self.at.number(more))
        names = {row[0] for row in shown}
        assert len(shown) + more == len(rows)
        rows_same(shown, lambda at: [row for row in charts.bars(at, zoom)[1] if row[0] in names], self.at)
        same(sorted(self.page.texts("#lorenz")), lambda at: sorted(charts.lorenz(at, zoom)), self.at)
        same(self.page.texts("#scores"), lambda at: charts.scores(at, self.last), self.at)

    def found(self) -> None:
        """What the search says is how many names hold the text."""
        self.page.zoom("")
        town = self.edition.level("municipality")[0]
        part = town.name[:3]
        names = [bare(a.name) for x in self.at.levels for a in self.edition.level(x)]
        count = sum(bare(part) in name for name in names)
        said, offered = self.page.search(part)
        assert (said, len(offered)) == (self.words("page-hits", count=self.at.number(count)), min(7, count))
        nothing = "xqzv" * 9
        assert self.page.search(nothing) == (self.words("page-no-hit", text=nothing), [])
        wrong = f"{town.name[:-1]}xq"
        said, offered = self.page.search(wrong)
        assert said == self.words("page-nearest" if offered else "page-no-hit", text=wrong)
        settled(self.page.page)
