"""Deals between municipalities as text for a terminal, as a record, and as rows of ``exchanges.csv``."""

from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from data.schema.agreements import Exchange as ExchangeRow
from optimiser.tuning.deals import Deal
from optimiser.words import Words
from optimiser.words.decimals import decimals_apart

MOST_SHOWN = 12
"""Deals that are told; the record has all."""

COLUMNS = tuple(ExchangeRow.model_fields)
"""Header of ``exchanges.csv``."""


def deals_text(
    found: Sequence[Deal], area: str, names: Mapping[str, str], words: Words, refused: Mapping[str, int]
) -> str:
    """The deals of an area, the largest first; ``refused`` counts by reason what was tried in vain."""
    if not found:
        lines = [words("deals-none", area=names[area]), *(_refused(r, n, words) for r, n in sorted(refused.items()))]
        return "\n\n".join(["\n".join(lines), words("proposal")])
    lines = [words("deals-title", area=names[area], count=len(found)), ""]
    for number, deal in enumerate(found[:MOST_SHOWN], 1):
        lines.append(words("deals-deal", number=str(number), legs="; ".join(_legs(deal, names, words))))
        lines += [f"   {_aim(a, words)}" for a in deal.aims if a.before != a.after]
    if len(found) > MOST_SHOWN:
        lines.append(words("deals-more", count=len(found) - MOST_SHOWN))
    return "\n".join([*lines, "", words("deals-how"), words("deals-law"), "", words("proposal")])


def _refused(reason: str, count: int, words: Words) -> str:
    code = f"deals-refused-{reason}"
    if words.has(code):
        return words(code, count=count)
    return words("deals-refused-rule", count=count, rule=words.named("rule", reason))


def _legs(deal: Deal, names: Mapping[str, str], words: Words) -> list[str]:
    return [
        words("deals-leg", giver=names[giver], taker=names[taker], places=deal.places, group=words.named("group", g))
        for giver, taker, g in deal.legs
    ]


def _aim(aim: Any, words: Words) -> str:
    decimals = decimals_apart(aim.before, aim.after, least=2)
    return words(
        "deals-aim",
        stage=aim.stage + 1,
        aim=words.named("aim", aim.part.aim),
        before=words.number(aim.before, decimals),
        after=words.number(aim.after, decimals),
    )


def deals_record(found: Sequence[Deal], area: str) -> dict[str, Any]:
    """The same for programmes."""
    return {
        "area": area,
        "deals": [
            {"places": d.places, "period": d.period, "worst": round(d.worst, 9),
             "legs": [{"from_gm": a, "to_gm": b, "group": g} for a, b, g in d.legs],
             "aims": [{"name": x.part.aim, "level": x.part.level, "group": x.part.group, "stage": x.stage + 1,
                       "unit": x.unit, "before": x.before, "after": x.after} for x in d.aims]}
            for d in found
        ],
    }  # fmt: skip


def exchange_rows(deal: Deal, *, reason: str, author: str, agreed: date, visibility: str) -> list[list[str]]:
    """The rows that make a deal an agreement: append them to ``exchanges.csv``; ``source`` says who wrote it down."""
    known = repr((agreed.isoformat(), deal.period, deal.legs, deal.places))
    stem = f"deal-{sha256(known.encode()).hexdigest()[:16]}"  # an identifier has at most 32 signs
    rows = []
    for number, (giver, taker, group) in enumerate(deal.legs, 1):
        cells = {
            "exchange_id": f"{stem}-{number}", "from_gm": giver, "to_gm": taker, "group": group,
            "places": str(deal.places), "period": deal.period, "agreed": agreed.isoformat(),
            "visibility": visibility, "source": author, "note": reason,
        }  # fmt: skip
        rows.append([cells.get(column, "") for column in COLUMNS])
    return rows
