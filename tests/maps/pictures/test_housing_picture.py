"""Maps of the housing task: every number on them is worked out again from the numbers of people of the edition."""

import re
from collections.abc import Mapping

import pytest

from maps.geometry.found_shapes import shapes_of
from maps.layers import LEVELS
from maps.pictures.formats import SLIDE
from maps.pictures.housing_picture import HousingAreas, housing_pictures
from maps.pictures.svg import Picture
from optimiser.editions.housing import HousingArea, HousingEdition
from optimiser.words import Words
from tests.maps.text.test_housing_claims import bundled, made, odd
from tests.support.housing import A, carried, official, realised, task

CASES: Mapping[str, HousingEdition] = {
    "national": bundled("nl-2022", "public"),
    "zeeland": bundled("zeeland", "prt"),
    "zeeland for everyone": bundled("zeeland", "public"),
    "odd": odd(),
    "nothing known": made(),
    "province ahead": made(
        housing_tasks=(task("2025-I", 700),),
        housing_official=(official("2025-I", A[0], 40),),
        housing_carried=(carried("2025-I", A[0], 5),),
        housing_realised=(realised("2025-I", A[0], "2025-04-30", 60),),
    ),
}


def pictures(edition: HousingEdition, language: str) -> dict[str, Picture]:
    return dict(housing_pictures(edition, shapes_of(HousingAreas(edition)), Words(language), SLIDE))


def number(name: str, area: HousingArea, people: int) -> tuple[float, bool] | None:
    """The number of a map, and whether it is a least one, from the persons of an area."""
    if name == "task_new":
        return None if area.new is None else (area.new, False)
    if name == "task_met":
        if area.counted.persons is None or not area.total.persons or area.total.at_least:
            return None
        return 100 * area.counted.persons / area.total.persons, area.counted.at_least
    if area.arrears.persons is None or not people:
        return None
    return 1000 * area.arrears.persons / people, area.arrears.at_least


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("case", CASES)
def test_a_map_tells_the_numbers_of_the_narrowest_areas_of_which_any_is_known(case: str, language: str) -> None:
    edition, words = CASES[case], Words(language)
    people = {a.code: a.population for a in edition.map_areas}
    drawn = pictures(edition, language)
    for name in ("task_new", "task_met", "arrears_at_start"):
        known = {level: {a.name: n for a in edition.level(level) if (n := number(name, a, people[a.code]))}
                 for level in reversed(LEVELS)}  # fmt: skip
        told = next((found for found in known.values() if found), None)
        assert (name in drawn) == (told is not None), (name, "there is a map where and only where something is known")
        if told is None:
            continue
        texts = re.findall(r"<text[^>]*>([^<]*)</text>", drawn[name].svg)
        decimals = edition.rate_decimals if name == "arrears_at_start" else 0
        if len(told) <= 40:  # more areas have no names and numbers of their own
            for value, least in told.values():
                text = words.number(round(value, decimals), decimals)
                assert (words("page-at-least", places=text) if least else text) in texts
        said = " ".join(texts)
        assert words("housing-notice") in said
        assert words("proposal") not in said, "the housing task is no proposal of places"
        if len(told) == len(edition.level("municipality")):
            highest = max(sorted(told), key=lambda area: told[area][0])
            value = words.number(round(told[highest][0], decimals), decimals)
            assert words("picture-alt-highest", name=highest, value=value) in drawn[name].alt


def test_an_area_that_is_unknown_is_striped_and_never_zero() -> None:
    edition = CASES["province ahead"]
    svg = pictures(edition, "en")["task_met"].svg
    assert "url(#unknown)" in svg
    assert Words("en")("map-unknown") in svg
