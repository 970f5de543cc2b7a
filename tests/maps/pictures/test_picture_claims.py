"""Every text of a map and of a calendar is derived again from the edition, and so is the meaning of every colour."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest

from maps.geometry.found_shapes import shapes_of
from maps.layers import layers
from maps.pictures.calendar import calendar
from maps.pictures.formats import A4
from maps.pictures.map_legend import fill, legend
from maps.pictures.map_picture import picture
from maps.pictures.map_view import MOST_NAMED
from optimiser.editions.edition import Edition
from optimiser.words import LANGUAGES, Words
from tests.support.output.pictures import Calendar, Drawn
from tests.support.page import Shown
from tests.support.page.classes import holds
from tests.support.page.editions import NAMES, by_language, edition_of
from tests.support.paper_claims import Heard
from tests.support.sentences import readable

TEXT = "{http://www.w3.org/2000/svg}text"


def said(svg: str) -> str:
    """All texts of a picture in their order, as one line: long ones are broken over several."""
    root = ET.fromstring(svg)  # noqa: S314  # our own drawing
    return _plain(" ".join("".join(one.itertext()) for one in root.iter(TEXT)))


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def drawings(edition: Edition, at: Shown) -> Iterator[Drawn]:
    """All layers of the country, and the first of a province at every level."""
    chosen = list(at.layers())
    levels = [x for x in ("municipality", "region", "province") if edition.level(x)]
    for k, layer in enumerate(chosen):
        yield Drawn(at, layer, levels[k % len(levels)])
    provinces = [a for a in edition.level("province") if not a.withheld][-1:]
    if not at.alone:
        yield from (Drawn(at, chosen[0], level, p) for p in provinces for level in levels)


@pytest.mark.parametrize(("language", "name"), by_language(NAMES))
def test_every_text_of_a_map_follows_from_its_edition(name: str, language: str) -> None:
    edition = edition_of(name)
    words = Heard(language, edition.unit)
    shapes = shapes_of(edition)
    for k in range(len(edition.periods)):
        for one in drawings(edition, Shown(edition, words, k)):
            found = picture(
                edition, shapes, Words(language, unit=edition.unit), layer=one.layer.name, level=one.level,
                period=one.at.span.name, focus=one.focus.code if one.focus else None, kind=A4,
            )  # fmt: skip
            assert found.title == one.title()
            highest = re.search(r"(?:number is that of|getal heeft|getal is dat van) (.*?): ", found.alt)
            assert found.alt == one.alt(highest[1] if highest else ""), (one.level, one.focus)
            text = said(found.svg)
            named = one.focus is not None or len(one.inside) <= MOST_NAMED
            headline = [one.headline()] if one.focus and not one.focus.withheld else []
            for line in (one.head(), *headline, *one.legends(named=named), *one.below()):
                assert _plain(line) in text, line
            readable(found.alt)


@pytest.mark.parametrize(("language", "name"), by_language(NAMES))
def test_a_colour_of_a_picture_means_the_class_in_which_the_number_lies(name: str, language: str) -> None:
    edition = edition_of(name)
    at = Shown(edition, Heard(language, edition.unit), 0)
    words = Words(language, unit=edition.unit)
    told = {layer.name: layer for layer in layers(edition)}
    for span in edition.periods[:1]:
        for layer in at.layers():
            for area in (a for a in edition.areas if a.level != "country"):
                drawn = told[layer.name].value(edition, area.code, span.name)
                paint = fill(told[layer.name], area.level, drawn, withheld=area.withheld)
                text = dict(legend(told[layer.name], area.level, words, patterns=("unknown", "withheld")))[paint]
                value = at.value(layer.name, area)
                if value is None or area.withheld:
                    assert text == words("picture-withheld" if area.withheld else "map-unknown")
                else:
                    shown = round(value, layer.decimals)
                    assert holds(text, shown, words, counts=layer.unit == "places"), (area.name, layer, value, text)


@pytest.mark.parametrize("name", ["locations", "all locations"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("most", [60, 2])
def test_every_text_of_a_calendar_follows_from_its_edition(name: str, language: str, most: int) -> None:
    edition = edition_of(name)
    at = Shown(edition, Heard(language, edition.unit), 0)
    for code in (None, *(a.code for a in edition.areas if a.level != "country" and not a.withheld)):
        focus = edition.area[code] if code else None
        wanted = Calendar(at, focus, most)
        if not wanted.lives:
            continue
        found = calendar(edition, Words(language, unit=edition.unit), most=most, code=code)
        assert (found.title, found.alt) == (wanted.title(), wanted.alt())
        text = said(found.svg)
        for line in wanted.texts():
            assert _plain(line) in text, line
        readable(found.alt)
