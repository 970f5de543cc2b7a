"""One period of a case by itself: what cannot be there in a single period cannot be there over all of them.

Maths:
    a location may be open in t where some way through its life has it open, and closed likewise;
    rows, requirements and limits of t as they are. Every plan of the case is one of this.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from time import perf_counter

from optimiser.locations.case.case import Block, LinkingRow, LocationCase
from optimiser.locations.case.life import Life
from optimiser.locations.infeasible.compact_model import CompactModel, LeastRelaxation
from optimiser.locations.infeasible.reachable_totals import open_or_closed

NEVER = float("inf")
"""Price of a step that may not be taken."""


def _life(life: Life, t: int) -> Life:
    """A life of one period: open or closed, as some way through the whole life allows."""
    may_open, may_close = open_or_closed(life)[t]
    first = (0.0 if may_close else NEVER, 0.0 if may_open else NEVER)
    return Life((False, True), 0, ((first, (NEVER, 0.0)),))


def _block(block: Block, t: int) -> Block:
    return replace(
        block,
        options=tuple(replace(o, life=_life(o.life, t)) for o in block.options),
        share=block.share[t : t + 1],
        ceiling=block.ceiling[t : t + 1],
        floor=block.floor[t : t + 1],
        group_limits=tuple(replace(w, period=0) for w in block.group_limits if w.period == t),
    )


def _here(row: LinkingRow) -> LinkingRow:
    return replace(row, terms=tuple(replace(x, period=0) for x in row.terms))


def single_period(case: LocationCase, t: int) -> LocationCase:
    """The case in period ``t`` alone; indices of its rows stay as they are."""
    return replace(
        case,
        periods=case.periods[t : t + 1],
        blocks=tuple(_block(b, t) for b in case.blocks),
        linking_rows=tuple(_here(j) for j in case.linking_rows if {x.period for x in j.terms} == {t}),
        required={(s, g, 0): n for (s, g, u), n in case.required.items() if u == t},
        place_limits=tuple(replace(b, period=0) for b in case.place_limits if b.period == t),
    )


def relaxation_of(verdict: "LeastRelaxation | bool") -> LeastRelaxation:
    """What gives way by a verdict; nothing where nothing helps."""
    return verdict if isinstance(verdict, LeastRelaxation) else LeastRelaxation({}, {}, ())


def combined(relaxations: Iterable[LeastRelaxation]) -> LeastRelaxation:
    """What single periods give way, together; no plan goes with it."""
    short: dict[tuple[str, ...], int] = {}
    over: dict[tuple[str, ...], int] = {}
    for relaxation in relaxations:
        short |= relaxation.short
        over |= relaxation.over
    return LeastRelaxation(short, over, ())


def infeasible_periods(
    case: LocationCase, end: float, stop: Callable[[], bool]
) -> list[tuple[LocationCase, LeastRelaxation]]:
    """The periods that have no plan even by themselves, with the least that gives way, as far as time allows to ask."""
    infeasible = []
    for t in range(len(case.periods)):
        left = end - perf_counter()
        if left > 0 and not stop():
            verdict = CompactModel(alone := single_period(case, t)).solve(left / 2, stop=stop)
            if verdict is False or (isinstance(verdict, LeastRelaxation) and verdict.total):
                infeasible.append((alone, relaxation_of(verdict)))
    return infeasible
