"""Where every area stands with its bids, for one audience."""

from collections.abc import Iterator

from optimiser.distribution.positions import positions
from optimiser.editions.records import Standing
from optimiser.problem.area_sums import TOTAL
from optimiser.publishing.visible_plan import View


def standings(seen: View) -> Iterator[Standing]:
    """Realised, hard, soft and gap of every area that the audience may see; nothing where nobody bids at all.

    Around withheld areas bids and gap are unknown: a hidden row may be one of them, and nothing tells whether.
    Where existing places of a group are not told, what is counted from them is not either.
    """
    instance, land = seen.instance, seen.territory
    if not (instance.bids or instance.official or instance.exchanges):
        return
    for p in positions(instance):
        if p.area in seen.withheld:
            continue
        whole = not seen.withheld & set(land.scopes[p.area])
        offered = bool(instance.bids or instance.exchanges) and whole
        told = p.group == TOTAL or p.area not in seen.small[p.period]
        yield Standing(
            area=p.area,
            group=p.group,
            period=p.period,
            realised=p.realised if told else None,
            hard=p.hard if offered else None,
            soft=p.soft if offered else None,
            gap=p.gap - (p.surplus or 0) if offered and told and p.gap is not None else None,
            official=instance.official.get((p.area, p.group, p.period)),
            partner=", ".join(land.names[m] for m in p.partners),
            task=p.task if told else None,
        )
