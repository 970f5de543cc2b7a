"""A first draft of several areas: one after the other, what the rows between them still lack goes on to the next.

Maths:
    min cost − π·crossing + SOFT·Σ_r |slack_r|    over the area    [places]
    Σ terms of the area + slack_r = what the mixture has of r here + what the areas before lack    ∀ r crossing

    At the prices π an area has many choices that cost almost nothing above its least, with other parts of the
    rows between areas. So every area is nearly best by itself, and the last ones make up what is lacking.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from optimiser.locations.area import Area
from optimiser.locations.case import Case, Joint, Term
from optimiser.locations.choose import Effort, Programme
from optimiser.locations.columns import counted
from optimiser.locations.relaxation import Relaxed
from optimiser.locations.sizes import Plan, whole_plan
from optimiser.locations.work import BROKEN, Work
from optimiser.locations.worth import Floats

SOFT = 0.3
"""Price at which an area may leave its part of a row between areas to the areas after it, per unit."""
GOOD = 5e-3
"""Cost above the bound of an area, relative to it, at which its choice is good enough to go on."""


def draft(work: Work, relaxed: Relaxed, areas: Sequence[Area], within: float) -> None:
    """Choose in every area by itself, the small ones first, and take them together as the draft.

    Args:
        work: the search; its draft is set where every area found a choice.
        relaxed: prices and the mixture of choices that proves the bound.
        areas: all areas, with their bounds.
        within: cost above the bound, relative to it, up to which sets may be chosen.

    """
    case, lacking = relaxed.case, np.zeros(len(relaxed.case.joints))
    mixed = np.zeros((len(case.blocks), *relaxed.price.shape[1:]))
    for column, weight in zip(relaxed.columns, relaxed.weights, strict=True):
        mixed[column.block] += weight * counted(case, column)
    order = sorted(areas, key=lambda area: len(area.blocks))
    for n, area in enumerate(order):
        rows = _crossing(case, area)
        own = {j: mixed[b] for j, b in enumerate(area.blocks)}
        wanted = {r: _amount(case, terms, own) + lacking[r] for r, terms in rows.items()}
        asked = [replace(case.joints[r], low=round(x), high=round(x), terms=rows[r]) for r, x in wanted.items()]
        programme = _programme(area, asked, BROKEN if n == len(order) - 1 else SOFT, within)
        part = _choose(work, area, programme, work.left() / 2 / (len(order) - n))
        if part is None:
            return
        got = {j: counted(area.case, c) for j, c in enumerate(part)}
        for r, x in wanted.items():
            lacking[r] = x - _amount(case, rows[r], got)
        work.chosen |= {b: replace(c, block=b) for b, c in zip(area.blocks, part, strict=True)}
    work.gather()


def _crossing(case: Case, area: Area) -> dict[int, tuple[Term, ...]]:
    """The terms in the area of every row that leaves it."""
    position = {b: j for j, b in enumerate(area.blocks)}
    found = {}
    for r, joint in enumerate(case.joints):
        inside = tuple(replace(t, block=position[t.block]) for t in joint.terms if t.block in position)
        if inside and len(inside) < len(joint.terms):
            found[r] = inside
    return found


def _amount(case: Case, terms: Sequence[Term], counts: Mapping[int, Floats]) -> float:
    return sum(t.factor * float(counts[t.block][case.features[t.counts, t.name], t.period]) for t in terms)


def _programme(area: Area, asked: Sequence[Joint], soft: float, within: float) -> Programme:
    """The area's programme, with rows between areas that may be broken at the price ``soft``."""
    found = Programme(area.case, area.reaching(within * abs(area.root)), price=area.price)
    found.elastic = soft
    found.demand(asked)
    return found


def _choose(work: Work, area: Area, programme: Programme, seconds: float) -> Plan | None:
    good = area.root + GOOD * abs(area.root)
    found = programme.solve(Effort(seconds, work.over, lambda value: value <= good))
    return found and whole_plan(area.case, found[0], seconds=1.0, stop=work.limits.stop, sizes=found[1])
