"""How stages grow is computed and drawn as the document says."""

from xml.etree import ElementTree as ET

import pytest

from tests.support.growth_picture import growth_picture, powers

ROWS = {100: {"straight": 0.1, "square": 0.01}, 1_000: {"straight": 1.0, "square": 1.0}}


def test_a_stage_of_twice_the_time_for_twice_the_municipalities_has_power_one() -> None:
    assert dict(powers(ROWS)) == {"straight": pytest.approx(1), "square": pytest.approx(2)}


def test_every_stage_is_a_line_with_its_power_at_the_end() -> None:
    root = ET.fromstring(growth_picture(ROWS))  # noqa: S314  # our own drawing
    texts = [one.text or "" for one in root.iter("{http://www.w3.org/2000/svg}text")]
    assert {"straight: power 1.00", "square: power 2.00"} <= set(texts)
