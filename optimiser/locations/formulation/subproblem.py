"""A part of the question: some municipalities free, what the others have taken off every joint row."""

from collections.abc import Collection
from dataclasses import replace

from optimiser.locations.case.case import LocationCase
from optimiser.locations.case.column import feature_counts
from optimiser.locations.formulation.whole_sizes import Choices


def restrict(case: LocationCase, plan: Choices, free: Collection[int]) -> tuple[LocationCase, tuple[int, ...]]:
    """The question about the free blocks alone, with the rest of the plan as it is; and which blocks they are."""
    kept = tuple(sorted(free))
    position = {b: j for j, b in enumerate(kept)}
    counts = {c.block: feature_counts(case, c) for c in plan if c.block not in position}
    joints = []
    for joint in case.linking_rows:
        inside = tuple(replace(t, block=position[t.block]) for t in joint.terms if t.block in position)
        if not inside:
            continue
        fixed = sum(
            t.factor * counts[t.block][case.features[t.counts, t.name], t.period]
            for t in joint.terms
            if t.block not in position
        )
        joints.append(replace(joint, low=joint.low - fixed, high=joint.high - fixed, terms=inside))
    return replace(case, blocks=tuple(case.blocks[b] for b in kept), linking_rows=tuple(joints)), kept


def linked_areas(case: LocationCase) -> list[frozenset[int]]:
    """Sets of blocks that meet in a joint row, without the sets that hold others: provinces rather than the country."""
    found = {frozenset(t.block for t in j.terms) for j in case.linking_rows if not j.lazy}
    found = {f for f in found if len(f) > 1} or found  # a row of one municipality joins nothing
    small = [f for f in found if not any(other < f for other in found)]
    return sorted(small, key=sorted) or [frozenset(range(len(case.blocks)))]


def merge(plan: Choices, part: Choices, kept: tuple[int, ...]) -> Choices:
    """The plan with the choices of a part put in."""
    new = {b: replace(c, block=b) for b, c in zip(kept, part, strict=True)}
    return tuple(new.get(c.block, c) for c in plan)
