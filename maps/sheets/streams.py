"""Sheets of everything together: totals with how they count, each stream in its own unit, exchanges of streams."""

from collections.abc import Iterator

from data.schema.streams import OF_PLAN, UNITS
from maps.sheets.book import Book
from maps.sheets.grid import Cell, Column, FormattedNumber, Grid
from maps.text.streams import rate_text
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from optimiser.editions.total_load import AFTER, BEFORE, Quantity, TotalLoad
from optimiser.words import Words


def write(book: Book, edition: Edition) -> None:
    """Write the sheets; none where the scenario does not ask for them."""
    if edition.streams is None:
        return
    load = TotalLoad(edition)
    if load.rates:
        _totals(book, load)
    _numbers(book, load)
    if edition.streams.trades:
        _trades(book, load)


def _columns(book: Book, codes: dict[str, tuple[str, float]]) -> list[Column]:
    return [Column(c, kind, width, title=book.words(f"streams-col-{c}")) for c, (kind, width) in codes.items()]


def _cells(book: Book, load: TotalLoad) -> Iterator[tuple[Area, str, dict[str, Cell]]]:
    """Areas that are shown, with each period and the cells that name them."""
    words = book.words
    for period in load.edition.periods:
        for area in (a for level in reversed(book.levels) for a in load.edition.level(level) if not a.withheld):
            name = words("sum-all") if area.level == "country" else area.name
            level = words.named("level", area.level)
            yield area, period.name, {"period": period.name, "code": area.code, "area": name, "level": level}


_IDENTITY = {"period": ("text", 11), "code": ("text", 10), "area": ("text", 24), "level": ("text", 13)}


def _totals(book: Book, load: TotalLoad) -> None:
    codes: dict[str, tuple[str, float]] = {
        **_IDENTITY, "before": ("share", 13), "after": ("share", 13), "before_1000": ("per_1000", 13),
        "after_1000": ("per_1000", 13), "unknown": ("long", 34),
    }  # fmt: skip
    words = book.words
    of_streams = [Column(s, "places", 19, title=_counts_as(load, s, words)) for s in load.rates]
    grid = Grid(book, "streams", [*_columns(book, codes), *of_streams])
    for area, period, cells in _cells(book, load):
        for when in (BEFORE, AFTER):
            cells[when] = _quantity(load.counted(area.code, period, when), book, "#,##0.0")
            per = load.per_1000(area.code, period, when)
            cells[f"{when}_1000"] = _quantity(per, book, "#,##0." + "0" * load.edition.rate_decimals)
        cells["unknown"] = ", ".join(words(f"stream-{s}") for s in load.unknown(area.code, period))
        each = {s: _quantity(load.number(area.code, period, s), book, "#,##0") for s in load.rates}
        grid.add({**cells, **each})
    grid.finish()


def _counts_as(load: TotalLoad, stream: str, words: Words) -> str:
    """The header of a stream: its unit, and how much one of it counts in the total beside it."""
    unit, rate = words(f"stream-unit-{UNITS[stream]}"), rate_text(load.rates[stream], words)
    return words("streams-col-counts", stream=words(f"stream-{stream}"), unit=unit, rate=rate)


def _numbers(book: Book, load: TotalLoad) -> None:
    codes: dict[str, tuple[str, float]] = {
        **_IDENTITY, "stream": ("text", 34), "unit": ("text", 11), "before": ("places", 12), "traded": ("change", 13),
        **({"decided": ("change", 13)} if load.shown.decided else {}),
        "after": ("places", 12), "rate": ("figure", 11), "origin": ("text", 22), "source": ("long", 40),
    }  # fmt: skip
    grid, words = Grid(book, "streams-numbers", _columns(book, codes)), book.words
    stated = {(n.area, n.period, n.stream): n for n in load.shown.numbers}
    for area, period, cells in _cells(book, load):
        for stream in load.streams():
            row = stated.get((area.code, period, stream))
            origin = row.origin if row else "plan" if stream in OF_PLAN and area.level == "municipality" else ""
            grid.add(
                {
                    **cells,
                    "stream": words(f"stream-{stream}"),
                    "unit": words(f"stream-unit-{UNITS[stream]}"),
                    **{w: _quantity(load.number(area.code, period, stream, w), book, "#,##0") for w in (BEFORE, AFTER)},
                    "traded": load.traded(area.code, period, stream),
                    **({"decided": load.moved(area.code, period, stream)} if load.shown.decided else {}),
                    "rate": load.rates.get(stream, ""),
                    "origin": words(f"stream-origin-{origin}") if origin else "",
                    "source": row.source if row else "",
                }
            )
    grid.finish()


def _trades(book: Book, load: TotalLoad) -> None:
    codes: dict[str, tuple[str, float]] = {
        "period": ("text", 11), "giver": ("text", 24), "number": ("places", 11), "stream": ("text", 34),
        "taker": ("text", 24), "number_back": ("places", 11), "back": ("text", 34), "price": ("figure", 14),
        "source": ("long", 40),
    }  # fmt: skip
    grid, words = Grid(book, "streams-trades", _columns(book, codes), frozen=1), book.words
    for x in load.shown.trades:
        grid.add(
            {
                "period": x.period,
                "giver": load.edition.area[x.giver].name,
                "number": x.number,
                "stream": words(f"stream-{x.stream}"),
                "taker": load.edition.area[x.taker].name,
                "number_back": x.number_taken,
                "back": words(f"stream-{x.stream_taken}"),
                "price": x.number / x.number_taken,
                "source": x.source,
            }
        )
    grid.finish()


def _quantity(quantity: Quantity, book: Book, number_format: str) -> Cell:
    """A number; at least so many is shown as such and still a number, unknown is an empty cell."""
    if quantity.number is None or not quantity.least:
        return quantity.number
    return FormattedNumber(quantity.number, book.format(num_format=f'"≥ "{number_format}', align="right", valign="top"))
