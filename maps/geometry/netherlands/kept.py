"""The kept layouts, read from their tables; the later one first."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from maps.geometry.netherlands.grid import Cell, middle

YEARS = (2023, 2022)
"""Years of the municipalities of the kept layouts."""

_SAME_PLACE_KM = 15.0
"""Two points of one municipality lie nearer than this: the middle of Rotterdam is 13 km from the point of the table."""

_KM_PER_DEGREE = 111.2

Points = Mapping[str, tuple[float, float]]


@dataclass(frozen=True)
class Kept:
    """A kept layout: spacing and origin of its cells [m], and per municipality its point, province and cell."""

    spacing: float
    origin: tuple[float, float]
    tiles: Mapping[str, tuple[float, float, str, int, int]]
    waters: Mapping[str, Cell]
    made_of: str

    @property
    def radius(self) -> float:
        """From the middle of a tile to its corners [m]."""
        return self.spacing / math.sqrt(3)

    @property
    def cells(self) -> dict[str, Cell]:
        """The cell of each municipality."""
        return {code: row[3:] for code, row in self.tiles.items()}

    @property
    def centres(self) -> dict[str, tuple[float, float]]:
        """The middle of the tile of each municipality in the national coordinate system [m]."""
        x, y = self.origin
        middles = {code: middle(cell) for code, cell in self.cells.items()}
        return {code: (x + self.spacing * east, y + self.spacing * north) for code, (east, north) in middles.items()}

    def has(self, code: str, point: tuple[float, float], province: str) -> bool:
        """Whether this is a municipality of the layout: its code and province, at about its place."""
        if code not in self.tiles:
            return False
        lon, lat, own_province, _, _ = self.tiles[code]
        east = (point[0] - lon) * math.cos(math.radians(lat))
        return province == own_province and math.hypot(east, point[1] - lat) * _KM_PER_DEGREE < _SAME_PLACE_KM


@cache
def kept(year: int) -> Kept:
    """The kept layout of the municipalities of a year."""
    text = files("maps.geometry.netherlands").joinpath(f"tiles-{year}.json").read_text(encoding="utf-8")
    found = json.loads(text)
    tiles = {code: tuple(row) for code, row in found["tiles"].items()}
    waters = {name: tuple(cell) for name, cell in found["waters"].items()}
    return Kept(found["spacing"], tuple(found["origin"]), tiles, waters, found["made_of"])


def kept_for(points: Points, province: Mapping[str, str]) -> Kept | None:
    """The first kept layout that has all these municipalities, be they few or all; ``None`` if there is none."""
    layouts = (kept(year) for year in YEARS)
    return next((x for x in layouts if all(x.has(c, p, province[c]) for c, p in points.items())), None)
