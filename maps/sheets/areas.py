"""Sheets of municipalities, regions and provinces: sums of the proposal as formulas, and places per 1,000."""

from collections.abc import Mapping

from maps.sheets.book import Book
from maps.sheets.grid import Cell, Column, Formula, Grid, Hidden
from maps.sheets.proposal import OWN, Proposal, name_of, place, remark, total
from maps.sheets.rows import Line, known_share, lines
from maps.sheets.scales import scale
from optimiser.editions.edition import Edition
from optimiser.problem.area_sums import TOTAL

KEYS = {"municipality": "municipalities", "region": "regions", "province": "provinces"}
"""Name of the sheet of each level, as in its messages."""

_SUM_TOLERANCE = 0.01
"""Largest difference at which two sums are equal [places]: shares are rounded to six decimals, sums of a thousand of
them agree to this."""


def _columns(edition: Edition, level: str, groups: dict[str, str]) -> list[Column]:
    area_columns = {"municipality": ["province", "region"], "region": ["province"], "province": []}[level]
    apart_kind, apart = scale(edition, "difference", level)
    per_group = [Column(f"new_{group}", "places", 15, total=True, title=name) for group, name in groups.items()]
    return [
        Column("period", width=11),
        Column("code", width=9),
        Column("name", width=26),
        *(Column(name, width=15 if name == "province" else 22) for name in area_columns),
        Column("population", "places", 12),
        Column("existing", "places", 12, total=True),
        Column("new", "places", 12, total=True, scale=scale(edition, "new", level)),
        *(per_group if len(edition.groups) > 1 else []),
        Column("total", "places", 12, total=True),
        Column("existing_per_1000", "per_1000", 12, scale=scale(edition, "existing_per_1000", level)),
        Column("total_per_1000", "per_1000", 12, scale=scale(edition, "total_per_1000", level)),
        Column("share", "share", 12, total=True),
        Column("deviation", "percent", 12, scale=(apart_kind, tuple(b / 100 for b in apart))),
        Column("remark", "long", 26),
    ]


def write(book: Book, edition: Edition, proposal: Proposal, level: str) -> Grid:
    """Write the sheet of a level: every area of it, and what is known only for the areas around them."""
    grid = Grid(book, KEYS[level], _columns(edition, level, proposal.groups))
    for span in edition.periods:
        groups = {(line.area.code, g): line.new for g in edition.groups for line in lines(edition, span.name, g, level)}
        for line in lines(edition, span.name, TOTAL, level):
            _add(grid, line, groups, proposal)
    grid.finish()
    return grid


def _add(grid: Grid, line: Line, groups: Mapping[tuple[str, str], int | None], proposal: Proposal) -> None:
    edition, words, smallest = proposal.edition, proposal.book.words, proposal.book.levels[0]
    cells: dict[str, Cell] = {"period": line.period, **place(line.area, edition)}
    cells["name"], cells["remark"] = name_of(line, words, smallest), remark(line, edition, words, smallest)
    if line.area.withheld:
        hidden_columns = [c.code for c in grid.columns if c.kind in {"places", "per_1000", "share", "percent"}]
        grid.add({**cells, **{code: Hidden() for code in hidden_columns}, "population": line.area.population})
        return
    cells |= {name: _sum(line, name, getattr(line, name), proposal) for name in ("existing", "new", "share")}
    for group in edition.groups:
        if f"new_{group}" in grid.place:
            header_cell = f"{grid.letter(f'new_{group}')}${grid.head + 1}"
            cells[f"new_{group}"] = _sum(
                line, "new", groups.get((line.area.code, group), 0), proposal, group=group, header_cell=header_cell
            )
    no_ratios: dict[str, Cell] = dict.fromkeys(("population", "existing_per_1000", "total_per_1000", "deviation"), "")
    cells |= no_ratios if line.rest else _ratios(line, edition)
    grid.add({**cells, "total": total(line)})


def _sum(
    line: Line, name: str, value: float | None, proposal: Proposal, *, group: str = TOTAL, header_cell: str = ""
) -> Cell:
    """A formula over the rows of the proposal if these add up to the figure; else the figure itself.

    ``header_cell`` is the cell with the name of the group, at the head of its column.
    """
    if value is None:
        return Hidden() if any(proposal.edition.area[m].withheld for m in line.area.members) else None
    level = OWN if line.rest else line.area.level
    sum_of_rows = proposal.sum(name, level, line.area.code, line.period, group)
    if abs(sum_of_rows - value) > _SUM_TOLERANCE:
        return value
    return Formula(proposal.formula(name, level, period="{period}", code="{code}", group=header_cell), sum_of_rows)


def _ratios(line: Line, edition: Edition) -> dict[str, Cell]:
    """Places per 1,000 inhabitants and deviation from the share, as formulas, if all existing places are known."""
    population = line.area.population
    cells: dict[str, Cell] = {"population": population}
    if line.existing is None or line.total is None or not edition.whole(line.area.code):
        return cells
    if population:
        cells["existing_per_1000"] = Formula("1000*{existing}/{population}", 1000 * line.existing / population)
        cells["total_per_1000"] = Formula("1000*{total}/{population}", 1000 * line.total / population)
    if (share := edition.share_of_known(line.area.code, line.period, line.group)) and share > 0:
        of_known = known_share(edition, line.period, line.group)
        cells["deviation"] = Formula(f"({{total}}-{of_known})/({of_known})", (line.total - share) / share)
    return cells
