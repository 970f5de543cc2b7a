"""A small edition for papers and pictures: two provinces, evil names, unknown and withheld areas, two periods."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import geopandas as gpd
from shapely import box

from maps.geometry.shapes import Shapes, tiles
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area, Figure, Outcome, Span, Standing
from optimiser.problem.area_sums import TOTAL
from optimiser.words.facts import Fact

GROUPS = ("regular", "amv")
PERIODS = ("2027", "2028")
EVIL = {
    "GM01": "Aa #let x = 1",
    "GM02": "Bee $x^2$ <img src=x onerror=alert(1)>",
    "GM03": "=1+1",
    "GM04": r"C:\new\*bold*_it_@ref",
    "GM05": "Zeer" + "lang" * 40,
}
PLAIN = {"GM01": "Aa", "GM02": "Bee", "GM03": "Cee", "GM04": "Dee", "GM05": "Eemnes"}
HOME = {"GM01": "PV1", "GM02": "PV1", "GM03": "PV1", "GM04": "PV2", "GM05": "PV2"}
REGION = {"GM01": "R1", "GM02": "R1", "GM03": "R1", "GM04": "R2", "GM05": "R2"}
POINTS = {"GM01": (5.0, 52.0), "GM02": (5.2, 52.0), "GM03": (5.1, 52.2), "GM04": (5.6, 52.1), "GM05": (5.8, 52.0)}
EXISTING = {"GM01": 1000, "GM02": 0, "GM03": 250, "GM04": 40, "GM05": 0}
NEW = {"GM01": 0, "GM02": 1234, "GM03": 60, "GM04": 7, "GM05": 30}
MINORS = {"GM01": 0, "GM02": 34, "GM03": 5, "GM04": 1, "GM05": 2}
ELSEWHERE = 21
"""Existing places of province PV1 whose municipality is not known."""


def _areas(names: Mapping[str, str], withheld: Sequence[str], incomplete: Sequence[str]) -> list[Area]:
    found = []
    for code, name in names.items():
        place = {"point": POINTS[code], "incomplete": code in incomplete, "withheld": code in withheld}
        found.append(Area(code, name, "municipality", HOME[code], REGION[code], (code,), 20_000, **place))
    for codes, level in ((REGION, "region"), (HOME, "province")):
        for code in sorted(set(codes.values())):
            members = tuple(m for m in names if codes[m] == code)
            home = HOME[members[0]]
            name = {"R1": "Noord", "R2": "Zuid", "PV1": "Alfa", "PV2": "Beta"}[code]
            open_end = any(m in incomplete for m in members)
            region = code if level == "region" else ""
            found.append(Area(code, name, level, home, region, members, 20_000 * len(members), incomplete=open_end))
    return [*found, Area("NL", "NL", "country", "", "", tuple(names), 20_000 * len(names), incomplete=bool(incomplete))]


def _places(area: Area, group: str, table: Mapping[str, int]) -> int:
    minors = sum(MINORS[m] for m in area.members) if table is NEW else 0
    whole = sum(table[m] for m in area.members)
    return {"amv": minors, "regular": whole - minors, TOTAL: whole}[group]


def _figures(areas: Sequence[Area], *, previous: bool) -> list[Figure]:
    found = []
    for area in areas:
        for period in PERIODS:
            for group in (TOTAL, *GROUPS):
                if area.withheld:
                    found.append(Figure(area.code, group, period, None, None, None))
                    continue
                more = ELSEWHERE if area.code in ("PV1", "NL") and group != "amv" else 0
                existing, new = _places(area, group, EXISTING) + more, _places(area, group, NEW)
                before = (
                    None if not previous else max(0, new - (10 if "GM02" in area.members and group != "amv" else 0))
                )
                asked = new if area.level in ("province", "country") else None
                share = 0.5 * (existing + new) + 10
                found.append(Figure(area.code, group, period, existing, new, share, asked, 0, before))
    return found


def edition(
    *,
    names: Mapping[str, str] = PLAIN,
    audience: str = "public",
    withheld: Sequence[str] = (),
    incomplete: Sequence[str] = (),
    previous: bool = False,
    bids: bool = False,
) -> Edition:
    areas = _areas(names, withheld, incomplete)
    shown = [m for m in names if m not in withheld]
    made = Edition(
        title="Proef",
        audience=audience,
        country="NL",
        groups=GROUPS,
        periods=tuple(Span(p, date(int(p), 1, 1), date(int(p), 12, 31), date(int(p), 7, 1)) for p in PERIODS),
        areas=tuple(areas),
        figures=tuple(_figures(areas, previous=previous)),
        facts=(Fact("unknown-unlocated", {"places": 4268}), Fact("approximation")),
        reasons={m: (Fact("why-share", {"share": 100, "whole": 5000}, {}, {"key": "key-relief"}),) for m in shown},
        causes=(Fact("cause-table", {}, {"name": "locations.csv"}, {"table": "name-table-locations"}),)
        if previous
        else (),
        keys={"regular": "relief", "amv": "population"},
        aims=(Outcome("leximax_load", "municipality", TOTAL, "× key share", 1.2),),
        audit={"meet_requirement": 0.0, "respect_limits": 0.0},
        viable_size=50,
        sources=("Bron: eigen opgave.",),
        versions={"reception-optimiser": "9.9"},
        inputs={"locations.csv": "abcdef0123456789"},
    )
    return replace(made, standings=tuple(_standings(made))) if bids else made


def _standings(made: Edition) -> list[Standing]:
    """Every area has bids; those of larger areas are the sums."""
    found = []
    for area in made.areas:
        if not area.withheld:
            size = len(area.members)
            realised = made.at(area.code, PERIODS[0]).existing
            partner = "GM04" if area.code == "GM03" else ""
            bids = (11 * size, 5 * size, 3 * size, 700 * size, partner)
            found += [Standing(area.code, TOTAL, period, realised, *bids) for period in PERIODS]
    return found


def bordered(made: Edition) -> Shapes:
    """Squares in the place of borders, with one municipality missing; GM01 and GM02 touch, GM03 lies apart."""
    squares = {"GM01": box(0, 0, 9, 9), "GM02": box(9, 0, 18, 9), "GM03": box(40, 0, 49, 9), "GM04": box(0, 40, 9, 49)}
    scaled = [box(*(1000 * n for n in s.bounds)) for s in squares.values()]
    frame = gpd.GeoDataFrame(geometry=scaled, index=list(squares), crs="EPSG:28992")
    return Shapes({"boundaries": frame, "tiles": tiles(made)}, ("GM05",), (), "grenzen.gpkg")
