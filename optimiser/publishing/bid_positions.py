"""The position of every area with its bids, for one audience."""

from collections.abc import Iterator

from optimiser.distribution.positions import positions
from optimiser.editions.records import Standing
from optimiser.problem.area_sums import TOTAL
from optimiser.publishing.visible_plan import View


def standings(seen: View) -> Iterator[Standing]:
    """Realised, hard, soft and gap of every area that the audience may see; none without bids, lists or exchanges.

    In areas around withheld ones bids and gap are unknown: a hidden row may be a bid, and nothing tells whether.
    If existing places of a group are not told, numbers that follow from them are not told either.
    """
    instance, territory = seen.instance, seen.territory
    if not (instance.bids or instance.official or instance.exchanges):
        return
    for p in positions(instance):
        if p.area in seen.withheld:
            continue
        nothing_withheld = not seen.withheld & set(territory.scopes[p.area])
        offered = bool(instance.bids or instance.exchanges) and nothing_withheld
        sizes_told = p.group == TOTAL or p.area not in seen.small[p.period]
        yield Standing(
            area=p.area,
            group=p.group,
            period=p.period,
            realised=p.realised if sizes_told else None,
            hard=p.hard if offered else None,
            soft=p.soft if offered else None,
            gap=p.gap - (p.surplus or 0) if offered and sizes_told and p.gap is not None else None,
            official=instance.official.get((p.area, p.group, p.period)),
            partner=", ".join(territory.names[m] for m in p.partners),
            task=p.task if sizes_told else None,
        )
