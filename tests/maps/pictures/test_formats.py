import re
import struct
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import shapely
from click.testing import CliRunner

from maps.geometry.found_shapes import shapes_of
from maps.layers import layers
from maps.opening_view import opening_layer, opening_period
from maps.pictures.formats import A4, FORMATS, SLIDE
from maps.pictures.label_layout import LabelLayout, layout
from maps.pictures.map_picture import picture
from maps.pictures.text_width import width_of
from maps.text.headline import headline
from optimiser.cli import main
from optimiser.cli.commands.picture import FORMATS as OFFERED
from optimiser.editions.edition import Edition
from optimiser.editions.file import write_edition
from optimiser.words import Words
from tests.support.bundled import CASES, made
from tests.support.editions_papers import EVIL, edition

NL = Words("nl")
SVG = "{http://www.w3.org/2000/svg}"


def drawn(found: Edition, kind=SLIDE, **how):
    return picture(found, shapes_of(found), Words("nl").about(found), kind=kind, **how)


def said(svg: str) -> str:
    root = ET.fromstring(svg)  # noqa: S314  # our own drawing
    return re.sub(r"\s+", " ", " ".join("".join(t.itertext()) for t in root.iter(f"{SVG}text")))


def laid_out(monkeypatch: pytest.MonkeyPatch, found: Edition, **how) -> tuple[LabelLayout, dict[str, shapely.Geometry]]:
    """The labels of a picture, and the grounds of the areas."""
    kept: list[tuple[LabelLayout, dict[str, shapely.Geometry]]] = []

    def keeping(labels, grounds, **more):
        kept.append((layout(labels, grounds, **more), grounds))
        return kept[-1][0]

    monkeypatch.setattr("maps.pictures.map_paint.layout", keeping)
    drawn(found, **how)
    return kept[-1]


def test_the_formats_that_are_offered_are_those_that_there_are() -> None:
    assert set(OFFERED) == set(FORMATS)


@pytest.mark.parametrize(("kind", "size"), [(SLIDE, (1920, 1080)), (A4, (1654, 2339))])
def test_a_picture_has_the_size_of_its_format(kind, size) -> None:
    found = drawn(edition(), kind)
    width, height = struct.unpack(">II", found.png(kind.ppi)[16:24])
    assert (abs(width - size[0]) <= 1, abs(height - size[1]) <= 1) == (True, True)
    box = ET.fromstring(found.svg).get("viewBox")  # noqa: S314  # our own drawing
    assert box == f"0 0 {kind.width} {kind.height}"


@pytest.mark.parametrize("kind", [SLIDE, A4])
def test_it_shows_what_the_page_opens_on_under_the_name_of_its_area(kind) -> None:
    found = made(CASES["letter"])
    text = said(drawn(found, kind).svg)
    layer = next(x for x in layers(found) if x.name == opening_layer([found], list(layers(found))))
    period = found.periods[opening_period([found])]
    assert period.reference is not None
    for part in ("Nederland", layer.label(NL), f"peildatum {NL.date(period.reference)}", NL("proposal")):
        assert part in text
    assert headline(found, period.name, NL) in text
    assert " Gelderland periode" in said(drawn(found, kind, focus="PV25").svg)


@pytest.mark.parametrize("case", ["letter", "working day", "provinces"])
@pytest.mark.parametrize("kind", [SLIDE, A4])
def test_no_name_lies_on_another_or_on_the_ground_of_others(monkeypatch: pytest.MonkeyPatch, case: str, kind) -> None:
    found = made(CASES[case])
    focuses = [None, *(a.code for a in found.level("province"))] if case == "letter" else [None]
    for focus in focuses:
        placed, grounds = laid_out(monkeypatch, found, kind=kind, focus=focus)
        boxes = [shapely.box(*p.block.box(p.middle)) for p in placed.places]
        for k, (place, box) in enumerate(zip(placed.places, boxes, strict=True)):
            assert not any(box.intersects(other) for other in boxes[k + 1 :]), place.block.name
            foreign = [g for code, g in grounds.items() if code != place.block.label.code]
            assert not any(box.intersection(g).area > 1 for g in foreign), place.block.name
        assert len(placed.places) + len(placed.unnamed) == len(grounds)
        most = len(grounds) / 4 if focus else 0
        assert len(placed.unnamed) <= most, "only names that are longer than a tile are left out"


def test_names_keep_clear_of_circles_of_others(monkeypatch: pytest.MonkeyPatch) -> None:
    placed, _ = laid_out(monkeypatch, made(CASES["letter"]), focus="PV25")
    for place in placed.places:
        box = shapely.box(*place.block.box(place.middle))
        for label in placed.unnamed:
            assert not box.intersects(shapely.Point(placed.middles[label.code]).buffer(label.radius))


def test_a_width_is_never_too_small() -> None:
    """Widths of letters of Arial, of which the widest words of a map are made, as a part of the type size."""
    arial = {"W": 0.944, "i": 0.222, "n": 0.556, "t": 0.278, "e": 0.556, "r": 0.333, "s": 0.5, "w": 0.722, "j": 0.222}
    arial |= {"k": 0.5, "M": 0.833, "a": 0.556, "m": 0.833, "8": 0.556, ",": 0.278, "B": 0.667, "-": 0.333}
    for word in ("Winterswijk", "Maasstreek", "888,88", "Wamem-Bam"):
        assert width_of(word, 1) >= sum(arial.get(sign, 0.556) for sign in word)


@pytest.mark.parametrize("kind", [SLIDE, A4])
def test_an_svg_is_small_text_without_links_and_the_same_every_time(kind) -> None:
    for found in (edition(names=EVIL, audience="prt"), made(CASES["letter"])):
        first = drawn(found, kind)
        assert first.svg == drawn(found, kind).svg
        assert first.png(kind.ppi) == drawn(found, kind).png(kind.ppi)
        assert len(first.svg) < 100_000
        root = ET.fromstring(first.svg)  # noqa: S314  # our own drawing
        for element in root.iter():
            assert element.tag.removeprefix(SVG) not in {"script", "image", "use", "a", "style", "foreignObject"}
            for name, value in element.attrib.items():
                assert "href" not in name
                assert not name.startswith("on")
                assert not re.search(r"url\((?!#)", value)
        assert "http" not in first.svg.replace("http://www.w3.org/2000/svg", "")


def test_evil_and_endless_names_stay_on_the_picture() -> None:
    names = {**EVIL, "GM02": "Lang" * 40, "GM03": "<script>alert(1)</script>"}
    for kind in (SLIDE, A4):
        for focus in (None, "PV1"):
            found = drawn(edition(names=names), kind, focus=focus)
            root = ET.fromstring(found.svg)  # noqa: S314  # our own drawing
            for text in root.iter(f"{SVG}text"):
                assert 0 <= float(text.get("y", "0")) <= kind.height, text.text
                assert "<script>" not in found.svg


def test_a_mark_stands_on_pictures_of_a_closed_audience_only() -> None:
    for audience in ("public", "council", "prt"):
        text = said(drawn(edition(audience=audience)).svg)
        assert (NL("mark-prt") in text, NL("mark-council") in text) == (audience == "prt", audience == "council")


def test_sources_without_end_are_cut_and_it_is_said_where_they_stand() -> None:
    from dataclasses import replace  # noqa: PLC0415  # for this one

    long = replace(edition(), sources=tuple(f"Bron nummer {k} van vele bronnen." for k in range(200)))
    for kind in (SLIDE, A4):
        text = said(drawn(long, kind).svg)
        assert NL("picture-cut") in text
        assert "Bron nummer 199" not in text


def test_the_command_draws_areas_and_refuses_withheld_ones(tmp_path: Path) -> None:
    write_edition(edition(withheld=["GM02"]), tmp_path)
    run, out = CliRunner(), str(tmp_path / "o")
    done = run.invoke(main, ["picture", str(tmp_path), "--for", "Alfa", "--for", "GM01", "--out", out])
    assert done.exit_code == 0, done.output
    names = {f"picture-{c}-{k}.{x}" for c in ("PV1", "GM01") for k in ("slide", "a4") for x in ("svg", "png")}
    assert {p.name for p in (tmp_path / "o").iterdir()} == names | {"manifest.json"}
    one = run.invoke(main, ["picture", str(tmp_path), "--format", "a4", "--out", str(tmp_path / "p"), "--lang", "en"])
    assert one.exit_code == 0, one.output
    assert {p.suffix for p in (tmp_path / "p").glob("picture-NL-a4.*")} == {".svg", ".png"}
    for wrong, code in ((["--for", "Bee"], 2), (["--for", "Nergens"], 2), (["--format", "a5"], 2)):
        assert run.invoke(main, ["picture", str(tmp_path), *wrong, "--out", str(tmp_path / "q")]).exit_code == code
    assert not (tmp_path / "q").exists() or not list((tmp_path / "q").glob("picture*"))
