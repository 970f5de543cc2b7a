"""What a joint plan proposes beside places, stream by stream: the number now, the number proposed, and what moves."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.schema.streams import UNITS
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from optimiser.editions.streams import StreamsShown
from optimiser.words import Words


def is_joint(edition: Edition) -> bool:
    """Whether the plan decides streams beside places, also where their numbers are not shown."""
    return edition.streams is not None and bool(edition.streams.decides)


@dataclass(frozen=True)
class Proposed:
    """A stream of an area: without the plan (``None`` where that is not known), by it, and how much moves inside."""

    stream: str
    own: int | None
    number: int
    moved: int
    """What goes from one municipality of the area to another."""

    @property
    def more(self) -> int:
        """How much more than without the plan."""
        return self.number - (self.own or 0)


def proposed(edition: Edition, area: Area, period: str) -> Iterator[Proposed]:
    """Every stream that the plan decides in an area of which all is shown."""
    shown, members = edition.streams or StreamsShown(), set(area.members or (area.code,))
    for stream in shown.decides:
        rows = [d for d in shown.decided if d.area in members and (d.period, d.stream) == (period, stream)]
        if rows:
            own = None if any(d.own is None for d in rows) else sum(d.own or 0 for d in rows)
            fewer, more = (sum(max(0, sign * (d.number - (d.own or 0))) for d in rows) for sign in (-1, 1))
            yield Proposed(stream, own, sum(d.number for d in rows), min(fewer, more))


def joint_headline(edition: Edition, code: str, period: str, words: Words) -> Iterator[str]:
    """First of all what a joint plan divides together: every stream with its number; nothing for another plan."""
    if not is_joint(edition):
        return
    area = edition.area[code]
    found = [] if area.withheld else list(proposed(edition, area, period))
    if not found:
        names = (words(f"stream-{s}") for s in (edition.streams or StreamsShown()).decides)
        yield words("joint-headline-untold", streams=", ".join(names))
        return
    streams = "; ".join(_short(p, words) for p in found)
    provinces = edition.level("province") if area.level == "country" else (area,)
    name = provinces[0].name if len(provinces) == 1 else words.named("country", area.code)
    yield words(
        "joint-headline", streams=streams, area=name, period=period, way="sums" if len(provinces) > 1 else "one"
    )


def _short(found: Proposed, words: Words) -> str:
    return words(
        "joint-headline-stream",
        stream=words(f"stream-{found.stream}"),
        unit=words(f"stream-unit-{UNITS[found.stream]}"),
        number=words.number(found.number),
        way="more" if found.more > 0 else "fewer" if found.more < 0 else "same",
        apart=words.number(abs(found.more)),
        moved=words.number(found.moved),
    )


def proposal_text(found: Proposed, area: Area, period: str, words: Words, way: str) -> str:
    """A point of a decision about a stream; ``way`` is who decides."""
    change = "added" if found.own is None else "more" if found.more > 0 else "fewer" if found.more < 0 else "same"
    return words(
        f"decide-{way}-stream",
        way=change,
        stream=words(f"stream-{found.stream}"),
        unit=words(f"stream-unit-{UNITS[found.stream]}"),
        number=words.number(found.number),
        own=words.number(found.own or 0),
        apart=words.number(abs(found.more)),
        moved=words.number(found.moved),
        area=area.name,
        period=period,
    )
