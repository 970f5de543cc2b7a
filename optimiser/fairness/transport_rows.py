"""Recognise rows of a transport problem: supplies, capacities of arcs and ceilings of nodes.

Maths:
    Σ_{m ∈ s} new[m, g, t] = b      a supply of b places for the municipalities of s; scopes may be nested
    new[m, g, t] ≤ b                the capacity of an arc
    Σ_g new[m, g, t] ≤ b            the capacity of a node        [places]

    The rows decide, not the names of rules: one row of another form, or with an auxiliary variable,
    means that the programme is not a transport problem.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from optimiser.model.cell_rows import CellRows
from optimiser.model.highs import INFINITY
from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance

if TYPE_CHECKING:
    from optimiser.model.variables import Row, Variables

Ints = np.ndarray
Floats = np.ndarray

Scope = frozenset[str]


@dataclass(frozen=True)
class ScopeSupply:
    """Places that municipalities receive together, of one group in one period.

    Args:
        towns: positions of the municipalities, in the order of their codes.
        group, period: positions.
        places: how many.

    """

    towns: Ints
    group: int
    period: int
    places: float


@dataclass(frozen=True)
class Transport:
    """Supplies that share no cell; capacities of cells and ceilings of municipalities.

    Args:
        supplies: what is required.
        cell: [municipality, group, period], infinite for none.    [places]
        ceiling: [municipality, period], infinite for none.    [places]

    """

    supplies: Sequence[ScopeSupply]
    cell: Floats
    ceiling: Floats


def transport(instance: Instance, rows: CellRows) -> Transport | None:
    """Rows as a transport problem; ``None`` if any of them has another form."""
    territory = instance.territory
    towns, groups, periods = shape = len(territory.municipalities), len(territory.groups), len(territory.periods)
    most, exact = rows.high, rows.low == rows.high
    at_least = ~exact & (rows.low > -INFINITY)
    if (at_least & (rows.low > 0)).any() or (~at_least & (most < 0)).any():
        return None  # a minimum above zero is not of transport shape, and nothing is below zero
    if (rows.sizes == 0).any():
        return None
    town, period = rows.cells // (groups * periods), rows.cells % periods
    group = rows.cells // periods % groups
    of_one_kind, of_one_town = _alike(group * periods + period, rows), _alike(town * periods + period, rows)
    above = ~exact & ~at_least
    single, nothing = above & (rows.sizes == 1), above & (most == 0)
    node = above & ~single & ~nothing & of_one_town & (rows.sizes == groups)
    supplying = exact & of_one_kind
    if not (at_least | single | nothing | node | supplying).all():
        return None
    cell = np.full(towns * groups * periods, np.inf)
    tight = (single | nothing)[rows.row]
    np.minimum.at(cell, rows.cells[tight], most[rows.row[tight]])
    ceiling = np.full(towns * periods, np.inf)
    first = rows.starts[:-1][node]
    np.minimum.at(ceiling, town[first] * periods + period[first], most[node])
    rank = np.argsort(np.argsort(np.array(territory.municipalities)))
    supplies = _disjoint(_supplies(rows, np.flatnonzero(supplying), (town, group, period)), towns, rank)
    return None if supplies is None else Transport(supplies, cell.reshape(shape), ceiling.reshape(towns, periods))


def _alike(label: Ints, rows: CellRows) -> np.ndarray:
    """Whether all cells of a row have one label."""
    if not len(label):
        return np.zeros(0, dtype=bool)
    starts = rows.starts[:-1]
    return np.asarray(np.minimum.reduceat(label, starts) == np.maximum.reduceat(label, starts))


def _supplies(rows: CellRows, chosen: Ints, of: tuple[Ints, Ints, Ints]) -> dict[bytes, ScopeSupply] | None:
    """What is required, each sum once; ``None`` where one sum is asked for twice with other numbers."""
    town, group, period = of
    found: dict[bytes, ScopeSupply] = {}
    for row in chosen:
        begin, end = rows.starts[row], rows.starts[row + 1]
        cells, places = np.sort(rows.cells[begin:end]), float(rows.high[row])
        new = ScopeSupply(town[begin:end], int(group[begin]), int(period[begin]), places)
        if found.setdefault(cells.tobytes(), new).places != places:
            return None
    return found


def _disjoint(supplies: Mapping[bytes, ScopeSupply] | None, towns: int, rank: Ints) -> list[ScopeSupply] | None:
    """Nested supplies as remainders outside the inner ones; ``None`` if scopes cross or inner ones require more."""
    if supplies is None:
        return None
    by_kind: dict[tuple[int, int], list[ScopeSupply]] = defaultdict(list)
    for s in supplies.values():
        by_kind[s.group, s.period].append(s)
    nested = {kind for kind, of in by_kind.items() if np.bincount(np.concatenate([s.towns for s in of])).max() > 1}
    remainders: dict[tuple[int, int], dict[int, ScopeSupply]] = {}
    for kind in nested:
        left = _remainders(by_kind[kind], towns)
        if left is None:
            return None
        remainders[kind] = left
    found = []
    for s in supplies.values():
        kind = s.group, s.period
        left_of = remainders[kind].get(id(s)) if kind in nested else s
        if left_of is not None:
            members = left_of.towns[np.argsort(rank[left_of.towns])]
            found.append(ScopeSupply(members, s.group, s.period, left_of.places))
    return found


def _remainders(supplies: Sequence[ScopeSupply], towns: int) -> dict[int, ScopeSupply] | None:
    """What is left of every supply outside those inside it, by its identity; without those of which nothing is left."""
    scopes = [frozenset(s.towns.tolist()) for s in supplies]
    meeting: list[list[int]] = [[] for _ in range(towns)]
    for i, scope in enumerate(scopes):
        for m in scope:
            meeting[m].append(i)
    found: dict[int, ScopeSupply] = {}
    for i, (s, scope) in enumerate(zip(supplies, scopes, strict=True)):
        others = {k for m in scope for k in meeting[m]} - {i}
        if not all(scopes[k] < scope or scope < scopes[k] for k in others):
            return None
        within = [k for k in others if scopes[k] < scope]
        children = [k for k in within if not any(scopes[k] < scopes[other] for other in within)]
        remainder = s.places - sum(supplies[k].places for k in children)
        members = scope.difference(*(scopes[k] for k in children))
        if remainder < 0 or (remainder > 0 and not members):
            return None
        if members:
            found[id(s)] = ScopeSupply(np.array(sorted(members)), s.group, s.period, remainder)
    return found


def live_rows(instance: Instance, v: "Variables") -> CellRows | None:
    """The live rows in arrays; ``None`` if one of them sums something else than places."""
    number = {cell: i for i, cell in enumerate(instance.place_cells)}
    streams = frozenset(instance.joint.cells) if instance.joint else frozenset[Cell]()
    sizes: list[int] = []
    cells: list[int] = []
    low: list[float] = []
    high: list[float] = []
    for row in v.live.values():
        if streams and streams.issuperset(v.cell_of.get(x.name, ("", "", "")) for x in row):
            continue  # of streams alone: no place flows through it
        found = summed(row, v.cell_of)
        if found is None or (streams and not streams.isdisjoint(found[0])):
            return None
        sizes.append(len(found[0]))
        cells += [number[cell] for cell in found[0]]
        bound = -row.constant / found[1]
        low.append(bound if row.sense >= 0 else -INFINITY)
        high.append(bound if row.sense <= 0 else INFINITY)
    return CellRows(np.array(sizes, dtype=np.int64), np.array(cells, dtype=np.int64), np.array(low), np.array(high))


def summed(row: "Row", cell_of: Mapping[str, Cell]) -> tuple[list[Cell], float] | None:
    """The cells that a row sums and their common positive coefficient; ``None`` for a row of another form."""
    terms = [(cell_of.get(x.name), c) for x, c in row.items() if c]
    coefficient = terms[0][1] if terms else 1.0
    if not terms or coefficient <= 0 or any(cell is None or c != coefficient for cell, c in terms):
        return None
    return [cell for cell, _ in terms if cell is not None], coefficient
