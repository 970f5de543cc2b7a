"""What a reader should know within a minute: one sentence, a few figures, what is not final and what is not known."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from maps.opening_view import only_province, opening_period, stock_is_known
from maps.text.headline import headline
from maps.text.joint import is_joint
from maps.text.open_questions import LAW, told_on_top
from maps.text.streams import quantity_text
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from optimiser.editions.total_load import AFTER, BEFORE, Quantity, TotalLoad
from optimiser.problem.area_sums import TOTAL
from optimiser.words import Words
from optimiser.words.telling import tell


def minute(edition: Edition, words: Words) -> dict[str, Any]:
    """Texts at the top of the page; the facts that stand there need not be told again."""
    period, facts = edition.periods[opening_period([edition])].name, told_on_top(edition)
    return {
        "headline": headline(edition, period, words),
        "cards": list(cards(edition, period, words)),
        "final": [words("proposal-final"), *(tell(f, words) for f in facts if f.code in LAW)],
        "unknown": [tell(f, words) for f in facts if f.code not in LAW],
    }


def cards(edition: Edition, period: str, words: Words) -> Iterator[dict[str, str]]:
    """Label and text of each figure: new places, municipalities that host, highest and lowest per 1,000 inhabitants."""
    new = edition.at(edition.country, period, TOTAL).new
    yield from _together(edition, period, words)
    yield {
        "label": words("page-card-new", period=period),
        "text": words("map-withheld") if new is None else words.number(new),
    }
    towns = edition.level("municipality")
    if edition.unit == "municipality" and stock_is_known(edition) and not any(a.withheld for a in towns):
        hosts = [words.number(_hosting(edition, period, total=total)) for total in (False, True)]
        yield {
            "label": words("page-card-hosts", whole=words.number(len(towns))),
            "text": words("page-before-after", before=hosts[0], after=hosts[1]),
        }
    level = towns if only_province(edition) or edition.unit == "province" else edition.level("province")
    rates = [[_rate(edition, a.code, period, total=total) for a in level] for total in (False, True)]
    known = [[rate for rate in of if rate is not None] for of in rates]
    if any(a.withheld for a in level) or known != rates or not stock_is_known(edition) or len(level) == 1:
        return  # not all are known, or one has no other to compare with
    for code, extreme in (("page-card-highest", max), ("page-card-lowest", min)):
        (before, where), (after, there) = (_extreme(level, of, extreme, edition.rate_decimals, words) for of in known)
        if where == there:
            change = words("page-before-after", before=before, after=after)
            text = words("page-card-rate", rate=change, name=there) if there else change
        else:
            ends = [words("page-card-rate", rate=r, name=n) if n else r for r, n in ((before, where), (after, there))]
            text = words("page-before-after", before=ends[0], after=ends[1])
        yield {"label": words(code), "text": text}


def _together(edition: Edition, period: str, words: Words) -> Iterator[dict[str, str]]:
    """Of a joint plan first everything together, in counted places; nothing where nothing of it is known."""
    load = TotalLoad(edition)
    before, after = (load.counted(edition.country, period, when) for when in (BEFORE, AFTER))
    if is_joint(edition) and before.number is not None and after.number is not None:
        told = (quantity_text(Quantity(round(q.number or 0), q.least), words) for q in (before, after))
        change = words("page-before-after", **dict(zip(("before", "after"), told, strict=True)))
        yield {"label": words("page-card-together", period=period), "text": change}


def _extreme(
    level: Sequence[Area], rates: Sequence[float], extreme: Callable[..., float], decimals: int, words: Words
) -> tuple[str, str]:
    """The highest or lowest rate, *at least* where that is a lower bound, and its area.

    The area is a number of areas where several share the rate, and none where all do.
    """
    value = extreme(rates)
    who = [i for i, rate in enumerate(rates) if rate == value]
    several = "" if len(who) == len(level) else words("page-card-several", count=len(who))
    text = words.number(round(value, decimals), decimals)
    text = words("page-at-least", places=text) if any(level[i].incomplete for i in who) else text
    return text, level[who[0]].name if len(who) == 1 else several


def _hosting(edition: Edition, period: str, *, total: bool) -> int:
    """How many municipalities have known places."""
    figures = (edition.at(a.code, period) for a in edition.level("municipality"))
    return sum(bool((f.total if total else f.existing) or 0) for f in figures)


def _rate(edition: Edition, code: str, period: str, *, total: bool) -> float | None:
    figure = edition.at(code, period)
    return edition.per_1000(code, figure.total if total else figure.existing)
