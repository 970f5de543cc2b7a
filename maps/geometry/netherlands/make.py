"""Make the kept layouts: that of 2022 by a search from the spread-out country, that of 2023 by a search from there."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import astuple, replace
from datetime import date
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment

from maps.geometry.netherlands.costs import Costs, Weights, costs_of
from maps.geometry.netherlands.country import Country, bundled
from maps.geometry.netherlands.grid import Cell, Honeycomb, middle, steps_between
from maps.geometry.netherlands.search import Schedule, Search
from maps.geometry.netherlands.waters import APART, COASTAL, FREE, ISLANDS

YEARS = {2022: date(2022, 1, 1), 2023: date(2023, 1, 1)}
"""First day of the municipalities of each kept layout; those of 2023 are still the same on 1 January 2026."""

FROM_NOTHING = Schedule(steps=16_000_000, first=2.5, last=0.12, seed=4)
"""Found by trying: a lower first temperature or fewer steps end in worse arrangements. Of the few seeds that were tried
this one ended with the least costs."""

FROM_EARLIER = Schedule(steps=400_000, first=0.2, last=0.02, seed=1)
"""Cold, so that only what a merger upsets is arranged anew."""

_STAY = 1.0
"""What a step away from the cell of the earlier layout costs."""

Layout = dict[str, Cell]
"""The cell of each municipality and water."""


def countries() -> dict[int, Country]:
    """The country of each kept layout."""
    first = bundled()
    return {year: first if day == YEARS[2022] else first.later(day) for year, day in YEARS.items()}


def layouts() -> dict[int, Layout]:
    """Both layouts, made anew: some minutes."""
    of = countries()
    costs = costs_of(of[2022], Weights())
    squared = ((costs.places[:, None, :] - costs.grid.middles[None, :, :]) ** 2).sum(axis=2)
    _, start = linear_sum_assignment(squared)
    first = _search(costs, start.tolist(), FROM_NOTHING)
    return {2022: first, 2023: _later(of[2023], first, costs.grid)}


def _search(costs: Costs, start: list[int], schedule: Schedule) -> Layout:
    found = Search(costs, start).run(schedule)
    return {unit: costs.grid.cells[cell] for unit, cell in zip(costs.units, found, strict=True)}


def _later(country: Country, earlier: Layout, grid: Honeycomb) -> Layout:
    """The layout after mergers: every tile stays where it was, if nothing is gained by moving it."""
    costs = costs_of(country, Weights(), grid)
    number = {cell: k for k, cell in enumerate(grid.cells)}
    gone = [earlier[unit] for unit in sorted(earlier.keys() - set(costs.units))]
    kept: Layout = {}
    for k, unit in enumerate(costs.units):
        near = [c for c in gone if c not in kept.values()]
        kept[unit] = earlier.get(unit) or min(near, key=lambda c: costs.place[k][number[c]])
    stay = [[_STAY * steps_between(kept[unit], cell) for cell in grid.cells] for unit in costs.units]
    return _search(replace(costs, place=stay), [number[kept[unit]] for unit in costs.units], FROM_EARLIER)


def fingerprint(country: Country) -> str:
    """A hash of all that the layout of a country is made of."""
    facts = [sorted(country.points.items()), sorted(country.province.items()), sorted(country.borders)]
    choices = [sorted(country.outer), country.waters, sorted(COASTAL), ISLANDS, [sorted(pair) for pair in FREE], APART]
    settings = [astuple(Weights()), astuple(FROM_NOTHING), astuple(FROM_EARLIER), _STAY]
    return hashlib.sha256(json.dumps([facts, choices, settings]).encode()).hexdigest()


def fit(country: Country, layout: Mapping[str, Cell]) -> tuple[float, tuple[float, float]]:
    """Spacing and origin with which tiles lie nearest to their municipalities, by least squares [m].

    With m the middles of cells and p the points of municipalities: spacing = Σ (m − m̄)·(p − p̄) / Σ |m − m̄|², and
    origin = p̄ − spacing · m̄.
    """
    codes = sorted(country.points)
    middles = np.array([middle(layout[code]) for code in codes])
    points = np.array([country.metres[code] for code in codes])
    off = middles - middles.mean(axis=0)
    spacing = float((off * (points - points.mean(axis=0))).sum() / (off**2).sum())
    x, y = points.mean(axis=0) - spacing * middles.mean(axis=0)
    return round(spacing), (round(float(x)), round(float(y)))


def table(country: Country, layout: Layout, spacing: float, origin: tuple[float, float]) -> str:
    """The text of a kept layout: a line per municipality with its point and province, and the cell that came out."""
    rows = [
        f'"{c}": {json.dumps([*country.points[c], country.province[c], *layout[c]])}' for c in sorted(country.points)
    ]
    waters = json.dumps({name: layout[name] for name in country.waters})
    head = f'"made_of": "{fingerprint(country)}", "spacing": {spacing}, "origin": {json.dumps(origin)}'
    return f'{{{head},\n"waters": {waters},\n"tiles": {{\n' + ",\n".join(rows) + "\n}}\n"


def write(folder: Path) -> None:
    """Write both tables; the later one has spacing and origin of the earlier one, so that a tile lies in one place."""
    of, made = countries(), layouts()
    spacing, origin = fit(of[2022], made[2022])
    for year, country in of.items():
        text = table(country, made[year], spacing, origin)
        (folder / f"tiles-{year}.json").write_text(text, encoding="utf-8")
