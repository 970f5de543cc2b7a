"""A paper of a joint plan decides on everything: streams that move with their numbers, and the sum in counted places."""

import pytest

from data import BUNDLED
from maps.geometry.shapes import shapes_of
from maps.layers import layers
from maps.opening_view import main_layers, opening_layer
from maps.page.minute import minute
from maps.paper.blocks import Bullets, Paper, Paragraph, Table
from maps.paper.council_paper import council_paper
from maps.text.headline import headline
from maps.text.streams import quantity_text
from maps.text.summary import summary
from optimiser.editions.edition import Edition
from optimiser.editions.total_load import AFTER, BEFORE, TotalLoad
from optimiser.words import LANGUAGES, Words
from tests.support.bundled import CASES, made

JOINT = BUNDLED / "zeeland" / "joint.toml"
PERIOD = "2025"


@pytest.fixture(scope="module")
def edition() -> Edition:
    return made(JOINT)


def asked(paper: Paper) -> tuple[str, ...]:
    """The numbered points of the decision."""
    return next(b.items for b in paper.blocks if isinstance(b, Bullets) and b.numbered)


def decided(edition: Edition, code: str) -> dict[str, tuple[int | None, int]]:
    assert edition.streams is not None
    return {d.stream: (d.own, d.number) for d in edition.streams.decided if d.area == code}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stream_that_moves_is_decided_on_with_its_number_now_and_proposed(
    edition: Edition, language: str
) -> None:
    words, seen = Words(language), 0
    for town in edition.level("municipality"):
        points = asked(council_paper(edition, shapes_of(edition), words, town.code))
        for stream, (own, number) in decided(edition, town.code).items():
            of_stream = [p for p in points if words(f"stream-{stream}") in p]
            if own == number:
                assert not of_stream
                continue
            seen += 1
            (point,) = of_stream
            assert words.number(number) in point
            assert own is None or words.number(own) in point
    assert seen > 3


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ["GM0664", "GM0687", "PV29"])
def test_what_it_means_is_a_table_that_adds_up_to_everything_together(
    edition: Edition, language: str, code: str
) -> None:
    words, load = Words(language), TotalLoad(edition)
    paper = council_paper(edition, shapes_of(edition), words, code)
    caption = words("joint-caption", area=edition.area[code].name, period=PERIOD)
    (table,) = [b for b in paper.blocks if isinstance(b, Table) and b.caption.endswith(caption)]
    for column, when in ((-2, BEFORE), (-1, AFTER)):
        told = [_number(row[column], language) for row in table.rows]
        assert sum(told[:-1]) == pytest.approx(told[-1], abs=0.051 * len(told))
        assert table.rows[-1][column] == quantity_text(load.counted(code, PERIOD, when), words)


def _number(text: str, language: str) -> float:
    text = text.removeprefix("≥ ")
    text = text.replace(".", "").replace(",", ".") if language == "nl" else text.replace(",", "")
    return 0.0 if text in ("", "-") else float(text)


@pytest.mark.parametrize("audience", ["public", "council"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_readers_who_may_not_see_the_numbers_are_told_why(audience: str, language: str) -> None:
    found, words = made(JOINT, audience), Words(language)
    paper = council_paper(found, shapes_of(found), words, "PV29")
    (why,) = [b.text for b in paper.blocks if isinstance(b, Paragraph) and words("stream-housing_task") in b.text]
    assert "318" not in " ".join((why, *asked(paper)))
    assert any(f.code == "joint-hidden" for f in found.facts)
    assert words("joint-hidden") in summary(found, words)
    assert words("joint-hidden") in minute(found, words)["unknown"]


def test_a_paper_of_places_alone_says_nothing_of_streams() -> None:
    other, words = made(CASES["working day"]), Words("nl")
    paper = council_paper(other, shapes_of(other), words, "GM0664")
    assert paper.title == words("paper-title-municipality", area="Goes")
    assert not any(words("stream-housing_task") in p for p in asked(paper))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_sentence_and_the_opening_map_are_about_everything_together(edition: Edition, language: str) -> None:
    words = Words(language)
    said = headline(edition, PERIOD, words)
    assert said.index("318") < said.index("74") < said.index("593")
    shown = list(layers(edition))
    assert opening_layer([edition], shown) == "total_load" == main_layers([edition], shown)[0]
    assert minute(edition, words)["cards"][0]["label"] == words("page-card-together", period=PERIOD)
    text = summary(edition, words)
    assert text.index(words("map-streams")) < text.index(words("sum-head"))


def test_a_plan_of_places_opens_on_places_as_before() -> None:
    other = made(CASES["working day"])
    shown = list(layers(other))
    assert opening_layer([other], shown) == "total_per_1000" == main_layers([other], shown)[0]
