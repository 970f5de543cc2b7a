"""A neighbourhood of a plan: some municipalities are free, what the others have is taken off every linking row."""

from collections.abc import Collection
from dataclasses import replace

from optimiser.locations.case.case import LocationCase
from optimiser.locations.case.column import feature_counts
from optimiser.locations.formulation.whole_sizes import Choices


def restrict(case: LocationCase, plan: Choices, free: Collection[int]) -> tuple[LocationCase, tuple[int, ...]]:
    """The case of the free blocks alone, the rest of the plan as it is; and the numbers of these blocks."""
    kept = tuple(sorted(free))
    position = {b: j for j, b in enumerate(kept)}
    counts = {c.block: feature_counts(case, c) for c in plan if c.block not in position}
    rows = []
    for row in case.linking_rows:
        inside = tuple(replace(t, block=position[t.block]) for t in row.terms if t.block in position)
        if not inside:
            continue
        fixed = sum(
            t.factor * counts[t.block][case.features[t.counts, t.name], t.period]
            for t in row.terms
            if t.block not in position
        )
        rows.append(replace(row, low=row.low - fixed, high=row.high - fixed, terms=inside))
    return replace(case, blocks=tuple(case.blocks[b] for b in kept), linking_rows=tuple(rows)), kept


def linked_areas(case: LocationCase) -> list[frozenset[int]]:
    """Sets of blocks that a linking row joins, without sets that contain others: provinces rather than the country.

    Lazy rows join only where they bind, and goal rows may be missed, so neither count.
    """
    joined = {frozenset(t.block for t in j.terms) for j in case.linking_rows if not j.lazy and not j.is_goal}
    joined = {f for f in joined if len(f) > 1} or joined  # a row of one municipality joins nothing
    small = [f for f in joined if not any(other < f for other in joined)]
    return sorted(small, key=sorted) or [frozenset(range(len(case.blocks)))]


def merge(plan: Choices, part: Choices, kept: tuple[int, ...]) -> Choices:
    """The plan with the choices of a neighbourhood put in; ``kept`` are the numbers of its blocks."""
    new = {b: replace(c, block=b) for b, c in zip(kept, part, strict=True)}
    return tuple(new.get(c.block, c) for c in plan)
