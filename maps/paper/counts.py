"""Sentences on how many municipalities of an area get new places and how many get none."""

from collections.abc import Iterator

from maps.paper.phrasing import Phrasing
from optimiser.editions.records import Area
from optimiser.problem.area_sums import TOTAL


def members(phrasing: Phrasing, area: Area, period: str) -> Iterator[str]:
    """Sentences that name the period and the groups counted; none if a municipality is withheld or unknown.

    A municipality gets none if it gets none of any group: a total of zero may hide a loss in one group.
    """
    words, edition = phrasing.words, phrasing.edition
    new = [[edition.at(m, period, g).new for g in (TOTAL, *edition.groups)] for m in area.members]
    if any(total is None for total, *_ in new):
        return
    count, fewer = len(new), sum(1 for total, *_ in new if total is not None and total < 0)
    none = sum(1 for numbers in new if not any(numbers))
    groups = [phrasing.group(g) for g in edition.groups]
    yield words(
        "paper-short-members",
        period=period,
        some=phrasing.number(count - none - fewer),
        count=phrasing.number(count),
        none=phrasing.number(none),
        groups=", ".join(groups),
        groups_n=len(groups),
    )
    if fewer:
        yield words("paper-short-members-fewer", fewer=phrasing.number(fewer), count=phrasing.number(count))
