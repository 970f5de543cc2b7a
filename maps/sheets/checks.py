"""The sheet that checks the sums of the proposal against the requirements, by formula."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from maps.sheets.book import Book
from maps.sheets.grid import Column, Formula, Grid
from maps.sheets.proposal import Proposal
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area

COLUMNS = (
    Column("period", width=12),
    Column("code", width=9),
    Column("name", width=26),
    Column("group", width=34),
    Column("required", "places", 12),
    Column("open", "places", 12),
    Column("new", "places", 16),
    Column("surplus", "change", 12),
    Column("wider", width=18),
    Column("verdict", width=18),
)
"""Columns of the sheet."""


def write(book: Book, edition: Edition, proposal: Proposal) -> tuple[Grid, bool]:
    """Write a row per period, group and area with a requirement.

    Returns:
        The sheet, and whether all requirements are met.

    """
    grid, words = Grid(book, "control", COLUMNS, frozen=4), book.words
    yes, no, right, wrong = (words(f"control-{word}") for word in ("yes", "no", "right", "wrong"))
    all_right, nesting = True, _Nesting(edition)
    for span in edition.periods:
        for group, area in ((g, a) for a in _areas(edition, book.levels) for g in edition.groups):
            figure = edition.at(area.code, span.name, group)
            if figure.required is None:
                continue
            value = proposal.sum("new", area.level, area.code, span.name, group)
            surplus = round(value) + (figure.open or 0) - figure.required
            wider = nesting.wider(area, span.name, group)
            formula = proposal.formula("new", area.level, period="{period}", code="{code}", group="{group}")
            holds = surplus == 0 or (surplus > 0 and wider)
            all_right = all_right and holds
            verdict_formula = 'IF(OR({surplus}=0,AND({surplus}>0,{wider}="' + yes + f'")),"{right}","{wrong}")'
            grid.add(
                {
                    "period": span.name,
                    "code": area.code,
                    "name": words("sum-all") if area.level == "country" else area.name,
                    "group": proposal.groups[group],
                    "required": figure.required,
                    "open": figure.open,
                    "new": Formula(formula, value),
                    "surplus": Formula("{new}+{open}-{required}", surplus),
                    "wider": yes if wider else no,
                    "verdict": Formula(verdict_formula, right if holds else wrong),
                }
            )
    grid.finish()
    return grid, all_right


def _areas(edition: Edition, levels: Sequence[str]) -> Iterator[Area]:
    """Every area that sheets list, the widest first; a region that coincides with its province is left out."""
    member_sets: set[tuple[str, ...]] = set()
    for area in (a for a in edition.areas if a.level in levels):
        if area.members not in member_sets or area.level == levels[0]:
            member_sets.add(area.members)
            yield area


class _Nesting:
    """Which areas lie around others, and whether their requirements ask for more than the inner ones."""

    def __init__(self, edition: Edition) -> None:
        """Areas around every municipality, found once."""
        self.edition = edition
        self._around: dict[str, list[tuple[Area, frozenset[str]]]] = defaultdict(list)
        for area in edition.areas:
            if area.level != "municipality":
                members = frozenset(area.members)
                for m in members:
                    self._around[m].append((area, members))
        self._inner_required = cache(self._sum_inside)

    def wider(self, area: Area, period: str, group: str) -> bool:
        """Whether an area also contributes to a requirement of an area around it, so that it may exceed its own.

        That is so if the outer requirement is more than the inner ones add up to.
        """
        own = frozenset(area.members)
        for outer, members in self._around[area.members[0]]:
            if own < members:
                required = self.edition.at(outer.code, period, group).required
                if required is not None and required > self._inner_required(outer.code, area.level, period, group):
                    return True
        return False

    def _sum_inside(self, outer: str, level: str, period: str, group: str) -> int:
        members = frozenset(self.edition.area[outer].members)
        inner = (a for a in self.edition.level(level) if members.issuperset(a.members))
        return sum(self.edition.at(a.code, period, group).required or 0 for a in inner)
