"""Tables of a paper by group, municipality and region, whose rows add up even if some areas are withheld."""

from collections.abc import Iterable, Iterator

from maps.paper.blocks import Block, Paragraph, Table, numbers
from maps.paper.phrasing import Phrasing
from optimiser.editions.records import Area
from optimiser.problem.area_sums import TOTAL

_COLUMNS = ("existing", "new", "total")
"""Columns of numbers of places."""


def groups(phrasing: Phrasing, area: Area, period: str) -> Iterator[Block]:
    """Table of the places of an area by group, with requirement and share by the key."""
    words, edition = phrasing.words, phrasing.edition
    with_requirement = any(edition.at(area.code, period, group).required is not None for group in edition.groups)
    header = [
        words("col-group"),
        *([words("sum-required")] if with_requirement else []),
        *(words(f"col-{c}") for c in _COLUMNS),
    ]
    rows = []
    for group in (*edition.groups, TOTAL):
        figure = edition.at(area.code, period, group)
        required = [phrasing.number(figure.required)] if with_requirement else []
        share = phrasing.number(figure.share)
        name = words("paper-row-total") if group == TOTAL else phrasing.group(group)
        rows.append((name, *required, *phrasing.cells(area, period, group), share))
    yield Table(
        words("paper-caption-groups", area=area.name, period=period),
        (*header, words("col-share")),
        tuple(rows),
        numbers(len(header)),
        (3.0, *((1.0,) * (len(header) - 1)), 1.6),
        totals=1,
    )
    if area.incomplete:
        yield Paragraph(words("paper-incomplete-note"), "note")


def areas(
    phrasing: Phrasing,
    caption: str,
    shown: Iterable[Area],
    period: str,
    *,
    whole: Area | None = None,
    context: Area | None = None,
) -> Iterator[Block]:
    """Table of areas with places and rate; then the sum ``whole`` with the places that no row holds, or ``context``."""
    words, rows = phrasing.words, list(shown)
    name = phrasing.row_name if whole else (lambda a: a.name)
    table_rows = [(name(a), *phrasing.cells(a, period), phrasing.rate(a, period)) for a in rows]
    notes = ["paper-incomplete-note"] if any(a.incomplete and not a.withheld for a in rows) else []
    if whole is not None:
        if places_elsewhere := elsewhere(phrasing, rows, whole, period):
            table_rows.append(
                (
                    words("paper-row-elsewhere"),
                    phrasing.number(places_elsewhere),
                    phrasing.number(0),
                    phrasing.number(places_elsewhere),
                    "",
                )
            )
            notes.append("paper-elsewhere-note")
        table_rows.append((words("paper-row-total"), *phrasing.cells(whole, period), phrasing.rate(whole, period)))
    if context is not None and not context.withheld:
        table_rows.append(
            (phrasing.row_name(context), *phrasing.cells(context, period), phrasing.rate(context, period))
        )
    if whole and any(a.level != "municipality" for a in rows):
        notes.append("paper-withheld-note")
    yield Table(
        caption,
        (words("paper-col-area"), *(words(f"col-{c}") for c in _COLUMNS), words("paper-col-rate")),
        tuple(table_rows),
        numbers(4),
        (3.2, 1.0, 1.0, 1.0, 1.2),
        totals=len(table_rows) - len(rows) if context else 1,
    )
    for note in notes:
        yield Paragraph(words(note), "note")


def elsewhere(phrasing: Phrasing, rows: Iterable[Area], whole: Area, period: str) -> int | None:
    """Existing places of an area that are in none of its rows; ``None`` if that is unknown."""
    parts = [phrasing.edition.at(a.code, period).existing for a in rows]
    total = phrasing.edition.at(whole.code, period).existing
    if total is None or any(n is None for n in parts):
        return None
    return total - sum(n for n in parts if n is not None)
