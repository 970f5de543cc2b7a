"""What a plan holds per municipality and period, for the rules' second voice; no solver."""

from collections.abc import Iterable

from optimiser.locations.case.case import Case
from optimiser.locations.case.column import Column, is_open


def places(case: Case, column: Column, group: str, period: int) -> int:
    """Places of a group that a municipality has open."""
    return int(column.sizes[period, :, case.groups.index(group)].sum())


def sites(case: Case, column: Column, sorts: Iterable[str], period: int) -> int:
    """Open locations of these sorts."""
    wanted = set(sorts)
    options = case.blocks[column.block].options
    return sum(is_open(column, i)[period] for i, o in enumerate(options) if o.sort in wanted)


def sorts_for(case: Case, group: str) -> tuple[str, ...]:
    """Sorts of location that may host a group."""
    return tuple(sorted({o.sort for b in case.blocks for o in b.options if group in o.groups}))


def sorts_of(case: Case, kind: str) -> tuple[str, ...]:
    """Sorts of location that are of a kind, whomever they host."""
    return tuple(sorted({o.sort for b in case.blocks for o in b.options if o.kind == kind}))


def sorts_in(case: Case, block: int) -> set[str]:
    """Sorts of location that a municipality has or may get."""
    return {o.sort for o in case.blocks[block].options}
