"""Leximax of loads where numbers are none or at least a smallest one: levels by value, then by how many reach them.

Maths:
    hosted[a] = new[a] + counted[a]·hosts[a],  hosts[a] ∈ {0, 1},  new[a] ≤ most[a]·hosts[a]        [places]
    an area without new places is at the load of its existing ones, whatever else is decided

    Repeat in every block of areas that rows join, for k = 1, 2, …:
    1. level[k] = min z,  hosted[a] ≤ share[a]·z for the areas in no earlier layer
    2. count[k] = min Σ_a in[a, k],  in[a, k] ∈ {0, 1},  in[a, k] ≥ in[a, k − 1]: areas with in[a, k] = 0 stay
       ``APART`` places below level[k], so that as few areas as can be are in the first k layers
    3. if no other areas can be in them, they are fixed at their levels; else Σ_a in[a, k] ≤ count[k] is kept and
       later levels, or later aims, decide who is in them

    The plans are no convex set, so that no dual proves which area cannot be lower.

Source:
    Ogryczak & Śliwiński (2006), On direct methods for lexicographic min-max optimization, for values and counts.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp

from optimiser.fairness.leximax_block import LoadBlock, summed
from optimiser.fairness.loads import AreaLoad
from optimiser.model.protocol import Ask, Optimum, StageResult, Stages
from optimiser.tolerances import NOISE, SLACK

if TYPE_CHECKING:
    from optimiser.model.variables import Expression, Row, Variables

    Rows = dict[str, "Row"]


def _joined(v: "Variables", loads: "Mapping[str, AreaLoad]") -> "Iterator[dict[str, AreaLoad]]":
    """The areas of every block of variables that rows in force, or an area, join."""
    number: dict[str, int] = {}
    members = [[number.setdefault(x.name, len(number)) for x in row] for row in v.live.values()]
    areas = {k: [number.setdefault(x.name, len(number)) for x in load.new] for k, load in loads.items()}
    pairs = [(group[0], i) for group in (*members, *areas.values()) for i in group]
    first, second = np.array(pairs, dtype=int).reshape(-1, 2).T
    graph = sp.coo_matrix((np.ones(len(pairs)), (first, second)), (len(number), len(number)))
    _, label = sp.csgraph.connected_components(graph, directed=False)
    blocks: dict[int, dict[str, AreaLoad]] = {}
    for k, inside in areas.items():
        blocks.setdefault(int(label[inside[0]]), {})[k] = loads[k]
    yield from blocks.values()


def _together(v: "Variables", asked: "Iterable[tuple[Expression, Rows]]") -> "tuple[Expression, Rows]":
    """The questions of independent blocks as one."""
    questions = list(asked)
    rows: Rows = {}
    for _, own in questions:
        rows |= own
    return summed(v, (question for question, _ in questions)), rows


def by_counting(v: "Variables", name: str, loads: "Mapping[str, AreaLoad]", tolerance: float) -> Stages:
    """Three questions for every level, asked of all blocks at once."""
    nothing = v.total((), (), "")
    # a share that is noise makes any place an endless load: such areas get as few as can be, before all others
    small = {k: x for k, x in loads.items() if x.share <= NOISE}
    start: Optimum = yield Ask(summed(v, (x.new for x in small.values())))
    few = {f"level_{k}": x.new <= start.at(x.new) + SLACK for k, x in small.items()}
    loads = {k: x for k, x in loads.items() if k not in small}
    blocks = [LoadBlock(v, f"{name}_{i}", areas, start.at) for i, areas in enumerate(_joined(v, loads))]
    worst = max((x.counted / x.share for x in loads.values()), default=0.0)
    _, rows = _together(v, ((nothing, b.rows | few) for b in blocks))
    pending, passing = blocks, tuple[str, ...]()
    while pending:
        asked, levels = _together(v, (b.ask_level() for b in pending))
        answer: Optimum = yield Ask(asked, rows | levels, passing, holds=True)
        pending = [b for b in pending if b.reached(answer.at)]
        worst = max([worst, *(b.level for b in pending)])
        rows, passing = {}, tuple(levels)
        if not pending:
            break
        asked, counts = _together(v, (b.ask_count() for b in pending))
        answer = yield Ask(asked, counts, passing, holds=True)
        asked, most = _together(v, (b.ask_others(answer.at) for b in pending))
        answer = yield Ask(asked, most, holds=True)
        rows, passing = {}, tuple(n for n in counts if n.startswith("apart_"))
        for b in pending:
            fixed, free = b.fix(answer.at)
            rows |= fixed
            passing += free
        pending = [b for b in pending if b.open]
    held = few | {n: row for b in blocks for n, row in b.held(tolerance).items()}
    return StageResult(worst, held, free=(*few, *passing, *(n for b in blocks for n in b.kept())))
