import re
from xml.etree import ElementTree as ET

import pytest

from data import BUNDLED, load
from maps.class_labels import labels
from maps.colours import PALETTES
from maps.geometry.found_shapes import shapes_of
from maps.geometry.surroundings import surroundings
from maps.layers import layers
from maps.opening_view import opening_period
from maps.outputs import map_png as room
from maps.pictures.map_picture import picture
from optimiser.jobs.solve import solve
from optimiser.publishing.publish import publish
from optimiser.words import Words
from tests.support.editions_papers import EVIL, NEW, bordered, edition

NL = Words("nl")
SVG = "{http://www.w3.org/2000/svg}"


def texts(svg: str) -> list[str]:
    return [t.text or "" for t in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314  # our own drawing


def fills(svg: str) -> list[str]:
    return [p.get("fill", "") for p in ET.fromstring(svg).iter(f"{SVG}path")]  # noqa: S314  # our own drawing


def drawn(made=None, **how):
    made = made or edition()
    return picture(made, shapes_of(made), NL, **{"layer": "new", "level": "municipality", **how})


def test_the_picture_says_what_it_is() -> None:
    made = edition(audience="council")
    said = " ".join(texts(drawn(made).svg))
    opens_on = f"periode {made.periods[opening_period([made])].name}"
    for part in (
        NL("layer-new"),
        opens_on,
        NL("proposal"),
        NL("mark-council"),
        "eigen opgave",
        NL("unit-places"),
        "Nederland",
    ):
        assert part in said
    assert NL("mark-council") not in " ".join(texts(drawn().svg))


def test_the_legend_has_every_class_of_the_layer() -> None:
    said = texts(drawn().svg)
    classes = labels(next(iter(layers(edition()))), "municipality", NL)
    assert len(classes) == len(PALETTES["sequential"])
    assert [t for t in said if t in classes][-len(classes) :] == list(classes)


def test_areas_have_the_colour_of_their_class() -> None:
    found = fills(drawn().svg)[1:]
    colours = PALETTES["sequential"]
    expected = sorted([colours[0], colours[5], colours[3], colours[1], colours[2]])
    assert sorted(f for f in found if f in colours) == expected
    assert sorted(NEW.values()) == [0, 7, 30, 60, 1234]


def test_unknown_is_striped_and_withheld_is_dotted_and_both_are_in_the_legend() -> None:
    made = edition(withheld=["GM04", "GM05"], incomplete=["GM03"])
    shown = drawn(made, layer="total_per_1000")
    assert fills(shown.svg).count("url(#withheld)") == 2
    assert fills(shown.svg).count("url(#unknown)") == 1
    assert {NL("picture-withheld"), NL("map-unknown")} <= set(texts(shown.svg))
    assert NL("picture-alt-unknown", count=1) in shown.alt
    assert NL("picture-alt-withheld", count=2) in shown.alt
    assert not {"url(#withheld)", "url(#unknown)"} & set(fills(drawn().svg))


def test_a_focus_is_outlined_and_its_numbers_stand_on_the_map() -> None:
    said = texts(drawn(focus="PV1").svg)
    assert {"Aa", "0", "Bee", "1.234", "Cee", "60"} <= set(said)
    assert "Eemnes" not in said
    assert drawn(focus="PV1").title.endswith("Alfa")


def test_neighbours_are_true_ones_only_where_there_are_borders() -> None:
    made = edition()
    assert surroundings(made, shapes_of(made), "GM01").codes == ("GM02", "GM03")
    assert not surroundings(made, shapes_of(made), "GM01").borders
    found = surroundings(made, bordered(made), "GM01")
    assert found.codes == ("GM02",)
    assert found.borders


def test_an_area_without_a_border_is_named_and_falls_back_to_its_tile() -> None:
    made = edition()
    whole = picture(made, bordered(made), NL)
    assert any("Eemnes" in t and "1 (" in t for t in texts(whole.svg))
    alone = picture(made, bordered(made), NL, layer="new", focus="GM05")
    assert NL("picture-tiles") in texts(alone.svg)
    assert "30" in texts(alone.svg)


def test_the_drawing_can_be_heard() -> None:
    root = ET.fromstring(drawn().svg)  # noqa: S314  # our own drawing
    assert root.get("role") == "img"
    assert root.get("lang") == "nl"
    named = {e.get("id"): e.text for e in root if e.tag in (f"{SVG}title", f"{SVG}desc")}
    assert list(named) == (root.get("aria-labelledby") or "").split()
    assert "Bee: 1.234" in (named["picture-description"] or "")


def test_evil_names_are_text() -> None:
    made = edition(names=EVIL)
    svg = picture(made, shapes_of(made), NL, focus="GM02").svg
    root = ET.fromstring(svg)  # noqa: S314  # our own drawing
    assert {e.tag for e in root.iter()} <= {
        f"{SVG}{t}"
        for t in ("svg", "title", "desc", "defs", "pattern", "rect", "path", "circle", "clipPath", "g", "line", "text")
    }
    assert EVIL["GM02"] in (root.findtext(f"{SVG}title") or "")


def test_control_characters_do_not_spoil_the_drawing() -> None:
    made = edition(names={**EVIL, "GM02": "B\x00\x1bee\ud800"})
    ET.fromstring(picture(made, shapes_of(made), NL, focus="GM02").svg)  # noqa: S314  # our own drawing


def test_every_layer_and_level_can_be_drawn_in_both_languages() -> None:
    made = edition(previous=True, bids=True, incomplete=["GM03"])
    shapes = shapes_of(made)
    for language in ("nl", "en"):
        for layer in layers(made):
            for level in ("municipality", "region", "province"):
                ET.fromstring(  # noqa: S314  # our own drawing
                    picture(made, shapes, Words(language), layer=layer.name, level=level, period="2028").svg
                )


def test_an_unknown_layer_period_or_area_raises() -> None:
    for wrong in ({"layer": "x"}, {"period": "x"}, {"focus": "x"}):
        with pytest.raises(KeyError):
            drawn(**wrong)


def test_files_are_repeatable_and_tell_nothing_of_their_maker(tmp_path) -> None:
    made = edition()
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        room.write(made, tmp_path / folder, words=NL, shapes=shapes_of(made))
    for name in room.FILES:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
    png = (tmp_path / "one" / "map.png").read_bytes()
    assert png.startswith(b"\x89PNG")
    chunks, at = set(), 8
    while at < len(png):
        size = int.from_bytes(png[at : at + 4], "big")
        chunks.add(png[at + 4 : at + 8])
        at += size + 12
    assert not chunks & {b"tEXt", b"iTXt", b"zTXt", b"tIME", b"eXIf"}
    assert not re.search(r"<!--|<metadata|\d{4}-\d\d-\d\dT", drawn().svg)


def test_the_country_with_real_borders_is_drawn(reference) -> None:
    scenario = BUNDLED / "nl-2022" / "letter.toml"
    made = publish(solve(load(BUNDLED / "nl-2022"), scenario), audience="public")
    shown = picture(made, shapes_of(made, reference / "boundaries_nl_rd.gpkg"), NL, layer="new", level="municipality")
    assert sum(f in PALETTES["sequential"] for f in fills(shown.svg)) == 345
    assert len(shown.svg) < 250_000
    assert shown.height < 240
