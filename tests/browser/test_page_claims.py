"""Every text that a page shows is derived again from the edition: panel, table, lists, legend, tips, charts, paper."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from maps.geometry.shapes import shapes_of
from maps.page.page import render
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from optimiser.words import LANGUAGES
from tests.support.bundled import CASES, made
from tests.support.chrome import opened, settled
from tests.support.editions_page import closing
from tests.support.location_plans import edition as of_locations
from tests.support.page import Layer, Shown
from tests.support.page import lists as listed
from tests.support.page.classes import holds
from tests.support.page.panel import header, panel, proposed
from tests.support.page.reading import Reading
from tests.support.paper_claims import Heard
from tests.support.random_cases import published
from tests.support.sentences import readable

SEEDS = (3, 11, 24, 33, 41, 45, 67)
"""Random cases with one and several periods, withheld figures, limits, ranges, bids, locations of unknown size."""


def same(shown: Sequence[str], expected: Callable[[Shown], Iterable[str]], at: Shown) -> None:
    """Texts are those that follow from the edition; exactly half a digit may be rounded either way."""
    variants = [list(expected(replace(at, nudge=k))) for k in (0, -1, 1)]
    assert len(shown) == len(variants[0]), (list(shown), variants[0])
    for text, *options in zip(shown, *variants, strict=True):
        assert text in options, (text, options[0])


def rows_same(shown: Sequence[Sequence[str]], expected: Callable[[Shown], list[list[str]]], at: Shown) -> None:
    """The same rows in whatever order."""
    order = sorted(range(len(shown)), key=lambda k: shown[k])
    variants = [sorted(expected(replace(at, nudge=k))) for k in (0, -1, 1)]
    assert len(shown) == len(variants[0])
    for k, *options in zip(order, *variants, strict=True):
        for text, *cells in zip(shown[k], *options, strict=True):
            assert text in cells, (text, cells, shown[k])


def picked(edition: Edition, level: str, period: str) -> list[Area]:
    """Areas of a level in which something is told: few and many places, withheld, of unknown size, with locations."""
    areas = sorted(edition.level(level), key=lambda a: (edition.at(a.code, period).new or 0, a.code))
    located = {s.municipality for s in edition.sites} | {b.municipality for b in edition.bounds}
    tests: tuple[Callable[[Area], bool], ...] = (
        lambda a: a.withheld,
        lambda a: a.incomplete,
        lambda a: a.code in located,
        lambda a: edition.at(a.code, period).new in (1, -1),
    )
    odd = [a for test in tests for a in areas if test(a)][:1] if level == "region" else []
    odd += [next((a for a in areas if test(a)), areas[0]) for test in tests]
    return list(dict.fromkeys((areas[0], areas[-1], *odd)))


class Visit:
    """One page, of one edition in one language."""

    def __init__(self, page: Reading, edition: Edition, language: str) -> None:
        self.page, self.edition = page, edition
        self.words = Heard(language, edition.unit)
        self.at = Shown(edition, self.words, 0)

    @property
    def last(self) -> str:
        return self.edition.periods[-1].name

    def everything(self) -> None:
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

    def level(self, level: str) -> None:
        self.page.radio("levels", level)
        self.page.zoom("")
        note = ("note-located" if self.edition.located else "note-municipality") if level == "municipality" else ""
        assert self.page.text("#note") == self.words(note or "note-province")
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
        """Legend and colours: the class of an area is the one in which its number lies, as it is told."""
        self.page.radio("layers", layer.name)
        title, after = listed.legend(self.at, layer)
        shown = self.page.texts("#legend .legend-box")
        assert shown[0] == title
        assert shown[-len(after) :] == after
        labels = shown[1 : -len(after)]
        palettes = [p for p in self.page.scheme["palettes"].values() if len(p) == len(labels)]
        homes = {m: a for a in self.edition.level(level) for m in a.members}
        for town, fill in self.page.fills().items():
            area = homes.get(town)
            if area is None:
                assert fill == "#ffffff"
                continue
            value = self.at.value(layer.name, area)
            if value is None:
                assert fill.startswith("url(#withheld" if area.withheld else "url(#hatch-"), (area, fill)
                assert area.withheld or fill.endswith("-none)")
                continue
            hatched = layer.partial and area.incomplete
            assert hatched == fill.startswith("url(#hatch-"), (area.name, fill)
            places = [int(fill[:-1].rpartition("-")[2])] if hatched else [p.index(fill) for p in palettes if fill in p]
            told = round(value, layer.decimals)
            counts = layer.unit == "places"
            assert any(holds(labels[k], told, self.words, counts=counts) for k in places), (
                layer, level, area.name, value, [labels[k] for k in places],
            )  # fmt: skip

    def chosen(self, area: Area) -> None:
        self.page.choose(area.code)
        assert self.page.text("#panel-name") == self.at.name(area)
        assert self.page.text("#panel-level") == header(self.at, area, chosen=True)
        near = self.near(area)
        texts = self.page.texts("#panel-numbers")
        same(texts, lambda at: panel(at, area, self.last, near), self.at)
        told = self.at.told(area, self.at.figure(area).new)
        places = f"{told} {proposed(self.at, area)}"
        assert self.page.text("#said") == self.words("page-chosen", name=self.at.name(area), places=places)
        for text in texts:
            if area.name not in text:
                readable(text)

    def near(self, area: Area) -> list[Area]:
        """The neighbours that are named: none that is not named lies nearer."""
        names = self.page.near(self.words("map-nearest"))
        if not names:
            return []
        towns = {a.name: a for a in self.edition.level("municipality") if a.point and a != area}
        named = [towns[name] for name in names]
        others = [_away(area, a) for a in towns.values() if a not in named]
        assert max(_away(area, a) for a in named) <= min(others, default=math.inf) * 1.01 + 0.1
        assert len(named) == min(6, len(towns))
        return named

    def paper(self, level: str) -> None:
        """What is printed is what is shown, and a table that fits."""
        paper = self.page.paper()
        assert paper["first"] == self.page.text("#note")
        assert paper["head"] == [self.page.text("#panel-name"), self.page.text("#panel-level")]
        shown = self.page.texts("#panel-numbers")
        assert [x for x in paper["told"] if x in shown] == paper["told"]
        around = self.at.province(next(a for a in self.edition.areas if a.name == paper["head"][0]))
        fits = len(self.edition.level(level)) <= 70
        scope = None if fits or around is None else around
        if not fits and scope is None:
            level = "province"
            assert paper["title"][1] == self.words("map-paper-provinces")
        name = scope.name if scope else self.at.whole
        assert paper["title"][0] == f"{self.words('map-table')}: {name}, {self.at.span.name}"
        head, rows = listed.table(self.at, level, scope)
        place = 1 if scope and self.words("map-province") in head else 0
        assert paper["rows"][0] == [*head[:1], *head[1 + place :]]

        def expected(at: Shown) -> list[list[str]]:
            return [[*row[:1], *row[1 + place :]] for row in listed.table(at, level, scope)[1]]

        rows_same(paper["rows"][1:], expected, self.at)

    def overlays(self) -> None:
        ticked = {name: self.page.tick(name, on=True) for name in ("sites", "bounds", "openings")}
        layer = list(self.at.layers())[-1]
        extra = self.page.texts("#legend > ul")
        assert extra == list(listed.overlays(self.at, **ticked))
        told = self.page.text("#legend > p:not([class=x])") if ticked["sites"] else ""
        assert not ticked["sites"] or told == self.words("map-legend-sites")
        self.page.radio("levels", "municipality")
        for town in picked(self.edition, "municipality", self.at.span.name):
            same(self.page.tip(town.code), lambda at, m=town: listed.tip(at, m, m, layer, overlays=True), self.at)

    def zoomed(self) -> None:
        """Lists and charts of the whole and of a part."""
        self.page.page.evaluate("document.getElementById('lists-box').open = true")
        parts = [a for a in self.edition.level("region") if not a.withheld][:1]
        parts += [a for a in self.edition.level("province")[-1:] if not self.at.alone and self.at.whole != a.name]
        for zoom in (None, *parts):
            self.page.zoom(zoom.code if zoom else "")
            self.table("municipality", zoom)
            self.charts(zoom)
            tables = [self.page.rows(f"#lists table:nth-of-type({k})")[1:] for k in (1, 2, 3)]
            wanted: tuple[Callable[[Shown], list[list[str]]], ...] = (
                lambda at, z=zoom: listed.openings(at, z),
                lambda at, z=zoom: listed.sites(at, z),
                lambda at, z=zoom: listed.limits(at, z),
            )
            shown = [one for one in wanted if one(self.at)]
            for one, rows in zip(shown, tables, strict=False):
                rows_same(rows, one, self.at)
            assert len([t for t in tables if t]) == len(shown)

    def charts(self, zoom: Area | None) -> None:
        title, rows, more = listed.bars(self.at, zoom)
        told = self.page.rows("#bars table")[1:]
        assert self.page.texts("#bars")[0] == title
        cells = [row[:3] for row in told]
        if more:
            assert self.page.texts("#bars")[-1] == self.words("page-others", count=self.at.number(more))
            rows = [row for row in rows if row[0] in {c[0] for c in cells}]
        assert len(cells) == len(rows)
        if not more:
            rows_same(cells, lambda at: listed.bars(at, zoom)[1], self.at)
        texts = [t for t in self.page.texts("#lorenz")]
        wanted = list(listed.lorenz(self.at, zoom))
        assert sorted(texts) == sorted(wanted) or _close(texts, wanted), (texts, wanted)
        same(self.page.texts("#scores"), lambda at: listed.scores(at, self.last), self.at)

    def found(self) -> None:
        """What the search says is how many names hold the text."""
        self.page.zoom("")
        town = self.edition.level("municipality")[0]
        part = town.name[:3]
        names = [_bare(a.name) for x in self.at.levels for a in self.edition.level(x)]
        count = sum(_bare(part) in name for name in names)
        said, offered = self.page.search(part)
        assert said == self.words("page-hits", count=self.at.number(count))
        assert len(offered) == min(7, count)
        said, offered = self.page.search("xqzvxqzvxqzvxqzv")
        assert (said, offered) == (self.words("page-no-hit", text="xqzvxqzvxqzvxqzv"), [])
        wrong = f"{town.name[:-1]}xq"
        said, offered = self.page.search(wrong)
        assert (said == self.words("page-nearest", text=wrong)) == bool(offered)


def _bare(name: str) -> str:
    import re
    import unicodedata

    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return re.sub(r"[^\w]+", " ", plain.lower()).strip()


def _away(a: Area, b: Area) -> float:
    """Kilometres along the globe."""
    assert a.point
    assert b.point
    (x, y), (u, v) = (tuple(math.radians(c) for c in p.point or ()) for p in (a, b))
    half = math.sin((v - y) / 2) ** 2 + math.cos(y) * math.cos(v) * math.sin((u - x) / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(half))


def _close(shown: list[str], wanted: list[str]) -> bool:
    return False


@cache
def editions(folder: Path) -> dict[str, Edition]:
    found = {name: made(path) for name, path in CASES.items() if name != "letter"}
    found |= {"letter": made(CASES["letter"], "public"), "closing": closing()}
    found |= {"locations": of_locations("public", hidden=True), "all locations": of_locations("prt")}
    found |= {f"seed {n}": one.edition for n in SEEDS if (one := published(n, folder))}
    return found


NAMES = (*CASES, "closing", "locations", "all locations", *(f"seed {n}" for n in SEEDS))


def visited(browser: Browser, name: str, language: str, folder: Path) -> Counter[str]:
    edition = editions(folder).get(name)
    if edition is None:
        return Counter()
    words = Heard(language, edition.unit)
    path = folder / f"{name}.{language}.html"
    path.write_text(render(edition, words=words, shapes=shapes_of(edition)), encoding="utf-8")
    for page in opened(browser, path.as_uri()):
        visit = Visit(Reading(page), edition, language)
        visit.everything()
    return Counter(code for code, _, _ in visit.words.heard)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_a_page_follows_from_its_edition(
    browser: Browser, name: str, language: str, tmp_path: Path
) -> None:
    visited(browser, name, language, tmp_path)
