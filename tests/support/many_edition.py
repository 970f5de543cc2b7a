"""An edition of thousands of made-up municipalities with given numbers, and square borders for them."""

import random
from functools import cache

import geopandas as gpd
from shapely import box

from maps.geometry.shapes import TILES, Shapes
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area, ExistingLocation, ShownLimit
from optimiser.problem.area_sums import TOTAL
from optimiser.words.facts import Fact
from tests.support.editions_page import GROUPS, around, figures, spans

PLANE = "EPSG:3857"
PER_PROVINCE, PER_REGION = 30, 10
KINDS = ("capacity", "maximum", "fixed", "minimum")
COLUMNS, SIDE = 60, 5_000.0
"""Municipalities in a row of the map, and how wide each is [m]."""


def square(n: int) -> tuple[float, float, float, float]:
    """West, south, east and north of a municipality: provinces are blocks of six by five [m]."""
    block, within = divmod(n, PER_PROVINCE)
    column = 6 * (block % (COLUMNS // 6)) + within % 6
    row = 5 * (block // (COLUMNS // 6)) + within // 6
    west, south = 600_000 + SIDE * column, 6_500_000 + SIDE * row
    return west, south, west + SIDE, south + SIDE


@cache
def many(units: int = 3_500) -> tuple[Edition, Shapes]:
    """The edition, in which a few municipalities are withheld and a few have a location of unknown size."""
    dice = random.Random(2)
    codes = [f"U{n:05d}" for n in range(units)]
    frame = gpd.GeoDataFrame(index=codes, geometry=[box(*square(n)) for n in range(units)], crs=PLANE)
    middles = frame.geometry.centroid.to_crs(4326)
    towns = [
        Area(code, f"Plaats {n}", "municipality", f"P{n // PER_PROVINCE:04d}", f"R{n // PER_REGION:04d}", (code,),
             dice.randint(2_000, 90_000), (at.x, at.y), incomplete=n % 90 == 7, withheld=n % 700 == 3)
        for n, (code, at) in enumerate(middles.items())
    ]  # fmt: skip
    names = {t.province: f"Provincie {t.province[1:]}" for t in towns} | {
        t.region: f"Regio {t.region[1:]}" for t in towns
    }
    areas = [*around(towns, names), *towns]
    existing = {t.code: dice.randint(50, 900) if dice.random() < 1 / 3 else 0 for t in towns}
    new = {(t.code, g, 0): dice.randint(0, 400 if g == "regular" else 40) for t in towns for g in GROUPS}
    periods = spans(1)
    edition = Edition(
        title="Een groot land",
        audience="council",
        country="NL",
        groups=GROUPS,
        periods=periods,
        areas=tuple(areas),
        figures=tuple(figures(areas, periods, existing, new, {})),
        facts=(Fact("approximation"),),
        reasons={t.code: (Fact("why-existing", {"places": existing[t.code]}),) for t in towns if not t.withheld},
        sites=tuple(
            ExistingLocation(f"azc {t.name}", t.name, t.code, t.province, "azc", {"regular": places}, None, None)
            for t in towns
            if (places := existing[t.code])
        ),
        bounds=tuple(
            ShownLimit(towns[n].code, TOTAL, periods[0].name, KINDS[n // 40 % 4], 100 + n, "", "")
            for n in range(0, units, 40)
        ),
        keys=dict.fromkeys(GROUPS, "population"),
        scores={"before": {"gini": 0.81}, "after": {"gini": 0.43}},
        versions={"reception-optimiser": "0"},
    )  # fmt: skip
    return edition, Shapes({TILES: frame})
