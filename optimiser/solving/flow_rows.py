"""Rows of rules as bounds on the arcs of one network, as far as they have that form.

Maths:
    outside → scopes of a group and period, the widest first → municipality m in period t → outside
    low ≤ Σ_{m ∈ s} new[m, g, t] ≤ high        bounds of the arc into scope s; of a single m of the arc into m
    low ≤ Σ_g new[m, g, t] ≤ high              bounds of the arc from m to outside        [places]

    A row of another form, with a number that is not whole or with a scope that crosses another is left out: what the
    rest cannot do, all rows together cannot do either.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from optimiser.fairness.transport_rows import Scope, summed
from optimiser.model.variables import Row
from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance

Key = tuple[Scope, str, str]
"""Municipalities, a group and a period; the group is empty for all groups of a single municipality."""

OUTSIDE = 0
"""The node where every flow begins and ends."""


@dataclass
class Arc:
    """An arc with the least and the most that may flow, and the names of the rows that say so; 0 … ∞ without any."""

    tail: int
    head: int
    municipality: str = ""
    low: int = 0
    high: float = math.inf
    low_row: str = ""
    high_row: str = ""

    def narrow(self, low: int, high: float, row: str) -> None:
        """Take up the bounds of a row where they are stricter."""
        if low > self.low:
            self.low, self.low_row = low, row
        if high < self.high:
            self.high, self.high_row = high, row


@dataclass
class FlowNetwork:
    """Arcs by what they carry, between nodes that are numbered from ``OUTSIDE``."""

    arcs: dict[Key, Arc] = field(default_factory=dict)
    nodes: int = 1

    def add(self, key: Key, tail: int, head: int | None = None) -> int:
        """Add an arc into a node, a new one unless it is given, and return the node."""
        if head is None:
            head, self.nodes = self.nodes, self.nodes + 1
        self.arcs[key] = Arc(tail, head, next(iter(key[0])) if len(key[0]) == 1 else "")
        return head


def _bounds(
    row: Row, cell_of: Mapping[str, Cell], groups: frozenset[str]
) -> tuple[list[Key], tuple[int, float]] | None:
    """The arcs that a row bounds, and the least and most of each; ``None`` for a row of another form."""
    cells = summed(row, cell_of)
    if cells is None:
        return None
    number = -row.constant / cells[1]
    low, high = (number if row.sense >= 0 else 0.0), (number if row.sense <= 0 else math.inf)
    if number != round(number) or number < 0 or not groups.issuperset(g for _, g, _ in cells[0]):
        return None
    hosts, kinds = frozenset(m for m, _, _ in cells[0]), {(g, t) for _, g, t in cells[0]}
    periods = {t for _, t in kinds}
    if len(kinds) == 1:
        return [(hosts, *next(iter(kinds)))], (round(low), high)
    if len(hosts) == len(periods) == 1 and len(kinds) == len(groups):
        return [(hosts, "", next(iter(periods)))], (round(low), high)
    return ([(frozenset([m]), g, t) for m, g, t in cells[0]], (0, 0)) if high == 0 else None


def _nested(scopes: Iterable[Scope]) -> list[Scope]:
    """The scopes of more than one municipality, widest first, without those that cross a wider one."""
    kept: list[Scope] = []
    for scope in sorted(scopes, key=lambda s: (-len(s), sorted(s))):
        if len(scope) > 1 and scope not in kept and all(scope <= s or not scope & s for s in kept):
            kept.append(scope)
    return kept


def flow_network(instance: Instance, rows: Mapping[str, Row], cell_of: Mapping[str, Cell]) -> FlowNetwork:
    """The network of a question with the bounds of those rows that are bounds on its arcs.

    Args:
        instance: the question.
        rows: rows of its rules, by name.
        cell_of: cell of a variable, by its name.

    """
    groups = frozenset(instance.territory.groups)
    read = {name: _bounds(row, cell_of, groups) for name, row in rows.items()}
    found = {name: bounds for name, bounds in read.items() if bounds}
    net = _arcs(instance, {key for keys, _ in found.values() for key in keys})
    # a row that closes many arcs at once makes others that close one of them superfluous
    for name, (keys, (low, high)) in sorted(found.items(), key=lambda x: -len(x[1][0])):
        for key in keys:
            if key in net.arcs:
                net.arcs[key].narrow(low, high, name)
    return net


def _arcs(instance: Instance, keys: Iterable[Key]) -> FlowNetwork:
    """The network whose scopes are those of these keys, without any bound yet."""
    territory, net = instance.territory, FlowNetwork()
    scopes: dict[tuple[str, str], list[Scope]] = defaultdict(lambda: [frozenset(territory.municipalities)])
    for scope, g, t in keys:
        scopes[g, t].append(scope)
    for t in territory.periods:
        towns = {m: net.nodes + i for i, m in enumerate(territory.municipalities)}
        net.nodes += len(towns)
        for m, town in towns.items():
            net.add((frozenset([m]), "", t), town, OUTSIDE)
        for g in territory.groups:
            inner = dict.fromkeys(towns, OUTSIDE)
            for scope in _nested(scopes[g, t]):
                inner |= dict.fromkeys(scope, net.add((scope, g, t), inner[next(iter(scope))]))
            for m, town in towns.items():
                net.add((frozenset([m]), g, t), inner[m], town)
    return net
