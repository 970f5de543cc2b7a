"""Everything that an area carries together, in sentences: the total with its rates, each stream in its own unit."""

from collections.abc import Iterator

from data.schema.streams import UNITS
from maps.text.table import number_text
from optimiser.editions.records import Area
from optimiser.editions.streams import StreamTrade
from optimiser.editions.total_load import AFTER, BEFORE, Quantity, TotalLoad
from optimiser.words import Words

RATE_PLACES = 4
"""Most decimals of a rate; more say nothing about a place."""


def quantity_text(quantity: Quantity, words: Words, decimals: int = 0) -> str:
    """A number, at least so many with a sign, unknown as a dash; a fraction of a counted place with one decimal."""
    if quantity.number is None:
        return number_text(None, words)
    whole = float(quantity.number).is_integer() and not decimals
    text = number_text(quantity.number, words, 0 if whole else max(1, decimals))
    return f"≥ {text}" if quantity.least else text


def rate_text(rate: float, words: Words) -> str:
    """A rate with as many decimals as it has."""
    decimals = next((n for n in range(RATE_PLACES) if round(rate, n) == rate), RATE_PLACES)
    return words.number(rate, decimals)


def rates_text(load: TotalLoad, words: Words) -> str:
    """How much one place or person of each stream counts: it stands beside every total."""
    if not load.rates:
        return words("streams-no-rates")
    alike: dict[tuple[str, float], list[str]] = {}
    for stream, rate in load.rates.items():
        alike.setdefault((UNITS[stream], rate), []).append(words(f"stream-{stream}"))
    each = (
        words(f"streams-rate-{unit}", streams=", ".join(streams), rate=rate_text(rate, words))
        for (unit, rate), streams in alike.items()
    )
    return words("streams-rates", rates="; ".join(each))


def stream_text(load: TotalLoad, area: str, period: str, stream: str, words: Words) -> str:
    """One stream of an area in its own unit, now and after this plan."""
    before, after = (load.number(area, period, stream, when) for when in (BEFORE, AFTER))
    name = words(f"stream-{stream}")
    if after.number is None and before.number is None:
        return words("streams-line-unknown", stream=name)
    told = [quantity_text(q, words) for q in (before, after)]
    unit = words(f"stream-unit-{UNITS[stream]}")
    if before == after:
        return words("streams-line-same", stream=name, after=told[1], unit=unit)
    return words("streams-line", stream=name, before=told[0], after=told[1], unit=unit)


def total_text(load: TotalLoad, area: str, period: str, words: Words) -> Iterator[str]:
    """The total of an area, per inhabitant, and what is not known in it."""
    found = [load.counted(area, period, when) for when in (BEFORE, AFTER)]
    rates = [load.per_1000(area, period, when) for when in (BEFORE, AFTER)]
    if not load.rates:
        return
    told = [quantity_text(q, words) for q in found]
    yield words("streams-total", before=told[0], after=told[1])
    if rates[1].number is not None:
        decimals = load.edition.rate_decimals
        told = [quantity_text(q, words, decimals) for q in rates]
        yield words("streams-per-1000", before=told[0], after=told[1])
    if unknown := load.unknown(area, period):
        yield words("streams-unknown", streams=", ".join(words(f"stream-{s}") for s in unknown))
    if any(q.least for q in found):
        yield words("streams-at-least")


def trade_text(load: TotalLoad, trade: StreamTrade, words: Words) -> str:
    """Who gives what to whom, for what in return, and at which rate."""
    names = {"giver": load.edition.area[trade.giver].name, "taker": load.edition.area[trade.taker].name}
    streams = {"stream": words(f"stream-{trade.stream}"), "stream_taken": words(f"stream-{trade.stream_taken}")}
    units = {"unit": words(f"stream-unit-{UNITS[trade.stream]}")}
    units["unit_taken"] = words(f"stream-unit-{UNITS[trade.stream_taken]}")
    numbers = {"number": words.number(trade.number), "number_taken": words.number(trade.number_taken)}
    return words("streams-trade", **names, **streams, **units, **numbers, rate=price_text(trade, words))


def price_text(trade: StreamTrade, words: Words) -> str:
    """How much of the first stream goes for one of the other."""
    return rate_text(round(trade.number / trade.number_taken, RATE_PLACES), words)


def streams_of_area(load: TotalLoad, area: Area, period: str, words: Words) -> list[str]:
    """All lines about an area in a period; none where the scenario does not ask, or the area is withheld."""
    if load.edition.streams is None or area.withheld:
        return []
    trades = [x for x in load.shown.trades if x.period == period and {x.giver, x.taker} & {area.code, *area.members}]
    return [
        *total_text(load, area.code, period, words),
        rates_text(load, words),
        *(stream_text(load, area.code, period, s, words) for s in load.streams()),
        *(trade_text(load, x, words) for x in trades),
        *([words("streams-trades-first" if load.shown.decided else "streams-trades-beside")] if trades else []),
        *(words("streams-overdrawn", stream=words(f"stream-{s}")) for s in load.overdrawn(area.code, period)),
        *([] if area.level == "municipality" else [words("streams-who")]),
        *([words("streams-public")] if load.edition.audience != "prt" else []),
    ]
