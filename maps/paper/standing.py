"""Where bids stand: what is there, what was offered, and what is lacking, said once where nothing is known."""

from collections.abc import Iterator, Sequence

from maps.paper.blocks import Block, Paragraph, Table, numbers
from maps.paper.phrasing import Phrasing
from optimiser.editions.records import Area

_COLUMNS = ("task", "realised", "hard", "soft", "gap")
"""Parts of a position that are columns."""

_MOST_ROWS = 13
"""Most rows of a table on a page that holds a decision too."""


def bids(phrasing: Phrasing, area: Area, period: str) -> Iterator[Block]:
    """A row per region, or per municipality where there are few, and the sum of the area."""
    words, edition = phrasing.words, phrasing.edition
    if edition.standing(area.code, period) is None:
        yield Paragraph(words("bids-none"))
        return
    rows = [(phrasing.row_name(a) if a.level != "region" else a.name, a) for a in _rows(phrasing, area)]
    cells = [(name, *_cells(phrasing, a, period)) for name, a in rows]
    total = (words("paper-row-total"), *_cells(phrasing, area, period))
    codes = ("task", "standing", "hard", "soft", "gap", "new")
    yield Table(
        words("bids-caption", area=area.name, period=period),
        (words("paper-col-area"), *(words(f"report-col-{c}") for c in codes)),
        (*cells, total),
        numbers(len(codes)),
        (2.4, *((1.0,) * len(codes))),
        totals=1,
    )
    yield Paragraph(words("bids-formula"), "note")


def _rows(phrasing: Phrasing, area: Area) -> Sequence[Area]:
    """Municipalities if there are few, else regions, else nothing but the sum."""
    towns = phrasing.rows(area)
    regions = [r for r in phrasing.edition.level("region") if set(r.members) < set(area.members)]
    fitting = [rows for rows in (towns, regions) if 1 < len(rows) <= _MOST_ROWS]
    return fitting[0] if fitting else ()


def _cells(phrasing: Phrasing, area: Area, period: str) -> Iterator[str]:
    standing = phrasing.edition.standing(area.code, period)
    for name in _COLUMNS:
        if area.withheld:
            yield phrasing.words("picture-withheld")
        elif name == "realised":
            yield phrasing.stock(area, standing.realised if standing else None)
        else:
            yield phrasing.number(getattr(standing, name) if standing else None)
    yield (
        phrasing.words("picture-withheld")
        if area.withheld
        else phrasing.number(phrasing.edition.at(area.code, period).new)
    )
