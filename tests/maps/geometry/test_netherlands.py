"""The kept layouts of the Netherlands hold what is said of them, and are served to whole and part of the country."""

import csv
from collections import Counter
from itertools import combinations
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely
from scipy.optimize import linear_sum_assignment

from data import BUNDLED, load
from data.changes import LAST_DAY, changes
from maps.geometry.netherlands import kept as kept_layouts
from maps.geometry.netherlands.costs import Weights, costs_of
from maps.geometry.netherlands.country import Country, bundled, pair
from maps.geometry.netherlands.grid import Cell, around, honeycomb_over, steps_between
from maps.geometry.netherlands.kept import Kept, kept, kept_for
from maps.geometry.netherlands.make import YEARS, countries, fingerprint
from maps.geometry.netherlands.measure import enclosed, measure, pieces
from maps.geometry.netherlands.search import Schedule, Search
from maps.geometry.netherlands.waters import FREE, ISLANDS
from maps.geometry.tiles import layout


@pytest.fixture(scope="module")
def of() -> dict[int, Country]:
    return countries()


@pytest.fixture(params=sorted(YEARS))
def year(request: pytest.FixtureRequest) -> int:
    return int(request.param)


def test_each_layout_is_made_of_the_facts_and_settings_that_there_are(of: dict[int, Country], year: int) -> None:
    ours, country = kept(year), of[year]
    assert ours.made_of == fingerprint(country), "run python -m maps.geometry.netherlands"
    assert {c: row[:3] for c, row in ours.tiles.items()} == {
        c: (*country.points[c], country.province[c]) for c in country.points
    }
    assert len(set(ours.cells.values())) == len(ours.tiles) == {2022: 345, 2023: 342}[year]
    assert not set(ours.cells.values()) & set(ours.waters.values())


def test_neighbours_touch_and_provinces_are_whole_without_holes(of: dict[int, Country], year: int) -> None:
    ours = kept(year)
    found = measure(of[year], ours.cells, ours.centres, ours.waters)
    assert (found.kept, found.borders) == {2022: (690, 883), 2023: (680, 875)}[year], "the figures of the documents"
    assert found.enclosed == 0
    assert found.loose == ()
    assert found.displacement_km < 12


def parts(country: Country, ours: Kept, province: str) -> list[set[str]]:
    place = {ours.cells[c]: c for c in ours.tiles if country.province[c] == province}
    return [{place[cell] for cell in part} for part in pieces(place)]


def test_only_islands_lie_apart_from_their_province(of: dict[int, Country], year: int) -> None:
    country, ours = of[year], kept(year)
    for province in sorted(set(country.province.values())):
        loose = sorted(parts(country, ours, province), key=len)[:-1]
        assert all({country.land_mass(c) for c in part} <= ISLANDS.keys() for part in loose), province
    one_piece = {p for p in set(country.province.values()) if len(parts(country, ours, p)) == 1}
    assert one_piece == set(country.province.values()) - {"PV21", "PV27", "PV29"}, "Fryslân, Noord-Holland, Zeeland"


def test_islands_touch_nothing_but_what_a_dam_or_road_leads_to(of: dict[int, Country], year: int) -> None:
    country, ours = of[year], kept(year)
    for one, other in combinations(sorted(ours.tiles), 2):
        masses = {country.land_mass(one), country.land_mass(other)}
        if len(masses) == 2 and masses not in FREE:
            assert steps_between(ours.cells[one], ours.cells[other]) > 1, (one, other)


def test_every_enclosed_cell_is_a_named_water_and_flevoland_lies_in_it(of: dict[int, Country], year: int) -> None:
    ours = kept(year)
    assert enclosed(ours.cells.values()) <= set(ours.waters.values())
    beside = {name: {c for c in ours.tiles if ours.cells[c] in around(cell)} for name, cell in ours.waters.items()}
    lakes = set().union(*(b for name, b in beside.items() if name.startswith(("IJsselmeer", "Markermeer"))))
    provinces = {of[year].province[c] for c in lakes}
    assert provinces == {"PV21", "PV24", "PV27"}, "Fryslân, Flevoland and Noord-Holland lie around the lakes"
    assert {"GM0995", "GM0034"} <= lakes, "Lelystad and Almere lie on the shore"


def test_the_later_layout_is_the_earlier_one_but_for_the_merged() -> None:
    earlier, later = kept(2022), kept(2023)
    assert (earlier.spacing, earlier.origin) == (later.spacing, later.origin)
    both = earlier.tiles.keys() & later.tiles.keys()
    moved = {c for c in both if earlier.cells[c] != later.cells[c]}
    assert moved == {"GM1942", "GM1930"}, "Gooise Meren and Nissewaard, as the documents say"
    assert later.tiles.keys() - both == {"GM1992"}
    assert all(steps_between(earlier.cells[c], later.cells[c]) == 1 for c in moved)


def test_the_municipalities_of_the_later_layout_are_those_until_the_last_day_of_the_register() -> None:
    assert {c.date for c in changes().rows if c.date > YEARS[2023]} == set()
    assert all(changes().exists(code, LAST_DAY) for code in kept(2023).tiles)
    assert all(changes().exists(code, YEARS[2022]) for code in kept(2022).tiles)


def test_a_province_alone_has_the_shape_that_it_has_in_the_country() -> None:
    country = bundled()
    whole = layout(country.points, country.province)
    for province in sorted(set(country.province.values())):
        codes = [c for c in country.points if country.province[c] == province]
        alone = layout({c: country.points[c] for c in codes}, dict.fromkeys(codes, province))
        assert all(alone[c].equals(whole[c]) for c in codes), province


def test_the_dossier_of_zeeland_lies_as_in_the_country() -> None:
    towns = load(BUNDLED / "zeeland").municipalities
    points, province = {m.gm_code: (m.lon, m.lat) for m in towns}, {m.gm_code: m.province_code for m in towns}
    for country in countries().values():
        national = layout(country.points, country.province)
        assert all(tile.equals(national[c]) for c, tile in layout(points, province).items())


def test_a_layout_serves_those_whose_code_province_and_place_it_knows() -> None:
    country = bundled()
    points, province = dict(country.points), dict(country.province)
    first = min(points)
    assert kept_for(points, province) is kept(2022)
    for km, served in ((0, True), (13, True), (20, False)):
        moved = {**points, first: (points[first][0], points[first][1] + km / kept_layouts._KM_PER_DEGREE)}
        assert (kept_for(moved, province) is not None) == served, km
    assert kept_for(points, {**province, first: "PV99"}) is None
    assert kept_for({**points, "GM9999": (5.0, 52.0)}, {**province, "GM9999": "PV26"}) is None
    later = countries()[2023]
    assert kept_for(later.points, later.province) is kept(2023)


def test_the_same_seed_gives_the_same_search_and_it_costs_less() -> None:
    costs = costs_of(bundled(), Weights())
    squared = ((costs.places[:, None, :] - costs.grid.middles[None, :, :]) ** 2).sum(axis=2)
    start = linear_sum_assignment(squared)[1].tolist()
    one, two = Search(costs, start), Search(costs, start)
    before = sum(one.around(unit, cell) for unit, cell in enumerate(start))
    schedule = Schedule(steps=20_000, first=0.5, last=0.1, seed=5)
    assert one.run(schedule) == two.run(schedule)
    assert len(set(one.cell)) == len(start)
    assert sum(one.around(unit, cell) for unit, cell in enumerate(one.cell)) < before
    assert one.count == {group: one.pieces(group) for group in one.count}


def test_the_facts_about_neighbours_are_those_of_the_official_borders(reference: Path) -> None:
    frame = gpd.read_file(reference / "boundaries_nl_rd.gpkg", layer="gemeenten_2022").set_index("gm_code")
    near = gpd.sjoin(frame[["geometry"]], frame[["geometry"]], predicate="intersects")
    pairs = {(a, b) for a, b in zip(near.index, near["gm_code_right"], strict=True) if a < b}
    border = {(a, b) for a, b in pairs if frame.geometry[a].intersection(frame.geometry[b]).length > 1}
    assert bundled().borders == border


def test_borders_after_the_mergers_are_those_of_the_official_borders(reference: Path) -> None:
    with (reference / "neighbours_nl.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    code = {row["name"]: row["gm_code"] for row in rows}
    known = {pair(row["gm_code"], code[n]) for row in rows for n in row["neighbours"].split("|") if n}
    ours = countries()[2023].borders
    assert len(ours & known) > 0.99 * len(known), "another publisher counts a few bridges and corners otherwise"
    assert len(ours - known) < 5


def kept_at_most(country: Country) -> int:
    """No tile has more than six neighbours, so that no layout keeps more borders than this."""
    near = Counter(code for border in country.borders for code in border)
    return sum(min(n, 6) for n in near.values()) // 2


def over_the_outline(country: Country, outline: shapely.Geometry, shift: float) -> dict[str, Cell]:
    """As tile maps are often made: as many cells as there are places inside the outline, given out by squared distance.

    The spacing is halved in on until the number is right.
    """
    codes, points = sorted(country.points), np.array([country.metres[c] for c in sorted(country.points)])
    small, large = 8_000.0, 13_000.0
    for _ in range(40):
        spacing = (small + large) / 2
        grid = honeycomb_over(points / spacing, margin=4)
        inside = shapely.contains_xy(outline, *((grid.middles + shift) * spacing).T)
        if inside.sum() == len(codes):
            break
        small, large = (spacing, large) if inside.sum() > len(codes) else (small, spacing)
    places = ((grid.middles + shift) * spacing)[inside]
    given = linear_sum_assignment(((points[:, None, :] - places[None, :, :]) ** 2).sum(axis=2))[1]
    cells = [cell for cell, taken in zip(grid.cells, inside, strict=True) if taken]
    return {code: cells[k] for code, k in zip(codes, given, strict=True)}


def test_more_borders_are_kept_than_by_a_honeycomb_laid_over_the_outline(reference: Path) -> None:
    country, ours = bundled(), kept(2022)
    outline = gpd.read_file(reference / "boundaries_nl_rd.gpkg", layer="gemeenten_2022").geometry.union_all()
    common = [
        measure(country, over_the_outline(country, outline, s), ours.centres).kept for s in (0, 0.2, 0.4, 0.6, 0.8)
    ]
    assert max(common) <= 550
    assert kept_at_most(country) == 810
