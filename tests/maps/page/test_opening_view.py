"""What a page and a picture show first follows from what is proposed."""

from dataclasses import replace

import pytest

from maps.geometry.found_shapes import shapes_of
from maps.opening_view import only_province, opening_level, opening_period, whole_name
from maps.pictures.map_picture import picture
from optimiser.words import Words
from tests.support.bundled import CASES, made
from tests.support.editions_page import country

NL = Words("nl")


@pytest.mark.parametrize("proposed", [{0}, {1, 2}, {0, 3}, set()])
def test_the_opening_period_is_the_last_in_which_something_is_proposed(proposed: set[int]) -> None:
    edition = country(4)
    names = {edition.periods[i].name for i in proposed}
    figures = tuple(f if f.period in names else replace(f, new=0) for f in edition.figures)
    assert opening_period([replace(edition, figures=figures)]) == max(proposed, default=0)


def test_places_that_end_are_proposed_too() -> None:
    edition = country(2)
    last = edition.periods[1].name
    figures = tuple(replace(f, new=-5 if f.period == last and f.area == "GM0014" else 0) for f in edition.figures)
    assert opening_period([replace(edition, figures=figures)]) == 1


def test_one_province_opens_at_its_municipalities_and_gives_the_whole_its_name() -> None:
    zeeland, country_wide = made(CASES["working day"]), made(CASES["letter"])
    assert (opening_level(zeeland), whole_name(zeeland, NL)) == ("municipality", "Zeeland")
    assert (opening_level(country_wide), whole_name(country_wide, NL)) == ("province", NL("map-all"))
    assert only_province(country_wide) is None


def test_provinces_as_the_smallest_areas_open_at_provinces() -> None:
    edition = made(CASES["provinces"])
    assert opening_level(edition, ["municipality"]) == "municipality"  # the name of the smallest areas in an edition
    assert whole_name(edition, NL) == NL("map-all")


def test_a_picture_of_one_province_bears_its_name_and_those_of_its_municipalities_with_numbers() -> None:
    edition = made(CASES["working day"])
    drawn = picture(edition, shapes_of(edition), NL)
    assert drawn.title.endswith(": Zeeland")
    period = edition.periods[opening_period([edition])].name
    for town in edition.level("municipality"):
        for part in town.name.replace("-", "- ").split():
            assert f">{part}" in drawn.svg or f"{part}<" in drawn.svg, town.name
        new = edition.at(town.code, period).new
        assert not new or f">+{new}<" in drawn.svg
