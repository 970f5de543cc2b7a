"""Where every area stands with its bids, for one audience."""

from collections.abc import Iterator

from optimiser.bids import positions
from optimiser.disclosure import Disclosure
from optimiser.edition import Standing
from optimiser.instance import Instance


def standings(seen: Instance, found: Disclosure, bidders: frozenset[str]) -> Iterator[Standing]:
    """Realised, hard, soft and gap of every area that the audience may see; nothing where nobody bids at all.

    Args:
        seen: the question with the rows that the audience may see.
        found: what it may not see.
        bidders: municipalities with a bid or exchange that it may not see; what rests on them is unknown to it.

    """
    if not (seen.bids or seen.official or seen.exchanges or bidders):
        return
    land = seen.territory
    for p in positions(seen):
        if p.area in found.withheld:
            continue
        offered = bool(seen.bids or seen.exchanges) and not bidders & set(land.scopes[p.area])
        yield Standing(
            area=p.area,
            group=p.group,
            period=p.period,
            realised=p.realised,
            hard=p.hard if offered else None,
            soft=p.soft if offered else None,
            gap=p.gap - (p.surplus or 0) if offered and p.gap is not None else None,
            official=seen.official.get((p.area, p.group, p.period)),
            partner=", ".join(land.names[m] for m in p.partners),
            task=p.task,
        )
