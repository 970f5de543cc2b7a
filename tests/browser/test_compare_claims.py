"""Every text of a page with two proposals is derived again from both editions."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from maps.geometry.found_shapes import shapes_of
from maps.page.comparison import compare_page
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from optimiser.words import Words
from tests.support.chrome import opened, settled
from tests.support.page import Layer
from tests.support.page import lists as listed
from tests.support.page.areas import picked
from tests.support.page.classes import fits
from tests.support.page.editions import by_language, edition_of
from tests.support.page.pair import Pair, who, who_said
from tests.support.page.pairs import moved, without_last
from tests.support.page.panel import panel, proposed
from tests.support.page.reading import Reading
from tests.support.page.same import rows_same, same
from tests.support.page.visit import Visit

CASES = ("tiny", "two periods", "seed 28", "seed 45", "seed 74", "locations")


class Both(Visit):
    """A visit to a page of two proposals; ``lasts`` are the last periods of both, also if these are not shown."""

    def __init__(self, page: Reading, editions: Sequence[Edition], lasts: Sequence[str], language: str) -> None:
        super().__init__(page, editions[0], language)
        self.other, self.lasts = editions[1], lasts

    @property
    def pair(self) -> Pair:
        return Pair(self.at, replace(self.at, edition=self.other))

    def everything(self) -> None:
        for k in range(len(self.edition.periods)):
            self.at = replace(self.at, at=k)
            if len(self.edition.periods) > 1:
                self.page.period(k)
            for level in self.at.levels:
                self.page.radio("levels", level)
                self.page.zoom("")
                for layer in self.at.layers():
                    self.difference(layer, level)
                for area in picked(self.edition, level, self.at.span.name):
                    self.both(area.code)
            for zoom in (None, *self.edition.level("province")[:1]):
                if zoom is None or (not self.at.alone and len(self.edition.level("province")) > 1):
                    self.who(zoom and zoom.code)
        self.scores()

    def difference(self, layer: Layer, level: str) -> None:
        """The map of B less A: its legend names the class in which the difference of an area lies."""
        self.page.radio("layers", layer.name)
        title, _ = listed.legend(self.at, layer)
        first, *shown = self.page.texts("#legend .legend-box:first-child")
        assert first == f"{self.words('map-map-difference')}: {title}"
        homes = {m: a for a in self.edition.level(level) for m in a.members}
        for town, fill in self.page.fills("map_difference").items():
            if (area := homes.get(town)) is not None:
                value = self.pair.change(area, layer.name)
                b = self.other.area[area.code]
                hatched = value is not None and layer.partial and (area.incomplete or b.incomplete)
                labels = {k: shown[k] for k in self.page.classes(fill, len(shown) - 1 - self.hidden)}
                told = None if value is None else round(value, layer.decimals)
                kind = "hatched" if hatched else "withheld" if self.pair.hidden(area) and value is None else "plain"
                assert fits(fill, labels, told, kind, self.words, counts=layer.unit == "places"), (area.name, value)

    @property
    def hidden(self) -> int:
        """Lines of the legend about numbers that are kept back."""
        return int(any(a.withheld for e in (self.edition, self.other) for a in e.areas))

    def both(self, code: str) -> None:
        """The panel tells of each proposal, and what is said aloud of both."""
        self.page.choose(code)
        told = []
        for k, (at, last) in enumerate(zip((self.at, self.pair.second), self.lasts, strict=True), 1):
            area = at.edition.area[code]
            title, *texts = self.page.texts(f"#panel-numbers .edition:nth-child({k})")
            texts += (
                self.page.all("#rest:not([hidden]) > summary")
                + self.page.texts(f"#rest:not([hidden]) .edition:nth-child({k})")[1:]
            )
            assert title.startswith("AB"[k - 1])
            near = [at.edition.area[a.code] for a in self.near(area)]
            same(texts, lambda at, a=area, t=last, n=near: panel(at, a, t, n), at)
            untold = at.figure(area).new is None and area.withheld
            places = f"{at.told(area, at.figure(area).new)} {proposed(at, area)}"
            told.append(f"{'AB'[k - 1]}: {self.words('map-withheld-said') if untold else places}")
        assert self.page.text("#said") == self.words("page-chosen", name=self.at.name(area), places="; ".join(told))

    def near(self, area: Area) -> list[Area]:
        """The neighbours that are named, which are the same for both proposals and so stand there twice."""
        names = self.page.near(self.words("map-nearest"))
        towns = {a.name: a for a in self.edition.level("municipality") if a.code != area.code}
        return [towns[name] for name in names[: len(names) // 2]]

    def who(self, code: str | None) -> None:
        zoom = self.edition.area[code] if code else None
        self.page.zoom(code or "")
        tables = self.page.tables("#who")
        wanted = list(who(self.pair, zoom))
        assert len(tables) == len(wanted)
        for k, shown in enumerate(tables):
            assert shown[0] == wanted[k][0]
            rows_same(shown[1:], lambda at, k=k: list(who(replace(self.pair, first=at), zoom))[k][1:], self.at)
        assert self.page.all("#who h3, #who p") == list(who_said(self.pair, zoom))

    def scores(self) -> None:
        """Figures are about the last period of each, which need not be among those that are shown."""
        settled(self.page.page)
        shown = self.page.texts("#scores")
        if not shown:
            return
        lasts = list(dict.fromkeys(self.lasts))
        assert shown[0] == self.words("page-scores", area=self.at.whole, period=", ".join(lasts))
        when = [f" ({last})" if len(lasts) > 1 else "" for last in self.lasts]
        then = self.words("map-then").lower()
        head = [f"{self.words('map-now')}{when[0]}", f"A: {then}{when[0]}", f"B: {then}{when[1]}"]
        assert shown[1:5] == [self.words("map-figure"), *head]


def visit(browser: Browser, first: Edition, second: Edition, language: str, folder: Path) -> None:
    page_ = compare_page(first, second, Words(language), shapes_of(first), names=("een", "twee"))
    lasts = [e.periods[-1].name for e in (first, second)]
    names = {span.name for span in first.periods} & {span.name for span in second.periods}
    shown = [replace(e, periods=tuple(s for s in e.periods if s.name in names)) for e in (first, second)]
    for page in opened(browser, page_.save(folder / "compare.html").as_uri()):
        Both(Reading(page), shown, lasts, language).everything()


@pytest.mark.parametrize(("language", "name"), by_language(CASES))
def test_every_text_of_two_proposals_follows_from_both(
    browser: Browser, name: str, language: str, tmp_path: Path
) -> None:
    first = edition_of(name)
    visit(browser, first, moved(first, CASES.index(name)), language, tmp_path)


@pytest.mark.parametrize("later", [0, 1])
def test_what_is_told_of_the_last_period_of_one_is_not_said_of_that_of_the_other(
    browser: Browser, later: int, tmp_path: Path
) -> None:
    first = edition_of("seed 28")
    second = without_last(first)
    visit(browser, *((first, second) if later else (second, first)), "en", tmp_path)
