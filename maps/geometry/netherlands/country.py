"""What a layout is made of: municipalities with points and provinces, who borders on whom, and waters to keep open.

Municipalities are those of the bundled case; ``neighbours.csv`` has their borders (``SOURCE.md``). A later year follows
from it by the register of changes.
"""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from importlib.resources import files

from pyproj import Transformer

from data import BUNDLED, load
from data.changes.register import changes
from maps.geometry.netherlands.waters import APART, FREE, FREED, ISLANDS, WATERS, Water

OUTSIDE = "outside"
"""In ``neighbours.csv``: the North Sea, the Wadden Sea, a sea arm, Germany or Belgium."""

WATER = "water"
"""The province of a tile that stays empty."""

Pair = tuple[str, str]


@dataclass(frozen=True)
class Country:
    """Municipalities and waters of a year by code or name: points [degrees], provinces, true borders."""

    points: Mapping[str, tuple[float, float]]
    province: Mapping[str, str]
    borders: frozenset[Pair]
    """Pairs of municipalities that share a border, in alphabetical order."""
    outer: frozenset[str]
    """Municipalities on the outer border or coast."""
    waters: dict[str, Water]

    @cached_property
    def metres(self) -> dict[str, tuple[float, float]]:
        """Points of municipalities and waters in the national coordinate system [m]."""
        to_plane = Transformer.from_crs("EPSG:4326", "EPSG:28992", always_xy=True)
        land = {code: to_plane.transform(*point) for code, point in self.points.items()}
        return land | {name: (1000.0 * x, 1000.0 * y) for name, (x, y, _) in self.waters.items()}

    @cached_property
    def apart(self) -> frozenset[Pair]:
        """Pairs that face one another over water."""
        return frozenset(pair(*p) for p in APART if set(p) <= self.points.keys())

    @cached_property
    def together(self) -> tuple[Pair, ...]:
        """Pairs that ought to touch: borders on land, and waters with their shores."""
        shores = {pair(name, n) for name, (_, _, near) in self.waters.items() for n in near}
        return tuple(sorted(self.borders - self.apart | shores))

    def land_mass(self, unit: str) -> str:
        """The island of a municipality, by its name; empty on the mainland."""
        return WATER if unit in self.waters else next((name for name, codes in ISLANDS.items() if unit in codes), "")

    def may_touch(self, one: str, other: str) -> bool:
        """Whether two land masses may touch."""
        masses = {self.land_mass(one), self.land_mass(other)}
        return len(masses) == 1 or WATER in masses or any(masses == free for free in FREE)

    def group(self, unit: str) -> str:
        """What has to be in one piece with the unit: its province on its land mass, or its lake."""
        return unit.rstrip(" 0123456789") if unit in self.waters else f"{self.province[unit]} {self.land_mass(unit)}"

    def later(self, day: date) -> "Country":
        """The country after the mergers up to a day; the point of a new municipality is the mean of the old ones."""
        new = {c.old_code: c.new_code for c in changes().rows if c.old_code in self.points and c.date <= day}
        became = {code: new.get(code, code) for code in self.points}
        points = dict(self.points)
        for code in sorted(set(became.values()) - points.keys()):
            old = [self.points[c] for c in sorted(points) if became.get(c) == code]
            points[code] = (round(sum(p[0] for p in old) / len(old), 5), round(sum(p[1] for p in old) / len(old), 5))
        return replace(
            self,
            points={code: points[code] for code in sorted(set(became.values()))},
            province={became[code]: self.province[code] for code in sorted(self.province)},
            borders=_pairs((became[a], became[b]) for a, b in self.borders),
            outer=frozenset(became[code] for code in self.outer),
            waters=self.waters | FREED,
        )


def pair(one: str, other: str) -> Pair:
    """A pair in alphabetical order."""
    return (one, other) if one < other else (other, one)


def _pairs(found: Iterable[Pair]) -> frozenset[Pair]:
    return frozenset(pair(a, b) for a, b in found if a != b)


def bundled() -> Country:
    """The country of the bundled case: the 345 municipalities of 2022."""
    towns = load(BUNDLED / "nl-2022").municipalities
    text = files("maps.geometry.netherlands").joinpath("neighbours.csv").read_text(encoding="utf-8")
    rows = [(row["gm_code"], row["neighbour"]) for row in csv.DictReader(text.splitlines())]
    return Country(
        points={m.gm_code: (m.lon, m.lat) for m in towns},
        province={m.gm_code: m.province_code for m in towns},
        borders=_pairs((a, b) for a, b in rows if b != OUTSIDE),
        outer=frozenset(a for a, b in rows if b == OUTSIDE),
        waters=WATERS,
    )
