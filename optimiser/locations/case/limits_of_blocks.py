"""Which limits of places the pricing of a single municipality keeps, and a case with these in its blocks."""

from dataclasses import replace

from optimiser.locations.case.case import Block, GroupLimit, LocationCase, LocationOption, PlaceLimit


def _hosting(block: Block, groups: tuple[str, ...]) -> list[LocationOption]:
    return [o for o in block.options if set(o.groups) & set(groups)]


def is_within_block(case: LocationCase, bound: PlaceLimit) -> bool:
    """Whether the pricing of one municipality can keep the limit.

    It can for all groups together, and for a group that only locations of that group host: these limits nest. A group
    beside others in a location of mixed use does not nest, so its limit is a linking row.
    """
    if len(bound.blocks) != 1:
        return False
    if set(bound.groups) == set(case.groups):
        return True
    return len(bound.groups) == 1 and all(
        len(o.groups) == 1 for o in _hosting(case.blocks[bound.blocks[0]], bound.groups)
    )


def _slack(block: Block, bound: PlaceLimit) -> bool:
    """Whether no choice whatever can break the limit."""
    most = sum(o.high for o in _hosting(block, bound.groups))
    return bound.low == 0 and (bound.high is None or bound.high >= most)


def with_place_limits(case: LocationCase, bounds: tuple[PlaceLimit, ...], *, lean: bool = True) -> LocationCase:
    """The case with its place limits; those that pricing keeps go into the block of their municipality.

    ``lean`` leaves out new locations that the limits rule out, which no plan misses.
    """
    case = replace(case, place_limits=bounds)
    of_block: dict[int, list[PlaceLimit]] = {}
    for bound in bounds:
        if is_within_block(case, bound):
            of_block.setdefault(bound.blocks[0], []).append(bound)
    blocks = list(case.blocks)
    for b, inside in of_block.items():
        blocks[b] = _with(case, blocks[b], inside, lean=lean)
    return replace(case, blocks=tuple(blocks))


def _with(case: LocationCase, block: Block, inside: list[PlaceLimit], *, lean: bool) -> Block:
    all_groups = set(case.groups)
    floor, ceiling = [0] * len(case.periods), list(block.ceiling)
    groups: dict[tuple[str, int], GroupLimit] = {}
    for bound in inside:
        t = bound.period
        if set(bound.groups) == all_groups:
            floor[t] = max(floor[t], bound.low)
            ceiling[t] = min((c for c in (ceiling[t], bound.high) if c is not None), default=None)
            continue
        g = bound.groups[0]
        old = groups.get((g, t), GroupLimit(g, t))
        high = min((h for h in (old.high, bound.high) if h is not None), default=None)
        groups[g, t] = GroupLimit(g, t, max(old.low, bound.low), high)
    if lean:
        block = replace(block, options=tuple(o for o in block.options if not _lost(o, groups, len(case.periods))))
    kept = tuple(
        w for (g, t), w in sorted(groups.items()) if not _slack(block, PlaceLimit("", (), (0,), (g,), t, w.low, w.high))
    )
    return replace(block, floor=tuple(floor) if any(floor) else (), ceiling=tuple(ceiling), group_limits=kept)


def _lost(option: LocationOption, groups: dict[tuple[str, int], GroupLimit], periods: int) -> bool:
    """Whether a new location can never be large enough for what its municipality may have of its group."""
    if option.existing or len(option.groups) != 1:
        return False
    limits = [groups.get((option.groups[0], t)) for t in range(periods)]
    return all(w is not None and w.high is not None and w.high < option.low for w in limits)
