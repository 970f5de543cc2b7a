"""Tables of a paper: by group, by municipality and by region; rows that add up, also where some are not shown."""

from collections.abc import Iterable, Iterator

from maps.paper.blocks import Block, Paragraph, Table, numbers
from maps.paper.phrasing import Say
from optimiser.editions.records import Area
from optimiser.problem.area_sums import TOTAL

_COLUMNS = ("existing", "new", "total")


def groups(say: Say, area: Area, period: str) -> Iterator[Block]:
    """The numbers of one area by group, with what is asked and its share by the key."""
    words, edition = say.words, say.edition
    asked = any(edition.at(area.code, period, g).required is not None for g in edition.groups)
    head = [words("col-group"), *([words("sum-required")] if asked else []), *(words(f"col-{c}") for c in _COLUMNS)]
    rows = []
    for g in (*edition.groups, TOTAL):
        f = edition.at(area.code, period, g)
        required = [say.number(f.required)] if asked else []
        share = say.number(f.share)
        name = words("paper-row-total") if g == TOTAL else say.group(g)
        rows.append((name, *required, *say.cells(area, period, g), share))
    yield Table(
        words("paper-caption-groups", area=area.name, period=period),
        (*head, words("col-share")),
        tuple(rows),
        numbers(len(head)),
        (3.0, *((1.0,) * (len(head) - 1)), 1.6),
        totals=1,
    )
    if area.incomplete:
        yield Paragraph(words("paper-incomplete-note"), "note")


def areas(
    say: Say,
    caption: str,
    shown: Iterable[Area],
    period: str,
    *,
    whole: Area | None = None,
    context: Area | None = None,
) -> Iterator[Block]:
    """Areas with their places and rate; then the sum of ``whole`` with what no row holds, or ``context``."""
    words, rows = say.words, list(shown)
    name = say.row_name if whole else (lambda a: a.name)
    found = [(name(a), *say.cells(a, period), say.rate(a, period)) for a in rows]
    notes = ["paper-incomplete-note"] if any(a.incomplete and not a.withheld for a in rows) else []
    if whole is not None:
        if rest := elsewhere(say, rows, whole, period):
            found.append((words("paper-row-elsewhere"), say.number(rest), say.number(0), say.number(rest), ""))
            notes.append("paper-elsewhere-note")
        found.append((words("paper-row-total"), *say.cells(whole, period), say.rate(whole, period)))
    if context is not None and not context.withheld:
        found.append((say.row_name(context), *say.cells(context, period), say.rate(context, period)))
    if whole and any(a.level != "municipality" for a in rows):
        notes.append("paper-withheld-note")
    yield Table(
        caption,
        (words("paper-col-area"), *(words(f"col-{c}") for c in _COLUMNS), words("paper-col-rate")),
        tuple(found),
        numbers(4),
        (3.2, 1.0, 1.0, 1.0, 1.2),
        totals=len(found) - len(rows) if context else 1,
    )
    for note in notes:
        yield Paragraph(words(note), "note")


def elsewhere(say: Say, rows: Iterable[Area], whole: Area, period: str) -> int | None:
    """Existing places in the sum of an area that none of its rows holds; ``None`` where it cannot be told."""
    parts = [say.edition.at(a.code, period).existing for a in rows]
    total = say.edition.at(whole.code, period).existing
    if total is None or any(n is None for n in parts):
        return None
    return total - sum(n for n in parts if n is not None)
