"""Exchange tiles of a tile map until provinces are connected, the cheapest exchange first.

Maths:
    an exchange gives a stray tile's owner a tile beside the largest piece of its province, and that tile's owner, if
    there is one, the stray tile; it is made if fewer pieces remain
    cost = Σ of squared distances to the new tiles − to the old ones, over both owners        [m²]

    What a province could exchange changes only with an exchange of it or of a province beside it, so it is kept.
"""

from collections.abc import Iterable, Iterator, Mapping

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

Array = NDArray[np.float64]
"""Points as rows of two coordinates [m]."""

Swap = tuple[float, int, int]
"""What an exchange adds [m²], the stray tile and the tile at the edge."""

_LARGEST_STRAY = 4
"""A larger part of a province, such as one beyond water, stays where it is [tiles]."""

_FEWEST_SWAPS = 400
"""Exchanges that are made at most, or as many as there are tiles."""


def join_strays(
    chosen: NDArray[np.intp], grid: Array, places: Array, province: list[str], spacing: float
) -> NDArray[np.intp]:
    """The tile of every municipality after exchanges.

    Args:
        chosen: tile of each municipality.
        grid: centres of the tiles.
        places: where each municipality would lie best.
        province: of each municipality.
        spacing: distance of neighbouring tiles [m].

    """
    tiles = _Tiles(chosen, grid, places, province, spacing)
    best: dict[str, Swap | None] = {p: tiles.best_swap(p) for p in sorted(tiles.of_province)}
    for _ in range(max(_FEWEST_SWAPS, len(chosen))):
        possible = [swap for swap in best.values() if swap is not None]
        if not possible:  # every province is connected, or no exchange helps
            break
        _, stray, edge = min(possible)
        for p in tiles.exchange(stray, edge):
            best[p] = tiles.best_swap(p)
    return tiles.assignment(len(chosen))


class _Tiles:
    """Who has which tile, and in which pieces provinces lie."""

    def __init__(
        self, chosen: NDArray[np.intp], grid: Array, places: Array, province: list[str], spacing: float
    ) -> None:
        self.grid, self.places, self.province = grid, places, province
        self.near: list[set[int]] = [set() for _ in grid]
        for a, b in cKDTree(grid).query_pairs(1.1 * spacing):
            self.near[a].add(b)
            self.near[b].add(a)
        self.owner = {int(h): m for m, h in enumerate(chosen)}
        self.of_province: dict[str, set[int]] = {p: set() for p in province}
        for h, m in self.owner.items():
            self.of_province[province[m]].add(h)

    def assignment(self, count: int) -> NDArray[np.intp]:
        """The tile of every municipality."""
        found = np.empty(count, dtype=np.intp)
        for h, m in self.owner.items():
            found[m] = h
        return found

    def exchange(self, stray: int, edge: int) -> Iterable[str]:
        """Make an exchange; the provinces for which another one may be best now."""
        first, second = self.owner.pop(stray), self.owner.pop(edge, None)
        touched = {self.province[first]} | ({self.province[second]} if second is not None else set())
        beside = self._beside(touched)
        self._move(self.province[first], stray, edge)
        self.owner[edge] = first
        if second is not None:
            self._move(self.province[second], edge, stray)
            self.owner[stray] = second
        return sorted(touched | beside | self._beside(touched))

    def _move(self, province: str, old: int, new: int) -> None:
        self.of_province[province].remove(old)
        self.of_province[province].add(new)

    def _beside(self, provinces: Iterable[str]) -> set[str]:
        """Provinces with a tile within two steps of these."""
        tiles = {h for p in provinces for h in self.of_province[p]}
        around = {n for h in tiles for n in self.near[h]}
        around |= {n for h in around for n in self.near[h]}
        return {self.province[self.owner[h]] for h in around if h in self.owner}

    def best_swap(self, province: str) -> Swap | None:
        """The cheapest exchange of a province that leaves fewer pieces; ``None`` if there is none."""
        pieces = _pieces(self.of_province[province], self.near)
        strays = [piece for piece in pieces[1:] if len(piece) <= _LARGEST_STRAY]
        if not strays:
            return None
        edge = {n for h in pieces[0] for n in self.near[h]} - pieces[0]
        found = sorted(self._cost(s, e) for piece in strays for s in piece for e in edge - piece)
        return next((swap for swap in found if self._helps(swap[1], swap[2], {province: len(pieces)})), None)

    def _cost(self, stray: int, edge: int) -> Swap:
        added = self._distance(self.owner[stray], edge) - self._distance(self.owner[stray], stray)
        if edge in self.owner:
            added += self._distance(self.owner[edge], stray) - self._distance(self.owner[edge], edge)
        return added, stray, edge

    def _distance(self, municipality: int, tile: int) -> float:
        x, y = self.places[municipality] - self.grid[tile]
        return float(x * x + y * y)

    def _helps(self, stray: int, edge: int, pieces: Mapping[str, int]) -> bool:
        """Whether fewer pieces remain of the provinces that an exchange touches."""
        before = after = 0
        for p, tiles in self._after(stray, edge):
            before += pieces[p] if p in pieces else len(_pieces(self.of_province[p], self.near))
            after += len(_pieces(tiles, self.near))
        return after < before

    def _after(self, stray: int, edge: int) -> Iterator[tuple[str, set[int]]]:
        """Tiles of the provinces that an exchange touches, after it."""
        own = self.province[self.owner[stray]]
        other = self.province[self.owner[edge]] if edge in self.owner else None
        if other == own:
            yield own, self.of_province[own]
            return
        yield own, self.of_province[own] - {stray} | {edge}
        if other is not None:
            yield other, self.of_province[other] - {edge} | {stray}


def _pieces(members: Iterable[int], near: list[set[int]]) -> list[set[int]]:
    """Connected components of a set of tiles, the largest first."""
    remaining, pieces = set(members), []
    while remaining:
        piece, frontier = set(), {min(remaining)}
        while frontier:
            piece |= frontier
            frontier = {n for h in frontier for n in near[h]} & remaining - piece
        remaining -= piece
        pieces.append(piece)
    return sorted(pieces, key=lambda piece: (-len(piece), min(piece)))
