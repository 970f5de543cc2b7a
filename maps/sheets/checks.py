"""Sheet that checks the sums against the requirement, by formula."""

from collections.abc import Iterator

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


def write(book: Book, edition: Edition, proposal: Proposal) -> tuple[Grid, bool]:
    """One row per period, group and area of which something is required; and whether all of them are right."""
    grid, words = Grid(book, "control", COLUMNS, frozen=4), book.words
    yes, no, right, wrong = (words(f"control-{word}") for word in ("yes", "no", "right", "wrong"))
    right_so_far = True
    for span in edition.periods:
        for group, area in ((g, a) for a in _areas(edition) for g in edition.groups):
            figure = edition.at(area.code, span.name, group)
            if figure.required is None:
                continue
            value = proposal.sum("new", area.level, area.code, span.name, group)
            surplus = round(value) + (figure.open or 0) - figure.required
            wider = _wider(edition, area, span.name, group)
            formula = proposal.formula("new", area.level, period="{period}", code="{code}", group="{group}")
            good = surplus == 0 or (surplus > 0 and wider)
            right_so_far = right_so_far and good
            test = 'IF(OR({surplus}=0,AND({surplus}>0,{wider}="' + yes + f'")),"{right}","{wrong}")'
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
                    "verdict": Formula(test, right if good else wrong),
                }
            )
    grid.finish()
    return grid, right_so_far


def _areas(edition: Edition) -> Iterator[Area]:
    """Every area, the widest first; a region that is a whole province is not checked twice."""
    seen: set[tuple[str, ...]] = set()
    for area in edition.areas:
        if area.members not in seen or area.level == "municipality":
            seen.add(area.members)
            yield area


def _wider(edition: Edition, area: Area, period: str, group: str) -> bool:
    """Whether an area also takes part in a requirement of an area around it."""
    own = set(area.members)
    for around in edition.areas:
        if own < set(around.members):
            whole = edition.at(around.code, period, group).required
            inner = [
                edition.at(a.code, period, group).required or 0
                for a in edition.level(area.level)
                if set(a.members) <= set(around.members)
            ]
            if whole is not None and whole > sum(inner):
                return True
    return False
