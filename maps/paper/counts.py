"""How many municipalities of an area get new places, how many get none, and which groups were counted."""

from collections.abc import Iterator

from maps.paper.phrasing import Say
from optimiser.editions.records import Area
from optimiser.problem.area_sums import TOTAL


def members(say: Say, area: Area, period: str) -> Iterator[str]:
    """Sentences that name the period and the groups; nothing where a municipality is not told.

    A municipality gets none where it gets none of any group; what one group loses another may get.
    """
    words, edition = say.words, say.edition
    new = [[edition.at(m, period, g).new for g in (TOTAL, *edition.groups)] for m in area.members]
    if any(total is None for total, *_ in new):
        return
    count, fewer = len(new), sum(1 for total, *_ in new if total is not None and total < 0)
    none = sum(1 for town in new if not any(town))
    groups = [say.group(g) for g in edition.groups]
    yield words(
        "paper-short-members",
        period=period,
        some=say.number(count - none - fewer),
        count=say.number(count),
        none=say.number(none),
        groups=", ".join(groups),
        groups_n=len(groups),
    )
    if fewer:
        yield words("paper-short-members-fewer", fewer=say.number(fewer), count=say.number(count))
