"""Where every area stands with its bids, for one audience."""

from collections.abc import Iterator

from data.schema.columns import Visibility
from optimiser.distribution.positions import positions
from optimiser.editions.records import Standing
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.instance import Instance
from optimiser.publishing.non_interference import Disclosure
from optimiser.publishing.small_units import untold


def standings(seen: Instance, found: Disclosure, audience: Visibility) -> Iterator[Standing]:
    """Realised, hard, soft and gap of every area that the audience may see; nothing where nobody bids at all.

    Around withheld areas bids and gap are unknown: a hidden row may be one of them, and nothing tells whether.
    Where existing places of a group are not told, what is counted from them is not either.

    Args:
        seen: the question with the rows that the audience may see.
        found: what it may not see.
        audience: who will read it.

    """
    if not (seen.bids or seen.official or seen.exchanges):
        return
    land = seen.territory
    small = {t: untold(land, t) if audience != "prt" else frozenset[str]() for t in land.periods}
    for p in positions(seen):
        if p.area in found.withheld:
            continue
        whole = not found.withheld & set(land.scopes[p.area])
        offered = bool(seen.bids or seen.exchanges) and whole
        told = p.group == TOTAL or p.area not in small[p.period]
        yield Standing(
            area=p.area,
            group=p.group,
            period=p.period,
            realised=p.realised if told else None,
            hard=p.hard if offered else None,
            soft=p.soft if offered else None,
            gap=p.gap - (p.surplus or 0) if offered and told and p.gap is not None else None,
            official=seen.official.get((p.area, p.group, p.period)),
            partner=", ".join(land.names[m] for m in p.partners),
            task=p.task if told else None,
        )
