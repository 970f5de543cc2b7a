"""Which totals of places whole locations can reach, row by row; arithmetic on sets of numbers, no solver.

Maths:
    A[b] = Σ_i ({0 where it may be closed} ∪ [low_i, high_i] where it may be open), cut to the municipality's limits
    R = Σ_b A[b] as a sum of sets        [places]

    A row low ≤ Σ ≤ high that no number of R meets cannot be kept by any plan. R leaves out what joins
    periods and kinds, so the converse does not hold.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from optimiser.locations.case.case import PLACES, Block, LinkingRow, LocationCase, PlaceLimit
from optimiser.locations.case.life import Life

Numbers = int
"""A set of whole numbers of places: bit n says that n is among them. Sums of sets are shifts of bits."""


def _spread(numbers: Numbers, width: int) -> Numbers:
    """Every number plus 0, 1, … width."""
    done = 0
    while done < width:
        step = min(done + 1, width - done)
        numbers |= numbers << step
        done += step
    return numbers


def _between(low: int, high: int) -> Numbers:
    """All numbers from ``low`` to ``high``."""
    return (1 << high + 1) - (1 << low) if high >= low else 0


def intervals(numbers: Numbers) -> list[tuple[int, int]]:
    """First and last number of every stretch without a hole, ascending."""
    return [(m.start(), m.end() - 1) for m in re.finditer("1+", bin(numbers)[:1:-1])]


def sumset(ones: Numbers, others: Numbers, most: int | None = None) -> Numbers:
    """Every sum of a number of each set, up to ``most``."""
    sums, up_to_most = 0, -1 if most is None else (1 << most + 1) - 1
    for low, high in intervals(others & up_to_most):
        sums |= _spread((ones << low) & up_to_most, high - low) & up_to_most
    return sums


def open_or_closed(life: Life) -> list[tuple[bool, bool]]:
    """Per period whether a location may be open, and whether it may be closed, on some way through its life."""
    ways = [{life.start}]
    for step in life.steps:
        ways.append({r for s in ways[-1] for r, price in enumerate(step[s]) if price < float("inf")})
    after = set(range(len(life.opened)))
    may_be = []
    for t in range(len(life.steps) - 1, -1, -1):
        alive = ways[t + 1] & after
        may_be.append((any(life.opened[s] for s in alive), any(not life.opened[s] for s in alive)))
        after = {s for s, row in enumerate(life.steps[t]) if any(row[r] < float("inf") for r in alive)}
    return may_be[::-1]


def block_totals(block: Block, groups: frozenset[str], period: int, most: int | None = None) -> Numbers:
    """Totals of some groups that a municipality can have up to ``most``, its limits left aside.

    A location for other groups too may host none of these, so it adds 0 or more.
    """
    totals: Numbers = 1
    for option in block.options:
        opened, closed = open_or_closed(option.life)[period]
        of_option: Numbers = int(closed)
        if opened and set(option.groups) & groups:
            of_option |= _between(option.low if set(option.groups) <= groups else 0, option.high)
        elif opened:
            of_option |= 1
        totals = sumset(totals, of_option, most)
    return totals


def limits_of_groups(block: Block, groups: frozenset[str], period: int, *, all_groups: bool) -> tuple[int, int | None]:
    """Fewest and most places of these groups that the municipality's limits leave."""
    low, high = 0, block.ceiling[period]
    if all_groups:
        low = block.floor[period] if block.floor else 0
    for w in block.group_limits:
        if w.period == period and {w.group} == groups:
            low, high = max(low, w.low), min((h for h in (high, w.high) if h is not None), default=None)
    return low, high


@dataclass(frozen=True)
class UnreachableRow:
    """A row that no plan can keep: what it asks, and the nearest totals below and above that locations reach."""

    rows: tuple[tuple[str, tuple[str, ...]], ...]
    """Rule and index of the row, or of the limits of a municipality."""
    blocks: tuple[int, ...]
    groups: tuple[str, ...]
    period: int
    low: int
    high: int | None
    below: int | None
    above: int | None


def _nearest(numbers: Numbers, low: int, high: int | None) -> tuple[int | None, int | None]:
    """The largest number below ``low`` and the smallest above ``high``."""
    under = numbers & ((1 << low) - 1)
    over = 0 if high is None else numbers >> high + 1
    return (
        under.bit_length() - 1 if under else None,
        high + 1 + intervals(over)[0][0] if over and high is not None else None,
    )


def _meets(numbers: Numbers, low: int, high: int | None) -> bool:
    """Whether some number lies between ``low`` and ``high``."""
    above = numbers >> low
    return bool(above if high is None else above & ((1 << max(0, high - low + 1)) - 1))


def unreachable_in_blocks(case: LocationCase) -> Iterator[UnreachableRow]:
    """Limits of one municipality that its locations cannot keep, period by period."""
    all_groups = frozenset(case.groups)
    by_place: dict[tuple[int, tuple[str, ...], int], list[PlaceLimit]] = {}
    for bound in case.place_limits:
        if len(bound.blocks) == 1:
            by_place.setdefault((bound.blocks[0], bound.groups, bound.period), []).append(bound)
    for (b, groups, t), bounds in by_place.items():
        low = max(x.low for x in bounds)
        high = min((x.high for x in bounds if x.high is not None), default=None)
        cap = max(low, high or 0) + max((o.low for o in case.blocks[b].options), default=0)
        numbers = block_totals(case.blocks[b], frozenset(groups) & all_groups, t, cap)
        if not _meets(numbers, low, high):
            # a limit that cannot be kept alone is named alone; else all of them together cannot
            alone = [x for x in bounds if not _meets(numbers, x.low, x.high)][:1] or bounds
            rows = tuple((x.rule, x.index) for x in alone)
            low = max(x.low for x in alone)
            high = min((x.high for x in alone if x.high is not None), default=None)
            yield UnreachableRow(rows, (b,), groups, t, low, high, *_nearest(numbers, low, high))


def _places(row: LinkingRow) -> dict[int, frozenset[str]] | None:
    """Groups by block, where a row adds up places of one period and nothing else."""
    if any(t.counts != PLACES or t.factor != 1 for t in row.terms) or len({t.period for t in row.terms}) != 1:
        return None
    groups_of: dict[int, set[str]] = {}
    for t in row.terms:
        groups_of.setdefault(t.block, set()).add(t.name)
    return {b: frozenset(groups) for b, groups in groups_of.items()}


def unreachable_in_rows(case: LocationCase) -> Iterator[UnreachableRow]:
    """Rows over several municipalities that whole locations cannot keep."""
    for row in case.linking_rows:
        members = _places(row)
        if members is None or row.low == row.high == 0:
            continue
        period, numbers = row.terms[0].period, 1
        low, high = max(0, int(row.low)), None if row.high == float("inf") else int(row.high)
        steps = [o.low for b in members for o in case.blocks[b].options]
        cap = max(low, high or 0) + max(steps, default=0)  # the nearest number above lies within one more location
        for b, groups in members.items():
            block, all_groups = case.blocks[b], groups == frozenset(case.groups)
            totals = block_totals(block, groups, period, cap)
            least, most = limits_of_groups(block, groups, period, all_groups=all_groups)
            allowed = totals & _between(least, totals.bit_length() if most is None else most)
            numbers = sumset(numbers, allowed or totals, cap)  # a block whose limits leave nothing is told by itself
        if not _meets(numbers, low, high):
            groups_of = tuple(g for g in case.groups if any(g in x for x in members.values()))
            near = _nearest(numbers, low, high)
            yield UnreachableRow(((row.rule, row.index),), tuple(members), groups_of, period, low, high, *near)


def unreachable(case: LocationCase) -> tuple[UnreachableRow, ...]:
    """Everything that no plan can keep by its sizes alone; limits of municipalities first."""
    return (*unreachable_in_blocks(case), *unreachable_in_rows(case))
