"""What a plan holds per municipality and period, for the rules' second voice; no solver."""

from collections.abc import Iterable

from optimiser.locations.case import Case
from optimiser.locations.columns import is_open
from optimiser.locations.pricing import Column


def places(case: Case, column: Column, group: str, period: int) -> int:
    """Places of a group that a municipality has open."""
    return int(column.sizes[period, :, case.groups.index(group)].sum())


def sites(case: Case, column: Column, kinds: Iterable[str], period: int) -> int:
    """Open locations of these kinds."""
    wanted = set(kinds)
    options = case.blocks[column.block].options
    return sum(is_open(column, i)[period] for i, o in enumerate(options) if o.kind in wanted)


def kinds_for(case: Case, group: str) -> tuple[str, ...]:
    """Kinds that may host a group."""
    return tuple(k for k in case.kinds if group in case.hosts.get(k, (k,)))
