"""A paper of a joint plan decides on everything: streams that move, and the sum in counted places."""

import pytest

from maps.geometry.found_shapes import shapes_of
from maps.layers import layers
from maps.opening_view import main_layers, opening_layer
from maps.page.minute import minute
from maps.paper.blocks import Bullets, Paper, Paragraph, Table
from maps.paper.council_paper import council_paper
from maps.text.headline import headline
from maps.text.joint import joint_headline
from maps.text.joint_table import joint_table
from maps.text.streams import quantity_text
from maps.text.summary import summary
from optimiser.editions.edition import Edition
from optimiser.editions.total_load import AFTER, BEFORE, TotalLoad
from optimiser.words import LANGUAGES, Words
from tests.support.bundled import CASES, joint, made
from tests.support.output.heads import told as head_told

PERIOD = "2025"


@pytest.fixture(scope="module")
def edition() -> Edition:
    return joint()


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
        paper = council_paper(edition, shapes_of(edition), words, town.code)
        points = asked(paper)
        moving = [s for s, (own, number) in decided(edition, town.code).items() if own != number]
        cells = [cell for b in paper.blocks if isinstance(b, Table) for row in b.rows for cell in row]
        names = ", ".join(words(f"stream-{s}") for s in moving)
        assert (words("choice-own-task-then", streams=names, area=town.name) in cells) == bool(moving)
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
    found, words = joint(audience), Words(language)
    paper = council_paper(found, shapes_of(found), words, "PV29")
    (why,) = [b.text for b in paper.blocks if isinstance(b, Paragraph) and words("stream-housing_task") in b.text]
    names = ", ".join(words(f"stream-{s}") for s in ("housing_task", "flow_through"))
    assert why == words("joint-withheld", streams=names)
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_sentence_of_every_area_has_every_stream_with_its_sum(edition: Edition, language: str) -> None:
    words = Words(language)
    assert edition.streams is not None
    for area in (*edition.level("municipality"), *edition.level("province"), edition.area["NL"]):
        rows = [d for d in edition.streams.decided if d.area in (area.members or (area.code,))]
        streams = []
        for s in edition.streams.decides:
            of = [(d.number, d.number - (d.own or 0)) for d in rows if d.stream == s]
            more, up = sum(m for _, m in of), sum(max(0, m) for _, m in of)
            streams.append(
                words("joint-headline-stream", stream=words(f"stream-{s}"), unit=words("stream-unit-persons"),
                      number=sum(n for n, _ in of), apart=abs(more), moved=min(up, up - more),
                      way="more" if more > 0 else "fewer" if more < 0 else "same")
            )  # fmt: skip
        name = "Zeeland" if area.level == "country" else area.name
        (said,) = joint_headline(edition, area.code, PERIOD, words)
        assert said == words("joint-headline", streams="; ".join(streams), area=name, period=PERIOD, way="one")


@pytest.mark.parametrize("language", LANGUAGES)
def test_points_of_the_decision_are_worked_out_anew(edition: Edition, language: str) -> None:
    words = Words(language)
    for code, kind in (("GM0687", "council"), ("PV29", "prt")):
        area, points = edition.area[code], asked(council_paper(edition, shapes_of(edition), words, code))
        own, number = (318, 318) if kind == "prt" else decided(edition, code)["housing_task"]
        assert own is not None
        moved = {"moved": sum(max(0, n - (o or 0)) for m in area.members if len(area.members) > 1
                              for o, n in [decided(edition, m)["housing_task"]])}  # fmt: skip
        names = {"stream": words("stream-housing_task"), "unit": words("stream-unit-persons"), "area": area.name}
        way = "same" if number == own else "fewer"
        told = {"own": own, "number": number, "apart": abs(number - own), "way": way, "period": PERIOD, **moved}
        assert words("decide-council-stream" if kind == "council" else "decide-prt-stream", **names, **told) in points


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_summary_has_a_row_per_province_with_what_is_now_and_proposed(edition: Edition, language: str) -> None:
    words, lines = Words(language), joint_table(edition, PERIOD, Words(language))
    for code in ("joint-sum-before", "joint-sum-after"):
        assert head_told(words(code, stream=words("stream-housing_task")), "\n".join(lines))
    assert head_told(words("joint-sum-counted-before"), "\n".join(lines))
    assert head_told(words("joint-sum-counted-after"), "\n".join(lines))
    assert next(line for line in lines if line.startswith("Zeeland")).split()[:5] == [
        "Zeeland",
        "318",
        "318",
        "34",
        "74",
    ]
    for audience in ("public", "council"):
        names = ", ".join(words(f"stream-{s}") for s in ("housing_task", "flow_through"))
        assert words("joint-headline-untold", streams=names) in joint_table(joint(audience), PERIOD, words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_municipality_with_an_unknown_stream_is_told_so_beside_its_sum(edition: Edition, language: str) -> None:
    words = Words(language)
    paper = council_paper(edition, shapes_of(edition), words, "GM0716")
    notes = [b.text for b in paper.blocks if isinstance(b, Paragraph)]
    assert words("joint-not-all", streams=words("stream-ukraine_municipal")) in notes
    assert words("joint-note") in notes
