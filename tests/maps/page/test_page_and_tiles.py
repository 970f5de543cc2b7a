"""Tiles, boundaries and the page, without a browser."""

import json
import re
import time
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Polygon, box

from data import BUNDLED, InvalidInputError, Tables, load
from data.official.boundaries import read_boundaries
from maps import draw
from maps.class_labels import labels
from maps.colours import PALETTES
from maps.geometry.found_shapes import shapes_of
from maps.geometry.tiles import layout
from maps.layers import LEVELS, layers
from maps.page.assemble import SCRIPTS
from maps.page.content import edition_content
from maps.page.content import listed as edition_order
from maps.page.many_areas import CANVAS_SCRIPTS, PROVINCES_SCRIPTS
from maps.page.packing import SLOT, Sentences
from maps.page.page import render
from optimiser import solve
from optimiser.problem.plan import Plan
from optimiser.publishing.publish import publish
from optimiser.words import Words
from optimiser.words.facts import Fact
from optimiser.words.telling import tell
from tests.support.editions_page import country
from tests.support.paths import ROOT


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load(BUNDLED / "nl-2022")


@pytest.fixture(scope="module")
def plan(tables: Tables) -> Plan:
    return solve(tables, BUNDLED / "nl-2022" / "letter.toml")


def test_every_municipality_has_an_equal_tile_near_its_place_and_none_overlap(tables: Tables) -> None:
    points = {m.gm_code: (m.lon, m.lat) for m in tables.municipalities}
    province = {m.gm_code: m.province_code for m in tables.municipalities}
    begin = time.perf_counter()
    tiles = gpd.GeoSeries(layout(points, province), crs="EPSG:28992")
    assert time.perf_counter() - begin < 5
    assert len(tiles) == 345
    assert tiles.area.max() == pytest.approx(tiles.area.min())
    assert tiles.union_all().area == pytest.approx(tiles.area.sum(), rel=1e-6)
    true = gpd.GeoSeries(
        gpd.points_from_xy(*zip(*[points[c] for c in tiles.index], strict=True)), index=tiles.index, crs=4326
    )
    away = tiles.centroid.distance(true.to_crs(28992))
    assert away.median() < 30_000
    north, south = tiles["GM0088"].centroid, tiles["GM0935"].centroid
    assert north.y == pytest.approx(tiles.centroid.y.max(), abs=1e-6), "Schiermonnikoog lies in the far north"
    assert south.y < tiles.centroid.y.quantile(0.03), "Maastricht in the far south"


def test_every_province_is_one_piece_but_for_its_islands(tables: Tables) -> None:
    points = {m.gm_code: (m.lon, m.lat) for m in tables.municipalities}
    province = {m.gm_code: m.province_code for m in tables.municipalities}
    tiles = gpd.GeoSeries(layout(points, province))
    pieces = {p: tiles[[province[c] == p for c in tiles.index]].buffer(10).union_all() for p in set(province.values())}
    loose = {p: len(getattr(shape, "geoms", [shape])) for p, shape in pieces.items()}
    assert {p: n for p, n in loose.items() if n > 1} == {"PV21": 5, "PV27": 2, "PV29": 3}, loose


def test_the_layout_does_not_depend_on_the_order() -> None:
    points = {"A": (5.0, 52.0), "B": (5.1, 52.0), "C": (5.0, 52.1), "D": (5.1, 52.1)}
    one = layout(points, dict.fromkeys(points, "P"))
    two = layout(dict(reversed(points.items())), dict.fromkeys(points, "P"))
    assert all(one[c].equals(two[c]) for c in points)


def page_data(html: str) -> dict:
    return json.loads(re.search(r'id="data">(.*?)</script>', html, re.DOTALL).group(1))


def layer_values(html: str, layer: str, period: int = 0, k: int = 0) -> dict[str, float | None]:
    found = page_data(html)["editions"][k]
    of = found["layers"][layer]
    if not isinstance(of, str):
        return {area[0]: found["columns"][of[period]][i] for i, area in enumerate(found["areas"])}
    parts = [found["columns"][found["figures"][n][period]] for n in (("existing", "new") if of == "total" else (of,))]
    return {area[0]: _rate(area, [p[i] for p in parts], of) for i, area in enumerate(found["areas"])}


def _rate(area: list, parts: list[float | None], of: str) -> float | None:
    """What the script of the page makes of a figure per 1,000 inhabitants; in Chromium: tests/browser."""
    partly = area[4] & 1 and area[2] == 3 and of != "new"
    return None if partly or None in parts else 1000 * sum(parts) / area[3]


def test_the_page_holds_the_plan_and_nothing_from_outside(plan: Plan) -> None:
    html = draw(plan).html
    assert len(html.encode()) < 600_000
    assert not re.search(r'(?:src|href)="?https?:', re.sub(r"<script>.*?</script>", "", html, flags=re.DOTALL))
    assert "default-src 'none'" in html
    assert "pdok" not in html.split("</script>")[0]
    found = page_data(html)
    new = layer_values(html, "new")
    assert sum(n for code, n in new.items() if code.startswith("GM")) == 10_157
    assert sum(n for code, n in new.items() if code.startswith("PV")) == new["NL"] == 10_157
    assert [level["name"] for level in found["levels"]] == ["province", "region", "municipality"]
    rows = {a[0]: a for a in found["editions"][0]["areas"]}
    assert rows["GM0141"][1] == "Almelo"
    assert rows["GM0141"][4] == 1, "one of its locations is of unknown size"
    assert layer_values(html, "total_per_1000")["GM0141"] is None, "unknown is not zero"


def test_the_page_is_repeatable(plan: Plan) -> None:
    assert draw(plan).html == draw(plan).html


def test_every_number_of_a_layer_is_on_the_page_as_the_layer_gives_it() -> None:
    edition = country(4)
    html = render(edition, words=Words("nl"), shapes=shapes_of(edition))
    for layer in layers(edition):
        for k, period in enumerate(edition.periods):
            for code, shown in layer_values(html, layer.name, k).items():
                value = layer.value(edition, code, period.name)
                assert shown == (None if value is None else pytest.approx(value, abs=6e-4))


def test_the_national_page_of_four_periods_is_under_700_kb_with_borders(reference: Path) -> None:
    edition = country(4)
    shapes = shapes_of(edition, reference / "boundaries_nl_rd.gpkg")
    assert len(render(edition, words=Words("nl"), shapes=shapes).encode()) < 700_000


def test_sentences_written_small_are_the_same_to_the_letter() -> None:
    edition, words = country(1), Words("en")
    found = edition_content(edition, [], words)
    for i, area in enumerate(edition_order(edition)):
        shown = []
        for template, *numbers in found["reasons"].get(str(i), []):
            parts = found["templates"][template].split(SLOT)
            shown.append("".join(a + str(b) for a, b in zip(parts, [*numbers, ""], strict=True)))
        assert shown == [tell(fact, words) for fact in edition.reasons.get(area.code, ())]


@given(sentences=st.lists(st.text(alphabet="ab 012.,-%", max_size=12), max_size=6), settled=st.booleans())
def test_any_sentence_survives_being_written_small(sentences: list[str], *, settled: bool) -> None:
    kept = Sentences()
    written = kept.add(sentences)
    if settled:
        kept.fold_constants()
    told = []
    for template, *numbers in written:
        parts = kept.templates[template].split(SLOT)
        told.append("".join(a + str(b) for a, b in zip(parts, [*numbers, ""], strict=True)))
    assert told == sentences


def test_a_number_that_never_differs_stands_in_the_sentence_once() -> None:
    kept = Sentences()
    written = kept.add(["3 van 42.000", "17 van 42.000"])
    kept.fold_constants()
    assert kept.templates == [f"{SLOT} van 42.000"]
    assert written == [[0, 3], [0, 17]]


EVIL = "</script><img src=x onerror=alert(1)>"


def test_names_are_data_and_never_markup() -> None:
    edition = country(1)
    areas = tuple(replace(a, name=EVIL) if a.code in {"GM0363", "PV27"} else a for a in edition.areas)
    edition = replace(edition, areas=areas, title=EVIL, sources=(EVIL,))
    html = render(edition, words=Words("nl"), shapes=shapes_of(edition))
    assert "<img" not in html
    assert {a[1] for a in page_data(html)["editions"][0]["areas"] if a[0] in {"GM0363", "PV27"}} == {EVIL}


def test_a_background_is_allowed_only_when_asked_for_and_only_behind_borders(plan: Plan, tmp_path: Path) -> None:
    edition = publish(plan)
    square = box(112_000, 477_000, 132_000, 497_000)
    gpd.GeoDataFrame({"statcode": ["GM0363"]}, geometry=[square], crs=28992).to_file(tmp_path / "b.gpkg")
    bare, drawn = shapes_of(edition), shapes_of(edition, tmp_path / "b.gpkg")
    for shapes, asked, allowed in (
        (bare, False, False),
        (bare, True, False),
        (drawn, False, False),
        (drawn, True, True),
    ):
        html = render(edition, words=Words("nl"), shapes=replace(shapes, background=asked))
        policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html).group(1)
        assert ("https://service.pdok.nl" in policy) == allowed
        assert ("Kaartgegevens © Kadaster</p>" in html) == allowed


def test_classes_are_as_many_as_colours_and_a_difference_has_a_neutral_middle() -> None:
    edition = country(1)
    for layer in layers(edition):
        for level in LEVELS:
            assert len(labels(layer, level, Words("nl"))) == len(PALETTES[layer.kind]) == len(layer.breaks[level]) + 1
            if layer.kind == "diverging":
                assert bisect_right(layer.breaks[level], 0) == 3
    assert labels(next(x for x in layers(edition) if x.name == "change"), "municipality", Words("nl"))[2:5] == (
        "-10 t/m -1", "0", "1 t/m 9",
    )  # fmt: skip


@pytest.mark.parametrize(("form", "crs"), [("GM{:04d}", 28992), ("G{:04d}", 4326), ("{}", 28992)])
@pytest.mark.parametrize("suffix", ["gpkg", "geojson"])
def test_boundaries_are_read_in_any_form(tmp_path: Path, form: str, crs: int, suffix: str) -> None:
    squares = [Polygon([(x, 0), (x + 1000, 0), (x + 1000, 1000), (x, 1000)]) for x in (100_000, 101_000, 102_000)]
    frame = gpd.GeoDataFrame({"statcode": [form.format(n) for n in (14, 34, 99)]}, geometry=squares, crs=28992)
    path = tmp_path / f"b.{suffix}"
    frame.to_crs(4326 if suffix == "geojson" else crs).to_file(path)
    found = read_boundaries(path, ["GM0014", "GM0034", "GM0037"])
    assert list(found.geometry.index) == ["GM0014", "GM0034"]
    assert found.missing == ("GM0037",)
    assert found.unknown == ("99",)
    assert found.geometry.crs.to_epsg() == 28992


def test_unusable_boundaries_are_refused_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "text.gpkg").write_text("nothing")
    frame = gpd.GeoDataFrame({"code": ["GM0014"]}, geometry=[Polygon([(0, 0), (1, 0), (1, 1)])])
    with pytest.warns(UserWarning, match="crs"):
        frame.to_file(tmp_path / "nocrs.gpkg")
    frame.set_crs(28992).to_file(tmp_path / "ok.gpkg")
    for name, codes, reason in (
        ("text.gpkg", ["GM0014"], "unreadable"),
        ("nocrs.gpkg", ["GM0014"], "no-crs"),
        ("ok.gpkg", ["GM0099"], "no-match"),
    ):
        with pytest.raises(InvalidInputError, match=reason):
            read_boundaries(tmp_path / name, codes)


def test_without_borders_the_page_says_that_only_tiles_are_drawn_and_what_changed_is_told() -> None:
    edition = replace(country(1), causes=(Fact("cause-none"),))
    foot = render(edition, words=Words("nl"), shapes=shapes_of(edition)).split("<footer>")[1].split("</footer>")[0]
    assert "daarom is alleen de tegelkaart getekend" in foot
    assert "Er is niets veranderd in de opgave" in foot


def test_what_the_borders_lack_is_said_above_the_map_and_in_the_notes(plan: Plan, tmp_path: Path) -> None:
    codes = ["GM0363", "GM9998", "GM9999"]
    squares = [box(x, 482_000, x + 9000, 491_000) for x in (117_000, 126_000, 135_000)]
    gpd.GeoDataFrame({"statcode": codes}, geometry=squares, crs=28992).to_file(tmp_path / "b.gpkg")
    html = draw(plan, tmp_path / "b.gpkg").html
    head, foot = html.split("<main>")[0], html.split("<footer>")[1].split("</footer>")[0]
    assert "van 344 gemeenten ontbreekt de grens" in head
    assert "2 codes die niet in het dossier staan" in foot
    assert "9998, 9999" in foot
    assert "Utrecht" in foot


@pytest.mark.parametrize("name", ["boundaries_nl_rd.gpkg", "boundaries_2025_wgs84.geojson"])
def test_real_boundaries_are_drawn_and_what_is_missing_is_said(plan: Plan, reference: Path, name: str) -> None:
    page = draw(plan, reference / name)
    assert [v["name"] for v in page_data(page.html)["views"]] == ["boundaries", "tiles"]
    assert ("Weesp" in page.html.split("<footer>")[1].split("</footer>")[0]) == (
        name == "boundaries_2025_wgs84.geojson"
    )
    assert len(page.html.encode()) < 600_000


TAKES_PLACE = {
    "boxesOn", "describe", "edges", "middleOf", "municipal", "naming", "picture", "plain", "proposedOn", "provincial",
    "read", "redraw", "restyle", "steps", "table", "unroll", "viewOn",
}  # fmt: skip
"""Functions of the page in whose place a canvas has its own."""


def test_a_canvas_takes_the_place_of_the_functions_that_it_means_to_and_of_no_other() -> None:
    """Scripts share their names: a second function of a name silently takes the place of the first."""
    found = re.compile(r"^(?:async )?(?:function|const|let) (\w+)", re.MULTILINE)

    def names(files: Iterable[str]) -> list[str]:
        return [n for f in files for n in found.findall((ROOT / f"maps/web/{f}.js").read_text(encoding="utf-8"))]

    page, canvas, provinces = names(SCRIPTS), names(CANVAS_SCRIPTS), names(PROVINCES_SCRIPTS)
    assert set(page) & set(canvas) == TAKES_PLACE
    assert {*page, *canvas} & set(provinces) == {"curves", "zooming"}
    assert len(page) == len(set(page)) > 100
