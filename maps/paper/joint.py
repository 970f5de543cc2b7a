"""Everything together in a decision: what changes, stream by stream, and the sum in counted places."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.schema.streams import UNITS
from maps.paper.blocks import Block, Paragraph, Table, numbers
from maps.paper.phrasing import Phrasing
from maps.text.joint import is_joint, proposed
from maps.text.streams import quantity_text, rate_text
from optimiser.editions.records import Area
from optimiser.editions.total_load import AFTER, BEFORE, Quantity, TotalLoad
from optimiser.words import Words


@dataclass(frozen=True)
class _Row:
    """A stream with what it counts for before and after; ``rate`` is empty for one that is in no total."""

    stream: str
    before: Quantity
    traded: int
    after: Quantity
    rate: float | None


def together(phrasing: Phrasing, area: Area, period: str) -> Iterator[Block]:
    """A table of what changes with its sum; a sentence where this reader may not see it."""
    words, edition = phrasing.words, phrasing.edition
    if not is_joint(edition):
        return
    load = TotalLoad(edition)
    if not list(proposed(edition, area, period)):
        yield Paragraph(words("joint-withheld", streams=", ".join(words(f"stream-{s}") for s in load.shown.decides)))
        return
    rows = [
        _Row(s, load.number(area.code, period, s, BEFORE), load.traded(area.code, period, s),
             load.number(area.code, period, s, AFTER), load.rates.get(s))
        for s in load.streams()
    ]  # fmt: skip
    changing = [r for r in rows if r.before != r.after or r.stream in load.shown.decides]
    columns = ["what", "now", *(["traded"] if any(r.traded for r in changing) else []), "plan", "after"]
    header = (*columns, "rate", "counted-now", "counted-after")
    yield Table(
        words("joint-caption", area=area.name, period=period),
        tuple(words(f"joint-col-{c}") for c in header),
        (
            *(_changing(r, words, traded="traded" in columns) for r in changing),
            _rest(rows, changing, words, blanks=len(columns)),
            _sum(load, area, period, words, blanks=len(columns)),
        ),
        numbers(len(header) - 1),
        (2.6, *(1.0,) * (len(header) - 1)),
        totals=1,
    )
    yield Paragraph(words("joint-note"), "note")
    if any(q.least for r in rows if r.rate for q in (r.before, r.after)) or load.unknown(area.code, period):
        unknown = ", ".join(words(f"stream-{s}") for s in load.unknown(area.code, period))
        yield Paragraph(words("joint-not-all", streams=unknown), "note")


def _counted(row: _Row, when: str) -> Quantity:
    found = row.before if when == BEFORE else row.after
    return Quantity(None if found.number is None or row.rate is None else row.rate * found.number, found.least)


def _changing(row: _Row, words: Words, *, traded: bool) -> tuple[str, ...]:
    by_plan = None if row.after.number is None else row.after.number - (row.before.number or 0) - row.traded
    return (
        words("joint-row", stream=words(f"stream-{row.stream}"), unit=words(f"stream-unit-{UNITS[row.stream]}")),
        quantity_text(row.before, words),
        *([_signed(row.traded, words)] if traded else []),
        _signed(by_plan, words),
        quantity_text(row.after, words),
        "" if row.rate is None else rate_text(row.rate, words),
        *(quantity_text(_counted(row, when), words) for when in (BEFORE, AFTER)),
    )


def _rest(rows: list[_Row], changing: list[_Row], words: Words, blanks: int) -> tuple[str, ...]:
    """What stays as it is, in counted places."""
    stays = [r for r in rows if r not in changing and r.rate]
    told = []
    for when in (BEFORE, AFTER):
        known = [q.number for r in stays if (q := _counted(r, when)).number is not None]
        least = any((q := _counted(r, when)).least or q.number is None for r in stays)
        told.append(quantity_text(Quantity(sum(known), least), words))
    return (words("joint-row-rest"), *("",) * blanks, *told)


def _sum(load: TotalLoad, area: Area, period: str, words: Words, blanks: int) -> tuple[str, ...]:
    return (
        words("joint-row-sum"),
        *("",) * blanks,
        *(quantity_text(load.counted(area.code, period, when), words) for when in (BEFORE, AFTER)),
    )


def _signed(number: float | None, words: Words) -> str:
    if number is None:
        return ""
    return f"{'+' if number > 0 else '−' if number < 0 else ''}{words.number(abs(number))}"
