"""What a column holds per period, what a block can have, and categories of location; for the rules, no solver."""

from collections.abc import Iterable, Sequence

from optimiser.locations.case.case import OPEN, PLACES, LinkingTerm, LocationCase
from optimiser.locations.case.column import Column, is_open


def places_of(case: LocationCase, column: Column, group: str, period: int) -> int:
    """Places of a group that a municipality has open."""
    return int(column.sizes[period, :, case.groups.index(group)].sum())


def places_by_block(plan: Sequence[Column]) -> list[list[list[int]]]:
    """Open places of every municipality of a plan [block][period][group]; plain numbers, as few are added."""
    return [column.sizes.sum(axis=1).tolist() for column in plan]


def open_locations(case: LocationCase, column: Column, categories: Iterable[str], period: int) -> int:
    """Open locations of these categories."""
    wanted = set(categories)
    options = case.blocks[column.block].options
    return sum(is_open(column, i)[period] for i, o in enumerate(options) if o.category in wanted)


def most_counted(case: LocationCase, term: LinkingTerm) -> int:
    """The most that a block can have of what a term counts, limits aside."""
    options = case.blocks[term.block].options
    if term.counts == PLACES:
        return sum(o.high for o in options if term.name in o.groups)
    count = sum(o.category == term.name for o in options)
    return count if term.counts == OPEN else min(1, count)


def categories_hosting(case: LocationCase, group: str) -> tuple[str, ...]:
    """Categories of location that may host a group, sorted."""
    return tuple(sorted({o.category for b in case.blocks for o in b.options if group in o.groups}))


def categories_of_kind(case: LocationCase, kind: str) -> tuple[str, ...]:
    """Categories of location of a kind, whomever they host, sorted."""
    return tuple(sorted({o.category for b in case.blocks for o in b.options if o.kind == kind}))


def categories_in(case: LocationCase, block: int) -> set[str]:
    """Categories of location that a municipality has or may get."""
    return {o.category for o in case.blocks[block].options}
