"""Why there is no plan as a paper for a table: what is asked and possible, what clashes, and ways out."""

from collections.abc import Callable, Iterator

from maps.paper.blocks import Block, Bullets, Figure, Heading, Paper, Paragraph, Table
from maps.paper.numbering import numbered
from maps.pictures.svg import Picture
from optimiser.editions.clash_edition import ClashEdition
from optimiser.problem.repair import ChangedNumber, Repair
from optimiser.words import Words
from optimiser.words.bottlenecks import bottleneck_lines, index_text
from optimiser.words.clashes import missing_lines, reason_lines
from optimiser.words.repairs import price_text, sum_line

MOST_ROWS = 60
"""Rows of a table in the paper; the workbook has all."""

_PAGE, _PAGES = "\x01", "\x02"
"""Stand for the page number and the number of pages while the message is split at them."""

Name = Callable[[str], str]


def clash_paper(edition: ClashEdition, words: Words, picture: Picture | None = None) -> Paper:
    """The paper of a clash, with the map of the cheapest way out."""
    before, rest = words("paper-page", page=_PAGE, pages=_PAGES).split(_PAGE)
    between, after = rest.split(_PAGES)
    blocks = [*_short(edition, words), *_rows(edition, words), *_ways(edition, words, picture)]
    return Paper(
        title=edition.title,
        subtitle=words("clash-subtitle"),
        language=words.language,
        mark=words(f"mark-{edition.audience}"),
        proposal=words("clash-notice"),
        page=(before, between, after),
        blocks=tuple(numbered(blocks, words)),
        facts=((words("paper-edition"), words(f"paper-edition-{edition.audience}")),),
    )


def _short(edition: ClashEdition, words: Words) -> Iterator[Block]:
    """How much is asked and possible, and the least that stays open."""
    error = edition.error
    yield Heading(words("clash-short"))
    yield Paragraph(words("clash-lead"))
    told = [*bottleneck_lines(error.bottlenecks, words, edition.name), *reason_lines(error, words, edition.name)]
    yield from (Paragraph(text, "lead") for text in told)
    if least := missing_lines(error, words, edition.name):
        yield Bullets(tuple(least))


def _rows(edition: ClashEdition, words: Words) -> Iterator[Block]:
    """Rows of which none can be missed."""
    error = edition.error
    if not error.rows:
        return
    yield Heading(words("clash-rows"))
    yield Paragraph(words("clash-rows-about"))
    told = [
        (
            words.named("rule", rule),
            index_text(index, words, edition.name),
            _number(error.numbers.get((rule, index)), words),
        )
        for rule, index in error.rows
    ]
    header = tuple(words(f"clash-col-{c}") for c in ("rule", "row", "places"))
    yield Table(words("clash-rows"), header, tuple(told[:MOST_ROWS]), ("left", "left", "right"), (2.0, 3.0, 0.8))
    yield from _more(len(told), words)


def _ways(edition: ClashEdition, words: Words, picture: Picture | None) -> Iterator[Block]:
    """Every repair: its price, a sum for every province and cause, and the numbers that change."""
    repairs = edition.error.repairs
    if not repairs:
        return
    yield Heading(words("clash-ways"))
    yield Paragraph(words("clash-ways-about"))
    for number, repair in enumerate(repairs, 1):
        yield Heading(words("clash-way", number=words.number(number), cost=price_text(repair, words)), 2)
        if not repair.proven:
            yield Paragraph(words("clash-unproven"), "note")
        if number == 1 and picture is not None:
            yield Figure(picture.title, picture)
        yield Bullets(tuple(sum_line(c, words, edition.name) for c in repair.grouped().values()))
        yield _changes(repair, words, edition.name, number)
        yield from _more(len(repair.changes), words)


def _changes(repair: Repair, words: Words, name: Name, number: int) -> Table:
    changes = [c for group in repair.grouped().values() for c in sorted(group, key=lambda c: -c.places)]
    header = tuple(words(f"clash-col-{c}") for c in ("row", "before", "after", "difference"))
    rows = tuple(_change(c, words, name) for c in changes[:MOST_ROWS])
    caption = words("clash-changes", number=words.number(number))
    return Table(caption, header, rows, ("left", "right", "right", "right"), (4.0, 0.8, 0.8, 0.9))


def _change(change: ChangedNumber, words: Words, name: Name) -> tuple[str, ...]:
    index = index_text(change.index, words, name)
    if change.cause == "exception":
        return index, words("clash-closed"), words("clash-admitted"), ""
    difference = change.after - change.before
    sign = "+" if difference > 0 else "−" if difference < 0 else ""
    return index, words.number(change.before), words.number(change.after), sign + words.number(abs(difference))


def _more(rows: int, words: Words) -> Iterator[Block]:
    if rows > MOST_ROWS:
        yield Paragraph(words("clash-rows-more", count=words.number(rows - MOST_ROWS)), "note")


def _number(places: int | None, words: Words) -> str:
    return "" if places is None else words.number(places)
