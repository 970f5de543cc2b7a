"""Deals between municipalities as text for a terminal and as a record."""

from collections.abc import Mapping, Sequence
from typing import Any

from data.schema.streams import UNITS
from optimiser.problem.territory import Territory
from optimiser.tuning.deal_evaluation import Deal
from optimiser.words import Words
from optimiser.words.decimals import decimals_apart

MOST_SHOWN = 12
"""Deals that are told; the record has all."""


def deals_text(
    found: Sequence[Deal],
    area: str,
    territory: Territory,
    words: Words,
    refused: Mapping[str, int],
    *,
    against: str = "",
) -> str:
    """The deals of an area in the last period, the largest first.

    Args:
        found: the deals.
        area: the municipality that looks for partners.
        territory: names and periods.
        words: in the reader's language.
        refused: what was tried in vain, counted by reason.
        against: the stream against which places are exchanged; empty for another group.

    """
    names, period = territory.names, territory.periods[-1]
    span = [words("deals-period", period=period)] if len(territory.periods) > 1 else []
    if not found:
        lines = [words("deals-none", area=names[area], period=period)]
        lines += [_refused(r, n, words, against) for r, n in sorted(refused.items())]
        return "\n\n".join(["\n".join([*lines, *span]), words("proposal")])
    lines = [words("deals-title", area=names[area], count=len(found), period=period), ""]
    for number, deal in enumerate(found[:MOST_SHOWN], 1):
        lines.append(words("deals-deal", number=str(number), legs="; ".join(_legs(deal, names, words))))
        lines += [f"   {_aim(a, words)}" for a in deal.aims if a.before != a.after]
    if len(found) > MOST_SHOWN:
        lines.append(words("deals-more", count=len(found) - MOST_SHOWN))
    how = [words("deals-how-against"), words("deals-law-against")] if against else [
        words("deals-how"), words("deals-law")]  # fmt: skip
    return "\n".join([*lines, "", *span, *how, "", words("proposal")])


def _refused(reason: str, count: int, words: Words, against: str) -> str:
    code = f"deals-refused-{reason}"
    if words.has(code):
        return words(code, count=count, stream=words.named("stream", against) if against else "")
    return words("deals-refused-rule", count=count, rule=words.named("rule", reason))


def _legs(deal: Deal, names: Mapping[str, str], words: Words) -> list[str]:
    legs = [
        words("deals-leg", giver=names[giver], taker=names[taker], places=deal.places, group=words.named("group", g))
        for giver, taker, g in deal.legs
    ]
    if (back := deal.returned) is None:
        return legs
    stream, unit = words.named("stream", back.stream), UNITS[back.stream]
    told = words("deals-return", giver=names[back.giver], taker=names[back.taker], number=back.number, unit=unit,
                 stream=stream)  # fmt: skip
    return [*legs, told]


def _aim(aim: Any, words: Words) -> str:
    decimals = decimals_apart(aim.before, aim.after, least=2)
    return words(
        "deals-aim",
        stage=aim.stage + 1,
        aim=words.named("aim", aim.part.aim),
        before=words.number(aim.before, decimals),
        after=words.number(aim.after, decimals),
    )


def deals_record(found: Sequence[Deal], area: str, period: str, against: str = "") -> dict[str, Any]:
    """The same for programmes; ``against`` is there for deals against another stream."""
    stream = {"against": against} if against else {}
    return {"area": area, "period": period, **stream, "deals": [_record(d) for d in found]}


def _record(deal: Deal) -> dict[str, Any]:
    back = deal.returned
    returned = {"from_gm": back.giver, "to_gm": back.taker, "stream": back.stream, "number": back.number,
                "unit": UNITS[back.stream]} if back else None  # fmt: skip
    return {
        "places": deal.places, "period": deal.period, "worst": round(deal.worst, 9),
        "legs": [{"from_gm": a, "to_gm": b, "group": g} for a, b, g in deal.legs],
        **({"returned": returned} if returned else {}),
        "aims": [{"name": x.part.aim, "level": x.part.level, "group": x.part.group, "stage": x.stage + 1,
                  "unit": x.unit, "before": x.before, "after": x.after} for x in deal.aims],
    }  # fmt: skip
