"""What can be decided instead, and what follows from it: a row per choice, with the figures of the edition."""

from collections.abc import Iterator
from string import ascii_uppercase

from maps.geometry.shapes import Shapes
from maps.geometry.surroundings import surroundings
from maps.paper.blocks import Block, Paragraph, Table
from maps.paper.over_time import detailed_periods
from maps.paper.phrasing import Phrasing
from maps.text.joint import proposed
from maps.text.open_questions import LAW
from optimiser.editions.records import Area
from optimiser.words.telling import tell


def alternatives(phrasing: Phrasing, shapes: Shapes, area: Area) -> Iterator[Block]:
    """A table of choices; the first is what is proposed."""
    words = phrasing.words
    yield Table(
        words("choice-caption"),
        (words("choice-col-choice"), words("choice-col-then")),
        tuple(
            (f"{ascii_uppercase[k]}. {words(code)}", then)
            for k, (code, then) in enumerate(choices(phrasing, shapes, area))
        ),
        ("left", "left"),
        (1.0, 2.2),
    )
    yield Paragraph(words("choice-form"), "note")
    for fact in phrasing.edition.facts:
        if fact.code in LAW:
            yield Paragraph(tell(fact, words), "note")


def choices(phrasing: Phrasing, shapes: Shapes, area: Area) -> tuple[tuple[str, str], ...]:
    """The code of every choice, and what follows from it."""
    words = phrasing.words
    return (
        *_as_proposed(phrasing, area),
        *_other_number(phrasing, area),
        *_own_task(phrasing, area),
        ("choice-exchange", words("choice-exchange-then")),
        *_together(phrasing, shapes, area),
        *_gap(phrasing, area),
        ("choice-nothing", words("choice-nothing-then")),
    )


def _period(phrasing: Phrasing) -> str:
    """The period that the choices are about: the last that is described in full."""
    return detailed_periods(phrasing)[-1]


def _as_proposed(phrasing: Phrasing, area: Area) -> Iterator[tuple[str, str]]:
    period = _period(phrasing)
    _, new, total = phrasing.cells(area, period)
    then = phrasing.words(
        "choice-agree-then", area=area.name, period=period, new=new, total=total, rate=phrasing.rate(area, period)
    )
    yield "choice-agree", then


def _other_number(phrasing: Phrasing, area: Area) -> Iterator[tuple[str, str]]:
    """Fewer places here are more elsewhere: how many at most for each of the others that share the requirement."""
    words, edition, period = phrasing.words, phrasing.edition, _period(phrasing)
    new = edition.at(area.code, period).new or 0
    scope = edition.area.get(area.province, area)
    required = edition.at(scope.code, period).required
    others = len(scope.members) - 1
    if area.level == "municipality" and not edition.located and required is not None and new > 0 and others > 0:
        each = phrasing.number(new / others, 1)
        then = words(
            "choice-fewer-then", new=phrasing.number(new), count=phrasing.number(others), each=each, province=scope.name
        )
        yield "choice-fewer", then
    elif area.level == "municipality":
        yield "choice-fewer", words("choice-fewer-unknown")
    else:
        fixed = edition.at(area.code, period).required is not None
        yield "choice-other", words("choice-other-then" if fixed else "choice-other-free")


def _own_task(phrasing: Phrasing, area: Area) -> Iterator[tuple[str, str]]:
    """Of a joint plan: its places, and everybody's own number of people."""
    moving = [p for p in proposed(phrasing.edition, area, _period(phrasing)) if p.more or p.moved]
    if moving:
        names = ", ".join(phrasing.words(f"stream-{p.stream}") for p in moving)
        yield "choice-own-task", phrasing.words("choice-own-task-then", streams=names, area=area.name)


def _together(phrasing: Phrasing, shapes: Shapes, area: Area) -> Iterator[tuple[str, str]]:
    """One location for several municipalities: how many places all around have together."""
    edition, period = phrasing.edition, _period(phrasing)
    if area.level != "municipality" or edition.located or (edition.at(area.code, period).new or 0) <= 0:
        return
    around = surroundings(edition, shapes, area.code)
    codes = [c for c in around.codes if c != area.code]
    places = [edition.at(c, period).new for c in (area.code, *codes)]
    if not codes or any(n is None or n < 0 for n in places):
        return
    then = phrasing.words(
        f"choice-hub-{'neighbours' if around.borders else 'region'}",
        count=phrasing.number(len(codes)),
        places=phrasing.number(sum(n or 0 for n in places)),
    )
    yield "choice-hub", then


def _gap(phrasing: Phrasing, area: Area) -> Iterator[tuple[str, str]]:
    """What is lacking if only what is firm counts, and if soft bids become firm."""
    standing = phrasing.edition.standing(area.code, _period(phrasing))
    if area.level == "municipality" or standing is None or standing.gap is None or standing.soft is None:
        return
    if standing.gap > 0 or standing.soft:
        then = phrasing.words(
            "choice-gap-then",
            gap=phrasing.number(max(0, standing.gap)),
            soft=phrasing.number(standing.soft),
            firm=phrasing.number(max(0, standing.gap + standing.soft)),
        )
        yield "choice-gap", then
