"""Where rules ask for more places than rules allow, by a minimum cut, and rows of it of which none can be missed.

Maths:
    Demands I of a part of the cut ask Σ_{i ∈ I} low[i] of the bounds N(I) that they reach: Σ_{j ∈ N(I)} high[j].
    I with Σ low > Σ high of which no smaller set has that, and N(I), are irreducible: without a demand the others
    fit (Hall), and without a bound every set of demands that reaches it does.        [places]

Source:
    Aggarwal, Ahuja, Hao & Orlin (1998), Diagnosing infeasibilities in network flow problems, Mathematical
    Programming 81.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from optimiser.errors import Bottleneck
from optimiser.model.variables import Row, Variables
from optimiser.problem.instance import Instance
from optimiser.solving.flow_rows import OUTSIDE, Arc, flow_network
from optimiser.solving.minimum_cut import CutPart, minimum_cut
from optimiser.solving.whole_clash import Element, element


def cut_parts(instance: Instance, v: Variables, rows: Mapping[str, Row]) -> list[CutPart]:
    """Parts of the question that ask for more than can be, the one that lacks most first; none where no flow tells."""
    net = flow_network(instance, rows, {x.name: c for c, x in v.new.items()})
    alone = [CutPart((a,), (a,), (frozenset([0]),)) for a in net.arcs.values() if a.low > a.high]
    # what asks for more than its own arc lets through is told by itself, and asks nothing of the others
    arcs = [replace(a, low=0, low_row="") if a.low > a.high else a for a in net.arcs.values()]
    return sorted([*alone, *minimum_cut(arcs, net.nodes)], key=_lacking, reverse=True)


def bottleneck(instance: Instance, part: CutPart) -> Bottleneck:
    """A part of a cut as what is told of it."""
    territory, about = instance.territory, {a.municipality for a in (*part.demands, *part.bounds)}
    alone = len(set(territory.province.values())) == len(territory.municipalities) > 1
    return Bottleneck(
        _by_row((a.low_row, a.low) for a in part.demands),
        _by_row((a.high_row, round(a.high)) for a in part.bounds),
        tuple(m for m in territory.municipalities if m in about),
        unit="province" if alone else "municipality",
    )


def irreducible(part: CutPart) -> list[str]:
    """Names of rows of a part that cannot hold together, while the others can if any one is left out."""
    kept = sorted(range(len(part.demands)), key=lambda i: part.demands[i].low)
    for i in list(kept):
        if i not in kept:
            continue
        others = [k for k in kept if k != i]
        kept = others if _excess(part, others) > 0 else _clashing(part, others) or kept
    reached = frozenset[int]().union(*(part.reach[i] for i in kept))
    rows = [part.demands[i].low_row for i in kept] + [part.bounds[j].high_row for j in sorted(reached)]
    return list(dict.fromkeys(rows))


def _excess(part: CutPart, demands: Sequence[int]) -> float:
    """By how much these demands ask for more than all bounds that they reach allow."""
    reached = frozenset[int]().union(*(part.reach[i] for i in demands))
    return sum(part.demands[i].low for i in demands) - sum(part.bounds[j].high for j in reached)


def _clashing(part: CutPart, demands: Sequence[int]) -> list[int]:
    """Those of these demands that ask for too much together by a flow of them alone; none if all fit."""
    if len({part.reach[i] for i in demands}) <= 1:
        return []  # they share one set of bounds, which has room for all
    bounds = {j: 1 + len(demands) + n for n, j in enumerate(frozenset[int]().union(*(part.reach[i] for i in demands)))}
    arcs = [Arc(OUTSIDE, 1 + n, low=part.demands[i].low) for n, i in enumerate(demands)]
    arcs += [Arc(1 + n, bounds[j]) for n, i in enumerate(demands) for j in part.reach[i]]
    arcs += [Arc(node, OUTSIDE, high=part.bounds[j].high) for j, node in bounds.items()]
    found = minimum_cut(arcs, 1 + len(demands) + len(bounds))
    return [demands[a.head - 1] for p in found[:1] for a in p.demands]


def _lacking(part: CutPart) -> float:
    return _excess(part, range(len(part.demands)))


def _by_row(amounts: Iterable[tuple[str, int]]) -> dict[Element, int]:
    """Places by rule and index; a row that bounds several arcs is one."""
    found: dict[Element, int] = defaultdict(int)
    for name, places in amounts:
        found[element(name)] += places
    return dict(found)
